"""Makes the program with Python inside, `dist/jpdialog/`, on the system that it is run on.

PyInstaller is named in `freeze.lock`, apart from what developers need, and goes into the same `.venv`.
"""

import subprocess
import sys
from pathlib import Path

import commands
import environment

ROOT = Path(__file__).resolve().parent.parent


def freeze() -> int:
    """Set up, install PyInstaller by its hash, and run its recipe; returns the exit status."""
    python = commands.set_up(ROOT, screen=False)
    lock = str(ROOT / "packaging" / "freeze.lock")
    install = [*environment.pip_command(python), "install", "--quiet", "--require-hashes", "--no-deps", "-r", lock]
    subprocess.run(install, check=True)
    recipe = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "packaging/jpdialog.spec"]
    return subprocess.run(recipe, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(freeze())
