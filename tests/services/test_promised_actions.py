"""Actions that notes promise, taken up with the lead and the date that they name, and a record without an agenda."""

from datetime import date

import pytest

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.notes import DueEvent, NoteKind, Outcome
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.people import Organisation
from jpdialog.domain.record_of_dialogue import RecordPart
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.outcomes import Outcomes
from tests.services.test_records import Talk


@pytest.fixture
def talk(desk: Desk) -> Talk:
    return Talk(desk)


def actions(talk: Talk) -> list[ActionItem]:
    return talk.desk.store.find(ActionItem)


def promise(talk: Talk, text: str = "Send a list.", **fields: object) -> None:
    """The other side promises a list by a day."""
    told = {"kind": NoteKind.ACTION, "outcome": Outcome.UNDERTOOK, "mentions": [talk.theirs.id], "due": "2031-12-01"}
    talk.note(text, **(told | fields))


def test_drawing_up_makes_an_action_with_the_lead_and_date_that_were_understood(talk: Talk) -> None:
    promise(talk)
    assert talk.records.draw_up(talk.dialogue).actions == 1
    made = actions(talk)[0]
    body = talk.desk.store.get(Organisation, made.lead_id)
    assert body is not None and (body.short_name, body.party_id) == ("the Office", talk.theirs.id)
    assert (made.number, made.due, made.lineage) == ("A-1", date(2031, 12, 1), talk.lineages["1 (1)"])
    assert "Actions that follow: 1." in talk.told(RecordPart.SUMMARY)
    assert talk.records.draw_up(talk.dialogue).actions == 0 and len(actions(talk)) == 1


def test_one_undo_takes_actions_and_record_back(talk: Talk) -> None:
    promise(talk)
    talk.records.draw_up(talk.dialogue)
    talk.desk.undo()
    assert actions(talk) == [] and not talk.records.of(talk.dialogue).is_drawn_up


def test_one_that_a_person_deletes_does_not_come_again(talk: Talk) -> None:
    promise(talk)
    talk.note("Dark.")
    talk.records.draw_up(talk.dialogue)
    Actions(talk.desk).delete(actions(talk))
    talk.records.draw_up(talk.dialogue)
    assert actions(talk) == [] and talk.paper().record().actions == ()


def test_before_it_is_drawn_up_the_paper_has_it_as_promised(talk: Talk) -> None:
    promise(talk)
    promise(talk, text="Find lamps.", mentions=[], due=DueEvent.NEXT_DIALOGUE)
    known, open_ = talk.paper().record().actions
    assert (known.lead, known.due, known.is_incomplete) == ("the Office", date(2031, 12, 1), False)
    assert (open_.lead, open_.due_before, open_.is_incomplete) == ("", 4, True)
    assert actions(talk) == []


def test_the_next_dialogue_does_not_pass_over_what_was_promised(talk: Talk) -> None:
    promise(talk)
    talk.desk.dialogues.create(NewDialogue(number=4))
    assert [each.text for each in actions(talk)] == ["Send a list."]


def test_the_counterpart_gets_an_action_as_the_shared_line_promised_it(talk: Talk) -> None:
    promise(talk, handling=Handling.SHAREABLE)
    promise(talk, text="Inner.")
    talk.records.draw_up(talk.dialogue)
    shared = talk.paper(shareable=True).record()
    assert [(each.number, each.text, each.lead) for each in shared.actions] == [("A-1", "Send a list.", "the Office")]
    talk.desk.store.edit(actions(talk)[0], "text", "Send a list, though it will be late.")
    assert "late" not in str(talk.paper(shareable=True).record().actions)


# What nobody put down to a side, and what stands under no item


def test_a_line_without_a_side_is_told_as_it_was_typed_whatever_came_of_its_section(talk: Talk) -> None:
    talk.note("The Office gave thanks.", party_id=None, outcome=None)
    outcome = SectionOutcome(dialogue_id=talk.dialogue.id, lineage=talk.lineages["1 (1)"])
    Outcomes(talk.desk).write(outcome, "agreed", "Lamps are few.")
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.SAID) == ["The Office gave thanks."]
    harbours = next(each for each in talk.paper().record().items if each.title == "Harbours")
    assert [each.text for each in harbours.said] == ["The Office gave thanks."]


def test_without_an_agenda_the_record_goes_by_sections(talk: Talk) -> None:
    with talk.desk.store.transaction() as door:
        for item in door.find(AgendaItem):
            door.delete(item)
    talk.note("A pier.", agenda_item_id=None, lineage=talk.lineages["2"])
    talk.note("Lamps.", agenda_item_id=None, lineage=talk.lineages["1 (2)"], kind=NoteKind.DECISION)
    talk.note("Tea.", agenda_item_id=None)
    talk.records.draw_up(talk.dialogue)
    paper = talk.paper().record()
    heads = [(each.number, each.title) for each in paper.items if not each.is_empty]
    assert heads == [("1 (2)", "Lighthouses"), ("2", "Staff"), ("", "")]
    assert talk.told(RecordPart.SUMMARY)[0] == "2 of 3 sections were taken up."
    assert [each.item for each in paper.decisions] == ["1 (2) Lighthouses"]
