"""The lint can fail: a file that is spoilt on purpose is found out."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from jpdialog.documents.writing.talking_points import write_talking_points
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import complaints, read_parts

OUTSIDE = "deleted text outside a deletion"
SAID = "<w:r><w:t>x</w:t></w:r>"


def spoilt(part: str, old: str, new: str) -> bytes:
    parts = read_parts(write_talking_points(samples.talking_points(bilingual=True)))
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "complaint"),
    [
        ("word/document.xml", '<w:bookmarkEnd w:id="1"/>', "", "a bookmark is not closed"),
        ("word/document.xml", 'w:pStyle w:val="Opening"', 'w:pStyle w:val="Gone"', "style Gone is not defined"),
        ("word/document.xml", "<w:tblHeader/>", "", "a table without header row"),
        ("word/document.xml", "<w:cantSplit/>", "", "a row may split"),
        ("word/document.xml", "</w:body>", "<w:p/></w:body>", "an empty paragraph in word/document.xml"),
        ("word/document.xml", '"Opening"', '"Heading3"', "a heading of level 3 below one of level 0"),
        ("[Content_Types].xml", "/word/header1.xml", "/word/other.xml", "no content type for word/header1.xml"),
        ("docProps/app.xml", "/>", "><Application>Maker</Application></Properties>", "Application in docProps/app.xml"),
        ("word/styles.xml", ' w:eastAsia="Yu Gothic"', "", "a font in word/styles.xml that leaves a script to chance"),
        ("docProps/core.xml", "<dc:language>en-GB</dc:language>", "", "no language in the properties"),
        ("word/document.xml", "</w:body>", "<w:p><w:r><w:delText>x</w:delText></w:r></w:p></w:body>", OUTSIDE),
        ("word/styles.xml", "<w:bCs/>", "<w:bCs/><w:vanish/>", "hidden text in word/styles.xml"),
        ("word/document.xml", "</w:body>", f"<w:p><w:del>{SAID}</w:del></w:p></w:body>", "living text in a deletion"),
    ],
)
def test_a_spoilt_file_is_found_out(part: str, old: str, new: str, complaint: str) -> None:
    assert complaint in complaints(spoilt(part, old, new))
