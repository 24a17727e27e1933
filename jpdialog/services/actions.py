"""The actions of the plan in the order in which they press: what is late, what is open, what is closed."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Section
from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action with its section in the edition at hand and with who leads on each side."""

    action: ActionItem
    section: Section | None
    lead: Organisation | Person | None
    counterpart_lead: Organisation | Person | None
    is_late: bool


def actions_in_order(desk: Desk, dialogue: Dialogue | None, today: date) -> list[ActionView]:
    """Every action: the late ones first, then the open ones by their day, then the closed ones."""
    sections, days = _sections(desk, dialogue), desk.dialogues.days()
    leads: dict[str, Organisation | Person] = {each.id: each for each in desk.store.find(Person)}
    leads |= {each.id: each for each in desk.store.find(Organisation)}
    views = [
        ActionView(
            action=each,
            section=sections.get(each.lineage or ""),
            lead=leads.get(each.lead_id or ""),
            counterpart_lead=leads.get(each.counterpart_lead_id or ""),
            is_late=each.is_late(today, days),
        )
        for each in desk.store.find(ActionItem)
    ]
    return sorted(views, key=_pressing)


def _pressing(view: ActionView) -> tuple[bool, bool, date]:
    return view.action.status in CLOSED, not view.is_late, view.action.due or date.max


def _sections(desk: Desk, dialogue: Dialogue | None) -> dict[str, Section]:
    """The sections by lineage, as the edition of the dialogue has them; without one, as the newest known has them."""
    edition_id = dialogue.edition_id if dialogue else None
    if edition_id is None and desk.store.count(Section):
        edition_id = desk.plans.edition().id
    return {view.section.lineage: view.section for view in desk.plans.sections(edition_id)}
