"""Where the findings of a dialogue stand in its briefs, in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.services.briefs import BriefView
from jpdialog.services.figure_uses import figures_in

SAID_ALREADY = frozenset({FindingKind.NOT_CLEARED})
"""What the status of a brief says anyway, over the very page."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with something to see to: an entry of a brief, or (``entry_id`` empty) the brief as a whole."""

    brief_id: str
    entry_id: str
    findings: tuple[Finding, ...]


def spots_of(findings: Sequence[Finding], views: Sequence[BriefView]) -> list[Spot]:
    """The places in these briefs that findings stand at, or that name a figure at which one does; others have none."""
    by_place: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.kind not in SAID_ALREADY:
            by_place.setdefault(finding.places[0].id, []).append(finding)
    spots = []
    for view in views:
        whole = [
            *by_place.get(view.brief.id, []),
            *(each for whom in _persons(view) for each in by_place.get(whom, [])),
        ]
        if whole:
            spots.append(Spot(view.brief.id, "", tuple(whole)))
        for entry in view.entries:
            ids = (entry.id, *sorted(figures_in(entry)))
            if found := tuple(finding for each in ids for finding in by_place.get(each, [])):
                spots.append(Spot(view.brief.id, entry.id, found))
    return spots


def beside(spots: Sequence[Spot], views: Sequence[BriefView], here: tuple[str, str], by: int) -> Spot | None:
    """The next of these places after ``here`` (a brief, an entry of it or empty), or the one before; round the ends."""
    places = [(view.brief.id, entry_id) for view in views for entry_id in ("", *(each.id for each in view.entries))]
    order = {place: at for at, place in enumerate(places)}
    at, known = order.get(here, -1), [(order[(spot.brief_id, spot.entry_id)], spot) for spot in spots]
    after = [spot for where, spot in known if (where > at if by > 0 else where < at)]
    if after:
        return after[0 if by > 0 else -1]
    return (spots[0 if by > 0 else -1]) if spots else None


def _persons(view: BriefView) -> list[str]:
    """Who speaks and who drafts; what is found of them concerns the brief."""
    return list(dict.fromkeys(whom.id for whom in (view.speaker, view.drafter) if whom is not None))
