"""Where figures are named in briefs, and having those texts say a value anew when it is another.

It is done in the transaction that changes the value, so that no brief says an old one and one undo takes all back; the
door opens the clearance of each brief that is reworded. Briefs of a dialogue that was held stay as they were.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from jpdialog.domain import figure_words
from jpdialog.domain.brief import TEXTS, Brief, Entry, form_field
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.figure_links import named_by
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.plan import Section
from jpdialog.domain.rich_text import links_of, with_link_words
from jpdialog.domain.series import Series, series_of
from jpdialog.services.plans import Plans
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

SECOND = "translation"
Said = dict[tuple[str, bool], str]
"""What texts say of a figure, by the period that they name ("" for the newest) and whether in the second language."""


@dataclass(frozen=True, slots=True)
class Used:
    """A brief that names a figure, with the entries that do."""

    brief: Brief
    dialogue: Dialogue
    section: Section | None
    entries: tuple[Entry, ...]


def uses(store: Store, plans: Plans) -> dict[str, list[Used]]:
    """The briefs that name each figure, by its id, those of the newest dialogue first."""
    named: dict[str, dict[str, list[Entry]]] = {}
    for entry in store.find(Entry):
        for figure_id in figures_in(entry):
            named.setdefault(figure_id, {}).setdefault(entry.brief_id, []).append(entry)
    wanted = frozenset(brief_id for briefs in named.values() for brief_id in briefs)
    places = _places(store, plans, wanted) if wanted else {}
    return {
        figure_id: [Used(*places[each], tuple(briefs[each])) for each in places if each in briefs]
        for figure_id, briefs in named.items()
    }


def _places(store: Store, plans: Plans, brief_ids: frozenset[str]) -> dict[str, tuple[Brief, Dialogue, Section | None]]:
    """The briefs of those ids with their dialogue and section, in the order in which they are told."""
    dialogues = {each.id: each for each in store.find(Dialogue)}
    briefs = [each for each in store.find(Brief, id=brief_ids) if each.dialogue_id in dialogues]
    editions = {dialogues[each.dialogue_id].edition_id for each in briefs}
    sections = {
        (edition, each.section.lineage): each.section for edition in editions for each in plans.sections(edition)
    }
    found = {
        each.id: (each, dialogue, sections.get((dialogue.edition_id, each.lineage or "")))
        for each in briefs
        for dialogue in [dialogues[each.dialogue_id]]
    }
    order = sorted(found, key=lambda each: (-found[each][1].number, found[each][0].serial))
    return {each: found[each] for each in order}


def figures_in(entry: Entry) -> frozenset[str]:
    """The ids of the figures that an entry names."""
    return frozenset(figure_id for _, link in _links(entry) if (figure_id := named_by(link)[0]))


def said_of(series: Series | None) -> Said:
    """All that a text may say of a figure now."""
    if series is None:
        return {}
    said: Said = {}
    for translated in (False, True):
        said["", translated] = figure_words.spoken(series, translated=translated)
        for each in series.periods:
            said[each.period, translated] = figure_words.value_said(series.figure, each.current, translated=translated)
    return said


def series_now(door: Door, figure_id: str) -> Series | None:
    """A figure with its values as a transaction has them."""
    found = series_of(door.find(Figure, id=figure_id), door.find(FigureValue, figure_id=figure_id))
    return found[0] if found else None


def say_anew(door: Door, figure_id: str, before: Said) -> None:
    """Have every text that names a figure say what is said of it now, if that is not what was said ``before``."""
    now = said_of(series_now(door, figure_id))
    if now == before:
        return
    held = {each.id for each in door.find(Dialogue, status=DialogueStatus.HELD)}
    closed = {each.id for each in door.find(Brief, dialogue_id=frozenset(held))} if held else set()
    for entry in door.find(Entry):
        if entry.brief_id not in closed and figure_id in figures_in(entry):
            _reword(door, entry, figure_id, now)


def _reword(door: Door, entry: Entry, figure_id: str, now: Said) -> None:
    for field, link in list(_links(entry)):
        named, period = named_by(link)
        said = now.get((period, field.endswith(SECOND)), "")
        if named != figure_id or not said:
            continue
        words, form = getattr(entry, field), getattr(entry, form_field(field))
        new_words, new_form = with_link_words(words, form, link, said)
        entry = door.edit(entry, field, new_words)
        entry = door.edit(entry, form_field(field), new_form)


def _links(entry: Entry) -> Iterator[tuple[str, str]]:
    for field in TEXTS:
        form = getattr(entry, form_field(field))
        if form:
            for link in sorted(links_of(form)):
                yield field, link
