"""The findings of checks that a person has looked at and set aside, each with its reason, which is kept."""

from sqlmodel import Field

from jpdialog.domain.record import Record


class SetAside(Record, table=True):
    """A check's finding that a person has looked at and set aside, with the reason. ``finding`` names it exactly."""

    dialogue_id: str = Field(index=True)
    finding: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    set_at: str = ""
    set_by: str = ""
