"""The pad of a note-taker: where one stands and what is half typed, kept at every key and found again after a crash.

What is kept lies beside the log as drafts, so that a line that is being typed is not a hundred changes.
"""

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.note_pad import NotePad
from jpdialog.services.desk import Desk
from jpdialog.storage.reserve import again_with_room

KEPT = (
    "agenda_item_id",
    "party_id",
    "is_joint",
    "speaker_id",
    "typed",
    "cursor",
    "note_id",
    "is_running",
    "counted_at",
)


class NotePads:
    """The pads of one desk, one per dialogue."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store

    @again_with_room
    def of(self, dialogue: Dialogue) -> NotePad:
        """The pad of a dialogue as it was left, made if there is none; also one that was left in this sitting.

        What a crash left has become a change; it is made a draft again, so that undo never brings back a line that
        was half typed then.
        """
        found = self._store.find(NotePad, dialogue_id=dialogue.id, replica=self._store.replica)
        with self._store.transaction(can_undo=False) as door:
            pad = found[0] if found else door.create(NotePad(dialogue_id=dialogue.id, replica=self._store.replica))
            left = {field: getattr(pad, field) for field in ("typed", "cursor", "note_id")}
            if left["typed"]:
                for field, nothing in {"typed": "", "cursor": 0, "note_id": None}.items():
                    door.edit(pad, field, nothing)
                for field, value in left.items():
                    door.keep_draft(pad, field, value)
        return NotePad(**{**pad.model_dump(), **self._store.drafts_of(pad)})

    def keep(self, pad: NotePad, **values: object) -> NotePad:
        """Keep what changed on the pad; it is safe when this returns."""
        changed = {name: value for name, value in values.items() if getattr(pad, name) != value}
        if changed:
            self._store.keep_drafts(pad, changed)
        return NotePad(**{**pad.model_dump(), **changed})
