"""The text of a section, as high as it needs to be, with a line under every sentence that binds.

It is read, chosen from and copied, never edited: the line under a sentence tells by its kind who undertakes it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from jpdialog.domain.reading.sentences import sentences_of
from jpdialog.ui.pages.plan.who import Who
from jpdialog.ui.theme import set_role, tokens_of

LINE_HEIGHT = 26
BETWEEN = 10
FRAME = 12


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a paragraph that bind somebody."""

    start: int
    end: int
    who: Who


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as it is shown."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words chosen in a paragraph, found by its place; ``start`` is that of the first character."""

    paragraph: int
    start: int
    text: str


class PlanText(QTextEdit):
    """Paragraphs with their lines."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs: list[Shown] = []
        self.language = "en"
        self.marks_paragraph = False
        set_role(self, "plan-text")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.cursorPositionChanged.connect(self.moved)
        self.cursorPositionChanged.connect(self.viewport().update)

    def show_paragraphs(self, paragraphs: Sequence[Shown]) -> None:
        """Show other paragraphs; the cursor stays if only the lines under them changed."""
        texts = [each.text for each in paragraphs]
        is_other = texts != [each.text for each in self._paragraphs]
        self._paragraphs = list(paragraphs)
        if is_other:
            self._write(texts)
        self._fit()
        self.viewport().update()

    def paragraphs(self) -> list[Shown]:
        """What is shown."""
        return list(self._paragraphs)

    @property
    def paragraph(self) -> int:
        """The place of the paragraph that the cursor is in."""
        return self.textCursor().blockNumber()

    def selected(self) -> Words | None:
        """The words selected; None if there are none, or they reach over more than one paragraph."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        start, end = (at - block.position() for at in (cursor.selectionStart(), cursor.selectionEnd()))
        text = block.text()[start:end]
        if not text.strip() or end > len(block.text()):
            return None
        return Words(block.blockNumber(), start + len(text) - len(text.lstrip()), text.strip())

    def chosen(self) -> Words | None:
        """The words selected, or the sentence that the cursor is in; None if the selection spans paragraphs."""
        if self.textCursor().hasSelection():
            return self.selected()
        block, at, start = self.textCursor().block(), self.textCursor().positionInBlock(), 0
        for sentence in sentences_of(block.text(), self.language):
            start = block.text().index(sentence, start)
            if at <= start + len(sentence):
                return Words(block.blockNumber(), start, sentence)
            start += len(sentence)
        return None

    def _write(self, texts: list[str]) -> None:
        self.setPlainText("\n".join(text.replace("\n", "\u2028") for text in texts))
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        spaced.setBottomMargin(BETWEEN)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + FRAME)

    # Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self.viewport())
        if self.marks_paragraph and self.hasFocus():
            box = self.document().documentLayout().blockBoundingRect(self.textCursor().block())
            painter.fillRect(box.adjusted(0, 3, 0, 4), QColor(tokens.accent.tint))
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        for place, shown in enumerate(self._paragraphs):
            block = self.document().findBlockByNumber(place)
            for span in shown.spans:
                painter.setPen(QPen(QColor(span.who.mark.tone(tokens).ink), 2, span.who.line))
                for start, end in self._lines_under(block, span):
                    painter.drawLine(start, end)
        painter.end()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own: list[QAction] = self.actions()
        if own:
            menu.insertActions(menu.actions()[0] if menu.actions() else None, own)  # type: ignore[arg-type]
            menu.insertSeparator(menu.actions()[len(own)])
        menu.popup(event.globalPos())

    def _lines_under(self, block: QTextBlock, span: Span) -> Iterator[tuple[QPointF, QPointF]]:
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = max(span.start, line.textStart()), min(span.end, line.textStart() + line.textLength())
            end = start + len(block.text()[start:end].rstrip())
            if start < end:
                height = origin.y() + line.y() + line.ascent() + 5
                yield QPointF(origin.x() + _x(line, start), height), QPointF(origin.x() + _x(line, end), height)


def spans_of(text: str, found: Sequence[tuple[str, Who]]) -> tuple[Span, ...]:
    """Where those sentences stand in ``text``, each after the one before where it stands twice."""
    spans: list[Span] = []
    last: dict[str, int] = {}
    for sentence, who in found:
        start = text.find(sentence, last.get(sentence, 0))
        if start >= 0:
            last[sentence] = start + 1
            spans.append(Span(start, start + len(sentence), who))
    return tuple(spans)


def _x(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)
