"""The record of a dialogue, opened again."""

from dataclasses import replace

from jpdialog.documents.writing.record_of_dialogue import write_record
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_reader import tables, texts


def test_a_record_speaks_in_the_phrases_of_its_field() -> None:
    lines = texts(write_record(more.record()), "Item")
    said = "The laboratory is useful."
    assert f"Ms. Rassendyll (Ruritania) stated: {said}" in lines
    assert f"the Office requested: {said}" in lines
    assert f"Both sides shared the view: {said}" in lines
    assert f"Both sides decided: {said}" in lines
    assert f"Both sides confirmed: {said}" in lines


def test_a_japanese_record_speaks_in_those_of_there() -> None:
    lines = texts(write_record(more.record(samples.JAPANESE, "試験所は有益である。")), "Item")
    assert "Ms. Rassendyll（Ruritania）から、「試験所は有益である」旨述べた。" in lines
    assert "双方は、「試験所は有益である」との認識を共有した。" in lines
    assert "双方は、「試験所は有益である」ことで一致した。" in lines


def test_the_head_says_who_was_there_and_when() -> None:
    rows = dict(row for row in tables(write_record(more.record()))[0])
    assert rows["Date and place"] == "14–15 May 2031, Strelsau"
    assert rows["Notes taken"] == "14 May 2031, 10:00–12:30"
    assert rows["Head, Ruritania"] == "Ms. Flavia Rassendyll, Director, Foreign Ministry"
    assert rows["Interpreters"] == "Mr. Fritz Tarlenheim"


def test_parts_come_in_the_order_of_a_record() -> None:
    parts = texts(write_record(more.record()), "Heading2")
    assert parts == [
        "Summary",
        "Decisions",
        "Actions",
        "Changes to the text of the plan",
        "Next dialogue",
        "Note-taker's comment (internal)",
    ]
    assert texts(write_record(more.record()), "SubjectHeading") == ["1\tLaboratory"], "the other was not taken up"


def test_what_stayed_here_is_not_counted_before_the_counterpart() -> None:
    paper = replace(more.record(), front=replace(samples.ENGLISH, is_shareable=True), comment="")
    data = write_record(paper)
    assert not [line for line in texts(data, "Item") if "on the agenda" in line]
    assert "Note-taker's comment (internal)" not in texts(data, "Heading2")
