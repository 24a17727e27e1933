"""An item of the agenda with its minutes, sections and speakers, and what was noted under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from jpdialog.domain.notes import NoteKind
from jpdialog.services.names import Names
from jpdialog.services.proceedings import ItemView, NoteView
from jpdialog.ui.days import partial
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told

MARKS = {NoteKind.DECISION: Mark.APPROVED, NoteKind.ACTION: Mark.IN_CLEARANCE, NoteKind.QUESTION: Mark.DRAFT}


class ItemCard(ToldCard):
    """``places`` finds the item and each note by its id."""

    def __init__(self, place: int, view: ItemView, names: Names, language: str, parent: QWidget) -> None:
        item, self._names, self._language = view.item, names, language
        title = names.of(item, "title") if item else translate("ItemCard", "Under no item of the agenda")
        super().__init__(f"{place}  {title}" if item else title, parent)
        self.places: dict[str, QWidget] = {item.id: self} if item else {}
        about = " · ".join(filter(None, self._about(view)))
        if about:
            self.column.addWidget(told(about, "muted", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, note in enumerate(view.notes):
            self._tell(grid, row, note)
        self.column.addLayout(grid)

    def _about(self, view: ItemView) -> list[str]:
        minutes = view.item.minutes if view.item else None
        sections = self._names.listed(each.number for each in view.sections)
        return [
            translate("ItemCard", "%1 min").replace("%1", str(minutes)) if minutes else "",
            sections,
            self._names.listed(self._names.of(each, "name") for each in view.speakers),
        ]

    def _tell(self, grid: QGridLayout, row: int, view: NoteView) -> None:
        note, names, top = view.note, self._names, Qt.AlignmentFlag.AlignTop
        when, _, clock = note.taken_at.partition("T")
        time = told(clock[:5], "muted", self)
        time.setToolTip(partial(when, self._language))
        time.setFixedWidth(48)
        who = [names.of(view.party, "short_name"), names.of(view.speaker, "name")]
        said_by = told(" · ".join(filter(None, who)), "", self)
        said_by.setFixedWidth(192)
        text = told(names.of(note, "text"), "", self)
        grid.addWidget(time, row, 0, top)
        grid.addWidget(said_by, row, 1, top)
        grid.addWidget(text, row, 2, top)
        words = [
            field_word(note.kind) if note.kind != NoteKind.PLAIN else "",
            field_word(note.outcome) if note.outcome else "",
        ]
        if any(words):
            chip = Chip(" · ".join(filter(None, words)), MARKS.get(note.kind, Mark.NONE), self)
            grid.addWidget(chip, row, 3, top | Qt.AlignmentFlag.AlignLeft)
        self.places[note.id] = text
