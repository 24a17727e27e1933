"""The room of documents: what can be exported now, each paper on its card; and honestly, what is still to come."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.services.desk import Desk
from jpdialog.services.papers import Wish
from jpdialog.services.papers_after import PapersAfter
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.documents.empty import EmptyDocuments
from jpdialog.ui.pages.documents.paper import Paper, state_of, too_long
from jpdialog.ui.pages.documents.paper_card import PaperCard
from jpdialog.ui.pages.documents.paper_export import PaperExport
from jpdialog.ui.pages.documents.shelf import Shelf
from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.page import Page
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import set_role


class DocumentsPage(Page):
    """Papers out; the way back comes later."""

    room = Room.DOCUMENTS

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self._is_stale = True
        self.notice, self.empty, self.coming = Notice(self), EmptyDocuments(self), QLabel(self)
        self.cards = {paper: PaperCard(paper, self) for paper in Paper}
        self.export = PaperExport(self, self.notice, today)
        self.shelf = Shelf(self)
        self._lay_out()
        self.empty.place_chosen.connect(self.place_chosen)
        for card in self.cards.values():
            card.ordered.connect(self.export.ask)
            card.place_chosen.connect(self.place_chosen)
        self.shelf.ordered.connect(self.export.ask)
        self.retranslate()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        del changed  # everything here depends on everything; it is read again once somebody looks
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    def _read_again(self) -> None:
        self._is_stale = False
        if self.desk is None or self.dialogue is None:
            self.empty.show_state(has_plan=self.desk is not None and self.desk.plans.instrument() is not None)
            self._stack.setCurrentWidget(self.empty)
            return
        state = state_of(self.desk, self.dialogue, self._today(), self.language)
        for card in self.cards.values():
            card.show_state(state, self.dialogue.number, self.language)
        self._look_at_pages(self.desk, self.dialogue.number)
        leads = PapersAfter(self.desk, Wish(today=self._today(), dialogue=self.dialogue.number, language=self.language))
        self.shelf.show_state(self.dialogue.number, self.language, leads.leads())
        self._stack.setCurrentWidget(self.area)

    def _look_at_pages(self, desk: Desk, number: int) -> None:
        """Lay the papers out off the window's thread, and tell the cards what is too long."""
        wish = Wish(today=self._today(), dialogue=number, language=self.language)
        if self.worker is not None:
            self.worker.run("", lambda _job: too_long(desk, wish), self._show_fit)

    def _show_fit(self, found: dict[str, list[str]]) -> None:
        for card in self.cards.values():
            card.show_fit(found)

    @override
    def retranslate(self) -> None:
        words = self.tr(
            "A preview of each paper, and taking back what others edited in Word, come in a later version. Every paper "
            "carries what it needs to find its way back then."
        )
        set_prose(self.coming, words)
        self.refresh(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read_again()

    def _lay_out(self) -> None:
        set_role(self.coming, "muted")
        self.area = ScrolledColumn(self)
        column = self.area.column
        column.addWidget(self.notice)
        column.addWidget(CardRow(list(self.cards.values()), [1, 1, 1], 300, self.area))
        column.addWidget(self.shelf)
        column.addWidget(self.coming)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
