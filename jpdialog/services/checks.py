"""Everything to see to before the pack can go: all checks of one dialogue, and the findings that were set aside.

A finding is set aside by its exact name, with a reason. Where what was found is another, it is found again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import BriefStatus, Entry
from jpdialog.domain.checks.actions import carried_twice, due_too_late, incomplete_actions
from jpdialog.domain.checks.brackets import brackets
from jpdialog.domain.checks.figures import stale, two_values, without_source
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.checks.lines import lines_past
from jpdialog.domain.checks.papers import (
    edited_after_clearance,
    marked_too_low,
    not_cleared,
    not_signed,
    over_time,
    without_brief,
    without_marking,
)
from jpdialog.domain.checks.people import terms_ended, without_interpreter, without_speaker
from jpdialog.domain.checks.record import agreed_too_much, outcome_says_too_much, paragraph_says_too_much
from jpdialog.domain.checks.sharing import internal_in_shareable
from jpdialog.domain.checks.spellings import two_spellings
from jpdialog.domain.checks.totals import totals
from jpdialog.domain.checks.translations import left_behind
from jpdialog.domain.checks.weekdays import wrong_weekdays
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import RecordParagraph
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.set_aside import SetAside
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.marking_schemes import marking_schemes
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.programme_view import found_in, timed_entries
from jpdialog.storage.reserve import again_with_room

TEXTS = ("text", "text_translation", "translation", "answer", "answer_translation", "title", "title_translation")

AT_ONCE = 500
"""How many texts are looked through at one go."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: what is open, the most pressing first, and what was set aside, with the reason."""

    open: tuple[Finding, ...]
    set_aside: tuple[tuple[Finding, SetAside], ...]


class Checks:
    """Checking a dialogue, and setting findings aside."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def of(
        self,
        dialogue: Dialogue,
        today: date,
        views: Sequence[BriefView] | None = None,
        between: Callable[[], object] = lambda: None,
    ) -> Checked:
        """All that is found in a dialogue; ``views`` are its briefs, if they have been read already.

        ``between`` is called every now and then, while nothing is half read: other work may be done there.
        """
        called = self._desk.briefs.of_dialogue(dialogue) if views is None else views
        briefs = [view for view in called if view.brief.status != BriefStatus.SUPERSEDED]
        order = list(FindingKind)
        found: list[Finding] = []
        for some in self._found(dialogue, today, briefs):
            found += some
            between()
        found.sort(key=lambda each: order.index(each.kind))
        aside = {each.finding: each for each in self._store.find(SetAside, dialogue_id=dialogue.id)}
        return Checked(
            tuple(each for each in found if each.name not in aside),
            tuple((each, aside[each.name]) for each in found if each.name in aside),
        )

    @again_with_room
    def set_aside(
        self, dialogue: Dialogue, finding: str, reason: str, today: date, known: Checked | None = None
    ) -> SetAside:
        """Set a finding aside by its name; Trouble if there is none of that name now (or in what is ``known``)."""
        if not reason.strip():
            raise Trouble("Say why it is set aside, for whoever reads this next. Nothing was changed.")
        if finding not in {each.name for each in (known or self.of(dialogue, today)).open}:
            raise Trouble("There is no finding called {name} now. check lists them; nothing was changed.", name=finding)
        with self._store.transaction() as door:
            return door.create(
                SetAside(
                    dialogue_id=dialogue.id,
                    finding=finding,
                    reason=reason.strip(),
                    set_at=datetime.now(UTC).isoformat(),
                    set_by=self._store.author,
                    is_sample=dialogue.is_sample,
                )
            )

    @again_with_room
    def take_back(self, dialogue: Dialogue, finding: str) -> None:
        """Have a finding count again; Trouble if it was not set aside."""
        kept = self._store.find(SetAside, dialogue_id=dialogue.id, finding=finding)
        if not kept:
            raise Trouble("{name} was not set aside. check lists what was; nothing was changed.", name=finding)
        with self._store.transaction() as door:
            for each in kept:
                door.delete(each)

    # Inside

    def _found(self, dialogue: Dialogue, today: date, views: Sequence[BriefView]) -> Iterator[Iterable[Finding]]:
        """All of it, in parts of which each is found by itself."""
        on = whole_date(dialogue.starts_on) or today
        yield self._in_briefs(views)
        yield self._past(on, views)
        yield from self._in_texts(dialogue, on, views)
        yield self._in_plan(dialogue, views)
        yield self._in_facts(dialogue, on)
        agenda = self._desk.dialogues.agenda(dialogue)
        yield without_speaker(agenda)
        yield without_interpreter(agenda, dialogue.interpretation)
        yield found_in(dialogue, timed_entries(self._desk, dialogue, agenda), agenda)
        yield terms_ended(self._taking_part(dialogue, views), on)

    def _in_briefs(self, views: Sequence[BriefView]) -> Iterator[Finding]:
        yield from over_time((view.brief, view.seconds) for view in views)
        yield from edited_after_clearance((view.brief, view.reopened) for view in views)
        yield from not_cleared((view.brief, view.entries, view.reopened) for view in views)
        yield from internal_in_shareable(view.entries for view in views)
        entries = [entry for view in views for entry in view.entries]
        yield from brackets(entries)
        yield from left_behind(self._desk.second_language.older(entries))

    def _past(self, on: date, views: Sequence[BriefView]) -> Iterator[Finding]:
        lines = self._store.find(StandardLine)
        return lines_past((entry for view in views for entry in view.entries), lines, on)

    def _in_texts(self, dialogue: Dialogue, on: date, views: Sequence[BriefView]) -> Iterator[Iterable[Finding]]:
        notes = self._store.find(Note, dialogue_id=dialogue.id)
        entries: list[Entry] = [entry for view in views for entry in view.entries]
        texts = list(_texts([*entries, *notes]))
        bodies, parties = self._store.find(Organisation), self._desk.plans.parties()
        persons = self._store.find(Person)
        names = [name for each in persons for name in (each.name, each.name_translation)]
        short = [each.short_name for each in bodies] + [each.short_name for each in parties]
        yield self._in_record(dialogue, notes)
        for begin in range(0, len(texts), AT_ONCE):
            yield wrong_weekdays(texts[begin : begin + AT_ONCE], on)
        yield two_spellings(texts, names, short)

    def _in_record(self, dialogue: Dialogue, notes: Sequence[Note]) -> Iterator[Finding]:
        outcomes = self._store.find(SectionOutcome, dialogue_id=dialogue.id)
        verbs = {each.id: each.agreed_verb for each in outcomes} | {each.id: each.outcome for each in notes}
        yield from agreed_too_much(notes)
        yield from outcome_says_too_much(outcomes)
        yield from paragraph_says_too_much(self._store.find(RecordParagraph, dialogue_id=dialogue.id), verbs)

    def _in_plan(self, dialogue: Dialogue, views: Sequence[BriefView]) -> Iterator[Finding]:
        edition = self._desk.dialogues.edition(dialogue)
        if edition is not None:
            leaves = [view.section for view in self._desk.plans.sections(dialogue.edition_id) if view.is_leaf]
            yield from without_brief(leaves, frozenset(view.brief.lineage for view in views))
            yield from not_signed(edition)
            yield from self._in_pack(dialogue)

    def _in_pack(self, dialogue: Dialogue) -> Iterator[Finding]:
        pack = PackParts(self._store).of(dialogue)
        marking = pack.settings.marking or dialogue.marking
        yield from without_marking(dialogue, marking)
        yield from marked_too_low(pack.parts, marking, marking_schemes())

    def _in_facts(self, dialogue: Dialogue, on: date) -> Iterator[Finding]:
        figures, actions = self._desk.figures.all(), self._store.find(ActionItem)
        yield from two_values(figures)
        yield from without_source(figures)
        yield from stale(figures, on)
        breakdowns = self._desk.totals.all()
        yield from totals(breakdowns, figures, self._desk.totals.funds(breakdowns))
        yield from incomplete_actions(actions)
        yield from due_too_late(actions, on, dialogue.number)
        numbers = {each.id: each.number for each in self._desk.dialogues.all()}
        yield from carried_twice(actions, numbers, dialogue.number)

    def _taking_part(self, dialogue: Dialogue, views: Sequence[BriefView]) -> list[Person]:
        ids = {each.person_id for each in self._desk.dialogues.members(dialogue)}
        ids |= {person for view in views for person in (view.brief.speaker_id, view.brief.drafter_id) if person}
        for item in self._desk.dialogues.agenda(dialogue):
            ids |= {person for person in (item.our_speaker_id, item.their_speaker_id) if person}
        return self._store.find(Person, id=frozenset(ids))


def _texts(records: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    for record in records:
        for field in TEXTS:
            text = getattr(record, field, "")
            if text:
                yield record, str(text)
