"""What the panel shows of a search, and where each hit leads. Imported when somebody first searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.brief import Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph
from jpdialog.domain.search.marking import Excerpt
from jpdialog.domain.search.searched import Group
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.search import Filters, Found, Hit, search
from jpdialog.services.search_filters import owners_of_dialogue
from jpdialog.services.search_places import Standing, Standings
from jpdialog.ui.record_places import place_of
from jpdialog.ui.search.filter_chips import group_name
from jpdialog.ui.search.hit_lines import HitLine

if TYPE_CHECKING:
    from jpdialog.domain.record import Record
    from jpdialog.services.desk import Desk

OF_EACH, OF_ONE = 5, 60
"""How many hits are shown of each group, and of one if it was chosen."""


def lines_for(desk: Desk, typed: str, group: str, dialogue_id: str, language: str) -> list[HitLine]:
    """The lines to show for what is typed, of one group or all, of one dialogue or all."""
    dialogue = desk.store.get(Dialogue, dialogue_id)
    owners = (owners_of_dialogue(desk.store, dialogue),) if dialogue else ()
    groups = (Group(group),) if group else tuple(Group)
    found = search(desk.store, typed, Filters(owners, groups), OF_ONE if group else OF_EACH)
    standings = Standings(desk, language, [hit.record for each in found for hit in each.hits])
    return [line for each in found for line in (_head(each), *(_line(hit, standings) for hit in each.hits))]


def dialogues_of(desk: Desk, language: str) -> list[tuple[str, str]]:
    """The dialogues by id with their names, the latest first."""
    instrument = desk.plans.instrument()
    return [(each.id, dialogue_title(each, instrument, language)) for each in reversed(desk.dialogues.all())]


def _head(found: Found) -> HitLine:
    return HitLine(Excerpt(group_name(found.group), ()), f"{len(found.hits)}{'+' if found.has_more else ''}")


def _line(hit: Hit, standings: Standings) -> HitLine:
    standing = standings.of(hit.record)
    return HitLine(
        hit.excerpt,
        " · ".join(standings.said_of(hit)),
        place_of(hit.record),
        _dialogue(hit.record, standing),
        hit.field,
    )


def _dialogue(record: Record, standing: Standing) -> str:
    of_talk = Entry | Note | SectionOutcome | Proposal | DialogueRecord | RecordParagraph
    is_shown_in_one = isinstance(record, of_talk | AgendaItem | ProgrammeEntry | Dialogue)
    return standing.dialogue.id if standing.dialogue and is_shown_in_one else ""
