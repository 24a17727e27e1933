"""The photo of a person, with the ways to choose another and to take it away."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.theme import set_role

SHOWN = QSize(120, 152)


class PhotoBox(QFrame):
    """``chosen`` tells a file, by dialog or dropped; ``removed`` that the photo is to go."""

    chosen = Signal(Path)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel(self)
        self.choose_button, self.remove_button = QPushButton(self), QPushButton(self)
        self.dialog: QFileDialog | None = None
        self._name = ""
        self.setAcceptDrops(True)
        self._lay_out()
        self.choose_button.clicked.connect(self.ask)
        self.remove_button.clicked.connect(self.removed)
        self.show_photo(b"", "")

    def show_photo(self, image: bytes, name: str) -> None:
        """Show a photo, of the person of that name; none if ``image`` is empty."""
        self._name = name
        shown = QPixmap()
        if image and shown.loadFromData(image):
            ratio = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = shown.scaled(SHOWN * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.remove_button.setVisible(not shown.isNull())
        self.retranslate()

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return not self.picture.pixmap().isNull()

    def ask(self) -> None:
        """Open the dialog in which a file is chosen."""
        dialog = QFileDialog(self, self.tr("Choose a photo"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        self.dialog = dialog
        dialog.open()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        if not self.has_photo:
            self.picture.setText(self.tr("No photo"))
        of = self.tr("Photo of %1") if self.has_photo else self.tr("No photo of %1")
        self.picture.setAccessibleName(of.replace("%1", self._name))
        self.choose_button.setText(self.tr("Choose photo…"))
        self.choose_button.setToolTip(self.tr("JPEG or PNG; kept small, without what the camera wrote into it"))
        self.remove_button.setText(self.tr("Remove photo"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if self.isEnabled() and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        self.picture.setFixedSize(SHOWN)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.picture, "photo")
        for button in (self.choose_button, self.remove_button):
            set_role(button, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addWidget(self.choose_button)
        column.addWidget(self.remove_button)
        column.addStretch(1)
