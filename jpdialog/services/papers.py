"""Gathering what a paper says from the desk: talking points, the briefing pack. How it looks is for the writers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.dialogue import Interpretation
from jpdialog.domain.notes import Note
from jpdialog.domain.papers import (
    Answer,
    Item,
    Pack,
    Promise,
    SteeringBrief,
    SubjectBrief,
    TalkingPoints,
    TalkingPointsSheet,
)
from jpdialog.domain.people import Person
from jpdialog.domain.rich_text import RichText
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView, seconds_to_say
from jpdialog.services.desk import Desk
from jpdialog.services.last_time import Carried, CarryOver, told_outcome
from jpdialog.services.paper_lines import APPROVED, PaperLines, Typed, Wish
from jpdialog.services.plans import SectionView
from jpdialog.services.printed_text import printed_pair
from jpdialog.services.shareable import may_share_entry

__all__ = ["APPROVED", "Papers", "Typed", "Wish"]


class Papers(PaperLines):
    """The papers of one dialogue."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        super().__init__(desk, wish)
        self._carry_over = CarryOver(desk)
        self._carried: dict[str, Carried] = {}

    def talking_points(self) -> TalkingPoints:
        """The sheets that were wished for. Raises Trouble if there is nothing to say in any of them."""
        views = [self._allowed(view) for view in self.wished()]
        views = [view for view in views if view.of_kind(EntryKind.POINT) or view.of_kind(EntryKind.IF_RAISED)]
        if not views:
            raise Trouble("No points to make have been written there yet, so there is nothing to export.")
        sheets = tuple(self._sheet(view) for view in views)
        front = self.front(is_draft=any(view.brief.status not in APPROVED for view in views))
        return TalkingPoints(front=front, sheets=sheets, bilingual=self.wish.bilingual)

    def interpreters_copy(self) -> TalkingPoints:
        """The same for whoever interprets, who has to know that what is said may differ."""
        return replace(self.talking_points(), for_interpreter=True)

    def steering(self) -> SteeringBrief:
        """The steering brief on its own. Raises Trouble if none was called for."""
        view = self._as_typed(self.desk.briefs.of_section(self.dialogue, "steering"))
        return SteeringBrief(front=self.front(is_draft=view.brief.status not in APPROVED), brief=self._subject(view))

    def pack(self) -> Pack:
        """The briefing pack of the dialogue."""
        views = [self._as_typed(view) for view in self.desk.briefs.of_dialogue(self.dialogue)]
        if not views:
            raise Trouble("No briefs have been called for in this dialogue yet, so there is no pack to export.")
        subjects = [self._subject(view) for view in views]
        return Pack(
            front=self.front(is_draft=any(view.brief.status not in APPROVED for view in views)),
            steering=next((s for s, view in zip(subjects, views, strict=True) if view.is_steering), None),
            programme=tuple(self.agenda_line(order, item) for order, item in enumerate(self.agenda(), 1)),
            days=self.days(ours_too=True),
            delegations=self.delegations(with_biographies=not self.wish.shareable),
            briefs=tuple(s for s, view in zip(subjects, views, strict=True) if not view.is_steering),
            figures=tuple(self.figure(each) for each in self.desk.figures.all()),
        )

    def wished(self) -> list[BriefView]:
        """The briefs of the section or the speaker that were wished for; of all if neither was."""
        if self.wish.section is not None:
            views = [self._in_hand() or self.desk.briefs.of_section(self.dialogue, self.wish.section)]
        else:
            views = self.desk.briefs.of_dialogue(self.dialogue)
        views = [self._as_typed(view) for view in views]
        if self.wish.speaker is None:
            return views
        spoken = [view for view in views if self.names.is_named(self._speaker(view), self.wish.speaker)]
        if not spoken:
            raise Trouble("Nobody of that name speaks to a section of this dialogue. The agenda says who does.")
        return spoken

    def _in_hand(self) -> BriefView | None:
        """The brief that is being typed, read by itself: whoever types does not wait for all the others."""
        return self.desk.briefs.view(self.wish.typed.brief_id) if self.wish.typed else None

    def _as_typed(self, view: BriefView) -> BriefView:
        """The brief with what is being typed in it."""
        typed = self.wish.typed
        if typed is None or typed.brief_id != view.brief.id:
            return view
        return replace(view, entries=list(typed.entries), seconds=seconds_to_say(typed.entries, self.dialogue))

    def _allowed(self, view: BriefView) -> BriefView:
        """The brief as it was wished for: whole, or with what the counterpart may have and nothing else."""
        if not self.wish.shareable:
            return view
        entries = [entry for entry in view.entries if may_share_entry(entry)]
        return replace(view, entries=entries, seconds=seconds_to_say(entries, self.dialogue))

    def _sheet(self, view: BriefView) -> TalkingPointsSheet:
        return TalkingPointsSheet(
            id=view.brief.id,
            number=view.number,
            heading=self.names.heading(view),
            heading_translation=self.names.other_heading(view),
            speaker=self.names.with_title(self._speaker(view)),
            minutes_given=view.brief.minutes,
            seconds=view.seconds,
            consecutive=self.dialogue.interpretation == Interpretation.CONSECUTIVE,
            points=self._items(view.of_kind(EntryKind.POINT)),
            answers=self._answers(view.of_kind(EntryKind.IF_RAISED)),
        )

    def _subject(self, view: BriefView) -> SubjectBrief:
        promises, is_summary = self._promises(view)
        self._carried = self._carry_over.carried(view.entries)
        return SubjectBrief(
            id=view.brief.id,
            heading=self.names.heading(view),
            number=view.number,
            serial=str(view.brief.serial),
            speaker=self.names.with_title(self._speaker(view)),
            minutes_given=view.brief.minutes,
            seconds=view.seconds,
            likelihood=view.brief.likelihood,
            status=view.brief.status,
            drafter=self.names.of(view.drafter, "name"),
            as_of=self.wish.today,
            promises=promises,
            promises_are_summary=is_summary,
            objectives=self._items(view.of_kind(EntryKind.OBJECTIVE)),
            points=self._items(view.of_kind(EntryKind.POINT)),
            their_objectives=self._items(view.of_kind(EntryKind.THEIR_OBJECTIVE)),
            answers=self._answers(view.of_kind(EntryKind.IF_RAISED)),
            do_not_say=self._items(view.of_kind(EntryKind.DO_NOT_SAY)),
            background=self._items(view.of_kind(EntryKind.BACKGROUND)),
            last_outcome=self._last_outcome(self._carry_over.outcomes(view.brief)),
            actions=tuple(self.action(each) for each in self._open_actions(view)),
            figures=tuple(self.figure(each) for each in self._figures_of(view)),
        )

    def _promises(self, view: BriefView) -> tuple[tuple[Promise, ...], bool]:
        if view.section is None:
            return (), False
        section = view.section.section
        text = self._texts.get(section.id) or self.desk.plans.section_text(section)
        names = self.party_names
        promises = tuple(
            Promise(text=each.text, parties=tuple(names[p] for p in each.party_ids if p in names))
            for each in text.commitments
        )
        summary = self.names.of(text.section, "summary")
        if text.paragraphs or not summary:
            return promises, False
        return (Promise(text=summary),), True

    @cached_property
    def _texts(self) -> dict[str, SectionView]:
        edition = self.desk.dialogues.edition(self.dialogue)
        return {each.section.id: each for each in self.desk.plans.view(edition).sections} if edition else {}

    @cached_property
    def _owed(self) -> dict[str | None, list[ActionItem]]:
        """The open actions, by lineage."""
        owed: defaultdict[str | None, list[ActionItem]] = defaultdict(list)
        for each in self.store.find(ActionItem):
            if each.status not in CLOSED:
                owed[each.lineage].append(each)
        return owed

    def _open_actions(self, view: BriefView) -> list[ActionItem]:
        return self._owed.get(view.brief.lineage, []) if view.brief.lineage else []

    def _figures_of(self, view: BriefView) -> list[Series]:
        lineage = view.brief.lineage
        return [each for each in self.desk.figures.all() if each.figure.lineage == lineage] if lineage else []

    def _items(self, entries: Sequence[Entry]) -> tuple[Item, ...]:
        return tuple(
            Item(
                id=each.id,
                text=text.words,
                translation=other.words,
                handling=each.handling,
                rich=text if text.form else None,
                rich_translation=other if other.form else None,
                **self._origin(each),
            )
            for each in entries
            for text, other in [self._printed(each, "text")]
            if text.words.strip()
        )

    def _printed(self, entry: Entry, field: str) -> tuple[RichText, RichText]:
        return printed_pair(self.names, entry, field, self.number, bilingual=self.wish.bilingual)

    def _answers(self, entries: Sequence[Entry]) -> tuple[Answer, ...]:
        answers = []
        for each in entries:
            texts = dict(zip(("question", "question_translation"), self._printed(each, "text"), strict=True))
            texts |= zip(("answer", "answer_translation"), self._printed(each, "answer"), strict=True)
            if texts["question"].words.strip() or texts["answer"].words.strip():
                words: dict[str, Any] = {name: text.words for name, text in texts.items()}
                answer = Answer(
                    id=each.id,
                    **words,
                    handling=each.handling,
                    rich={name: text for name, text in texts.items() if text.form},
                )
                answers.append(replace(answer, **self._origin(each)))
        return tuple(answers)

    def _origin(self, entry: Entry) -> dict[str, Any]:
        """Where an entry was taken over from, as far as that is known, for the papers that say so."""
        carried = self._carried.get(entry.id)
        if carried is None or carried.dialogue is None:
            return {}
        return {"carried_from": carried.dialogue.number, "words_changed": carried.words}

    def _last_outcome(self, notes: Sequence[Note]) -> tuple[Item, ...]:
        parties = self.party_names if notes else {}
        return tuple(
            Item(
                id=each.id,
                text=told_outcome(each, parties.get(each.party_id or "", ""), self.names, self.wish.language),
            )
            for each in notes
        )

    def _speaker(self, view: BriefView) -> Person | None:
        if view.speaker is not None or view.brief.lineage is None:
            return view.speaker
        item = next((each for each in self.agenda() if view.brief.lineage in each.lineages), None)
        return self.store.get(Person, item.our_speaker_id) if item else None
