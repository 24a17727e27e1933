"""The record of a dialogue: what each side said, what came of it, and what is to be done; drawn from the notes."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine
from jpdialog.domain.papers.pack import Delegation


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of the notes."""

    id: str
    text: str
    party: str = ""
    """Short name of the side; empty for both sides together."""
    speaker: str = ""
    outcome: str = ""
    """"stated", "requested", "undertook", "shared_view", "confirmed", "decided", "reserved", "no_discussion"; empty
    when nothing was marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something that was decided, under a number of this record."""

    id: str
    number: int
    text: str
    item: str = ""
    """The item of the agenda under which it was decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """One item of the agenda: what our side said, what theirs said, what came of it."""

    order: int
    title: str
    sections: tuple[str, ...] = ()
    ours: tuple[Said, ...] = ()
    theirs: tuple[Said, ...] = ()
    outcome: tuple[Said, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted under it."""
        return not (self.ours or self.theirs or self.outcome)


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
    delegations: tuple[Delegation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    """Those agreed at this dialogue."""
    text_changes: tuple[Said, ...] = ()
    next_dialogue: str = ""
    comment: str = ""
    """The note-taker's; internal."""
