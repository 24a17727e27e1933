"""The shared libraries that Qt needs from a Linux system and that no wheel brings along."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

from setup_error import SetupError

NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
NEEDED_FOR_A_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def can_load(library: str) -> bool:
    """Tell whether the system's loader finds a shared library by its name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(screen: bool, loads: Callable[[str], bool] = can_load) -> dict[str, str]:
    """List the libraries that are not there, each with the Debian package that has it."""
    wanted = NEEDED | (NEEDED_FOR_A_SCREEN if screen else {})
    return {library: package for library, package in wanted.items() if not loads(library)}


def sentence(lacking: Mapping[str, str], debian: bool) -> str:
    """Say what is missing and give the one line that installs it."""
    if debian:
        return f"Qt needs shared libraries that are not here. Run: {' '.join(install_line(lacking))}"
    names = " ".join(lacking)
    return f"Qt needs shared libraries that are not here. Install the packages of your system that have: {names}"


def install_line(lacking: Mapping[str, str]) -> list[str]:
    """Write the Debian command for the packages that are missing."""
    sudo = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo"]
    return [*sudo, "apt-get", "install", "-y", *sorted(set(lacking.values()))]


def ensure(screen: bool) -> None:
    """Check for the libraries; as root in CI install them, else raise SetupError with the line that does."""
    lacking = missing(screen) if sys.platform.startswith("linux") else {}
    if not lacking:
        return
    debian = shutil.which("apt-get") is not None
    if not (debian and os.environ.get("CI") and os.geteuid() == 0):
        raise SetupError(sentence(lacking, debian))
    print(sentence(lacking, debian), flush=True)
    subprocess.run(["apt-get", "update", "-q"], check=False)
    if subprocess.run(install_line(lacking), check=False).returncode != 0:
        raise SetupError("The libraries that Qt needs could not be installed; what apt-get said stands above.")
