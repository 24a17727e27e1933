"""Where a paragraph, a commitment or a section of any edition is shown on the page of the plan."""

from PySide6.QtWidgets import QTextEdit

from jpdialog.domain.plan import Commitment, Edition, Paragraph, Part, Section, Signature
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.plan.contents import FRONT, SIGNATURES
from jpdialog.ui.search.qt_places import in_qt


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
