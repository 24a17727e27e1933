"""Which Japanese faces this computer has, found without a window: by the names of the files that bring them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

FACES = {
    "notosanscjk": "Noto Sans CJK",
    "notosansjp": "Noto Sans JP",
    "notoserifcjk": "Noto Serif CJK",
    "yugoth": "Yu Gothic",
    "yumin": "Yu Mincho",
    "meiryo": "Meiryo",
    "msgothic": "MS Gothic",
    "msmincho": "MS Mincho",
    "ヒラギノ角ゴシック": "Hiragino Sans",
    "ヒラギノ明朝": "Hiragino Mincho",
    "ipaexg": "IPAex Gothic",
    "ipag": "IPA Gothic",
    "takaogothic": "Takao Gothic",
    "vl-gothic": "VL Gothic",
}
"""How the files of the usual faces begin, and what people call these."""


def japanese_faces() -> list[str]:
    """The names of the Japanese faces on this computer, in the order above; empty if there is none of these."""
    files = {path.name.casefold() for folder in font_folders() for path in folder.rglob("*") if path.is_file()}
    return [face for start, face in FACES.items() if any(name.startswith(start) for name in files)]


def font_folders() -> Iterator[Path]:
    """Where the system and the person keep fonts, as far as the folders are there."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home))
        folders = [
            Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft/Windows/Fonts",
        ]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        data = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path(data) / "fonts", home / ".fonts"]
    return (folder for folder in folders if folder.is_dir())
