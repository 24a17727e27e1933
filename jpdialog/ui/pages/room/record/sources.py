"""The notes and outcomes of which a paragraph of the record was drawn up: each leads to where it was written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.record_of_dialogue import RecordParagraph
from jpdialog.services.names import Names
from jpdialog.services.records import RecordView
from jpdialog.ui.language import translate

WIDTH = 280


class Sources(QListWidget):
    """``wanted`` tells the id of the one that is to be seen."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setFixedWidth(WIDTH)
        self.itemActivated.connect(lambda item: self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole))))

    def show_sources(self, paragraph: RecordParagraph | None, view: RecordView, names: Names) -> None:
        """Show of what this paragraph was made."""
        self.clear()
        for source in paragraph.source_ids if paragraph else ():
            record = view.sources.get(source)
            if isinstance(record, Note | SectionOutcome):
                said = names.of(record, "text" if isinstance(record, Note) else "agreed")
                time = record.taken_at[11:16] if isinstance(record, Note) else translate("RecordPart", "Outcome")
                item = QListWidgetItem(f"{time}  {said}".strip(), self)
                item.setData(Qt.ItemDataRole.UserRole, record.id)
