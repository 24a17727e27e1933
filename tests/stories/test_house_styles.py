"""Papers in another dress: on Letter, years by eras, in a ministry's own house style; what they say is the same."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export, made
from jpdialog.services.papers import Wish
from jpdialog.services.sample import create_sample
from tests.documents.writing.conftest import validator  # noqa: F401 - a fixture
from tests.documents.writing.word_lint import complaints, read_parts

TODAY = date(2026, 11, 24)
Validator = Callable[[bytes], list[object]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = create_sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


def body(paper: bytes) -> str:
    return read_parts(paper)["word/document.xml"].decode()


def test_every_page_of_a_paper_on_letter_is_letter(sample: Desk, validator: Validator) -> None:  # noqa: F811
    paper = made(sample, "pack", Wish(today=TODAY, letter=True))
    sizes = set(re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', body(paper)))
    assert sizes == {("12240", "15840"), ("15840", "12240")}
    assert complaints(paper) == [] and validator(paper) == []


def test_the_japanese_style_is_not_set_on_letter(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="A4 only"):
        export(sample, "pack", Wish(today=TODAY, letter=True, language="ja"), tmp_path / "pack.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["pack", "record", "call-for-briefs", "plan-edition"])
def test_a_japanese_paper_counts_its_years_by_eras_if_asked_to(sample: Desk, kind: str) -> None:
    by_era, plain = (made(sample, kind, Wish(today=TODAY, language="ja", by_era=asked)) for asked in (True, False))
    footers = [read_parts(paper)["word/footer1.xml"].decode() for paper in (by_era, plain)]
    assert "令和8年11月24日" in footers[0] and "2026年11月24日" in footers[1]
    assert "令和" not in footers[1] and complaints(by_era) == []
