"""The seating plan in words: for those who cannot see it, beside the picture, and on the command line."""

from jpdialog.domain.people import DelegationRole
from jpdialog.domain.seating import SeatRow, Spot
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.seating import SeatingView, SideOfTable, Sitting
from jpdialog.services.vocabulary import words_for


class SeatingWords:
    """Says who sits where, in one language."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._names, self._words = Names(desk, language), words_for(language)

    def described(self, view: SeatingView) -> str:
        """The whole plan, one line for each that sits."""
        lines = [self._words("Seating plan. Both sides face each other; left and right are those of who sits there.")]
        for side in view.sides:
            lines += ["", self.party(side), *(self.line(each) for each in side.sitting)]
        return "\n".join(lines)

    def line(self, sitting: Sitting) -> str:
        """One who sits, with title and chair: "Kyoko Sato, Director: 1st to the right of the centre"."""
        about = self._names.listed([self.name(sitting), self.about(sitting)])
        return self._words("{who}: {where}", who=about, where=self.where(sitting.spot))

    def name(self, sitting: Sitting) -> str:
        """The name."""
        return self._names.of(sitting.person, "name")

    def about(self, sitting: Sitting) -> str:
        """The title, and the role unless it goes without saying or the title says it."""
        title, role = self._names.of(sitting.person, "title"), self._words.name(sitting.member.role)
        is_said = sitting.member.role == DelegationRole.MEMBER or role.casefold() in title.casefold()
        return self._names.listed([title, "" if is_said else role])

    def party(self, side: SideOfTable) -> str:
        """What the side is called."""
        return self._names.of(side.party, "short_name") or self._names.of(side.party, "name")

    def where(self, spot: Spot) -> str:
        """A chair in words."""
        if spot.row is SeatRow.BEHIND:
            return self._words("behind the table, {where}", where=self._along(spot.place))
        return self._along(spot.place)

    def _along(self, place: int) -> str:
        if place == 0:
            return self._words("in the centre")
        if place > 0:
            return self._words("place {place} to the right of the centre", place=place)
        return self._words("place {place} to the left of the centre", place=-place)
