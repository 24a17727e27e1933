"""Programme, delegations and seating plan, opened again."""

from dataclasses import replace
from datetime import date

import pytest

from jpdialog.documents.writing.meeting import write_delegations, write_programme, write_seating
from jpdialog.domain.papers import Chair, Member, ProgrammeDay, ProgrammeLine
from jpdialog.domain.papers.meeting import seats
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_reader import tables, texts


def test_a_programme_counts_from_the_start_as_far_as_minutes_are_known() -> None:
    head, *rows = tables(write_programme(more.programme()))[0]
    assert head[-2:] == ["Speaker, Ruritania", "Speaker, the Office"]
    assert [row[1] for row in rows] == ["0:00–0:10", "0:10–1:05", "–"]
    assert rows[0][-2:] == ["Ms. Rassendyll", "Mr. Sapt"]


def test_lists_name_both_sides_in_order_of_precedence() -> None:
    data = write_delegations(more.lists(samples.JAPANESE))
    assert texts(data, "Heading2") == ["Ruritania", "the Office"]
    assert [row[0] for row in tables(data)[0]] == ["番号", "1", "2", "3", "4"]
    assert tables(data)[0][2][1] == "Mr. Rupert Hentzau（HEN-tsow）"


def test_heads_face_each_other() -> None:
    rows = tables(write_seating(more.seating()))[0]
    heads = [row for row in rows if row[0].startswith("Ms. Flavia Rassendyll")]
    assert [row[2] for row in heads] == ["Mr. Sapthead of delegation"]
    assert [row[2] for row in rows if row not in heads][1:] == ["–"] * 3, "nobody else is on that side"


def test_what_they_see_on_their_right_we_see_on_our_left() -> None:
    theirs = replace(more.DELEGATIONS[1], members=more.MEMBERS)
    rows = tables(write_seating(replace(more.seating(), theirs=theirs)))[0][1:]
    assert [row[0] for row in rows if row[0] != "–"] == [row[2] for row in rows if row[2] != "–"][::-1]


@pytest.mark.parametrize(("members", "centre"), [((), None), (more.MEMBERS[1:2], "m-2"), (more.MEMBERS, "m-1")])
def test_everybody_has_one_seat(members: tuple[Member, ...], centre: str | None) -> None:
    row = seats(members)
    assert sorted(each.id for each in row) == [each.id for each in members]
    assert centre in [None, *(each.id for each in row)]


def test_the_interpreter_sits_at_the_heads_left() -> None:
    assert [each.id for each in seats(more.MEMBERS)] == ["m-4", "m-3", "m-1", "m-2"]


def test_a_programme_by_days_shows_times_of_both_places_and_who_interprets() -> None:
    line = ProgrammeLine(
        id="a-1",
        times="10:00–11:30",
        other_times="18:00–19:30",
        order=1,
        title="Seas",
        place="Hall",
        our_speaker="Ms. Rassendyll",
        interpreters=("Mr. Sapt",),
    )
    meal = ProgrammeLine(id="e-1", times="12:00–13:00", title="Lunch")
    day = ProgrammeDay(day=date(2031, 5, 3), lines=(line, meal), place="Vienna", other_place="Tokyo")
    data = write_programme(replace(more.programme(), days=(day,)))
    head, *rows = tables(data)[0]
    assert head == ["Time, Vienna", "Time, Tokyo", "Item", "Speaker, Ruritania", "Speaker, the Office"]
    assert rows[0] == ["10:00–11:30", "18:00–19:30", "1. SeasHall · Interpretation: Mr. Sapt", "Ms. Rassendyll", "–"]
    assert rows[1][:3] == ["12:00–13:00", "–", "Lunch"]
    assert texts(data, "Heading2") == ["Saturday, 3 May 2031"]


def test_a_seating_plan_follows_the_chairs_that_were_chosen() -> None:
    head, second, third, fourth = more.MEMBERS
    chairs = (
        Chair(member=head, is_ours=True, place=0),
        Chair(member=second, is_ours=True, place=-2),
        Chair(member=third, is_ours=True, place=0, is_behind=True),
        Chair(member=fourth, is_ours=False, place=1),
    )
    at_table, behind = tables(write_seating(replace(more.seating(), chairs=chairs)))
    assert at_table[0] == ["Ruritania", "Table", "the Office"]
    assert [row[0].startswith(who) for row, who in zip(at_table[1:], (second.name, "–", head.name), strict=True)] == [
        True
    ] * 3
    assert at_table[2][2].startswith(fourth.name), "their right hand is at the top"
    assert behind[0] == ["Behind, Ruritania", "Table", "Behind, the Office"]
    assert [(row[0].startswith(third.name), *row[1:]) for row in behind[1:]] == [(True, "3", "–")]
