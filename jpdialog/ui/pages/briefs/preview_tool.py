"""The talking points of the brief that is open, as they will be printed, beside it while one types."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from jpdialog.domain.brief import USUAL_HANDLING, Entry
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.export_panel import BOTH
from jpdialog.ui.pages.briefs.exporting import Kind, Order, to_be_seen
from jpdialog.ui.pages.briefs.tool import BriefTool, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jpdialog.services.briefs import BriefView
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.entry_row import EntryRow
    from jpdialog.ui.pages.briefs.page import BriefsPage
    from jpdialog.ui.printed.pane import PreviewPane

REMEMBERED, SHOWN = "preview", "shown"
KEY = "F4"


class PreviewTool(BriefTool):
    """Follows the typing; whether it is open is remembered."""

    where = Where.BESIDE
    widths = (380, 620)

    def __init__(self, page: BriefsPage) -> None:
        panel, self._has_chosen = QFrame(page), False
        self._place = QVBoxLayout(panel)
        self._place.setContentsMargins(0, 0, 0, 0)
        super().__init__(page, panel)
        self.paper_language = QComboBox(panel)
        self.paper_language.setAccessibleName(translate("PreviewTool", "Language of the talking points"))
        self.paper_language.activated.connect(lambda _place: self._show(at_once=True))
        for block in page.sheet.blocks.values():
            block.typed.connect(self._on_typed)
        panel.installEventFilter(self)

    @cached_property
    def pane(self) -> PreviewPane:
        """The pages; made when they are first wanted, since what draws them is heavy."""
        from jpdialog.ui.printed.pane import PreviewPane

        page = self._page
        pane = PreviewPane(page)
        pane.closed.connect(self.toggle)
        pane.trouble_met.connect(page.trouble_met)
        pane.told.connect(lambda said: page.notice.tell(said, "", page.notice.hide))
        pane.choices.addWidget(self.paper_language)
        self._place.addWidget(pane)
        return pane

    def _name_languages(self) -> None:
        box = self.paper_language
        box.setAccessibleName(translate("PreviewTool", "Language of the talking points"))
        words = {
            "en": translate("PreviewTool", "English"),
            "ja": translate("PreviewTool", "Japanese"),
            BOTH: translate("PreviewTool", "Both, side by side"),
        }
        for code, word in words.items():
            if (place := box.findData(code)) >= 0:
                box.setItemText(place, word)
            else:
                box.addItem(word, code)
        box.setAccessibleName(translate("PreviewTool", "Language of the talking points in the preview"))

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """F4 shows it, and puts it away."""
        return {KEY: self.toggle}

    def commands(self) -> list[Action]:
        """Showing it, or putting it away."""
        if self._page.view is None:
            return []
        hide, show = translate("PreviewTool", "Hide the preview"), translate("PreviewTool", "Show the preview (F4)")
        return [self._page.command(hide if self.is_open() else show, self.toggle)]

    def show_view(self, view: BriefView | None) -> None:
        """Show the papers of the brief that is open."""
        if view is None:
            self._clear()
        elif self._is_wanted() and not self.is_open() and self._page.is_writing_shown() and self._is_free():
            self.open()
        elif self.is_open():
            self._show(at_once=True)

    def toggle(self) -> None:
        """Show it, or put it away."""
        if self._page.view is None:
            return
        is_wanted = not self.is_open()
        if self._page.settings is not None:
            self._page.settings.remember(REMEMBERED, SHOWN if is_wanted else "hidden")
        if is_wanted:
            self._page.show_writing()
            self.open()
        else:
            self.close()
            self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show the pages as soon as there is a place for them."""
        if watched is self.panel and event.type() == QEvent.Type.Show:
            self._show(at_once=True)
        return super().eventFilter(watched, event)

    # Inside

    def _is_wanted(self) -> bool:
        settings = self._page.settings
        return settings is not None and settings.word(REMEMBERED) == SHOWN

    def _clear(self) -> None:
        if "pane" in vars(self):
            self.pane.clear()

    def _is_free(self) -> bool:
        """Whether no other tool is open beside the brief."""
        return not any(tool.is_open() for tool in self._page.tools if tool.where is Where.BESIDE)

    def _on_typed(self) -> None:
        if self.is_open():
            self._show(at_once=False)

    def _show(self, *, at_once: bool) -> None:
        page, view = self._page, self._page.view
        if page.desk is None or page.worker is None or view is None or self.panel is None or not self.panel.isVisible():
            return
        self._name_languages()
        if not self._has_chosen:
            self.paper_language.setCurrentIndex(self.paper_language.findData(page.language))
            self._has_chosen = True
        desk, today, language = page.desk, page.today(), str(self.paper_language.currentData())
        order = Order(
            kind=Kind.TALKING_POINTS,
            to=Path(),
            dialogue=view.dialogue.number,
            section=view.number or "steering",
            language=page.language if language == BOTH else language,
            bilingual=language == BOTH,
        )
        typed, item = list(self._typed(view)), self._item_in_focus()
        self.pane.words = page.words
        make = lambda: to_be_seen(desk, order, today, view.brief.id, typed)  # noqa: E731
        self.pane.show_document(make, page.worker, item, at_once=at_once)

    def _rows(self) -> Iterator[EntryRow]:
        for block in self._page.sheet.blocks.values():
            yield from block.rows

    def _typed(self, view: BriefView) -> Iterator[Entry]:
        """The entries as they stand on the page, stored or not."""
        for row in self._rows():
            texts: dict[str, Any] = {field.name: field.editor.text() for field in row.fields}
            if row.entry is not None:
                yield Entry(**(row.entry.model_dump() | texts))
            elif not row.is_blank():
                yield Entry(brief_id=view.brief.id, kind=row.kind, handling=USUAL_HANDLING[row.kind], **texts)

    def _item_in_focus(self) -> str:
        row = next((row for row in self._rows() if row.has_focus() and row.entry is not None), None)
        if row is None or row.entry is None:
            return ""
        in_answer = any(field.name.startswith("answer") and field.editor.hasFocus() for field in row.fields)
        asks = "answer" in {field.name for field in row.fields}
        return f"{row.entry.id}.{'a' if in_answer else 'q'}" if asks else row.entry.id
