"""Every paper as a PDF: by command without a screen, and whole or not at all, as Word files are."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from jpdialog.documents.typesetting.pdf_check import check_pdf_file
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS, PDF, export
from jpdialog.services.papers import Wish
from jpdialog.services.sample import NOTE_FILE, create_sample
from jpdialog.ui.printed.pdf import write_pdf
from tests.made_once import MadeOnce
from tests.ui.printed.conftest import text_of_pdf

WISH = Wish(today=date(2026, 11, 24), dialogue=12, lead="UNODC", edition="2017")
OLD = b"the paper of last week"
NOT_IN_THE_SAMPLE = {"amendment-table", "replacement-pages"}
"""Papers that need a second edition of the plan, or a pack that was issued."""
PRINTED = [kind for kind, paper in PAPERS.items() if PDF in paper.endings and kind not in NOT_IN_THE_SAMPLE]


class StopError(Exception):
    """What a person's Cancel raises."""


@pytest.fixture(scope="module")
def sample(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", PRINTED)
def test_every_paper_can_be_a_pdf(sample: Desk, tmp_path: Path, kind: str, language: str) -> None:
    wish = Wish(today=WISH.today, dialogue=12, lead="UNODC", edition="2017", language=language)
    path = export(sample, kind, wish, tmp_path / "paper.pdf", press=write_pdf)
    check_pdf_file(path)


@pytest.mark.parametrize(("kind", "press"), [("call-email", write_pdf), ("pack", None)])
def test_what_cannot_be_a_pdf_is_refused(sample: Desk, tmp_path: Path, kind: str, press: object) -> None:
    with pytest.raises(Trouble, match="cannot be a PDF"):
        export(sample, kind, WISH, tmp_path / "paper.PDF", press=press)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stops_at", [0, 5, "checking"])
def test_one_that_is_cancelled_leaves_the_old_file(sample: Desk, tmp_path: Path, stops_at: object) -> None:
    old = tmp_path / "pack.pdf"
    old.write_bytes(OLD)

    def watch(done: int, of: int) -> None:
        if stops_at == done or (stops_at == "checking" and of == 1):
            raise StopError

    with pytest.raises(StopError):
        export(sample, "pack", WISH, old, watch, write_pdf)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("pack.pdf", OLD)]


def test_the_command_line_writes_a_pdf_without_a_screen(sample: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    create_sample(folder).close()
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment |= {"JPDIALOG_WORKSPACE": str(folder), "JPDIALOG_PASSPHRASE_FILE": str(folder / NOTE_FILE)}
    target = tmp_path / "points.pdf"
    command = [sys.executable, "-m", "jpdialog", "--language", "ja", "export", "talking-points"]
    asked = [*command, "--section", "2 (4)", "-o", str(target)]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    check_pdf_file(target)
    assert "発言要領" in text_of_pdf(target.read_bytes())
