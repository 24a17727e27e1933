"""The marking of a pack against those of its parts."""

import pytest

from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.checks.papers import marked_too_low
from jpdialog.domain.pack import PackPart, PartKind

SCHEMES = ((("Open",), ("Closed",), ("Sealed",)), (("1",), ("2",)))


@pytest.mark.parametrize(
    ("part", "whole", "found"),
    [
        ("Sealed", "Closed", [FindingKind.MARKING_TOO_LOW]),
        ("Closed", "Sealed", []),
        ("Closed", "closed", []),
        ("", "Open", []),
        ("2", "Sealed", [FindingKind.MARKINGS_APART]),
        ("Sealed", "", []),
    ],
)
def test_a_part_that_is_marked_higher_is_found(part: str, whole: str, found: list[FindingKind]) -> None:
    placed = PackPart(dialogue_id="d", kind=PartKind.PROGRAMME, marking=part)
    assert [each.kind for each in marked_too_low([placed], whole, SCHEMES)] == found
    left_out = PackPart(dialogue_id="d", kind=PartKind.PROGRAMME, marking=part, is_included=False)
    assert list(marked_too_low([left_out], whole, SCHEMES)) == []
