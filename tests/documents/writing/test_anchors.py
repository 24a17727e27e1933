"""Names of bookmarks: what Word accepts, and never one name for two items."""

import re
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.documents.writing.anchors import Anchors, bookmark_name, has_word_over

IDS = st.uuids().map(str) | st.builds("{}.{}".format, st.uuids(), st.sampled_from("qat")) | st.text(min_size=1)


@given(IDS)
def test_word_accepts_the_name(item: str) -> None:
    assert re.fullmatch("[A-Za-z_][0-9A-Za-z_]{0,39}", bookmark_name(item.encode(errors="replace").decode()))


@given(st.sets(st.uuids() | st.text("ab-._", min_size=1), max_size=30))
def test_two_items_never_share_a_name(items: set[UUID | str]) -> None:
    assert len({bookmark_name(str(item)) for item in items}) == len(items)


def test_an_item_that_stands_twice_is_anchored_where_it_stands_first() -> None:
    anchors = Anchors()
    first, second = (anchors.around("one", "words", "<w:r/>") for _ in range(2))
    assert "jpd:one" in first
    assert second == "<w:r/>"


def test_a_word_wider_than_its_line_gets_no_content_control() -> None:
    anchored = Anchors().around("one", "see https://example.org/very/long/path/indeed", "<w:r/>")
    assert "bookmarkStart" in anchored
    assert "<w:sdt>" not in anchored
    assert not has_word_over(5, "次期研修では、法科学と傾向分析を取り上げることを希望する。")
