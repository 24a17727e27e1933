"""Which of two sides is older, as they were written: by whom, when, and in which order."""

from datetime import datetime, timedelta

import pytest

from jpdialog.domain.second_language import SITTING, Wrote, older_side

BEGIN = datetime.fromisoformat("2031-09-01T10:00:00+00:00")
LATER = SITTING + timedelta(seconds=1)


def told(*written: tuple[str, str, str, timedelta]) -> str:
    """The older side, after these were written: author, field, words, and how long after the one before."""
    at, events = BEGIN, []
    for author, field, words, after in written:
        at += after
        events.append(Wrote({field: words}, at, author))
    return older_side("text", events)


SOON = timedelta(minutes=1)
TEXT, SECOND = ("A", "text", "One", SOON), ("A", "translation", "一", SOON)


@pytest.mark.parametrize(
    ("written", "older"),
    [
        ([TEXT], ""),
        ([TEXT, SECOND], ""),
        ([SECOND, TEXT], ""),
        ([TEXT, SECOND, ("A", "text", "One more", SOON)], "translation"),
        ([TEXT, SECOND, ("A", "translation", "一つ", SOON)], ""),
        ([TEXT, SECOND, ("A", "translation", "一つ", LATER)], "text"),
        ([TEXT, SECOND, ("B", "translation", "一つ", SOON)], "text"),
        ([TEXT, SECOND, ("A", "translation", "一つ", SITTING), ("A", "translation", "一個", SITTING)], ""),
        ([TEXT, SECOND, ("B", "translation", "一つ", SOON), ("A", "text", "One thing", SOON)], ""),
        ([TEXT, SECOND, ("B", "translation", "一つ", SOON), ("B", "translation", "一", SOON)], ""),
        ([TEXT, SECOND, ("A", "text", "Two", SOON), ("A", "text", "Two more", LATER)], "translation"),
        ([TEXT, SECOND, ("A", "text", "Two", SOON), ("B", "translation", "二", LATER)], ""),
        ([TEXT, SECOND, ("A", "text", "", SOON)], ""),
        ([TEXT, SECOND, ("A", "text", "", SOON), ("A", "text", "Two", SOON)], "translation"),
        ([TEXT, SECOND, ("A", "translation", "", SOON), ("A", "translation", "二", SOON)], ""),
        ([TEXT, SECOND, ("A", "translation", "", LATER), ("A", "translation", "二", SOON)], "text"),
        ([TEXT, SECOND, ("A", "answer", "Yes", LATER)], ""),
    ],
)
def test_the_older_side(written: list[tuple[str, str, str, timedelta]], older: str) -> None:
    assert told(*written) == older


def test_what_was_made_with_both_has_no_older_side_until_one_goes_on() -> None:
    made = Wrote({"text": "One", "translation": "一", "answer": "Yes"}, BEGIN, "A")
    assert older_side("text", [made]) == ""
    assert older_side("text", [made, Wrote({"text": "Two"}, BEGIN + SOON, "A")]) == "translation"
    assert older_side("text", [made, Wrote({"translation": "二"}, BEGIN + SOON, "A")]) == "text"
