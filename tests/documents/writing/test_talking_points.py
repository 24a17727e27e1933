"""Talking points, opened again: what the head of a delegation finds on the lectern."""

from dataclasses import replace

from jpdialog.documents.writing.talking_points import write_talking_points
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_reader import paragraphs, tables, texts


def test_a_sheet_reads_in_the_order_in_which_it_is_used() -> None:
    data = write_talking_points(samples.talking_points())
    assert [read.text for read in paragraphs(data)] == [
        "RESTRICTED · DRAFT · Talking points",
        "2 (4)\tTrade in marsh herbs",
        "Speaker\tMs. Flavia Rassendyll, Director",
        "Time\t3 minutes given, 3:20 needed (0:20 too long)",
        "Ruritania values the new laboratory.",
        "We ask for a review.",
        "If raised",
        "Will there be more money?",
        "That is before parliament.",
    ]


def test_a_japanese_sheet_has_japanese_words() -> None:
    data = write_talking_points(samples.talking_points(samples.JAPANESE))
    read = [paragraph.text for paragraph in paragraphs(data)]
    assert read[0] == "取扱注意　案　発言要領"
    assert read[3] == "時間\t持ち時間3分、所要時間3:20（0:20超過）"
    assert "応答要領" in read


def test_time_that_is_enough_is_not_called_too_long() -> None:
    sheet = replace(samples.SHEET, seconds=180, consecutive=True)
    data = write_talking_points(samples.talking_points(samples.ENGLISH, sheet))
    assert texts(data, "FactEnd") == ["Time\t3 minutes given, 3:00 needed, with consecutive interpretation"]


def test_header_and_footer_name_meeting_item_version_and_day() -> None:
    data = write_talking_points(samples.talking_points(replace(samples.ENGLISH, is_sample=True)))
    header = [read.text for read in paragraphs(data, "word/header1.xml")]
    footer = [read.text for read in paragraphs(data, "word/footer1.xml")]
    assert header == [
        "RESTRICTED",
        "9th Policy Dialogue\t2 (4) Trade in marsh herbs",
        "DRAFT · Sample: invented material",
    ]
    assert footer == ["Version 2 · DRAFT · as of 2 May 2031\tPage 1 of 1", "RESTRICTED"]


def test_an_approved_paper_is_no_draft() -> None:
    data = write_talking_points(samples.talking_points(replace(samples.ENGLISH, is_draft=False)))
    everything = [paragraphs(data, part) for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml")]
    assert not [read for part in everything for read in part if "DRAFT" in read.text]


def test_each_sheet_begins_a_page_of_its_own_with_its_own_header() -> None:
    other = replace(samples.SHEET, number="1", heading="Bridges")
    data = write_talking_points(samples.talking_points(samples.ENGLISH, samples.SHEET, other))
    assert "1 Bridges" in paragraphs(data, "word/header2.xml")[1].text
    assert texts(data, "SheetHeading") == ["2 (4)\tTrade in marsh herbs", "1\tBridges"]


def test_every_point_can_find_its_way_back() -> None:
    held = {
        read.tag: (read.text, read.bookmark)
        for read in paragraphs(write_talking_points(samples.talking_points()))
        if read.tag
    }
    assert held["jpd:5d0f3a52-1111-4222-8333-000000000001"] == (
        "Ruritania values the new laboratory.",
        "_jpd_5d0f3a52111142228333000000000001",
    )
    assert held["jpd:5d0f3a52-9999-4222-8333-000000000001.a"][0] == "That is before parliament."
    assert len(held) == 4


def test_typed_text_stands_as_it_was_typed_but_for_signs_that_no_file_can_hold() -> None:
    data = write_talking_points(samples.talking_points(samples.ENGLISH, samples.awkward_sheet()))
    assert texts(data, "Point") == [
        "null  bell  escape ",
        "lone surrogate  and ",
        "a\ttab, a\nline, a\nWindows line, a\nvertical one, a\nseparator",
        *samples.AWKWARD[3:],
    ]


def test_an_answer_without_its_question_says_so() -> None:
    data = write_talking_points(samples.talking_points(samples.ENGLISH, samples.awkward_sheet()))
    assert texts(data, "Question")[-1] == "No question has been written yet."
    assert texts(data, "Answer")[-1] == "Only said."


def test_two_languages_stand_side_by_side() -> None:
    data = write_talking_points(samples.talking_points(bilingual=True))
    points, answers = tables(data)
    assert points == [
        ["Text", "Translation"],
        ["Ruritania values the new laboratory.", "ルリタニアは新しい試験所を評価する。"],
        ["We ask for a review.", "not yet translated"],
    ]
    assert [row[0] for row in answers] == ["Text", "Will there be more money?", "That is before parliament."]
