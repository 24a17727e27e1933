"""Standard lines on the page of briefs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from jpdialog.domain.brief import EntryKind, Handling, is_second
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.rich_text import rich_text
from jpdialog.domain.trouble import Trouble
from jpdialog.services.reusing import StandardLines
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.bookmark import Bookmark
from jpdialog.ui.pages.briefs.lines.panel import LinesPanel
from jpdialog.ui.pages.briefs.tool import BriefTool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from jpdialog.services.briefs import BriefView
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class LinesTool(BriefTool):
    """Found by typing, put in by Enter; after that the panel stays, for the next one."""

    def __init__(self, page: BriefsPage) -> None:
        self.picking = LinesPanel()
        super().__init__(page, self.picking)
        self._at: Bookmark | None = None
        self.picking.picked.connect(self.put)
        self.picking.wanted_here.connect(self.put_here)
        self.picking.edit_wanted.connect(self._edit)
        self.picking.deletion_wanted.connect(self._delete)
        self.picking.kept.connect(self._keep)
        self.picking.closed.connect(self._leave)

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Shift+S opens the panel."""
        return {"Ctrl+Shift+S": self.pick}

    def commands(self) -> list[Action]:
        """Putting one in; the panel keeps them in order, too."""
        if self._page.view is None:
            return []
        return [self._page.command(translate("LinesPanel", "Insert a standard line…"), self.pick)]

    def pick(self) -> None:
        """Open the panel; what a line becomes is what the cursor is in."""
        page = self._page
        if page.view is None or not page.sheet.flush():
            return
        self._at = Bookmark.at_the_keyboard()
        entry = page.sheet.entry_in_focus()
        kind = self.picking.kind
        kind.setCurrentIndex(kind.findData(entry.kind if entry is not None else EntryKind.POINT))
        self.open()
        self.picking.show_list()
        self.show_view(page.view)
        self.picking.begin()
        self._tell_cursor()

    def go_to(self, thing: str) -> bool:
        """Show a line in the panel."""
        if self._line(thing) is None or self._page.view is None:
            return False
        self.pick()
        self.picking.choose(thing)
        return True

    def put(self, line_id: str) -> None:
        """Put a line into the brief that is open."""
        view, line = self._page.view, self._line(line_id)
        kind = EntryKind(self.picking.kind.currentData())
        if view is not None and line is not None:
            self._page.carry_out(lambda desk: StandardLines(desk).put(line, view.brief, kind))

    def put_here(self, line_id: str) -> None:
        """Write a line's words where the cursor was, in the language of that text, and go on writing there."""
        line, at = self._line(line_id), self._at
        if line is None or at is None or not at.is_there:
            return
        is_translated = is_second(at.editor.objectName()) and bool(line.translation)
        self.close()
        if at.go_back():
            at.editor.formatting.insert(rich_text(line.translation if is_translated else line.text))
            self._narrow_to(line.handling)

    def show_view(self, view: BriefView | None) -> None:
        """Offer the lines for the section of the brief that is open."""
        page = self._page
        self._tell_cursor()
        if view is not None and page.desk is not None and self.is_open():
            self.picking.show_lines(StandardLines(page.desk).all(view.brief.lineage), self._day(view), page.language)

    def _tell_cursor(self) -> None:
        """A new entry in which nothing is written goes as soon as the cursor leaves it, and the place with it."""
        self.picking.show_cursor(self._at is not None and self._at.is_there)

    def _narrow_to(self, handling: Handling) -> None:
        """Nobody may come to see the line's words who may not see the line."""
        page, order = self._page, list(Handling)
        entry = page.sheet.entry_in_focus() if page.sheet.flush() else None
        if entry is None or order.index(entry.handling) <= order.index(handling):
            return
        if page.carry_out(lambda desk: desk.briefs.write(entry, "handling", handling)):
            told = translate("LinesPanel", "The entry has the line's handling now: %1")
            page.notice.tell(told.replace("%1", field_word(handling)), "", page.notice.hide)

    def _edit(self, line_id: str) -> None:
        view = self._page.view
        self.picking.show_form(self._line(line_id), view.brief.lineage if view else None)

    def _keep(self) -> None:
        page, form = self._page, self.picking.form
        if page.desk is None:
            return
        lines = StandardLines(page.desk)
        try:
            told = asdict(form.told())
            line = lines.change(form.line, **told) if form.line is not None else lines.add(**told)
        except Trouble as trouble:
            self.picking.show_trouble(self.said(trouble))
            return
        self.picking.show_list()
        self.show_view(page.view)
        self.picking.choose(line.id)

    def _delete(self, line_id: str) -> None:
        line = self._line(line_id)
        if line is not None and self._page.carry_out(lambda desk: StandardLines(desk).delete(line)):
            self.show_view(self._page.view)

    def _line(self, line_id: str) -> StandardLine | None:
        desk = self._page.desk
        return desk.store.get(StandardLine, line_id) if desk is not None else None

    def _day(self, view: BriefView) -> date:
        """The day on which the line would be said."""
        return whole_date(view.dialogue.starts_on) or self._page.today()

    def _leave(self) -> None:
        self.close()
        if self._at is None or not self._at.go_back():
            self._page.sheet.focus_first()
