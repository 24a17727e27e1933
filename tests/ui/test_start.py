"""Paint first, load after: what the desk stands on is imported only when the window has been painted."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"sqlalchemy", "sqlmodel", "pydantic", "docx", "lxml", "alembic", "keyring", "sqlcipher3", "cryptography"}

STOP_AT_THE_FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from jpdialog import app
begin = app.Desktop.__init__
def begin_and_stop(desktop, application, asked, settings):
    begin(desktop, application, asked, settings)
    desktop.frame.painted.disconnect()
    desktop.frame.painted.connect(lambda: (print("painted"), application.exit(0)))
app.Desktop.__init__ = begin_and_stop
sys.exit(app.run([]))
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-X", "importtime", "-c", STOP_AT_THE_FIRST_PAINT]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=120, env=environment, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "painted" in done.stdout
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines() if "|" in line}
    assert "PySide6" in imported
    assert sorted(imported & HEAVY) == []
