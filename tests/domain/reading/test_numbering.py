"""Every kind of number, how deep it stands, how it is cited, and what only looks like one."""

import pytest

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from tests.domain.reading.invented import bare, plain, tree

LADDERS = [
    (["1.", "(1)", "(2)", "2."], [(1, "1"), (2, "1 (1)"), (2, "1 (2)"), (1, "2")]),
    (["1", "1.1", "1.1.1", "1.2", "2"], [(1, "1"), (2, "1.1"), (3, "1.1.1"), (2, "1.2"), (1, "2")]),
    (["1.", "1.1.", "2.", "2.1."], [(1, "1"), (2, "1.1"), (1, "2"), (2, "2.1")]),
    (
        ["I.", "A.", "1.", "(a)", "(b)", "B.", "II."],
        [(1, "I"), (2, "I A"), (3, "I A 1"), (4, "I A 1 (a)"), (4, "I A 1 (b)"), (2, "I B"), (1, "II")],
    ),
    (["1)", "a)", "b)", "2)"], [(1, "1)"), (2, "1) a)"), (2, "1) b)"), (1, "2)")]),
    (["(a)", "(i)", "(ii)", "(b)"], [(1, "(a)"), (2, "(a) (i)"), (2, "(a) (ii)"), (1, "(b)")]),
    (
        ["Article 1", "(a)", "Article 2", "Article 3"],
        [(1, "Article 1"), (2, "Article 1 (a)"), (1, "Article 2"), (1, "Article 3")],
    ),
    (["Part I", "A.", "B.", "Part II"], [(1, "Part I"), (2, "Part I A"), (2, "Part I B"), (1, "Part II")]),
    (["第１章", "第１条", "第２条", "第２章"], [(1, "第1章"), (2, "第1条"), (2, "第2条"), (1, "第2章")]),
    (["第１条", "第１項", "第２項"], [(1, "第1条"), (2, "第1条第1項"), (2, "第1条第2項")]),
    (["１　", "（１）", "ア　", "（ア）", "イ　", "２　"],
     [(1, "1"), (2, "1 (1)"), (3, "1 (1) ア"), (4, "1 (1) ア (ア)"), (3, "1 (1) イ"), (1, "2")]),
    (["１　", "(1)", "ア　", "(ｱ)", "(ｲ)", "イ　", "２　"],
     [(1, "1"), (2, "1 (1)"), (3, "1 (1) ア"), (4, "1 (1) ア (ア)"), (4, "1 (1) ア (イ)"), (3, "1 (1) イ"), (1, "2")]),
    (["Part One:", "(1)", "Part Two:", "Part Three:"],
     [(1, "Part One"), (2, "Part One (1)"), (1, "Part Two"), (1, "Part Three")]),
    (["一、", "（一）", "（二）", "二、"], [(1, "一"), (2, "一 (一)"), (2, "一 (二)"), (1, "二")]),
    (["１．", "①", "②", "２．"], [(1, "1"), (2, "1 ①"), (2, "1 ②"), (1, "2")]),
    (["Ⅰ　", "１　", "Ⅱ　"], [(1, "Ⅰ"), (2, "Ⅰ 1"), (1, "Ⅱ")]),
]  # fmt: skip


@pytest.mark.parametrize(("numbers", "expected"), LADDERS)
def test_levels_and_citing(numbers: list[str], expected: list[tuple[int, str]]) -> None:
    japanese = not numbers[0][0].isascii()
    heading, text = (
        ("河川の保全", "双方は河川を保全する。") if japanese else ("Clean rivers", "Both sides will clean them.")
    )
    plan = "\n\n".join(f"{number} {heading}\n\n{text}" for number in numbers)
    source = plain(("行動計画" if japanese else "Plan") + "\n\n" + plan)
    draft = read_plan(source)
    assert [(level, number) for level, number, _ in tree(draft)] == expected
    assert all(section.heading == heading and section.paragraphs == [text] for section in draft.sections)
    assert [section.printed for section in draft.sections] == [number.strip() for number in numbers]
    assert bare(draft.everything()) == bare(source.everything())


@pytest.mark.parametrize(
    ("letters", "levels"), [("a b c d e f g h i j k", [1] * 11), ("a b c d e f g h i ii iii", [1] * 8 + [2] * 3)]
)
def test_i_after_h(letters: str, levels: list[int]) -> None:
    draft = read_plan(plain("Plan\n\n" + "".join(f"({each}) A thing\n\nIt is here.\n\n" for each in letters.split())))
    assert [section.level for section in draft.sections] == levels


NO_HEADINGS = [
    "2013. That was the year in which it all began.",
    "4 May 2021 was the day.",
    "As was said in 1. above and in (2) below.",
    "They name three aims:\n\n(a) clean rivers;\n(b) deep lakes.",
    "They name three aims:\n\n(1) Clean rivers\n(2) Deep lakes\n(3) Fish",
    "A. Smith was there.",
    "3.5 million fish were counted.",
    "Section 2 of the act says so.",
    "- 1. is a number.",
    "The two sides have spoken at great length about what is written in the letters\n(2) and (3) of the list.",
]


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_what_only_looks_like_a_heading(text: str) -> None:
    source = plain(f"Plan\n\n1. Water\n\nThey met.\n\n{text}\n\n2. Money\n\nThey paid.\n")
    draft = read_plan(source)
    assert [number for _, number, _ in tree(draft)] == ["1", "2"]
    assert bare(draft.everything()) == bare(source.everything())


def test_numbered_paragraphs_without_headings() -> None:
    draft = read_plan(
        plain("Plan\n\n1. The sides will clean all rivers of the north.\n\n2. They will also count all fish.\n")
    )
    assert tree(draft) == [(1, "1", ""), (1, "2", "")]
    assert draft.sections[1].paragraphs == ["They will also count all fish."]
    assert any("numbered paragraphs" in doubt.sentence for doubt in draft.doubts)


def test_heading_and_text_on_one_line() -> None:
    draft = read_plan(
        plain(
            "Plan\n\n1. Water. Both sides will clean the rivers of the north.\n\n2. Fish. They will count them all.\n"
        )
    )
    assert [section.heading for section in draft.sections] == ["Water.", "Fish."]


def test_heading_over_two_lines() -> None:
    text = (
        "Plan\n\n1. Bringing together the Office and all the ministries and\nagencies of Ruritania\n\nThey will meet.\n"
    )
    draft = read_plan(plain(text))
    assert draft.sections[0].heading.endswith("ministries and agencies of Ruritania")


def test_heading_over_two_lines_of_its_own_look() -> None:
    """Large letters leave the line short of the margin, and what is left over may be a figure or a short name."""
    bold = {"bold": True, "size": 14.0}
    text = {"size": 11.0, "page": 1}
    lines = (
        SourceLine("(1) Bringing the Office and the ministries nearer for", **bold),  # type: ignore[arg-type]
        SourceLine("2030 in Strelsau", **bold),  # type: ignore[arg-type]
        SourceLine("They will meet in the capital each year, at the time of the floods, and speak of it.", **text),  # type: ignore[arg-type]
        SourceLine("(2) Bringing together all who know of rivers through", **bold, blank_before=True),  # type: ignore[arg-type]
        SourceLine("ORLA", **bold),  # type: ignore[arg-type]
        SourceLine("They will meet in the capital each year, at the time of the floods, and speak of it.", **text),  # type: ignore[arg-type]
    )
    draft = read_plan(SourceText(lines, "pdf"))
    assert tree(draft) == [
        (1, "(1)", "Bringing the Office and the ministries nearer for 2030 in Strelsau"),
        (1, "(2)", "Bringing together all who know of rivers through ORLA"),
    ]


def test_number_alone_on_its_line() -> None:
    draft = read_plan(plain("Plan\n\nArticle 1\nScope\n\nIt covers rivers.\n\nArticle 2\nMoney\n\nThere is some.\n"))
    assert tree(draft) == [(1, "Article 1", "Scope"), (1, "Article 2", "Money")]


def test_automatic_numbers_and_styles() -> None:
    lines = (
        SourceLine("Plan", bold=True, size=16.0),
        SourceLine("They have met again."),
        SourceLine("Water", number="1.", heading_level=1),
        SourceLine("Rivers", number="(1)", heading_level=2),
        SourceLine("They help."),
        SourceLine("an item", number="a)", list_level=1),
        SourceLine("Money", number="2.", heading_level=1),
        SourceLine("They pay."),
    )
    source = SourceText(lines, "docx")
    draft = read_plan(source)
    assert draft.title == ["Plan"]
    assert tree(draft) == [(1, "1", "Water"), (2, "1 (1)", "Rivers"), (1, "2", "Money")]
    assert draft.sections[1].paragraphs == ["They help.", "a) an item"]
    assert bare(draft.everything()) == bare(source.everything())


def test_lists_within_lists_that_number_alike() -> None:
    def item(number: str, text: str, level: int) -> SourceLine:
        return SourceLine(text, number=number, list_level=level)

    text = SourceLine("They will meet.")
    lines = (
        SourceLine("Plan"),
        text,
        item("1.", "Water", 1),
        item("1.", "Rivers", 2),
        text,
        item("2.", "Lakes", 2),
        text,
        item("2.", "Money", 1),
        item("1.", "Loans", 2),
        text,
    )
    draft = read_plan(SourceText(lines, "html"))
    assert [level for level, _, _ in tree(draft)] == [1, 2, 2, 1, 2]
    assert not any("stands twice" in doubt.sentence or "comes after" in doubt.sentence for doubt in draft.doubts)


def test_styles_win_and_skip_no_level() -> None:
    lines = (
        SourceLine("Plan", heading_level=1),
        SourceLine("Water", heading_level=2),
        SourceLine("They help."),
        SourceLine("Rivers", heading_level=4),
        SourceLine("They flow."),
        SourceLine("Money", heading_level=2),
        SourceLine("They pay."),
    )
    draft = read_plan(SourceText(lines, "html"))
    assert draft.title == ["Plan"]
    assert tree(draft) == [(1, "", "Water"), (2, "", "Rivers"), (1, "", "Money")]


@pytest.mark.parametrize("look", [{"bold": True}, {"size": 14.0}, {"centred": True}])
def test_headings_by_look(look: dict[str, bool]) -> None:
    text = {"size": 11.0} if "size" in look else {}
    lines = (
        SourceLine("Water", **look),  # type: ignore[arg-type]
        SourceLine("Both sides will clean the rivers of the north.", **text),  # type: ignore[arg-type]
        SourceLine("Money", **look),  # type: ignore[arg-type]
        SourceLine("Both sides will pay.", **text),  # type: ignore[arg-type]
    )
    draft = read_plan(SourceText(lines, "docx"))
    assert [heading for _, _, heading in tree(draft)] == ["Water", "Money"]
    assert any("look" in doubt.sentence for doubt in draft.doubts)


def test_a_name_in_capitals_left_over_from_a_paragraph_is_no_heading() -> None:
    text = "Plan\n\n1. Water\n\nThey will speak of the money for each of the rivers in\nORLAFIN.\n\n2. Fish\n\nYes.\n"
    draft = read_plan(plain(text))
    assert tree(draft) == [(1, "1", "Water"), (1, "2", "Fish")]
    assert draft.sections[0].paragraphs[0].endswith("rivers in ORLAFIN.")


def test_headings_in_capitals() -> None:
    draft = read_plan(plain("PLAN OF WORK\n\nThey met.\n\nCLEAN WATER\n\nThey help.\n\nMONEY\n\nThey pay.\n"))
    assert draft.title == ["PLAN OF WORK"]
    assert [heading for _, _, heading in tree(draft)] == ["CLEAN WATER", "MONEY"]
