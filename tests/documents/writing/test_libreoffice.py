"""Papers come back whole from LibreOffice: every word, and every item with a tag or a bookmark to find it by."""

import shutil
import subprocess
from pathlib import Path

import pytest

from jpdialog.documents.writing.anchors import bookmark_name
from tests.documents.writing.test_examples import FOLDER
from tests.documents.writing.word_lint import read_parts
from tests.documents.writing.word_reader import paragraphs

NAMES = [f"{kind}-{language}" for kind in ("follow-up-matrix", "record", "talking-points") for language in ("en", "ja")]
PATIENCE = 120


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice has saved them."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed here")
    folder = tmp_path_factory.mktemp("libreoffice")
    asked = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "docx"]
    files = [str(FOLDER / f"{name}.docx") for name in NAMES]
    subprocess.run([*asked, "--outdir", str(folder), *files], capture_output=True, timeout=PATIENCE, check=True)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_every_word_comes_back(name: str, saved_again: Path) -> None:
    sent, came = ((folder / f"{name}.docx").read_bytes() for folder in (FOLDER, saved_again))
    assert [each.text.strip() for each in paragraphs(came)] == [each.text.strip() for each in paragraphs(sent)]


@pytest.mark.parametrize("name", NAMES)
def test_every_item_comes_back_with_one_of_its_anchors(name: str, saved_again: Path) -> None:
    sent = paragraphs((FOLDER / f"{name}.docx").read_bytes())
    body = read_parts((saved_again / f"{name}.docx").read_bytes())["word/document.xml"].decode()
    items = [each.tag for each in sent if each.tag]
    assert items
    lost = [item for item in items if f'"{item}"' not in body]
    assert [item for item in lost if bookmark_name(item.removeprefix("jpd:")) not in body] == []
