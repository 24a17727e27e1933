"""One marking against another: within a scheme by its levels, never across schemes."""

import pytest

from jpdialog.domain.markings import Compared, compared
from jpdialog.services.marking_schemes import marking_schemes


@pytest.mark.parametrize(
    ("part", "whole", "how"),
    [
        ("", "", Compared.COVERED),
        ("", "SECRET", Compared.COVERED),
        ("secret", "Secret", Compared.COVERED),
        ("SECRET", "OFFICIAL", Compared.HIGHER),
        ("OFFICIAL", "TOP SECRET – UK EYES ONLY", Compared.COVERED),
        ("OFFICIAL-SENSITIVE", "OFFICIAL", Compared.HIGHER),
        ("TLP:AMBER+STRICT", "TLP:AMBER", Compared.HIGHER),
        ("ＴＬＰ：ＧＲＥＥＮ", "TLP:AMBER", Compared.COVERED),
        ("極秘", "取扱注意（案）", Compared.HIGHER),
        ("取扱注意", "秘", Compared.COVERED),
        ("Strictly confidential", "Confidential", Compared.HIGHER),
        ("SECRET", "極秘", Compared.NOT_COMPARABLE),
        ("SECRETARIAT ONLY", "OFFICIAL", Compared.NOT_COMPARABLE),
        ("For the harbour master", "SECRET", Compared.NOT_COMPARABLE),
        ("For the harbour master", "For  the Harbour Master", Compared.COVERED),
    ],
)
def test_a_marking_against_that_of_the_whole(part: str, whole: str, how: Compared) -> None:
    assert compared(part, whole, marking_schemes()) is how
