"""What is wrong with a total, in words: its period, what it and its parts say, or which parts are at fault."""

from collections.abc import Sequence

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.figures import Figure, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.record import Record
from jpdialog.domain.words import Words
from jpdialog.services.names import Names

OF_TOTALS = frozenset({FindingKind.TOTAL_DIFFERS, FindingKind.TOTAL_MIXED, FindingKind.TOTAL_GAP})
FEW = 3


class TotalWords:
    """Puts the findings about totals into words of one language."""

    def __init__(self, names: Names, words: Words) -> None:
        self._names, self._words = names, words

    def of(self, finding: Finding) -> str:
        """The details of a finding."""
        name, period, *rest = finding.details
        figure, *parts = finding.places
        basis = YearBasis(figure.year_basis) if isinstance(figure, Figure) else YearBasis.NOT_SAID
        when = said_period(period, basis, self._words.language)
        return self._names.listed([name, when, self._fault(finding.kind, rest, self._listed(parts))])

    def _fault(self, kind: FindingKind, rest: list[str], parts: str) -> str:
        words = self._words
        if kind is FindingKind.TOTAL_DIFFERS:
            return words("it says {total}, its parts make {sum}", total=rest[0], sum=rest[1])
        if kind is FindingKind.TOTAL_GAP:
            return words("no number for {parts}", parts=parts or words("projects"))
        match rest[0]:
            case "year_basis":
                return words("calendar and fiscal years: {parts}", parts=parts)
            case "currency":
                return words("different currencies: {parts}", parts=parts)
            case "unit":
                return words("different units: {parts}", parts=parts)
        return words("its projects are in other years or another currency")

    def _listed(self, parts: Sequence[Record]) -> str:
        names = [self._names.of(each, "label") for each in parts[:FEW]]
        return self._names.listed([*names, "…" if len(parts) > FEW else ""])
