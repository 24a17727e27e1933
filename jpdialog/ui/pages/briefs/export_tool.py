"""Exporting from the page of briefs: the panel asks, the worker writes, a notice tells where the paper lies."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.export_panel import ExportPanel, open_folder
from jpdialog.ui.pages.briefs.exporting import Kind, Order, carry_out, fits_of, styles_lacking, told_to
from jpdialog.ui.pages.briefs.tool import BriefTool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.fitting import Fit
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class ExportTool(BriefTool):
    """Talking points and pack, off the window's thread."""

    def __init__(self, page: BriefsPage) -> None:
        self.asking = ExportPanel(page)
        super().__init__(page, self.asking)
        self.asking.ordered.connect(self._export)
        self.asking.closed.connect(self.close)
        self.asking.choice_changed.connect(self._reckon)
        self._reckoned = 0

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+E asks for the talking points."""
        return {"Ctrl+E": partial(self.ask, Kind.TALKING_POINTS)}

    def commands(self) -> list[Action]:
        """The papers; the header offers the talking points already while the page is shown."""
        if self._page.view is None:
            return []
        action = self._page.command
        points = action(translate("BriefCommands", "Export talking points…"), self.ask, Kind.TALKING_POINTS)
        pack = action(translate("BriefCommands", "Export pack…"), self.ask, Kind.PACK)
        return [pack] if self._page.isVisible() else [points, pack]

    def ask(self, kind: Kind) -> None:
        """Open the panel that asks what to export."""
        page = self._page
        if page.desk is not None and page.view is not None and page.sheet.flush():
            page.show_writing()
            page.notice.hide()
            self.asking.ask(kind, page.desk, page.view, page.language)
            self.open()
            self._reckon()

    def _reckon(self) -> None:
        """Tell what of the paper does not fit, as it is chosen now; an answer that comes late is not looked at."""
        page = self._page
        if page.desk is None or page.worker is None or not self.asking.isVisible():
            return
        desk, order, today = page.desk, self.asking.order(Path()), page.today()
        self._reckoned += 1
        number, note = self._reckoned, self.asking.fit

        def show(fits: list[Fit]) -> None:
            if number == self._reckoned:
                note.show_fits(fits)

        page.worker.run("", lambda _job: fits_of(desk, order, today), show, lambda _trouble: note.hide())

    def _export(self, order: Order) -> None:
        page = self._page
        if page.desk is None or page.worker is None:
            return
        desk, today = page.desk, page.today()
        saying = translate("BriefsPage", "Writing the paper: part %1 of %2")
        page.worker.run(
            translate("BriefsPage", "Writing the paper"),
            lambda job: (carry_out(desk, order, today, told_to(job, saying)), styles_lacking(order, today)),
            self._on_done,
            self._on_not_done,
        )

    def _on_done(self, done: tuple[Path, tuple[str, ...]]) -> None:
        path, lacking = done
        self.close()
        told = translate("BriefsPage", "Exported to %1").replace("%1", str(path))
        if lacking:
            more = translate("BriefsPage", ". Styles that the Word file lacks, added from ours: %1")
            told += more.replace("%1", str(len(lacking)))
        self._page.notice.tell(told, translate("BriefsPage", "Open folder"), lambda: open_folder(path))

    def _on_not_done(self, trouble: Trouble) -> None:
        self.asking.show_trouble(self.said(trouble))
