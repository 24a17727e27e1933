"""Where a paragraph, a commitment or a section of any edition is shown on the page of the plan."""

from PySide6.QtWidgets import QTextEdit

from jpdialog.domain.plan import Commitment, Edition, Paragraph, Part, Section, Signature
from jpdialog.domain.record import Record
from jpdialog.domain.search.marking import counts
from jpdialog.domain.search.query import Query
from jpdialog.domain.search.searched import Group
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.plan.contents import FRONT, SIGNATURES, Contents
from jpdialog.ui.search.qt_places import in_qt

MOST = 500
"""How many records of an edition are looked through for the next one with some words."""


def line_named(contents: Contents, thing: str) -> tuple[str, str] | None:
    """The edition's label and the line's key of a section named by lineage, id or number, or of another record's id."""
    named = (view.section for view in contents.views if _is_named(view.section, thing))
    found = next(named, None)
    return (contents.edition.label, found.lineage) if found else line_of(contents.desk, thing)


def next_line_with(contents: Contents, key: str, query: Query, by: int) -> str:
    """The key of the next line, or of the one before, whose text has every word of the query; empty if no other has."""
    owners = [frozenset({contents.edition.id})]
    found = contents.desk.store.search(query, [Group.PLAN], owners, MOST).get(Group.PLAN, [])
    read = [record for record in found if _is_in_text(record, query)]
    with_it = {line[1] for record in read if (line := line_of(contents.desk, record.id))}
    keys = [line.key for line in contents.lines()]
    here = keys.index(key) if key in keys else 0
    onward = [*keys[here + 1 :], *keys[:here]]
    return next((each for each in (onward if by > 0 else reversed(onward)) if each in with_it), "")


def _is_in_text(record: Record, query: Query) -> bool:
    """Whether the words are in what is read of a record, not in a heading alone."""
    if isinstance(record, Section):
        return all(map(any, zip(counts(record.summary, query), counts(record.summary_translation, query), strict=True)))
    return isinstance(record, Paragraph)


def _is_named(section: Section, thing: str) -> bool:
    return bool(thing) and thing in (section.lineage, section.id, section.number, section.printed)


def line_of(desk: Desk, record_id: str) -> tuple[str, str] | None:
    """The label of the edition and the key of the line that show a record; None if it is not the plan's."""
    store = desk.store
    found: Section | Paragraph | Commitment | Signature | None = (
        store.get(Section, record_id)
        or store.get(Paragraph, record_id)
        or store.get(Commitment, record_id)
        or store.get(Signature, record_id)
    )
    edition = store.get(Edition, found.edition_id) if found else None
    if found is None or edition is None:
        return None
    if isinstance(found, Signature) or (isinstance(found, Paragraph) and found.part == Part.CLOSING):
        return edition.label, SIGNATURES
    section = found if isinstance(found, Section) else store.get(Section, found.section_id)
    return edition.label, section.lineage if section else FRONT


def start_in(text: QTextEdit, desk: Desk, record_id: str, field: str) -> int:
    """Where a paragraph's or commitment's own words begin in the text that is shown, as Qt counts; 0 if they do not."""
    record = desk.store.get(Paragraph, record_id) or desk.store.get(Commitment, record_id)
    wanted = str(getattr(record, field, "")).replace("\n", "\u2028")
    shown = text.document().toRawText()
    return in_qt(shown, max(0, shown.find(wanted))) if wanted else 0
