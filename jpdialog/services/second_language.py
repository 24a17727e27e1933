"""Which texts in the second language are older than their texts, as the log has it, and saying that one is right."""

from collections.abc import Sequence
from datetime import UTC, datetime

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.second_language import FIRST, StillRight, has_both, older_translations, wording_of_pair
from jpdialog.storage.change import MADE, entity_of
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store


class SecondLanguage:
    """The second language of entries on one desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def older(self, entries: Sequence[Entry]) -> list[tuple[Entry, str]]:
        """The entries, and which of their texts, that were changed after their translation; read at one go."""
        both = [entry for entry in entries if any(has_both(entry, field) for field in FIRST)]
        if not both:
            return []
        fields = [name for field in FIRST for name in (field, second_of(field))]
        changed = self._store.log.last_changes(Entry, [entry.id for entry in both], fields)
        right = self._store.find(StillRight, entry_id=frozenset(entry.id for entry in both))
        found = list(older_translations(both, changed, right))
        then = self._texts_when_translated([entry for entry, _ in found]) if found else {}
        return [(entry, field) for entry, field in found if then.get((entry.id, field)) != getattr(entry, field)]

    def _texts_when_translated(self, entries: Sequence[Entry]) -> dict[tuple[str, str], str]:
        """What each text said when its translation was last changed: an edit that was taken back since is none."""
        now: dict[tuple[str, str], str] = {}
        then: dict[tuple[str, str], str] = {}
        for said in self._store.log.said_of(*(entity_of(str(Entry.__tablename__), entry.id) for entry in entries)):
            record_id = said.entity.partition(":")[2]
            values = said.value if said.field == MADE else {said.field: said.value}
            now |= {(record_id, field): str(values[field]) for field in FIRST if field in values}
            translated = [field for field in FIRST if second_of(field) in values]
            then |= {(record_id, field): now.get((record_id, field), "") for field in translated}
        return then

    @again_with_room
    def say_still_right(self, entry: Entry, field: str) -> None:
        """Keep that the translation of a text is right for it as both are worded now."""
        with self._store.transaction() as door:
            now = next(iter(door.find(Entry, id=entry.id)), entry)
            door.create(
                StillRight(
                    entry_id=entry.id,
                    wording=wording_of_pair(now, field),
                    said_at=datetime.now(UTC).isoformat(),
                    said_by=self._store.author,
                    is_sample=entry.is_sample,
                )
            )
