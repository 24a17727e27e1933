"""Markdown is read as its page shows it; lines that somebody ended by hand stay lines."""

import pytest

from jpdialog.documents.reading import read_bytes
from jpdialog.domain.reading.source_text import SourceLine

LONG = (
    "Ruritania and the Office read this plan again in the talks held in the spring, and they\nwill amend it next year."
)


def lines(text: str) -> list[SourceLine]:
    return list(read_bytes(text.encode(), "plan.md").lines)


def printed(text: str) -> list[str]:
    return [line.printed for line in lines(text)]


AS_SHOWN = {
    "heading": ("# One\n\nTwo", ["One", "Two"]),
    "underlined heading": ("One\n===\nTwo", ["One", "Two"]),
    "emphasis": ("A *b* **c** ~~d~~ `e`", ["A b c d e"]),
    "link": ("See [the annex](x.html).", ["See the annex."]),
    "escape": (r"1\. not a list \*", ["1. not a list *"]),
    "place left open": ("Signed by <name of the minister>", ["Signed by <name of the minister>"]),
    "list": ("1. a\n2. b\n   1) c", ["1. a", "2. b", "1) c"]),
    "list that skips": ("1. a\n\n3. b", ["1. a", "3. b"]),
    "list numbered alike": ("1. a\n1. b", ["1. a", "2. b"]),
    "bullets": ("- a\n- b", ["a", "b"]),
    "hard break": ("One  \ntwo\\\nthree", ["One", "two", "three"]),
    "table": ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
    "note that looks like a definition": ("[1]: see the annex", ["[1]: see the annex"]),
    "html": ("<p>One<br>two</p>\n\nThree", ["One", "two", "Three"]),
    "code": ("    one\n    two", ["one", "two"]),
}


@pytest.mark.parametrize("case", AS_SHOWN)
def test_text_is_what_the_page_shows(case: str) -> None:
    text, expected = AS_SHOWN[case]
    assert printed(text) == expected


def test_wrapped_lines_are_joined() -> None:
    assert printed(LONG) == [LONG.replace("\n", " ")]
    assert printed("ルリタニアと事務所は、毎年の春に首都において会合を開き、\n協力について話し合う。") == [
        "ルリタニアと事務所は、毎年の春に首都において会合を開き、協力について話し合う。"
    ]


def test_narrowly_wrapped_lines_are_joined() -> None:
    text = "Ruritania and the Office looked at this\nplan again in the talks that they held\nin the spring."
    assert printed(text) == [text.replace("\n", " ")]


SIGNATURES = {
    "beside wrapped text": LONG + "\n\nFlavia Elphberg\nMinister of Ports\nRuritania",
    "alone": "Flavia Elphberg\nMinister of Ports\nRuritania",
    "beside unwrapped text": LONG.replace("\n", " ") * 3 + "\n\n**Flavia Elphberg**\nMinister of Ports\nRuritania",
}


@pytest.mark.parametrize("text", SIGNATURES.values(), ids=SIGNATURES)
def test_lines_of_a_signature_stay_lines(text: str) -> None:
    last = lines(text)[-3:]
    assert [line.text for line in last] == ["Flavia Elphberg", "Minister of Ports", "Ruritania"]
    assert [line.bold for line in last] == ["**" in text, False, False]
    assert [line.blank_before for line in last] == [True, False, False]


def test_short_lines_in_japanese_stay_lines() -> None:
    assert printed("署名者\n港湾大臣\n渡辺　花") == ["署名者", "港湾大臣", "渡辺　花"]


def test_headings_and_lists_give_levels() -> None:
    assert [(line.heading_level, line.list_level) for line in lines("## A\n\nb\n\n1. c\n   - d")] == [
        (2, None), (None, None), (None, 1), (None, 2),
    ]  # fmt: skip


def test_bold_lines() -> None:
    assert [line.bold for line in lines("**All of it**\n\n**Some** of it")] == [True, False]
