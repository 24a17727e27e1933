"""What was said of a brief at a dialogue: points made, questions raised, answers given, each in its wording of then."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.use import Happened, Use
from jpdialog.services.desk import Desk
from jpdialog.services.notes import local_now
from jpdialog.storage.reserve import again_with_room


@dataclass(frozen=True, slots=True)
class Raised:
    """When a question was raised before, oldest first, and the answer given the last time.

    ``is_this_answer``: the entry says the same today.
    """

    years: tuple[str, ...]
    wording: str
    is_this_answer: bool


class Uses:
    """Keeps what becomes of entries at one dialogue."""

    def __init__(self, desk: Desk, dialogue: Dialogue, now: Callable[[], datetime] = local_now) -> None:
        self._store, self._dialogue, self._now = desk.store, dialogue, now

    def all(self) -> list[Use]:
        """What is known of this dialogue."""
        return self._store.find(Use, dialogue_id=self._dialogue.id)

    @again_with_room
    def log(self, entry: Entry, brief: Brief, happened: Happened, wording: str) -> Use:
        """Keep that an entry was given, or raised by them and answered, now and in these words."""
        with self._store.transaction() as door:
            return door.create(self.of(entry, brief, happened, wording))

    def of(self, entry: Entry, brief: Brief, happened: Happened, wording: str) -> Use:
        """The same, for whoever keeps it together with something else."""
        return Use(
            dialogue_id=self._dialogue.id,
            entry_id=entry.id,
            lineage=brief.lineage,
            happened=happened,
            at=self._now().isoformat(timespec="seconds"),
            wording=wording,
            is_sample=self._dialogue.is_sample,
        )

    def toggle_given(self, entry: Entry, brief: Brief, wording: str) -> bool:
        """Keep that a point was made, or that it was not after all; True if it is now kept as made."""
        given = self._store.find(Use, dialogue_id=self._dialogue.id, entry_id=entry.id, happened=Happened.GIVEN)
        if not given:
            self.log(entry, brief, Happened.GIVEN, wording)
            return True
        with self._store.transaction() as door:
            for each in given:
                door.delete(each)
        return False


def raised_before(desk: Desk, entries: Iterable[Entry], dialogue: Dialogue) -> dict[str, Raised]:
    """By their ids, those questions that were raised before a dialogue, whichever entry asked them then.

    An entry is the same question as the one that it was taken over from, however often that was done.
    """
    asked = [each for each in entries if each.kind == EntryKind.IF_RAISED]
    if not asked or not desk.store.count(Use, happened=Happened.RAISED):
        return {}
    chains = _chains(desk, asked)
    dialogues = {each.id: each for each in desk.dialogues.all() if each.number < dialogue.number}
    uses = desk.store.find(Use, entry_id=frozenset(name for chain in chains.values() for name in chain))
    found = {}
    for entry in asked:
        mine = [
            each
            for each in uses
            if each.entry_id in chains[entry.id] and each.happened == Happened.RAISED and each.dialogue_id in dialogues
        ]
        if mine:
            found[entry.id] = _raised(entry, mine, dialogues)
    return found


def _raised(entry: Entry, uses: Sequence[Use], dialogues: dict[str, Dialogue]) -> Raised:
    ordered = sorted(uses, key=lambda each: (dialogues[each.dialogue_id].number, each.at))
    years = dict.fromkeys((dialogues[each.dialogue_id].starts_on or each.at)[:4] for each in ordered)
    last = ordered[-1].wording
    is_this_answer = last.strip() in (entry.answer.strip(), entry.answer_translation.strip())
    return Raised(tuple(filter(None, years)), last, is_this_answer)


def _chains(desk: Desk, entries: Sequence[Entry]) -> dict[str, set[str]]:
    """By entry, its id and those of all that it goes back to."""
    before: dict[str, str | None] = {each.id: each.carried_from_id for each in entries}
    wanted = {each.carried_from_id for each in entries} - before.keys() - {None}
    while wanted:
        older = desk.store.find(Entry, id=frozenset(wanted))
        before |= {each.id: each.carried_from_id for each in older}
        wanted = {each.carried_from_id for each in older} - before.keys() - {None}
    chains: dict[str, set[str]] = {}
    for entry in entries:
        chain, place = set[str](), str(entry.id)
        while place and place not in chain:
            chain.add(place)
            place = before.get(place) or ""
        chains[entry.id] = chain
    return chains
