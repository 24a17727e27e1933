"""The dialogues held under a plan, and the one being prepared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.brief import Brief, Likelihood
from jpdialog.domain.dialogue import AgendaItem, Dialogue, DialogueStatus, Interpretation, Mode
from jpdialog.domain.partial_date import checked_partial_date, whole_date
from jpdialog.domain.people import DelegationMember
from jpdialog.domain.plan import Edition, Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.services.plans import Plans
from jpdialog.services.promised_actions import take_up_promises
from jpdialog.services.proposed_changes import changes_to_come, take_up_changes
from jpdialog.storage.store import Store

STEERING_SERIAL = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDialogue:
    """What is known of a dialogue when it is called; dates may have gaps ("2027-01")."""

    number: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    place: str = ""
    mode: Mode = Mode.UNKNOWN
    host: str = ""
    interpretation: Interpretation = Interpretation.NONE
    drafts_due: date | None = None
    marking: str = ""
    edition_label: str | None = None
    minutes: int | None = None


class Dialogues:
    """Making dialogues and finding them."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self._store, self._plans = store, plans

    def all(self) -> list[Dialogue]:
        """Every dialogue, by number."""
        return self._store.find(Dialogue)

    def days(self) -> dict[int, date]:
        """The first day of each dialogue by its number, of those whose whole date is known."""
        told = ((each.number, whole_date(each.starts_on)) for each in self.all())
        return {number: day for number, day in told if day is not None}

    def current(self) -> Dialogue | None:
        """The one that is being prepared: the planned one that comes first, else the last that was held."""
        return self.current_of(self.all())

    @staticmethod
    def current_of(dialogues: Sequence[Dialogue]) -> Dialogue | None:
        """The one of these, by number, that is being prepared."""
        planned = [each for each in dialogues if each.status == DialogueStatus.PLANNED]
        return planned[0] if planned else (dialogues[-1] if dialogues else None)

    def by_number(self, number: int | None = None) -> Dialogue:
        """The dialogue of that number, or the current one. Raises Trouble if there is none."""
        found = self.current() if number is None else next((d for d in self.all() if d.number == number), None)
        if found is None and number is None:
            raise Trouble("There is no dialogue yet. Create one first: dialogue new --number N.")
        if found is None:
            raise Trouble(
                "There is no dialogue number {number}. The list of dialogues shows what there is.", number=number
            )
        return found

    def edition(self, dialogue: Dialogue) -> Edition | None:
        """The edition of the plan that the dialogue is held on."""
        return self._store.get(Edition, dialogue.edition_id)

    def agenda(self, dialogue: Dialogue) -> list[AgendaItem]:
        """The agenda in order."""
        return self._store.find(AgendaItem, dialogue_id=dialogue.id)

    def members(self, dialogue: Dialogue) -> list[DelegationMember]:
        """The members of all delegations in order of precedence."""
        return self._store.find(DelegationMember, dialogue_id=dialogue.id)

    def create(self, new: NewDialogue) -> Dialogue:
        """Create a dialogue with one brief for each section of its edition, and the steering brief.

        Who drafted a section last time, and how much was asked then, is asked again. What notes of earlier dialogues
        promise becomes actions, and the changes that they tell proposals, if nobody has taken them up yet: they would
        be passed over otherwise.
        """
        instrument = self._plans.instrument()
        if instrument is None:
            raise Trouble(
                "A dialogue is held on a plan, and there is none here yet. Take one in first: plan import FILE."
            )
        edition = self._plans.edition(new.edition_label)
        dialogue = self._dialogue(new, instrument, edition)
        lineages = [view.section.lineage for view in self._plans.sections(edition.id) if view.is_leaf]
        before = self.asked_before(dialogue)
        with self._store.transaction() as door:
            made = door.create(dialogue)
            for earlier in self.all():
                if earlier.instrument_id == made.instrument_id and earlier.number < made.number:
                    take_up_promises(door, earlier)
                    take_up_changes(door, earlier, changes_to_come(door, earlier))
            for serial, lineage in enumerate([None, *lineages], STEERING_SERIAL):
                last = before.get(lineage)
                brief = Brief(
                    dialogue_id=made.id,
                    lineage=lineage,
                    serial=serial,
                    deadline=new.drafts_due,
                    minutes=new.minutes or (last.minutes if last else None),
                    likelihood=last.likelihood if last else Likelihood.MIGHT,
                    drafter_id=last.drafter_id if last else None,
                )
                door.create(brief)
        return made

    def asked_before(self, dialogue: Dialogue) -> dict[str | None, Brief]:
        """By lineage, what was asked at the last dialogue before this one that asked for it."""
        mine = [each for each in self.all() if each.instrument_id == dialogue.instrument_id]
        earlier = [each.id for each in mine if each.number < dialogue.number]
        found = self._store.find(Brief, dialogue_id=frozenset(earlier))
        return {each.lineage: each for each in sorted(found, key=lambda each: earlier.index(each.dialogue_id))}

    def _dialogue(self, new: NewDialogue, instrument: Instrument, edition: Edition) -> Dialogue:
        numbers = {each.number for each in self.all()}
        number = new.number or max(numbers, default=0) + 1
        if number in numbers:
            raise Trouble("There is a dialogue number {number} already. Nothing was created.", number=number)
        starts_on, ends_on = (checked_partial_date(day) if day else None for day in (new.starts_on, new.ends_on))
        if starts_on and ends_on and ends_on < starts_on:
            raise Trouble("A dialogue cannot end before it begins. Nothing was created; check the two dates.")
        return Dialogue(
            instrument_id=instrument.id,
            edition_id=edition.id,
            number=number,
            starts_on=starts_on,
            ends_on=ends_on,
            place=new.place,
            mode=new.mode,
            host=new.host,
            interpretation=new.interpretation,
            drafts_due=new.drafts_due,
            marking=new.marking,
        )


def ordinal(number: int) -> str:
    """The English ordinal: 1st, 2nd, 3rd, 4th, 11th, 12th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def dialogue_title(dialogue: Dialogue, instrument: Instrument | None, language: str) -> str:
    """What people call the dialogue: "12th Strategic Policy Dialogue", 「第12回戦略政策対話」."""
    told: dict[str, str] = {}
    if instrument is not None:
        told = {
            instrument.translation_language: instrument.dialogue_name_translation,
            instrument.language: instrument.dialogue_name,
        }
    name = told.get(language, "")
    if language == "ja":
        return f"第{dialogue.number}回{name or '対話'}"
    return f"{ordinal(dialogue.number)} {name or 'dialogue'}"
