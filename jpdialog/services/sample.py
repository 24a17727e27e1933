"""The sample: an invented dialogue on a built-in plan, rich enough to look round in, that says of itself what it is."""

import json
import secrets
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind, Handling, Likelihood
from jpdialog.domain.dialogue import AgendaItem, Dialogue, DialogueStatus, Interpretation, Mode, Note, NoteKind, Outcome
from jpdialog.domain.follow_up import ActionItem, ActionStatus
from jpdialog.domain.ordering import keys
from jpdialog.domain.people import DelegationMember, DelegationRole
from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.services.desk import Desk
from jpdialog.services.frame import Data, Frame, both, frame_data
from jpdialog.storage.door import Door
from jpdialog.storage.places import is_workspace
from jpdialog.storage.whole_file import write_whole

PASSPHRASE_FILE = "sample-passphrase.txt"


def create_sample(folder: Path) -> Desk:
    """The sample workspace in ``folder``, made if it is not there yet; its passphrase lies beside it (0014)."""
    note = folder / PASSPHRASE_FILE
    if is_workspace(folder):
        if not note.is_file():
            raise Trouble("{folder} holds a workspace that is not the sample. Nothing was changed.", folder=folder.name)
        return Desk.open(folder, note.read_text(encoding="ascii").strip())
    passphrase = secrets.token_urlsafe(18)
    desk = Desk.create(folder, passphrase, keyring=False)
    write_whole(note, passphrase.encode("ascii"))
    fill_with_sample(desk)
    return desk


def fill_with_sample(desk: Desk) -> None:
    """Write the frame and the sample into an empty workspace, in one transaction."""
    if desk.store.count(Instrument):
        raise Trouble("This workspace has a plan already. Nothing was changed; make another workspace for this one.")
    data = sample_data()
    with desk.store.transaction() as door:
        frame = Frame(frame_data(data["frame"]), door)
        frame.write()
        _Sample(data, frame, door).write()


def sample_data() -> Data:
    """The sample as data, all of its files together."""
    data: Data = {}
    for path in sorted(resource("sample").glob("*.json")):
        data |= json.loads(path.read_text(encoding="utf-8"))
    return data
