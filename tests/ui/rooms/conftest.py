"""A desk with an invented plan, and with actions, figures, persons and notes on it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.plan import Edition, Instrument, Party, Section
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from tests.made_once import MadeOnce

TODAY = date(2031, 9, 1)


@pytest.fixture
def bare_desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.desk("empty", tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    with bare_desk.store.transaction() as door:
        _Isles(door).write()
    return bare_desk


class _Isles:
    def __init__(self, door: Door) -> None:
        self._door = door
        self._plan = door.create(Instrument(title="The isles")).id
        self._ours = door.create(Party(instrument_id=self._plan, short_name="Ruritania", is_ours=True, position="b"))
        self._theirs = door.create(Party(instrument_id=self._plan, short_name="the Office", position="a"))
        self._edition = door.create(Edition(instrument_id=self._plan, label="2031")).id
        self._dialogue = door.create(
            Dialogue(instrument_id=self._plan, edition_id=self._edition, number=3, note="Rehearsed.")
        ).id

    def write(self) -> None:
        self._door.create(Section(edition_id=self._edition, lineage="harbours", number="1 (1)", heading="Harbours"))
        ministry = self._door.create(Organisation(name="Ministry of Tides", short_name="Tides"))
        self._write_actions(ministry.id)
        self._figure("lamps", ("7", "8"), "a0")
        self._figure("boats", ("12",), "a1")
        sapt = self._person("Sapt", self._ours, "サプト", ministry.id)
        self._person("Alder", self._ours)
        self._person("Moth", self._theirs)
        self._door.create(
            DelegationMember(
                dialogue_id=self._dialogue, party_id=self._ours.id, person_id=sapt.id, role=DelegationRole.HEAD
            )
        )
        self._write_notes(sapt)

    def _write_actions(self, lead: str) -> None:
        told = (
            ("A-1", "Print the charts", ActionStatus.IMPLEMENTED, date(2031, 1, 1)),
            ("A-2", "Buoy the channel", ActionStatus.IN_PROGRESS, None),
            ("A-3", "Name a pilot", ActionStatus.NOT_STARTED, date(2031, 12, 1)),
            ("A-4", "Light the pier", ActionStatus.NOT_STARTED, date(2031, 8, 1)),
        )
        for number, text, status, due in told:
            self._door.create(
                ActionItem(
                    instrument_id=self._plan,
                    number=number,
                    text=text,
                    status=status,
                    due=due,
                    lineage="harbours",
                    lead_id=lead if number == "A-4" else None,
                )
            )

    def _figure(self, subject: str, values: tuple[str, ...], place: str) -> None:
        figure = Figure(instrument_id=self._plan, label=f"Number of {subject}", unit="in all", position=place)
        figure = self._door.create(figure)
        for at, value in enumerate(values):
            self._door.create(
                FigureValue(
                    figure_id=figure.id,
                    value=value,
                    source="Tide tables" if subject == "lamps" else "",
                    as_of="2031-05",
                    position=f"a{at}",
                )
            )

    def _person(self, name: str, party: Party, kana: str = "", organisation: str | None = None) -> Person:
        return self._door.create(
            Person(name=name, party_id=party.id, kana=kana, title="Warden", organisation_id=organisation)
        )

    def _write_notes(self, speaker: Person) -> None:
        item = AgendaItem(dialogue_id=self._dialogue, title="Piers", minutes=20, lineages=["harbours"])
        item.our_speaker_id = speaker.id
        item = self._door.create(item)
        for text, item_id in (("The pier is dark.", item.id), ("Tea was served.", None)):
            self._door.create(
                Note(
                    dialogue_id=self._dialogue,
                    agenda_item_id=item_id,
                    taken_at="2031-09-01T10:15:00",
                    party_id=self._ours.id,
                    speaker_id=speaker.id,
                    kind=NoteKind.DECISION if item_id else NoteKind.PLAIN,
                    text=text,
                )
            )
