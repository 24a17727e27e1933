"""Qt's own compilers, as PySide6 brings them: run only for what is newer than what was made from it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from setup_error import SetupError


def is_newer(source: Path, made: Path) -> bool:
    """Tell whether a source has changed since the file was made from it, or was never compiled."""
    return not made.exists() or source.stat().st_mtime > made.stat().st_mtime


def run(python: Path, tool: str, arguments: Sequence[str]) -> None:
    """Run `uic` or `lrelease` through the given Python's PySide6. Raises SetupError with what the tool said."""
    # Not by the script's name: in an environment that is not activated it is on nobody's path.
    call = f"from PySide6.scripts import pyside_tool; pyside_tool.{tool}()"
    command = [str(python), "-c", call, *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupError(f"{tool} could not compile {arguments[0]}:\n{done.stdout}{done.stderr}".rstrip())
