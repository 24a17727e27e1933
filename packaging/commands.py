"""What setup, run and test do, step by step; the steps themselves live in the modules named after them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import environment
import forms
import qt_libraries
import translations
from setup_error import SetupError

ROOT = Path(__file__).resolve().parent.parent
NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open. "
    "Doing the main job from the command line instead: making the sample workspace, "
    "its briefing pack and its talking points in {folder}"
)
LOOKS = ("--language", "--theme")


def has_screen(platform: str, variables: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown; whoever names a Qt platform is taken to know what they do."""
    if not platform.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def free_folder(parent: Path) -> Path:
    """Name a folder that does not exist yet, so that no earlier sample is overwritten."""
    candidates = (parent / (f"sample-{number}" if number > 1 else "sample") for number in range(1, 10_000))
    return next(folder for folder in candidates if not folder.exists())


def app_arguments(arguments: Sequence[str], screen: bool, build: Path) -> list[str]:
    """Choose what `python -m jpdialog` is given: what was asked for, or the sample, in a window where there is one."""
    looks = looks_alone([argument for argument in arguments if argument != "--sample"])
    if looks is None:
        return list(arguments)
    if screen:
        return ["--sample", *(f"{name}={value}" for name, value in looks.items())]
    language = [f"--language={looks['--language']}"] if "--language" in looks else []
    return [*language, "sample", "--output", str(free_folder(build))]


def looks_alone(arguments: Sequence[str]) -> dict[str, str] | None:
    """The options that only say how the window looks and speaks; None if anything else is asked for, or no value."""
    looks: dict[str, str] = {}
    waiting = iter(arguments)
    for argument in waiting:
        name, joined, value = argument.partition("=")
        given = value if joined else next(waiting, "")
        if name not in LOOKS or not given:
            return None
        looks[name] = given
    return looks


def test_arguments(arguments: Sequence[str]) -> list[str]:
    """Hand the arguments on to pytest, on all cores unless they say otherwise."""
    told = any(one.startswith(("-n", "--numprocesses", "--pdb", "--trace")) for one in arguments)
    return [*([] if told else ["-n", "auto"]), *arguments]


def set_up(root: Path, screen: bool) -> Path:
    """Make everything ready and return the Python to use. Raises SetupError with a sentence that says what to do."""
    python = environment.ensure(root)
    qt_libraries.ensure(screen)
    forms.compile_newer(python, root)
    translations.compile_newer(python, root)
    return python


def carry_out(command: str, arguments: Sequence[str]) -> int:
    """Carry out one of setup, run and test; returns the exit status."""
    screen = has_screen(sys.platform, os.environ)
    try:
        python = set_up(ROOT, screen)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    if command == "setup":
        print(f"Ready: {python}")
        return 0
    if command == "test":
        return start([str(python), "-m", "pytest", *test_arguments(arguments)], cwd=ROOT)
    return run_app(python, arguments, screen)


def run_app(python: Path, arguments: Sequence[str], screen: bool) -> int:
    """Start the app, or without a screen say so and make the sample's papers."""
    chosen = app_arguments(arguments, screen, ROOT / "build")
    if "sample" in chosen and chosen != list(arguments):
        print(NO_SCREEN.format(folder=chosen[-1]), flush=True)
    return start([str(python), "-m", "jpdialog", *chosen], cwd=None)


def start(command: Sequence[str], cwd: Path | None) -> int:
    """Run a command in the foreground; an interruption from the keyboard is passed on as status 130."""
    try:
        return subprocess.run(command, cwd=cwd, check=False).returncode
    except KeyboardInterrupt:
        return 130
