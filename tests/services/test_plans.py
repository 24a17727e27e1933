"""Who promised what can be put right, and what is wrong is refused."""

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk


def test_who_undertakes_a_commitment_can_be_corrected(desk: Desk) -> None:
    (commitment,) = desk.plans.view(desk.plans.edition()).sections[1].commitments
    _, theirs = desk.plans.parties()
    desk.plans.correct(commitment, [theirs.id], "Survey Branch")
    (now,) = desk.plans.view(desk.plans.edition()).sections[1].commitments
    assert (now.party_ids, now.body, now.is_corrected) == ([theirs.id], "Survey Branch", True)
    desk.undo()
    assert desk.plans.view(desk.plans.edition()).sections[1].commitments == [commitment]


def test_a_sentence_can_be_marked_as_binding_and_be_dropped(desk: Desk) -> None:
    section = desk.plans.view(desk.plans.edition()).sections[3]
    made = desk.plans.add_commitment(section.paragraphs[0], "The Office will report on its staff.", [])
    assert [each.text for each in desk.plans.section_text(section.section).commitments] == [made.text]
    desk.plans.drop_commitment(made)
    assert desk.plans.section_text(section.section).commitments == []


def test_words_that_do_not_stand_in_the_text_bind_nobody(desk: Desk) -> None:
    section = desk.plans.view(desk.plans.edition()).sections[3]
    with pytest.raises(Trouble):
        desk.plans.add_commitment(section.paragraphs[0], "The Office will pay.", [])


def test_a_missing_edition_is_said(desk: Desk) -> None:
    with pytest.raises(Trouble, match="no edition called 1999"):
        desk.plans.edition("1999")


def test_an_empty_desk_says_what_to_do_first(empty_desk: Desk) -> None:
    with pytest.raises(Trouble, match="Take one in first"):
        empty_desk.plans.edition()
