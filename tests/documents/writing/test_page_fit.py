"""What fits its page and what is a line too long, held against the pages that LibreOffice really makes."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages

from jpdialog.documents.writing.line_breaking import lines_in
from jpdialog.documents.writing.page_fit import fit_of_briefs, fit_of_sheets
from jpdialog.documents.writing.talking_points import write_talking_points
from jpdialog.domain.papers import Front, Item, PageFit, TalkingPoints
from tests.documents.writing import paper_samples as samples

PATIENCE = 120
WORDS = {
    "en": "Both sides shared the view that the marsh herbs of Strelsau deserve a yearly review and that it counts. ",
    "ja": "双方は、湿地の薬草を毎年見直すべきとの認識で一致し、その結果を重視することを確認した。",
}
FRONTS = {"en": samples.ENGLISH, "ja": samples.JAPANESE}


def paper(front: Front, *texts: str) -> TalkingPoints:
    points = tuple(samples.item(number, text) for number, text in enumerate(texts))
    return samples.talking_points(front, replace(samples.SHEET, points=points, answers=()))


def fit(front: Front, *texts: str) -> PageFit:
    return fit_of_sheets(paper(front, *texts))[0]


def fullest(front: Front, text: str) -> list[str]:
    """As many points as fit, of which the last may not have a line more."""
    texts = [text]
    while not fit(front, *texts, text).lines_over:
        texts.append(text)
    sign = " more" if front.language == "en" else "た"
    while not fit(front, *texts[:-1], texts[-1] + sign).lines_over:
        texts[-1] += sign
    return texts


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[TalkingPoints]], list[int]]:
    """How many pages LibreOffice makes of each."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed here")

    def counted(papers: list[TalkingPoints]) -> list[int]:
        folder = tmp_path_factory.mktemp("pages")
        files = [folder / f"{number}.docx" for number in range(len(papers))]
        for file, one in zip(files, papers, strict=True):
            file.write_bytes(write_talking_points(one))
        asked = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
        subprocess.run(
            [*asked, "--outdir", str(folder), *map(str, files)], capture_output=True, timeout=PATIENCE, check=True
        )
        return [sum(1 for _ in extract_pages(Path(file).with_suffix(".pdf"))) for file in files]

    return counted


def test_what_just_fits_and_what_is_a_line_too_long_are_so_in_libreoffice(
    pages: Callable[[list[TalkingPoints]], list[int]],
) -> None:
    made: list[TalkingPoints] = []
    for language, front in FRONTS.items():
        full = fullest(front, WORDS[language].strip())
        over = [*full[:-1], full[-1] + (" and more" if language == "en" else "たのだ")]
        assert fit(front, *full).lines_over == 0 and fit(front, *over).lines_over == 1
        made += [paper(front, *full), paper(front, *over)]
    assert pages(made) == [1, 2, 1, 2]


def test_it_says_how_many_lines_and_which_points() -> None:
    texts = [WORDS["en"] * 2] * 12
    found = fit(samples.ENGLISH, *texts)
    assert found.pages > 1 and found.pages_allowed == 1
    shorter = 12
    while fit(samples.ENGLISH, *texts[:shorter]).lines_over:
        shorter -= 1
    beyond = [samples.item(number, "").id for number in range(shorter, 12)]
    assert list(found.items_over) == beyond


def test_a_point_too_many_is_worth_its_own_lines() -> None:
    full = fullest(samples.ENGLISH, WORDS["en"].strip())
    three_more = fit(samples.ENGLISH, *full, "One line.", "One line.", "One line.").lines_over
    assert three_more == 1 + fit(samples.ENGLISH, *full, "One line.", "One line.").lines_over + (three_more > 4)


def test_a_brief_may_take_two_pages_and_the_steering_brief_one() -> None:
    short = samples.pack()
    assert short.steering is not None
    short = replace(short, steering=replace(short.steering, background=(), figures=()))
    assert {each.lines_over for each in fit_of_briefs(short)} == {0}
    background = tuple(samples.item(500 + number, WORDS["en"] * 8) for number in range(30))
    long = replace(short, briefs=tuple(replace(each, background=background) for each in short.briefs))
    found = {each.id: each for each in fit_of_briefs(long)}
    assert all(found[each.id].lines_over > 30 for each in long.briefs)
    assert {found[each.id].pages_allowed for each in long.briefs} == {2}
    assert short.steering is not None and found[short.steering.id].pages_allowed == 1


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("一二三四五", 5, 1),
        ("一二三四五六", 5, 2),
        ("一二三四五。", 5, 1),  # a full stop hangs
        ("一二三四五」六", 5, 2),
        ("aaaa aaaa", 2.3, 2),  # four letters of 0.556 em
        ("aaaa aaaa", 4.8, 1),
        ("aa-aa", 1.5, 2),
        ("a" * 18, 5, 3),  # no place to break: cut after eight
        ("", 5, 1),
        ("a\nb", 5, 2),
    ],
)
def test_lines_break_where_both_scripts_break(text: str, room: float, lines: int) -> None:
    assert lines_in(text, room, is_serif=False, is_bold=False) == lines


def test_no_text_at_all_is_no_trouble() -> None:
    assert fit_of_sheets(TalkingPoints(front=samples.ENGLISH, sheets=())) == []
    empty = replace(samples.SHEET, points=(Item(id="p", text=""),), answers=())
    assert fit_of_sheets(samples.talking_points(samples.ENGLISH, empty))[0].lines_over == 0
