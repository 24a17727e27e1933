"""The widgets of the room and where they stand: agenda, notes and our points side by side, the line of entry below."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.pages.room.agenda_view import AgendaView
from jpdialog.ui.pages.room.answers_panel import AnswersPanel
from jpdialog.ui.pages.room.entry_line import EntryLine
from jpdialog.ui.pages.room.hands_head import HandsHead
from jpdialog.ui.pages.room.notes_model import NotesModel
from jpdialog.ui.pages.room.notes_view import NotesView
from jpdialog.ui.pages.room.offer_list import OfferList
from jpdialog.ui.pages.room.ours_panel import OursPanel
from jpdialog.ui.pages.room.shorthand_panel import ShorthandPanel
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import TREE_WIDEST, WORK

AGENDA, OURS, CHIP = TREE_WIDEST, 280, 28
NOTES_LEAST = 520
"""Our points give way to the notes where these would have less room than that."""


class StandButton(QPushButton):
    """Side and speaker, as they stand before the line: a click offers the others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = Mark.NONE
        self.setFont(work_font(WORK))
        self.setFixedHeight(CHIP)
        set_role(self, "quiet")

    def show_stand(self, words: str, mark: Mark) -> None:
        """Show whose line is written."""
        self.mark = mark
        self.setText(words)
        self.setAccessibleName(translate("RoomPage", "Speaking: %1").replace("%1", words))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(words) + indent_of(mark) + 12)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self)
        tone = tokens.accent if self.hasFocus() else self.mark.tone(tokens)
        paint_chip(painter, QRect(0, 2, self.width(), self.height() - 4), self.text(), self.mark, tone)


class LiveParts(QWidget):
    """Everything that is seen while notes are taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = AgendaView(self)
        self.view = NotesView(NotesModel(self), self)
        self.ours = OursPanel(self)
        self.stand = StandButton(self)
        self.entry = EntryLine(self)
        self.preview = QLabel(self)
        self.menu_button = QToolButton(self)
        self.menu = QMenu(self.menu_button)
        self.hands = HandsHead(self)
        self.side = QWidget(self)
        self.offers = OfferList(self)
        self.answers = AnswersPanel(self)
        self.shorthand = ShorthandPanel(self)
        self.agenda_head = QLabel(self)
        self.ours_button = QPushButton(self)
        self._ours_wanted: bool | None = None
        self._lay_out()
        self._order_tabs()

    def place_offers(self) -> QPoint:
        """Where offers stand: above the cursor of the line of entry."""
        cursor = self.entry.cursorRect().topLeft()
        return self.entry.viewport().mapTo(self, cursor) - QPoint(0, 12)

    def show_ours_or_not(self) -> None:
        """Show our points, or put them away, whatever the room there is."""
        self._ours_wanted = self.side.isHidden()
        self._share_width()

    def _share_width(self) -> None:
        has_room = self.width() - AGENDA - OURS >= NOTES_LEAST
        is_shown = has_room if self._ours_wanted is None else self._ours_wanted
        self.side.setVisible(is_shown)
        self.ours_button.setVisible(not is_shown)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.agenda_head.setText(translate("RoomPage", "Agenda"))
        self.agenda.setAccessibleName(translate("RoomPage", "Agenda with times"))
        self.view.setAccessibleName(translate("RoomPage", "Notes"))
        self.entry.setAccessibleName(translate("RoomPage", "Line of entry"))
        self.entry.setPlaceholderText(
            translate("RoomPage", "! decision   > action   ? question   ~ amendment   = figure   @ who   # section")
        )
        self.ours_button.setText(translate("RoomPage", "Our points") + "  F5")
        self.menu_button.setText("⋯")
        self.menu_button.setAccessibleName(translate("RoomPage", "Everything that can be done here"))
        self.menu_button.setToolTip(translate("RoomPage", "Everything that can be done here"))
        self.stand.show_stand(translate("RoomPage", "Who speaks? F6"), Mark.CALLED_FOR)
        for part in (self.offers, self.answers, self.shorthand):
            part.retranslate()

    def _lay_out(self) -> None:
        set_role(self.agenda_head, "group")
        set_role(self.preview, "muted")
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.hands)
        middle.addWidget(self.view, 1)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self._agenda_column())
        above.addLayout(middle, 1)
        above.addWidget(self._ours_column())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above, 1)
        whole.addWidget(self._bar())

    def _agenda_column(self) -> QWidget:
        column = QWidget(self)
        set_role(column, "column")
        column.setFixedWidth(AGENDA)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 20, 1, 8)
        layout.setSpacing(8)
        self.agenda_head.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(self.agenda_head)
        layout.addWidget(self.agenda, 1)
        set_role(self.ours_button, "quiet")
        self.ours_button.clicked.connect(self.show_ours_or_not)
        layout.addWidget(self.ours_button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _ours_column(self) -> QWidget:
        set_role(self.side, "inspector")
        self.side.setFixedWidth(OURS)
        layout = QVBoxLayout(self.side)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self.ours)
        return self.side

    def _bar(self) -> QWidget:
        bar = QWidget(self)
        set_role(bar, "entry_bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu)
        set_role(self.menu_button, "quiet")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self.stand, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.entry, 1)
        layout.addWidget(self.preview)
        layout.addWidget(self.menu_button)
        return bar

    def _order_tabs(self) -> None:
        order = (self.agenda, self.ours_button, self.view, self.stand, self.entry, self.menu_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_width()
        for part in (self.answers, self.shorthand):
            part.setGeometry(self.rect())
