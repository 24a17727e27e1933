"""The board of all briefs of the dialogue, in the place of the brief: found, compared, changed several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.partial_date import checked_partial_date, whole_date
from jpdialog.domain.trouble import Trouble
from jpdialog.services.board import cards_of, may_reach, moved
from jpdialog.services.bulk import Bulk, stages_of, whom_to_ask
from jpdialog.services.clearance import left_out_of
from jpdialog.services.names import Names
from jpdialog.services.persons import ours
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.board.bulk_bar import Asks
from jpdialog.ui.pages.briefs.board.panel import BoardPanel
from jpdialog.ui.pages.briefs.tool import BriefTool, Where
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from jpdialog.domain.brief import Brief, BriefStatus, Likelihood
    from jpdialog.services.briefs import BriefView
    from jpdialog.services.desk import Desk
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage

KEY = "Ctrl+Shift+B"
VIEW, LIST = "briefs_view", "list"
MOST_MINUTES = 1440


class BoardTool(BriefTool):
    """Shows the board, and does what is wanted there; each change is one transaction."""

    where = Where.FILLING

    def __init__(self, page: BriefsPage) -> None:
        self.board = BoardPanel(page)
        super().__init__(page, self.board)
        self._dialogue = ""
        page.list.board.clicked.connect(self.show)
        self.board.opened.connect(lambda brief_id: page.place_chosen.emit(Place(Room.BRIEFS, brief_id)))
        self.board.left.connect(self.close)
        self.board.moved.connect(self._move)
        self.board.dropped.connect(self._drop)
        self.board.view_chosen.connect(self._remember)
        self.board.bulk.status_wanted.connect(self._set_status)
        self.board.bulk.likelihood_wanted.connect(self._set_likelihood)
        self.board.bulk.typed.connect(self._set_typed)
        for view in (self.board.cards, self.board.table):
            view.customContextMenuRequested.connect(
                lambda at, view=view: self.board.bulk.status.menu().popup(view.viewport().mapToGlobal(at))
            )

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """To the board, and back to the brief."""
        return {KEY: self.toggle}

    def commands(self) -> list[Action]:
        """The board; the two views of it."""
        if self._page.view is None:
            return []
        action = self._page.command
        return [
            action(translate("BriefBoard", "Show all briefs by status"), self.show, False),
            action(translate("BriefBoard", "Show all briefs by section"), self.show, True),
        ]

    def toggle(self) -> None:
        """Go to the board, or back to the brief."""
        if self.is_open():
            self.close()
        else:
            self.show()

    def show(self, is_list: bool | None = None) -> None:
        """Show the board as it was left, or the view that is wanted, with the brief that is open picked."""
        page = self._page
        if page.desk is None or not page.views or not page.sheet.flush():
            return
        if isinstance(is_list, bool) and self.sender() is not page.list.board:
            self._remember(is_list)
        remembered = page.settings.word(VIEW) if page.settings is not None else ""
        if remembered:
            self.board.show_view(is_list=remembered == LIST)
        self.open()
        self._show_cards()
        if page.view is not None:
            self.board.pick([page.view.brief.id])
        self.board.focus()

    def show_view(self, view: BriefView | None) -> None:
        """Follow what changed while the board is shown."""
        if view is not None and self.is_open():
            self._show_cards()

    def focus(self) -> None:
        """Let the keys go to the cards."""
        self.board.focus()

    # Inside

    def _show_cards(self) -> None:
        page = self._page
        if page.desk is None or page.dialogue is None:
            return
        if page.dialogue.id != self._dialogue:
            self._dialogue = page.dialogue.id
            self.board.filters.clear()
        names = Names(page.desk, page.language)
        self.board.show_cards(cards_of(page.views, names, page.today()), page.language)
        drafters = [names.of(person, "name") for person in ours(page.desk)]
        self.board.bulk.offer({Asks.DRAFTER: drafters, Asks.CHAIN: whom_to_ask(page.desk)})

    def _remember(self, is_list: bool) -> None:
        if self._page.settings is not None:
            self._page.settings.remember(VIEW, LIST if is_list else "board")
        self.board.show_view(is_list=is_list)

    def _picked(self) -> list[BriefView]:
        picked = set(self.board.picked())
        return [view for view in self._page.views if view.brief.id in picked]

    def _move(self, by: int) -> None:
        wanted: dict[BriefStatus, list[Brief]] = {}
        for view in self._picked():
            status = moved(view, by)
            if status is not None:
                wanted.setdefault(status, []).append(view.brief)
        self._set_statuses(wanted)

    def _drop(self, status: BriefStatus) -> None:
        briefs = [view.brief for view in self._picked() if may_reach(view, status)]
        self._set_statuses({status: briefs} if briefs else {})

    def _set_statuses(self, wanted: Mapping[BriefStatus, Sequence[Brief]]) -> None:
        left_out: list[Brief] = []
        if wanted:
            if self._do(lambda desk, _briefs: left_out.extend(desk.clearances.set_statuses(wanted))) and left_out:
                self._tell_left_out(left_out, sum(map(len, wanted.values())))
            return
        self.board.bulk.show_trouble(
            translate("BriefBoard", "No step that way: who clears a brief says so in it, and words need an author.")
        )

    def _set_status(self, status: BriefStatus) -> None:
        briefs = [view.brief for view in self._picked()]
        if briefs:
            self._set_statuses({status: briefs})

    def _tell_left_out(self, left_out: Sequence[Brief], of: int) -> None:
        """Say why they are where they were, and leave them picked, so that one goes to them from here."""
        self.board.pick([each.id for each in left_out])
        self.board.bulk.show_trouble(self.said(left_out_of(of, len(left_out))))

    def _set_likelihood(self, likelihood: Likelihood) -> None:
        self._do(lambda desk, briefs: Bulk(desk).set_likelihood(briefs, likelihood))

    def _set_typed(self, asks: Asks, text: str) -> None:
        def work(desk: Desk, briefs: Sequence[Brief]) -> None:
            match asks:
                case Asks.DEADLINE:
                    Bulk(desk).set_deadline(briefs, _day(text))
                case Asks.DRAFTER:
                    Bulk(desk).name_drafter(briefs, text)
                case Asks.MINUTES:
                    Bulk(desk).set_minutes(briefs, _minutes(text))
                case Asks.CHAIN:
                    desk.clearances.set_chains(briefs, stages_of(text))

        if self._do(work):
            self.board.bulk.stop_asking()
            self.board.focus()

    def _do(self, work: Callable[[Desk, Sequence[Brief]], object]) -> bool:
        """Do it with the briefs that are picked; False, and told in the bar, if that cannot be."""
        desk, briefs = self._page.desk, [view.brief for view in self._picked()]
        if desk is None or not briefs:
            return False
        try:
            work(desk, briefs)
        except Trouble as trouble:
            self.board.bulk.show_trouble(self.said(trouble))
            return False
        self.board.bulk.show_trouble("")
        return True


def _day(text: str) -> date | None:
    if not text:
        return None
    day = whole_date(checked_partial_date(text))
    if day is None:
        raise Trouble("A deadline is a day: write it as 2026-12-11. Nothing was changed.")
    return day


def _minutes(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or int(text) > MOST_MINUTES:
        raise Trouble("Minutes are a whole number, 1440 at most. Nothing was changed.")
    return int(text)
