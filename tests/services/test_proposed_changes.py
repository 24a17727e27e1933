"""Changes of the text that notes tell: drawing the record up makes each a proposal, once, where it belongs."""

import pytest

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import NoteKind, Outcome
from jpdialog.domain.outcome import Proposal
from jpdialog.domain.plan import Paragraph, Section
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordPart
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.outcomes import Outcomes
from tests.services.test_records import Talk


@pytest.fixture
def talk(desk: Desk) -> Talk:
    return Talk(desk)


def proposals(talk: Talk) -> list[Proposal]:
    return sorted(talk.desk.store.find(Proposal), key=lambda each: each.position)


def change(talk: Talk, text: str = "para 1 [each quarter]", **fields: object) -> None:
    told: dict[str, object] = {"kind": NoteKind.AMENDMENT, "outcome": Outcome.REQUESTED}
    talk.note(text, **(told | fields))


def test_drawing_up_makes_proposals_in_their_order_on_the_section_and_paragraph_they_name(talk: Talk) -> None:
    change(talk)
    change(talk, "[two posts]", agenda_item_id=talk.staff.id, lineage=talk.lineages["2"], party_id=talk.ours.id)
    assert talk.records.draw_up(talk.dialogue).proposals == 2
    first, second = proposals(talk)
    (section,) = talk.desk.store.find(Section, lineage=talk.lineages["1 (1)"])
    paragraph = talk.desk.store.find(Paragraph, section_id=section.id)[0]
    assert (first.text, first.lineage, first.paragraph_id) == ("[each quarter]", section.lineage, paragraph.id)
    assert (second.text, second.lineage, second.party_id) == ("[two posts]", talk.lineages["2"], talk.ours.id)
    assert talk.told(RecordPart.TEXT_CHANGE)[0] == (
        "On section 1 (1), paragraph 1: the Office requested: [each quarter]"
    ), "the record says the place at once"
    assert talk.records.news(talk.dialogue).is_nothing


def test_drawn_up_twice_or_made_by_hand_before_none_is_doubled(talk: Talk) -> None:
    change(talk)
    by_hand = talk.note("[by night]", kind=NoteKind.AMENDMENT)
    Outcomes(talk.desk).propose(by_hand, talk.lineages["1 (1)"])
    assert talk.records.draw_up(talk.dialogue).proposals == 1
    assert talk.records.draw_up(talk.dialogue).proposals == 0
    assert sorted(each.text for each in proposals(talk)) == ["[by night]", "[each quarter]"]


def test_one_undo_takes_record_and_proposals_back_and_they_come_again(talk: Talk) -> None:
    change(talk)
    talk.records.draw_up(talk.dialogue)
    talk.desk.undo()
    assert proposals(talk) == [] and not talk.records.of(talk.dialogue).is_drawn_up
    assert talk.records.draw_up(talk.dialogue).proposals == 1


def test_one_that_a_person_deletes_does_not_come_again(talk: Talk) -> None:
    change(talk)
    talk.records.draw_up(talk.dialogue)
    with talk.desk.store.transaction() as door:
        door.delete(proposals(talk)[0])
    assert talk.records.draw_up(talk.dialogue).proposals == 0 and proposals(talk) == []


def test_a_change_of_which_nobody_knows_the_section_is_counted_and_left_until_it_is_known(talk: Talk) -> None:
    change(talk, agenda_item_id=talk.staff.id)
    done = talk.records.draw_up(talk.dialogue)
    assert (done.proposals, done.loose, proposals(talk)) == (0, 1, [])
    note = talk.desk.store.find(DialogueRecord)[0]
    assert note.proposed == []
    change(talk, "[one lamp]")
    done = talk.records.draw_up(talk.dialogue)
    assert (done.proposals, done.loose) == (1, 1)


def test_the_next_dialogue_does_not_pass_over_what_was_to_be_changed(talk: Talk) -> None:
    change(talk)
    talk.desk.dialogues.create(NewDialogue(number=4))
    assert [(each.text, each.dialogue_id) for each in proposals(talk)] == [("[each quarter]", talk.dialogue.id)]
    assert talk.desk.store.differing_records() == 0


def test_the_counterpart_gets_a_shared_change_before_and_after_it_is_a_proposal(talk: Talk) -> None:
    change(talk, outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    change(talk, "[inner]", outcome=Outcome.CONFIRMED)
    told = []
    for _ in range(2):
        told.append([each.text for each in talk.paper(shareable=True).record().text_changes])
        talk.records.draw_up(talk.dialogue)
    assert told[0] == told[1] and len(told[0]) == 1 and "each quarter" in told[0][0]
