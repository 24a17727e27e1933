"""Papers that are sent on their own, opened again: what each of them is for."""

from dataclasses import replace

from jpdialog.documents.writing.action_sheet import write_action_sheet
from jpdialog.documents.writing.amendments import write_amendments
from jpdialog.documents.writing.blocks import HeadingLook
from jpdialog.documents.writing.call import write_call, write_call_email
from jpdialog.documents.writing.data_sheets import write_data_sheets
from jpdialog.documents.writing.plan_text import write_edition
from jpdialog.documents.writing.projects import write_projects
from jpdialog.documents.writing.proof import write_proof
from jpdialog.documents.writing.steering import write_steering
from jpdialog.documents.writing.talking_points import write_talking_points
from jpdialog.domain.papers import AmendmentTable
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.test_valid_files import CHART
from tests.documents.writing.word_lint import read_parts
from tests.documents.writing.word_reader import paragraphs, tables, texts


def test_a_call_says_what_is_asked_of_whom_by_when() -> None:
    data = write_call(more.call())
    assert "Drafts are due by 1 April 2031." in texts(data, "Normal")[0]
    assert texts(data, "Item")[0].startswith("Certain: points to make")
    assert tables(data)[0][2] == ["2", "2\u00a0(4)", "Marsh herbs", "Rupert", "–", "3", "certain"]


def test_the_e_mail_gathers_the_briefs_of_each_drafter() -> None:
    lines = write_call_email(more.call()).decode().splitlines()
    assert lines[:2] == ["RESTRICTED", "Subject: Call for briefs · 9th Policy Dialogue (due 1 April 2031)"]
    assert lines[lines.index("Rupert") + 1] == "- 2 (4) Marsh herbs (3 minutes, certain)"
    assert lines[lines.index("No drafter named yet") + 1] == "- 3 Bridges (1 minute, unlikely)"


def test_two_values_for_one_thing_stand_side_by_side() -> None:
    beside, every = tables(write_data_sheets(more.data_sheets(text="1,300")))
    assert beside[0] == ["Particular", "Value 1", "Value 2"]
    assert beside[1:] == [
        ["Value", "1,204", "1,300"],
        ["Basis", "2030", "2030"],
        ["Source", "Annual table", "Speech"],
        ["As of", "January 2031", "–"],
    ]
    assert len(every) == 3


def test_a_chart_stands_above_the_values_of_its_figure_and_says_them() -> None:
    two = (samples.FIGURE, replace(samples.FIGURE, label="Other gifts"))
    paper = replace(more.data_sheets(), series=(two, two), charts=(CHART, None))
    document = read_parts(write_data_sheets(paper))["word/document.xml"].decode()
    above, below = document.split("<w:drawing>")
    assert 'descr="Chart. Gifts, million crowns. 2030: 1.5 million crowns; 2031: not known."' in below
    assert above.rindex("Figures over time") < above.rindex(samples.FIGURE.label)
    assert samples.FIGURE.source in below[: below.index("</w:tbl>")]


def test_projects_stand_under_their_section_and_late_reports_say_so() -> None:
    data = write_projects(more.projects())
    (first, second) = tables(data)
    assert first[1][0] == "R-1"
    assert first[1][3] == "USD\xa01,500,000FY2030\xa01,000,000FY2031\xa0500,000", "a year stays with its amount"
    assert first[1][5:] == ["UNCT-GEM\xa02", "progress31\xa0December\xa02030 (late)"]
    assert texts(data, HeadingLook.DELEGATION) == ["1 (1) Harbours", "No section"]
    assert second[1][3:] == ["–"] * 4


def test_data_sheets_hold_the_projects_behind_the_figures() -> None:
    data = write_data_sheets(replace(more.data_sheets(), projects=more.projects().groups))
    assert [each[1][0] for each in tables(data)[-2:]] == ["R-1", "–"]
    assert tables(data)[-2][0][:3] == ["Number", "Project", "Pledged"]
    assert tables(data)[-2][1][1] == "Buoys for the north2030–2031Gender marker: UNCT-GEM\xa02North, Harbour Board"


def test_an_action_sheet_keeps_what_is_done_apart() -> None:
    open_actions, closed = tables(write_action_sheet(more.action_sheet()))
    assert [row[0] for row in open_actions] == ["No.", "A-1"]
    assert [row[0] for row in closed] == ["No.", "A-3"]
    assert closed[1][-1] == " Green  done"


def test_a_steering_brief_stands_alone() -> None:
    data = write_steering(more.steering())
    assert texts(data, "SheetHeading") == ["Steering brief"]
    assert "Points to make" in texts(data, "PartGroup")


def test_an_interpreters_copy_is_to_be_checked_against_delivery() -> None:
    data = write_talking_points(replace(samples.talking_points(bilingual=True), for_interpreter=True))
    assert texts(data, "Opening") == ["RESTRICTED · DRAFT · Interpreter's copy"]
    assert texts(data, "Notice") == ["Check against delivery: what is said may differ."]


def test_an_edition_reads_as_it_was_printed() -> None:
    read = [(each.style, each.text) for each in paragraphs(write_edition(more.edition(samples.JAPANESE)))]
    at = read.index(("Heading2", "1.\tMeetings"))
    assert read[at + 1 : at + 8] == [
        ("Normal", "Both will meet every year."),
        ("Normal", "And more often if needed."),
        ("Normal", "(1)\u3000In Zenda."),
        ("Heading3", "(a)\tDeep"),
        ("Normal", "Both will meet every year."),
        ("Heading2", "（会合）"),
        ("Normal", "第2条\u3000Both will meet every year."),
    ]
    assert "署名" in texts(write_edition(more.edition(samples.JAPANESE)), "Heading2")


def test_an_amendment_table_says_in_words_what_differs() -> None:
    _, *rows = tables(write_amendments(more.amendments()))[0]
    assert rows == [
        ["1", "Both will meet regularly.", "Both will meet each quarter.", "“regularly” became “each quarter”"],
        ["1", "In Zenda only.", "–", "Dropped"],
        ["2", "–", "Herbs grow in marshes.", "New paragraph"],
    ]


def test_with_one_edition_there_is_nothing_to_compare_and_it_says_so() -> None:
    data = write_amendments(AmendmentTable(front=samples.ENGLISH, base_label="2030"))
    assert tables(data) == []
    assert texts(data, "Notice")[0].startswith("Only the text of edition 2030 is known")


def test_a_proof_sheet_says_what_stayed_and_why() -> None:
    data = write_proof(more.proof())
    assert tables(data)[0][1:] == [
        ["2 (4) Marsh herbs", "point to make", "internal", "No amount."],
        ["Laboratory", "line of notes", "said by one side", "They may pay."],
    ]
    assert texts(data, "TableNote")[-1] == "Withheld: 2. In the paper for the counterpart: 3."
