"""What is done to several briefs at once: one transaction each, so that one undo takes all of it back."""

from collections.abc import Sequence
from datetime import date

from jpdialog.domain.brief import Brief, Likelihood
from jpdialog.domain.people import Organisation, Person
from jpdialog.services.desk import Desk
from jpdialog.services.persons import our_party, person_named
from jpdialog.storage.reserve import again_with_room


class Bulk:
    """Changing several briefs; what is done with their clearance is `Clearances`."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def set_deadline(self, briefs: Sequence[Brief], deadline: date | None) -> None:
        """Have all of them due on one day."""
        self._set(briefs, "deadline", deadline)

    def set_minutes(self, briefs: Sequence[Brief], minutes: int | None) -> None:
        """Give each of them so many minutes."""
        self._set(briefs, "minutes", minutes)

    def set_likelihood(self, briefs: Sequence[Brief], likelihood: Likelihood) -> None:
        """Say how likely they come up."""
        self._set(briefs, "likelihood", likelihood)

    @again_with_room
    def name_drafter(self, briefs: Sequence[Brief], name: str) -> None:
        """Have the person of that name draft them all; a name not known yet is taken in as one of our side."""
        known, side = person_named(self._desk, name), our_party(self._desk)
        with self._store.transaction() as door:
            if known is None and name.strip():
                known = door.create(Person(name=" ".join(name.split()), party_id=side.id if side else None))
            for brief in briefs:
                door.edit(brief, "drafter_id", known.id if known else None)

    @again_with_room
    def _set(self, briefs: Sequence[Brief], field: str, value: object) -> None:
        with self._store.transaction() as door:
            for brief in briefs:
                door.edit(brief, field, value)


def whom_to_ask(desk: Desk) -> list[str]:
    """The names that can be asked for a clearance: the bodies, then the persons."""
    kinds: tuple[type[Organisation | Person], ...] = (Organisation, Person)
    return [name for kind in kinds for name in sorted({each.name for each in desk.store.find(kind) if each.name})]


def stages_of(text: str) -> list[list[str]]:
    """A chain as it is typed: "A; B, C" asks A first, then B and C side by side."""
    steps = text.replace("；", ";").replace("、", ",").replace("，", ",").split(";")
    return [names for step in steps if (names := [name.strip() for name in step.split(",") if name.strip()])]
