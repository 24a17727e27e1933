"""What every object of the desk has in common: an id that its maker gave it, and checked fields.

The classes are SQLModel tables. Table models do not validate by themselves: the store's door does it for them before
a row is written, so a rule that stands on a field here is a rule that holds.
"""

from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlmodel import Enum, Field, SQLModel


def new_id() -> str:
    """A fresh id, 32 hexadecimal digits; any replica can make one without asking another."""
    return uuid4().hex


def choice(kind: type[StrEnum]) -> Any:
    """The column type of an enumeration: stored by its value, held by a CHECK constraint, junk refused."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
        name=f"{kind.__name__.lower()}_known",
        length=40,
    )


class Record(SQLModel):
    """An object with an id that stays. ``is_sample`` marks invented material, which every page and paper says."""

    id: str = Field(default_factory=new_id, primary_key=True, min_length=32, max_length=32)
    is_sample: bool = False


class Placed(Record):
    """An object that stands in an order among its kin: ``position`` sorts as text (a fractional index)."""

    position: str = Field(default="a0", min_length=1)
