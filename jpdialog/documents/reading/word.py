"""Word files (.docx): the body in order, tables cell by cell, with the numbers that Word prints by itself.

Text boxes follow the paragraph that they hang on. Footnotes and endnotes follow the paragraph that refers to them, so
that they stay in their section; their marks are raised figures (¹) in both places. Tracked changes are read as
accepted, fields by their results, hidden text is left out and noted. Headers, footers and comments are not part of the
text. A line break inside a paragraph begins a new line, except in headings, where it is a space; a paragraph with line
breaks stands apart from its neighbours, as if empty lines were around it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from jpdialog.documents.reading.limits import collected
from jpdialog.documents.reading.notes import note_of
from jpdialog.documents.reading.word_numbering import Numbering
from jpdialog.documents.reading.word_package import W, WordPackage
from jpdialog.documents.reading.word_runs import ALTERNATIVES, Inline, Piece, RunReader, chosen
from jpdialog.documents.reading.word_styles import Looks, Styles, heading_level, paragraph_looks, value
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.trouble import Trouble

_DELETED_ROW = f"{W}trPr/{W}del"
_DELETED_CELL = f"{W}tcPr/{W}cellDel"
_DELETED_MARKS = (f"{W}pPr/{W}rPr/{W}del", f"{W}pPr/{W}rPr/{W}moveFrom")
_NO_CONTENT = {
    f"{W}{tag}" for tag in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "del", "moveFrom")
}
_FOOTNOTES = note_of("Footnotes stand right after the paragraph that refers to them.")
_HIDDEN = note_of("The document has hidden text, which is not printed and was left out.")
_EMBEDDED = note_of("The document has other files inside it, which were not read.")


def read_word(data: bytes, name: str) -> SourceText:
    """Read a .docx file; raises Trouble when it is damaged, protected, not Word or made to do harm."""
    package = WordPackage(data, name)
    document = package.part(package.main)
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise Trouble(
            "{name} has a document part without any text body: it is damaged. Nothing was changed. "
            "Open it in Word, which may mend it, save it under a new name and read that.",
            name=name,
        )
    story = _Story(package)
    return collected(story.lines(body), "docx", name, story.notes)


class _Story:
    """Walks blocks in order and carries what goes on from one to the next: counters, blanks, joined paragraphs."""

    def __init__(self, package: WordPackage) -> None:
        self.notes: list[str] = []
        self._styles = Styles.read(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"), self._styles)
        self._note_texts = {kind: _note_texts(package.related(f"{kind}s"), kind) for kind in ("footnote", "endnote")}
        self._marks: Counter[str] = Counter()
        self._runs = RunReader(self._styles, self._marks)
        self._joined = Inline()
        self._blank = False
        self._note_mark = ""

    def lines(self, parent: Iterable[etree._Element]) -> Iterator[SourceLine]:
        """The lines of all blocks in ``parent``."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == ALTERNATIVES:
                yield from self.lines(chosen(child))
            elif child.tag == f"{W}altChunk":
                self._remark(_EMBEDDED)
            elif child.tag not in _NO_CONTENT and not _is_deleted(child):
                yield from self.lines(child)

    def _paragraph(self, element: etree._Element) -> Iterator[SourceLine]:
        style = value(element.find(f"{W}pPr/{W}pStyle")) or self._styles.default_paragraph_style
        looks = paragraph_looks(element.find(f"{W}pPr")).over(self._styles.looks(style))
        inline = self._runs.read(element, looks.over(self._styles.defaults), self._note_mark)
        inline = _together(self._joined, inline)
        if self._runs.saw_hidden:
            self._remark(_HIDDEN)
        if any(element.find(path) is not None for path in _DELETED_MARKS):
            self._joined = inline
            return
        self._joined = Inline()
        yield from self._printed(inline, looks, style)
        for box in inline.boxes:
            yield from self._aside(box, "")
        yield from self._notes_of(inline)

    def _printed(self, inline: Inline, looks: Looks, style: str) -> Iterator[SourceLine]:
        number, list_level = self._numbering.next(looks, style)
        level = heading_level(looks)
        common = SourceLine("", number, level, list_level, centred=bool(looks.centred))
        printed = [pieces for pieces in _lines_of(inline.pieces, in_one=level is not None) if _text(pieces)]
        is_broken = len(printed) > 1
        self._blank |= is_broken
        if not printed and number:
            yield replace(common, blank_before=self._blank)
        for pieces in printed:
            yield replace(
                common, text=_text(pieces), bold=_all_bold(pieces), size=_usual_size(pieces), blank_before=self._blank
            )
            self._blank = False
            common = replace(common, number="")
        if not inline.boxes:
            self._blank = is_broken or not (printed or number)

    def _aside(self, content: etree._Element, mark: str) -> Iterator[SourceLine]:
        """A text box or a note: fields and joined paragraphs of the body wait meanwhile."""
        kept = self._runs, self._joined, self._note_mark
        self._runs, self._joined, self._note_mark = RunReader(self._styles, self._marks), Inline(), mark
        yield from self.lines(content)
        self._runs, self._joined, self._note_mark = kept

    def _notes_of(self, inline: Inline) -> Iterator[SourceLine]:
        for note in inline.notes:
            text = self._note_texts[note.kind].get(note.id)
            if text is not None:
                self._remark(_FOOTNOTES)
                yield from self._aside(text, note.mark)

    def _remark(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _note_texts(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    if root is None:
        return {}
    return {
        note.get(f"{W}id", ""): note for note in root.findall(f"{W}{kind}") if note.get(f"{W}type") in (None, "normal")
    }


def _is_deleted(element: etree._Element) -> bool:
    return element.find(_DELETED_ROW) is not None or element.find(_DELETED_CELL) is not None


def _together(before: Inline, after: Inline) -> Inline:
    return Inline(before.pieces + after.pieces, before.boxes + after.boxes, before.notes + after.notes)


def _lines_of(pieces: list[Piece], *, in_one: bool) -> list[list[Piece]]:
    """The pieces of each printed line; ``in_one`` keeps them together with a space for the break."""
    if in_one:
        return [[replace(piece, text=piece.text.replace("\n", " ")) for piece in pieces]]
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(replace(piece, text=first))
        lines.extend([replace(piece, text=other)] for other in others)
    return lines


def _text(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces).strip()


def _all_bold(pieces: list[Piece]) -> bool:
    return all(piece.bold for piece in pieces if piece.text.strip())


def _usual_size(pieces: list[Piece]) -> float | None:
    sizes: Counter[float | None] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text.strip())
    return sizes.most_common(1)[0][0]
