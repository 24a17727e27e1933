"""A paper as it will be printed, with what can be done with it: turn its pages, see it larger, print it, export it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.words import Words
from jpdialog.ui.icons import icon
from jpdialog.ui.printed.preview import Make, Preview
from jpdialog.ui.printed.print_order import PrintOrder
from jpdialog.ui.printed.view import Fit, PagesView
from jpdialog.ui.theme import set_role
from jpdialog.ui.worker import Worker

STRIP_WIDTH = 132
"""Of the small pages at the left, in pixels."""
ZOOMS = (50, 75, 100, 125, 150, 200)
"""In percent, to choose from."""


class PreviewPane(QFrame):
    """The pages, a bar above them, and on a page of its own all pages small at the left."""

    closed = Signal()
    export_wanted = Signal()
    trouble_met = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, is_whole_page: bool = False) -> None:
        super().__init__(parent)
        self._is_whole_page = is_whole_page
        self.words: Words | None = None
        self.heading, self.place, self.note = QLabel(self), QLabel(self), QLabel(self)
        self.lack = QLabel(self)
        self.smaller, self.larger, self.zoom = QPushButton("−", self), QPushButton("+", self), QPushButton(self)
        self.print_button, self.export_button, self.close_button = (QPushButton(self) for _ in range(3))
        self.choices = QHBoxLayout()
        self.view = PagesView(self)
        self.strip = PagesView(self, is_strip=True)
        self.preview = Preview([self.view, self.strip] if is_whole_page else [self.view], self)
        self.print_order = PrintOrder(self)
        self._lay_out()
        self._connect()
        self._bind()
        self.retranslate()

    def show_document(self, make: Make, worker: Worker, item: str = "", *, at_once: bool = True) -> None:
        """Show what ``make`` gives, made on the worker; see ``Preview.show_document``."""
        self.preview.worker = worker
        self.preview.show_document(make, item, at_once=at_once)

    def clear(self) -> None:
        """Show nothing."""
        self.preview.clear()
        self._stack.setCurrentWidget(self.view)
        self.lack.hide()
        self._show_place()

    def ask_to_print(self) -> None:
        """Ask for the printer, the pages and the copies."""
        if self.preview.worker is not None and self.view.sheets:
            self.print_order.ask(self.preview.proofs, self.preview.worker, len(self.view.sheets))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.close_button.setText(self.tr("Back") if self._is_whole_page else "×")
        self.close_button.setAccessibleName(self.tr("Close the preview"))
        self.print_button.setText(self.tr("Print…") if self._is_whole_page else "")
        self.export_button.setText(self.tr("Export…"))
        for button, name, key in (
            (self.smaller, self.tr("Smaller"), "Ctrl+-"),
            (self.larger, self.tr("Larger"), "Ctrl++"),
            (self.print_button, self.tr("Print"), "Ctrl+P"),
            (self.zoom, self.tr("How large"), "Ctrl+0"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        self.view.setAccessibleName(self.tr("Pages"))
        self.strip.setAccessibleName(self.tr("All pages, small"))
        self.lack.setText(
            self.tr(
                "The letterhead has shapes, text boxes or pictures of a kind that only Word draws. They are in the "
                "Word file, but not on these pages and not in a PDF."
            )
        )
        self._fill_zooms()
        self._show_place()

    # Inside

    def _lay_out(self) -> None:
        set_role(self, "inspector" if not self._is_whole_page else "page")
        set_role(self.heading, "group")
        self._dress_labels()
        self._dress_buttons()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.note)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        self.strip.setFixedWidth(STRIP_WIDTH)
        self.strip.setVisible(self._is_whole_page)
        pages.addWidget(self.strip)
        pages.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.lack)
        column.addLayout(pages, 1)

    def _dress_buttons(self) -> None:
        in_the_bar = [] if self._is_whole_page else [self.print_button, self.close_button]
        for button in (self.smaller, self.larger, self.zoom, *in_the_bar):
            set_role(button, "tool")
        if not self._is_whole_page:
            self.print_button.setIcon(icon("print"))
        self.zoom.setMenu(QMenu(self.zoom))
        self.export_button.setVisible(self._is_whole_page)

    def _dress_labels(self) -> None:
        for label in (self.place, self.note, self.lack):
            set_role(label, "muted")
        for label in (self.note, self.lack):
            label.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setMargin(24)
        self.lack.setContentsMargins(16, 0, 16, 8)
        self.lack.hide()

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 8, 8)
        bar.setSpacing(4)
        parts: Sequence[QWidget] = [self.place, self.smaller, self.zoom, self.larger, self.print_button]
        if self._is_whole_page:
            bar.addWidget(self.close_button)
            bar.addSpacing(12)
            parts = [*parts, self.export_button]
        bar.addWidget(self.heading)
        bar.addLayout(self.choices)
        bar.addStretch(1)
        for part in parts:
            bar.addWidget(part)
        if not self._is_whole_page:
            bar.addWidget(self.close_button)
        return bar

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.view.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.view.zoom_by(1))
        self.print_button.clicked.connect(self.ask_to_print)
        self.export_button.clicked.connect(self.export_wanted)
        self.close_button.clicked.connect(self.closed)
        self.view.seen.connect(self._show_place)
        self.view.page_changed.connect(self._on_page_changed)
        self.strip.page_chosen.connect(self.view.go_to)
        self.preview.met.connect(self._show_trouble)
        self.preview.shown.connect(self._on_shown)
        self.print_order.trouble_met.connect(self.trouble_met)
        self.print_order.printed.connect(self._on_printed)

    def _on_printed(self, count: int) -> None:
        self.told.emit(self.tr("Pages printed: %1").replace("%1", str(count)))

    def _bind(self) -> None:
        keys = {
            "Ctrl+P": self.ask_to_print,
            "Ctrl++": lambda: self.view.zoom_by(1),
            "Ctrl+=": lambda: self.view.zoom_by(1),
            "Ctrl+-": lambda: self.view.zoom_by(-1),
            "Ctrl+0": lambda: self.view.fit_to(Fit.WIDTH),
        }
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _fill_zooms(self) -> None:
        menu = self.zoom.menu()
        menu.clear()
        for name, fit in ((self.tr("As wide as there is room"), Fit.WIDTH), (self.tr("The whole page"), Fit.WHOLE)):
            action = QAction(name, menu)
            action.triggered.connect(lambda _checked=False, fit=fit: self.view.fit_to(fit))
            menu.addAction(action)
        menu.addSeparator()
        for percent in ZOOMS:
            action = QAction(f"{percent} %", menu)
            action.triggered.connect(lambda _checked=False, percent=percent: self.view.zoom_to(percent / 100))
            menu.addAction(action)

    def _on_shown(self) -> None:
        self.lack.setVisible(self.preview.lacks_something)
        self._stack.setCurrentWidget(self.view)
        self._show_place()

    def _on_page_changed(self, number: int) -> None:
        self.strip.mark(number)
        self._show_place()

    def _show_place(self) -> None:
        self.zoom.setText(f"{round(self.view.zoom * 100)} %")
        self.print_button.setEnabled(bool(self.view.sheets))
        if not self.view.sheets:
            self.place.setText("")
            return
        pages = str(len(self.view.sheets)) if self.preview.is_whole else "…"
        place = self.tr("%1 / %2").replace("%1", str(self.view.current + 1)).replace("%2", pages)
        self.place.setText(place)
        spoken = self.tr("Page %1 of %2").replace("%1", str(self.view.current + 1)).replace("%2", pages)
        self.place.setAccessibleName(spoken)

    def _show_trouble(self, trouble: object) -> None:
        said = self.words.of(trouble) if self.words is not None else str(trouble)  # type: ignore[arg-type]
        self.note.setText(said)
        self._stack.setCurrentWidget(self.note)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
