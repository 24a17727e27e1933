"""The chart: told in words, walked by keys, and readable without telling its colours apart."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from jpdialog.ui.charts import series
from jpdialog.ui.charts.chart_view import ChartView
from jpdialog.ui.charts.drawing import NOTHING, Drawing, OverTime, Stacked
from jpdialog.ui.charts.numbers import numbers_of
from jpdialog.ui.charts.picture import png_of
from jpdialog.ui.charts.series import Bar
from jpdialog.ui.charts.stacked_bars import Chart, Column, Fill, Piece
from jpdialog.ui.marks import Mark
from jpdialog.ui.tokens import DARK, LIGHT, Tokens

PIECES = (
    Piece("Done", Mark.APPROVED),
    Piece("Open", Mark.IN_CLEARANCE, Fill.HOLLOW),
    Piece("Late", Mark.LATE, Fill.HATCHED),
)
OF_SEAS = ("seas-done", "seas-open", "seas-late")
CHART = Chart(PIECES, (Column("1 Seas", (2, 1, 0), "seas", OF_SEAS), Column("2 Staff", (0, 0, 3), "staff")))
DRAWING = Stacked("Actions by part", CHART, "Part", "In all")
STAGES = tuple(Piece(fill.value, Mark.APPROVED, fill) for fill in Fill)
BARS = tuple(Bar(f"FY{year}", f"{year - 1990}.5", year - 1990.5) for year in range(2000, 2031))
YEARS = OverTime("Gifts", BARS, tuple(f"{bar.label}: {bar.said}" for bar in BARS), "Year", "Million", key="gifts")


@pytest.fixture
def chart(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show_drawing(DRAWING)
    with qtbot.waitExposed(made):
        made.show()
    return made


def painted(drawing: Drawing, tokens: Tokens, width: int = 400) -> QImage:
    image = QImage(width, 240, QImage.Format.Format_RGB32)
    image.fill(tokens.surface)
    painter = QPainter(image)
    drawing.paint(painter, QRectF(0, 0, width, 240), tokens, QFont())
    painter.end()
    return image


def test_whoever_cannot_see_it_is_told_it_in_words(chart: ChartView) -> None:
    assert chart.accessibleName() == "Actions by part"
    assert chart.accessibleDescription() == "1 Seas: Done 2, Open 1, Late 0. 2 Staff: Done 0, Open 0, Late 3"


def test_a_column_is_chosen_by_keys(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == ["seas"]


def test_a_column_is_chosen_with_the_mouse(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(30, 100))
    assert chosen.args == ["seas"]


def test_a_piece_is_chosen_with_the_mouse(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(100, 155))
    assert chosen.args == ["seas-done"]


def test_the_parts_of_a_column_are_gone_through_and_chosen_by_keys(chart: ChartView, qtbot: QtBot) -> None:
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    said = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(chart, key)
        said.append(chart.said)
    assert said == ["1 Seas, Done: 2", "1 Seas, Open: 1", "1 Seas: Done 2, Open 1, Late 0", "1 Seas, Open: 1"]
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == ["seas-open"]
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.said == "2 Staff: Done 0, Open 0, Late 3"


def test_a_column_in_which_nothing_is_counted_leads_nowhere(chart: ChartView, qtbot: QtBot) -> None:
    chart.show_drawing(Stacked("Empty", Chart(PIECES, (Column("", (0, 0, 0), "all"),))))
    with qtbot.assertNotEmitted(chart.chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_done_open_and_late_differ_without_their_colours(qtbot: QtBot, tokens: Tokens) -> None:
    def greys(*counts: int) -> list[int]:
        image = painted(Stacked("", Chart(PIECES, (Column("", counts),))), tokens)
        return [QColor(image.pixel(x, y)).lightness() for x in range(185, 215) for y in range(80, 100)]

    done, opened, late = greys(1, 0, 0), greys(0, 1, 0), greys(0, 0, 1)
    assert len(set(done)) == len(set(opened)) == 1
    assert abs(done[0] - opened[0]) > 60
    assert len(set(late)) > 1


def test_the_arrows_walk_the_values_and_each_is_told(chart: ChartView, qtbot: QtBot) -> None:
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert chart.said == "2 Staff: Done 0, Open 0, Late 3"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.said == "1 Seas: Done 2, Open 1, Late 0"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.said == "2 Staff: Done 0, Open 0, Late 3"
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.said == "1 Seas: Done 2, Open 1, Late 0"
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.said == "2 Staff: Done 0, Open 0, Late 3"


def test_the_value_under_the_mouse_is_told(chart: ChartView, qtbot: QtBot) -> None:
    chart.clearFocus()
    qtbot.mouseMove(chart, QPoint(300, 100))
    assert chart.said == "2 Staff, Late: 3"
    qtbot.mouseMove(chart, QPoint(215, 100))
    assert chart.said == "2 Staff: Done 0, Open 0, Late 3"
    qtbot.mouseMove(chart, QPoint(300, 2))
    assert chart.said == ""


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_no_two_stages_are_filled_alike_even_in_grey(qtbot: QtBot, tokens: Tokens) -> None:
    def ground(place: int) -> tuple[int, ...]:
        counts = [0] * len(STAGES)
        counts[place] = 1
        image = painted(Stacked("", Chart(STAGES, (Column("", tuple(counts)),))), tokens)
        return tuple(QColor(image.pixel(x, y)).lightness() for x in range(185, 195) for y in range(80, 90))

    assert len({ground(place) for place in range(len(STAGES))}) == len(STAGES)


def test_the_legend_takes_another_line_where_one_is_too_short(qtbot: QtBot) -> None:
    drawing = Stacked("", Chart(STAGES, (Column("", (1,) * len(STAGES)),)))
    (wide,), (narrow,) = (drawing.slots(QRectF(0, 0, width, 240), QFont()) for width in (900, 120))
    assert narrow.top() > wide.top()


def test_years_that_do_not_fit_beside_each_other_leave_some_unnamed_but_never_the_newest(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[str] = []
    write = series._write

    def listening(painter: QPainter, text: str, box: QRectF, colour: str) -> None:
        named.append(text)
        write(painter, text, box, colour)

    monkeypatch.setattr(series, "_write", listening)
    painted(YEARS, LIGHT)
    periods = [each for each in named if each.startswith("FY")]
    assert "FY2030" in periods
    assert 2 < len(periods) < len(BARS)


def test_the_numbers_go_into_a_spreadsheet_and_into_a_text() -> None:
    data = numbers_of(DRAWING)
    assert data.text().splitlines() == [
        "Part\tDone\tOpen\tLate\tIn all",
        "1 Seas\t2\t1\t0\t3",
        "2 Staff\t0\t0\t3\t3",
    ]
    assert "<th>Late</th>" in data.html() and "<td>1 Seas</td><td>2</td>" in data.html()


def test_no_label_runs_as_a_formula_and_none_breaks_the_table() -> None:
    odd = Stacked("<b>", Chart(PIECES, (Column("=1+1\tx", (1, 0, 0)), Column("<i>", (0, 0, 0)))), "Part", "In all")
    data = numbers_of(odd)
    assert "'=1+1 x\t1" in data.text()
    assert "<i>" not in data.html() and "&lt;i&gt;" in data.html()


def test_a_loss_stays_a_number() -> None:
    lost = OverTime("", (Bar("2030", "-1,200.5", -1200.5),), ("",), "Year", "Value")
    assert numbers_of(lost).text().splitlines()[1] == "2030\t-1,200.5"


@pytest.mark.parametrize("drawing", [DRAWING, YEARS])
def test_the_picture_for_paper_is_sharp_light_and_the_same_each_time(qtbot: QtBot, drawing: Drawing) -> None:
    picture = png_of(drawing, QFont())
    image = QImage.fromData(picture)
    assert picture == png_of(drawing, QFont())
    assert image.width() >= 160 / 25.4 * 300
    assert image.pixelColor(0, 0) == QColor(LIGHT.surface)


def test_a_picture_that_goes_alone_bears_its_title_and_its_marking(qtbot: QtBot) -> None:
    def written(marking: str | None, left: int, right: int) -> bool:
        image = QImage.fromData(png_of(DRAWING, QFont(), marking))
        ground = QColor(LIGHT.surface)
        strip = [(x, y) for x in range(left, right, 3) for y in range(40, 90, 3)]
        return any(image.pixelColor(x, y).lightness() < ground.lightness() - 60 for x, y in strip)

    assert written("Restricted", 1600, 1880)
    assert written("", 40, 400) and not written("", 1600, 1880)
    assert not written(None, 1600, 1880)


def test_a_chart_without_columns_paints_and_takes_keys(chart: ChartView, qtbot: QtBot) -> None:
    chart.show_drawing(NOTHING)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert chart.accessibleDescription() == "" and chart.said == ""
    assert painted(NOTHING, LIGHT).size() == painted(DRAWING, LIGHT).size()
