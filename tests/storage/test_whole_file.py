"""A file is written whole or not at all, and nothing that is no file is ever written over."""

from pathlib import Path

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.whole_file import write_whole


def test_it_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "paper", b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("paper", b"new")]


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "paper").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "paper")
    write_whole(link, b"new")
    assert link.is_symlink() and (tmp_path / "paper").read_bytes() == b"new"


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(Trouble, match="read-only"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="not a file"):
        write_whole(tmp_path, b"new")


@pytest.mark.parametrize("name", ["missing/paper", "x" * 5000])
def test_what_the_system_refuses_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match="could not be written"):
        write_whole(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []
