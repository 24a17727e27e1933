"""Compiles Qt's translation files, `resources/translations/*.ts`, into the `.qm` that the window loads.

Also runs alone, `python packaging/translations.py`, after a sentence was translated.
"""

import sys
from pathlib import Path

import qt_tool


def compile_newer(python: Path, root: Path) -> list[Path]:
    """Compile each translation that changed; returns what was made."""
    sources = sorted((root / "resources" / "translations").glob("*.ts"))
    stale = {source.with_suffix(".qm"): source for source in sources}
    stale = {made: source for made, source in stale.items() if qt_tool.is_newer(source, made)}
    for made, source in stale.items():
        qt_tool.run(python, "lrelease", [str(source), "-silent", "-qm", str(made)])
    return list(stale)


if __name__ == "__main__":
    for compiled in compile_newer(Path(sys.executable), Path(__file__).resolve().parent.parent):
        print(compiled)
