"""The form of what is written on the page of briefs: the bar, the link panel, links followed, long pages cleaned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from jpdialog.domain.brief import is_second
from jpdialog.domain.figure_links import named_by
from jpdialog.domain.rich_text import LinkKind
from jpdialog.services.link_targets import link_targets
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.bookmark import Bookmark
from jpdialog.ui.pages.briefs.format_bar import (
    FROM_THE_EDGE,
    FormatBar,
    fill_menu,
    forms_of,
    forms_of_link,
    forms_of_table,
)
from jpdialog.ui.pages.briefs.link_panel import LinkPanel
from jpdialog.ui.pages.briefs.text_editor import TextEditor
from jpdialog.ui.pages.briefs.tool import BriefTool
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.rich_text import RichText
    from jpdialog.services.link_targets import LinkTarget
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage

ROOMS = {LinkKind.SECTION: Room.PLAN, LinkKind.ACTION: Room.ACTIONS, LinkKind.FIGURE: Room.FACTS}


class FormatTool(BriefTool):
    """Serves whichever text of the brief the cursor is in."""

    def __init__(self, page: BriefsPage) -> None:
        self.asking = LinkPanel(page)
        super().__init__(page, self.asking)
        self.bar = FormatBar(page.sheet)
        self._known: set[TextEditor] = set()
        self._linked_at: Bookmark | None = None
        self.asking.chosen.connect(self._put_link)
        self.asking.closed.connect(self._go_back)
        page.sheet.cleaning_wanted.connect(self._clean)
        page.sheet.link_followed.connect(self.follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def commands(self) -> list[Action]:
        """What can be done to the form of the text that the cursor is in, under its name."""
        editor = self.bar.editor
        if editor is None or not editor.hasFocus():
            return []
        command = self._page.command
        forms = [*forms_of(editor), *forms_of_table(editor), *forms_of_link(editor)]
        told = translate("Formatting", "Link to a section, an action or a figure")
        return [
            *(
                replace(command(each.name, each.do), key=each.key, words=told if each.icon == "link" else "")
                for each in forms
            ),
            command(translate("Formatting", "Insert a figure by its name…"), self.ask_figure),
        ]

    def ask_figure(self) -> None:
        """Ask which figure shall be named at the cursor, in the language of the text."""
        self.ask_link(LinkKind.FIGURE)

    def ask_link(self, *kinds: LinkKind) -> None:
        """Ask what the words at the cursor, or the selected ones, shall lead to, of these kinds if any are given."""
        page, editor = self._page, self.bar.editor
        plan = page.desk.plans.instrument() if page.desk is not None else None
        if editor is not None and page.desk is not None and page.dialogue is not None and plan is not None:
            language = plan.translation_language if is_second(editor.objectName()) else plan.language
            self._linked_at = Bookmark.at(editor)
            self.open()
            targets = link_targets(page.desk, page.dialogue, language)
            self.asking.ask([each for each in targets if each.kind in (kinds or LinkKind)])

    def follow(self, link: str) -> None:
        """Go to what a link leads to: of a section to its brief, if it has one here."""
        kind, _, name = link.partition(":")
        if kind not in set(LinkKind):
            return
        name = named_by(link)[0] or name
        has_brief = kind == LinkKind.SECTION and any(name == view.brief.lineage for view in self._page.views)
        self._page.place_chosen.emit(Place(Room.BRIEFS if has_brief else ROOMS[LinkKind(kind)], name))

    # Inside

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, TextEditor) and self._page.sheet.isAncestorOf(now):
            self._serve(now)
        elif now is not None or QApplication.activePopupWidget() is None:
            self.bar.show_for(None)

    def _serve(self, editor: TextEditor) -> None:
        if editor not in self._known:
            self._known.add(editor)
            editor.menu_wanted.connect(lambda menu: self._fill(menu, editor))
            editor.link_wanted.connect(self.ask_link)
            editor.cursorPositionChanged.connect(self.bar.show_state)
            editor.cursorPositionChanged.connect(
                lambda: QTimer.singleShot(0, editor, lambda: self._keep_in_sight(editor))
            )
            editor.currentCharFormatChanged.connect(self.bar.show_state)
            editor.destroyed.connect(lambda: self._forget(editor))
        self.bar.show_for(editor)

    def _keep_in_sight(self, editor: TextEditor) -> None:
        """Scroll so that the bar does not lie over the line that is being written."""
        sheet = self._page.sheet
        page = sheet.widget()
        if editor.hasFocus() and page is not None:
            at = editor.viewport().mapTo(page, editor.cursorRect().bottomLeft())
            sheet.ensureVisible(at.x(), at.y(), 0, self.bar.height() + 2 * FROM_THE_EDGE)

    def _fill(self, menu: QMenu, editor: TextEditor) -> None:
        fill_menu(menu, editor)

    def _forget(self, editor: TextEditor) -> None:
        self._known.discard(editor)
        if self.bar.editor is editor:
            self.bar.editor = None

    def _put_link(self, target: LinkTarget) -> None:
        at = self._linked_at
        if self._go_back() and at is not None:
            at.editor.formatting.put_link(target.link, target.words)

    def _go_back(self) -> bool:
        at, self._linked_at = self._linked_at, None
        self.close()
        return at is not None and at.go_back()

    def _clean(self, read: Callable[[], RichText], then: Callable[[RichText], bool]) -> None:
        if self._page.worker is None:
            then(read())
            return

        def take(cleaned: RichText) -> None:
            if not then(cleaned):
                told = translate("Formatting", "The brief was closed before what you pasted was read. Paste it again.")
                self._page.notice.tell(told, "", self._page.notice.hide)

        self._page.worker.run(translate("Formatting", "Taking in what was pasted"), lambda _job: read(), take)
