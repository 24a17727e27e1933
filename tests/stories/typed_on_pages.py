"""What is typed on the pages: the call and its briefs, lines and templates, facts, the pack."""

from datetime import date
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from PySide6.QtTest import QTest

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export
from jpdialog.services.papers import Wish
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.board.bulk_bar import Asks
from jpdialog.ui.pages.briefs.board_tool import BoardTool
from jpdialog.ui.pages.briefs.call.tool import CallTool
from jpdialog.ui.pages.briefs.format_tool import FormatTool
from jpdialog.ui.pages.briefs.lines.tool import LinesTool
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.briefs.templates.tool import TemplatesTool
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.people.part import PeoplePart
from jpdialog.ui.pages.facts.projects.part import ProjectsPart
from jpdialog.ui.rooms import Place, Room
from tests.documents.matrix_samples import filled_in
from tests.stories.typist import CTRL, KEYS, LEFT, MARKS, Typist, fields


def type_on_pages(typist: Typist) -> None:
    """Everything that can be typed there, once there is a plan."""
    call_a_dialogue(typist)
    call_for_briefs(typist)
    write_a_brief(typist)
    keep_lines_and_templates(typist)
    link_to_something(typist)
    look_at_the_board(typist)
    state_facts(typist)
    take_in_a_project(typist)
    put_the_pack_together(typist)
    take_a_matrix_in(typist)


def call_a_dialogue(typist: Typist) -> None:
    """First with dates that are none, which is refused; then with good ones."""
    typist.command("New dialogue")
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    ui = page.tool(NewDialogueTool).asking.ui
    dates = (ui.starts_on, ui.ends_on, ui.drafts_due)
    for field in (*dates, ui.place, ui.host, ui.marking):
        typist.mark(field)
    QTest.mouseClick(ui.create_button, LEFT)
    typist.until(ui.trouble.isVisible)
    for field, day in zip(dates, ("2032-06-01", "2032-06-02", "2032-05-01"), strict=True):
        field.clear()
        typist.type(day, field)
    QTest.mouseClick(ui.create_button, LEFT)
    typist.until(lambda: page.view is not None)


def call_for_briefs(typist: Typist) -> None:
    """What is no day and no number is refused; a drafter who is not known yet is taken in."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    tool = page.tool(CallTool)
    asking = tool.asking
    typist.until(asking.isVisible)
    for field in (asking.drafter, asking.deadline, asking.minutes):
        typist.mark(field)
    asking.fill.click()
    asking.call.click()
    typist.until(asking.trouble.isVisible)
    asking.model.fill(asking.model.called(), deadline="", minutes="")
    asking.call.click()
    typist.until(asking.isHidden)


def keep_lines_and_templates(typist: Typist) -> None:
    """A standard line whose last day is none at first, and a template of one's own."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    lines, templates = page.tool(LinesTool), page.tool(TemplatesTool)
    lines.pick()
    panel = lines.picking
    panel.new.click()
    for field in (panel.form.name, panel.form.text, panel.form.translation, panel.form.until):
        typist.mark(field)
    panel.form.keep.click()
    typist.until(panel.trouble.isVisible)
    panel.form.until.clear()
    panel.form.keep.click()
    typist.until(panel.list.isVisible)
    typist.mark_all(panel)
    lines.close()
    templates.pick()
    typist.mark_all(templates.picking)
    templates.close()


def link_to_something(typist: Typist) -> None:
    """Words to find by what a text shall lead to."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    page.sheet.focus_first()
    tool = page.tool(FormatTool)
    tool.ask_link()
    typist.until(tool.asking.isVisible)
    typist.mark(tool.asking.line)
    QTest.keyClick(tool.asking.line, KEYS.Key_Escape)


def write_a_brief(typist: Typist) -> None:
    """An entry of every kind, in both languages, and a speaker."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    page.toggle_second_language()
    for kind in EntryKind:
        page.add_entry(kind)
        for row in page.sheet.blocks[kind].rows:
            for field in row.fields:
                typist.mark(field.editor)
                QTest.keyClick(field.editor, KEYS.Key_A, CTRL)
                field.editor.copy()
    speaker = page.sheet.strip.speaker.lineEdit()
    assert speaker is not None
    typist.mark(speaker)
    QTest.keyClick(speaker, KEYS.Key_Return)
    typist.mark_all(page)


def look_at_the_board(typist: Typist) -> None:
    """Words to find briefs by, and what is no deadline for one of them."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    tool = page.tool(BoardTool)
    tool.show()
    typist.mark(tool.board.filters.text)
    tool.board.filters.clear()
    tool.board.focus()
    tool.board.bulk.begin(Asks.DEADLINE)
    typist.mark(tool.board.bulk.line)
    QTest.keyClick(tool.board.bulk.line, KEYS.Key_Return)
    tool.close()


def state_facts(typist: Typist) -> None:
    """An organisation, a person with days that are none, and a figure; its day is none at first."""
    page = typist.window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    typist.window.go(Place(Room.FACTS, "people"))
    people = page.part
    assert isinstance(people, PeoplePart)
    for begin in (people.new_organisation, people.new_person):
        begin()
        typist.mark_all(page)  # only a name can be typed before there is one
        page.leave()
        typist.until(lambda: all(field.isEnabled() for field in fields(page) if field.isVisible()))
        typist.mark_all(page)
    page.choose("figures")
    part = page.part
    assert isinstance(part, FiguresPart)
    part.begin_figure()
    typist.mark_all(page)
    as_of = part.sheet.fields.lines["as_of"]
    as_of.clear()
    typist.type("2031-05", as_of)
    break_it_down(typist, part)


def break_it_down(typist: Typist, part: FiguresPart) -> None:
    """The figure is the total of others; a part that there is not is refused."""
    assert part.sheet.total is not None
    part.sheet.total.begin.click()
    typist.until(lambda: part.sheet.total is not None and bool(part.sheet.total.lines))
    for field in (*part.sheet.total.names, *part.sheet.total.lines):
        typist.mark(field)
        QTest.keyClick(field, KEYS.Key_Return)
    typist.put_lists_away()


def take_in_a_project(typist: Typist) -> None:
    """A project with days that are none at first, and words where its years and reports belong, which are refused."""
    page = typist.window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    page.choose("projects")
    part = page.part
    assert isinstance(part, ProjectsPart)
    part.begin_project()
    typist.until(part.sheet.isVisible)
    typist.mark_all(page)
    typist.put_lists_away()
    for name, day in (("starts_on", "2031-05"), ("ends_on", "2032-05")):
        line = part.sheet.fields.lines[name]
        line.clear()
        typist.type(day, line)
        QTest.keyClick(line, KEYS.Key_Return)
    for grid, columns in ((part.sheet.amounts, (0, 2)), (part.sheet.reports, (1, 2, 3, 4))):
        for column in columns:
            grid.setFocus()
            grid.setCurrentIndex(grid.grid.index(0, column))
            QTest.keyClick(grid, KEYS.Key_Return)
            typist.mark_all(grid)
            QTest.keyClick(grid, KEYS.Key_Escape)
        grid.grid.forget_refused()
    part.pane.show_all()
    page.leave()


def put_the_pack_together(typist: Typist) -> None:
    """An annex of one's own, markings, and somebody who gets a copy."""
    page = typist.window.pages[Room.DOCUMENTS]
    assert isinstance(page, DocumentsPage)
    typist.window.go(Place(Room.DOCUMENTS, "pack"))
    parts = page.pack.parts
    typist.until(lambda: parts.parts.count() > 0)
    before = parts.parts.count()
    parts.add_text.click()
    typist.until(lambda: parts.parts.count() > before)
    parts.parts.setCurrentRow(parts.parts.count() - 1)
    typist.until(parts.annex.isVisible)
    typist.mark_all(page)


def take_a_matrix_in(typist: Typist) -> None:
    """A workbook that came back with a marked word in each of two cells, of which one is refused; and who sent it."""
    page, desk = typist.window.pages[Room.DOCUMENTS], typist.window.desk
    assert isinstance(page, DocumentsPage) and desk is not None
    Actions(desk).add("Survey the harbours")
    card, file = page.returned.card, filled_by_others(desk)
    typist.window.go(Place(Room.DOCUMENTS, "returned"))
    page.returned.take_in(file)
    typist.until(lambda: len(card.model.lines) == len(card.model.known) == len(MARKS))
    file.unlink()  # what others write is not ours to keep from a disk
    typist.mark(card.bar.from_line)
    QTest.keyClick(card.bar.from_line, KEYS.Key_Return)
    for key, left in ((KEYS.Key_A, 1), (KEYS.Key_R, 0)):
        QTest.keyClick(card.table, key)
        typist.until(lambda left=left: len(card.model.lines) == left)  # type: ignore[misc]


def filled_by_others(desk: Desk) -> Path:
    """The matrix as it comes back."""
    file = export(desk, "follow-up-workbook", Wish(today=date.today()), Path(gettempdir()) / "matrix.xlsx")

    def fill(_sheet: Any, cell: Any) -> None:
        for column, mark in zip((MatrixColumn.NEXT_STEP, MatrixColumn.PROGRESS), MARKS, strict=True):
            cell(1, column).value = mark

    file.write_bytes(filled_in(file.read_bytes(), fill))
    return file
