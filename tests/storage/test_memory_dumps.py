"""A process that crashes leaves nothing of its memory behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CRASH = """
import os, resource, sys
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
if sys.argv[1] == "refused":
    from jpdialog.storage.memory_dumps import refuse_memory_dumps
    refuse_memory_dumps()
print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)
os.abort()
"""


def crash(folder: Path, how: str) -> tuple[int, list[str]]:
    """The limit that the process had, and what lay in its folder after it crashed."""
    asked = [sys.executable, "-c", CRASH, how]
    done = subprocess.run(
        asked, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0 and done.stdout.strip()
    return int(done.stdout), sorted(each.name for each in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit to read")
def test_a_crash_leaves_no_dump(tmp_path: Path) -> None:
    limit, left = crash(tmp_path, "refused")
    assert limit in (0, 1)
    assert left == []


def test_asking_twice_is_no_harder_than_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from jpdialog.storage.memory_dumps import refuse_memory_dumps as r; r(); r()"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit to read")
@pytest.mark.parametrize(
    "entry", ["from jpdialog import cli; cli.main(['plan', 'built-in'])", "from jpdialog import app"]
)
def test_window_and_commands_refuse_dumps(tmp_path: Path, entry: str) -> None:
    if "app" in entry:
        entry += "; app.QApplication.exec = lambda *_: 0; app.run([])"
    said = "; import resource; print('limit', resource.getrlimit(resource.RLIMIT_CORE)[0])"
    done = subprocess.run(
        [sys.executable, "-c", entry + said],
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout.rsplit("limit ", 1)[1]) in (0, 1)
