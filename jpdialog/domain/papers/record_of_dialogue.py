"""The record of a dialogue: what each side said, what came of it, and what is to be done; drawn from the notes."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine
from jpdialog.domain.papers.pack import Delegation


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One paragraph, in the phrases of a record already."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordStanding:
    """The clearance block: how far the record has come, who cleared its words, and when; days are ISO dates."""

    state: str = "draft"
    """"notes", "draft", "cleared", "sent" or "agreed"."""
    cleared_by: str = ""
    cleared_on: str = ""
    sent_on: str = ""
    agreed_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something that was decided, under a number of this record."""

    id: str
    number: int
    text: str
    item: str = ""
    """The item of the agenda under which it was decided, or else the section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """One item of the agenda: what our side said, what theirs said, what came of it."""

    order: int
    title: str
    """Empty for what was said under no item and on no section."""
    number: str = ""
    """That of the section, where it is the section's and no item of the agenda's; else its order is printed."""
    sections: tuple[str, ...] = ()
    ours: tuple[Said, ...] = ()
    theirs: tuple[Said, ...] = ()
    outcome: tuple[Said, ...] = ()
    said: tuple[Said, ...] = ()
    """What was said by a side that nobody noted, or by either where the record puts it down to nobody."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted under it."""
        return not (self.ours or self.theirs or self.outcome or self.said)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOfDialogue:
    """The record; for the counterpart it holds what both sides share, and neither times nor comment."""

    front: Front
    mode: str = ""
    """"in_person" or "online"; empty when it is not known."""
    interpretation: str = ""
    """"consecutive" or "simultaneous"; empty when there is none."""
    noted_from: str = ""
    """Local time of the first and the last note, ISO; empty when it is not to be shown."""
    noted_to: str = ""
    our_party: str = ""
    their_party: str = ""
    attribution: str = "by_name"
    """"by_name", "by_side" or "not_attributed"."""
    delegations: tuple[Delegation, ...] = ()
    summary: tuple[Said, ...] = ()
    decisions: tuple[Decision, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    """Those agreed at this dialogue."""
    text_changes: tuple[Said, ...] = ()
    next_dialogue: str = ""
    comment: str = ""
    """The note-taker's; internal."""
    standing: RecordStanding = RecordStanding()
