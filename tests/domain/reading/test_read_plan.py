"""A whole plan in, its title, sections, paragraphs, parties and signatures out."""

from datetime import date

import pytest

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.plan_draft import SignatureDraft
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.trouble import Trouble
from tests.domain.reading.invented import ENGLISH, JAPANESE, bare, plain, tree


def test_english_plan() -> None:
    draft = read_plan(plain(ENGLISH))
    assert draft.title == ["Working together: Ruritania and ORL", "-A common plan of work-"]
    assert len(draft.preamble) == 2
    assert [(party.name, party.short_name) for party in draft.parties] == [
        ("Kingdom of Ruritania", "Ruritania"),
        ("Office for Rivers and Lakes", "ORL"),
    ]
    assert tree(draft) == [
        (1, "1", "Work by region"),
        (2, "1 (1)", "The north"),
        (2, "1 (2)", "The south"),
        (1, "2", "Other work"),
        (2, "2 (1)", "Work with the ministries of Ruritania"),
        (2, "2 (2)", "Money"),
    ]
    assert draft.sections[1].paragraphs == [
        "Ruritania and ORL will clean the rivers of the north. They will also count the fish. "
        "ORL acknowledges Ruritania's help in giving boats for the lakes of the region."
    ]
    assert [(doubt.section, "empty line" in doubt.sentence) for doubt in draft.doubts] == [(1, True)]
    assert bare(draft.everything()) == bare(ENGLISH)


def test_english_signatures() -> None:
    draft = read_plan(plain(ENGLISH))
    second = date(2023, 6, 9)
    assert draft.signatures == [
        SignatureDraft(None, None, None, "Strelsau", date(2021, 5, 4)),
        SignatureDraft(
            "Rudolf Rassendyll", "Deputy Minister, Ministry of Water of Ruritania", "Ruritania", "Zenda", second
        ),
        SignatureDraft("Flavia Elphberg", "Executive Head, Office for Rivers and Lakes", "ORL", "Zenda", second),
    ]
    assert draft.closing[0] == "Signed in Strelsau, 4 May 2021"
    assert len(draft.closing) == 9


def test_japanese_plan() -> None:
    draft = read_plan(plain(JAPANESE))
    assert draft.language == "ja"
    assert [(party.name, party.short_name) for party in draft.parties] == [
        ("ルリタニア王国政府", "ルリタニア"),
        ("河川湖沼機関", "機関"),
    ]
    assert tree(draft) == [
        (1, "第1章", "総則"),
        (2, "第1条", "（目的）"),
        (2, "第2条", "（情報）"),
        (1, "第2章", "費用"),
        (2, "第3条", "分担"),
    ]
    assert draft.sections[1].printed == "第１条"
    assert draft.signatures == [SignatureDraft("山田太郎", "外務大臣", "ルリタニア", "ゼンダ", date(2023, 6, 9))]
    assert bare(draft.everything()) == bare(JAPANESE)


@pytest.mark.parametrize("lines", [(), (SourceLine("  "), SourceLine("\u3000\t"))])
def test_no_text(lines: tuple[SourceLine, ...]) -> None:
    with pytest.raises(Trouble, match="holds no text"):
        read_plan(SourceText(lines, "txt"))


def test_no_headings_give_one_section_and_say_so() -> None:
    draft = read_plan(plain("A plan of work\n\nThe two sides have met.\n\nThey will meet again.\n"))
    assert tree(draft) == [(1, "", "")]
    assert draft.sections[0].paragraphs == ["The two sides have met.", "They will meet again."]
    assert any("No headings" in doubt.sentence for doubt in draft.doubts)


def test_headings_only() -> None:
    draft = read_plan(plain("Plan\n\n1. Water\n\n(1) Rivers\n\n(2) Lakes\n\n2. Money\n"))
    assert [number for _, number, _ in tree(draft)] == ["1", "1 (1)", "1 (2)", "2"]
    assert any("no text" in doubt.sentence for doubt in draft.doubts)


def test_numbers_that_skip_or_repeat_are_kept_and_doubted() -> None:
    text = "Plan\n\n" + "".join(f"{n}. Thing {n}\n\nText stands here.\n\n" for n in (1, 2, 2, 4))
    draft = read_plan(plain(text))
    assert [section.printed for section in draft.sections] == ["1.", "2.", "2.", "4."]
    assert [doubt.section for doubt in draft.doubts if "number" in doubt.values] == [2, 3]


def test_signatures_before_an_annex_stay_in_the_text() -> None:
    text = "Plan\n\n1. Water\n\nWe help.\n\nSigned in Zenda, 5 May 2027\n\nAnnex I\n\nRivers\n\nThe Ruri is long.\n"
    draft = read_plan(plain(text))
    assert [number for _, number, _ in tree(draft)] == ["1", "Annex I"]
    assert draft.signatures == [SignatureDraft(None, None, None, "Zenda", date(2027, 5, 5))]
    assert bare(draft.everything()) == bare(text)


def test_asterisks_stay() -> None:
    draft = read_plan(plain("Plan\n\n1. Water\n\nIn line with *“the Zenda *Act”* it flows.\n"))
    assert draft.sections[0].paragraphs == ["In line with *“the Zenda *Act”* it flows."]
