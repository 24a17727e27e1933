"""Gathering what has a day: dialogues, the programme, deadlines of briefs, due dates of actions and reports."""

from collections.abc import Iterator

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.papers.calendar import CalendarKind, CalendarLine, CalendarPaper
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.projects import Project, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.services.programme_view import view_programme
from jpdialog.services.programme_words import ProgrammeWords
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.change import entity_of


class CalendarLines(PaperLines):
    """The calendar: all dialogues and actions, and programme and deadlines of the dialogue that was wished for."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        super().__init__(desk, wish)
        self._changes = desk.store.log.changes_counted()

    def calendar(self) -> CalendarPaper:
        """All of it, in the order of the days."""
        lines = [*self._dialogues(), *self._programme(), *self._briefs(), *self._actions(), *self._reports()]
        return CalendarPaper(
            front=self.front(is_draft=False),
            lines=tuple(sorted(lines, key=lambda each: (each.first, each.starts or 0, each.id))),
            workspace=self.store.workspace,
            bare=self.wish.bare,
        )

    def _dialogues(self) -> Iterator[CalendarLine]:
        instrument = self.desk.plans.instrument()
        for each in self.desk.dialogues.all():
            title, place = dialogue_title(each, instrument, self.wish.language), self.names.of(each, "place")
            if first := whole_date(each.starts_on):
                yield CalendarLine(
                    id=each.id,
                    kind=CalendarKind.DIALOGUE,
                    first=first,
                    last=whole_date(each.ends_on),
                    title=title,
                    place=place,
                    sequence=self._sequence(each),
                )
            if each.drafts_due:
                yield CalendarLine(
                    id=f"{each.id}-drafts",
                    kind=CalendarKind.DRAFTS,
                    first=each.drafts_due,
                    title=title,
                    sequence=self._sequence(each),
                )

    def _programme(self) -> Iterator[CalendarLine]:
        view, words = view_programme(self.desk, self.dialogue), ProgrammeWords(self.desk, self.wish.language)
        for day in view.days:
            for each in day.entries:
                if each.slot.start is not None:
                    yield CalendarLine(
                        id=each.entry.id,
                        kind=CalendarKind.PROGRAMME,
                        first=day.day,
                        title=words.title(each),
                        place=words.place(each),
                        starts=each.slot.start,
                        minutes=each.minutes,
                        is_later=bool(each.entry.is_later),
                        zone=self.dialogue.time_zone,
                        sequence=self._sequence(self.dialogue, each.entry, *([each.item] if each.item else [])),
                    )

    def _briefs(self) -> Iterator[CalendarLine]:
        for view in self.desk.briefs.of_dialogue(self.dialogue):
            if view.brief.deadline:
                yield CalendarLine(
                    id=view.brief.id,
                    kind=CalendarKind.BRIEF,
                    first=view.brief.deadline,
                    title=f"{view.number} {self.names.heading(view)}".strip(),
                    sequence=self._sequence(view.brief),
                )

    def _actions(self) -> Iterator[CalendarLine]:
        days, numbered = self.desk.dialogues.days(), {each.number: each for each in self.desk.dialogues.all()}
        for each in self.store.find(ActionItem):
            if due := each.due_day(days):
                yield CalendarLine(
                    id=each.id,
                    kind=CalendarKind.ACTION,
                    first=due,
                    title=f"{each.number} {self.names.of(each, 'text')}".strip(),
                    sequence=self._sequence(each, *filter(None, [numbered.get(each.due_before or 0)])),
                    is_over=each.is_closed,
                )

    def _reports(self) -> Iterator[CalendarLine]:
        projects = {each.id: each for each in self.store.find(Project)}
        for each in self.store.find(ProjectReport):
            project = projects.get(each.project_id)
            if each.due and project is not None:
                kind = words_for(self.wish.language).name(each.kind)
                yield CalendarLine(
                    id=each.id,
                    kind=CalendarKind.REPORT,
                    first=each.due,
                    title=f"{project.number} {self.names.of(project, 'title')} ({kind})".strip(),
                    sequence=self._sequence(each, project),
                    is_over=each.handed_in is not None,
                )

    def _sequence(self, *records: Record) -> int:
        """How often the records were changed: only ever more, also by an undo."""
        return sum(self._changes.get(entity_of(str(type(each).__tablename__), each.id), 0) for each in records)
