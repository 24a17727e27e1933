"""The sample: an invented dialogue on a built-in plan, rich enough to look round in, that says of itself what it is."""

import json
import secrets
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind, Handling, Likelihood
from jpdialog.domain.clearance import STANDING, WORDS_FROM, Clearance, ClearanceStep, kept, wording_of
from jpdialog.domain.dialogue import AgendaItem, Dialogue, DialogueStatus, Interpretation, Mode
from jpdialog.domain.figure_links import link_of, naming
from jpdialog.domain.figure_words import spoken
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.ordering import keys
from jpdialog.domain.people import DelegationMember, DelegationRole
from jpdialog.domain.plan import Instrument
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.rich_text import Form
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.services.desk import Desk
from jpdialog.services.frame import Data, Frame, both, frame_data
from jpdialog.services.opening import author_name, passphrase_in
from jpdialog.services.sample_commitments import write_commitments
from jpdialog.services.sample_follow_up import AFTER_ISSUE, Kin, SampleFollowUp, day_of, issue_pack
from jpdialog.services.sample_projects import write_projects
from jpdialog.services.sample_returned import take_in_returned
from jpdialog.storage.door import Door
from jpdialog.storage.places import is_workspace
from jpdialog.storage.whole_file import write_whole

NOTE_FILE = "sample-passphrase.txt"


def is_sample_folder(folder: Path) -> bool:
    """Whether the sample lies there: its passphrase lies beside it."""
    return (folder / NOTE_FILE).is_file()


def create_sample(folder: Path) -> Desk:
    """The sample workspace in ``folder``, made if it is not there yet; its passphrase lies beside it (0014)."""
    is_there, note = is_workspace(folder), folder / NOTE_FILE
    if is_there and not note.is_file():
        raise Trouble("{folder} holds a workspace that is not the sample. Nothing was changed.", folder=folder.name)
    passphrase = passphrase_in(note) if note.is_file() else _noted_passphrase(note)
    author = author_name()
    if is_there:
        desk = Desk.open(folder, passphrase, author=author)
    else:
        desk = Desk.create(folder, passphrase, author=author, keyring=False)
    try:
        if not desk.store.count(Instrument):
            fill_with_sample(desk)
            desk.store.begin_undo_anew()  # the sample is what one begins with, not what one did
    except BaseException:
        desk.close()
        raise
    return desk


def _noted_passphrase(note: Path) -> str:
    """A new passphrase, noted before anything is locked with it."""
    passphrase = secrets.token_urlsafe(18)
    try:
        note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            "The folder {folder} cannot be made ({reason}). Nothing was changed.",
            folder=note.parent.name,
            reason=error.strerror or "refused",
        ) from error
    write_whole(note, passphrase.encode("ascii"))
    return passphrase


def fill_with_sample(desk: Desk) -> None:
    """Write the frame and the sample into an empty workspace: all that a pack was issued from, the pack, the rest."""
    if desk.store.count(Instrument):
        raise Trouble("This workspace has a plan already. Nothing was changed; make another workspace for this one.")
    data = sample_data()
    with desk.store.transaction() as door:
        frame = Frame(frame_data(data["frame"]), door)
        frame.write()
        sample = _Sample(data, frame, door)
        sample.write()
    dialogue = desk.dialogues.by_number(data["dialogue"]["number"])
    issue_pack(desk, dialogue, data["pack"])
    with desk.store.transaction() as door:
        sample.write_what_came_later(door)
        take_in_returned(desk, door, data["returned"])


def sample_data() -> Data:
    """The sample as data, all of its files together."""
    data: Data = {}
    for path in sorted(resource("sample").glob("*.json")):
        data |= json.loads(path.read_text(encoding="utf-8"))
    return data


BEFORE_DEADLINE = timedelta(weeks=3)


class _Sample:
    """The sample being written onto its frame."""

    def __init__(self, data: Data, frame: Frame, door: Door) -> None:
        self._data, self._frame, self._door = data, frame, door
        self._dialogue_id = ""
        self._items: list[AgendaItem] = []
        self._notes: dict[str, str] = {}
        self._briefs: list[tuple[Brief, list[Entry]]] = []
        self._later: list[Entry] = []
        self._has_reopened = False

    def write(self) -> None:
        """Write everything of the sample."""
        self._frame.write_people(self._data, is_sample=True)
        self._frame.write_figures(self._data["invented_figures"], is_sample=True)
        told = self._data["dialogue"]
        self._dialogue_id = self._frame.dialogues[told["number"]] = self._door.create(self._dialogue(told)).id
        self._write_delegations(told["delegation"])
        self._write_agenda(told["agenda"])
        self._write_programme(told["programme"])
        for each in self._data["briefs"]:
            self._write_brief(each)
        self._write_notes()
        self._write_lines()
        after = SampleFollowUp(self._frame, self._door, self._dialogue_id)
        commitments = write_commitments(self._data, self._frame, self._door)
        after.write_actions(self._data["actions"], Kin(commitments, self._notes))
        after.write_outcomes(self._data["outcomes"])
        after.arrange_pack(self._data["pack"])
        write_projects(self._data, self._frame, self._door)
        for brief, entries in self._briefs:
            if brief.status in STANDING:
                self._write_clearance(brief, entries)

    def write_what_came_later(self, door: Door) -> None:
        """Write what was not there yet when the pack went."""
        for entry in self._later:
            door.create(entry)
        after = SampleFollowUp(self._frame, door, self._dialogue_id)
        after.write_late_progress(self._data["actions"], door.find(ActionItem))

    def _dialogue(self, told: Data) -> Dialogue:
        return Dialogue(
            instrument_id=self._frame.instrument_id,
            edition_id=self._frame.editions[told["edition"]],
            number=told["number"],
            starts_on=told["starts_on"],
            ends_on=told["ends_on"],
            mode=Mode(told["mode"]),
            host=both("host", told["host"])["host"],
            status=DialogueStatus(told["status"]),
            interpretation=Interpretation(told["interpretation"]),
            drafts_due=day_of(told["drafts_due"]),
            time_zone=told["time_zone"],
            other_time_zone=told["other_time_zone"],
            marking=told["marking"],
            is_sample=True,
            **both("place", told["place"]),
            **both("note", {lang: f"{told['note'][lang]} {self._data['notes_about'][lang]}" for lang in ("en", "ja")}),
        )

    def _write_delegations(self, members: list[Data]) -> None:
        for place, each in _placed(sorted(members, key=lambda member: int(member["precedence"]))):
            member = DelegationMember(
                dialogue_id=self._dialogue_id,
                party_id=self._frame.parties[each["party"]],
                person_id=self._frame.persons[each["person"]].id,
                role=DelegationRole(each["role"]),
                position=place,
                is_sample=True,
            )
            self._door.create(member)

    def _write_agenda(self, agenda: list[Data]) -> None:
        for place, each in _placed(agenda):
            item = AgendaItem(
                dialogue_id=self._dialogue_id,
                minutes=each["minutes"],
                lineages=[self._frame.lineages[number] for number in each["sections"]],
                our_speaker_id=self._person(each.get("our_speaker")),
                their_speaker_id=self._person(each.get("their_speaker")),
                our_interpreter_id=self._person(each.get("our_interpreter")),
                their_interpreter_id=self._person(each.get("their_interpreter")),
                position=place,
                is_sample=True,
                **both("title", each["title"]),
            )
            self._items.append(self._door.create(item))

    def _write_programme(self, programme: list[Data]) -> None:
        for place, each in _placed(programme):
            item = self._items[each["agenda_item"] - 1] if "agenda_item" in each else None
            entry = ProgrammeEntry(
                dialogue_id=self._dialogue_id,
                day=date.fromisoformat(each["day"]),
                starts_at=each["starts_at"],
                minutes=each.get("minutes"),
                kind=ProgrammeKind(each["kind"]),
                agenda_item_id=item.id if item else None,
                position=place,
                is_sample=True,
                **both("title", each.get("title")),
                **both("place", each.get("place")),
            )
            self._door.create(entry)

    def _write_brief(self, told: Data) -> None:
        brief = self._door.create(
            Brief(
                dialogue_id=self._dialogue_id,
                lineage=self._frame.lineages[told["section"]] if told["section"] else None,
                serial=told["serial"],
                status=BriefStatus(told["status"]),
                likelihood=Likelihood(told["likelihood"]),
                drafter_id=self._person(told["drafter"]),
                speaker_id=self._person(told["speaker"]),
                deadline=day_of(told["deadline"]),
                minutes=told["minutes"],
                is_sample=True,
            )
        )
        told_of = [(self._entry(brief, place, each), AFTER_ISSUE in each) for place, each in _placed(told["entries"])]
        self._later += [entry for entry, is_later in told_of if is_later]
        entries = [self._door.create(entry) for entry, is_later in told_of if not is_later]
        self._briefs.append((brief, entries))

    def _entry(self, brief: Brief, place: str, each: Data) -> Entry:
        return Entry(
            brief_id=brief.id,
            kind=EntryKind(each["kind"]),
            text=each["text"],
            translation=each.get("translation", ""),
            answer=each.get("answer", ""),
            answer_translation=each.get("answer_translation", ""),
            handling=Handling(each["handling"]),
            position=place,
            is_sample=True,
            text_form=each.get("form") or self._naming(each, "text", translated=False),
            translation_form=each.get("form") or self._naming(each, "translation", translated=True),
        )

    def _naming(self, each: Data, field: str, *, translated: bool) -> Form:
        """The form of a text that says the value of one of its figures: there it names the figure."""
        for key in each.get("figures", ()):
            series = self._frame.figures[key]
            form = naming(each.get(field, ""), spoken(series, translated=translated), link_of(series.figure.id))
            if form:
                return form
        return {}

    def _write_clearance(self, brief: Brief, entries: list[Entry]) -> None:
        """The drafter's own organisation is asked; where it is cleared, it said so three weeks before the deadline.

        The first that is still in clearance was cleared in other words, so that a reopened one can be seen.
        """
        persons = {each.id: each for each in self._frame.persons.values()}
        drafter = persons.get(brief.drafter_id or "")
        step = ClearanceStep(
            brief_id=brief.id,
            organisation_id=drafter.organisation_id if drafter else None,
            is_lead=True,
            is_sample=True,
        )
        self._door.create(step)
        wording, is_open = wording_of(entries), brief.status == BriefStatus.IN_CLEARANCE
        if is_open and (self._has_reopened or not entries or brief.lineage is None):
            return
        if is_open:
            self._has_reopened = True
            first = wording[entries[0].id]
            first[WORDS_FROM] = " ".join(first[WORDS_FROM].split(" ")[:-2])
        assert brief.deadline is not None  # the sample names one for each
        said = Clearance(
            step_id=step.id,
            brief_id=brief.id,
            given_at=f"{brief.deadline - BEFORE_DEADLINE}T02:00:00+00:00",
            given_by=drafter.name if drafter else "",
            wording=kept(wording),
            is_sample=True,
        )
        self._door.create(said)

    def _write_notes(self) -> None:
        for place, each in _placed(self._data["notes"]):
            note = Note(
                dialogue_id=self._dialogue_id,
                agenda_item_id=self._items[each["agenda_item"] - 1].id,
                taken_at=each["time"],
                typed=each["text"]["en"],
                party_id=self._frame.parties.get(each["side"]),
                speaker_id=self._person(each["speaker"]),
                kind=NoteKind(each["kind"]),
                outcome=Outcome(each["outcome"]) if each["outcome"] else None,
                handling=Handling(each["handling"]),
                position=place,
                is_sample=True,
                **both("text", each["text"]),
            )
            self._notes[each.get("key", "")] = self._door.create(note).id

    def _write_lines(self) -> None:
        for each in self._data["lines"]:
            line = StandardLine(
                name=each["name"],
                text=each["text"]["en"],
                translation=each["text"]["ja"],
                valid_until=day_of(each["valid_until"]),
                handling=Handling(each["handling"]),
                lineage=self._frame.lineages[each["section"]] if each["section"] else None,
                is_sample=True,
            )
            self._door.create(line)

    def _person(self, key: str | None) -> str | None:
        return self._frame.persons[key].id if key else None


def _placed(told: list[Any]) -> Iterator[tuple[str, Any]]:
    return zip(keys(len(told)), told, strict=True)
