"""Compiles the Qt Designer forms of `forms/` into `jpdialog/ui/forms/`, where the windows import them.

Also runs alone, `python packaging/forms.py`, for whoever has just saved a form in Designer.
"""

import sys
from pathlib import Path

import qt_tool

PACKAGE = '"""Generated from the Qt Designer files in forms/; never edited, never committed."""\n'


def compile_newer(python: Path, root: Path) -> list[Path]:
    """Compile each form that changed and drop what has no form any more; returns what was made."""
    home = root / "jpdialog" / "ui" / "forms"
    pairs = {home / f"{form.stem}.py": form for form in sorted((root / "forms").glob("*.ui"))}
    home.mkdir(parents=True, exist_ok=True)
    package = home / "__init__.py"
    if not package.exists():
        package.write_text(PACKAGE, encoding="utf-8")
    for orphan in set(home.glob("*.py")) - set(pairs) - {package}:
        orphan.unlink()
    stale = [made for made, form in pairs.items() if qt_tool.is_newer(form, made)]
    for made in stale:
        qt_tool.run(python, "uic", [str(pairs[made]), "-o", str(made)])
    return stale


if __name__ == "__main__":
    for compiled in compile_newer(Path(sys.executable), Path(__file__).resolve().parent.parent):
        print(compiled)
