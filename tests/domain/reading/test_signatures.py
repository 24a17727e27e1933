"""Who signed, where and when, however the block is laid out: it is read the same from a text, a Word file, a PDF."""

from datetime import date

import pytest

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.plan_draft import PartyDraft, SignatureDraft
from jpdialog.domain.reading.signatures import find_signatures
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from tests.domain.reading.invented import lines_of, plain

PARTIES = [PartyDraft("Kingdom of Ruritania", "Ruritania"), PartyDraft("Office for Rivers and Lakes", "ORL")]
DAY = date(2023, 6, 9)
MINISTER = "Deputy Minister for Lakes, Director-General, Water Bureau, Ministry of Water of Ruritania"
RUDOLF = SignatureDraft("Rudolf Rassendyll", MINISTER, "Ruritania", "Zenda", DAY)
FLAVIA = SignatureDraft("Flavia Elphberg", "Executive Head, Office for Rivers and Lakes", "ORL", "Zenda", DAY)
ROWS = [
    "Signed with amendments, at the fifth talks held on 9 June 2023 in Zenda",
    "Rudolf Rassendyll",
    "Deputy Minister for Lakes",
    "Director-General",
    "Water Bureau",
    "Ministry of Water of Ruritania",
    "Flavia Elphberg",
    "Executive Head",
    "Office for Rivers",
    "and Lakes",
]


def read(text: str, parties: list[PartyDraft] = PARTIES) -> list[SignatureDraft]:
    return find_signatures(lines_of(text), parties)


def people(found: list[SignatureDraft]) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.name, each.title, each.party) for each in found]


@pytest.mark.parametrize("gaps", [set(), {1, 6}, set(range(len(ROWS))), {0, 2, 6}, {1, 2, 3, 4, 5, 6, 7, 8}])
def test_gaps_anywhere_change_nothing(gaps: set[int]) -> None:
    lines = [SourceLine(text, blank_before=place in gaps) for place, text in enumerate(ROWS)]
    assert find_signatures(lines, PARTIES) == [RUDOLF, FLAVIA]


def test_soft_line_breaks() -> None:
    lines = [SourceLine(ROWS[0]), SourceLine("\n".join(ROWS[1:6])), SourceLine("\n".join(ROWS[6:]))]
    assert find_signatures(lines, PARTIES) == [RUDOLF, FLAVIA]


R, F = ("Rudolf Rassendyll", "Deputy Minister", "Ruritania"), ("Flavia Elphberg", "Executive Head", "ORL")
PEOPLE = {
    "for lines": "For Ruritania:\nRudolf Rassendyll\nDeputy Minister\nFor ORL:\nFlavia Elphberg\nExecutive Head",
    "for lines apart": "For Ruritania\n\n______\n\nRudolf Rassendyll\n\nDeputy Minister\n\nFor ORL\n\n______\n\n"
    "Flavia Elphberg\n\nExecutive Head",
    "for line below": "Rudolf Rassendyll\nFor the Government of Ruritania\nDeputy Minister\nFlavia Elphberg\n"
    "For the Office for Rivers and Lakes\nExecutive Head",
    "office first": "For Ruritania:\nDeputy Minister\nRudolf Rassendyll\nFor ORL:\nExecutive Head\nFlavia Elphberg",
    "on behalf of": "On behalf of the Kingdom of Ruritania:\nRudolf Rassendyll\nDeputy Minister\n\n"
    "On behalf of ORL:\nFlavia Elphberg\nExecutive Head",
    "one line": "For Ruritania:\nRudolf Rassendyll, Deputy Minister\nFor ORL:\nFlavia Elphberg, Executive Head",
    "labels": "For Ruritania:\nName: Rudolf Rassendyll\nTitle: Deputy Minister\n\n"
    "For ORL:\nName: Flavia Elphberg\nTitle: Executive Head",
    "spaces": "For Ruritania:           For ORL:\n\n__________     ___________\nRudolf Rassendyll     Flavia Elphberg\n"
    "Deputy Minister     Executive Head",
    "tabs": "For the Government of Ruritania:\tFor the Office for Rivers and Lakes:\n"
    "Rudolf Rassendyll\tFlavia Elphberg\nDeputy Minister\tExecutive Head",
    "a table read across": "For Ruritania:\nFor ORL:\nRudolf Rassendyll\nFlavia Elphberg\n"
    "Deputy Minister\nExecutive Head",
}


@pytest.mark.parametrize("text", PEOPLE.values(), ids=PEOPLE.keys())
def test_names_offices_and_parties(text: str) -> None:
    found = read(f"Signed in Zenda, 9 June 2023\n\n{text}\n")
    assert people(found) == [R, F]
    assert {(each.place, each.date) for each in found} == {("Zenda", DAY)}


def test_columns_of_unequal_length() -> None:
    rows = [
        "Rudolf Rassendyll             Flavia Elphberg",
        "Deputy Minister               Executive Head",
        "Ministry of Water             Office for Rivers",
        "                              and Lakes",
        "Kingdom of Ruritania",
    ]
    lines = [SourceLine(row.strip(), indent=len(row) - len(row.lstrip())) for row in rows]
    first, second = people(find_signatures(lines, PARTIES))
    assert first == ("Rudolf Rassendyll", "Deputy Minister, Ministry of Water, Kingdom of Ruritania", "Ruritania")
    assert second == ("Flavia Elphberg", "Executive Head, Office for Rivers and Lakes", "ORL")


def test_each_with_a_date_of_their_own() -> None:
    text = "For Ruritania:\nRudolf Rassendyll\nStrelsau, 4 May 2021\n\nFor ORL:\nFlavia Elphberg\nZenda, 5 May 2021"
    assert [(each.place, each.date) for each in read(text)] == [
        ("Strelsau", date(2021, 5, 4)),
        ("Zenda", date(2021, 5, 5)),
    ]


def test_dates_side_by_side() -> None:
    text = "Rudolf Rassendyll    Flavia Elphberg\nDeputy Minister    Executive Head\n4 May 2021    5 May 2021"
    found = read(text)
    assert [each.date for each in found] == [date(2021, 5, 4), date(2021, 5, 5)]
    assert [each.title for each in found] == ["Deputy Minister", "Executive Head"]


def test_one_date_under_all_names() -> None:
    found = read(
        "Rudolf Rassendyll\nDeputy Minister\n\nFlavia Elphberg\nExecutive Head\n\nDone in Zenda on 9 June 2023"
    )
    assert [(each.name, each.place, each.date) for each in found] == [
        ("Rudolf Rassendyll", "Zenda", DAY),
        ("Flavia Elphberg", "Zenda", DAY),
    ]


DATES = [
    "June 9, 2023",
    "9 June 2023",
    "9 June, 2023",
    "2023-06-09",
    "9th day of June 2023",
    "June 9th, 2023",
    "the 9th of June 2023",
    "9 JUNE 2023",
    "2023/06/09",
]


@pytest.mark.parametrize("day", DATES)
@pytest.mark.parametrize(
    "form", ["Signed in Zenda, {}", "Done at Zenda, this {}", "Signed on {} in Zenda", "Zenda, {}"]
)
def test_ways_to_write_the_day(form: str, day: str) -> None:
    assert read(form.format(day)) == [SignatureDraft(None, None, None, "Zenda", DAY)]


DATES_JAPANESE = ["2023年6月9日", "２０２３年６月９日", "令和5年6月9日", "令和五年六月九日", "令和5年（2023年）6月9日"]


@pytest.mark.parametrize("day", DATES_JAPANESE)
@pytest.mark.parametrize(
    "form", ["{}、ゼンダにおいて署名した。", "ゼンダにて{}に署名", "{}　ゼンダ", "{}にゼンダで作成した。"]
)
def test_ways_to_write_the_day_in_japanese(form: str, day: str) -> None:
    assert read(form.format(day)) == [SignatureDraft(None, None, None, "ゼンダ", DAY)]


def test_an_era_that_is_over() -> None:
    assert read("平成29年8月28日、ゼンダにおいて署名した。")[0].date == date(2017, 8, 28)


ONE, TWO, THREE = date(2013, 5, 4), date(2016, 6, 1), date(2017, 6, 9)
NAMES = "Rudolf Rassendyll\nMinister of Ruritania\nFlavia Elphberg\nHead of ORL\n"
OTHERS = "Michael Strelsau\nMinister of Ruritania\nAntoinette Mauban\nHead of ORL\n"
SIGNINGS = [
    (
        f"Signed in Strelsau, 4 May 2013\n{NAMES}Signed with amendments in Zenda, 1 June 2016\n"
        f"Signed with amendments on 9 June 2017 in Hentzau\n{OTHERS}",
        [("Rudolf Rassendyll", ONE), ("Flavia Elphberg", ONE), (None, TWO), ("Michael Strelsau", THREE),
         ("Antoinette Mauban", THREE)],
    ),
    (
        "Signed in Strelsau, 4 May 2013\n\nAmended and signed in Zenda, 1 June 2016\n\n"
        "Revised in Hentzau on June 9, 2017",
        [(None, ONE), (None, TWO), (None, THREE)],
    ),
    (
        f"Strelsau, 4 May 2013\n\n{NAMES}\nZenda, 1 June 2016\n\n{OTHERS}\nHentzau, 9 June 2017",
        [("Rudolf Rassendyll", ONE), ("Flavia Elphberg", ONE), ("Michael Strelsau", TWO), ("Antoinette Mauban", TWO),
         (None, THREE)],
    ),
    (
        f"4 May 2013\n{NAMES}1 June 2016\n{OTHERS}9 June 2017\n{NAMES}",
        [("Rudolf Rassendyll", ONE), ("Flavia Elphberg", ONE), ("Michael Strelsau", TWO), ("Antoinette Mauban", TWO),
         ("Rudolf Rassendyll", THREE), ("Flavia Elphberg", THREE)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNINGS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_several_signings(text: str, expected: list[tuple[str | None, date]], gap: str) -> None:
    found = read(gap.join(line for line in text.split("\n") if line))
    assert [(each.name, each.date) for each in found] == expected


def test_a_statement_over_several_lines() -> None:
    text = "Signed with amendments, at the\nfifth talks held on 9\nJune 2023 in Zenda\n"
    text += "Rudolf Rassendyll\nMinister of Ruritania"
    assert read(text) == [SignatureDraft("Rudolf Rassendyll", "Minister of Ruritania", "Ruritania", "Zenda", DAY)]


JAPANESE = [PartyDraft("ルリタニア王国政府", "ルリタニア"), PartyDraft("河川湖沼機関", "機関")]
YAMADA, SATO = ("山田太郎", "外務大臣", "ルリタニア"), ("佐藤花子", "事務局長", "機関")
PEOPLE_JAPANESE = {
    "for lines": "ルリタニア王国政府のために\n外務大臣　山田太郎\n河川湖沼機関のために\n事務局長　佐藤花子",
    "for lines apart": "ルリタニア王国政府のために\n\n山田太郎\n\n外務大臣\n\n"
    "河川湖沼機関のために\n\n佐藤花子\n\n事務局長",
    "office first": "ルリタニアを代表して\n外務大臣\n山田太郎\n機関を代表して\n事務局長\n佐藤花子",
    "columns": "ルリタニア王国政府のために　　　河川湖沼機関のために\n外務大臣　　　事務局長\n山田太郎　　　佐藤花子",
    "wide gaps": "ルリタニア王国政府のために\n外務大臣　　　山田太郎\n河川湖沼機関のために\n事務局長　　　佐藤花子",
}


@pytest.mark.parametrize("text", PEOPLE_JAPANESE.values(), ids=PEOPLE_JAPANESE.keys())
def test_japanese_names_offices_and_parties(text: str) -> None:
    found = read(f"令和5年6月9日、ゼンダにおいて署名した。\n\n{text}\n", JAPANESE)
    assert people(found) == [YAMADA, SATO]
    assert {(each.place, each.date) for each in found} == {("ゼンダ", DAY)}


def test_japanese_without_gaps_or_parties_lines() -> None:
    text = "ルリタニア外務省河川局長\n山田　太郎\n河川湖沼機関事務局長\nルドルフ・ラッセンディル"
    assert people(read(text, JAPANESE)) == [
        ("山田　太郎", "ルリタニア外務省河川局長", "ルリタニア"),
        ("ルドルフ・ラッセンディル", "河川湖沼機関事務局長", "機関"),
    ]


def test_an_office_broken_before_what_looks_like_a_name() -> None:
    text = "Rudolf Rassendyll\nMinister for\nLakes Abroad\nKingdom of Ruritania\nFlavia Elphberg\nHead of ORL"
    assert people(read(text)) == [
        ("Rudolf Rassendyll", "Minister for Lakes Abroad, Kingdom of Ruritania", "Ruritania"),
        ("Flavia Elphberg", "Head of ORL", "ORL"),
    ]


def test_without_parties_persons_are_still_told_apart() -> None:
    text = "Rudolf Rassendyll\nDeputy Minister\nFlavia Elphberg\nExecutive Head"
    assert people(read(text, [])) == [
        ("Rudolf Rassendyll", "Deputy Minister", None),
        ("Flavia Elphberg", "Executive Head", None),
    ]


@pytest.mark.parametrize("text", ["", "Signed", "_______", "The present plan holds no names at all, and says so here."])
def test_nobody(text: str) -> None:
    assert read(text) == []


FRONT = (
    "Plan\n\nThe Kingdom of Ruritania (hereafter “Ruritania”) and the Office for Rivers and Lakes (hereafter “ORL”)"
    " met.\n\n1. Water\n\nBoth sides will help.\n\n"
)
SIGNED = [f"Signed in Zenda, 9 June 2023\n\n{text}" for text in PEOPLE.values()]
UNSIGNED = [text for text in PEOPLE.values() if text.startswith(("For", "On"))]


@pytest.mark.parametrize("text", [*SIGNED, *UNSIGNED])
def test_the_block_is_found_under_the_text(text: str) -> None:
    draft = read_plan(plain(f"{FRONT}{text}\n"))
    assert draft.sections[-1].paragraphs == ["Both sides will help."]
    assert people(draft.signatures) == [R, F]


@pytest.mark.parametrize("line", ["Zenda, 9 June 2023", "Signed in Zenda, 9 June 2023", "9 June 2023"])
def test_a_date_under_the_title_ends_no_text(line: str) -> None:
    texts = [SourceLine("They will help one another with the boats.", blank_before=True) for _ in range(6)]
    lines = (SourceLine("Plan"), SourceLine(line), SourceLine("Water", bold=True), *texts)
    draft = read_plan(SourceText(lines, "docx"))
    assert [section.heading for section in draft.sections] == ["Water"]
    assert draft.closing == []
