"""The order in which a record is read, and the places between its paragraphs.

A place is text that sorts, and what was drawn has its place from its notes: so a paragraph that a person moved or added
stays between its neighbours, whatever is drawn before and behind them later.
"""

from collections.abc import Iterable, Sequence

from fractional_indexing import midpoint

from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, Attribution, RecordParagraph, RecordPart

SIGNS = "".join(map(chr, range(ord(" "), ord("~") + 1)))
"""All that keys are made of, in the order in which they sort."""
Group = tuple[RecordPart, str | None]
"""Under which head paragraphs stand: a part, and where that is of an item, the item's id."""


class RecordOrder:
    """The order of one record under its agenda and its rule of attribution."""

    def __init__(self, agenda: Sequence[AgendaItem], attribution: Attribution) -> None:
        self._items = [each.id for each in agenda]
        self._is_of_nobody = attribution is Attribution.NONE

    def group(self, part: RecordPart, item: str | None) -> Group:
        """The group of a part and item; what is put down to nobody makes one group of what both sides said."""
        if part not in OF_AN_ITEM:
            return part, None
        said = part is not RecordPart.OUTCOME and self._is_of_nobody
        return RecordPart.THEIRS if said else part, item if item in self._items else None

    def group_of(self, paragraph: RecordParagraph) -> Group:
        """The group that a paragraph stands in."""
        return self.group(paragraph.part, paragraph.agenda_item_id)

    def groups(self) -> list[Group]:
        """Every group that there can be, as they are read; decisions are numbered, not ordered by hand."""
        found: list[Group] = []
        for part in RecordPart:
            if part is OF_AN_ITEM[0]:
                found += [self.group(each, item) for item in (*self._items, None) for each in OF_AN_ITEM]
            elif part not in OF_AN_ITEM:
                found.append((part, None))
        return list(dict.fromkeys(found))

    def put_in_order(self, paragraphs: Iterable[RecordParagraph]) -> list[RecordParagraph]:
        """The paragraphs as they are read."""
        places = {group: place for place, group in enumerate(self.groups())}
        return sorted(paragraphs, key=lambda each: (places[self.group_of(each)], each.key, each.id))


def between(before: RecordParagraph | None, after: RecordParagraph | None) -> str:
    """A place behind one paragraph and before another; None stands for the end of their group on that side."""
    first, second = before.key if before else "", after.key if after else None
    if second is not None and first >= second:
        second = None
    return str(midpoint(first, second, SIGNS))
