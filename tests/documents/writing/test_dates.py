"""Dates as each language writes them; what is not known is not written."""

import pytest

from jpdialog.documents.writing.dates import partial, span


@pytest.mark.parametrize(
    ("starts", "ends", "english", "japanese"),
    [
        ("2031-05-14", "2031-05-15", "14–15 May 2031", "2031年5月14日～15日"),
        ("2031-04-30", "2031-05-01", "30 April – 1 May 2031", "2031年4月30日～5月1日"),
        ("2031-12-31", "2032-01-01", "31 December 2031 – 1 January 2032", "2031年12月31日～2032年1月1日"),
        ("2031-05-14", "2031-05-14", "14 May 2031", "2031年5月14日"),
        ("2031-05-14", "", "14 May 2031", "2031年5月14日"),
        ("2031-05", "2031-06", "May 2031 – June 2031", "2031年5月～2031年6月"),
        ("", "", "", ""),
    ],
)
def test_span(starts: str, ends: str, english: str, japanese: str) -> None:
    assert span(starts, ends, "en") == english
    assert span(starts, ends, "ja") == japanese


@pytest.mark.parametrize(
    ("when", "english", "japanese"), [("2031", "2031", "2031年"), ("2031-05", "May 2031", "2031年5月")]
)
def test_a_date_with_gaps(when: str, english: str, japanese: str) -> None:
    assert partial(when, "en") == english
    assert partial(when, "ja") == japanese
