"""The room of documents: the papers that can be exported, each on its card, and the pack, put together and issued."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.services.papers import Wish
from jpdialog.services.papers_after import PapersAfter
from jpdialog.ui import record_places
from jpdialog.ui.actions import Action
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.documents.empty import EmptyDocuments
from jpdialog.ui.pages.documents.how_written import HowWritten
from jpdialog.ui.pages.documents.pack_part import PackPart
from jpdialog.ui.pages.documents.paper import Paper, state_of, too_long
from jpdialog.ui.pages.documents.paper_card import PaperCard
from jpdialog.ui.pages.documents.paper_export import PaperExport
from jpdialog.ui.pages.documents.paper_preview import PaperPreview
from jpdialog.ui.pages.documents.returned_part import ReturnedPart
from jpdialog.ui.pages.documents.shelf import Shelf
from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.page import Page
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP

PAPERS_CHIP, PACK_CHIP, RETURNED_CHIP = range(3)
PACK = Place(Room.DOCUMENTS, "pack")
"""Where the pack is put together."""
RETURNED = Place(Room.DOCUMENTS, record_places.RETURNED)
"""Where what came back is taken in."""


class DocumentsPage(Page):
    """Papers out, the pack, and what came back; Alt+1 to Alt+3 choose. Any other place in this room is in the pack."""

    room = Room.DOCUMENTS

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self._is_stale = True
        self.notice, self.empty, self.coming = Notice(self), EmptyDocuments(self), QLabel(self)
        self.cards = {paper: PaperCard(paper, self) for paper in Paper}
        self.export = PaperExport(self, self.notice, today)
        self.how, self.shelf = HowWritten(self), Shelf(self)
        self.pack = PackPart(self, self.notice, self.export, today)
        self.returned = ReturnedPart(self, self.notice, today)
        self.chips = [QPushButton(self) for _ in range(3)]
        self._chosen = QButtonGroup(self)
        self.seen = PaperPreview(self, self.export, today)
        self._lay_out()
        self._chosen.idClicked.connect(self._show_part)
        self.returned.counted.connect(self.renamed)
        self.empty.place_chosen.connect(self.place_chosen)
        for card in self.cards.values():
            card.place_chosen.connect(self.place_chosen)
        givers: list[PaperCard | Shelf] = [*self.cards.values(), self.shelf]
        for giver in givers:
            giver.ordered.connect(lambda order, title: self.export.ask(self.how.applied(order), title))
            giver.preview_wanted.connect(lambda order, title: self.seen.show_order(self.how.applied(order), title))
        self.seen.opened.connect(lambda: self._show(self.seen.panel))
        self.seen.closed.connect(lambda: self._show(self.inside))
        self.seen.told.connect(lambda said: self.notice.tell(said, "", self.notice.hide))
        self.retranslate()

    @override
    def actions_here(self) -> list[Action]:
        if self.dialogue is None or not self._is_on_pack or self._is_seen:
            return []
        return [
            Action(
                name=self.tr("Export pack…"),
                run=self.pack.ask_export,
                key="Ctrl+E",
                hint=self.tr("Write the pack as it is arranged now, without keeping it"),
            ),
            Action(
                name=self.tr("Issue pack"),
                run=self.pack.issue,
                is_primary=True,
                hint=self.tr("Keep every word of it, number the copies, and lock the briefs that are approved"),
            ),
        ]

    @override
    def commands(self) -> list[Action]:
        if self.dialogue is None:
            return []
        return [
            Action(name=self.tr("Put the pack together"), run=lambda: self.place_chosen.emit(PACK)),
            Action(name=self.tr("Take in a matrix that came back"), run=lambda: self.place_chosen.emit(RETURNED)),
        ]

    @property
    def _is_on_pack(self) -> bool:
        return self._chosen.checkedId() == PACK_CHIP

    @override
    def go_to(self, thing: str) -> None:
        if thing.partition(":")[0] == RETURNED.thing:
            self._show_part(RETURNED_CHIP)
            self.returned.go_to(thing.partition(":")[2])
        elif thing:
            self._show_part(PACK_CHIP)
            self.pack.parts.choose(thing)

    @override
    def leave(self) -> None:
        self.pack.parts.annex.flush()
        self.returned.leave()

    @override
    def has_unsaved(self) -> bool:
        return self.pack.parts.annex.is_open or self.returned.is_typed_in

    @override
    def count(self) -> int:
        return self.returned.waiting

    @override
    def history_of(self) -> list[Record]:
        return self.returned.records() if self._chosen.checkedId() == RETURNED_CHIP else []

    def _show_part(self, chip: int) -> None:
        self.chips[chip].setChecked(True)
        self._parts.setCurrentIndex(chip)
        self.renamed.emit()
        if self.isVisible():
            self._read_again()

    def _choose(self, chip: int) -> None:
        """Go to a part by its key, from wherever in the room: a paper that is looked at is closed."""
        if self._stack.currentWidget() is self.empty:
            return
        if self._is_seen:
            self.seen.close()
        self.leave()
        self._show_part(chip)
        if not (chip == RETURNED_CHIP and self.returned.take_keys()):
            self.chips[chip].setFocus()

    def _step(self, by: int) -> None:
        self._choose((self._chosen.checkedId() + by) % len(self.chips))

    def _ask_export(self) -> None:
        if self._is_on_pack:
            self.pack.ask_export()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        self.returned.note(changed)
        self._is_stale = True  # everything else here depends on everything; it is read again once somebody looks
        if self.isVisible():
            self._read_again()

    def _read_again(self) -> None:
        self._is_stale = False
        if self.desk is None or self.dialogue is None:
            self.empty.show_state(has_plan=self.desk is not None and self.desk.plans.instrument() is not None)
            self.seen.close()
            self._stack.setCurrentWidget(self.empty)
            return
        if self._is_seen:
            self.seen.again()
            self._is_stale = True  # what is behind it is read when it is gone back to
            return
        self._stack.setCurrentWidget(self.inside)
        if self._is_on_pack:
            self.pack.read_again()
            return
        if self._chosen.checkedId() == RETURNED_CHIP:
            self.returned.read_again()
            return
        state = state_of(self.desk, self.dialogue, self._today(), self.language)
        for card in self.cards.values():
            card.show_state(state, self.dialogue.number, self.language)
        self._look_at_pages(self.desk, self.dialogue.number)
        leads = PapersAfter(self.desk, Wish(today=self._today(), dialogue=self.dialogue.number, language=self.language))
        self.shelf.show_state(self.dialogue.number, self.language, leads.leads())

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.renamed.emit()
        if self._is_stale and not self._is_seen:
            self._read_again()

    @property
    def _is_seen(self) -> bool:
        """Whether a paper is being looked at."""
        return self._stack.currentWidget() is self.seen.panel

    @override
    def title(self) -> str:
        return self.seen.title if self._is_seen else super().title()

    def _look_at_pages(self, desk: Desk, number: int) -> None:
        """Lay the papers out off the window's thread, and tell the cards what is too long."""
        wish = Wish(today=self._today(), dialogue=number, language=self.language)
        if self.worker is not None:
            self.worker.run("", lambda _job: too_long(desk, wish), self._show_fit, behind=True)

    def _show_fit(self, found: dict[str, list[str]]) -> None:
        for card in self.cards.values():
            card.show_fit(found)

    @override
    def retranslate(self) -> None:
        words = self.tr(
            "Taking back what others edited in Word comes in a later version. Every paper carries what it needs to "
            "find its way back then."
        )
        set_prose(self.coming, words)
        for chip, word in zip(self.chips, self._chip_words(), strict=True):
            chip.setText(word)
            chip.setAccessibleName(self.tr("Part of the room: %1").replace("%1", word))
        self.refresh(None)

    def _chip_words(self) -> tuple[str, str, str]:
        return self.tr("Papers"), self.tr("Pack"), self.tr("What came back")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._chosen.checkedId() == RETURNED_CHIP:
            self.returned.take_keys()
        if self._is_stale:
            self._read_again()

    def _lay_out(self) -> None:
        set_role(self.coming, "muted")
        self.area = ScrolledColumn(self)
        column = self.area.column
        column.addWidget(self.how)
        column.addWidget(CardRow(list(self.cards.values()), [1, 1, 1], 300, self.area))
        column.addWidget(self.shelf)
        column.addWidget(self.coming)
        column.addStretch(1)
        self._parts = QStackedWidget(self)
        self._parts.addWidget(self.area)
        self._parts.addWidget(self.pack.area)
        self._parts.addWidget(self.returned.area)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._put_inside())
        self._stack.addWidget(self.seen.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        keys: list[tuple[str, Callable[[], None]]] = [("Ctrl+E", self._ask_export)]
        keys += [(f"Alt+{chip + 1}", partial(self._choose, chip)) for chip in range(len(self.chips))]
        keys += [("Ctrl+PgUp", partial(self._step, -1)), ("Ctrl+PgDown", partial(self._step, 1))]
        for key, act in keys:  # while the page is to be seen, wherever in the window the keyboard is
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _put_inside(self) -> QWidget:
        """The chips that choose a part, what is told, and the part."""
        self.inside, row, above = QWidget(self), QHBoxLayout(), QVBoxLayout()
        row.setSpacing(STEP)
        for number, chip in enumerate(self.chips):
            set_role(chip, "filter")
            chip.setToolTip(f"Alt+{number + 1}")
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._chosen.addButton(chip, number)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips[PAPERS_CHIP].setChecked(True)
        above.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        above.setSpacing(STEP)
        above.addLayout(row)
        above.addWidget(self.notice)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._parts, 1)
        return self.inside
