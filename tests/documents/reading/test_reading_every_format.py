"""Whatever the format, everything that is printed is read: no character lost, none doubled, all in order."""

import pytest

from jpdialog.documents.reading import read_bytes, read_pasted
from tests.documents.reading.plan_as_files import ENGLISH, JAPANESE, MAKERS, Item, printed, squeezed


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("plan", [ENGLISH, JAPANESE], ids=["english", "japanese"])
def test_everything_printed_is_read_in_order(name: str, plan: list[Item]) -> None:
    source = read_bytes(MAKERS[name](plan), name)
    assert squeezed(source.everything()) == printed(plan)
    assert source.format == name.split(".")[1]


@pytest.mark.parametrize("plan", [ENGLISH, JAPANESE], ids=["english", "japanese"])
def test_pasted_text_is_read_line_by_line(plan: list[Item]) -> None:
    source = read_pasted("\n".join(item.printed for item in plan))
    assert [line.text for line in source.lines] == [item.printed for item in plan]
    assert source.format == "pasted"


@pytest.mark.parametrize("name", ["typed.docx", "numbered.docx", "plan.pdf", "plan.txt", "plan.md", "plan.html"])
def test_every_paragraph_is_one_line_here(name: str) -> None:
    assert [line.printed for line in read_bytes(MAKERS[name](ENGLISH), name).lines] == [
        item.printed for item in ENGLISH
    ]


def test_automatic_numbers_stand_apart_from_the_text() -> None:
    lines = read_bytes(MAKERS["numbered.docx"](JAPANESE), "numbered.docx").lines
    assert [(line.number, line.text) for line in lines] == [(item.number, item.text) for item in JAPANESE]


def test_numbers_of_a_markdown_list_stand_apart_from_the_text() -> None:
    lines = read_bytes(MAKERS["list.md"](ENGLISH), "list.md").lines
    assert [line.number for line in lines if line.text == "Regional Work"] == ["1."]
    assert [line.number for line in lines if line.text == "Other Work"] == ["2."]


@pytest.mark.parametrize("name", ["plan.md", "plan.html"])
def test_tags_of_headings_give_their_level(name: str) -> None:
    levels = [line.heading_level for line in read_bytes(MAKERS[name](ENGLISH), name).lines]
    assert levels == [item.level or None for item in ENGLISH]
