"""Taking in a follow-up matrix that comes back: read from its file, shown cell by cell, accepted one by one.

Nothing is written until somebody accepts; each acceptance is one transaction, which one undo takes back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jpdialog.domain.actions import LONGEST_NAME, ActionItem, Evidence
from jpdialog.domain.returned import Returned
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_items import Actions, Told
from jpdialog.services.desk import Desk
from jpdialog.services.matrix_proposals import Proposal, Proposals
from jpdialog.services.matrix_values import Meant
from jpdialog.services.persons import our_party

MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class CameBack:
    """A file that came back, as it was read."""

    name: str
    returned: Returned


class MatrixTakeIn:
    """Reads what came back and writes what is accepted of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def read(self, file: Path, watch: Callable[[int], None] = lambda _rows: None) -> CameBack:
        """Read the file; nothing is changed. Raises Trouble if it is no matrix of this workspace.

        ``watch`` hears how many rows were read, and may stop it by raising.
        """
        from jpdialog.documents.reading.matrix_workbook import read_matrix

        return CameBack(file.name, read_matrix(_content(file), file.name, self._store.workspace, watch))

    def proposals(self, came: CameBack, today: date) -> tuple[Proposal, ...]:
        """What they want, against the desk as it is now."""
        return Proposals(self._desk, came.returned, today).all()

    def accept(self, proposal: Proposal, today: date, choice: int | None = None) -> None:
        """Write what is wanted, by the rules of every action. Raises Trouble if it is not clear, or is done already."""
        meant = _chosen(proposal, choice)
        action, actions = self._store.get(ActionItem, proposal.cell.action_id), Actions(self._desk)
        if action is None:
            raise Trouble("That action has been deleted since. Nothing was changed.")
        if meant.fields:
            actions.change([action], meant.fields)
        elif meant.progress:
            side = our_party(self._desk)
            actions.add_progress(action, meant.progress, Told(today=today, party_id=side.id if side else None))
        elif meant.evidence:
            actions.add_evidence(action, map(_evidence, meant.evidence))


def _evidence(line: str) -> Evidence:
    is_short = len(line) <= LONGEST_NAME
    return Evidence(action_id="", label=line if is_short else "", reference="" if is_short else line)


def _chosen(proposal: Proposal, choice: int | None) -> Meant:
    if proposal.is_done:
        raise Trouble("It says so already. Nothing was changed.")
    if not proposal.choices:
        raise Trouble("That cannot be taken in as it stands; the list says why. Nothing was changed.")
    if choice is None and len(proposal.choices) > 1:
        raise Trouble("It can mean more than one thing. Nothing was changed; say which of its choices is meant.")
    if choice is not None and not 1 <= choice <= len(proposal.choices):
        raise Trouble("There is no such choice. Nothing was changed; the list shows what there is.")
    return proposal.choices[(choice or 1) - 1][1]


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Trouble(
                "{name} has more than {limit} MB, and a matrix is never as large. Nothing was changed. Check that it "
                "is the right file.",
                name=file.name,
                limit=MOST_BYTES // 1_000_000,
            )
        return file.read_bytes()
    except OSError as error:
        raise Trouble(
            "{name} could not be read: {reason}. Nothing was changed.",
            name=file.name,
            reason=error.strerror or type(error).__name__,
        ) from error
