"""What must be right before a pack may go: how it is marked, and that nobody gets what they must not have.

All other checks are shown and bar nothing: a pack with a draft in it may be needed tonight, and says that it is one.
A marking that is missing, or lower than that of a part, can be set aside with a reason, as every finding can.
"""

from collections.abc import Iterator

from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.checks import Checked, Checks
from jpdialog.services.desk import Desk
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.paper_lines import Wish

NO_MARKING = "The pack has no marking. Give it one, or set that finding aside with a reason; nothing was issued."
TOO_LOW = (
    "The marking of the pack is lower than that of a part. Raise it, or set that finding aside with a reason; nothing"
    " was issued."
)
OTHER_SIDE = (
    "Somebody of the other side is to get a copy of a pack that is not for them. Take them off the list, or make the"
    " pack for the counterpart; nothing was issued."
)


class PackChecks:
    """Whether the pack of a dialogue may be issued."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def must_not_bar(self, dialogue: Dialogue, wish: Wish) -> None:
        """Raises Trouble if the pack that is wished for may not go."""
        for trouble in self.bars(dialogue, wish):
            raise trouble

    def bars(self, dialogue: Dialogue, wish: Wish, checked: Checked | None = None) -> Iterator[Trouble]:
        """What bars the way. A paper for the counterpart bears no marking of ours, so that none is asked of it."""
        if wish.shareable:
            return
        found = {each.kind for each in (checked or Checks(self._desk).of(dialogue, wish.today)).open}
        if FindingKind.NO_MARKING in found:
            yield Trouble(NO_MARKING)
        if FindingKind.MARKING_TOO_LOW in found:
            yield Trouble(TOO_LOW)
        if self._goes_to_other_side(dialogue):
            yield Trouble(OTHER_SIDE)

    def _goes_to_other_side(self, dialogue: Dialogue) -> bool:
        ids = frozenset(each.person_id for each in PackParts(self._store).of(dialogue).recipients if each.person_id)
        theirs = {party.id for party in self._store.find(Party) if not party.is_ours}
        return any(person.party_id in theirs for person in self._store.find(Person, id=ids))
