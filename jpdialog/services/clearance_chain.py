"""Who is asked for the clearance of a brief, stage after stage: bodies and persons, found by name or taken in."""

from collections.abc import Sequence
from unicodedata import normalize

from jpdialog.domain.brief import Brief
from jpdialog.domain.clearance import ClearanceStep
from jpdialog.domain.ordering import keys
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.door import Door

Asked = Organisation | Person
Stages = Sequence[Sequence[str]]


def check_chain(stages: Stages, lead: str) -> None:
    """Raises Trouble if these names make no chain."""
    names = [plain(name) for stage in stages for name in stage if name.strip()]
    if not names:
        raise Trouble("A chain needs at least one body. Nothing was changed.")
    if len(set(names)) < len(names):
        raise Trouble("A body stands twice in this chain. Nothing was changed; name each body once.")
    if lead and plain(lead) not in names:
        raise Trouble("{body} is to lead but is not in the chain. Nothing was changed.", body=lead)


def put_chain(door: Door, briefs: Sequence[Brief], stages: Stages, lead: str = "") -> None:
    """Have each of these briefs ask them; whoever was asked before stays with what was said."""
    named = [name for stage in stages for name in stage if name.strip()]
    asked = {name: _asked(door, name) for name in named}
    leads = plain(lead or named[0])
    for brief in briefs:
        before = {_whom(each): each for each in door.find(ClearanceStep, brief_id=brief.id)}
        places = iter(keys(len(named)))
        for stage, names in enumerate(stages, start=1):
            for name in filter(str.strip, names):
                step = before.pop(asked[name].id, None)
                _put_step(door, brief, step, asked[name], (next(places), stage, plain(name) == leads))
        for each in before.values():
            door.delete(each)


def names_of(asked: Asked | None) -> set[str]:
    """Every name under which it is known, made comparable."""
    if asked is None:
        return set()
    fields = ("name", "name_translation", "short_name", "short_name_translation")
    return {plain(name) for field in fields if (name := str(getattr(asked, field, ""))).strip()}


def plain(name: str) -> str:
    """A name made comparable: however it is spaced, in whatever width or case."""
    return " ".join(normalize("NFKC", name).split()).casefold()


def _whom(step: ClearanceStep) -> str:
    return step.organisation_id or step.person_id or ""


def _asked(door: Door, name: str) -> Asked:
    """The body of that name, else the person; a name that nobody has becomes a body of our side."""
    wanted = plain(name)
    known: list[Asked] = [*door.find(Organisation), *door.find(Person)]
    found = next((each for each in known if wanted in names_of(each)), None)
    if found is not None:
        return found
    ours = door.find(Party, is_ours=True)
    return door.create(Organisation(name=" ".join(name.split()), party_id=ours[0].id if ours else None))


def _put_step(door: Door, brief: Brief, step: ClearanceStep | None, asked: Asked, place: tuple[str, int, bool]) -> None:
    position, stage, is_lead = place
    if step is None:
        step = ClearanceStep(brief_id=brief.id, position=position, is_sample=brief.is_sample)
        setattr(step, "person_id" if isinstance(asked, Person) else "organisation_id", asked.id)
        step = door.create(step)
    for field, value in (("position", position), ("stage", stage), ("is_lead", is_lead)):
        door.edit(step, field, value)
