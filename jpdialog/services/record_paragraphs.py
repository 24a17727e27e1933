"""The paragraphs of a record put in order by a person: added, split, moved, and taken out."""

from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph, RecordPart
from jpdialog.domain.record_order import Group, RecordOrder, between
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.record_draft import reopen, write_over
from jpdialog.services.records import order_of
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What a paragraph comes to stand between, in which group; None is the end of the group on that side."""

    group: Group
    before: RecordParagraph | None
    after: RecordParagraph | None


class RecordParagraphs:
    """Those of one dialogue's record."""

    def __init__(self, desk: Desk, dialogue: Dialogue) -> None:
        self._desk, self._store, self._dialogue = desk, desk.store, dialogue

    @again_with_room
    def add(self, behind: RecordParagraph, text: str = "", field: str = "text") -> RecordParagraph:
        """A paragraph of a person's own behind another, in its group; the counterpart gets it if a person says so."""
        with self._store.transaction() as door:
            made = self._add(door, behind)
            return write_over(door, made, field, text) if text.strip() else made

    @again_with_room
    def split(self, paragraph: RecordParagraph, field: str, before: str, behind: str) -> RecordParagraph:
        """Have a paragraph end after ``before``, and ``behind`` follow in one that comes from the same notes."""
        with self._store.transaction() as door:
            now = write_over(door, paragraph, field, before)
            is_decision = now.part is RecordPart.DECISION  # each decision has a number of its own
            made = self._add(door, now, [] if is_decision else now.source_ids)
            return write_over(door, made, field, behind)

    @again_with_room
    def step(self, paragraph: RecordParagraph, by: int) -> bool:
        """Move it by one place, -1 up or 1 down; False if it stands at the end already.

        One that a person added goes on into the next group. What was drawn stays under the head that its notes name.
        """
        order, all_ = self._order(), self._all()
        group = order.group_of(paragraph)
        kin = [each for each in all_ if order.group_of(each) == group and each.id != paragraph.id]
        at = next((row for row, each in enumerate(kin) if each.key > paragraph.key), len(kin)) + by
        if 0 <= at <= len(kin):
            self._put(paragraph, _among(kin, group, at))
            return True
        beyond = _beyond(order.near(all_), group, by) if _goes_anywhere(paragraph) else None
        if beyond is None:
            return False
        there = [each for each in all_ if order.group_of(each) == beyond]
        self._put(paragraph, _among(there, beyond, 0 if by > 0 else len(there)))
        return True

    @again_with_room
    def put(self, paragraph: RecordParagraph, other: RecordParagraph, *, behind: bool) -> None:
        """Move it next to another. Raises Trouble if that stands in a group where its notes do not put it."""
        if other.id == paragraph.id:
            return
        order = self._order()
        group = order.group_of(other)
        if group != order.group_of(paragraph) and (not _goes_anywhere(paragraph) or group[0] is RecordPart.DECISION):
            raise Trouble(
                "A paragraph drawn from notes stays under the item and side that its notes name; put the note right, "
                "and the paragraph follows. Nothing was moved."
            )
        kin = [each for each in self._all() if order.group_of(each) == group and each.id != paragraph.id]
        at = next((row for row, each in enumerate(kin) if each.id == other.id), 0)
        self._put(paragraph, _among(kin, group, at + behind))

    @again_with_room
    def remove(self, paragraph: RecordParagraph) -> None:
        """Take it out: one that a person added goes; what was drawn is left out, so that it does not come again."""
        with self._store.transaction() as door:
            if not paragraph.is_blank:
                reopen(door, paragraph.dialogue_id)
            if paragraph.is_own:
                door.delete(paragraph)
            else:
                door.edit(paragraph, "is_left_out", True)

    # Inside

    def _all(self) -> list[RecordParagraph]:
        return self._order().put_in_order(self._store.find(RecordParagraph, dialogue_id=self._dialogue.id))

    def _order(self) -> RecordOrder:
        heads = self._store.find(DialogueRecord, dialogue_id=self._dialogue.id)
        attribution = (heads[0] if heads else DialogueRecord(dialogue_id=self._dialogue.id)).attribution
        return order_of(self._desk, self._dialogue, attribution)

    def _add(self, door: Door, behind: RecordParagraph, sources: Sequence[str] = ()) -> RecordParagraph:
        order = self._order()
        group = order.group_of(behind)
        kin = [each for each in self._all() if order.group_of(each) == group]
        is_last = group[0] is RecordPart.DECISION  # its number will be the last
        at = len(kin) - 1 if is_last else next(row for row, each in enumerate(kin) if each.id == behind.id)
        made = RecordParagraph(
            dialogue_id=self._dialogue.id,
            part=behind.part,
            agenda_item_id=behind.agenda_item_id,
            lineage=behind.lineage,
            place=between(kin[at], kin[at + 1] if at + 1 < len(kin) else None),
            is_moved=True,
            is_sample=behind.is_sample,
            source_ids=list(sources),
        )
        return door.create(made)

    def _put(self, paragraph: RecordParagraph, there: Neighbours) -> None:
        order = self._order()
        fields: dict[str, object] = {"place": between(there.before, there.after), "is_moved": True}
        if order.group_of(paragraph) != there.group:
            fields |= {"part": there.group[0], **order.placed(there.group)}
        with self._store.transaction() as door:
            door.edit_fields(paragraph, fields)
            if not paragraph.is_blank:
                reopen(door, paragraph.dialogue_id)


def _among(kin: list[RecordParagraph], group: Group, at: int) -> Neighbours:
    """Behind ``at`` of its kin, which are in order and without itself."""
    return Neighbours(group, kin[at - 1] if at > 0 else None, kin[at] if at < len(kin) else None)


def _beyond(groups: Sequence[Group], group: Group, by: int) -> Group | None:
    """The group before or after."""
    at = groups.index(group) + by
    return groups[at] if 0 <= at < len(groups) else None


def _goes_anywhere(paragraph: RecordParagraph) -> bool:
    return paragraph.is_own and paragraph.part is not RecordPart.DECISION
