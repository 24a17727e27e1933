"""What a crash left of somebody's typing becomes changes when the store is opened again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jpdialog.domain.trouble import Trouble
from jpdialog.storage import drafts
from jpdialog.storage.projection import BY_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpdialog.domain.record import Record
    from jpdialog.storage.store import Store


def make_changes_of(left: Iterable[drafts.Left], store: Store) -> None:
    """Make changes of what was left; what cannot become one stays as it is, and none can be undone."""
    for draft in left:
        table, _, record_id = draft.entity.partition(":")
        record = store.get(BY_TABLE[table], record_id)
        if record is not None:
            with suppress(Trouble):
                _recover(store, record, draft)
    store.begin_undo_anew()


def _recover(store: Store, record: Record, draft: drafts.Left) -> None:
    """Text that somebody else has gone past since goes into the history only, from where it can be fetched."""
    with store.transaction() as door:
        door.edit(record, draft.field, draft.value)
        if not draft.is_current:
            door.edit(record, draft.field, getattr(record, draft.field))
        door.settle_draft(draft.entity, draft.field)
