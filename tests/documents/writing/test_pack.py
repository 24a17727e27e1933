"""The briefing pack, opened again."""

from dataclasses import replace
from itertools import pairwise

from lxml import etree

from jpdialog.documents.writing.follow_up import write_matrix
from jpdialog.documents.writing.pack import write_pack
from jpdialog.domain.papers import Pack
from jpdialog.domain.papers.matrix import SHARED
from tests.documents import matrix_samples
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import W, read_parts
from tests.documents.writing.word_reader import paragraphs, tables, texts


def test_parts_stand_in_the_order_in_which_they_are_read() -> None:
    assert texts(write_pack(samples.pack()), "Heading1") == [
        "Steering brief",
        "Programme and order of speaking",
        "Delegations",
        "Subject briefs",
        "Follow-up matrix",
        "Data sheet",
    ]


def test_a_part_with_nothing_in_it_is_left_out() -> None:
    data = write_pack(replace(samples.pack(), programme=(), follow_up=None, steering=None))
    assert texts(data, "Heading1") == ["Delegations", "Subject briefs", "Data sheet"]


def test_the_cover_says_what_is_known_and_nothing_else() -> None:
    facts = texts(write_pack(replace(samples.pack(), copy_number="")), "CoverFact")
    assert facts == [
        "Date and place\t14–15 May 2031, Strelsau",
        "Plan\tPlan of Joint Work",
        "Marking\tRESTRICTED",
        "Version\t2 · DRAFT",
        "As of\t2 May 2031",
    ]


def test_contents_are_filled_in_with_every_part_and_subject() -> None:
    data = write_pack(samples.pack())
    entries = [read.text.split("\t") for read in paragraphs(data) if read.style in ("TOC1", "TOC2")]
    assert [entry[:2] for entry in entries] == [
        ["A", "Steering brief"],
        ["B", "Programme and order of speaking"],
        ["C", "Delegations"],
        ["D", "Subject briefs"],
        ["1", "Subject 2"],
        ["2 (4)", "Subject 3"],
        ["E", "Follow-up matrix"],
        ["F", "Data sheet"],
    ]
    pages = [int(entry[2]) for entry in entries]
    assert pages[0] == 3, "cover and contents come first"
    assert all(later >= earlier for earlier, later in pairwise(pages))
    assert pages[3] == pages[4], "the first subject stands below its part's heading"


def test_a_brief_reads_from_the_plan_to_the_figures() -> None:
    data = write_pack(Pack(front=samples.ENGLISH, briefs=(samples.brief("1", 2),)))
    assert texts(data, "Heading3") == [
        "What the plan says",
        "Our objective",
        "Points to make",
        "Their objective",
        "If raised",
        "Do not say",
        "Background",
        "Last outcome",
        "Open actions",
        "Figures",
    ]
    assert texts(data, "PlanText") == ["Both will meet every year. (Ruritania, the Office)"]
    assert "A date for the review. (internal)" in texts(data, "Item")
    assert tables(data)[0][1] == [
        "2",
        "Ms. Rassendyll",
        "2 (needs 1:00)",
        "might be raised",
        "in clearance",
        "Mr. Hentzau",
        "Legal",
        "30 April 2031",
    ]


def test_a_pack_of_the_time_before_the_matrix_has_its_table_and_says_in_words_what_is_late() -> None:
    data = write_pack(Pack(front=samples.ENGLISH, actions=(samples.ACTION,)))
    row = tables(data)[0][1]
    assert row == ["A-1", "2 (4)", "Name a contact", "the Office", "1 March 2031 (late)", "in progress"]
    assert texts(data, "TableNote")[-1] == "1 action. 1 late."
    assert texts(data, "Heading1") == ["Follow-up table"]


def test_the_follow_up_matrix_is_that_of_the_paper_alone_on_pages_that_lie_on_their_side() -> None:
    matrix = matrix_samples.whole()
    data = write_pack(Pack(front=samples.ENGLISH, follow_up=matrix))
    assert tables(data)[0] == tables(write_matrix(matrix))[0]
    assert texts(data, "Heading1") == ["Follow-up matrix"]
    page = etree.fromstring(read_parts(data)["word/document.xml"]).findall(f".//{W}pgSz")[-1]
    assert (page.get(f"{W}w"), page.get(f"{W}h"), page.get(f"{W}orient")) == ("16838", "11906", "landscape")


def test_of_the_counterparts_pack_the_matrix_has_the_columns_of_both_sides() -> None:
    front = replace(samples.ENGLISH, is_shareable=True)
    whole = matrix_samples.whole()
    data = write_pack(Pack(front=front, follow_up=replace(whole, front=front, columns=SHARED)))
    head, *_rows = tables(data)[0]
    assert "Decision sought" not in head and head[-1] == "Verified"
    assert not [text for text in ("two posts", "meet in May", "Began.", "Report 7") if text in str(tables(data))]


def test_a_pack_with_nothing_in_it_says_so() -> None:
    data = write_pack(Pack(front=samples.JAPANESE))
    assert texts(data, "Title") == ["第9回政策対話"]
    assert texts(data, "Notice") == ["まだ記載がありません。"]


def test_parts_of_a_japanese_pack_are_counted_as_there() -> None:
    data = write_pack(samples.pack(samples.JAPANESE))
    assert texts(data, "TOC1")[0].startswith("第1\t総論\t")
