"""What an edit does to a clearance: whoever makes it, in whatever way, opens the brief again in the same transaction.

It stands with the door and not with a service, so that text recovered from a crash, brought back from the history or
merged from another desk reopens a brief as typing does. Undo does not come through here: it brings the status back.
"""

from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.clearance import STANDING, Clearance, ClearanceStep, is_cleared, status_when_reworded, wording_of
from jpdialog.storage.door import Door


def reopen(door: Door) -> None:
    """Set how far the briefs are whose wording this transaction changed."""
    if not door.reworded_briefs:
        return
    for brief in door.find(Brief, id=door.reworded_briefs, status=STANDING):
        steps, said = door.find(ClearanceStep, brief_id=brief.id), door.find(Clearance, brief_id=brief.id)
        wording = wording_of(door.find(Entry, brief_id=brief.id))
        now = status_when_reworded(brief.status, is_cleared_now=is_cleared(steps, said, wording))
        door.edit(brief, "status", now)
