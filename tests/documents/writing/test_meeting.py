"""Programme, delegations and seating plan, opened again."""

from dataclasses import replace

import pytest

from jpdialog.documents.writing.meeting import write_delegations, write_programme, write_seating
from jpdialog.domain.papers import Member
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
