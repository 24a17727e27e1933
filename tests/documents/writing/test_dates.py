"""Dates as each language writes them; what is not known is not written."""

import pytest

from jpdialog.documents.writing.dates import ERAS, partial, span
from jpdialog.documents.writing.labels import Labels


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


@pytest.mark.parametrize(
    ("when", "written"),
    [
        ("2031-05-14", "令和13年5月14日"),
        ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2019-05", "令和元年5月"),
        ("2019", "2019年"),  # the era changed within it
        ("1989-01", "1989年1月"),
        ("2031", "令和13年"),
        ("1870-01-01", "1870年1月1日"),
    ],
)
def test_years_by_eras(when: str, written: str) -> None:
    assert partial(when, ERAS) == written


def test_a_span_by_eras_names_a_new_era() -> None:
    assert span("2031-05-14", "2031-05-15", ERAS) == "令和13年5月14日～15日"
    assert span("2019-04-30", "2019-05-01", ERAS) == "平成31年4月30日～令和元年5月1日"


def test_only_japanese_papers_count_by_eras() -> None:
    labels = Labels("en", by_era=True)
    assert labels.calendar == "en" and Labels("ja", by_era=True).calendar == ERAS
