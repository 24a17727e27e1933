"""What is copied here is marked as not to be kept in a clipboard history, and is taken away when JPDialog ends (0042).

Copying is a person's act, and pasting elsewhere works; but a list of all that was ever copied, kept by the system in a
file or in a cloud, is no place for confidential text.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard

HINT = "x-kde-passwordManagerHint"
WINDOWS = 'application/x-qt-windows-mime;value="{}"'
ON_WINDOWS: dict[str, bytes] = {
    WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): bytes(4),
    WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
}
MARKS = {HINT: b"secret"} | (ON_WINDOWS if sys.platform == "win32" else {})
"""What tells the keepers of histories to leave it: KDE's, whose hint others on Linux heed too, and that of Windows."""


class OurClipboard(QObject):
    """Watches the system's clipboard for what comes from this window."""

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject | None = None,
        is_ours: Callable[[QClipboard], bool] = QClipboard.ownsClipboard,
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._is_ours = clipboard, is_ours
        clipboard.dataChanged.connect(self._mark)

    def clear(self) -> None:
        """Take away what came from here; what others put there stays."""
        if self._is_ours(self._clipboard):
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _mark(self) -> None:
        data = self._clipboard.mimeData()
        if not self._is_ours(self._clipboard) or data is None or not data.formats() or data.hasFormat(HINT):
            return
        marked = QMimeData()
        for kind in data.formats():
            marked.setData(kind, data.data(kind))
        for kind, value in MARKS.items():
            marked.setData(kind, value)
        self._clipboard.setMimeData(marked)
