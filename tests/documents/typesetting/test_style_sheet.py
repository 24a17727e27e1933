"""Styles are read as Word reads them: what a style does not say it takes from the one that it is based on."""

from jpdialog.documents.typesetting.looks import Align, Leading, Rule
from jpdialog.documents.typesetting.style_sheet import StyleSheet, style_sheet_of
from jpdialog.documents.writing.house_style import house_style_for

STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:sz w:val="21"/></w:rPr>
</w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:keepNext/><w:spacing w:before="40" w:after="120" w:line="360"/>
<w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>
<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="1B58B0"/></w:pBdr></w:pPr>
<w:rPr><w:b/><w:color w:val="AB1F15"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:keepNext w:val="0"/>
<w:spacing w:before="0" w:line="400" w:lineRule="exact"/><w:tabs><w:tab w:val="clear" w:pos="720"/></w:tabs></w:pPr>
<w:rPr><w:b w:val="false"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Late"><w:rPr><w:strike/><w:shd w:fill="FCEFCF"/></w:rPr></w:style></w:styles>"""
THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:majorFont>
<a:latin typeface="Century"/><a:ea typeface=""/><a:font script="Jpan" typeface="Yu Mincho"/></a:majorFont><a:minorFont>
<a:latin typeface="Cambria"/><a:ea typeface=""/></a:minorFont></a:theme>"""


def test_a_style_looks_as_it_says() -> None:
    look = StyleSheet(STYLES).look("A")
    assert (look.before, look.after, look.left, look.first) == (2, 6, 36, -18)
    assert (look.leading, look.line, look.align, look.tabs) == (Leading.TIMES, 1.5, Align.BOTH, (36,))
    assert (look.keeps_next, look.bottom, look.top) == (True, Rule(1, 4, "1B58B0"), None)
    assert (look.face.is_bold, look.face.colour, look.face.size) == (True, "AB1F15", 10.5)


def test_a_style_takes_over_what_it_does_not_say() -> None:
    look = StyleSheet(STYLES).look("B")
    assert (look.before, look.after, look.left, look.first, look.align) == (0, 6, 36, -18, Align.BOTH)
    assert (look.leading, look.line, look.tabs, look.keeps_next) == (Leading.EXACT, 20, (), False)
    assert (look.face.is_bold, look.face.colour, look.face.size) == (False, "AB1F15", 16)


def test_a_tone_changes_only_what_it_says() -> None:
    sheet = StyleSheet(STYLES)
    plain = sheet.look("B").face
    toned = sheet.toned("Late", plain)
    assert (toned.is_struck, toned.fill, toned.size, toned.colour) == (True, "FCEFCF", 16, "AB1F15")
    assert sheet.toned("", plain) == plain == sheet.toned("Unknown", plain)


def test_a_family_may_be_named_by_the_theme() -> None:
    face = StyleSheet(STYLES, THEME).look("A").face
    assert (face.latin, face.kanji) == ("Cambria", "Yu Mincho")


def test_the_tables_of_a_house_have_rules_and_a_ground() -> None:
    grid = style_sheet_of(house_style_for("en").parts["styles"]).grid("PaperTable")
    assert grid.top == grid.bottom == Rule(1, 0, "14213A")
    assert (grid.between, grid.head_fill, grid.side_margin) == (Rule(0.5, 0, "B9C2CE"), "EDF1F7", 4.25)
    seats = style_sheet_of(house_style_for("en").parts["styles"]).grid("SeatingTable")
    assert (seats.is_centred, seats.second_fill, seats.between) == (True, "DCE4EF", None)
