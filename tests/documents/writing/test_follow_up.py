"""The follow-up matrix, opened again."""

from dataclasses import replace

from lxml import etree

from jpdialog.documents.writing.follow_up import write_matrix
from jpdialog.domain.papers import FollowUpMatrix
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import W, read_parts
from tests.documents.writing.word_reader import tables, texts


def test_a_row_says_its_light_in_words() -> None:
    head, late, on_course = tables(write_matrix(more.matrix()))[0]
    assert head[:4] == ["No.", "Paragraph, commitment", "Action", "Origin"] and len(head) == 11
    assert late[4:7] == ["the OfficeCounterpart: Ruritania", "1 March 2031", "in progress Red  overdue"]
    assert on_course[6] == "in progress Green  on course"
    assert texts(write_matrix(more.matrix()), "TableNote")[-1] == "2 actions. 1 red, 1 green."


def test_the_paper_lies_on_its_side_with_narrow_margins() -> None:
    page = etree.fromstring(read_parts(write_matrix(more.matrix()))["word/document.xml"]).find(f".//{W}sectPr")
    assert page is not None
    size, margins = page.find(f"{W}pgSz"), page.find(f"{W}pgMar")
    assert size is not None and margins is not None
    assert (size.get(f"{W}w"), size.get(f"{W}orient")) == ("16838", "landscape")
    assert int(str(margins.get(f"{W}left"))) < 30 * 1440 / 50


def test_without_actions_it_says_so() -> None:
    data = write_matrix(FollowUpMatrix(front=replace(samples.JAPANESE, is_draft=False)))
    assert texts(data, "Notice") == ["対応事項はまだありません。"]
