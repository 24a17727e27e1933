"""The chart: told in words, walked by keys, and readable without telling its colours apart."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from jpdialog.ui.charts.bar_chart import BarChart
from jpdialog.ui.charts.stacked_bars import Chart, Column, Fill, Piece, paint_stacked_bars
from jpdialog.ui.marks import Mark
from jpdialog.ui.tokens import DARK, LIGHT, Tokens

PIECES = (
    Piece("Done", Mark.APPROVED),
    Piece("Open", Mark.IN_CLEARANCE, Fill.HOLLOW),
    Piece("Late", Mark.LATE, Fill.HATCHED),
)
CHART = Chart(PIECES, (Column("1 Seas", (2, 1, 0), "seas"), Column("2 Staff", (0, 0, 3), "staff")))


@pytest.fixture
def chart(qtbot: QtBot) -> BarChart:
    made = BarChart()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_chart(CHART, "Actions by part")
    with qtbot.waitExposed(made):
        made.show()
    return made


def painted(chart: Chart, tokens: Tokens) -> QImage:
    image = QImage(400, 240, QImage.Format.Format_RGB32)
    image.fill(tokens.surface)
    painter = QPainter(image)
    paint_stacked_bars(painter, chart, QRectF(0, 0, 400, 240), tokens, QFont())
    painter.end()
    return image


def test_whoever_cannot_see_it_is_told_it_in_words(chart: BarChart) -> None:
    assert chart.accessibleName() == "Actions by part"
    assert chart.accessibleDescription() == "1 Seas: Done 2, Open 1, Late 0. 2 Staff: Done 0, Open 0, Late 3"


def test_a_column_is_chosen_by_keys(chart: BarChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.column_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == ["staff"]


def test_a_column_is_chosen_with_the_mouse(chart: BarChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.column_chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center() - chart.rect().center() / 2)
    assert chosen.args == ["seas"]


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_done_open_and_late_differ_without_their_colours(qtbot: QtBot, tokens: Tokens) -> None:
    def greys(*counts: int) -> list[int]:
        image = painted(Chart(PIECES, (Column("", counts),)), tokens)
        return [QColor(image.pixel(x, y)).lightness() for x in range(185, 215) for y in range(80, 100)]

    done, opened, late = greys(1, 0, 0), greys(0, 1, 0), greys(0, 0, 1)
    assert len(set(done)) == len(set(opened)) == 1
    assert abs(done[0] - opened[0]) > 60
    assert len(set(late)) > 1


def test_a_chart_without_columns_paints_and_takes_keys(chart: BarChart, qtbot: QtBot) -> None:
    chart.show_chart(Chart(PIECES, ()), "Nothing")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chart.accessibleDescription() == ""
    assert painted(chart.chart, LIGHT).size() == painted(CHART, LIGHT).size()
