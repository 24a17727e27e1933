"""What stands in a Word file is read as Word prints it: once, accepted, in order."""

import io
import zipfile

import pytest

from jpdialog.documents.reading import read_bytes
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from tests.documents.reading.plan_as_files import docx, paragraph, run, squeezed, zipped

VML_BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
DRAWN_BOX = "<w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r>"
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def read(body: str, **parts: str) -> SourceText:
    return read_bytes(docx(body, **parts), "plan.docx")


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(body, **parts).lines]


def field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def inserted(content: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{content}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def link(content: str) -> str:
    return f'<w:hyperlink w:anchor="x">{content}</w:hyperlink>'


def control(content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="unseen"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


IN_ONE_PARAGRAPH = {
    "inserted": (run("All ") + inserted(run("new ")) + run("boats"), "All new boats"),
    "deleted": (run("All ") + deleted("old ") + run("boats"), "All boats"),
    "inserted, then deleted": (run("All ") + inserted(deleted("no ")) + run("boats"), "All boats"),
    "moved here": (f'<w:moveTo w:id="3">{run("Here")}</w:moveTo>' + run(" now"), "Here now"),
    "moved away": (f'<w:moveFrom w:id="3">{run("Here ")}</w:moveFrom>' + run("Then"), "Then"),
    "simple field": (f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>' + run(" boats"), "7 boats"),
    "field": (
        run("See ") + field_char("begin") + instruction("REF x") + field_char("separate") + run("part 2")
        + field_char("end") + run("."),
        "See part 2.",
    ),
    "field in a field": (
        field_char("begin") + instruction("IF ") + field_char("begin") + instruction("PAGE") + field_char("separate")
        + run("3") + field_char("end") + instruction(" x") + field_char("separate") + run("Shown") + field_char("end"),
        "Shown",
    ),
    "field without a result": (
        run("A") + field_char("begin") + instruction("XE x") + field_char("end") + run("B"),
        "AB",
    ),
    "field that does not end": (run("A") + field_char("begin") + field_char("separate") + run("B"), "AB"),
    "link": (run("See ") + link(run("the annex")) + run("."), "See the annex."),
    "control": (run("On ") + control(run("5 May")) + run("."), "On 5 May."),
    "control in a link in an insertion": (inserted(link(run("a")) + control(run("b"))) + run("c"), "abc"),
    "smart tag": (f'<w:smartTag w:element="x">{run("Zenda")}</w:smartTag>', "Zenda"),
    "tab and hyphens": (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>",
        "a\tb-cd",
    ),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Yes"), "☑ Yes"),
    "ruby": (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>" + run("を開く"),
        "港(みなと)を開く",
    ),
    "formula": ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>" + run(" boats"), "x+1 boats"),
    "hidden": (run("Shown") + run(" hidden", "<w:vanish/>"), "Shown"),
    "comment and bookmark": (
        '<w:commentRangeStart w:id="1"/>' + run("Text") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference '
        'w:id="1"/></w:r><w:bookmarkStart w:id="2" w:name="x"/><w:bookmarkEnd w:id="2"/>',
        "Text",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_ONE_PARAGRAPH)
def test_one_paragraph_as_it_is_printed(case: str) -> None:
    content, printed = IN_ONE_PARAGRAPH[case]
    assert texts(paragraph(content)) == [printed]


def test_hidden_text_is_noted() -> None:
    assert "hidden text" in " ".join(read(paragraph(run("Shown") + run(" unseen", "<w:vanish/>"))).notes)


def test_field_over_several_paragraphs() -> None:
    contents = field_char("begin") + instruction("TOC") + field_char("separate") + run("Coasts")
    assert texts(paragraph(contents) + paragraph(run("Offices") + field_char("end")) + paragraph("End")) == [
        "Coasts",
        "Offices",
        "End",
    ]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_paragraph_whose_end_was_deleted_goes_on_in_the_next(mark: str) -> None:
    first = paragraph("The harbour ", f'<w:rPr><w:{mark} w:id="1"/></w:rPr>')
    assert texts(first + paragraph("is open.") + paragraph("Next.")) == ["The harbour is open.", "Next."]


def test_moved_paragraph_is_read_where_it_went() -> None:
    away = paragraph(f'<w:moveFrom w:id="1">{run("Moved.")}</w:moveFrom>', '<w:rPr><w:moveFrom w:id="2"/></w:rPr>')
    here = paragraph(f'<w:moveTo w:id="3">{run("Moved.")}</w:moveTo>', '<w:rPr><w:moveTo w:id="4"/></w:rPr>')
    assert texts(away + paragraph("First.") + here + paragraph("Last.")) == ["First.", "Moved.", "Last."]


@pytest.mark.parametrize(
    "box",
    [
        VML_BOX,
        DRAWN_BOX,
        f'<mc:AlternateContent><mc:Choice Requires="wps">{DRAWN_BOX}</mc:Choice>'
        f"<mc:Fallback>{VML_BOX}</mc:Fallback></mc:AlternateContent>",
        f'<mc:AlternateContent><mc:Choice Requires="new"><w:r/></mc:Choice>'
        f"<mc:Fallback>{VML_BOX}</mc:Fallback></mc:AlternateContent>",
    ],
    ids=["old", "new", "both", "only the fallback has text"],
)
def test_text_box_is_read_once_after_its_paragraph(box: str) -> None:
    inner = paragraph("In the box") + paragraph("Twice")
    body = paragraph(run("Before ") + box.replace("{}", inner) + run("and after")) + paragraph("Next")
    assert texts(body) == ["Before and after", "In the box", "Twice", "Next"]


def test_box_in_a_box() -> None:
    inner = paragraph(run("Outer") + VML_BOX.format(paragraph("Inner")))
    assert texts(paragraph(run("Body") + VML_BOX.format(inner))) == ["Body", "Outer", "Inner"]


def note(kind: str, key: int, text: str, more: str = "") -> str:
    own_mark = f"<w:r><w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{key}"{more}>{paragraph(own_mark + run(text))}</w:{kind}>'


def reference(kind: str, key: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'


def test_notes_stand_after_their_paragraph_with_the_same_mark() -> None:
    body = (
        paragraph(run("One") + reference("footnote", 8) + run(", two") + reference("footnote", 3) + run("."))
        + paragraph(run("Three") + reference("endnote", 5))
        + paragraph("Last")
    )
    source = read(
        body,
        footnotes=note("footnote", 0, "----", ' w:type="separator"')
        + note("footnote", 3, " B")
        + note("footnote", 8, " A"),
        endnotes=note("endnote", 5, " C"),
    )
    assert [line.text for line in source.lines] == ["One¹, two².", "¹ A", "² B", "Threeⁱ", "ⁱ C", "Last"]
    assert "Footnotes" in " ".join(source.notes)


def test_reference_to_a_note_that_is_not_there() -> None:
    assert texts(paragraph(run("One") + reference("footnote", 9)), footnotes="") == ["One¹"]


def cell(content: str) -> str:
    return f"<w:tc><w:tcPr/>{content}</w:tc>"


def row(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def test_table_is_read_row_by_row_with_the_tables_in_it() -> None:
    inner = table(row(cell(paragraph("inner"))))
    body = table(
        row(cell(paragraph("a")), cell(paragraph("b") + paragraph("b2"))),
        row(cell(paragraph("gone")), more='<w:del w:id="1"/>'),
        control(row(cell(inner + paragraph("c")), cell(control(paragraph("d"))))),
    )
    assert texts(paragraph("First") + body + paragraph("Last")) == [
        "First", "a", "b", "b2", "inner", "c", "d", "Last",
    ]  # fmt: skip


def test_block_control_and_custom_xml() -> None:
    body = (
        control(paragraph("A") + control(paragraph("B"))) + f'<w:customXml w:element="x">{paragraph("C")}</w:customXml>'
    )
    assert texts(body) == ["A", "B", "C"]


def test_strict_file_reads_like_a_transitional_one() -> None:
    plain = docx(paragraph("Coasts", '<w:jc w:val="center"/>') + paragraph(run("Bold", "<w:b/>")))
    assert read_bytes(in_strict_namespaces(plain), "plan.docx") == read_bytes(plain, "plan.docx")


def in_strict_namespaces(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for transitional, strict in STRICT.items():
        parts = {name: text.replace(transitional, strict) for name, text in parts.items()}
    return zipped({**parts})


HEADING_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Flat"><w:name w:val="Flat"/><w:basedOn w:val="H1"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
)


def styled(style: str) -> SourceLine:
    return read(paragraph("Coasts", f'<w:pStyle w:val="{style}"/>'), styles=HEADING_STYLES).lines[0]


def test_styles_give_level_weight_and_size_through_what_they_are_based_on() -> None:
    assert (styled("Mine").heading_level, styled("Mine").bold, styled("Mine").size) == (1, True, 16)
    assert (styled("Flat").heading_level, styled("Flat").bold) == (None, False)
    assert (styled("unknown").heading_level, styled("unknown").size) == (None, 10.5)


def test_line_breaks_end_lines_but_not_in_headings() -> None:
    broken = "<w:r><w:t>Flavia</w:t><w:br/><w:t>Minister</w:t></w:r>"
    assert texts(paragraph(broken)) == ["Flavia", "Minister"]
    assert texts(paragraph(broken, '<w:outlineLvl w:val="0"/>')) == ["Flavia Minister"]


def test_gaps_are_where_empty_paragraphs_or_paragraphs_with_breaks_are() -> None:
    broken = paragraph("<w:r><w:t>Flavia</w:t><w:br/><w:t>Minister</w:t></w:r>")
    lines = read(paragraph("A") + paragraph("B") + paragraph("<w:r/>") + paragraph("C") + broken + paragraph("D")).lines
    assert [line.text for line in lines if line.blank_before] == ["C", "Flavia", "D"]


def test_nothing_is_lost_or_doubled_where_everything_comes_together() -> None:
    """Each word once, in the order of print, however deeply it is wrapped."""
    wrapped = inserted(link(control(run("w2 "))) + deleted("gone"))
    body = paragraph(run("w1 ") + wrapped + run("w3 ") + reference("footnote", 1) + VML_BOX.format(paragraph("w4")))
    body += table(row(cell(control(paragraph("w6")))))
    words = squeezed(read(body, footnotes=note("footnote", 1, "w5")).everything())
    assert words == "w1w2w3¹w4¹w5w6"
