"""Gathering what lies on the table in the room: programme, delegations, seating plan."""

from jpdialog.domain.dialogue import Interpretation
from jpdialog.domain.papers import Chair, Delegation, DelegationLists, Programme, SeatingPlan
from jpdialog.domain.seating import SeatRow
from jpdialog.domain.trouble import Trouble
from jpdialog.services.paper_lines import PaperLines
from jpdialog.services.seating import Seating


class PapersInTheRoom(PaperLines):
    """The papers that both sides may see."""

    def programme(self) -> Programme:
        """The agenda. Raises Trouble if it is empty."""
        agenda, days = self.agenda(), self.days(ours_too=False)
        if not agenda and not days:
            raise Trouble("There is nothing on the agenda of this dialogue yet, so there is nothing to export.")
        heard = self.dialogue.interpretation
        return Programme(
            front=self.front(is_draft=False),
            lines=tuple(self.agenda_line(order, item) for order, item in enumerate(agenda, 1)),
            days=days,
            our_party=self.party(is_ours=True),
            their_party=self.party(is_ours=False),
            interpretation="" if heard == Interpretation.NONE else heard,
        )

    def lists(self) -> DelegationLists:
        """Both sides in order of precedence. Raises Trouble if nobody is named."""
        return DelegationLists(front=self.front(is_draft=False), delegations=self._named())

    def seating(self) -> SeatingPlan:
        """Who faces whom. Raises Trouble if nobody is named."""
        named = self._named()
        ours, theirs = (
            next((each for each in named if each.is_ours == is_ours), Delegation(party=self.party(is_ours=is_ours)))
            for is_ours in (True, False)
        )
        return SeatingPlan(front=self.front(is_draft=False), ours=ours, theirs=theirs, chairs=self._chairs())

    def _chairs(self) -> tuple[Chair, ...]:
        return tuple(
            Chair(
                member=self.member(each.member.role, each.person),
                is_ours=side.is_ours,
                place=each.spot.place,
                is_behind=each.spot.row is SeatRow.BEHIND,
            )
            for side in Seating(self.desk).view(self.dialogue).sides
            for each in side.sitting
        )

    def _named(self) -> tuple[Delegation, ...]:
        named = self.delegations()
        if not named:
            raise Trouble("There is nobody in the delegations of this dialogue yet, so there is nothing to export.")
        return named
