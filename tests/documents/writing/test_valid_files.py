"""Every kind of document, full, empty and awkward, is a file that nobody stumbles over."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from jpdialog.documents.writing.action_list import write_action_list
from jpdialog.documents.writing.action_sheet import write_action_sheet
from jpdialog.documents.writing.amendments import write_amendments
from jpdialog.documents.writing.call import write_call
from jpdialog.documents.writing.chart import write_chart
from jpdialog.documents.writing.data_sheets import write_data_sheets
from jpdialog.documents.writing.follow_up import write_matrix
from jpdialog.documents.writing.meeting import write_delegations, write_programme, write_seating
from jpdialog.documents.writing.pack import write_pack
from jpdialog.documents.writing.plan_text import write_edition
from jpdialog.documents.writing.projects import write_projects
from jpdialog.documents.writing.proof import write_proof
from jpdialog.documents.writing.record_of_dialogue import write_record
from jpdialog.documents.writing.steering import write_steering
from jpdialog.documents.writing.talking_points import write_talking_points
from jpdialog.domain.papers import (
    ActionSheet,
    AmendmentTable,
    DataSheets,
    DelegationLists,
    FollowUpMatrix,
    Pack,
    ProjectsPaper,
    ProofSheet,
    RecordOfDialogue,
    SubjectBrief,
    TalkingPoints,
)
from jpdialog.domain.papers.action_list import ActionListPaper, ListedGroup
from jpdialog.domain.papers.chart import ChartPaper, Drawn
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.test_pictures import pack_with_photos, png
from tests.documents.writing.word_lint import complaints

BARE = replace(samples.ENGLISH, marking="", version="", place="", starts_on="", ends_on="", plan="", is_draft=False)
AWKWARD = replace(samples.ENGLISH, occasion=samples.AWKWARD[3], marking=samples.AWKWARD[0], version=samples.AWKWARD[1])
EMPTY_SHEET = replace(samples.SHEET, points=(), answers=(), speaker="", minutes_given=None, seconds=0)

CHART = Drawn(
    title="Gifts, million crowns",
    picture=png(1920, 1008),
    width=160,
    height=84,
    told=("2030: 1.5 million crowns", "2031: not known"),
    rows=(("Year", "Million crowns"), ("2030", "1.5"), ("2031", "")),
    note="Source: ledger",
)

ACTIONS = ActionListPaper(
    front=samples.ENGLISH,
    columns=(("No.", 64), ("Action", 320)),
    groups=(ListedGroup(head="1 Seas", rows=(("A-1", "Count"),)), ListedGroup(head="2 Staff", rows=(("A-2", ""),))),
    count=2,
    total=3,
)

PAPERS: dict[str, Callable[[], bytes]] = {
    "english": lambda: write_talking_points(samples.talking_points()),
    "japanese": lambda: write_talking_points(samples.talking_points(samples.JAPANESE)),
    "bilingual": lambda: write_talking_points(samples.talking_points(bilingual=True)),
    "same item on two sheets": lambda: write_talking_points(
        samples.talking_points(samples.ENGLISH, samples.SHEET, samples.SHEET)
    ),
    "no sheet": lambda: write_talking_points(TalkingPoints(front=BARE, sheets=())),
    "empty sheet": lambda: write_talking_points(samples.talking_points(BARE, EMPTY_SHEET)),
    "empty sheet, bilingual": lambda: write_talking_points(samples.talking_points(BARE, EMPTY_SHEET, bilingual=True)),
    "awkward": lambda: write_talking_points(samples.talking_points(AWKWARD, samples.awkward_sheet())),
    "awkward, bilingual": lambda: write_talking_points(
        samples.talking_points(AWKWARD, samples.awkward_sheet(), bilingual=True)
    ),
    "list of actions, grouped": lambda: write_action_list(ACTIONS),
    "japanese list of actions, awkward": lambda: write_action_list(
        replace(
            ACTIONS,
            front=samples.JAPANESE,
            sought=samples.AWKWARD[3],
            groups=(ListedGroup(rows=tuple((each, samples.AWKWARD[0]) for each in samples.AWKWARD)),),
        )
    ),
    "list of no actions": lambda: write_action_list(ActionListPaper(front=BARE, columns=ACTIONS.columns)),
    "chart": lambda: write_chart(ChartPaper(front=samples.ENGLISH, chart=CHART)),
    "japanese chart of one awkward value": lambda: write_chart(
        ChartPaper(
            front=replace(samples.JAPANESE, marking=samples.AWKWARD[0]),
            chart=replace(
                CHART, title=samples.AWKWARD[1], told=(samples.AWKWARD[2],), rows=(("", ""), samples.AWKWARD[:2])
            ),
        )
    ),
    "pack": lambda: write_pack(samples.pack()),
    "japanese pack": lambda: write_pack(samples.pack(samples.JAPANESE)),
    "empty pack": lambda: write_pack(Pack(front=BARE)),
    "pack of one empty brief": lambda: write_pack(
        Pack(front=BARE, briefs=(SubjectBrief(id="b", heading="Marsh herbs", number="1"),))
    ),
    "matrix": lambda: write_matrix(more.matrix()),
    "japanese matrix": lambda: write_matrix(more.matrix(samples.JAPANESE)),
    "empty matrix": lambda: write_matrix(FollowUpMatrix(front=BARE)),
    "programme": lambda: write_programme(more.programme()),
    "japanese programme": lambda: write_programme(more.programme(samples.JAPANESE)),
    "delegations": lambda: write_delegations(more.lists()),
    "no delegations": lambda: write_delegations(DelegationLists(front=BARE, delegations=())),
    "seating plan": lambda: write_seating(more.seating()),
    "japanese seating plan": lambda: write_seating(more.seating(samples.JAPANESE)),
    "call": lambda: write_call(more.call()),
    "awkward call": lambda: write_call(more.call(AWKWARD, samples.AWKWARD[2])),
    "japanese call": lambda: write_call(more.call(samples.JAPANESE)),
    "data sheets": lambda: write_data_sheets(more.data_sheets()),
    "awkward data sheets": lambda: write_data_sheets(more.data_sheets(samples.JAPANESE, samples.AWKWARD[5])),
    "data sheets with a chart": lambda: write_data_sheets(
        replace(more.data_sheets(), series=((samples.FIGURE, samples.FIGURE),), charts=(CHART,))
    ),
    "no data": lambda: write_data_sheets(DataSheets(front=BARE, figures=())),
    "projects": lambda: write_projects(more.projects()),
    "awkward projects": lambda: write_projects(more.projects(samples.JAPANESE, samples.AWKWARD[5])),
    "no projects": lambda: write_projects(ProjectsPaper(front=BARE, groups=())),
    "data sheets of projects": lambda: write_data_sheets(replace(more.data_sheets(), projects=more.projects().groups)),
    "pack of projects": lambda: write_pack(Pack(front=BARE, projects=more.projects().groups)),
    "action sheet": lambda: write_action_sheet(more.action_sheet()),
    "nothing to do": lambda: write_action_sheet(ActionSheet(front=BARE, body=samples.AWKWARD[3])),
    "steering brief": lambda: write_steering(more.steering()),
    "japanese steering brief": lambda: write_steering(more.steering(samples.JAPANESE)),
    "interpreter's copy": lambda: write_talking_points(
        replace(samples.talking_points(bilingual=True), for_interpreter=True)
    ),
    "edition": lambda: write_edition(more.edition(BARE)),
    "awkward edition": lambda: write_edition(more.edition(AWKWARD, samples.AWKWARD[6])),
    "japanese edition": lambda: write_edition(more.edition(samples.JAPANESE)),
    "amendments": lambda: write_amendments(more.amendments(BARE)),
    "awkward amendments": lambda: write_amendments(more.amendments(samples.JAPANESE, samples.AWKWARD[2])),
    "one edition": lambda: write_amendments(AmendmentTable(front=BARE, base_label="2030")),
    "proof sheet": lambda: write_proof(more.proof()),
    "awkward proof sheet": lambda: write_proof(more.proof(AWKWARD, samples.AWKWARD[5])),
    "nothing withheld": lambda: write_proof(ProofSheet(front=BARE, of="talking-points")),
    "record": lambda: write_record(more.record()),
    "japanese record": lambda: write_record(more.record(samples.JAPANESE)),
    "awkward record": lambda: write_record(more.record(AWKWARD, samples.AWKWARD[2])),
    "empty record": lambda: write_record(RecordOfDialogue(front=BARE)),
    "pack with photos": lambda: write_pack(pack_with_photos()),
    "japanese pack with photos": lambda: write_pack(pack_with_photos(samples.JAPANESE)),
    "pack of figures": lambda: write_pack(Pack(front=BARE, figures=(samples.FIGURE,))),
}


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_to_complain_of(name: str) -> None:
    assert complaints(PAPERS[name]()) == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_validator_finds_no_error(name: str, validator: Callable[[bytes], list[object]]) -> None:
    assert validator(PAPERS[name]()) == []


@pytest.mark.parametrize("name", PAPERS)
def test_same_content_same_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()
