"""Gathering what a paper says from the desk: talking points, the briefing pack. How it looks is for the writers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from jpdialog.domain.brief import BriefStatus, Entry, EntryKind
from jpdialog.domain.dialogue import AgendaItem, Interpretation
from jpdialog.domain.follow_up import CLOSED, ActionItem, Figure
from jpdialog.domain.papers import (
    ActionLine,
    AgendaLine,
    Answer,
    Delegation,
    FigureLine,
    Front,
    Item,
    Member,
    Pack,
    Promise,
    SubjectBrief,
    TalkingPoints,
    TalkingPointsSheet,
)
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names

R = TypeVar("R", ActionItem, Figure)
APPROVED = frozenset({BriefStatus.APPROVED, BriefStatus.LOCKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be exported: all sections of a dialogue, or one, or those of one speaker; in which language."""

    today: date
    dialogue: int | None = None
    section: str | None = None
    speaker: str | None = None
    language: str = "en"
    bilingual: bool = False
    version: str = "1"


class Papers:
    """The papers of one dialogue."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        self._desk, self._wish = desk, wish
        self._store = desk.store
        self._dialogue = desk.dialogues.by_number(wish.dialogue)
        self._sections = desk.plans.sections(self._dialogue.edition_id)
        self._names = Names(desk, wish.language)

    def talking_points(self) -> TalkingPoints:
        """The sheets that were wished for. Raises Trouble if there is nothing to say in any of them."""
        views = [view for view in self._wished() if view.of_kind(EntryKind.POINT) or view.of_kind(EntryKind.IF_RAISED)]
        if not views:
            raise Trouble("No points to make have been written there yet, so there is nothing to export.")
        sheets = tuple(self._sheet(view) for view in views)
        front = self._front(is_draft=any(view.brief.status not in APPROVED for view in views))
        return TalkingPoints(front=front, sheets=sheets, bilingual=self._wish.bilingual)

    def pack(self) -> Pack:
        """The briefing pack of the dialogue."""
        views = self._desk.briefs.of_dialogue(self._dialogue)
        if not views:
            raise Trouble("No briefs have been called for in this dialogue yet, so there is no pack to export.")
        subjects = [self._subject(view) for view in views]
        return Pack(
            front=self._front(is_draft=any(view.brief.status not in APPROVED for view in views)),
            steering=next((s for s, view in zip(subjects, views, strict=True) if view.section is None), None),
            programme=tuple(self._agenda_line(order, item) for order, item in enumerate(self._agenda(), 1)),
            delegations=self._delegations(),
            briefs=tuple(s for s, view in zip(subjects, views, strict=True) if view.section is not None),
            actions=tuple(self._action(each) for each in self._store.find(ActionItem)),
            figures=tuple(self._figure(each) for each in self._store.find(Figure)),
        )

    def _wished(self) -> list[BriefView]:
        if self._wish.section is not None:
            views = [self._desk.briefs.of_section(self._dialogue, self._wish.section)]
        else:
            views = self._desk.briefs.of_dialogue(self._dialogue)
        if self._wish.speaker is None:
            return views
        spoken = [view for view in views if self._names.is_named(self._speaker(view), self._wish.speaker)]
        if not spoken:
            raise Trouble("Nobody of that name speaks to a section of this dialogue. The agenda says who does.")
        return spoken

    def _front(self, *, is_draft: bool) -> Front:
        dialogue, instrument = self._dialogue, self._desk.plans.instrument()
        return Front(
            occasion=dialogue_title(dialogue, instrument, self._wish.language),
            as_of=self._wish.today,
            plan=self._names.of(instrument, "title"),
            starts_on=dialogue.starts_on or "",
            ends_on=dialogue.ends_on or "",
            place=self._names.of(dialogue, "place"),
            marking=dialogue.marking,
            version=self._wish.version,
            is_draft=is_draft,
            is_sample=dialogue.is_sample,
            language=self._wish.language,
        )

    def _sheet(self, view: BriefView) -> TalkingPointsSheet:
        return TalkingPointsSheet(
            id=view.brief.id,
            number=view.number,
            heading=self._names.heading(view),
            heading_translation=self._names.other_heading(view),
            speaker=self._names.with_title(self._speaker(view)),
            minutes_given=view.brief.minutes,
            seconds=view.seconds,
            consecutive=self._dialogue.interpretation == Interpretation.CONSECUTIVE,
            points=self._items(view.of_kind(EntryKind.POINT)),
            answers=self._answers(view.of_kind(EntryKind.IF_RAISED)),
        )

    def _subject(self, view: BriefView) -> SubjectBrief:
        promises, is_summary = self._promises(view)
        return SubjectBrief(
            id=view.brief.id,
            heading=self._names.heading(view),
            number=view.number,
            serial=str(view.brief.serial),
            speaker=self._names.with_title(self._speaker(view)),
            minutes_given=view.brief.minutes,
            seconds=view.seconds,
            likelihood=view.brief.likelihood,
            status=view.brief.status,
            drafter=self._names.of(view.drafter, "name"),
            as_of=self._wish.today,
            promises=promises,
            promises_are_summary=is_summary,
            objectives=self._items(view.of_kind(EntryKind.OBJECTIVE)),
            points=self._items(view.of_kind(EntryKind.POINT)),
            their_objectives=self._items(view.of_kind(EntryKind.THEIR_OBJECTIVE)),
            answers=self._answers(view.of_kind(EntryKind.IF_RAISED)),
            do_not_say=self._items(view.of_kind(EntryKind.DO_NOT_SAY)),
            background=self._items(view.of_kind(EntryKind.BACKGROUND)),
            actions=tuple(self._action(each) for each in self._open_actions(view)),
            figures=tuple(self._figure(each) for each in self._of_lineage(Figure, view)),
        )

    def _promises(self, view: BriefView) -> tuple[tuple[Promise, ...], bool]:
        if view.section is None:
            return (), False
        text = self._desk.plans.section_text(view.section.section)
        names = {party.id: self._names.of(party, "short_name") for party in self._store.find(Party)}
        promises = tuple(
            Promise(text=each.text, parties=tuple(names[p] for p in each.party_ids if p in names))
            for each in text.commitments
        )
        summary = self._names.of(text.section, "summary")
        if text.paragraphs or not summary:
            return promises, False
        return (Promise(text=summary),), True

    def _open_actions(self, view: BriefView) -> list[ActionItem]:
        return [each for each in self._of_lineage(ActionItem, view) if each.status not in CLOSED]

    def _of_lineage(self, kind: type[R], view: BriefView) -> list[R]:
        return self._store.find(kind, lineage=view.brief.lineage) if view.brief.lineage else []

    def _number(self, lineage: str | None) -> str:
        return next((view.section.number for view in self._sections if view.section.lineage == lineage), "")

    def _items(self, entries: Sequence[Entry]) -> tuple[Item, ...]:
        return tuple(
            Item(id=each.id, text=text, translation=other, handling=each.handling)
            for each in entries
            for text, other in [self._names.pair(each, "text", bilingual=self._wish.bilingual)]
            if text.strip()
        )

    def _answers(self, entries: Sequence[Entry]) -> tuple[Answer, ...]:
        answers = []
        for each in entries:
            question, other_question = self._names.pair(each, "text", bilingual=self._wish.bilingual)
            answer, other_answer = self._names.pair(each, "answer", bilingual=self._wish.bilingual)
            if question.strip() or answer.strip():
                answers.append(
                    Answer(
                        id=each.id,
                        question=question,
                        answer=answer,
                        question_translation=other_question,
                        answer_translation=other_answer,
                        handling=each.handling,
                    )
                )
        return tuple(answers)

    def _agenda(self) -> list[AgendaItem]:
        return self._desk.dialogues.agenda(self._dialogue)

    def _speaker(self, view: BriefView) -> Person | None:
        if view.speaker is not None or view.brief.lineage is None:
            return view.speaker
        item = next((each for each in self._agenda() if view.brief.lineage in each.lineages), None)
        return self._store.get(Person, item.our_speaker_id) if item else None

    def _agenda_line(self, order: int, item: AgendaItem) -> AgendaLine:
        ours, theirs = (self._store.get(Person, each) for each in (item.our_speaker_id, item.their_speaker_id))
        return AgendaLine(
            id=item.id,
            order=order,
            title=self._names.of(item, "title"),
            minutes=item.minutes,
            sections=tuple(number for lineage in item.lineages if (number := self._number(lineage))),
            our_speaker=self._names.of(ours, "name"),
            their_speaker=self._names.of(theirs, "name"),
        )

    def _delegations(self) -> tuple[Delegation, ...]:
        members = self._desk.dialogues.members(self._dialogue)
        return tuple(
            Delegation(
                party=self._names.of(party, "short_name"),
                members=tuple(
                    self._member(each.role, person)
                    for each in members
                    if each.party_id == party.id and (person := self._store.get(Person, each.person_id))
                ),
            )
            for party in self._desk.plans.parties()
            if any(each.party_id == party.id for each in members)
        )

    def _member(self, role: str, person: Person) -> Member:
        return Member(
            id=person.id,
            name=self._names.of(person, "name"),
            title=self._names.of(person, "title"),
            organisation=self._names.of(self._store.get(Organisation, person.organisation_id), "name"),
            role=role,
            pronunciation=person.kana if self._wish.language == "ja" else person.pronunciation,
            biography=person.biography,
        )

    def _action(self, action: ActionItem) -> ActionLine:
        lead = self._store.get(Organisation, action.lead_id)
        return ActionLine(
            id=action.id,
            number=action.number,
            text=self._names.of(action, "text"),
            section=self._number(action.lineage),
            lead=self._names.of(lead, "short_name") or self._names.of(lead, "name"),
            due=action.due,
            status=action.status,
            is_late=action.is_late(self._wish.today),
        )

    def _figure(self, figure: Figure) -> FigureLine:
        return FigureLine(
            id=figure.id,
            label=self._names.of(figure, "label"),
            value=self._names.of(figure, "value"),
            unit=self._names.of(figure, "unit"),
            basis=self._names.of(figure, "basis"),
            source=self._names.of(figure, "source"),
            as_of=figure.as_of or "",
        )
