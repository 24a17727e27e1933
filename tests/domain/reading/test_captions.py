"""Captions of Japanese articles: above the number or beside it, they are the article's heading."""

import pytest

from jpdialog.domain.reading import read_plan
from tests.domain.reading.invented import bare, plain, tree

AIMS, NEWS = "この計画は、協力の枠組みを定める。", "双方は、情報交換に努める。"
PLANS = [
    f"計画\n\n（目的）\n第１条　{AIMS}\n\n（情報）\n第２条　{NEWS}\n",
    f"計画\n（目的）\n第１条　{AIMS}\n（情報）\n第２条　{NEWS}\n",
    f"計画\n\n（目的）\n\n第１条\n\n{AIMS}\n\n（情報）\n\n第２条\n\n{NEWS}\n",
    f"計画\n\n第１条（目的）\n{AIMS}\n\n第２条（情報）\n{NEWS}\n",
    f"計画\n\n第１条（目的）　{AIMS}\n\n第２条（情報）　{NEWS}\n",
]


@pytest.mark.parametrize("text", PLANS)
def test_captions(text: str) -> None:
    draft = read_plan(plain(text))
    assert draft.title == ["計画"]
    assert tree(draft) == [(1, "第1条", "（目的）"), (1, "第2条", "（情報）")]
    assert [section.paragraphs for section in draft.sections] == [[AIMS], [NEWS]]
    assert bare(draft.everything()) == bare(text)


def test_captions_within_chapters_and_before_paragraphs() -> None:
    text = f"計画\n\n第１章　総則\n（目的）\n第１条　{AIMS}\n２　{NEWS}\n\n"
    text += "第２章　費用\n（費用）\n第２条　双方は費用を負担する。\n"
    draft = read_plan(plain(text))
    assert [(level, number) for level, number, _ in tree(draft)] == [
        (1, "第1章"),
        (2, "第1条"),
        (1, "第2章"),
        (2, "第2条"),
    ]
    assert draft.sections[1].heading == "（目的）"
    assert bare(draft.everything()) == bare(text)


def test_what_stands_in_brackets_elsewhere_is_text() -> None:
    draft = read_plan(plain(f"計画\n\n第１条　総則\n\n{AIMS}\n\n（注）\n\n{NEWS}\n"))
    assert draft.sections[0].paragraphs == [AIMS, "（注）", NEWS]
