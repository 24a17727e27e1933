"""The look of every widget: Fusion with our own palette and one stylesheet, both made from the tokens.

It follows the system's light or dark, also while running, unless one of them was chosen.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from jpdialog.resources import resource
from jpdialog.ui.stylesheet import stylesheet
from jpdialog.ui.tokens import DARK, LIGHT, Tokens

GROUNDS = {"rail", "header", "column", "inspector", "page"}
"""The roles of plain widgets that have a ground of their own."""


class Scheme(StrEnum):
    """What was chosen."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The palette and stylesheet of the application."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = Scheme.SYSTEM
        self.tokens = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, scheme: Scheme) -> None:
        """Look so from now on."""
        self.scheme = scheme
        self._show(_tokens_for(scheme, self._app.styleHints().colorScheme()))

    def _follow(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self.use(Scheme.SYSTEM)

    def _show(self, tokens: Tokens) -> None:
        self.tokens = tokens
        colours, sheet = palette(tokens), stylesheet(tokens, resource("icons"))
        if self._app.palette() != colours:
            self._app.setPalette(colours)
        if self._app.styleSheet() != sheet:  # every widget is polished anew, which takes seconds in a full window
            self._app.setStyleSheet(sheet)
        self.changed.emit()


def _tokens_for(scheme: Scheme, system: Qt.ColorScheme) -> Tokens:
    if scheme is Scheme.SYSTEM:
        return DARK if system is Qt.ColorScheme.Dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def tokens_of(widget: QWidget) -> Tokens:
    """The tokens in which a widget is shown, for those that paint themselves."""
    application = QApplication.instance()
    shown = application.palette() if isinstance(application, QApplication) else widget.palette()
    return DARK if shown.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the stylesheet: "title", "group", "muted", "number", "card", "primary", "link"…"""
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, role in GROUNDS)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style: QStyle = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def palette(tokens: Tokens) -> QPalette:
    """Fusion's palette in our colours."""
    roles = QPalette.ColorRole
    made = QPalette(QColor(tokens.surface), QColor(tokens.background))
    for role, colour in {
        roles.Window: tokens.background,
        roles.WindowText: tokens.text,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.background,
        roles.Text: tokens.text,
        roles.PlaceholderText: tokens.muted,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.text,
        roles.BrightText: tokens.late.ink,
        roles.Highlight: tokens.accent.ink,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent.ink,
        roles.Link: tokens.accent.ink,
        roles.LinkVisited: tokens.accent.ink,
        roles.ToolTipBase: tokens.text,
        roles.ToolTipText: tokens.surface,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.rail,
        roles.Mid: tokens.line,
        roles.Dark: tokens.control_line,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made
