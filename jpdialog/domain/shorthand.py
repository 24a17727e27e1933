"""Shorthand of one's own: a few letters typed in the room for words that come up again and again."""

from sqlmodel import Field

from jpdialog.domain.record import Record


class Shorthand(Record, table=True):
    """``short`` is what is typed, as a whole word; ``words`` are what is meant."""

    short: str = Field(min_length=1)
    words: str = Field(min_length=1)
