"""A workspace on a network share is refused by name, made or opened; a folder on a disk of this computer is not."""

from pathlib import Path

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.storage import network_share
from jpdialog.storage.network_share import (
    REMOTE_DRIVE,
    linux_mounts,
    mac_mounts,
    share_in,
    share_of,
    windows_share,
)
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace

LINUX = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 22 0:25 / /proc rw,nosuid - proc proc rw
41 22 0:40 / /home/a/Ministry\040files rw,relatime shared:20 - nfs4 server:/export/files rw,vers=4.2
42 22 0:41 / /home/a/office rw,relatime master:3 propagate_from:2 - cifs //server/office rw
43 22 0:42 / /home/a/far rw - fuse.sshfs a@far: rw
44 22 0:43 / /home/a/cloud rw - fuse https://dav.example/ rw
45 22 0:44 / /home/a/sealed rw - fuse.gocryptfs /home/a/.sealed rw
46 22 8:1 / /media/stick rw - fuseblk /dev/sda1 rw
47 42 259:3 / /home/a/office/disk rw - xfs /dev/nvme0n1p3 rw
48 22 0:45 / /mnt/over rw - nfs server:/over rw
49 48 8:17 / /mnt/over rw - ext4 /dev/sdb1 rw
50 22 0:46 / /mnt/under rw - ext4 /dev/sdc1 rw
51 50 0:47 / /mnt/under rw - smb3 //server/under rw
"""
MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//a@server/office (old) on /Volumes/office (old) (smbfs, nodev, nosuid, mounted by a)
server:/export on /Volumes/on (nfs)
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/a/desk", ""),
        ("/home/a/Ministry files/desk", "nfs4"),
        ("/home/a/Ministry files", "nfs4"),
        ("/home/a/Ministry files and more", ""),
        ("/home/a/office/desk/deep", "cifs"),
        ("/home/a/office/disk/desk", ""),
        ("/home/a/far/desk", "fuse.sshfs"),
        ("/home/a/cloud/desk", "fuse.davfs2"),
        ("/home/a/sealed/desk", ""),
        ("/media/stick/desk", ""),
        ("/mnt/over/desk", ""),
        ("/mnt/under/desk", "smb3"),
    ],
)
def test_the_kind_of_share_is_that_of_the_mount_that_holds_the_folder(place: str, kind: str) -> None:
    assert share_in(place, linux_mounts(LINUX)) == kind


@pytest.mark.parametrize(
    ("place", "kind"),
    [("/Users/a/desk", ""), ("/Volumes/office (old)/desk", "smbfs"), ("/Volumes/on/desk", "nfs"), ("/Volumes/o", "")],
)
def test_the_mounts_of_a_mac_are_read_from_what_mount_says(place: str, kind: str) -> None:
    assert share_in(place, mac_mounts(MAC)) == kind


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (r"\\server\office\desk", r"\\server"),
        (r"\\?\UNC\server\office\desk", r"\\server"),
        (r"Z:\desk", "Z:\\"),
        (r"\\?\Z:\desk", "Z:\\"),
        (r"C:\desk", ""),
        (r"\\?\C:\desk", ""),
    ],
)
def test_windows_names_a_server_or_a_mapped_drive(place: str, kind: str) -> None:
    assert windows_share(place, lambda drive: REMOTE_DRIVE if drive == "Z:\\" else 3) == kind


def test_the_disk_under_the_tests_is_no_share(tmp_path: Path) -> None:
    assert share_of(tmp_path / "not there yet") == ""


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system's own table, which the app reads, calls an NFS mount."""
    if not network_share.MOUNTS.exists():
        pytest.skip("Only Linux keeps its mounts in a file that a test can put another in the place of.")
    folder = tmp_path / "share"
    folder.mkdir()
    told = network_share.MOUNTS.read_text(encoding="utf-8")
    table = tmp_path / "mountinfo"
    table.write_text(f"{told}999 1 0:99 / {folder.resolve()} rw - nfs4 server:/export rw\n", encoding="utf-8")
    monkeypatch.setattr(network_share, "MOUNTS", table)
    return folder


def test_a_workspace_is_not_made_on_a_share(share: Path) -> None:
    with pytest.raises(Trouble, match=r"network share \(nfs4\)"):
        create_workspace(share / "work", "five calm words", keyring=False)
    assert list(share.iterdir()) == []


def test_a_workspace_is_not_opened_on_a_share(share: Path, tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    for file in tmp_path.iterdir():
        if file.is_file():
            (share / file.name).write_bytes(file.read_bytes())
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in share.iterdir()}
    with pytest.raises(Trouble, match=r"network share \(nfs4\)"):
        Store(share, key)
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in share.iterdir()} == before
