"""Each kind of numbering, from the text of a whole plan to level, number as cited, and heading."""

import pytest

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from tests.domain.reading.invented import bare, plain, tree

TEXT, JAPANESE_TEXT = "They met.", "双方は協力する。"
PLANS = {
    "articles with letters": (
        ["Article 3", "(a) Rivers", "(b) Lakes", "Article 4", "(a) Fish"],
        [(1, "Article 3", ""), (2, "Article 3 (a)", "Rivers"), (2, "Article 3 (b)", "Lakes"), (1, "Article 4", ""),
         (2, "Article 4 (a)", "Fish")],
    ),
    "roman under letters": (
        ["(a) Rivers", "(i) North", "(ii) South", "(b) Lakes"],
        [(1, "(a)", "Rivers"), (2, "(a) (i)", "North"), (2, "(a) (ii)", "South"), (1, "(b)", "Lakes")],
    ),
    "letters that go on to (i)": (
        ["(g) Boats", "(h) Nets", "(i) Fish", "(j) Birds"],
        [(1, "(g)", "Boats"), (1, "(h)", "Nets"), (1, "(i)", "Fish"), (1, "(j)", "Birds")],
    ),
    "chapters and articles": (
        ["第１章　総則", "第１条　目的", "第２条　範囲", "第２章　費用", "第３条　分担"],
        [(1, "第1章", "総則"), (2, "第1条", "目的"), (2, "第2条", "範囲"), (1, "第2章", "費用"), (2, "第3条", "分担")],
    ),
    "full-width figures and kana": (
        ["１　水", "（１）河川", "ア　北", "イ　南", "（２）湖", "２　費用"],
        [(1, "1", "水"), (2, "1 (1)", "河川"), (3, "1 (1) ア", "北"), (3, "1 (1) イ", "南"), (2, "1 (2)", "湖"),
         (1, "2", "費用")],
    ),
    "figures with points": (
        ["1. Water", "1.1 Rivers", "1.1.1 North", "2. Money"],
        [(1, "1", "Water"), (2, "1.1", "Rivers"), (3, "1.1.1", "North"), (1, "2", "Money")],
    ),
    "roman and letters": (
        ["I. Water", "A. Rivers", "B. Lakes", "II. Money"],
        [(1, "I", "Water"), (2, "I A", "Rivers"), (2, "I B", "Lakes"), (1, "II", "Money")],
    ),
    "capitals": (["CLEAN WATER", "MONEY"], [(1, "", "CLEAN WATER"), (1, "", "MONEY")]),
}  # fmt: skip


@pytest.mark.parametrize(("heads", "expected"), PLANS.values(), ids=PLANS.keys())
@pytest.mark.parametrize("has_text", [True, False])
def test_numbered(heads: list[str], expected: list[tuple[int, str, str]], has_text: bool) -> None:
    text = (TEXT if heads[0][0].isascii() else JAPANESE_TEXT) if has_text else ""
    if not has_text and not any(number for _, number, _ in expected):
        text = TEXT
    whole = "Plan\n\n" + "\n\n".join(f"{head}\n\n{text}" for head in heads)
    draft = read_plan(plain(whole))
    assert tree(draft) == expected
    assert all(section.paragraphs == ([text] if text else []) for section in draft.sections)
    assert bare(draft.everything()) == bare(whole)


@pytest.mark.parametrize(
    ("look", "levels"), [({"heading_level": 2}, [1, 1]), ({"bold": True}, [1, 1]), ({"heading_level": 1}, [1, 1])]
)
def test_without_numbers(look: dict[str, bool], levels: list[int]) -> None:
    lines = [SourceLine("Plan of work"), SourceLine("They met in the spring.")]
    for head in ("Water", "Money"):
        lines += [SourceLine(head, **look), SourceLine("Both sides will see to it.")]  # type: ignore[arg-type]
    draft = read_plan(SourceText(tuple(lines), "docx"))
    assert tree(draft) == [(level, "", head) for level, head in zip(levels, ("Water", "Money"), strict=True)]
    assert [section.paragraphs for section in draft.sections] == [["Both sides will see to it."]] * 2


def test_text_on_the_line_of_the_heading_goes_on_below() -> None:
    rest = (
        "Both sides will clean the rivers\nof the north and of the south, and all of the\nlakes that lie between them,"
    )
    rest += " as well as the\nponds, the wells and the springs, the ditches,\nthe canals, the harbours and the bays,\n"
    rest += "and all of what is left over in the end of it all too,\nas they said."
    draft = read_plan(plain(f"Plan\n\n1. Water. {rest}\n\n2. Fish. They will count them all, every year.\n"))
    assert draft.sections[0].paragraphs == [" ".join(rest.split())]
