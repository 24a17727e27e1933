"""The frame and the sample as a desk has them: what is known, what is left open, what says that it is invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jpdialog.domain.action_list import Shown
from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.dialogue import AgendaItem, DialogueStatus
from jpdialog.domain.figures import Figure
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.pack import Annex, PackCopy, PackIssue, PackRecipient, PackSettings
from jpdialog.domain.pack_changes import PartState
from jpdialog.domain.people import DelegationMember, Person
from jpdialog.domain.plan import Commitment, Edition, Paragraph, Party
from jpdialog.domain.projects import Project
from jpdialog.domain.reading.plan_draft import PlanDraft, SectionDraft
from jpdialog.domain.returned_files import ReturnedCells, ReturnedFile
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_list import ActionList
from jpdialog.services.closing import Closing
from jpdialog.services.commitments import undertaken
from jpdialog.services.desk import Desk
from jpdialog.services.frame import adopt_frame, built_in_plans
from jpdialog.services.matrix_proposals import proposals
from jpdialog.services.packs import Packs
from jpdialog.services.plan_import import save_plan
from jpdialog.services.plans import EditionView
from jpdialog.services.promised_actions import loose_promises
from jpdialog.services.sample import NOTE_FILE, create_sample
from tests.made_once import MadeOnce
from tests.services.conftest import invented_plan


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = create_sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


def test_the_sample_is_what_one_begins_with_and_not_taken_back(sample: Desk) -> None:
    assert not sample.undo()
    assert sample.store.count(Entry)


def test_a_frame_has_sections_and_summaries_but_no_official_text(empty_desk: Desk) -> None:
    (key,) = built_in_plans()
    adopt_frame(empty_desk.store, key)
    view = empty_desk.plans.view(empty_desk.plans.edition())
    assert view.edition.is_summary
    assert (len(view.sections), len(view.leaves())) == (21, 18)
    assert all(each.section.summary and each.section.summary_translation for each in view.sections)
    assert empty_desk.store.count(Paragraph) == empty_desk.store.count(Commitment) == 0


def test_a_gap_in_what_is_known_stays_a_gap(empty_desk: Desk) -> None:
    adopt_frame(empty_desk.store, next(iter(built_in_plans())))
    dialogues = {each.number: each for each in empty_desk.dialogues.all()}
    assert len(dialogues) == 11
    assert [dialogues[number].starts_on for number in (3, 8, 10)] == ["2016-06", "2021", "2023"]
    assert dialogues[8].place == ""
    assert not any(each.is_sample for each in dialogues.values())


def test_a_frame_is_not_laid_over_a_plan(desk: Desk) -> None:
    with pytest.raises(Trouble, match="already"):
        adopt_frame(desk.store, next(iter(built_in_plans())))
    with pytest.raises(Trouble, match="no built-in plan"):
        adopt_frame(desk.store, "atlantis")


def test_everything_invented_says_so_and_nothing_else_does(sample: Desk) -> None:
    follow_up = (ActionItem, ActionProgress, Evidence, SectionOutcome)
    pack = (Annex, PackSettings, PackRecipient, PackIssue, PackCopy)
    for kind in (Brief, Entry, AgendaItem, Note, *follow_up, *pack, ReturnedFile, ReturnedCells):
        assert sample.store.find(kind) and all(each.is_sample for each in sample.store.find(kind))
    assert not any(each.is_sample for each in sample.store.find(Party))
    figures = sample.store.find(Figure)
    assert {each.is_sample for each in figures} == {True, False}
    assert all(each.is_sample == ("invented" in each.label or "(sample)" in each.label) for each in figures)
    for project in sample.store.find(Project):
        assert project.is_sample and "(sample)" in project.title and "（見本）" in project.title_translation


def test_what_came_back_to_the_sample_waits_and_two_want_different_things(sample: Desk) -> None:
    found = proposals(sample, date(2026, 11, 28))
    assert [(each.line.label, each.cell.reference, each.is_clear) for each in found] == [
        ("1.1", "A-22", True),
        ("1.2", "A-28", False),
        ("1.3", "A-29", True),
        ("2.1", "A-28", False),
        ("2.2", "A-28", True),
    ]
    assert [each.label for each in found[1].rivals] == ["2.1"]


def test_no_real_person_sits_in_the_invented_dialogue(sample: Desk) -> None:
    dialogue = sample.dialogues.by_number()
    assert (dialogue.number, dialogue.status, dialogue.is_sample) == (12, DialogueStatus.PLANNED, True)
    members = sample.store.find(DelegationMember, dialogue_id=dialogue.id)
    persons = [sample.store.get(Person, each.person_id) for each in members]
    assert persons and all(person and person.is_sample for person in persons)
    speaking = {brief.speaker_id for brief in sample.store.find(Brief)} | {
        n.speaker_id for n in sample.store.find(Note)
    }
    assert all(person.is_sample for person in sample.store.find(Person) if person.id in speaking)


def _text_of(view: EditionView) -> PlanDraft:
    """A text under the very headings of a summary, as the official one has."""
    draft = invented_plan()
    draft.sections = [
        SectionDraft(
            each.section.printed, each.section.number, each.section.heading.upper(), each.section.level, ["Text."]
        )
        for each in view.sections
    ]
    return draft


@pytest.mark.parametrize("label", ["2017", "our own copy"])
def test_the_official_text_takes_the_summaries_place_and_the_briefs_stay(
    tmp_path: Path, made_once: MadeOnce, label: str
) -> None:
    desk = made_once.sample(tmp_path)
    summary = desk.plans.view(desk.plans.edition())
    before = [(view.brief.id, view.number) for view in desk.briefs.of_dialogue(desk.dialogues.by_number())]
    save_plan(desk.store, _text_of(summary), label)
    assert desk.plans.edition(label).is_summary is False
    assert desk.store.count(Edition, is_summary=True) == 0
    now = [(view.brief.id, view.number) for view in desk.briefs.of_dialogue(desk.dialogues.by_number())]
    assert now == before
    desk.close()


def test_another_plan_does_not_take_the_summaries_place(empty_desk: Desk) -> None:
    adopt_frame(empty_desk.store, next(iter(built_in_plans())))
    label = empty_desk.plans.edition().label
    with pytest.raises(Trouble, match="already"):
        save_plan(empty_desk.store, invented_plan(), label)
    assert empty_desk.plans.edition(label).is_summary


def test_a_text_takes_the_place_of_an_edition_that_was_not_at_hand(empty_desk: Desk) -> None:
    adopt_frame(empty_desk.store, next(iter(built_in_plans())))
    labels = [each.label for each in empty_desk.plans.editions()]
    summary = empty_desk.plans.view(empty_desk.plans.edition())
    save_plan(empty_desk.store, _text_of(summary), labels[-1])
    assert [each.label for each in empty_desk.plans.editions()] == labels
    assert len(empty_desk.plans.view(empty_desk.plans.edition(labels[-1])).sections) == len(summary.sections)
    assert empty_desk.plans.edition(summary.edition.label).is_summary


def test_the_sample_opens_again_with_the_passphrase_beside_it(tmp_path: Path) -> None:
    create_sample(tmp_path).close()
    desk = create_sample(tmp_path)
    assert desk.is_sample
    desk.close()
    (tmp_path / NOTE_FILE).unlink()
    with pytest.raises(Trouble, match="not the sample"):
        create_sample(tmp_path)


def test_a_changed_figure_of_the_sample_is_said_in_its_briefs(sample: Desk) -> None:
    officers = sample.figures.called("Counter-narcotics officers trained at Domodedovo")
    (used,) = sample.figures.where_used(officers.figure)
    sample.figures.put_all(officers.figure, [(officers.values[0], {"value": "131"})])
    entry = sample.store.get(Entry, used.entries[0].id)
    assert entry is not None
    assert "131 officers" in entry.text
    assert "131名" in entry.translation
    sample.undo()


def test_standard_lines_stand_in_both_languages_one_of_them_for_its_section(sample: Desk) -> None:
    lines = {each.name: each for each in sample.store.find(StandardLine)}
    assert len(lines) == 3 and all(each.translation and each.is_sample for each in lines.values())
    brief = sample.briefs.of_section(sample.dialogues.by_number(12), "3 (7)").brief
    assert lines["Visibility of what is funded"].lineage == brief.lineage


def test_a_pack_has_gone_and_it_can_be_seen_what_has_changed_since(sample: Desk) -> None:
    packs = Packs(sample)
    (issued,) = packs.of(sample.dialogues.by_number())
    holders = [packs.holder(each, "ja") for each in issued.copies]
    assert (issued.out, holders) == (3, ["早坂淳", "佐藤京子", "原拓海", ""]), "the last is to spare"
    found = packs.changed_since(issued.issue, date(2026, 11, 24))
    assert [(each.part.title, each.state) for each in found] == [
        ("2 (4) Cybercrime", PartState.CHANGED),
        ("Follow-up matrix", PartState.CHANGED),
    ]
    assert all(line.before == "" for each in found for line in each.lines), "something came, and nothing went"


def test_the_outcomes_of_the_sample_are_of_its_own_dialogue(sample: Desk) -> None:
    (dialogue_id,) = {each.dialogue_id for each in sample.store.find(SectionOutcome)}
    assert dialogue_id == sample.dialogues.by_number(12).id


def test_drawing_up_its_record_would_make_no_action_a_second_time(sample: Desk) -> None:
    dialogue = sample.dialogues.by_number()
    assert sample.store.find(Note, dialogue_id=dialogue.id, kind=NoteKind.ACTION)
    assert loose_promises(sample.store, dialogue) == []


def test_commitments_are_served_spoken_of_or_forgotten(sample: Desk) -> None:
    told = undertaken(sample, "ja", date(2026, 11, 24))
    assert all(each.commitment.is_sample and each.who for each in told)
    assert [each.section.number for each in told if each.is_alone] == ["3 (2)"]
    assert [each.section.number for each in told if not each.done and each.brief is not None] == ["3 (3)"]
    named = {each.commitment_id for each in sample.store.find(ActionItem)} - {None}
    assert named and named <= {each.commitment.id for each in told}


def test_two_open_actions_were_carried_over_twice_and_one_is_to_be_decided_on(sample: Desk) -> None:
    listing = ActionList(sample, sample.dialogues.by_number(), "en", date(2026, 11, 24))
    assert (listing.count(Shown.CARRIED_TWICE), listing.count(Shown.TO_DECIDE)) == (2, 1)
    along = Closing(sample).carried_along(sample.dialogues.by_number())
    assert len(along.needing_decision) == 1
