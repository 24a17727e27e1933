"""The record of a dialogue, opened again."""

from dataclasses import replace
from typing import Any

from jpdialog.documents.writing.record_of_dialogue import write_record
from jpdialog.domain.papers import RecordStanding
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_reader import tables, texts


def test_the_head_says_who_was_there_and_when() -> None:
    rows = dict(row for row in tables(write_record(more.record()))[0])
    assert rows["Date and place"] == "14–15 May 2031, Strelsau"
    assert rows["Notes taken"] == "14 May 2031, 10:00–12:30"
    assert rows["Head, Ruritania"] == "Ms. Flavia Rassendyll, Director, Foreign Ministry"
    assert rows["Interpreters"] == "Mr. Fritz Tarlenheim"
    assert rows["Attribution"] == "by name"


def test_parts_come_in_the_order_of_a_record() -> None:
    data = write_record(more.record())
    assert texts(data, "Heading2") == [
        "Summary",
        "Decisions",
        "Actions",
        "Changes to the text of the plan",
        "Next dialogue",
        "Note-taker's comment (internal)",
        "Clearance",
    ]
    assert texts(data, "SubjectHeading") == ["1\tLaboratory"], "the other was not taken up"
    assert texts(data, "Heading3") == ["the Office", "Ruritania", "Outcome"]


def test_what_is_put_down_to_nobody_stands_under_one_head() -> None:
    item = replace(more.record().items[0], ours=(), theirs=(), said=(more.said(50, "It was stated: x"),))
    data = write_record(replace(more.record(), attribution="not_attributed", items=(item,)))
    assert texts(data, "Heading3") == ["Points made", "Outcome"]


def test_an_action_says_what_it_still_wants() -> None:
    loose = replace(more.LATE, number="", lead="", due=None, is_incomplete=True)
    data = write_record(replace(more.record(), actions=(loose, replace(more.LATE, lead="Tides"))))
    first, second = tables(data)[2][1:]
    assert (first[0], first[2], first[4]) == ("–", "still to be named", "still to be named")
    assert second[2] == "Tides"
    assert "Actions that still want a lead or a date: 1." in texts(data, "TableNote")


def clearance(standing: RecordStanding, **more_of_it: Any) -> list[list[str]]:
    front = replace(samples.ENGLISH, **more_of_it)
    return tables(write_record(replace(more.record(), front=front, standing=standing)))[-1][1:]


def test_the_clearance_block_says_how_far_the_record_has_come() -> None:
    assert clearance(RecordStanding()) == [["State", "draft"], ["Cleared by", "not cleared yet"]]
    sent = RecordStanding(state="sent", cleared_by="Ms. Mauban", cleared_on="2031-05-16", sent_on="2031-05-17")
    assert clearance(sent) == [
        ["State", "sent"],
        ["Cleared by", "Ms. Mauban"],
        ["Cleared on", "16 May 2031"],
        ["Sent on", "17 May 2031"],
    ]


def test_what_stays_here_is_not_told_the_counterpart() -> None:
    front = replace(samples.ENGLISH, is_shareable=True)
    cleared = RecordStanding(state="cleared", cleared_by="Ms. Nobody", cleared_on="2031-05-16")
    data = write_record(replace(more.record(), front=front, comment="", standing=cleared))
    assert "Note-taker's comment (internal)" not in texts(data, "Heading2")
    assert "Clearance" not in texts(data, "Heading2")
    agreed = write_record(replace(more.record(), front=front, comment="", standing=RecordStanding(agreed_on="2031-06")))
    assert "Agreed by both sides on June 2031." in texts(agreed, "Normal")
