"""What goes along with a dialogue: the open actions that it takes up, and what is lacking when it is closed."""

from dataclasses import dataclass

from jpdialog.domain.actions import CLOSED, Acceptance, ActionItem, ActionStatus
from jpdialog.domain.carrying import ASKS_FOR_A_DECISION, times_carried
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.services.desk import Desk
from jpdialog.storage.reserve import again_with_room


@dataclass(frozen=True, slots=True)
class CarriedAlong:
    """The open actions at a dialogue: those taken along to it, and those that need a decision, with how often."""

    carried: tuple[ActionItem, ...]
    needing_decision: tuple[tuple[ActionItem, int], ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """The open actions without a lead, without a date or event, and without an answer."""

    lead: tuple[ActionItem, ...]
    due: tuple[ActionItem, ...]
    answer: tuple[ActionItem, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is lacking."""
        return not (self.lead or self.due or self.answer)


class Closing:
    """Between two dialogues."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def carried_along(self, dialogue: Dialogue) -> CarriedAlong:
        """What a dialogue takes along from those before. A decision that was written down already is asked no more."""
        numbers = {each.id: each.number for each in self._desk.dialogues.all()}
        counted = [
            (each, times_carried(numbers.get(each.dialogue_id or ""), numbers.values(), dialogue.number))
            for each in self._open()
        ]
        carried = [(action, times) for action, times in counted if times]
        return CarriedAlong(
            carried=tuple(action for action, _ in carried),
            needing_decision=tuple((a, n) for a, n in carried if n >= ASKS_FOR_A_DECISION and not a.seeks_decision),
        )

    def lacking(self) -> Lacking:
        """What has to be seen to before a dialogue is closed."""
        owed = self._open()
        return Lacking(
            lead=tuple(each for each in owed if each.lead_id is None),
            due=tuple(each for each in owed if not each.has_due),
            answer=tuple(each for each in owed if each.acceptance == Acceptance.NOT_ANSWERED),
        )

    @again_with_room
    def close(self, dialogue: Dialogue) -> None:
        """Say that a dialogue was held; undo says that it was not."""
        self._store.edit(dialogue, "status", DialogueStatus.HELD)

    def _open(self) -> list[ActionItem]:
        owed = frozenset(each for each in ActionStatus if each not in CLOSED)
        return self._store.find(ActionItem, status=owed)
