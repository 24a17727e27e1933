"""History in the window: the panel in the inspector's place, undo and redo, and the word that tells what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.history.panel import SHOWN, HistoryPanel, local_today
from jpdialog.ui.history.taking_back import TakingBack
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.rail import NOTHING_TO_DO_AGAIN, NOTHING_TO_TAKE_BACK
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpdialog.domain.record import Record
    from jpdialog.services.history import History, Version
    from jpdialog.services.search_places import Standing
    from jpdialog.storage.door import Touched
    from jpdialog.ui.main_window import MainWindow

TOLD_FOR = 8000
"""Milliseconds for which it is told what was taken back."""


class WindowHistory(QObject):
    """What the window knows of history. ``entities`` are those whose history is shown; none: the panel is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel, self.notice = HistoryPanel(window.shell), Notice(window.shell)
        set_role(self.notice, "notice")
        self.entities: list[str] = []
        self._quiet = QTimer(self, singleShot=True, interval=TOLD_FOR)
        self._quiet.timeout.connect(self.notice.hide)
        self.panel.closed.connect(self.close)
        self.panel.wanted_back.connect(self._bring_back)
        self.taking_back = TakingBack(window.worker, self)
        self.taking_back.done.connect(self._on_done)
        self.taking_back.met.connect(window.show_trouble)

    # The panel

    def toggle(self) -> None:
        """Show the history of what one is in on the page; if that is what is shown, close it."""
        window = self._window
        entities = [_entity(record) for record in window.page.history_of()] if window.page else []
        window.leave_page()
        if not entities or (entities == self.entities) or (self.entities and self._has_focus()):
            self.close()
            return
        self.entities = entities
        self.read_again()
        window.show_inspector()
        self.panel.away.setFocus()

    def close(self) -> None:
        """Show what else is known again."""
        if self.entities:
            self.entities = []
            self._window.show_inspector()

    def read_again(self) -> None:
        """Tell what has come since."""
        if self.entities and (history := self._history()) is not None:
            self.panel.show_versions(history.of(self.entities, most=SHOWN + 1), local_today(), self._window.language)

    def _has_focus(self) -> bool:
        focused = self._window.focusWidget()
        return focused is not None and self.panel.isAncestorOf(focused)

    def _bring_back(self, version: Version) -> None:
        history = self._history()
        if history is not None:
            try:
                history.bring_back(version.entity, version.field, version.said.change)
            except Trouble as trouble:
                self._window.show_trouble(trouble)

    def _history(self) -> History | None:
        if self._window.desk is None:
            return None
        from jpdialog.services.history import History

        return History(self._window.desk, self._window.words)

    # Undo and redo

    def take_back(self) -> None:
        """Undo the last change, wherever it was made, and tell what it was."""
        self._begin(again=False)

    def do_again(self) -> None:
        """Take the last undo back."""
        self._begin(again=True)

    def _begin(self, *, again: bool) -> None:
        if self.taking_back.is_under_way:
            said = translate("WindowHistory", "One after the other: something is still being taken back.")
            self.notice.tell(said, "", self.notice.hide)
            self._quiet.start()
            return
        self._window.leave_page()
        if self._window.desk is not None:
            self.taking_back.begin(self._window.desk, again=again)

    def _on_done(self, again: bool, touched: Collection[Touched]) -> None:
        done, back = translate("WindowHistory", "Done again: {what}"), translate("WindowHistory", "Taken back: {what}")
        self._tell(touched, done if again else back)
        if not touched:
            self._window.rail.show_saved(NOTHING_TO_DO_AGAIN if again else NOTHING_TO_TAKE_BACK)

    def _tell(self, touched: Collection[Touched], sentence: str) -> None:
        self.notice.hide()
        desk, history = self._window.desk, self._history()
        record = history.most_telling(touched) if history is not None else None
        if desk is None or record is None:
            return
        from jpdialog.services.search_places import Standings
        from jpdialog.storage.record_history import telling_text

        standing = Standings(desk, self._window.language, [record]).of(record)
        own = (record.number,) if isinstance(record, ActionItem) and record.number else ()
        said = own + standing.said or (telling_text(record),)
        more = translate("WindowHistory", "and {count} more").format(count=f"{len(touched) - 1:,}")
        what = " · ".join([*said, *([more] if len(touched) > 1 else [])])
        there = translate("WindowHistory", "Show it") if self._is_elsewhere(record) else ""
        is_gone = desk.store.get(type(record), record.id) is None
        to = (standing.brief or standing.section or record) if is_gone else record
        self.notice.tell(sentence.format(what=what), there, lambda: self._go_to(to, standing))
        self._quiet.start()

    def _go_to(self, record: Record, standing: Standing) -> None:
        from jpdialog.ui.record_places import place_of

        window, dialogue = self._window, standing.dialogue
        if standing.brief is not None and dialogue is not None and dialogue.id != window.dialogue_id:
            window.choose_dialogue(dialogue.id)
        window.go(place_of(record))

    def _is_elsewhere(self, record: Record) -> bool:
        from jpdialog.ui.record_places import place_of

        page = self._window.page
        if page is None or page.room is not place_of(record).room:
            return True
        shown = {each.id for each in page.records_shown()}
        stands_in = (getattr(record, name, None) for name in ("id", "brief_id", "section_id"))
        return bool(shown) and shown.isdisjoint(stands_in)


def _entity(record: Record) -> str:
    return f"{record.__tablename__}:{record.id}"
