"""An export is whole, or did not happen: whatever stands in its way, the old file stays and a sentence says why."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from jpdialog.documents.writing.checking import check_word_file
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export
from jpdialog.services.papers import Wish
from jpdialog.ui.pages.briefs.exporting import Kind, Order, carry_out, told_to
from jpdialog.ui.worker import Cancelled, Job
from tests.made_once import MadeOnce

WISH = Wish(today=date(2026, 11, 24))
OLD = b"the paper of last week"


class StopError(Exception):
    """What a person's Cancel raises."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "pack.docx"
    path.write_bytes(OLD)
    return path


def _is_as_it_was(old: Path) -> bool:
    return [(each.name, each.read_bytes()) for each in old.parent.iterdir()] == [(old.name, OLD)]


@pytest.mark.parametrize("stops_at", [0, 5, "checking"])
def test_one_that_is_cancelled_leaves_nothing(sample: Desk, old: Path, stops_at: object) -> None:
    def watch(done: int, of: int) -> None:
        if stops_at == done or (stops_at == "checking" and of == 1):
            raise StopError

    with pytest.raises(StopError):
        export(sample, "pack", WISH, old, watch)
    assert _is_as_it_was(old)


def test_the_watch_hears_how_far_it_has_come(sample: Desk, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    export(sample, "pack", WISH, tmp_path / "pack.docx", lambda done, of: heard.append((done, of)))
    parts = [done for done, of in heard if of > 1]
    assert len(parts) > 18 and parts == list(range(len(parts)))
    assert {of for _, of in heard} == {len(parts), 1}


NOT_ON_WINDOWS = """a:b.docx|a?.docx|a".docx|a\\b.docx|a<b>.docx|a*.docx|a\n.docx|pack.|pack |CON|nul.docx|Com1.docx|
LPT\u00b9.docx|aux.tar.docx|con .docx""".replace("|\n", "|").split("|")


@pytest.mark.parametrize("name", [*NOT_ON_WINDOWS, "a|b.docx"])
def test_a_name_that_windows_does_not_allow_is_refused_everywhere(sample: Desk, tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match=r"on Windows"):
        export(sample, "programme", WISH, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["console.docx", "com.docx", ".docx", "第12回 会議資料.docx", "LPT10.docx", "nul-1.docx"]
)
def test_names_that_only_look_like_them_are_fine(sample: Desk, tmp_path: Path, name: str) -> None:
    export(sample, "programme", WISH, tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_folder_that_may_not_be_written_to_is_named(sample: Desk, old: Path) -> None:
    old.parent.chmod(0o555)
    try:
        if _may_write_anyway(old.parent):
            pytest.skip("Whoever runs this may write everywhere")
        with pytest.raises(Trouble, match=f"folder {old.parent.name} does not let you"):
            export(sample, "programme", WISH, old)
        assert _is_as_it_was(old)
    finally:
        old.parent.chmod(0o755)


def _may_write_anyway(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    (folder / "probe").unlink()
    return True


def test_a_file_that_another_program_holds_is_left_to_it(
    sample: Desk, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_self: Path, _target: object) -> Path:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(Trouble, match="in use by another program"):
        export(sample, "programme", WISH, old)
    assert _is_as_it_was(old)


FULL_DISK = """
import sys, resource
from pathlib import Path
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.whole_file import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write_whole(Path(sys.argv[1]), Path(sys.argv[2]).read_bytes())
except Trouble as trouble:
    print(trouble)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="No limit can be set here")
def test_a_full_disk_is_said_to_be_full(sample: Desk, old: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    paper = export(sample, "pack", WISH, tmp_path_factory.mktemp("elsewhere") / "pack.docx")
    assert paper.stat().st_size > 20_000
    asked = [sys.executable, "-c", FULL_DISK, str(old), str(paper)]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "the disk is full" in told and _is_as_it_was(old)


def _damaged(paper: Path, name: str, put: bytes) -> None:
    with ZipFile(paper) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts[name] = put
    with ZipFile(paper, "w") as archive:
        for each, content in parts.items():
            if content:
                archive.writestr(each, content)


@pytest.mark.parametrize(
    ("name", "put"),
    [
        ("word/document.xml", b"<w:document>"),
        ("word/document.xml", b""),
        ("word/styles.xml", b"<styles/>"),
        ("word/footer1.xml", b""),
        ("docProps/core.xml", b"\xff\xfe not XML"),
    ],
)
def test_a_file_that_is_not_whole_is_found_out(sample: Desk, tmp_path: Path, name: str, put: bytes) -> None:
    paper = export(sample, "programme", WISH, tmp_path / "programme.docx")
    check_word_file(paper)
    _damaged(paper, name, put)
    with pytest.raises(Trouble, match="not whole"):
        check_word_file(paper)


def test_a_file_that_lost_its_end_is_found_out(sample: Desk, tmp_path: Path) -> None:
    paper = export(sample, "programme", WISH, tmp_path / "programme.docx")
    paper.write_bytes(paper.read_bytes()[:-40])
    with pytest.raises(Trouble, match="not whole"):
        check_word_file(paper)


def test_a_file_with_a_byte_turned_is_found_out(sample: Desk, tmp_path: Path) -> None:
    paper = export(sample, "programme", WISH, tmp_path / "programme.docx")
    content = bytearray(paper.read_bytes())
    content[len(content) // 3] ^= 0xFF
    paper.write_bytes(content)
    with pytest.raises(Trouble, match="not whole"):
        check_word_file(paper)


def test_cancel_in_the_window_stops_it_and_leaves_nothing(sample: Desk, old: Path) -> None:
    said: list[str] = []

    def announce(what: str) -> None:
        said.append(what)
        if what == "part 3 of 23":
            job.cancel()

    job = Job("", announce)
    order = Order(kind=Kind.PACK, to=old, dialogue=12)
    with pytest.raises(Cancelled):
        carry_out(sample, order, WISH.today, told_to(job, "part %1 of 23"))
    assert said == [f"part {number} of 23" for number in (1, 2, 3)] and _is_as_it_was(old)
