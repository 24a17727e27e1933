"""Taking in a follow-up matrix that comes back: read from its file, and kept until all of it is decided.

Nothing of the actions is written by it; that takes somebody who accepts (``Accepting``).
"""

from collections.abc import Callable
from datetime import date
from hashlib import blake2b
from pathlib import Path

from jpdialog.domain.returned_files import ReturnedFile
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.returned_files import CameBack, ReturnedFiles

MOST_BYTES = 100_000_000


class MatrixTakeIn:
    """Reads what came back, and keeps it."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def read(self, file: Path, watch: Callable[[int], None] = lambda _rows: None) -> CameBack:
        """Read the file; nothing is changed. Raises Trouble if it is no matrix of this workspace.

        ``watch`` hears how many rows were read, and may stop it by raising.
        """
        from jpdialog.documents.reading.matrix_workbook import read_matrix

        content = _content(file)
        digest = blake2b(content, digest_size=16).hexdigest()
        return CameBack(file.name, read_matrix(content, file.name, self._store.workspace, watch), digest)

    def take_in(
        self, file: Path, today: date, sender: str = "", watch: Callable[[int], None] = lambda _rows: None
    ) -> tuple[ReturnedFile, bool]:
        """Read the file and keep it; gives what is kept, and whether it is new. Raises Trouble as ``read`` does."""
        return ReturnedFiles(self._desk).keep(self.read(file, watch), today, sender)


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
