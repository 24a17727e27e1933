"""The ids of the actions that are asked for, chosen, grouped and put in order by the database.

A list of ten thousand is shown by pages; only what is seen is read as records. Words are sought elsewhere (0063).
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Index, and_, case, func, literal, or_, select

from jpdialog.domain.action_list import ActionColumn, Grouping, Shown, Wanted
from jpdialog.domain.action_picks import Among
from jpdialog.domain.actions import CLOSED, Acceptance, ActionItem, ActionStatus, Light
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Section
from jpdialog.domain.traffic_light import SOON
from jpdialog.storage.projection import table_of

ACTIONS, SECTIONS, DIALOGUES = table_of(ActionItem), table_of(Section), table_of(Dialogue)
BODIES, PERSONS = table_of(Organisation), table_of(Person)
OTHER_BODIES, OTHER_PERSONS = BODIES.alias("other_body"), PERSONS.alias("other_person")
A = ACTIONS.c
LISTED = Index(
    "actions_as_listed",
    *(A.id, A.position, A.number, A.status, A.acceptance, A.due, A.due_before, A.lead_id, A.counterpart_lead_id),
    *(A.lineage, A.dialogue_id, A.light_set, A.verified_by_us, A.verified_by_them),
)
"""All that chooses, groups and orders actions, but for long words: SQLite reads this in place of the records, of which
every page would be decrypted for it. Made with the tables."""


def listed(connection: Connection, wanted: Wanted, most: int | None = None) -> list[tuple[str, str]]:
    """The ids in their order, each with what it is grouped by ("" without groups); the first ones, or all."""
    order = [*_grouped(wanted), *_ordered(wanted), A.id]
    asked = select(A.id, _group(wanted)).select_from(_joined(wanted)).where(*_conditions(wanted)).order_by(*order)
    return [(action_id, key or "") for action_id, key in connection.execute(asked.limit(most)).all()]


def counted(connection: Connection, wanted: Wanted) -> int:
    """How many actions are asked for."""
    return int(connection.scalar(select(func.count()).select_from(ACTIONS).where(*_conditions(wanted))) or 0)


def _joined(wanted: Wanted) -> Any:
    """Joined with what names the columns that order it, and with nothing else."""
    columns = {column for column, _ in wanted.order}
    joined: Any = ACTIONS
    if ActionColumn.SECTION in columns or wanted.grouping == Grouping.SECTION:
        on = and_(SECTIONS.c.lineage == A.lineage, SECTIONS.c.edition_id == wanted.edition_id)
        joined = joined.outerjoin(SECTIONS, on)
    if ActionColumn.LEAD in columns or wanted.grouping == Grouping.LEAD:
        joined = joined.outerjoin(BODIES, BODIES.c.id == A.lead_id).outerjoin(PERSONS, PERSONS.c.id == A.lead_id)
    if ActionColumn.COUNTERPART in columns:
        joined = joined.outerjoin(OTHER_BODIES, OTHER_BODIES.c.id == A.counterpart_lead_id)
        joined = joined.outerjoin(OTHER_PERSONS, OTHER_PERSONS.c.id == A.counterpart_lead_id)
    if columns & {ActionColumn.ORIGIN, ActionColumn.CARRIED} or wanted.grouping == Grouping.DIALOGUE:
        joined = joined.outerjoin(DIALOGUES, DIALOGUES.c.id == A.dialogue_id)
    return joined


# Which


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [*_shown(wanted), *_narrowed(wanted)]
    if wanted.from_dialogues is not None:
        conditions.append(A.dialogue_id.in_(wanted.from_dialogues))
    return conditions


def _narrowed(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a chart counts in one place."""
    to = wanted.narrowed
    if to is None:
        return []
    conditions = []
    for column, among in ((A.dialogue_id, to.dialogues), (A.lineage, to.lineages)):
        if among is not None:
            conditions.append(_among(column, among))
    if to.statuses is not None:
        conditions.append(A.status.in_([ActionStatus(each) for each in to.statuses]))
    if to.is_late is not None:
        is_late = func.coalesce(_is_late(wanted), literal(value=False))
        conditions.append(is_late if to.is_late else ~is_late)
    return conditions


def _among(column: ColumnElement[Any], among: Among) -> ColumnElement[bool]:
    if among.is_outside:
        return or_(column.is_(None), column.not_in(among.ids))
    return column.in_(among.ids)


def _shown(wanted: Wanted) -> list[ColumnElement[bool]]:
    match wanted.shown:
        case Shown.OPEN | Shown.CARRIED_TWICE:
            return [_is_open()]
        case Shown.TO_DECIDE:
            return [_is_open(), A.decision_sought == "", A.decision_sought_translation == ""]
        case Shown.LATE:
            return [_is_late(wanted)]
        case Shown.NEEDING:
            no_date = and_(A.due.is_(None), A.due_before.is_(None))
            return [_is_open(), or_(A.lead_id.is_(None), no_date, A.acceptance == Acceptance.NOT_ANSWERED)]
    return []


def _is_open() -> ColumnElement[bool]:
    return A.status.not_in([ActionStatus(each) for each in CLOSED])


def _is_late(wanted: Wanted) -> ColumnElement[bool]:
    return and_(_is_open(), _due(wanted) < literal(wanted.today, Date))


def _due(wanted: Wanted) -> ColumnElement[Any]:
    """The day by which an action is due, that of an event included."""
    if not wanted.days:
        return A.due
    return func.coalesce(A.due, case(wanted.days, value=A.due_before, else_=None), type_=Date)


# In what order


def _group(wanted: Wanted) -> ColumnElement[Any]:
    match wanted.grouping:
        case Grouping.SECTION:
            return A.lineage
        case Grouping.LEAD:
            return A.lead_id
        case Grouping.STATUS:
            return A.status
        case Grouping.DIALOGUE:
            return A.dialogue_id
    return literal("")


def _grouped(wanted: Wanted) -> list[ColumnElement[Any]]:
    match wanted.grouping:
        case Grouping.SECTION:
            return [SECTIONS.c.position.is_(None), SECTIONS.c.position, A.lineage]
        case Grouping.LEAD:
            return [A.lead_id.is_(None), _name(BODIES, PERSONS), A.lead_id]
        case Grouping.STATUS:
            return [_rank(A.status, list(ActionStatus))]
        case Grouping.DIALOGUE:
            return [DIALOGUES.c.number.is_(None), DIALOGUES.c.number.desc(), A.dialogue_id]
    return []


def _ordered(wanted: Wanted) -> list[ColumnElement[Any]]:
    if not wanted.order:
        closed = A.status.in_([ActionStatus(each) for each in CLOSED])
        return [closed, _due(wanted).is_(None), _due(wanted), A.position]
    order: list[ColumnElement[Any]] = []
    for column, is_down in wanted.order:
        for each in _keys(column, wanted):
            order.append(each.desc() if is_down else each)
    return [*order, A.position]


def _keys(column: ActionColumn, wanted: Wanted) -> list[ColumnElement[Any]]:
    match column:
        case ActionColumn.NUMBER:
            return [func.length(A.number), A.number]
        case ActionColumn.SECTION:
            return [SECTIONS.c.position.is_(None), SECTIONS.c.position]
        case ActionColumn.LEAD:
            return [A.lead_id.is_(None), _name(BODIES, PERSONS)]
        case ActionColumn.COUNTERPART:
            return [A.counterpart_lead_id.is_(None), _name(OTHER_BODIES, OTHER_PERSONS)]
        case ActionColumn.DUE:
            return [_due(wanted).is_(None), _due(wanted), A.due_before]
        case ActionColumn.ORIGIN | ActionColumn.CARRIED:
            return [DIALOGUES.c.number.is_(None), DIALOGUES.c.number]
    return _ranked(column, wanted)


def _ranked(column: ActionColumn, wanted: Wanted) -> list[ColumnElement[Any]]:
    match column:
        case ActionColumn.STATUS:
            return [_rank(A.status, list(ActionStatus))]
        case ActionColumn.ACCEPTANCE:
            return [_rank(A.acceptance, list(Acceptance))]
        case ActionColumn.LIGHT:
            return [_light(wanted)]
        case ActionColumn.SUPPORTING:
            return [func.length(A.supporting_ids)]
        case ActionColumn.VERIFIED:
            return [A.verified_by_us.is_(None), A.verified_by_them.is_(None), A.verified_by_us]
    return [A[column.value]]


def _light(wanted: Wanted) -> ColumnElement[Any]:
    """The place of its colour, found as ``traffic_light`` finds it."""
    lights = list(Light)
    red, amber, green, grey = (
        literal(lights.index(each)) for each in (Light.RED, Light.AMBER, Light.GREEN, Light.GREY)
    )
    due = _due(wanted)
    no_date = and_(A.due.is_(None), A.due_before.is_(None))
    is_soon = and_(A.status == ActionStatus.NOT_STARTED, due <= literal(wanted.today + timedelta(days=SOON.days), Date))
    return case(
        (A.light_set.is_not(None), _rank(A.light_set, lights)),
        (A.status == ActionStatus.IMPLEMENTED, green),
        (~_is_open(), grey),
        (_is_late(wanted), red),
        (or_(A.status == ActionStatus.ON_HOLD, A.lead_id.is_(None), no_date, is_soon), amber),
        else_=green,
    )


def _rank(column: ColumnElement[Any], values: list[Any]) -> ColumnElement[Any]:
    return case({value: place for place, value in enumerate(values)}, value=column, else_=len(values))


def _name(bodies: Any, persons: Any) -> ColumnElement[Any]:
    return func.coalesce(func.nullif(bodies.c.short_name, ""), bodies.c.name, persons.c.name)
