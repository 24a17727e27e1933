"""The pack by section: the strip of briefs, with what its marks mean and how many stand at each."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.board import is_overdue
from jpdialog.services.briefs import BriefView
from jpdialog.services.names import Names
from jpdialog.services.overview import Overview, PartStrip
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.list_model import MARKS, mark_of, status_word
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.pages.home.legend import Legend
from jpdialog.ui.pages.home.pack_strip import Cell, Group, PackStrip
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

ALWAYS = (
    BriefStatus.CALLED_FOR,
    BriefStatus.DRAFT,
    BriefStatus.IN_CLEARANCE,
    BriefStatus.CLEARED,
    BriefStatus.APPROVED,
)


class PackCard(Card):
    """The strip and its legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip, self.legend, self.together = PackStrip(self), Legend(self), QPushButton(self)
        set_role(self.together, "link")
        self.together.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.together.clicked.connect(lambda: self.place_chosen.emit(Place(Room.DOCUMENTS, "pack")))
        self.strip.place_chosen.connect(self.place_chosen)
        self.legend.chosen.connect(lambda: self.place_chosen.emit(Place(Room.BRIEFS)))
        self.column.setSpacing(12)
        self.add(self.strip)
        self.add(self.legend)
        self.add(self.together)

    def show_overview(self, shown: Overview, names: Names, today: date) -> None:
        """Tell it of this dialogue; without a brief there is no card."""
        self.setVisible(bool(shown.strips))
        self.show_head(self.tr("Pack, by section"))
        self.together.setText(self.tr("Put the pack together, issue it"))
        self.together.setAccessibleName(self.together.text())
        self.strip.show_groups([self._group(strip, names, today) for strip in shown.strips])
        self.legend.show_counts(self._counts(shown, today))

    def _group(self, strip: PartStrip, names: Names, today: date) -> Group:
        part = strip.heading
        heading = f"{part.number} {names.of(part, 'heading')}".strip() if part else ""
        return Group(
            heading, tuple(self._cell(view, part.number if part else "", names, today) for view in strip.briefs)
        )

    def _cell(self, view: BriefView, part: str, names: Names, today: date) -> Cell:
        status = status_word(view)
        if is_overdue(view, today):
            status = self.tr("%1, late").replace("%1", status)
        name = self.tr("%1: %2").replace("%1", f"{view.number} {names.heading(view)}").replace("%2", status.lower())
        number = view.number.removeprefix(part).strip() or view.number
        return Cell(Place(Room.BRIEFS, view.brief.id), number, mark_of(view, today), name)

    def _counts(self, shown: Overview, today: date) -> list[tuple[Mark, str]]:
        counts = [
            (MARKS[status], f"{field_word(status)} {shown.counts.get(status, 0)}")
            for status in BriefStatus
            if status in ALWAYS or shown.counts.get(status)
        ]
        late = sum(is_overdue(view, today) for strip in shown.strips for view in strip.briefs)
        reopened = sum(view.reopened is not None for strip in shown.strips for view in strip.briefs)
        if reopened:
            counts.append((Mark.DRAFT, self.tr("Of which reopened %1").replace("%1", str(reopened))))
        if late:
            counts.append((Mark.LATE, self.tr("Of which late %1").replace("%1", str(late))))
        return counts
