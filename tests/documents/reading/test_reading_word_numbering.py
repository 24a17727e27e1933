"""The numbers that Word prints by itself, as ECMA-376 part 1, 17.9 says that it counts."""

import pytest

from jpdialog.documents.reading import read_bytes
from tests.documents.reading.plan_as_files import abstract, docx, instance, level_xml, num_pr, paragraph

# Each step is (instance, level from 0) or None for a paragraph without number.
Steps = list[tuple[int, int] | None]


def numbers(steps: Steps, numbering: str, styles: str = "") -> list[str]:
    body = "".join(paragraph("Text", num_pr(*step) if step else "") for step in steps)
    lines = read_bytes(docx(body, numbering=numbering, styles=styles), "plan.docx").lines
    assert [line.text for line in lines] == ["Text"] * len(steps)
    assert [line.list_level for line in lines] == [step[1] + 1 if step else None for step in steps]
    return [line.number for line in lines]


def one_list(*levels: str) -> str:
    return abstract(0, *levels) + instance(1, 0)


def counted(number_format: str, *upto: int) -> list[str]:
    """What a list in ``number_format`` prints for the counts ``upto``."""
    level = level_xml(0, "%1", number_format)
    return [
        numbers([(1, 0)], one_list(level.replace('<w:start w:val="1"/>', f'<w:start w:val="{n}"/>')))[0] for n in upto
    ]


FORMATS = {
    "decimal": {1: "1", 12: "12"},
    "decimalZero": {7: "07", 12: "12"},
    "upperRoman": {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1999: "MCMXCIX"},
    "lowerRoman": {3: "iii", 8: "viii"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 28: "BB"},
    "lowerLetter": {2: "b", 53: "aaa"},
    "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 21: "21st", 112: "112th"},
    "japaneseCounting": {
        1: "一",
        10: "十",
        11: "十一",
        20: "二十",
        99: "九十九",
        101: "百一",
        1000: "千",
        10000: "一万",
    },
    "aiueo": {1: "ｱ", 5: "ｵ", 46: "ﾝ", 47: "ｱｱ"},
    "aiueoFullWidth": {1: "ア", 6: "カ", 46: "ン"},
    "iroha": {1: "ｲ", 2: "ﾛ", 3: "ﾊ"},
    "irohaFullWidth": {1: "イ", 2: "ロ", 3: "ハ", 48: "ン"},
    "decimalFullWidth": {1: "１", 10: "１０"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"},
    "decimalEnclosedParen": {1: "⑴", 20: "⒇"},
    "japaneseLegal": {1: "壱", 10: "壱拾", 23: "弐拾参"},
    "japaneseDigitalTenThousand": {10: "一〇", 203: "二〇三"},
    "none": {1: "", 0: ""},
    "thatNobodyKnows": {3: "3"},
}


@pytest.mark.parametrize("number_format", FORMATS)
def test_number_format(number_format: str) -> None:
    expected = FORMATS[number_format]
    assert counted(number_format, *expected) == list(expected.values())


def test_format_that_only_newer_words_know_falls_back() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert numbers([(1, 0)], one_list(custom)) == ["1"]


THREE = (level_xml(0, "%1."), level_xml(1, "%1.%2"), level_xml(2, "(%3)", "lowerLetter"))


def test_levels_count_and_restart_after_a_higher_one() -> None:
    steps: Steps = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert numbers(steps, one_list(*THREE)) == ["1.", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2.", "2.1", "(a)"]


def test_paragraphs_between_do_not_disturb() -> None:
    assert numbers([(1, 0), None, (1, 0)], one_list(*THREE)) == ["1.", "", "2."]


def test_level_that_never_restarts() -> None:
    levels = level_xml(0, "Part %1", "upperRoman"), level_xml(1, "Article %2", more='<w:lvlRestart w:val="0"/>')
    assert numbers([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], one_list(*levels)) == [
        "Part I", "Article 1", "Article 2", "Part II", "Article 3",
    ]  # fmt: skip


def test_level_that_restarts_only_after_the_first() -> None:
    levels = level_xml(0, "%1."), level_xml(1, "%2)"), level_xml(2, "%3", more='<w:lvlRestart w:val="1"/>')
    assert numbers([(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)], one_list(*levels)) == [
        "1.", "1)", "1", "2)", "2", "2.", "1",
    ]  # fmt: skip


def test_level_used_before_the_one_above_it() -> None:
    """Word counts the level above as begun."""
    assert numbers([(1, 1), (1, 1)], one_list(*THREE)) == ["1.1", "1.2"]


def test_legal_numbering_prints_decimals() -> None:
    levels = level_xml(0, "%1", "upperRoman"), level_xml(1, "%1.%2", more="<w:isLgl/>")
    assert numbers([(1, 0), (1, 0), (1, 1)], one_list(*levels)) == ["I", "II", "2.1"]


def test_bullets_and_empty_texts_print_no_number() -> None:
    assert numbers([(1, 0), (1, 1)], one_list(level_xml(0, "\uf0b7", "bullet"), level_xml(1, ""))) == ["", ""]


def test_number_of_zero_takes_the_numbering_away() -> None:
    style = f'<w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/><w:pPr>{num_pr(1)}</w:pPr></w:style>'
    body = paragraph("A", '<w:pStyle w:val="N"/>') + paragraph("B", '<w:pStyle w:val="N"/>' + num_pr(0))
    lines = read_bytes(docx(body, numbering=one_list(*THREE), styles=style), "plan.docx").lines
    assert [(line.number, line.text) for line in lines] == [("1.", "A"), ("", "B")]


def test_instances_of_one_definition_count_on() -> None:
    numbering = abstract(0, *THREE) + instance(1, 0) + instance(2, 0)
    assert numbers([(1, 0), (2, 0), (1, 0)], numbering) == ["1.", "2.", "3."]


def test_instances_of_two_definitions_count_apart() -> None:
    numbering = abstract(0, *THREE) + abstract(1, *THREE) + instance(1, 0) + instance(2, 1)
    assert numbers([(1, 0), (2, 0), (1, 0)], numbering) == ["1.", "1.", "2."]


def test_start_override_begins_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(0, *THREE) + instance(1, 0) + instance(2, 0, override)
    assert numbers([(1, 0), (1, 0), (2, 0), (2, 0)], numbering) == ["1.", "2.", "5.", "6."]


def test_level_override_changes_the_look_of_its_instance_alone() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level_xml(0, "第%1条", "decimalFullWidth")}</w:lvlOverride>'
    numbering = abstract(0, *THREE) + abstract(1, *THREE) + instance(1, 0) + instance(2, 1, override)
    assert numbers([(1, 0), (2, 0), (2, 0), (2, 1)], numbering) == ["1.", "第１条", "第２条", "２.1"]


def test_number_style_link_is_followed() -> None:
    """A definition that only names a numbering style takes the levels that the style's instance has."""
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="Outline"/>')
        + abstract(1, level_xml(0, "Article %1"), more='<w:styleLink w:val="Outline"/>')
        + instance(1, 0)
        + instance(2, 1)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert numbers([(1, 0), (1, 0)], numbering, styles) == ["Article 1", "Article 2"]


def test_links_in_a_circle_end() -> None:
    numbering = abstract(0, more='<w:numStyleLink w:val="Round"/>') + instance(1, 0)
    styles = (
        '<w:style w:type="numbering" w:styleId="Round"><w:name w:val="Round"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert numbers([(1, 0)], numbering, styles) == [""]


def test_style_tied_to_a_level() -> None:
    tie = '<w:pStyle w:val="H{}"/>'
    levels = level_xml(0, "%1", more=tie.format(1)), level_xml(1, "%1-%2", more=tie.format(2))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    body = "".join(paragraph("Text", f'<w:pStyle w:val="H{n}"/>') for n in (1, 2, 2, 1))
    lines = read_bytes(docx(body, numbering=one_list(*levels), styles=styles), "plan.docx").lines
    assert [(line.number, line.heading_level) for line in lines] == [("1", 1), ("1-1", 2), ("1-2", 2), ("2", 1)]


@pytest.mark.parametrize("prints", ["the number of an empty paragraph", "none for one that was joined"])
def test_each_printed_number_once(prints: str) -> None:
    first = num_pr(1) + ('<w:rPr><w:del w:id="1"/></w:rPr>' if "none" in prints else "")
    body = paragraph("<w:r/>", first) + paragraph("B", num_pr(1))
    lines = read_bytes(docx(body, numbering=one_list(*THREE)), "plan.docx").lines
    assert [line.printed.strip() for line in lines] == (["1. B"] if "none" in prints else ["1.", "2. B"])
