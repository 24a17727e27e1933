"""Minutes used against minutes given: words, and a bar that turns amber, then red."""

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from jpdialog.domain.speaking_time import clock
from jpdialog.ui.pages.briefs.minutes import Time, filled, seconds_over, time_state
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role, tokens_of

THICKNESS = 8
LONGEST_TALK = 240
NOT_GIVEN = -1


class Bar(QWidget):
    """The bar alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state, self.part = Time.NOT_GIVEN, 0.0
        self.setMinimumWidth(56)
        self.setMaximumWidth(140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 16)

    def show_part(self, state: Time, part: float) -> None:
        """Fill ``part`` of it, 0 to 1."""
        self.state, self.part = state, part
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        inks = {Time.OVER: tokens.late.ink, Time.TIGHT: tokens.draft.ink}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, (self.height() - THICKNESS) / 2, self.width(), THICKNESS)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(box, THICKNESS / 2, THICKNESS / 2)
        if self.part > 0:
            box.setWidth(max(THICKNESS, box.width() * self.part))
            painter.setBrush(QColor(inks.get(self.state, tokens.cleared.ink)))
            painter.drawRoundedRect(box, THICKNESS / 2, THICKNESS / 2)


class TimeBar(QWidget):
    """The minutes given, which can be changed, and the bar with its words, for those who do not see its colour."""

    minutes_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.used, self.minutes, self.over, self.bar = QLabel(self), QSpinBox(self), QLabel(self), Bar(self)
        self._line = StoredLine(self.minutes)
        self.minutes.setLineEdit(self._line)
        self._seconds = 0
        set_role(self.over, "over")
        set_role(self.minutes, "given")
        self.minutes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.minutes.setRange(NOT_GIVEN, LONGEST_TALK)
        self.minutes.setKeyboardTracking(False)
        self.minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.minutes.valueChanged.connect(self._on_minutes)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.used, self.minutes, self.bar, self.over):
            layout.addWidget(part)
        layout.addStretch()
        self.retranslate()

    @property
    def given(self) -> int | None:
        """The minutes given, as the field says."""
        return None if self.minutes.value() == NOT_GIVEN else self.minutes.value()

    @property
    def state(self) -> Time:
        """How the time used stands to the time given."""
        return time_state(self._seconds, self.given)

    def show_minutes(self, minutes: int | None) -> None:
        """Show the minutes given; a field in which somebody types is left alone."""
        if not self._line.is_being_typed:
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(NOT_GIVEN if minutes is None else minutes)
            self.show_seconds(self._seconds)

    def show_seconds(self, seconds: int) -> None:
        """Show that the points take ``seconds`` of them."""
        self._seconds = seconds
        over = seconds_over(seconds, self.given)
        self.used.setText(clock(seconds))
        self.minutes.setFixedWidth(self.minutes.fontMetrics().horizontalAdvance(self.minutes.text()) + 26)
        set_role(self.used, {Time.OVER: "over", Time.TIGHT: "tight"}.get(self.state, "fits"))
        self.over.setText(self.tr("over by %1").replace("%1", clock(over)))
        self.over.setVisible(over > 0)
        self.bar.setVisible(self.given is not None)
        self.bar.show_part(self.state, filled(seconds, self.given))
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """What the bar says, in one line: "9:40 of 8 min, over by 1:40"."""
        said = {Time.TIGHT: self.tr("nearly all of it"), Time.OVER: self.over.text()}
        return ", ".join(filter(None, [f"{self.used.text()} {self.minutes.text()}", said.get(self.state, "")]))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.minutes.setPrefix(self.tr("of "))
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setSpecialValueText(self.tr("not given"))
        self.minutes.setAccessibleName(self.tr("Minutes given"))
        self.minutes.setToolTip(self.tr("Minutes given to this section"))
        self.show_seconds(self._seconds)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_minutes(self) -> None:
        self.show_seconds(self._seconds)
        self._line.settle()
        self.minutes_given.emit(self.given)
