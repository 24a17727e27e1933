"""The proof sheet: what was withheld from a paper for the counterpart, for ourselves to look over before it goes."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """Something that stayed here."""

    where: str
    """The section or the item of the agenda."""
    what: str
    """"point", "if_raised", "note", "action" or "comment"."""
    why: str
    """"internal", "delegation", "no_outcome", "one_sided", "kind", "no_counterpart"."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofSheet:
    """What a paper for the counterpart leaves out, and how many entries it holds."""

    front: Front
    of: str
    """"record" or "talking-points"."""
    withheld: tuple[Withheld, ...] = ()
    shared: int = 0
