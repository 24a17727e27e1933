"""The lines of which papers are made. Every id stays, so that an edited document can find its way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from jpdialog.domain.rich_text import RichText, rich_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a brief: a point to make, an objective, a line not to cross, a piece of background."""

    id: str
    text: str
    translation: str = ""
    """The same in the second language, if there is one."""
    handling: str = ""
    """"internal", "delegation" or "shareable"; empty when it is not to be shown."""
    carried_from: int | None = None
    """Number of the dialogue from which it was taken over."""
    words_changed: int = 0
    """By how many words it differs from what it was there."""
    rich: RichText | None = None
    """The text with its form, and as it is printed; None if it is plain."""
    rich_translation: RichText | None = None

    @property
    def words(self) -> RichText:
        """The text as it is printed."""
        return self.rich or rich_text(self.text)

    @property
    def translated_words(self) -> RichText | None:
        """The text in the second language as it is printed; None if there is none."""
        return _printed(self.translation, self.rich_translation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said if something is raised: the question as it may come, and the cleared answer."""

    id: str
    question: str
    answer: str
    question_translation: str = ""
    answer_translation: str = ""
    handling: str = ""
    carried_from: int | None = None
    words_changed: int = 0
    rich: Mapping[str, RichText] = field(default_factory=dict)
    """Those of its texts that have a form, by their names here, as they are printed."""

    @property
    def question_words(self) -> RichText | None:
        """The question as it is printed; None if there is none."""
        return _printed(self.question, self.rich.get("question"))

    @property
    def answer_words(self) -> RichText | None:
        """The answer as it is printed; None if there is none."""
        return _printed(self.answer, self.rich.get("answer"))

    @property
    def question_translated(self) -> RichText | None:
        """The question in the second language as it is printed; None if there is none."""
        return _printed(self.question_translation, self.rich.get("question_translation"))

    @property
    def answer_translated(self) -> RichText | None:
        """The answer in the second language as it is printed; None if there is none."""
        return _printed(self.answer_translation, self.rich.get("answer_translation"))


def _printed(text: str, rich: RichText | None) -> RichText | None:
    return (rich or rich_text(text)) if text else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A sentence of the plan that binds, and who undertakes it, by short names."""

    text: str
    parties: tuple[str, ...] = ()
    translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action item as a row of a table."""

    id: str
    number: str
    text: str
    section: str = ""
    """Number of the section, as cited: "2 (4)"."""
    lead: str = ""
    due: date | None = None
    due_before: int | None = None
    """The number of the dialogue before which it is due, where no day was named."""
    status: str = ""
    """"not_started", "in_progress", "recurring", "partly_implemented", "implemented", "on_hold", "superseded",
    "overtaken", "not_accepted"; any other word is printed as it is."""
    is_late: bool = False
    counterpart: str = ""
    """Who answers for it on the other side."""
    is_closed: bool = False
    light: str = ""
    """"red", "amber", "green" or "grey"; empty when it is not to be shown."""
    reason: str = ""
    """Why that light: "overdue", "on_hold", "no_lead", "no_date", "due_soon", "on_course", "done", "closed",
    "set_by_hand"."""
    agreed_at: int | None = None
    """Number of the dialogue that it comes from."""
    is_incomplete: bool = False
    """Whether it still wants a lead or a date, where that is to be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure, with what makes it fit to be said aloud: its basis, its source, its date."""

    id: str
    label: str
    value: str
    """With its digits grouped, as it is to be printed."""
    unit: str = ""
    basis: str = ""
    """Year and kind of year, currency: "fiscal year 2025"."""
    source: str = ""
    as_of: str = ""
    """ISO date, may have gaps ("2026", "2026-10")."""
    section: str = ""
