"""What became of an entry at a dialogue: said, asked of us, or left unsaid. Next year's brief tells it."""

from enum import StrEnum

from sqlmodel import Field

from jpdialog.domain.record import Record, choice


class Happened(StrEnum):
    """What happened with an entry: we gave it, they raised it and had the answer, or it was not used."""

    GIVEN = "given"
    RAISED = "raised_by_them"
    NOT_USED = "not_used"


class Use(Record, table=True):
    """One use of an entry at a dialogue. ``at`` is the local time as it stood on the clock (ISO; empty: not known).

    ``wording`` is what was said, so that a later edit of the entry does not change what is told of that day;
    ``lineage`` is the section's, None for the steering brief.
    """

    dialogue_id: str = Field(index=True)
    entry_id: str = Field(index=True)
    lineage: str | None = Field(default=None, index=True)
    happened: Happened = Field(default=Happened.GIVEN, sa_type=choice(Happened))
    at: str = ""
    wording: str = ""
