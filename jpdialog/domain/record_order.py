"""The order in which a record is read, and the places between its paragraphs.

A place is text that sorts, and what was drawn has its place from its notes: so a paragraph that a person moved or added
stays between its neighbours, whatever is drawn before and behind them later.
"""

from collections.abc import Iterable, Sequence

from fractional_indexing import midpoint

from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, SPOKEN, Attribution, RecordParagraph, RecordPart

SIGNS = "".join(map(chr, range(ord(" "), ord("~") + 1)))
"""All that keys are made of, in the order in which they sort."""
Group = tuple[RecordPart, str | None]
"""Under which head paragraphs stand: a part, and where that is of an item, its id, or else the section's lineage."""


class RecordOrder:
    """The order of one record under its agenda, the sections of its plan by lineage, and its rule of attribution.

    What stands under no item of the agenda is ordered by its section.
    """

    def __init__(self, agenda: Sequence[AgendaItem], sections: Sequence[str], attribution: Attribution) -> None:
        self._items, self._sections = [each.id for each in agenda], sections
        self._is_of_nobody = attribution is Attribution.NONE

    def group_of(self, paragraph: RecordParagraph) -> Group:
        """The group that a paragraph stands in."""
        if paragraph.part not in OF_AN_ITEM:
            return paragraph.part, None
        item, section = paragraph.agenda_item_id, paragraph.lineage
        under = item if item in self._items else section if section in self._sections else None
        return self._part(paragraph.part), under

    def groups(self) -> list[Group]:
        """Every group that there can be, as they are read."""
        found: list[Group] = []
        for part in RecordPart:
            if part is OF_AN_ITEM[0]:
                heads = (*self._items, *self._sections, None)
                found += [(self._part(each), head) for head in heads for each in OF_AN_ITEM]
            elif part not in OF_AN_ITEM:
                found.append((part, None))
        return list(dict.fromkeys(found))

    def near(self, paragraphs: Iterable[RecordParagraph]) -> list[Group]:
        """The groups into which a paragraph can wander: those of the agenda, and of sections that were spoken of.

        Decisions are numbered, and nothing becomes one by being moved.
        """
        there = {under for _, under in map(self.group_of, paragraphs)}
        wanted = {*self._items, *there, None}
        return [group for group in self.groups() if group[0] is not RecordPart.DECISION and group[1] in wanted]

    def placed(self, group: Group) -> dict[str, str | None]:
        """Under which item and section a paragraph of a group stands, by field."""
        under = group[1]
        is_section = under in self._sections
        return {"agenda_item_id": None if is_section else under, "lineage": under if is_section else None}

    def put_in_order(self, paragraphs: Iterable[RecordParagraph]) -> list[RecordParagraph]:
        """The paragraphs as they are read."""
        places = {group: place for place, group in enumerate(self.groups())}
        return sorted(paragraphs, key=lambda each: (places[self.group_of(each)], each.key, each.id))

    def _part(self, part: RecordPart) -> RecordPart:
        """What is put down to nobody makes one group, whoever said it."""
        return RecordPart.SAID if part in SPOKEN and self._is_of_nobody else part


def between(before: RecordParagraph | None, after: RecordParagraph | None) -> str:
    """A place behind one paragraph and before another; None stands for the end of their group on that side."""
    first, second = before.key if before else "", after.key if after else None
    if second is not None and first >= second:
        second = None
    return str(midpoint(first, second, SIGNS))
