"""The part of figures, by keys and clicks: found, defined, given values, decided between, taken back."""

from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figure_links import link_of
from jpdialog.domain.figures import Figure, FigureValue, Standing
from jpdialog.domain.rich_text import Paragraph, RichText, Run
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.figures.value_grid import Column
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.BRIEFS), FactsPage()):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def come(window: MainWindow, desk: Desk | None, thing: str = "figures") -> FiguresPart:
    window.show_desk(desk)
    window.go(Place(Room.FACTS, thing))
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    part = page.part
    assert isinstance(part, FiguresPart)
    return part


@pytest.fixture
def part(window: MainWindow, desk: Desk, qtbot: QtBot) -> FiguresPart:
    made = come(window, desk)
    qtbot.waitUntil(made.column.filter.hasFocus)
    qtbot.waitUntil(lambda: made.column.model.undecided == 1)
    return made


def labels(part: FiguresPart) -> list[str]:
    model = part.column.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def cells(part: FiguresPart, column: Column) -> list[str]:
    table = part.sheet.grid
    return [str(table.index(row, column).data() or "") for row in range(table.rowCount())]


def type_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def type_cell(qtbot: QtBot, part: FiguresPart, row: int, column: Column, text: str) -> None:
    view = part.sheet.values
    view.setFocus()
    view.setCurrentIndex(view.grid.index(row, column))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = focused()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def figure(desk: Desk, label: str = "Number of lamps") -> Figure:
    return desk.store.find(Figure, label=label)[0]


def values(desk: Desk, label: str = "Number of lamps") -> list[FigureValue]:
    return desk.store.find(FigureValue, figure_id=figure(desk, label).id)


def test_figures_are_found_and_gone_into_by_keys(part: FiguresPart, qtbot: QtBot) -> None:
    assert labels(part) == ["Number of lamps", "Number of boats"]
    qtbot.keyClicks(part.column.filter, "BOAT")
    assert labels(part) == ["Number of boats"]
    qtbot.keyClick(part.column.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(part.column.view.hasFocus)
    assert part.sheet.fields.lines["label"].text() == "Number of boats"
    qtbot.keyClick(part.column.view, Qt.Key.Key_Return)
    qtbot.waitUntil(part.sheet.fields.lines["label"].hasFocus)
    part.column.filter.setFocus()
    qtbot.keyClicks(part.column.filter, " none")
    assert labels(part) == []
    assert part.column.nothing.isVisible()
    qtbot.keyClick(part.column.filter, Qt.Key.Key_Escape)
    assert len(labels(part)) == 2


def test_what_is_said_stands_behind_each_name_and_what_is_undecided_is_marked(part: FiguresPart) -> None:
    told = [part.column.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert told == ["Number of lamps, 7 in all, two values, undecided", "Number of boats, 12 in all"]
    assert part.note() == "2 figures · 1 undecided"
    assert part.count() == 1


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_the_day_of_a_value_is_read_whole(
    part: FiguresPart, desk: Desk, tongue: str, language: Language, qtbot: QtBot
) -> None:
    grid = part.sheet.values
    type_cell(qtbot, part, 0, Column.AS_OF, "2017-12-28")
    language.use(tongue)
    qtbot.waitUntil(lambda: "28" in str(grid.grid.index(0, Column.AS_OF).data()))
    qtbot.waitUntil(lambda: grid.columnWidth(Column.AS_OF) >= grid.sizeHintForColumn(Column.AS_OF))


def test_a_field_is_kept_as_one_types_and_undone(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    type_over(qtbot, part.sheet.fields.lines["unit"], "lamps lit")
    qtbot.waitUntil(lambda: figure(desk).unit == "lamps lit")
    qtbot.keyClick(part.sheet.fields.lines["unit"], Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: figure(desk).unit == "in all")
    qtbot.waitUntil(lambda: part.sheet.fields.lines["unit"].text() == "in all")


def test_a_day_that_is_none_stays_in_its_line_until_it_is_mended(
    part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    line = part.sheet.fields.lines["as_of"]
    type_over(qtbot, line, "2031-02-30")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(window.trouble.isVisible)
    assert line.text() == "2031-02-30"
    assert part.has_unsaved()
    part.column.view.setCurrentIndex(part.column.model.index(1))
    assert part.sheet.fields.lines["label"].text() == "Number of lamps", "it is not left behind"
    type_over(qtbot, line, "2031/2/28")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: figure(desk).as_of == "2031-02-28")
    assert not part.has_unsaved()


def test_the_row_for_a_new_period_is_read_whole(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    part.go_to(figure(desk).id)
    view = part.sheet.values
    qtbot.waitUntil(view.isVisible)
    assert view.columnWidth(Column.PERIOD) >= view.sizeHintForColumn(Column.PERIOD)


def test_a_new_figure_is_defined_by_keys(part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    assert "New figure" in [each.name for each in window.keys.everything()]
    qtbot.keyClick(part.column.filter, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    line = part.sheet.fields.lines["label"]
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Pilots")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: labels(part)[-1] == "Pilots")
    type_cell(qtbot, part, 0, Column.PERIOD, "FY2030")
    qtbot.waitUntil(lambda: cells(part, Column.PERIOD) == ["2030", "New period"])
    type_cell(qtbot, part, 0, Column.VALUE, "1200")
    qtbot.waitUntil(lambda: cells(part, Column.VALUE)[0] == "1,200")
    assert desk.figures.spoken(figure(desk, "Pilots"), "en") == "1,200"
    for _ in range(4):
        window.history.take_back()
    qtbot.waitUntil(lambda: labels(part) == ["Number of lamps", "Number of boats"])


def test_a_figure_is_deleted_and_comes_back(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    part.delete_figure()
    qtbot.waitUntil(lambda: labels(part) == ["Number of boats"])
    assert part.sheet.fields.lines["label"].text() == "Number of boats"
    desk.undo()
    qtbot.waitUntil(lambda: len(labels(part)) == 2)


def test_a_column_from_a_spreadsheet_is_pasted(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    view = part.sheet.values
    view.setFocus()
    view.setCurrentIndex(view.grid.index(2, Column.PERIOD))
    QGuiApplication.clipboard().setText("2028\t1,100\n2029\t１２００\n2030\tabout 1300\n")
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: cells(part, Column.PERIOD) == ["", "", "2028", "2029", "2030", "New period"])
    assert cells(part, Column.VALUE)[2:] == ["1,100", "1,200", "about 1300", ""]
    desk.undo()
    qtbot.waitUntil(lambda: len(cells(part, Column.PERIOD)) == 3)


def test_cells_are_copied_emptied_and_rows_removed(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    view = part.sheet.values
    view.setFocus()
    view.setCurrentIndex(view.grid.index(0, Column.VALUE))
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "7"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cells(part, Column.VALUE)[0] == "–")
    assert len(values(desk)) == 2, "a gap is kept"
    qtbot.keyClick(view, Qt.Key.Key_Delete, CONTROL)
    qtbot.waitUntil(lambda: len(values(desk)) == 1)


def test_what_cannot_be_kept_stays_in_its_cell(part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    type_cell(qtbot, part, 0, Column.AS_OF, "30 February")
    qtbot.waitUntil(window.trouble.isVisible)
    assert cells(part, Column.AS_OF)[0] == "30 February"
    assert part.has_unsaved()
    type_cell(qtbot, part, 0, Column.AS_OF, "2031-02")
    qtbot.waitUntil(lambda: values(desk)[0].as_of == "2031-02")
    assert not part.has_unsaved()


def test_two_values_are_decided_with_a_reason(part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    (card,) = part.sheet.cards
    second = card.buttons[1]
    assert second.accessibleName() == "Decide for 8 in all"
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.waitUntil(window.trouble.isVisible)
    qtbot.waitUntil(card.why.hasFocus)
    qtbot.keyClicks(card.why, "Counted by day")
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: {each.value: each.standing for each in values(desk)}["8"] == Standing.CHOSEN)
    qtbot.waitUntil(lambda: len(part.sheet.cards[0].buttons) == 1)
    assert cells(part, Column.STANDING)[:2] == ["Refused", "Decided for"]
    assert {each.reason for each in values(desk)} == {"Counted by day"}
    qtbot.keyClick(part.sheet.cards[0].buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: {each.standing for each in values(desk)} == {Standing.REPORTED})


def test_the_briefs_that_name_a_figure_are_ways_to_them(
    part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    lamps, dialogue = figure(desk), desk.store.find(Dialogue)[0]
    text = RichText((Paragraph((Run("7 in all", link=link_of(lamps.id)),)),))
    with desk.store.transaction() as door:
        brief = door.create(Brief(dialogue_id=dialogue.id, lineage="harbours"))
        entry = door.create(Entry(brief_id=brief.id, kind=EntryKind.POINT, text=text.words, text_form=text.form))
    qtbot.waitUntil(lambda: part.sheet.used is not None and len(part.sheet.used.links) == 1)
    assert part.sheet.used is not None
    link = part.sheet.used.links[0]
    assert link.text() == "1 (1) Harbours"
    qtbot.keyClick(link, Qt.Key.Key_Space)
    briefs = window.pages[Room.BRIEFS]
    assert isinstance(briefs, PlainPage)
    assert window.page is briefs
    assert briefs.things == [entry.id]


def test_a_brief_that_was_reworded_after_its_clearance_says_so(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    lamps, dialogue = figure(desk), desk.store.find(Dialogue)[0]
    text = RichText((Paragraph((Run("7 in all", link=link_of(lamps.id)),)),))
    with desk.store.transaction() as door:
        brief = door.create(Brief(dialogue_id=dialogue.id, lineage="harbours"))
        door.create(Entry(brief_id=brief.id, kind=EntryKind.POINT, text=text.words, text_form=text.form))
    desk.clearances.set_chain(brief, [["Harbour Office"]])
    desk.clearances.hand_in([brief])
    desk.clearances.clear(brief, desk.clearances.of(brief).steps[0].step)
    with desk.store.transaction() as door:
        door.edit(desk.store.find(Entry, brief_id=brief.id)[0], "translation", "ランプ")

    def said() -> list[str]:
        return [chip.text() for chip in part.sheet.used.findChildren(Chip)] if part.sheet.used is not None else []

    qtbot.waitUntil(lambda: said() == ["Reopened · 1 word"])


def test_the_chart_is_told_in_words(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    assert not part.sheet.chart.isVisible(), "one period is no series"
    lamps = figure(desk)
    desk.figures.put_all(
        lamps, [(None, {"period": "2029", "value": "5"}), (None, {"period": "2030", "value": "about 6"})]
    )
    qtbot.waitUntil(part.sheet.chart.isVisible)
    said = part.sheet.chart.accessibleDescription()
    assert "2029: 5 in all" in said
    assert "7 in all / 8 in all, undecided" in said


def test_the_chart_is_walked_copied_and_leads_to_its_values(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    desk.figures.put_all(figure(desk), [(None, {"period": "2029", "value": "5"}), (None, {"period": "2030"})])
    qtbot.waitUntil(part.sheet.chart.isVisible)
    chart, values = part.sheet.chart, part.sheet.values
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert "7 in all / 8 in all, undecided" in chart.said
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.said == "2029: 5 in all"
    qtbot.keyClick(chart, Qt.Key.Key_C, CONTROL)
    assert "2029\t5\n" in QGuiApplication.clipboard().text()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert values.hasFocus()
    assert cells(part, Column.VALUE)[values.currentIndex().row()] == "5"
    assert values.currentIndex().column() == Column.VALUE


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_the_chart_goes_into_a_word_file(
    part: FiguresPart, desk: Desk, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    to = tmp_path_factory.mktemp("papers") / "chart.docx"
    desk.figures.put(figure(desk), {"period": "2029", "value": "5"})
    qtbot.waitUntil(part.sheet.chart.isVisible)
    next(each for each in part.sheet.more.entries.actions() if each.text() == "Export to Word…").trigger()
    dialog = part.chart_export.file_dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(to))
    dialog.close()
    qtbot.waitUntil(part.notice.isVisible, timeout=20_000)
    with ZipFile(to) as file:
        assert "2029: 5 in all" in file.read("word/document.xml").decode()


def test_the_models_keep_the_rules_of_a_model(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (part.column.model, part.sheet.grid):
        QAbstractItemModelTester(model, fatal, part)
    part.column.filter.setText("boats")
    part.column.filter.clear()
    desk.figures.put(figure(desk), {"period": "2029"})
    qtbot.waitUntil(lambda: part.sheet.grid.rowCount() == 4)


def test_a_value_is_gone_to(window: MainWindow, desk: Desk) -> None:
    value = values(desk, "Number of boats")[0]
    part = come(window, desk, value.id)
    assert part.sheet.fields.lines["label"].text() == "Number of boats"
    part.go_to(link_of(figure(desk).id))
    assert part.sheet.fields.lines["label"].text() == "Number of lamps"


def test_an_empty_part_offers_to_define_the_first(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    for each in desk.store.find(Figure):
        desk.figures.delete(each)
    part = come(window, desk)
    step = part.empty.ui.next_step
    qtbot.waitUntil(step.hasFocus)
    qtbot.keyClick(step, Qt.Key.Key_Space)
    qtbot.waitUntil(part.sheet.fields.lines["label"].hasFocus)
    assert labels(part) == ["New figure"]


def test_without_a_plan_it_leads_to_one(window: MainWindow, bare_desk: Desk) -> None:
    part = come(window, bare_desk)
    assert part.empty.ui.next_step.text() == "Go to the plan"
    assert part.actions_here() == []


def test_another_language_is_taken_up(part: FiguresPart, window: MainWindow, language: Language, qtbot: QtBot) -> None:
    language.use("ja")
    window.speak("ja", window.words)
    qtbot.waitUntil(lambda: part.note() == "数値2件 · 未決定1件")
    qtbot.waitUntil(lambda: part.sheet.values.accessibleName() == "期間ごとの値")


def test_a_closed_desk_is_forgotten(part: FiguresPart, window: MainWindow) -> None:
    window.show_desk(None)
    assert labels(part) == []
    assert part.records_shown() == []
