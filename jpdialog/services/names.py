"""Which of a record's two texts a reader sees: the one it was written in, or the translation where there is one."""

from collections.abc import Iterable

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Paragraph
from jpdialog.services.briefs import BriefView, cited
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for


class Names:
    """Texts in the language of one reader or paper."""

    def __init__(self, desk: Desk, language: str) -> None:
        instrument = desk.plans.instrument()
        self._translated = instrument is not None and language == instrument.translation_language
        self._language = language

    @property
    def is_second(self) -> bool:
        """Whether the reader's language is the plan's second one."""
        return self._translated

    def of(self, record: object, field: str) -> str:
        """A field of a record, in the language of the paper if it is there, else as it was written."""
        if record is None:
            return ""
        plain, translation = str(getattr(record, field)), str(getattr(record, f"{field}_translation", ""))
        return translation if self._translated and translation else plain

    def field_shown(self, record: object, field: str) -> str:
        """The field that ``of`` shows, for whoever writes there: the translation where there is one to be read."""
        is_translated = self._translated and bool(getattr(record, f"{field}_translation", ""))
        return f"{field}_translation" if is_translated else field

    def text(self, paragraph: Paragraph) -> str:
        """A paragraph of the plan in the language of the paper if it is there, else as it was written."""
        return paragraph.translation if self._translated and paragraph.translation else paragraph.text

    def pair(self, entry: Entry, field: str, *, bilingual: bool) -> tuple[str, str]:
        """An entry's text and what stands beside it: in a bilingual paper both, as they were written."""
        plain, beside = self.fields_of_pair(entry, field, bilingual=bilingual)
        return str(getattr(entry, plain)), str(getattr(entry, beside)) if beside else ""

    def fields_of_pair(self, entry: Entry, field: str, *, bilingual: bool) -> tuple[str, str]:
        """The fields of an entry that ``pair`` takes; nothing where nothing stands beside."""
        translation = second_of(field)
        if bilingual:
            return field, translation
        return (translation if self._translated and getattr(entry, translation) else field), ""

    def heading(self, view: BriefView) -> str:
        """The section's heading; for the steering brief, its name; of a section that is gone, that it is."""
        words = words_for(self._language)
        if view.is_steering:
            return words("Steering brief")
        if view.section is None:
            was = f"{view.former.number} {self.of(view.former, 'heading')}".strip() if view.former else ""
            return words("{section} (no longer in the plan)", section=was or words("A section"))
        return self.of(view.section.section, "heading")

    def other_heading(self, view: BriefView) -> str:
        """The section's heading in the other language."""
        return view.section.section.heading_translation if view.section else ""

    def with_title(self, person: Person | None) -> str:
        """Name and title in one line."""
        return self.listed([self.of(person, "name"), self.of(person, "title")])

    def listed(self, parts: Iterable[str]) -> str:
        """What is not empty, after the manner of the language: "A, B", 「A、B」."""
        return ("、" if self._language == "ja" else ", ").join(filter(None, parts))

    def is_named(self, person: Person | None, name: str) -> bool:
        """Whether that is the person's name, or a part of it."""
        wanted = cited(name)
        return person is not None and any(wanted in cited(each) for each in (person.name, person.name_translation))
