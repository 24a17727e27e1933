"""The lines that papers share, gathered from the desk: the front, the agenda, the delegations, actions and figures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.brief import BriefStatus, Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figure_words import basis_said, number_said, unit_said
from jpdialog.domain.figures import FigureValue
from jpdialog.domain.papers import (
    ActionLine,
    AgendaLine,
    Delegation,
    FigureLine,
    Front,
    Member,
    MemberPhoto,
    ProgrammeDay,
    ProgrammeLine,
)
from jpdialog.domain.people import DelegationMember, Organisation, Person, Photo
from jpdialog.domain.plan import Party
from jpdialog.domain.programme import ProgrammeKind
from jpdialog.domain.series import Series
from jpdialog.domain.traffic_light import light_of
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.people import People, image_of
from jpdialog.services.programme_view import EntryView, view_programme
from jpdialog.services.programme_words import ProgrammeWords

if TYPE_CHECKING:
    from jpdialog.services.charts import Draw

APPROVED = frozenset({BriefStatus.APPROVED, BriefStatus.LOCKED})


@dataclass(frozen=True, slots=True)
class Typed:
    """The entries of a brief as they are being typed, stored or not."""

    brief_id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be exported, of which dialogue, for whom and in which language.

    ``shareable`` asks for what the counterpart may have, and nothing else; ``lead`` names the body of an action sheet,
    ``edition`` and ``base`` the texts of the plan, ``of`` the paper that a proof sheet looks over. ``marking`` takes
    the place of the dialogue's own. ``by_era`` counts the years of a Japanese paper by eras, ``letter`` sets the
    international style on Letter, ``house_style`` is a Word file whose looks are to be used. ``issue`` asks for a pack
    or replacement pages as they were issued, by their version, ``copy`` for one numbered copy of them.
    ``typed`` takes the place of what is stored, for who looks at a paper while writing it. ``bare`` is a calendar
    without titles and places. ``draw`` paints a chart, which is more than can be done here; without it there is none.
    """

    today: date
    dialogue: int | None = None
    section: str | None = None
    speaker: str | None = None
    language: str = "en"
    bilingual: bool = False
    version: str = "1"
    shareable: bool = False
    lead: str | None = None
    edition: str | None = None
    base: str | None = None
    marking: str | None = None
    of: str = "record"
    by_era: bool = False
    letter: bool = False
    house_style: Path | None = None
    issue: str | None = None
    copy: int | None = None
    typed: Typed | None = None
    bare: bool = False
    draw: "Draw | None" = None


class PaperLines:
    """What stands on the desk of one dialogue, as lines of papers in the language that was wished for.

    What many lines name (bodies, parties, the agenda, the days of dialogues) is read once, when it is first asked for.
    """

    def __init__(self, desk: Desk, wish: Wish) -> None:
        self.desk, self.wish = desk, wish
        self.store = desk.store
        self.dialogue = desk.dialogues.by_number(wish.dialogue)
        self.sections = desk.plans.sections(self.dialogue.edition_id)
        self.names = Names(desk, wish.language)

    def front(self, *, is_draft: bool) -> Front:
        """The front of every paper of this export; one for the counterpart has no marking but the one asked for."""
        dialogue, instrument = self.dialogue, self.desk.plans.instrument()
        marking = "" if self.wish.shareable else dialogue.marking
        return Front(
            occasion=dialogue_title(dialogue, instrument, self.wish.language),
            as_of=self.wish.today,
            plan=self.names.of(instrument, "title"),
            starts_on=dialogue.starts_on or "",
            ends_on=dialogue.ends_on or "",
            place=self.names.of(dialogue, "place"),
            marking=marking if self.wish.marking is None else self.wish.marking,
            version=self.wish.version,
            is_draft=is_draft,
            is_sample=dialogue.is_sample,
            is_shareable=self.wish.shareable,
            language=self.wish.language,
            by_era=self.wish.by_era,
        )

    def number(self, lineage: str | None) -> str:
        """The number of a section, as cited in the dialogue's edition."""
        return next((view.section.number for view in self.sections if view.section.lineage == lineage), "")

    def agenda(self) -> list[AgendaItem]:
        """The agenda of the dialogue, in order."""
        return self._agenda_items

    @cached_property
    def _agenda_items(self) -> list[AgendaItem]:
        return self.desk.dialogues.agenda(self.dialogue)

    @cached_property
    def _known_bodies(self) -> dict[str, Organisation]:
        return {each.id: each for each in self.store.find(Organisation)}

    @cached_property
    def _known_dialogues(self) -> dict[str, Dialogue]:
        return {each.id: each for each in self.desk.dialogues.all()}

    @cached_property
    def _known_days(self) -> dict[int, date]:
        return self.desk.dialogues.days()

    @cached_property
    def party_names(self) -> dict[str, str]:
        """The short names of the parties, by their ids."""
        return {each.id: self.names.of(each, "short_name") for each in self.store.find(Party)}

    def agenda_line(self, order: int, item: AgendaItem) -> AgendaLine:
        """An item of the agenda with its speakers."""
        ours, theirs = (self.store.get(Person, each) for each in (item.our_speaker_id, item.their_speaker_id))
        return AgendaLine(
            id=item.id,
            order=order,
            title=self.names.of(item, "title"),
            minutes=item.minutes,
            sections=tuple(number for lineage in item.lineages if (number := self.number(lineage))),
            our_speaker=self.names.of(ours, "name"),
            their_speaker=self.names.of(theirs, "name"),
        )

    def days(self, *, ours_too: bool) -> tuple[ProgrammeDay, ...]:
        """The programme by days, with times in both zones; ``ours_too`` with what our side does by itself."""
        view, words = view_programme(self.desk, self.dialogue), ProgrammeWords(self.desk, self.wish.language)
        has_other = any(each.other for each in view.entries)
        shown = [
            (day.day, [each for each in day.entries if ours_too or each.entry.kind is not ProgrammeKind.PREPARATION])
            for day in view.days
        ]
        return tuple(
            ProgrammeDay(
                day=day,
                lines=tuple(self._programme_line(each, words) for each in entries),
                place=words.city(self.dialogue.time_zone),
                other_place=words.city(self.dialogue.other_time_zone) if has_other else "",
            )
            for day, entries in shown
            if entries
        )

    def _programme_line(self, view: EntryView, words: ProgrammeWords) -> ProgrammeLine:
        interpreters = (words.person(view, part) for part in ("our_interpreter", "their_interpreter"))
        return ProgrammeLine(
            id=view.titled.id,
            times=words.times(view),
            other_times=words.other_times(view),
            order=view.order,
            title=words.title(view),
            place=words.place(view),
            minutes=view.minutes,
            sections=view.sections,
            our_speaker=words.person(view, "our_speaker"),
            their_speaker=words.person(view, "their_speaker"),
            interpreters=tuple(dict.fromkeys(filter(None, interpreters))),
        )

    def delegations(self, *, with_biographies: bool = False) -> tuple[Delegation, ...]:
        """Those of whom members are known, in order of precedence; biographies and photos are for our own eyes."""
        members = self.desk.dialogues.members(self.dialogue)
        ids = frozenset(each.person_id for each in members)
        persons = {each.id: each for each in self.store.find(Person, id=ids)} if ids else {}
        photos = People(self.desk).photos_of(ids) if with_biographies else None
        return tuple(
            Delegation(
                party=self.names.of(party, "short_name"),
                is_ours=party.is_ours,
                members=tuple(
                    self._seated(each, person, photos)
                    for each in members
                    if each.party_id == party.id and (person := persons.get(each.person_id))
                ),
            )
            for party in self.desk.plans.parties()
            if any(each.party_id == party.id for each in members)
        )

    def member(self, role: str, person: Person) -> Member:
        """A person of a delegation, by what they do there."""
        return Member(
            id=person.id,
            name=self.names.of(person, "name"),
            title=self.names.of(person, "title"),
            organisation=self.body(person.organisation_id, "name"),
            role=role,
            pronunciation=person.kana if self.wish.language == "ja" else person.pronunciation,
        )

    def _seated(self, seat: DelegationMember, person: Person, photos: Mapping[str, Photo] | None) -> Member:
        member = self.member(seat.role, person)
        if photos is None:
            return member
        photo = photos.get(person.id)
        shown = _printed(photo) if photo else None
        return replace(
            member,
            biography=self.names.of(person, "biography"),
            biography_as_of=person.biography_as_of,
            photo=shown,
        )

    def party(self, *, is_ours: bool) -> str:
        """The short name of our side, or of the other one."""
        names = [self.names.of(party, "short_name") for party in self.desk.plans.parties() if party.is_ours == is_ours]
        return ", ".join(names)

    def body(self, organisation_id: str | None, field: str = "short_name") -> str:
        """What an organisation is called; its whole name where it has no short one."""
        found = self._known_bodies.get(organisation_id or "")
        return self.names.of(found, field) or self.names.of(found, "name")

    def action(self, action: ActionItem) -> ActionLine:
        """An action as a row, with its light of today."""
        origin, days = self._known_dialogues.get(action.dialogue_id or ""), self._known_days
        light, reason = light_of(action, self.wish.today, days)
        return ActionLine(
            id=action.id,
            number=action.number,
            text=self.names.of(action, "text"),
            section=self.number(action.lineage),
            lead=self.body(action.lead_id),
            counterpart=self.body(action.counterpart_lead_id),
            due=action.due_day(days),
            due_before=action.due_before if action.due is None else None,
            status=action.status,
            is_late=action.is_late(self.wish.today, days),
            is_closed=action.status in CLOSED,
            light=light,
            reason=reason,
            agreed_at=origin.number if origin else None,
        )

    def figure(self, series: Series) -> FigureLine:
        """A figure's newest value with what makes it fit to be said."""
        latest = series.latest
        return self.figure_value(series, latest.current if latest else None)

    def figure_value(self, series: Series, value: FigureValue | None) -> FigureLine:
        """One value of a figure with what makes it fit to be said."""
        figure, second = series.figure, self.names.is_second
        return FigureLine(
            id=figure.id,
            label=self.names.of(figure, "label"),
            value=number_said(value, translated=second),
            unit=unit_said(figure, translated=second),
            basis=basis_said(series, value.period if value else "", self.wish.language, translated=second),
            source=self.names.of(value, "source") or self.names.of(figure, "source"),
            as_of=series.as_of(value) or "",
            section=self.number(figure.lineage),
        )


def _printed(photo: Photo) -> MemberPhoto:
    return MemberPhoto(data=image_of(photo), kind=photo.kind.value, width=photo.width, height=photo.height)
