"""Real exports of the sample, opened again: what stands in them is what stands in the briefs, in their order."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import EntryKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS, export, export_pack, export_talking_points
from jpdialog.services.papers import Wish
from jpdialog.ui.charts.without_window import drawn_without_window
from tests.made_once import MadeOnce

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


def _lines(path: Path) -> list[str]:
    body = Document(str(path)).element.body
    return ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))]


def _styled(path: Path) -> list[tuple[str, str]]:
    document = Document(str(path))
    paragraphs = [Paragraph(each, document) for each in document.element.body.iter(qn("w:p"))]
    return [(each.style.name if each.style else "", line) for each, line in zip(paragraphs, _lines(path), strict=True)]


def _said(view: BriefView) -> list[str]:
    points = [entry.text for entry in view.of_kind(EntryKind.POINT)]
    return points + [text for entry in view.of_kind(EntryKind.IF_RAISED) for text in (entry.text, entry.answer)]


def _in_order(wanted: list[str], lines: list[str]) -> bool:
    rest = iter(lines)
    return all(any(text in line for line in rest) for text in wanted)


def test_all_talking_points_stand_in_the_order_of_the_briefs(sample: Desk, tmp_path: Path) -> None:
    views = sample.briefs.of_dialogue(sample.dialogues.by_number())
    wanted = [text for view in views for text in _said(view)]
    path = export_talking_points(sample, Wish(today=TODAY), tmp_path / "points.docx")
    lines = _lines(path)
    assert wanted and _in_order(wanted, lines)
    assert [sum(text in line for line in lines) for text in wanted] == [1] * len(wanted)


def test_one_section_holds_its_own_points_and_no_others(sample: Desk, tmp_path: Path) -> None:
    dialogue = sample.dialogues.by_number()
    path = export_talking_points(sample, Wish(today=TODAY, section="2 (4)"), tmp_path / "points.docx")
    lines = _lines(path)
    for view in sample.briefs.of_dialogue(dialogue):
        here = [text for text in _said(view) if any(text in line for line in lines)]
        assert here == (_said(view) if view.number == "2 (4)" else [])


def test_one_speakers_sheets_are_those_of_the_agenda_and_the_briefs(sample: Desk, tmp_path: Path) -> None:
    views = sample.briefs.of_dialogue(sample.dialogues.by_number())
    speaker = next(view.speaker for view in views if view.speaker and view.number)
    theirs = [view for view in views if view.speaker and view.speaker.id == speaker.id]
    lines = _lines(export_talking_points(sample, Wish(today=TODAY, speaker=speaker.name), tmp_path / "points.docx"))
    assert _in_order([text for view in theirs for text in _said(view)], lines)
    others = [view for view in views if view.speaker and view.speaker.id != speaker.id]
    assert not any(text in line for view in others for text in _said(view) for line in lines)


def test_internal_kinds_of_entry_are_never_in_talking_points(sample: Desk, tmp_path: Path) -> None:
    views = sample.briefs.of_dialogue(sample.dialogues.by_number())
    kinds = (EntryKind.OBJECTIVE, EntryKind.THEIR_OBJECTIVE, EntryKind.DO_NOT_SAY, EntryKind.BACKGROUND)
    kept_back = [entry.text.partition("\n")[0] for view in views for kind in kinds for entry in view.of_kind(kind)]
    lines = _lines(export_talking_points(sample, Wish(today=TODAY), tmp_path / "points.docx"))
    assert kept_back and not any(text in line for text in kept_back for line in lines)


def test_the_pack_holds_every_entry_of_every_brief(sample: Desk, tmp_path: Path) -> None:
    views = sample.briefs.of_dialogue(sample.dialogues.by_number())
    path = export_pack(sample, Wish(today=TODAY), tmp_path / "pack.docx")
    lines = _lines(path)
    pieces = [piece for view in views for entry in view.entries for piece in re.split(r"[\n\t]", entry.text)]
    assert [piece for piece in pieces if not any(piece in line for line in lines)] == [], "of lists and tables, too"
    headings = [line for style, line in _styled(path) if "eading" in style]
    sections = [view.section.section.heading for view in views if view.section]
    assert len(sections) == 18 and _in_order(sections, headings)


def test_the_same_content_gives_the_same_bytes(sample: Desk, tmp_path: Path) -> None:
    wish = Wish(today=TODAY, language="ja", bilingual=True)
    one, two = (export_talking_points(sample, wish, tmp_path / name) for name in ("one.docx", "two.docx"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("kind", [kind for kind in PAPERS if kind != "replacement-pages"])  # they need an issue
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_paper_of_the_sample_can_be_exported(sample: Desk, tmp_path: Path, kind: str, language: str) -> None:
    wish = Wish(today=TODAY, language=language, lead="UNODC")
    to = export(sample, kind, wish, tmp_path / f"paper.{PAPERS[kind].ending}")
    is_plain = PAPERS[kind].ending in ("txt", "ics")
    if PAPERS[kind].ending == "xlsx":
        words = " ".join(str(cell) for row in load_workbook(to).active.values for cell in row)
    else:
        words = to.read_text(encoding="utf-8") if is_plain else "\n".join(_lines(to))
    assert len(words) > 20


def test_an_action_sheet_holds_the_actions_of_its_body_and_no_others(sample: Desk, tmp_path: Path) -> None:
    lines = _lines(export(sample, "action-sheet", Wish(today=TODAY, lead="法務省"), tmp_path / "sheet.docx"))
    numbers = {action.number for action in sample.store.find(ActionItem) if action.number in lines}
    assert numbers == {"A-22", "A-29"}
    with pytest.raises(Trouble, match="led by a body"):
        export(sample, "action-sheet", Wish(today=TODAY, lead="Ministry of Magic"), tmp_path / "none.docx")


def test_figures_that_contradict_each_other_stand_side_by_side(sample: Desk, tmp_path: Path) -> None:
    document = Document(str(export(sample, "data-sheets", Wish(today=TODAY), tmp_path / "data.docx")))
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    beside = [head for head in heads if head == ["Particular", "Value 1", "Value 2"]]
    assert len(beside) == sum(len(each.disputed) for each in sample.figures.all()) > 0


def test_figures_over_time_are_drawn_where_somebody_can_draw(
    sample: Desk, tmp_path: Path, qapp: QGuiApplication
) -> None:
    del qapp
    bare, drawn = (
        Document(str(export(sample, "data-sheets", Wish(today=TODAY, draw=draw), tmp_path / name)))
        for draw, name in ((None, "bare.docx"), (drawn_without_window, "drawn.docx"))
    )
    assert len(bare.inline_shapes) == 0
    assert len(drawn.inline_shapes) == sum(len(each.periods) > 1 for each in sample.figures.all()) > 0


def test_projects_are_in_their_paper_and_in_the_data_sheets_but_in_nothing_for_the_counterpart(
    sample: Desk, tmp_path: Path
) -> None:
    title = "Courts by boat (sample)"
    assert any(title in line for line in _lines(export(sample, "projects", Wish(today=TODAY), tmp_path / "p.docx")))
    for name, shareable, is_there in (("ours", False, True), ("theirs", True, False)):
        wish = Wish(today=TODAY, shareable=shareable)
        for kind in ("data-sheets", "pack"):
            lines = _lines(export(sample, kind, wish, tmp_path / f"{kind}-{name}.docx"))
            assert any(title in line for line in lines) == is_there, f"{kind}, {name}"


def test_a_plan_with_one_text_has_nothing_to_compare(sample: Desk, tmp_path: Path) -> None:
    lines = _lines(export(sample, "amendment-table", Wish(today=TODAY), tmp_path / "table.docx"))
    assert [line for line in lines if "nothing to compare" in line]
    with pytest.raises(Trouble, match="compared with itself"):
        export(sample, "amendment-table", Wish(today=TODAY, edition="2017", base="2017"), tmp_path / "none.docx")
