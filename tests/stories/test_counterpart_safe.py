"""A paper for the counterpart holds what is allowed and nothing else, in whatever part of the file one looks."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from jpdialog.documents.typesetting.words import words_of
from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.brief import Entry, EntryKind, Handling
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.pack import Annex, PackPart
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import RecordState
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import document_of, made
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.papers import Wish
from jpdialog.services.records import Records
from jpdialog.services.sample import create_sample
from jpdialog.services.shareable import may_share_action, may_share_entry, may_share_note, may_share_outcome
from jpdialog.ui.printed.pdf import write_pdf
from tests.made_once import MadeOnce
from tests.ui.printed.conftest import text_of_pdf

WISH = Wish(today=date(2026, 11, 24), shareable=True)
MARK = "internalmark"
Spoken = tuple[EntryKind, Handling]
Noted = tuple[NoteKind, Outcome | None, Handling]
SPOKEN = (EntryKind.POINT, EntryKind.IF_RAISED)
SAFE = ("record", "talking-points", "interpreters-copy", "pack", "follow-up-matrix")
STRUCTURE = re.compile(
    r"_(id|ids|on|verb)$|^(id|position|kind|handling|outcome|status|taken_at|lineages?|due|use|is_sample|year_basis|standing|as_of|period)$"
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: unescape(archive.read(name).decode()) for name in archive.namelist()}


def planted(record: Record) -> dict[str, str]:
    """The fields of a record that a person types, each with a mark that names it."""
    named = type(record).__name__.casefold()
    return {
        field: f"{MARK} {named} {field}"
        for field, value in record
        if type(value) is str and STRUCTURE.search(field) is None
    }


def plant(desk: Desk, records: list[Record]) -> None:
    with desk.store.transaction() as door:
        for record in records:
            for field, text in planted(record).items():
                if getattr(record, field) != text:
                    door.edit(record, field, text)


def add(desk: Desk, entries: Sequence[Spoken], notes: Sequence[Noted], leads: Sequence[tuple[bool, bool]]) -> None:
    """New records of every kind that a paper for the counterpart has to choose from."""
    dialogue = desk.dialogues.by_number()
    brief = desk.briefs.of_section(dialogue, "2 (4)").brief
    item, body = desk.dialogues.agenda(dialogue)[1].id, desk.store.find(Organisation)[0].id
    known = {each.lineage for each in desk.store.find(SectionOutcome, dialogue_id=dialogue.id)}
    sections = [view.section.lineage for view in desk.plans.sections(dialogue.edition_id)]
    lineages = [each for each in sections if each not in known]
    with desk.store.transaction() as door:
        for kind, handling in entries:
            door.create(Entry(brief_id=brief.id, kind=kind, handling=handling, text="x"))
        for what, outcome, handling in notes:
            note = Note(dialogue_id=dialogue.id, agenda_item_id=item, kind=what, outcome=outcome, text="x")
            note.handling = handling
            door.create(note)
        for lineage, (what, outcome, handling) in zip(lineages, notes, strict=False):
            came = SectionOutcome(dialogue_id=dialogue.id, lineage=lineage, agreed="x", handling=handling)
            came.agreed_verb, came.is_not_discussed = outcome, what == NoteKind.QUESTION
            door.create(came)
            door.create(Proposal(dialogue_id=dialogue.id, lineage=lineage, text="[x]", fallback="y"))
        for ours, theirs in leads:
            action = ActionItem(instrument_id=dialogue.instrument_id, dialogue_id=dialogue.id)
            action.lead_id, action.counterpart_lead_id = body if ours else None, body if theirs else None
            door.create(action)


def arrange(desk: Desk) -> None:
    """An issued pack for the counterpart, and what must stay out of the next: annexes and markings of our own."""
    dialogue, arranging = desk.dialogues.by_number(), PackParts(desk.store)
    for handling in Handling:
        arranging.add_annex(dialogue, "x", "x", handling=handling)
    arranging.set_spare_copies(dialogue, 1)
    Packs(desk).give_out(dialogue, WISH)
    with desk.store.transaction() as door:
        for annex in door.find(Annex):
            for field in ("title", "text") if annex.handling != Handling.SHAREABLE else ():
                door.edit(annex, field, f"{MARK} annex {field}")
    arranging.set_marking(dialogue, f"{MARK} pack")
    arranging.mark(dialogue, arranging.of(dialogue).parts[-1].key, f"{MARK} part")  # now each part is kept
    with desk.store.transaction() as door:
        for part in door.find(PackPart, dialogue_id=dialogue.id):
            door.edit(part, "marking", f"{MARK} part")


def plant_in_outcomes_that_are_shared(desk: Desk) -> None:
    """Of these the counterpart gets the agreed wording, and nothing of what either side said or left open."""
    with desk.store.transaction() as door:
        for outcome in door.find(SectionOutcome):
            for line in ("our_line", "their_line", "left_open"):
                door.edit(outcome, line, f"{MARK} {line}")
                door.edit(outcome, f"{line}_translation", f"{MARK} {line}_translation")


def plant_in_actions_that_are_shared(desk: Desk) -> None:
    """Of these the counterpart gets what was agreed; what we do about them, and how far we say it has come, stays."""
    ours = ("next_step", "resources", "decision_sought", "our_view", "light_reason")
    with desk.store.transaction() as door:
        for action in door.find(ActionItem):
            for field in ours:
                door.edit(action, field, f"{MARK} action {field}")
            told = ActionProgress(action_id=action.id, day=WISH.today, author=f"{MARK} author", text=f"{MARK} progress")
            door.create(told)
            door.create(Evidence(action_id=action.id, label=f"{MARK} evidence"))


def write_the_record(desk: Desk) -> None:
    """Draw the record up, and write our own words into it: a comment, and over what could be shared until then."""
    records, dialogue = Records(desk), desk.dialogues.by_number()
    records.draw_up(dialogue)
    records.comment(dialogue, f"{MARK} comment")
    view = records.of(dialogue)
    for paragraph in [each for each in view.shown if view.may_share(each)][:1]:
        written = records.write(paragraph, "text", f"{MARK} by hand")
        records.write(written, "text_translation", f"{MARK} by hand")
    records.put(dialogue, RecordState.CLEARED, WISH.today, f"{MARK} who cleared it")


def plant_everywhere(desk: Desk) -> None:
    """Mark every field of what is not shareable, and what is internal of the dialogue and of persons."""
    everything: list[Record] = [
        *(each for each in desk.store.find(Entry) if not may_share_entry(each)),
        *(each for each in desk.store.find(Note) if not may_share_note(each)),
        *(each for each in desk.store.find(ActionItem) if not may_share_action(each)),
        *desk.store.find(Figure),
        *desk.store.find(FigureValue),
        *desk.store.find(Proposal),
        *(each for each in desk.store.find(SectionOutcome) if not may_share_outcome(each)),
    ]
    plant(desk, everything)
    plant_in_outcomes_that_are_shared(desk)
    plant_in_actions_that_are_shared(desk)
    write_the_record(desk)
    with desk.store.transaction() as door:
        for field in ("note", "note_translation", "marking"):
            door.edit(desk.dialogues.by_number(), field, f"{MARK} {field}")
        for person in desk.store.find(Person):
            door.edit(person, "biography", f"{MARK} biography")


def marked_sample(made_once: MadeOnce, to: Path) -> Desk:
    """The sample with a mark in all that is not shared."""

    def make(folder: Path) -> None:
        with closing(made_once.sample(folder)) as desk:
            plant_everywhere(desk)

    return create_sample(made_once.copy("sample with marks", to, make))


KINDS, HANDLINGS = st.sampled_from(list(EntryKind)), st.sampled_from(list(Handling))
NOTE_KINDS, OUTCOMES = st.sampled_from(list(NoteKind)), st.sampled_from([None, *Outcome])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    entries=st.lists(st.tuples(KINDS, HANDLINGS), min_size=1, max_size=6),
    notes=st.lists(st.tuples(NOTE_KINDS, OUTCOMES, HANDLINGS), min_size=1, max_size=6),
    leads=st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=4),
    language=st.sampled_from(["en", "ja"]),
    bilingual=st.booleans(),
)
def test_what_is_not_shareable_is_in_no_part_of_the_file(
    made_once: MadeOnce,
    tmp_path_factory: pytest.TempPathFactory,
    entries: list[Spoken],
    notes: list[Noted],
    leads: list[tuple[bool, bool]],
    language: str,
    bilingual: bool,
) -> None:
    with closing(marked_sample(made_once, tmp_path_factory.mktemp("sample"))) as desk:
        arrange(desk)
        add(desk, entries, notes, leads)
        plant_everywhere(desk)
        kinds = list(SAFE)
        with suppress(Trouble):  # what was added may hold nothing that is shared: then no page is replaced
            pages = Packs(desk).replace_pages(Packs(desk).issue(desk.dialogues.by_number()), WISH.today)
            assert MARK not in str(pages.content)
            kinds.append("replacement-pages")
        for kind in kinds:
            wish = replace(WISH, language=language, bilingual=bilingual)
            assert [name for name, text in parts(made(desk, kind, wish)).items() if MARK in text] == []
            document, _ = document_of(desk, kind, wish)  # all that a PDF is drawn from
            assert [words for words in (document.title, *words_of(document)) if MARK in words] == []


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(handling=HANDLINGS, kind=KINDS, language=st.sampled_from(["en", "ja"]))
def test_replacement_pages_for_the_counterpart_hold_a_new_entry_only_if_it_may_be_shared(
    desk: Desk, handling: Handling, kind: EntryKind, language: str
) -> None:
    packs, dialogue = Packs(desk), desk.dialogues.by_number()
    PackParts(desk.store).set_spare_copies(dialogue, 1)
    issue = packs.give_out(dialogue, replace(WISH, language=language))
    brief = desk.briefs.of_section(dialogue, "2 (4)").brief
    with desk.store.transaction() as door:
        door.create(Entry(brief_id=brief.id, kind=kind, handling=handling, text=f"{issue.id} planted"))
    if handling != Handling.SHAREABLE:
        with pytest.raises(Trouble, match="Nothing has changed"):
            packs.replace_pages(issue, WISH.today)
        return
    pages = packs.replace_pages(issue, WISH.today)
    data = made(desk, "replacement-pages", replace(WISH, issue=pages.label))
    assert f"{issue.id} planted" in parts(data)["word/document.xml"]


@pytest.mark.parametrize("kind", SAFE)
def test_nor_is_it_in_a_pdf(qapp: QGuiApplication, tmp_path: Path, made_once: MadeOnce, kind: str) -> None:
    desk = marked_sample(made_once, tmp_path)
    try:
        printed = made(desk, kind, WISH, press=write_pdf)
        assert MARK not in text_of_pdf(printed)
        assert not any(code in printed for code in (MARK.encode(), MARK.encode("utf-16-be").hex().upper().encode()))
    finally:
        desk.close()


def test_what_is_allowed_is_there(qapp: QGuiApplication, tmp_path: Path, made_once: MadeOnce) -> None:
    desk = made_once.sample(tmp_path)
    try:
        printed = {kind: text_of_pdf(made(desk, kind, WISH, press=write_pdf)) for kind in ("record", "talking-points")}
        record, points = (parts(made(desk, kind, WISH))["word/document.xml"] for kind in ("record", "talking-points"))
        shared = [note.text for note in desk.store.find(Note) if may_share_note(note)]
        said = [entry.text for entry in desk.store.find(Entry) if may_share_entry(entry) and entry.kind in SPOKEN]
        assert shared and [text for text in shared if text not in record] == []
        assert said and [text for text in said if text not in points] == []
        assert [text for text in shared if "".join(text.split()) not in printed["record"]] == []
        assert [text for text in said if "".join(text.split()) not in printed["talking-points"]] == []
        assert all("May be shared with the counterpart" in each for each in (record, points))
    finally:
        desk.close()


def test_the_proof_sheet_lists_all_that_was_withheld(tmp_path: Path, made_once: MadeOnce) -> None:
    desk = made_once.sample(tmp_path)
    try:
        wish = replace(WISH, shareable=False)
        of_record, of_points = (
            parts(made(desk, "proof-sheet", replace(wish, of=of)))["word/document.xml"]
            for of in ("record", "talking-points")
        )
        kept = [note.text for note in desk.store.find(Note) if not may_share_note(note)]
        unsaid = [each.text for each in desk.store.find(Entry) if not may_share_entry(each) and each.kind in SPOKEN]
        assert kept and [text for text in kept if text not in of_record] == []
        assert unsaid and [text for text in unsaid if text not in of_points] == []
    finally:
        desk.close()
