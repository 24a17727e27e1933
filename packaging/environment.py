"""The project's own Python environment in `.venv`, filled from the hash-pinned lock and from nothing else."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from setup_error import SetupError

STAMP = "jpdialog-lock.sha256"


def ensure(root: Path) -> Path:
    """Make `.venv` and install what the lock names, unless that was done before; returns its Python.

    Raises SetupError when pip cannot be had or the installation fails.
    """
    folder = root / ".venv"
    python = python_of(folder)
    wanted = stamp_of(root / "packaging" / "requirements.lock", root)
    if stamped(folder) == wanted and python.exists():
        return python
    if not works(python):
        make(folder)
    install(python, root)
    (folder / STAMP).write_text(wanted, encoding="utf-8")
    return python


def python_of(folder: Path) -> Path:
    """Say where the Python of a virtual environment is on this system."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(lock: Path, root: Path) -> str:
    """Digest what the environment depends on: the lock's content and where the project lies."""
    return hashlib.sha256(lock.read_bytes() + str(root).encode()).hexdigest()


def stamped(folder: Path) -> str:
    """Read what was last installed completely; an empty text when nothing was."""
    stamp = folder / STAMP
    return stamp.read_text(encoding="utf-8") if stamp.exists() else ""


def works(python: Path) -> bool:
    """Tell whether an environment's Python starts, and is one that the app supports."""
    check = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"
    try:
        return subprocess.run([str(python), "-c", check], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make(folder: Path) -> None:
    """Make the environment anew, with pip inside where this Python can bring it along."""
    if not (has_ensurepip() or has_pip()):
        raise SetupError(missing_pip(shutil.which("apt-get") is not None))
    print(f"Making {folder}", flush=True)
    venv.EnvBuilder(clear=True, with_pip=has_ensurepip(), symlinks=os.name != "nt").create(folder)


def has_ensurepip() -> bool:
    """Tell whether this Python can bring pip into a new environment; Debian splits that off."""
    return importlib.util.find_spec("ensurepip") is not None


def has_pip() -> bool:
    """Tell whether this Python has a pip of its own, which can install into another environment."""
    return importlib.util.find_spec("pip") is not None


def missing_pip(debian: bool) -> str:
    """Name the one line that makes an installer available."""
    line = "sudo apt-get install -y python3-venv" if debian else f"{sys.executable} -m ensurepip --user"
    return f"This Python has neither ensurepip nor pip, so nothing can be installed yet. Run: {line}"


def pip_command(python: Path) -> list[str]:
    """Choose the pip that installs into the environment: its own, else this Python's."""
    own = subprocess.run([str(python), "-m", "pip", "--version"], check=False, capture_output=True).returncode == 0
    if own:
        return [str(python), "-m", "pip"]
    if has_pip():
        return [sys.executable, "-m", "pip", "--python", str(python)]
    raise SetupError(missing_pip(shutil.which("apt-get") is not None))


def install(python: Path, root: Path) -> None:
    """Install exactly what the lock names, every file checked against its hash, and the project by a path file."""
    print("Installing what packaging/requirements.lock names (once, some minutes)", flush=True)
    lock = root / "packaging" / "requirements.lock"
    options = ["--disable-pip-version-check", "--quiet", "--require-hashes", "--no-deps"]
    command = [*pip_command(python), "install", *options, "-r", str(lock)]
    if subprocess.run(command, check=False).returncode != 0:
        raise SetupError("The installation stopped; what it said stands above. Run the same command again to go on.")
    path_file(python).write_text(f"{root}\n", encoding="utf-8")


def path_file(python: Path) -> Path:
    """Say where the line belongs that lets the environment import the project from its checkout."""
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([str(python), "-c", question], check=True, capture_output=True, text=True)
    return Path(answer.stdout.strip()) / "jpdialog.pth"
