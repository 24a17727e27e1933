"""The list of actions: which, in what order and under which heads, by their ids; and what is told of those seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from jpdialog.domain.action_counts import Age
from jpdialog.domain.action_list import ActionColumn, Grouping, Shown, Wanted
from jpdialog.domain.action_picks import Picked, PickedBy
from jpdialog.domain.actions import ActionItem, ActionStatus, DaysOfDialogues, Light
from jpdialog.domain.carrying import ASKS_FOR_A_DECISION, times_carried
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Section
from jpdialog.domain.traffic_light import Reason, light_of
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import Cells
from jpdialog.services.action_picks import narrowed_to
from jpdialog.services.chart_words import ChartWords
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

Listed = tuple[str, str]
"""An action's id, and what it is grouped by."""


class Said(dict[ActionColumn, str]):
    """What stands in each cell, found when it is looked at: of sixteen columns a list shows six."""

    def __init__(self, cells: Cells, action: ActionItem) -> None:
        super().__init__()
        self._cells, self._action = cells, action

    def __missing__(self, column: ActionColumn) -> str:
        said = self[column] = self._cells.said(self._action, column)
        return said


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action as the list shows it. ``cells`` hold what can be typed again; the rest is derived."""

    action: ActionItem
    cells: Said
    section: Section | None
    due_day: date | None
    is_late: bool
    light: Light
    reason: Reason
    times: int


class ActionList:
    """The list in one language, for the dialogue at hand. Make one whenever names, dialogues or sections changed."""

    def __init__(self, desk: Desk, dialogue: Dialogue | None, language: str, today: date) -> None:
        self._desk, self._language, self._today = desk, language, today
        self.edition_id = edition_at_hand(desk, dialogue)
        self.cells = Cells(desk, language, self.edition_id)
        self._names, self._words = Names(desk, language), words_for(language)
        self.days: DaysOfDialogues = desk.dialogues.days()
        self._numbers = {each.id: each.number for each in self.cells.dialogues.values()}
        self._now = dialogue.number if dialogue else max(self._numbers.values(), default=0)

    def listed(
        self,
        shown: Shown,
        grouping: Grouping,
        order: Sequence[tuple[ActionColumn, bool]],
        picked: Picked | None = None,
    ) -> list[Listed]:
        """The ids that are shown, in their order; ``picked``: only what a chart counts there."""
        wanted = self._wanted(shown, grouping, order)
        if picked is not None:
            dialogues, sections = list(self.cells.dialogues.values()), self._desk.plans.sections(self.edition_id)
            wanted = replace(wanted, narrowed=narrowed_to(picked, dialogues, sections, self._today))
        return self._desk.store.list_actions(wanted)

    def told_pick(self, picked: Picked) -> str:
        """What of a chart that is, in words."""
        of: Dialogue | Section | Age | None = None
        match picked.by:
            case PickedBy.DIALOGUE:
                of = self.cells.dialogues.get(picked.of)
            case PickedBy.PART:
                of = self.cells.section(picked.of)
            case PickedBy.AGE:
                of = Age(picked.of) if picked.of in set(Age) else None
        return ChartWords(self._words, self._names).picked(picked, of)

    def beginning(self, shown: Shown, order: Sequence[tuple[ActionColumn, bool]], most: int) -> list[str]:
        """The ids of the first ones: of ten thousand they are told in the third of the time that all would take."""
        return [each for each, _ in self._desk.store.list_actions(self._wanted(shown, Grouping.NONE, order), most)]

    def count(self, shown: Shown) -> int:
        """How many there are of these."""
        return self._desk.store.count_actions(self._wanted(shown, Grouping.NONE, ()))

    def lines(self, ids: Sequence[str]) -> list[ActionLine]:
        """What the list tells of these, in this order; what is gone is left out."""
        found = {each.id: each for each in self._desk.store.find(ActionItem, id=frozenset(ids))}
        return [self.line(found[each]) for each in ids if each in found]

    def line(self, action: ActionItem) -> ActionLine:
        """What the list tells of one."""
        light, reason = light_of(action, self._today, self.days)
        times = times_carried(self._numbers.get(action.dialogue_id or ""), self._numbers.values(), self._now)
        cells = Said(self.cells, action)
        cells |= {
            ActionColumn.LIGHT: self._words.name(light),
            ActionColumn.CARRIED: str(times) if times and not action.is_closed else "",
            ActionColumn.VERIFIED: self._verified(action),
        }
        return ActionLine(
            action=action,
            cells=cells,
            section=self.cells.section(action.lineage),
            due_day=action.due_day(self.days),
            is_late=action.is_late(self._today, self.days),
            light=light,
            reason=reason,
            times=times,
        )

    def head(self, grouping: Grouping, key: str) -> str:
        """What stands over a group."""
        match grouping:
            case Grouping.SECTION:
                section = self.cells.section(key)
                if section:
                    return f"{section.number} {self._names.of(section, 'heading')}".strip()
                return self._words("No section") if not key else self._words("No longer in the plan")
            case Grouping.LEAD:
                return self.cells.body(key) or self._words("No lead")
            case Grouping.STATUS:
                return self._words.name(ActionStatus(key))
            case Grouping.DIALOGUE:
                dialogue = self.cells.dialogues.get(key)
                plan = self._desk.plans.instrument()
                return dialogue_title(dialogue, plan, self._language) if dialogue else self._words("No dialogue")
        return ""

    def _wanted(self, shown: Shown, grouping: Grouping, order: Sequence[tuple[ActionColumn, bool]]) -> Wanted:
        return Wanted(
            today=self._today,
            shown=shown,
            grouping=grouping,
            order=tuple(order),
            edition_id=self.edition_id,
            days=self.days,
            from_dialogues=self._carried_twice if shown in (Shown.CARRIED_TWICE, Shown.TO_DECIDE) else None,
        )

    @cached_property
    def _carried_twice(self) -> tuple[str, ...]:
        """The dialogues of which what is open has been taken along so often that it needs a decision."""
        numbers = self._numbers
        return tuple(
            each
            for each, number in numbers.items()
            if each and times_carried(number, numbers.values(), self._now) >= ASKS_FOR_A_DECISION
        )

    def _verified(self, action: ActionItem) -> str:
        if action.is_verified:
            return self._words("by both sides")
        if action.verified_by_us:
            return self._words("by us")
        return self._words("by the other side") if action.verified_by_them else ""


def edition_at_hand(desk: Desk, dialogue: Dialogue | None) -> str:
    """The edition of the dialogue; without one, the newest whose sections are known; empty if there is none."""
    if dialogue is not None and dialogue.edition_id:
        return dialogue.edition_id
    try:
        return desk.plans.edition().id
    except Trouble:
        return ""
