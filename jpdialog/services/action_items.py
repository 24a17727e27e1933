"""Writing actions: made, changed one or many at once, with their progress and evidence. One transaction each."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from unicodedata import normalize

from jpdialog.domain.action_rules import check_action, check_evidence, check_told, number_after
from jpdialog.domain.actions import LARGEST_EVIDENCE, ActionItem, ActionProgress, ActionStatus, Evidence, EvidenceFile
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.file_names import NOT_IN_A_NAME
from jpdialog.domain.ordering import key_between
from jpdialog.domain.partial_date import checked_partial_date, whole_date
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_views import SavedViews
from jpdialog.services.desk import Desk
from jpdialog.storage.checking import checked
from jpdialog.storage.door import Door
from jpdialog.storage.many import AT_ONCE, Watch, in_turn, unwatched
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.whole_file import write_whole

Values = Mapping[str, object]
Row = tuple[ActionItem | None, Values]
Part = TypeVar("Part", ActionProgress, Evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who tells that it was done, for which side, and of which day: today and whoever writes here, if not said.

    ``reference`` says where it can be seen, ``file`` shows it: a name with what is in the file.
    """

    today: date
    day: date | None = None
    author: str = ""
    party_id: str | None = None
    reference: str = ""
    file: tuple[str, bytes] | None = None


REOPENING = frozenset({"status", "their_status", "text", "text_translation"})
"""The fields on which both sides looked when they verified: another value has to be verified anew."""
BEGINNING = 16


class Actions:
    """The actions of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store
        self.views = SavedViews(desk.store)

    # Reading

    def called(self, said: str) -> ActionItem:
        """The action of that number or id. Raises Trouble if there is none, or more than one."""
        wanted = _plain(said)
        ids = [
            str(row[0]) for row in self._store.pick(ActionItem, "id", "number") if wanted in (row[0], _plain(row[1]))
        ]
        if len(ids) > 1:
            raise Trouble("More than one action is called {number}. Nothing was changed.", number=said)
        found = self._store.get(ActionItem, ids[0]) if ids else None
        if found is None:
            raise Trouble("There is no action {number}. action list shows all; nothing was changed.", number=said)
        return found

    def progress_of(self, action: ActionItem) -> list[ActionProgress]:
        """What was done about it, the newest first."""
        found = self._store.find(ActionProgress, action_id=action.id)
        return sorted(found, key=lambda each: (each.day, each.position), reverse=True)

    def evidence_of(self, action: ActionItem) -> list[Evidence]:
        """What shows that it was done."""
        return self._store.find(Evidence, action_id=action.id)

    def file_of(self, evidence: Evidence) -> bytes:
        """The kept file. Raises Trouble if there is none."""
        found = self._store.get(EvidenceFile, evidence.file_id)
        if found is None:
            raise Trouble("No file is kept with this evidence. Nothing was written.")
        return b64decode(found.content)

    def next_number(self) -> str:
        """The number after the highest, written as that one is: A-25 after A-24."""
        return number_after([str(row[0]) for row in self._store.pick(ActionItem, "number")])

    # Writing

    def add(self, text: str, values: Values | None = None) -> ActionItem:
        """Take down an action; without a number it gets the next one. Raises Trouble if it has no words, or no plan."""
        return self.put_all([(None, {"text": text, **(values or {})})])[0]

    def write(self, action: ActionItem, field: str, value: object) -> ActionItem:
        """Set one field."""
        return self.put_all([(action, {field: value})])[0]

    def change(self, actions: Iterable[ActionItem], values: Values) -> list[ActionItem]:
        """Set the same fields of several actions: all of them or, with Trouble, none."""
        return self.put_all([(each, values) for each in actions])

    @again_with_room
    def put_all(self, rows: Sequence[Row], watch: Watch = unwatched) -> list[ActionItem]:
        """Set fields of actions, and add one where there is None: all of it or, with Trouble, nothing."""
        with self._store.transaction(is_long=watch is not unwatched) as door:
            return Writing(self._desk, door).put(rows, watch)

    def keep_typing(self, action: ActionItem, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash, until ``write`` makes it a change."""
        if text.strip():
            self._store.keep_draft(action, field, text)

    @again_with_room
    def delete(self, actions: Sequence[ActionItem], watch: Watch = unwatched) -> None:
        """Delete actions with their progress and evidence; undo brings all back."""
        ids = frozenset(each.id for each in actions)
        with self._store.transaction(is_long=watch is not unwatched) as door:
            evidence = door.find(Evidence, action_id=ids)
            files = frozenset(each.file_id for each in evidence if each.file_id)
            for each in (*door.find(ActionProgress, action_id=ids), *evidence, *door.find(EvidenceFile, id=files)):
                door.delete(each)
            gone = [action for some in in_turn(list(ids)) for action in door.find(ActionItem, id=frozenset(some))]
            for some in in_turn(gone, watch):
                door.look_ahead(ActionItem, [each.id for each in some])
                for action in some:
                    door.delete(action)

    @again_with_room
    def add_progress(self, action: ActionItem, text: str, told: Told) -> ActionProgress:
        """Take down what was done, and what shows it. Raises Trouble without words, of a day that is still to come, or
        for a file that may not be kept; nothing was added then.
        """
        with self._store.transaction() as door:
            return self.put_progress(door, action, text, told)

    @again_with_room
    def change_and_show(self, action: ActionItem, values: Values, text: str | None, told: Told) -> ActionItem:
        """Set fields together with what was done (None: nothing is said of it) and what shows it, which counts already.

        All of it or, with Trouble, nothing.
        """
        with self._store.transaction() as door:
            if text is not None:
                self.put_progress(door, action, text, told)
            else:
                self._put_shown(door, action, None, told)
            return Writing(self._desk, door).put([(action, values)])[0] if values else action

    def put_progress(self, door: Door, action: ActionItem, text: str, told: Told) -> ActionProgress:
        """Take it down within somebody's transaction, as ``add_progress`` does; with Trouble nothing was written."""
        if not text.strip():
            raise Trouble("Say what was done. Nothing was added.")
        check_told(told.day or told.today, told.today)
        made = ActionProgress(
            action_id=action.id,
            day=told.day or told.today,
            author=told.author.strip() or self._store.author,
            party_id=told.party_id,
            text=text.strip(),
            is_sample=action.is_sample,
        )
        made.position = _last(door.find(ActionProgress, action_id=action.id))
        door.create(made)
        self._put_shown(door, action, made, told)
        return made

    @again_with_room
    def add_reference(self, action: ActionItem, reference: str, label: str = "") -> Evidence:
        """Say where it can be seen that it was done: a document's number, an address."""
        if not reference.strip():
            raise Trouble("Say where it can be seen. Nothing was added.")
        made = Evidence(action_id="", label=label, reference=reference.strip())
        return self.add_evidence(action, [made])[0]

    @again_with_room
    def add_evidence(self, action: ActionItem, shown: Iterable[Evidence]) -> list[Evidence]:
        """Say at once what several things show; their place and action are set here."""
        with self._store.transaction() as door:
            return [self.put_evidence(door, action, each) for each in shown]

    @again_with_room
    def add_file(self, action: ActionItem, name: str, data: bytes, label: str = "") -> Evidence:
        """Keep a file as evidence, encrypted as all is. Raises Trouble if it is empty, too large or a program."""
        with self._store.transaction() as door:
            return self.put_evidence(door, action, self._with_file(door, action, label, name, data))

    def save_copy(self, evidence: Evidence, path: Path) -> None:
        """Write the kept file where somebody wants to have it. Raises Trouble if that cannot be."""
        write_whole(path, self.file_of(evidence))

    @again_with_room
    def remove(self, part: ActionProgress | Evidence) -> None:
        """Take an entry of progress or an evidence away. Raises Trouble for the last one of what is implemented."""
        with self._store.transaction() as door:
            if isinstance(part, Evidence):
                self._check_not_last(door, part)
                for each in door.find(EvidenceFile, id=part.file_id or ""):
                    door.delete(each)
            door.delete(part)

    def put_evidence(self, door: Door, action: ActionItem, evidence: Evidence) -> Evidence:
        """Say what one thing shows, within somebody's transaction."""
        evidence.action_id, evidence.is_sample = action.id, action.is_sample
        evidence.position = _last(door.find(Evidence, action_id=action.id))
        return door.create(evidence)

    # Inside

    def _put_shown(self, door: Door, action: ActionItem, entry: ActionProgress | None, told: Told) -> None:
        if not told.reference.strip() and told.file is None:
            return
        shown = self._with_file(door, action, "", *told.file) if told.file else Evidence(action_id="")
        shown.reference, shown.progress_id = told.reference.strip(), entry.id if entry else None
        self.put_evidence(door, action, shown)

    @staticmethod
    def _with_file(door: Door, action: ActionItem, label: str, name: str, data: bytes) -> Evidence:
        check_evidence(name, len(data), data[:BEGINNING])
        kept = door.create(EvidenceFile(content=b64encode(data).decode("ascii"), is_sample=action.is_sample))
        return Evidence(action_id="", label=label, file_id=kept.id, file_name=_safe(name), size=len(data))

    def _check_not_last(self, door: Door, evidence: Evidence) -> None:
        action = next(iter(door.find(ActionItem, id=evidence.action_id)), None)
        is_last = len(door.find(Evidence, action_id=evidence.action_id)) == 1
        if is_last and action is not None and action.status == ActionStatus.IMPLEMENTED:
            raise Trouble(
                "This is the only evidence of what is implemented. Set another status first; nothing was changed."
            )


class Writing:
    """Rows being written in one transaction, each checked against what the desk knows."""

    def __init__(self, desk: Desk, door: Door) -> None:
        self._desk, self._door = desk, door
        self._origins: dict[str, Dialogue] | None = None
        self._numbers: list[str] | None = None

    def put(self, rows: Sequence[Row], watch: Watch = unwatched) -> list[ActionItem]:
        """Set fields of actions, and add one where there is None; after Trouble nothing of it may be kept."""
        shown = self._with_evidence(rows)
        last = _last(self._door.find(ActionItem)[-1:]) if any(action is None for action, _ in rows) else ""
        done = []
        for place, (action, values) in enumerate(rows):
            watch(place, len(rows))
            if place % AT_ONCE == 0 and len(rows) > 1:
                near = [each.id for each, _ in rows[place : place + AT_ONCE] if each is not None]
                self._door.look_ahead(ActionItem, near)
            now = action
            if now is None:
                now, last = self._made(values, last), key_between(last, None)
            done.append(self._edited(now, values, has_evidence=now.id in shown))
        return done

    def check(self, action: ActionItem, values: Values, *, has_evidence: bool) -> None:
        """Raises Trouble if ``put`` would; nothing was written, so that others can be put all the same."""
        self._check(checked(ActionItem, {**action.model_dump(), **_with_all(action, values)}), has_evidence)

    def _made(self, values: Values, position: str) -> ActionItem:
        instrument = self._desk.plans.instrument()
        if instrument is None:
            raise Trouble("There is no plan here yet. Take one in first: plan import FILE.")
        if not any(str(values.get(field) or "").strip() for field in ("text", "text_translation")):
            raise Trouble("Say what is to be done. Nothing was added.")
        number = str(values.get("number") or "") or self._next_number()
        return self._door.create(ActionItem(instrument_id=instrument.id, number=number, position=position))

    def _next_number(self) -> str:
        if self._numbers is None:
            self._numbers = [str(row[0]) for row in self._desk.store.pick(ActionItem, "number")]
        self._numbers.append(number_after(self._numbers))
        return self._numbers[-1]

    def _edited(self, action: ActionItem, values: Values, *, has_evidence: bool) -> ActionItem:
        values = _with_all(action, values)
        now = self._door.edit_fields(action, values)
        self._door.settle_drafts(f"{ActionItem.__tablename__}:{action.id}", values)
        self._check(now, has_evidence)
        return now

    def _check(self, now: ActionItem, has_evidence: bool) -> None:
        if not (now.text.strip() or now.text_translation.strip()):
            raise Trouble("Say what is to be done. Nothing was changed; delete the action if it is not wanted.")
        check_action(now, self._origin(now), has_evidence=has_evidence or now.status != ActionStatus.IMPLEMENTED)

    def _origin(self, action: ActionItem) -> Dialogue | None:
        if self._origins is None:
            self._origins = {each.id: each for each in self._desk.dialogues.all()}
        return self._origins.get(action.dialogue_id or "")

    def _with_evidence(self, rows: Sequence[Row]) -> set[str]:
        """The ids of those actions for which there is evidence, asked only where that matters."""
        needed = [
            action.id
            for action, values in rows
            if action and values.get("status", action.status) == ActionStatus.IMPLEMENTED
        ]
        return {each.action_id for each in self._door.find(Evidence, action_id=frozenset(needed))} if needed else set()


def _with_all(action: ActionItem, values: Values) -> Values:
    """The values with what follows from them."""
    if REOPENING & values.keys() and action.verified_by_us is not None:
        values = {"verified_by_us": None, "verified_by_them": None, **values}
    if "lead_id" in values and values["lead_id"] in action.supporting_ids:
        values = {**values, "supporting_ids": [each for each in action.supporting_ids if each != values["lead_id"]]}
    return values


def day_told(written: str) -> date | None:
    """The day of progress as it is typed; None if none is. Raises Trouble if it is not a whole day."""
    plain = normalize("NFKC", written).strip().replace("/", "-")
    day = whole_date(checked_partial_date(plain)) if plain else None
    if plain and day is None:
        raise Trouble("Progress was made on a day: write it as 2026-12-11. Nothing was added.")
    return day


def read_evidence(path: Path) -> tuple[str, bytes]:
    """A file that is to be kept, with its name. Raises Trouble if it is missing, too large or a program."""
    try:
        size = path.stat().st_size if path.is_file() else -1
        if size < 0:
            raise Trouble("{name} is not there, or is no file. Nothing was added.", name=path.name)
        with path.open("rb") as file:
            beginning = file.read(BEGINNING)
            check_evidence(path.name, size, beginning)
            return path.name, beginning + file.read(LARGEST_EVIDENCE)
    except OSError as error:
        raise Trouble(
            "{name} cannot be read ({reason}). Nothing was added.", name=path.name, reason=error.strerror or "refused"
        ) from error


def _last(kin: Sequence[ActionItem] | Sequence[Part]) -> str:
    return key_between(max((each.position for each in kin), default=None), None)


def _safe(name: str) -> str:
    """A file's name without what another system does not allow in one; its end stays."""
    plain = NOT_IN_A_NAME.sub("_", name).strip(". ") or "file"
    return plain[-200:]


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split()).casefold()
