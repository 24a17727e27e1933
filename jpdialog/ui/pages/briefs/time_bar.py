"""Minutes used against minutes given: words, and a bar that turns amber, then red."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from jpdialog.domain.speaking_time import clock
from jpdialog.ui.pages.briefs.minutes import Time, filled, seconds_over, time_state
from jpdialog.ui.theme import set_role, tokens_of

THICKNESS = 8


class Bar(QWidget):
    """The bar alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state, self.part = Time.NOT_GIVEN, 0.0
        self.setMinimumWidth(64)
        self.setMaximumWidth(140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(140, 16)

    def show_part(self, state: Time, part: float) -> None:
        """Fill ``part`` of it, 0 to 1."""
        self.state, self.part = state, part
        self.update()

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
    """The bar with its words, which say the same to those who do not see the colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.used, self.given, self.over, self.bar = QLabel(self), QLabel(self), QLabel(self), Bar(self)
        self._seconds, self._minutes = 0, None
        set_role(self.given, "muted")
        set_role(self.over, "over")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.used, self.given, self.bar, self.over):
            layout.addWidget(part)
        self.show_time(0, None)

    _minutes: int | None

    @property
    def state(self) -> Time:
        """How the time used stands to the time given."""
        return time_state(self._seconds, self._minutes)

    def show_time(self, seconds: int, minutes: int | None) -> None:
        """Show that the points take ``seconds`` of the ``minutes`` given."""
        self._seconds, self._minutes = seconds, minutes
        over = seconds_over(seconds, minutes)
        self.used.setText(clock(seconds))
        set_role(self.used, {Time.OVER: "over", Time.TIGHT: "tight"}.get(self.state, "fits"))
        self.given.setText(self.tr("of %1 min").replace("%1", str(minutes)) if minutes is not None else self.tr("min"))
        self.over.setText(self.tr("over by %1").replace("%1", clock(over)))
        self.over.setVisible(over > 0)
        self.bar.setVisible(minutes is not None)
        self.bar.show_part(self.state, filled(seconds, minutes))
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """What the bar says, in one line."""
        said = [self.used.text(), self.given.text()]
        if self.state is Time.TIGHT:
            said.append(self.tr("nearly all of it"))
        if self.state is Time.OVER:
            said.append(self.over.text())
        return " ".join(said)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_time(self._seconds, self._minutes)
