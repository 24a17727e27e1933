"""Totals that do not foot: the sum differs, the parts cannot be added, or one of them has no value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.footing import Fault, Funds, not_footing
from jpdialog.domain.series import Series
from jpdialog.domain.totals import Breakdown

KINDS = {
    Fault.DIFFERS: FindingKind.TOTAL_DIFFERS,
    Fault.MIXED: FindingKind.TOTAL_MIXED,
    Fault.GAP: FindingKind.TOTAL_GAP,
}


def totals(breakdowns: Iterable[Breakdown], series: Sequence[Series], funds: Mapping[str, Funds]) -> Iterator[Finding]:
    """One finding for each period of a total that does not hold; ``funds`` by the breakdown's id.

    Details: the breakdown's name, the period, and for a difference the total and the sum of its parts.
    """
    by_id = {each.figure.id: each for each in series}
    for breakdown in breakdowns:
        total = by_id.get(breakdown.figure_id)
        if total is None:
            continue
        parts = [by_id[each] for each in breakdown.part_ids if each in by_id]
        for fault in not_footing(breakdown, total, parts, funds.get(breakdown.id, {})):
            told = (breakdown.name, fault.period, *((fault.total, fault.sum_) if fault.total else (fault.what,)))
            yield Finding(KINDS[fault.fault], (total.figure, *(each.figure for each in fault.parts)), told)
