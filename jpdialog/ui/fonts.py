"""The faces of the window: the system's own kind, with a Japanese face named, so that none is chosen at random."""

from PySide6.QtGui import QFont, QFontDatabase

from jpdialog.ui.tokens import WORK

LATIN = ["Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "DejaVu Sans"]
JAPANESE = [
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Yu Gothic UI",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Meiryo",
    "IPAexGothic",
]


def families() -> list[str]:
    """The faces to look for a sign in, in order: Latin first, and one Japanese face before any other East Asian one."""
    known = set(QFontDatabase.families())
    latin = [name for name in LATIN if name in known][:1]
    japanese = [name for name in JAPANESE if name in known][:1]
    return [*latin, *japanese] or [QFont().family()]


def work_font(pixels: int = WORK) -> QFont:
    """The face of the window at a size in device-independent pixels."""
    font = QFont(families())
    font.setPixelSize(pixels)
    return font
