"""The contents: a true field, with the entries filled in, so that nobody is asked to update anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jpdialog.documents.writing.blocks import Contents, HeadingLook
from jpdialog.documents.writing.markup import field, run, wrapped
from jpdialog.documents.writing.xml_text import one_line

PAGE_OF = r"PAGEREF {bookmark} \h"
INSTRUCTION = r' TOC \o "1-1" \h \z \t "Subject heading,2" '
ENTRY_STYLES = {HeadingLook.PART: "TOC1", HeadingLook.SUBJECT: "TOC2"}
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: `bookmark` stands at the heading, `page` is where it is expected to fall."""

    look: HeadingLook
    label: str
    text: str
    bookmark: str
    page: int


def contents(block: Contents, entries: Sequence[Entry]) -> Iterator[str]:
    """Title, entries, note. The field must span two paragraphs, so that of a single entry ends in the note.

    Not so of several: a field that ends in the last paragraph of a section takes LibreOffice's page numbers away.
    """
    yield wrapped("TOCHeading", run(one_line(block.title)))
    opening = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{INSTRUCTION}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    last = len(entries) - 1
    for number, entry in enumerate(entries):
        closing = FIELD_END if number == last and number else ""
        yield wrapped(ENTRY_STYLES[entry.look], opening + _linked(entry) + closing)
        opening = ""
    yield wrapped("TableNote", (FIELD_END if len(entries) == 1 else "") + run(one_line(block.note)))


def _linked(entry: Entry) -> str:
    label = f"{run(entry.label)}{TAB}" if entry.label else ""
    page = field(PAGE_OF.format(bookmark=entry.bookmark), str(entry.page))
    return (
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{label}{run(one_line(entry.text))}{TAB}'
        f"{page}</w:hyperlink>"
    )
