"""No workspace on a network share: the store's memory is shared between programs of one computer only.

SQLite's write-ahead log needs a lock and a mapped file that all who open it see alike; over a network neither holds
(https://www.sqlite.org/wal.html, "does not work over a network filesystem"). So such a folder is refused by name, by
the tables of mounts that each system keeps.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from jpdialog.domain.trouble import Trouble

MOUNTS = Path("/proc/self/mountinfo")
SHARE = re.compile(
    r"9p|acfs|afpfs|afs|beegfs|ceph|cifs|coda|davfs|glusterfs|gpfs|lustre|ncpfs|nfs\d?|orangefs|prl_fs|pvfs2|smb\d|smbfs"
    r"|vboxsf|vmhgfs|webdav"
    r"|fuse\.(afpfs|ceph|curlftpfs|davfs2?|gcsfuse|glusterfs|gvfsd-fuse|httpfs|juicefs|kio-fuse|mfs|nfs|rclone|s3fs"
    r"|smbnetfs|sshfs|vmhgfs-fuse)"
)
REMOTE_DRIVE = 4  # GetDriveTypeW's DRIVE_REMOTE
ESCAPED = re.compile(r"\\([0-7]{3})")
MAC_MOUNT = re.compile(r"^.* on (?P<place>/.*) \((?P<kind>[^,)]+)[^()]*\)$")


def refuse_network_share(folder: Path) -> None:
    """Raise Trouble if ``folder``, which need not be there yet, lies on a network share."""
    kind = share_of(folder)
    if kind:
        raise Trouble(
            "The folder {folder} is on a network share ({kind}), where a workspace can be damaged without anybody"
            " noticing. Nothing was changed; choose a folder on this computer's own disk.",
            folder=folder.name,
            kind=kind,
        )


def share_of(folder: Path) -> str:
    """The kind of network share that a folder lies on; empty for a disk of this computer, and where nobody can say."""
    if sys.platform == "win32":
        from ctypes import windll

        return windows_share(os.path.realpath(folder), windll.kernel32.GetDriveTypeW)
    try:
        place = os.path.realpath(folder)
        if sys.platform == "darwin":
            said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=3).stdout
            return share_in(place, mac_mounts(said))
        return share_in(place, linux_mounts(MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")))
    except (OSError, subprocess.SubprocessError):
        return ""


def linux_mounts(mountinfo: str) -> list[tuple[str, str]]:
    """Place and kind of each mount in the text of /proc/self/mountinfo, in its order (proc(5))."""
    mounts = []
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        fields, (kind, source) = before.split(" "), [*after.split(" "), "", ""][:2]
        if dash and len(fields) > 4:
            is_web = kind == "fuse" and "://" in source  # davfs2 does not name itself
            mounts.append((ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]), "fuse.davfs2" * is_web or kind))
    return mounts


def mac_mounts(said: str) -> list[tuple[str, str]]:
    """Place and kind of each mount in what macOS's ``mount`` says."""
    found = map(MAC_MOUNT.match, said.splitlines())
    return [(line["place"], line["kind"]) for line in found if line]


def share_in(place: str, mounts: list[tuple[str, str]]) -> str:
    """The kind of share that holds ``place``, by the deepest mount above it, the latest of those; empty if none."""
    above = [(len(at), number, kind) for number, (at, kind) in enumerate(mounts) if _is_within(place, at)]
    kind = max(above)[2] if above else ""
    return kind if SHARE.fullmatch(kind) else ""


def windows_share(place: str, drive_type: Callable[[str], int]) -> str:
    """What Windows calls the share that holds ``place``: its UNC name's beginning or its mapped drive; else empty."""
    plain = place.removeprefix("\\\\?\\")
    if plain.upper().startswith("UNC\\") or (plain.startswith("\\\\") and not plain.startswith("\\\\.\\")):
        return "\\\\" + plain.lstrip("\\").removeprefix("UNC\\").partition("\\")[0]
    drive = plain[:3]
    return drive if drive_type(drive) == REMOTE_DRIVE else ""


def _is_within(place: str, at: str) -> bool:
    return place == at or place.startswith(at.rstrip("/") + "/")
