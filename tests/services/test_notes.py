"""Lines of notes are down when they are typed, keep what was typed, and stand in the order in which they came."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from jpdialog.domain.capture.known import Known
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.note_pad import NotePad
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.people import Organisation
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.known_in_the_room import known_at
from jpdialog.services.meeting_time import MeetingTime
from jpdialog.services.note_pads import NotePads
from jpdialog.services.notes import Notes, Stand
from jpdialog.services.shorthands import Shorthands
from jpdialog.storage.store import Store

VIENNA = timezone(timedelta(hours=1))
TODAY = date(2031, 11, 20)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on="2031-11-20"))


def known(desk: Desk, dialogue: Dialogue) -> Known:
    return known_at(desk, dialogue, "en", TODAY)


def clock(*times: datetime) -> Callable[[], datetime]:
    told = iter(times)
    return lambda: next(told)


def test_a_line_keeps_what_was_typed_beside_what_was_understood(desk: Desk, dialogue: Dialogue) -> None:
    us = desk.plans.parties()[0]
    typed = "＞  survey @the Office by the end of the month #1(1)"
    made = Notes(desk, dialogue).add(typed, Stand(party_id=us.id), known(desk, dialogue))
    found = desk.store.get(Note, made.id)
    assert found is not None
    assert (found.typed, found.kind, found.party_id) == (typed, NoteKind.ACTION, us.id)
    (office,) = desk.store.find(Organisation, party_id=desk.plans.parties()[1].id)
    assert (found.due, found.mentions) == ("2031-11-30", [office.id])
    assert found.lineage == desk.plans.sections(dialogue.edition_id)[1].section.lineage


def test_lines_that_two_laptops_put_in_the_same_place_stand_by_the_moment(desk: Desk, dialogue: Dialogue) -> None:
    times = {
        "third": "2031-11-20T14:03:00+01:00",
        "first": "2031-11-20T22:01:00+09:00",
        "second": "2031-11-20T13:02:00+00:00",
    }
    with desk.store.transaction() as door:
        for text, taken_at in times.items():
            door.create(Note(dialogue_id=dialogue.id, text=text, typed=text, taken_at=taken_at, position="a5"))
    assert [each.text for each in Notes(desk, dialogue).all()] == ["first", "second", "third"]
    places = Notes(desk, dialogue).lines().places
    assert [each.taken_at for each in places] == [times[name] for name in ("first", "second", "third")]


def test_lines_stand_as_they_came_whatever_the_clock_said(desk: Desk, dialogue: Dialogue) -> None:
    times = [
        datetime(2031, 11, 20, 23, 59, tzinfo=VIENNA),
        datetime(2031, 11, 21, 0, 1, tzinfo=VIENNA),
        datetime(2031, 11, 20, 23, 0, tzinfo=UTC) - timedelta(hours=5),
        datetime(2031, 11, 21, 8, 2, tzinfo=timezone(timedelta(hours=9))),
    ]
    notes = Notes(desk, dialogue, clock(*times))
    for number in range(4):
        notes.add(f"line {number}", Stand(), known(desk, dialogue))
    told = notes.all()
    assert [each.text for each in told] == [f"line {number}" for number in range(4)]
    assert [each.sequence for each in told] == [1, 2, 3, 4]
    assert told[0].taken_at == "2031-11-20T23:59:00+01:00"


def test_a_line_that_was_taken_back_leaves_no_number_twice(desk: Desk, dialogue: Dialogue) -> None:
    notes = Notes(desk, dialogue)
    notes.add("one", Stand(), known(desk, dialogue))
    notes.add("two", Stand(), known(desk, dialogue))
    desk.undo()
    notes.add("three", Stand(), known(desk, dialogue))
    assert [(each.text, each.sequence) for each in notes.all()] == [("one", 1), ("three", 2)]


def test_a_line_is_typed_anew_and_one_undo_brings_the_old_words_back(desk: Desk, dialogue: Dialogue) -> None:
    notes = Notes(desk, dialogue)
    made = notes.add("survey", Stand(), known(desk, dialogue))
    notes.type_anew(made, "! survey the harbours #1(1)", known(desk, dialogue))
    assert [(each.kind, each.text) for each in notes.all()] == [(NoteKind.DECISION, "survey the harbours")]
    desk.undo()
    assert [(each.kind, each.text, each.lineage) for each in notes.all()] == [(NoteKind.PLAIN, "survey", None)]


def test_shorthand_is_kept_and_read_out_of_the_store(desk: Desk, dialogue: Dialogue) -> None:
    shorthands = Shorthands(desk)
    shorthands.put("hb", "harbours")
    shorthands.put("hb", "the harbours of both coasts")
    made = Notes(desk, dialogue).add("hb again", Stand(), known(desk, dialogue))
    assert made.text == "the harbours of both coasts again"
    shorthands.drop(shorthands.all()[0])
    assert shorthands.all() == []
    with pytest.raises(Trouble):
        shorthands.put("h b", "harbours")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def test_what_was_half_typed_is_found_again_with_its_cursor_and_undo_leaves_it_alone(folder: Path) -> None:
    key = os.urandom(32)
    desk = Desk(Store.create(folder, key, "w"), folder)
    dialogue = Dialogue(instrument_id="i", number=1)
    with desk.store.transaction() as door:
        door.create(dialogue)
    pads = NotePads(desk)
    pad = pads.of(dialogue)
    for length in range(1, 6):
        pad = pads.keep(pad, typed="> har"[:length], cursor=length, party_id="p")
    pad = pads.keep(pad, cursor=2)
    desk.close()  # no more than a kill leaves behind: nothing is written on closing
    desk = Desk(Store(folder, key), folder)
    found = NotePads(desk).of(dialogue)
    assert (found.typed, found.cursor, found.party_id) == ("> har", 2, "p")
    notes = Notes(desk, dialogue)
    notes.add(found.typed, Stand(), Known(TODAY), pad=found)
    desk.undo()
    assert notes.all() == []
    desk.close()
    desk = Desk(Store(folder, key), folder)
    assert NotePads(desk).of(dialogue).typed == ""
    desk.close()


class Steady:
    """A steady clock that is told what to say."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_minutes_are_counted_by_item_and_side_and_nobody_takes_them_back(desk: Desk, dialogue: Dialogue) -> None:
    steady = Steady()
    time = MeetingTime(desk, dialogue, steady)
    ours, theirs = (
        NotePad(dialogue_id=dialogue.id, replica="r", agenda_item_id="i", party_id=p) for p in ("us", "them")
    )
    time.start()
    for pad, seconds in ((ours, 90.5), (theirs, 30.0), (ours, 0.6)):
        steady.seconds += seconds
        time.count(pad)
    time.stop(ours)
    time.settle()
    found = MeetingTime(desk, dialogue, steady).times()["i"]
    assert (found.of("us"), found.of("them")) == (91, 30)
    desk.undo()
    assert MeetingTime(desk, dialogue, steady).times()["i"].seconds == 121


def test_after_a_restart_what_went_by_meanwhile_counts_and_a_pause_does_not(desk: Desk, dialogue: Dialogue) -> None:
    steady, now = Steady(), datetime(2031, 11, 20, 14, 0, tzinfo=UTC)
    gaps = {timedelta(minutes=2): 120, timedelta(hours=3): 0, -timedelta(hours=1): 0}
    for gap, seconds in gaps.items():
        left = now - gap
        item = left.isoformat()
        pad = NotePad(
            dialogue_id=dialogue.id, replica="r", agenda_item_id=item, is_running=True, counted_at=left.isoformat()
        )
        time = MeetingTime(desk, dialogue, steady, lambda: now)
        time.resume(pad)
        steady.seconds += 5
        time.count(pad)
        assert time.times()[item].seconds == seconds + 5
