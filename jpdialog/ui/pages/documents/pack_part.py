"""The pack in the room of documents: put together, exported, issued, and followed up once it is out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from jpdialog.domain.trouble import Trouble
from jpdialog.services.pack_change_words import days_of
from jpdialog.services.pack_copies import export_copies
from jpdialog.services.pack_overview import PackOverview, pack_overview
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.papers import Wish
from jpdialog.services.persons import person_named
from jpdialog.ui.burst import Pace
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.export_panel import open_folder
from jpdialog.ui.pages.briefs.exporting import Kind, Order, told_to
from jpdialog.ui.pages.documents.pack_copies_card import PackCopiesCard
from jpdialog.ui.pages.documents.pack_issues_card import PackIssuesCard
from jpdialog.ui.pages.documents.pack_parts_card import PackPartsCard
from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.pack import PackCopy, PackIssue
    from jpdialog.domain.pack_changes import PartChange
    from jpdialog.ui.pages.briefs.notice import Notice
    from jpdialog.ui.pages.documents.paper_export import PaperExport
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class PackPart(QObject):
    """The cards of the pack, and everything that is done with them. ``area`` is what is shown."""

    shown = Signal()

    def __init__(
        self, page: Page, notice: Notice, export: PaperExport, today: Callable[[], date], pace: Pace | None = None
    ) -> None:
        super().__init__(page)
        self._page, self._notice, self._export, self._today = page, notice, export, today
        self.overview: PackOverview | None = None
        self.folder_dialog: QFileDialog | None = None
        self._folder = Path.home()
        self.area = ScrolledColumn(page)
        self.parts = PackPartsCard(lambda: page.desk, pace or Pace(), self.area)
        self.copies, self.issues = PackCopiesCard(self.area), PackIssuesCard(self.area)
        self.area.column.addWidget(CardRow([self.parts, self.copies], [1, 1], 400, self.area))
        self.area.column.addWidget(self.issues)
        self.area.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        parts, copies, issues = self.parts, self.copies, self.issues
        parts.parts.tick_wanted.connect(self._tick)
        parts.parts.place_wanted.connect(self._place)
        parts.parts.removal_wanted.connect(self._remove_part)
        parts.marking_wanted.connect(lambda key, text: self._arrange(lambda a, d: a.mark(d, key, text)))
        parts.usual_wanted.connect(lambda: self._arrange(lambda a, d: a.usual_order(d)))
        parts.annex_wanted.connect(self._add_annex)
        parts.annex.failed.connect(self._page.trouble_met)
        copies.marking_wanted.connect(lambda text: self._arrange(lambda a, d: a.set_marking(d, text)))
        copies.spare_wanted.connect(lambda count: self._arrange(lambda a, d: a.set_spare_copies(d, count)))
        copies.recipient_wanted.connect(self._add_recipient)
        copies.recipients.place_wanted.connect(self._place_recipient)
        copies.recipients.removal_wanted.connect(self._remove_recipient)
        copies.place_chosen.connect(self._page.place_chosen)
        issues.changes_wanted.connect(self._look_for_changes)
        issues.copies_export_wanted.connect(self.ask_copies)
        issues.replacement_wanted.connect(self.replace_pages)
        issues.returned_wanted.connect(self._returned)
        issues.handing_wanted.connect(self._hand)

    # Showing

    def read_again(self) -> None:
        """Read the pack off the window's thread, and show it."""
        desk, dialogue, worker = self._page.desk, self._page.dialogue, self._page.worker
        if desk is None or dialogue is None or worker is None:
            return
        today, language = self._today(), self._page.language
        work = lambda _job: pack_overview(desk, dialogue, today, language)  # noqa: E731 - one expression, given away
        worker.run("", work, self._show, self._page.trouble_met.emit)

    def _show(self, overview: PackOverview) -> None:
        self.overview = overview
        self.parts.show_pack(overview)
        self.copies.show_pack(overview, self._page.language, self._page.words)
        self.issues.show_pack(overview, self._page.language, self._today())
        self.shown.emit()

    def _look_for_changes(self, issue: PackIssue | None) -> None:
        desk, worker, today = self._page.desk, self._page.worker, self._today()
        if desk is None or worker is None or issue is None:
            return

        def show(found: Sequence[PartChange]) -> None:
            if self.issues.current is not None and self.issues.current.id == issue.id and self._page.words:
                self.issues.show_changes(found, self._page.words)

        def look(_job: Job) -> list[PartChange]:
            return Packs(desk).changed_since(issue, today, days_of(issue))

        worker.run("", look, show, self._page.trouble_met.emit)

    # Putting it together

    def _tick(self, key: str, is_in: bool) -> None:
        self._arrange(lambda arranging, dialogue: arranging.include(dialogue, {key}, is_included=is_in))

    def _place(self, key: str, index: int) -> None:
        moved: list[bool] = []
        self._arrange(lambda arranging, dialogue: moved.append(arranging.place(dialogue, key, index)))
        if not any(moved):
            self.parts.parts.show_order_again()

    def _remove_part(self, key: str) -> None:
        """Delete an annex; any other part is only left out."""
        line = next((each for each in self.overview.parts if each.part.key == key), None) if self.overview else None
        annex = line.annex if line else None
        if annex is not None:
            self.parts.annex.flush()
            self._arrange(lambda arranging, _dialogue: arranging.delete_annex(annex))
        else:
            self._tick(key, is_in=False)

    def _add_annex(self, edition: str) -> None:
        desk = self._page.desk
        if desk is None:
            return
        chosen = desk.plans.edition(edition) if edition else None
        title = translate("PackPart", "The plan, edition %1").replace("%1", edition)
        title = title if edition else translate("PackPart", "Annex")
        self._arrange(lambda arranging, dialogue: arranging.add_annex(dialogue, title, edition=chosen))

    def _add_recipient(self, name: str) -> None:
        desk = self._page.desk
        if desk is None:
            return
        if self._arrange(lambda arranging, dialogue: arranging.add_recipient(dialogue, name, person_named(desk, name))):
            self.copies.added()

    def _place_recipient(self, key: str, index: int) -> None:
        recipient = self.copies.recipient(key)
        if recipient is not None:
            self._arrange(lambda arranging, _dialogue: arranging.place_recipient(recipient, index))

    def _remove_recipient(self, key: str) -> None:
        recipient = self.copies.recipient(key)
        if recipient is not None:
            self._arrange(lambda arranging, _dialogue: arranging.remove_recipient(recipient))

    def _arrange(self, act: Callable[[PackParts, Dialogue], object]) -> bool:
        """Do one thing to the arrangement; tells whether it could be done. What cannot be done is shown as it was."""
        desk, dialogue = self._page.desk, self._page.dialogue
        if desk is None or dialogue is None:
            return False
        try:
            act(PackParts(desk.store), dialogue)
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
            self.parts.parts.show_order_again()
            return False
        return True

    # Out of the house

    def order(self) -> Order:
        """The pack as it is arranged and as the card says; its file is still to be named."""
        card, dialogue = self.copies, self._page.dialogue
        return Order(
            kind=Kind.PACK,
            to=Path(),
            dialogue=dialogue.number if dialogue else None,
            language=str(card.paper_language.currentData()) if self.overview else self._page.language,
            shareable=card.is_shareable,
            house_style=card.house_style.chosen_file,
            letter=card.house_style.letter,
            by_era=card.by_era.isChecked(),
        )

    def ask_export(self) -> None:
        """Ask for the file of the pack as it is now, and write it."""
        self.parts.annex.flush()
        self._export.ask(self.order(), translate("PackPart", "Export pack"))

    def issue(self) -> None:
        """Issue the pack: keep every word of it, and offer to export the copies."""
        self.parts.annex.flush()
        desk, dialogue, order = self._page.desk, self._page.dialogue, self.order()
        if desk is None or dialogue is None:
            return
        wish = Wish(
            today=self._today(),
            dialogue=dialogue.number,
            language=order.language,
            shareable=order.shareable,
            house_style=order.house_style,
            letter=order.letter,
            by_era=order.by_era,
        )
        self._in_worker(
            translate("PackPart", "Issuing the pack…"), lambda _job: Packs(desk).give_out(dialogue, wish), self._issued
        )

    def replace_pages(self, issue: PackIssue | None) -> None:
        """Issue replacement pages for what has changed since, and offer to export them."""
        self.parts.annex.flush()
        desk, today = self._page.desk, self._today()
        if desk is None or issue is None:
            return
        said = translate("PackPart", "Issuing replacement pages…")
        self._in_worker(said, lambda _job: Packs(desk).replace_pages(issue, today), self._issued)

    def _issued(self, issue: PackIssue) -> None:
        said = translate("PackPart", "Issued as version %1. Ctrl+Z takes it back.").replace("%1", issue.label)
        step = translate("PackPart", "Export copies…")
        self._notice.tell(said, step, lambda: self.ask_copies(issue))
        self._notice.step.setFocus()  # where the work goes on; Enter on the button that issued it would issue another

    def ask_copies(self, issue: PackIssue | None) -> None:
        """Ask for a folder, and write every numbered copy of an issue into it, a file each."""
        if issue is None:
            return
        dialog = QFileDialog(self._page, translate("PackPart", "Folder for the copies"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.write_copies(issue, Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.folder_dialog = dialog
        dialog.open()

    def write_copies(self, issue: PackIssue, folder: Path) -> None:
        """Write every copy of an issue into ``folder``."""
        desk, today, style = self._page.desk, self._today(), self.copies.house_style.chosen_file
        if desk is None:
            return
        self._folder = folder
        saying = translate("PackPart", "Writing copy %1 of %2")

        def work(job: Job) -> list[Path]:
            return export_copies(desk, issue, folder, today, house_style=style, watch=told_to(job, saying))

        self._in_worker(translate("PackPart", "Writing the copies…"), work, self._written)

    def _written(self, paths: Sequence[Path]) -> None:
        said = translate("PackPart", "Copies written: %1").replace("%1", str(len(paths)))
        if paths:
            said = translate("PackPart", "%1, in %2").replace("%1", said).replace("%2", str(paths[0].parent))
            self._notice.tell(said, translate("PackPart", "Open folder"), lambda: open_folder(paths[0]))
            self._notice.step.setFocus()
        else:
            self._notice.tell(said, "", self._notice.hide)

    def _returned(self, copies: Sequence[PackCopy], is_back: bool) -> None:
        desk = self._page.desk
        if desk is not None and copies:
            with self._troubled():
                Packs(desk).take_back(copies, self._today() if is_back else None)

    def _hand(self, copy: PackCopy, name: str) -> None:
        desk = self._page.desk
        if desk is not None:
            with self._troubled():
                Packs(desk).hand(copy, self._today(), name, person_named(desk, name))
                self.issues.handed()

    @contextmanager
    def _troubled(self) -> Iterator[None]:
        try:
            yield
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)

    def _in_worker(self, said: str, work: Callable[[Job], object], then: Callable[..., object]) -> None:
        if self._page.worker is not None:
            self._notice.hide()
            self._page.worker.run(said, work, then, self._page.trouble_met.emit)
