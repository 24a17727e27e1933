"""Choosing a house style: that of the language on A4 or Letter, or a Word file of one's own."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog

A4, LETTER, OWN_FILE = range(3)


class HouseStyleChoice(QObject):
    """What a box of house styles offers; the last of its choices asks for the file."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self.box = box
        self.file: Path | None = None
        self.file_dialog: QFileDialog | None = None
        self._before = A4
        self.retranslate()
        box.activated.connect(self._on_activated)

    @property
    def letter(self) -> bool:
        """Whether Letter was chosen."""
        return self.box.currentIndex() == LETTER

    @property
    def chosen_file(self) -> Path | None:
        """The Word file that was chosen; None for a style of ours."""
        return self.file if self.box.currentIndex() == OWN_FILE else None

    def retranslate(self) -> None:
        """Name the choices in the language of the window."""
        own = self.tr("A Word file of ours: %1").replace("%1", self.file.name) if self.file else self.tr("A Word file…")
        for place, word in enumerate((self.tr("Of the language, A4"), self.tr("International, Letter"), own)):
            if place < self.box.count():
                self.box.setItemText(place, word)
            else:
                self.box.addItem(word)

    def take(self, name: str) -> None:
        """Take the file of that name."""
        self.file = Path(name)
        self._before = OWN_FILE
        self.box.setCurrentIndex(OWN_FILE)
        self.retranslate()

    def _on_activated(self, place: int) -> None:
        if place != OWN_FILE:
            self._before = place
            return
        dialog = QFileDialog(self.box, self.tr("Choose a Word file as house style"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word document (*.docx)"))
        dialog.fileSelected.connect(self.take)
        dialog.rejected.connect(lambda: self.box.setCurrentIndex(self._before))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog = dialog
        dialog.open()
