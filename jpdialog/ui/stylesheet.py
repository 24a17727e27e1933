"""The one stylesheet: what the palette alone cannot say, per role and kind of widget, from the tokens."""

from pathlib import Path
from string import Template

from jpdialog.ui.tokens import CARD_RADIUS, CONTROL_RADIUS, GROUP, MARK, NUMBER, TITLE, Tokens

SHEET = Template("""
QToolTip { color: $surface; background: $text; border: 0; padding: 4px 8px; }

QLabel[role="title"] { font-size: ${title_size}px; font-weight: 600; }
QLabel[role="group"] { font-size: ${group_size}px; font-weight: 600; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: ${mark_size}px; color: $muted; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="late"] { color: $late; }
QLabel[role="photo"] { background: $background; border: 1px solid $line; border-radius: ${control}px; color: $muted; }
QLabel[role="number"] { font-size: ${number_size}px; font-weight: 600; }

QWidget[role="rail"] { background: $rail; border-right: 1px solid $line; }
QWidget[role="header"] { background: $surface; border-bottom: 1px solid $line; }
QWidget[role="column"] { background: $surface; border-right: 1px solid $line; }
QWidget[role="inspector"] { background: $surface; border-left: 1px solid $line; }
QWidget[role="page"], QStackedWidget[role="page"] { background: $background; }
QFrame[role="card"], QFrame[role="panel"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[role="warning"] { background: $late_tint; border: 1px solid $late; border-radius: ${card}px; }
QFrame[role="warning"] QLabel { color: $late; }
QFrame[role="notice"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[role="warning"], QFrame[role="notice"] { margin-top: 12px; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }

QWidget[role="entry_bar"] { background: $surface; border-top: 1px solid $line; }
QTextEdit[role="entry"], QTextEdit[role="entry"]:focus { background: transparent; border: 0; padding: 7px 0 0 0; }
QListView[role="notes"] { background: $background; }
QListView[role="agenda"] { background: $surface; }
QListView[role="agenda"]::item, QListView[role="notes"]::item { min-height: 0; padding: 0; }
QFrame[role="answers"] { background: $background; }

QScrollArea { background: transparent; border: 0; }
QScrollArea[role="reading"] { border: 1px solid transparent; }
QScrollArea[role="reading"]:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $faint; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $control_line; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: 0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }

QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $line; border-radius: ${control}px;
    padding: 5px 13px; min-height: 20px;
}
QPushButton:hover, QToolButton:hover { background: $background; border-color: $control_line; }
QPushButton:pressed, QToolButton:pressed { background: $rail; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $background; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:disabled { background: $rail; color: $muted; border-color: $line; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $accent_tint; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid $accent; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 1px 3px; text-align: left;
}
QPushButton[role="link"]:disabled { color: $muted; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton[role="saved"] {
    background: transparent; border: 1px solid transparent; color: $muted; font-size: ${mark_size}px;
    padding: 1px 9px; text-align: left;
}
QPushButton[role="saved"]:hover { background: $background; color: $text; }
QPushButton[role="saved"]:checked { background: $accent_tint; color: $accent; }
QPushButton[role="saved"]:focus { border: 2px solid $accent; padding: 0 8px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $control_line; border-radius: ${control}px; padding: 5px 9px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: 4px 8px;
}
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $muted; background: $background;
}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit { padding: 0 7px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$open_list"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid $line; padding: 4px; }

QAbstractItemView {
    background: $surface; color: $text; border: 0; outline: 0;
    selection-background-color: $accent_tint; selection-color: $accent;
}
QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: ${control}px; }
QAbstractItemView::item:hover { background: $background; }
QAbstractItemView::item:selected { background: $accent_tint; color: $accent; }
QAbstractItemView::item:focus { border: 1px solid $accent; }
QTreeView::branch { background: transparent; }
QTableView[role="table"] { border: 1px solid $line; border-radius: ${card}px; }
QTableView[role="table"]:focus { border: 2px solid $accent; }
QTableView[role="table"]::item { border-radius: 0; border-bottom: 1px solid $line; }
QTableView[role="table"]::item:focus { border: 0; border-bottom: 1px solid $line; }
QTableView[role="dense"] { border: 1px solid $line; border-radius: ${card}px; font-size: ${group_size}px; }
QTableView[role="dense"]:focus { border-color: $accent; }
QTableView[role="dense"]::item { border-radius: 0; border-bottom: 1px solid $line; padding: 0 2px; }
QTableView[role="dense"]::item:focus { border: 0; border-bottom: 1px solid $line; }
QTableView[role="dense"] QHeaderView::section { padding: 4px 5px; font-size: ${mark_size}px; }
QLineEdit[role="cell"], QLineEdit[role="cell"]:focus {
    border: 2px solid $accent; border-radius: 0; padding: 0 1px; font-size: ${group_size}px;
}
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: transparent; color: $muted; font-size: ${group_size}px; font-weight: 600;
    border: 0; border-bottom: 1px solid $line; padding: 8px 11px;
}

QPushButton[role="filter"] { border-radius: 12px; padding: 1px 10px; font-size: ${mark_size}px; }
QPushButton[role="filter"]:checked { background: $accent_tint; color: $accent; border-color: $accent; }
QPushButton[role="filter"]:focus { border: 2px solid $accent; padding: 0 9px; }
QPushButton[role="filter"]::menu-indicator { image: url("$open_list"); width: 12px; height: 12px; right: 6px; }
QPushButton[role="tool"] { background: transparent; border-color: transparent; padding: 3px 5px; }
QPushButton[role="tool"]:hover { background: $accent_tint; }
QPushButton[role="tool"]:focus { border: 2px solid $accent; padding: 2px 4px; }
QFrame[role="find"] { background: $surface; border: 0; border-bottom: 1px solid $line; }

QPushButton[role="choice"] { border-radius: ${card}px; padding: 0; }
QPushButton[role="choice"]:hover { border-color: $accent; background: $surface; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="field"] { background: $background; border: 1px solid $line; }
QPushButton[role="field"]:hover { border-color: $control_line; }
QPushButton[role="field"]:focus { border: 2px solid $accent; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 28px; border-radius: 4px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url("$chosen"); }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QProgressBar { background: $rail; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox::indicator, QListView[role="checks"]::indicator {
    width: 16px; height: 16px; border: 1px solid $control_line; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QListView[role="checks"]::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QSplitter::handle { background: $line; }
""")


def stylesheet(tokens: Tokens, icons: Path) -> str:
    """The sheet in one scheme's colours; ``icons`` is the folder with the three drawings that it shows."""
    scheme = "dark" if tokens.is_dark else "light"
    return SHEET.substitute(
        background=tokens.background,
        surface=tokens.surface,
        rail=tokens.rail,
        line=tokens.line,
        control_line=tokens.control_line,
        text=tokens.text,
        muted=tokens.muted,
        faint=tokens.faint,
        accent=tokens.accent.ink,
        accent_tint=tokens.accent.tint,
        accent_hover=tokens.in_clearance.ink,
        on_accent=tokens.on_accent,
        late=tokens.late.ink,
        late_tint=tokens.late.tint,
        check=(icons / f"check-on-accent-{scheme}.svg").as_posix(),
        chosen=(icons / f"chosen-{scheme}.svg").as_posix(),
        open_list=(icons / f"open-list-{scheme}.svg").as_posix(),
        card=CARD_RADIUS,
        control=CONTROL_RADIUS,
        title_size=TITLE,
        group_size=GROUP,
        mark_size=MARK,
        number_size=NUMBER,
    )
