"""Taking a plan in: everything of it is kept, a section's lineage goes on, a summary gives way to the text."""

from dataclasses import replace
from datetime import date

import pytest

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Commitment, Edition, EditionStatus, Paragraph, Section
from jpdialog.domain.reading.plan_draft import SectionDraft
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import Cells
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan, suggested_label
from tests.services.conftest import HARBOURS, invented_plan


def test_everything_read_is_in_the_edition_in_order(desk: Desk) -> None:
    view = desk.plans.view(desk.plans.edition("2031"))
    texts = [each.text for each in (*view.title, *view.preamble)]
    for each in view.sections:
        texts += [each.section.printed, each.section.heading, *(paragraph.text for paragraph in each.paragraphs)]
    texts += [each.text for each in view.closing]
    assert "".join("".join(texts).split()) == "".join(invented_plan().everything().split())


def test_parties_commitments_and_signatures_are_known(desk: Desk) -> None:
    ours, theirs = desk.plans.parties()
    assert (ours.short_name, ours.is_ours, theirs.short_name, theirs.is_ours) == (
        "Ruritania",
        True,
        "the Office",
        False,
    )
    view = desk.plans.view(desk.plans.edition())
    (commitment,) = view.sections[1].commitments
    assert (commitment.text, commitment.party_ids) == (HARBOURS, [ours.id, theirs.id])
    assert commitment.paragraph_id == view.sections[1].paragraphs[0].id
    (signature,) = view.signatures
    assert (signature.name, signature.party_id, signature.signed_on) == ("Flavia Elphberg", ours.id, date(2031, 5, 3))
    assert (view.edition.status, view.edition.valid_from) == (EditionStatus.SIGNED, date(2031, 5, 3))


def test_the_parties_can_lead_actions_at_once(desk: Desk) -> None:
    by_party = {each.party_id: each.short_name for each in desk.store.find(Organisation)}
    assert by_party == {each.id: each.short_name for each in desk.plans.parties()}
    actions = Actions(desk)
    cells = Cells(desk, "en")
    made = actions.put_all([(None, {"text": "Sail", **cells.read(ActionColumn.LEAD, "the Office")})])
    assert Cells(desk, "en").said(made[0], ActionColumn.LEAD) == "the Office"
    save_plan(desk.store, invented_plan(), "2034")
    assert desk.store.count(Organisation) == len(desk.plans.parties())


def test_only_the_lowest_sections_get_briefs(desk: Desk) -> None:
    view = desk.plans.view(desk.plans.edition())
    assert [each.section.number for each in view.leaves()] == ["1 (1)", "1 (2)", "2"]


def test_a_label_that_is_taken_is_refused_and_nothing_saved(desk: Desk) -> None:
    with pytest.raises(Trouble, match="already"):
        save_plan(desk.store, invented_plan(), " 2031 ")
    assert len(desk.plans.editions()) == 1
    with pytest.raises(Trouble, match="label"):
        save_plan(desk.store, invented_plan(), "  ")


def test_a_section_keeps_its_lineage_whatever_its_number(desk: Desk) -> None:
    earlier = {each.section.heading: each.section.lineage for each in desk.plans.view(desk.plans.edition()).sections}
    draft = invented_plan()
    draft.sections[2] = SectionDraft("(2)", "1 (2)", "Tides", 2)
    draft.sections.insert(3, SectionDraft("(3)", "1 (3)", "LIGHTHOUSES", 2))
    save_plan(desk.store, draft, "2033")
    later = {
        each.section.heading: each.section.lineage for each in desk.plans.view(desk.plans.edition("2033")).sections
    }
    assert later["Harbours"] == earlier["Harbours"]
    assert later["LIGHTHOUSES"] == earlier["Lighthouses"]
    assert later["Tides"] not in earlier.values()
    assert len(desk.plans.parties()) == 2


def test_a_heading_reworded_keeps_its_lineage_by_its_number(desk: Desk) -> None:
    draft = invented_plan()
    draft.sections[2] = SectionDraft("(2)", "1 (2)", "Old lighthouses and buoys", 2)
    save_plan(desk.store, draft, "2033")
    old, new = (desk.plans.view(desk.plans.edition(label)).sections[2].section for label in ("2031", "2033"))
    assert old.lineage == new.lineage


def test_a_summary_gives_way_to_the_text_and_dialogues_stay(desk: Desk) -> None:
    summary = desk.plans.edition("2031")
    with desk.store.transaction() as door:
        door.edit(summary, "is_summary", True)
        for paragraph in desk.store.find(Paragraph, edition_id=summary.id):
            door.delete(paragraph)
    dialogue = desk.dialogues.create(NewDialogue(number=1))
    before = {view.brief.id: view.number for view in desk.briefs.of_dialogue(dialogue)}
    edition = save_plan(desk.store, invented_plan(), "signed text")
    assert [each.label for each in desk.plans.editions()] == ["signed text"]
    now = desk.dialogues.by_number(1)
    assert now.edition_id == edition.id
    assert {view.brief.id: view.number for view in desk.briefs.of_dialogue(now)} == before
    assert desk.store.count(Section, edition_id=summary.id) == 0


def test_taking_in_is_undone_in_one_step(empty_desk: Desk) -> None:
    save_plan(empty_desk.store, invented_plan(), "2031")
    assert empty_desk.undo()
    assert empty_desk.plans.instrument() is None
    assert [empty_desk.store.count(kind) for kind in (Edition, Section, Paragraph, Commitment)] == [0, 0, 0, 0]
    assert empty_desk.redo()
    assert len(empty_desk.plans.view(empty_desk.plans.edition("2031")).sections) == 4


def test_a_label_is_suggested_from_the_last_signature_or_the_file() -> None:
    draft = invented_plan()
    assert suggested_label(draft, "plan") == "2031"
    assert suggested_label(replace(draft, signatures=[]), "plan") == "plan"
    assert suggested_label(replace(draft, signatures=[])) == "1"
