"""The look: every text on every ground can be read, and light and dark change while the window runs."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from jpdialog.resources import resource
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.stylesheet import stylesheet
from jpdialog.ui.theme import Scheme, Theme, palette, tokens_of
from jpdialog.ui.tokens import DARK, LIGHT, Tokens

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_every_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    grounds = [tokens.background, tokens.surface, tokens.rail]
    pairs = [(ink, ground) for ink in (tokens.text, tokens.muted, tokens.accent.ink) for ground in grounds]
    pairs += [(mark.tone(tokens).ink, mark.tone(tokens).tint) for mark in Mark]
    pairs += [(tokens.accent.ink, tokens.accent.tint), (tokens.on_accent, tokens.accent.ink)]
    pairs += [(tokens.on_accent, tokens.in_clearance.ink), (tokens.surface, tokens.text)]
    pairs += [(tokens.late.ink, tokens.surface), (tokens.text, tokens.accent.tint), (tokens.muted, tokens.accent.tint)]
    assert [(pair, contrast(*pair)) for pair in pairs if contrast(*pair) < 4.5] == []


@SCHEMES
def test_edges_of_controls_and_focus_can_be_seen(tokens: Tokens) -> None:
    for edge in (tokens.control_line, tokens.accent.ink):
        assert contrast(edge, tokens.surface) >= 3
        assert contrast(edge, tokens.background) >= 3


@SCHEMES
def test_the_sheet_has_no_colour_but_the_tokens(tokens: Tokens) -> None:
    sheet = stylesheet(tokens, resource("icons"))
    assert "$" not in sheet
    assert tokens.accent.ink in sheet


def test_status_differs_in_shape_and_not_only_in_colour() -> None:
    statuses = [mark.value[0] for mark in Mark if mark not in (Mark.LATE, Mark.NONE)]
    assert len(statuses) == len(set(statuses))


@SCHEMES
def test_fusion_is_given_our_colours(tokens: Tokens) -> None:
    given = palette(tokens)
    assert given.color(QPalette.ColorRole.Highlight) == QColor(tokens.accent.ink)
    assert given.color(QPalette.ColorRole.WindowText) == QColor(tokens.text)


def test_light_and_dark_change_while_the_window_runs(window: MainWindow, theme: Theme, qapp: QApplication) -> None:
    assert tokens_of(window.rail) is LIGHT
    theme.use(Scheme.DARK)
    qapp.processEvents()
    assert tokens_of(window.rail) is DARK
    assert window.grab().toImage().pixelColor(600, 400) == QColor(DARK.background)
