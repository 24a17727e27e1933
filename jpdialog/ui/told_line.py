"""A line that tells one thing and leads to it: a mark (bare, or with a word on its tint), what it is, who or why."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS, MARK

LINE, ABOVE, BESIDE = 20, 2, 4
LENGTH_OF_A_NAME = 24
UNBROKEN = {" ": "\u00a0"}
CHIP_INDENT, CHIP_END, CHIP_GAP, BARE = 21, 8, 8, 12
_SEPARATOR = "\u00a0· "


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says: ``strong`` in semibold, ``text``, then ``rest`` muted; ``chip`` is the word beside the mark."""

    to: Place
    mark: Mark
    chip: str = ""
    strong: str = ""
    text: str = ""
    rest: str = ""

    @property
    def parts(self) -> list[str]:
        """The words of the line, in order."""
        return [part for part in (self.strong, self.text, self.rest) if part]

    @property
    def whole(self) -> str:
        """The words as one text."""
        return _SEPARATOR.join(part for part in (self.strong, self.text, self.rest_in_lines) if part)

    @property
    def rest_in_lines(self) -> str:
        """The rest as it is painted: a name stays in one piece."""
        if len(self.rest) > LENGTH_OF_A_NAME:
            return self.rest
        return "".join(UNBROKEN.get(sign, sign if sign.isascii() else f"{sign}\u2060") for sign in self.rest)


class ToldLine(QAbstractButton):
    """The line as a button of as many lines as its words need."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: Told | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._go)

    def show_told(self, told: Told) -> None:
        """Tell something else."""
        if told == self.told:
            return
        self.told = told
        self.setAccessibleName(", ".join(filter(None, [told.chip, *told.parts])))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self._laid_out(width - 2 * BESIDE)
        return layout.lineCount() * LINE + 2 * ABOVE

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, LINE + 2 * ABOVE)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.told is None:
            return
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.background) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CHIP_RADIUS, CHIP_RADIUS)
        self._paint_mark(painter, self.told)
        layout = self._laid_out(self.width() - 2 * BESIDE)
        painter.setPen(QColor(tokens.text))
        layout.draw(painter, QPointF(BESIDE, ABOVE))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _paint_mark(self, painter: QPainter, told: Told) -> None:
        tone = told.mark.tone(tokens_of(self))
        middle = ABOVE + LINE / 2
        if not told.chip:
            paint_mark(painter, told.mark, QRectF(BESIDE, middle - 4, 8, 8), QColor(tone.ink))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.tint))
        chip = QRectF(BESIDE, ABOVE, self._chip_width(told), LINE)
        painter.drawRoundedRect(chip, CHIP_RADIUS, CHIP_RADIUS)
        paint_mark(painter, told.mark, QRectF(BESIDE + 8, middle - 4, 8, 8), QColor(tone.ink))
        painter.setFont(self._small())
        painter.setPen(QColor(tone.ink))
        painter.drawText(chip.adjusted(CHIP_INDENT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, told.chip)

    def _laid_out(self, width: int) -> QTextLayout:
        """The words in lines of ``width``; the first leaves room for the mark."""
        told = self.told
        layout = QTextLayout(told.whole if told else "", self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if told is not None:
            layout.setFormats(self._formats(told))
        layout.beginLayout()
        indent, top = self._indent(), 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - indent, 40))
            line.setPosition(QPointF(indent, top + (LINE - line.height()) / 2))
            indent, top = 0, top + LINE
        layout.endLayout()
        return layout

    def _formats(self, told: Told) -> list[QTextLayout.FormatRange]:
        strong, muted = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        muted.setForeground(QColor(tokens_of(self).muted))
        rest = len(told.rest_in_lines)
        begins = len(told.whole) - rest
        ranges = [(0, len(told.strong), strong)]
        if told.rest:
            ranges.append((max(begins - 3, 0), rest + 3, muted))
        return [_range(*each) for each in ranges if each[1]]

    def _indent(self) -> int:
        if self.told is None:
            return 0
        return self._chip_width(self.told) + CHIP_GAP if self.told.chip else BARE

    def _chip_width(self, told: Told) -> int:
        return CHIP_INDENT + QFontMetrics(self._small()).horizontalAdvance(told.chip) + CHIP_END

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(MARK)
        return font

    def _go(self) -> None:
        if self.told is not None:
            self.place_chosen.emit(self.told.to)


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, style
    return made
