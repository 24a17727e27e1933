"""The workbooks that came back, a line each: which, from whom, since when, and how much of it waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from jpdialog.ui.days import day
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.returned_files import FileLine

Index = QModelIndex | QPersistentModelIndex
ROW, ROWS_SHOWN = 28, 4
WIDTHS = (56, 0, 192, 152, 0)


class FilesModel(QAbstractTableModel):
    """The files, and above them all of them together where there are several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: list[FileLine] = []
        self.language = "en"

    @property
    def has_all(self) -> bool:
        """Whether the first line stands for all files."""
        return len(self.files) > 1

    def file(self, row: int) -> FileLine | None:
        """The file of a line; None for all of them together."""
        place = row - self.has_all
        return self.files[place] if 0 <= place < len(self.files) else None

    def row_of(self, file_id: str) -> int:
        """The line of a file; of all together if it is not there."""
        return next((row + self.has_all for row, each in enumerate(self.files) if each.file.id == file_id), 0)

    def show_files(self, files: Sequence[FileLine]) -> None:
        """Show these."""
        is_same = [each.file.id for each in files] == [each.file.id for each in self.files]
        if not is_same:
            self.beginResetModel()
        self.files = list(files)
        if not is_same:
            self.endResetModel()
        elif self.files:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(WIDTHS) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.files) + self.has_all

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(WIDTHS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in roles:
            return None
        line = self.file(index.row())
        return (self._of_all() if line is None else self._of_file(line))[index.column()]

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Returned", "No."),
                translate("Returned", "File"),
                translate("Returned", "From"),
                translate("Returned", "Taken in"),
                translate("Returned", "Cells"),
            )[section]
        return super().headerData(section, orientation, role)

    def _of_file(self, line: FileLine) -> tuple[str, ...]:
        file = line.file
        return str(file.number), file.name, file.sender or "–", day(file.taken_in_on, self.language), cells_said(line)

    def _of_all(self) -> tuple[str, ...]:
        waiting = sum(each.waiting for each in self.files)
        told = translate("Returned", "%1 wait").replace("%1", str(waiting))
        return "", translate("Returned", "All files"), "", "", told


class FilesTable(QTableView):
    """The table of files; ``chosen`` says that another one is looked at."""

    chosen = Signal()

    def __init__(self, model: FilesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        set_role(self, "table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionsClickable(False)
        for column, width in enumerate(WIDTHS):
            if width:
                heads.resizeSection(column, width)
            else:
                heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())

    def fit(self) -> None:
        """Be as high as the files are many, up to a few."""
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + ROW * min(max(1, self.model().rowCount()), ROWS_SHOWN) + 4)


def cells_said(line: FileLine) -> str:
    """How many cells of a file wait, and what became of the others."""
    if not line.file.cells:
        return translate("Returned", "%1 rows, nothing was changed in them").replace("%1", str(line.file.rows))
    counts = (
        (line.waiting, translate("Returned", "%1 wait")),
        (line.accepted, translate("Returned", "%1 accepted")),
        (line.refused, translate("Returned", "%1 refused")),
        (line.put_away, translate("Returned", "%1 put away")),
    )
    return " · ".join(said.replace("%1", str(count)) for count, said in counts if count)
