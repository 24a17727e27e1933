"""What comes along from the dialogue before, by lineage: its entries with their use, the outcome, what is owed.

A section may have another number by now, or stand in another part: its lineage is the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind
from jpdialog.domain.carrying import ASKS_FOR_A_DECISION, times_carried
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.difference import Piece, difference, words_changed
from jpdialog.domain.figures import Figure
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.ordering import keys
from jpdialog.domain.record import new_id
from jpdialog.domain.use import Happened, Use
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.uses import Raised, raised_before
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.reserve import again_with_room

TEXTS = ("text", "translation", "answer", "answer_translation")


@dataclass(frozen=True, slots=True)
class LastEntry:
    """An entry of last time: what became of it, and the entry that it was taken over as, if it was."""

    entry: Entry
    uses: tuple[Use, ...]
    taken_as: Entry | None

    @property
    def happened(self) -> Happened | None:
        """What matters most of what became of it: said before asked, asked before unused; None if nobody noted it."""
        known = {use.happened for use in self.uses}
        return next((each for each in Happened if each in known), None)


@dataclass(frozen=True, slots=True)
class OwedAction:
    """An open action and how often it was carried over."""

    action: ActionItem
    times: int

    @property
    def asks_for_decision(self) -> bool:
        """Carried so often that somebody has to say what becomes of it."""
        return self.times >= ASKS_FOR_A_DECISION


@dataclass(frozen=True, slots=True)
class LastTime:
    """What comes along to a brief. ``dialogue`` is the one that its entries are from, None where there were none.

    ``outcomes`` were noted at ``heard_at``, the last dialogue that took the section up.
    """

    dialogue: Dialogue | None
    entries: tuple[LastEntry, ...]
    heard_at: Dialogue | None
    outcomes: tuple[Note, ...]
    actions: tuple[OwedAction, ...]
    figures: tuple[Figure, ...]
    raised: Mapping[str, Raised] = field(default_factory=dict)
    """By their ids, those of its questions that were raised before this dialogue, at whichever."""

    @property
    def left(self) -> tuple[LastEntry, ...]:
        """The entries that were not taken over yet."""
        return tuple(each for each in self.entries if each.taken_as is None)


@dataclass(frozen=True, slots=True)
class Carried:
    """Where an entry was taken over from, None if that is not there any more; ``texts``: each as it was and is."""

    dialogue: Dialogue | None
    texts: tuple[tuple[str, str], ...]

    @property
    def pieces(self) -> tuple[tuple[Piece, ...], ...]:
        """What differs, text by text; nothing where nothing does."""
        return tuple(tuple(difference(before, now)) for before, now in self.texts)

    @property
    def words(self) -> int:
        """By how many words it differs from what it was."""
        return sum(words_changed(list(pieces)) for pieces in self.pieces)


class CarryOver:
    """Looking back, and taking over. Make one for each look: what it has read of the past it does not read again."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    @cached_property
    def _dialogues(self) -> list[Dialogue]:
        """Every dialogue, by number."""
        return self._desk.dialogues.all()

    @cached_property
    def _told(self) -> dict[str, list[Note]]:
        """Every note with an outcome, by its agenda item."""
        told: dict[str, list[Note]] = defaultdict(list)
        for note in self._store.find(Note, outcome=frozenset(Outcome)):
            told[note.agenda_item_id or ""].append(note)
        return told

    @cached_property
    def _agenda(self) -> list[AgendaItem]:
        """The agenda items under which something was noted with an outcome."""
        return self._store.find(AgendaItem, id=frozenset(self._told)) if self._told else []

    def _dialogue_of(self, brief: Brief) -> Dialogue | None:
        return next((each for each in self._dialogues if each.id == brief.dialogue_id), None)

    def of(self, brief: Brief) -> LastTime:
        """What comes along to a brief."""
        dialogue = self._dialogue_of(brief)
        earlier = self._before(dialogue) if dialogue else []
        then = self._last_written(earlier, brief.lineage)
        at = next((each for each in earlier if then and each.id == then.dialogue_id), None)
        heard_at, outcomes = self._outcomes(earlier, brief.lineage)
        entries = self._entries(then, brief) if then else ()
        asked = [each.entry for each in entries]
        return LastTime(
            dialogue=at,
            entries=entries,
            heard_at=heard_at,
            outcomes=outcomes,
            actions=self._owed(dialogue, brief.lineage) if dialogue else (),
            figures=tuple(self._store.find(Figure, lineage=brief.lineage)) if brief.lineage else (),
            raised=raised_before(self._desk, asked, dialogue) if dialogue else {},
        )

    def outcomes(self, brief: Brief) -> tuple[Note, ...]:
        """What was noted with an outcome when the section of a brief was last taken up."""
        dialogue = self._dialogue_of(brief)
        return self._outcomes(self._before(dialogue), brief.lineage)[1] if dialogue else ()

    @again_with_room
    def take_over(self, brief: Brief, entries: Sequence[Entry]) -> list[Entry]:
        """Take these entries of last time over, last of their kinds; what was taken over already is left alone.

        One transaction, so one undo takes all of it back. Gives back what was made.
        """
        mine = self._store.find(Entry, brief_id=brief.id)
        known = {each.carried_from_id for each in mine}
        wanted = [each for each in entries if each.id not in known]
        made = []
        with self._store.transaction() as door:
            now = self._store.get(Brief, brief.id)
            if now is not None and wanted and now.status == BriefStatus.CALLED_FOR:
                door.edit(now, "status", BriefStatus.DRAFT)
            for kind in dict.fromkeys(each.kind for each in wanted):
                alike = [each for each in wanted if each.kind == kind]
                kin = [each for each in mine if each.kind == kind]
                after = kin[-1].position if kin else None
                for place, each in zip(keys(len(alike), after), alike, strict=True):
                    made.append(door.create(_copy(each, brief, place)))
        return made

    def carried(self, entries: Iterable[Entry]) -> dict[str, Carried]:
        """By their ids, those of these entries that were taken over, with where from and how they differ."""
        taken = [each for each in entries if each.carried_from_id]
        if not taken:
            return {}
        sources = {each.id: each for each in self._store.find(Entry, id=_ids(each.carried_from_id for each in taken))}
        briefs = {each.id: each for each in self._store.find(Brief, id=_ids(s.brief_id for s in sources.values()))}
        dialogues = {each.id: each for each in self._dialogues}
        found = {}
        for each in taken:
            source = sources.get(each.carried_from_id or "")
            brief = briefs.get(source.brief_id) if source else None
            texts = tuple(
                (before, now)
                for field in (TEXTS if source else ())
                if (before := str(getattr(source, field))) != (now := str(getattr(each, field)))
            )
            found[each.id] = Carried(dialogues.get(brief.dialogue_id) if brief else None, texts)
        return found

    # Inside

    def _before(self, dialogue: Dialogue) -> list[Dialogue]:
        """The dialogues before one under the same plan, the last first."""
        mine = [each for each in self._dialogues if each.instrument_id == dialogue.instrument_id]
        return [each for each in reversed(mine) if each.number < dialogue.number]

    def _last_written(self, earlier: Sequence[Dialogue], lineage: str | None) -> Brief | None:
        order = [each.id for each in earlier]
        found = self._store.find(Brief, dialogue_id=frozenset(order), lineage=lineage)
        known = [each for each in found if each.status != BriefStatus.SUPERSEDED]
        written = {each.brief_id for each in self._store.find(Entry, brief_id=frozenset(each.id for each in known))}
        return min(
            (each for each in known if each.id in written), key=lambda each: order.index(each.dialogue_id), default=None
        )

    def _entries(self, then: Brief, now: Brief) -> tuple[LastEntry, ...]:
        taken = {each.carried_from_id: each for each in self._store.find(Entry, brief_id=now.id)}
        entries = self._store.find(Entry, brief_id=then.id)
        uses: dict[str, list[Use]] = defaultdict(list)
        for use in self._store.find(Use, entry_id=frozenset(each.id for each in entries)):
            uses[use.entry_id].append(use)
        return tuple(LastEntry(each, tuple(uses[each.id]), taken.get(each.id)) for each in _as_read(entries))

    def _outcomes(self, earlier: Sequence[Dialogue], lineage: str | None) -> tuple[Dialogue | None, tuple[Note, ...]]:
        if lineage is None:
            return None, ()
        on_it = [item for item in self._agenda if lineage in item.lineages]
        told = [note for item in on_it for note in self._told[item.id]]
        for dialogue in earlier:
            if mine := tuple(each for each in told if each.dialogue_id == dialogue.id):
                return dialogue, mine
        return None, ()

    def _owed(self, dialogue: Dialogue, lineage: str | None) -> tuple[OwedAction, ...]:
        numbers = {each.id: each.number for each in self._dialogues}
        found = self._store.find(ActionItem, lineage=lineage) if lineage else []
        return tuple(
            OwedAction(each, times_carried(numbers.get(each.dialogue_id or ""), numbers.values(), dialogue.number))
            for each in found
            if each.status not in CLOSED
        )


def told_outcome(note: Note, side: str, names: Names, language: str) -> str:
    """A line of notes with who said it and what it amounted to."""
    words, text = words_for(language), names.of(note, "text")
    outcome = words.name(note.outcome) if note.outcome else ""
    if side:
        return words("{side}, {outcome}: {text}", side=side, outcome=outcome, text=text)
    return words("{outcome}: {text}", outcome=outcome, text=text)


def _copy(entry: Entry, brief: Brief, place: str) -> Entry:
    """The same words in another brief; what is known of an entry later comes along by itself."""
    own = {"id": new_id(), "brief_id": brief.id, "position": place, "carried_from_id": entry.id}
    return Entry(**{**entry.model_dump(), **own, "is_sample": entry.is_sample or brief.is_sample})


def _as_read(entries: Sequence[Entry]) -> list[Entry]:
    order = list(EntryKind)
    return sorted(entries, key=lambda each: order.index(each.kind))


def _ids(ids: Iterable[str | None]) -> frozenset[str | None]:
    return frozenset(ids)
