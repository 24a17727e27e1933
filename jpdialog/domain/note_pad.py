"""Where a note-taker stands: the item, the side that speaks, and the line that is being typed, cursor and all."""

from sqlmodel import Field

from jpdialog.domain.record import Record


class NotePad(Record, table=True):
    """One per dialogue and laptop (``replica``). It is kept as it is typed, so that a crash takes nothing of it.

    ``note_id`` is the line that is being put right; None while a new one is written. ``is_running``: the clock of the
    item goes on, last counted at ``counted_at`` (UTC, ISO).
    """

    dialogue_id: str = Field(index=True)
    replica: str
    agenda_item_id: str | None = None
    party_id: str | None = None
    is_joint: bool = False
    speaker_id: str | None = None
    typed: str = ""
    cursor: int = Field(default=0, ge=0)
    note_id: str | None = None
    is_running: bool = False
    counted_at: str = ""
