"""What is written once and used in many briefs: standard lines with a date, and templates that a brief begins with."""

from datetime import date
from typing import Any

from sqlmodel import JSON, Field

from jpdialog.domain.brief import Handling
from jpdialog.domain.record import Record, choice


class StandardLine(Record, table=True):
    """A sentence that is said in many briefs, cleared once, and good until a day.

    ``lineage`` is the section that it belongs to, None for every one; ``translation`` is in the second language.
    """

    name: str = Field(min_length=1, max_length=200)
    text: str = Field(min_length=1)
    translation: str = ""
    valid_until: date | None = None
    handling: Handling = Field(default=Handling.SHAREABLE, sa_type=choice(Handling))
    lineage: str | None = Field(default=None, index=True)

    def is_past(self, on: date) -> bool:
        """Whether its last day is over."""
        return self.valid_until is not None and self.valid_until < on

    def stands_in(self, *texts: str) -> bool:
        """Whether its words stand in one of these texts, in either language."""
        said = [each for each in (self.text.strip(), self.translation.strip()) if each]
        return any(each in text for each in said for text in texts)


class Template(Record, table=True):
    """Entries that a brief begins with. ``entries`` holds their fields by name: kind, handling, texts."""

    name: str = Field(min_length=1, max_length=200)
    name_translation: str = ""
    entries: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
