"""What the briefs add to the window's stylesheet: quiet marks, ghost lines, fields that look like words."""

from string import Template

from jpdialog.ui.tokens import CHIP_RADIUS, MARK, Tokens

SHEET = Template("""
QToolButton[role="mark"], QPushButton[role="ghost"] {
    background: transparent; border: 1px solid transparent; border-radius: ${chip}px; color: $muted;
    font-size: ${mark}px; padding: 1px 5px; min-height: 18px; text-align: left;
}
QPushButton[role="under"] {
    background: transparent; border: 1px solid transparent; border-radius: ${chip}px; color: $muted;
    font-size: ${mark}px; padding: 1px 3px; min-height: 18px; text-align: left;
}
QPushButton[role="under"]::menu-indicator { image: none; width: 0; }
QToolButton[role="mark"] { margin-top: 5px; }
QToolButton[role="word"] {
    background: transparent; border: 1px solid transparent; border-radius: ${chip}px; color: $text; font-weight: 600;
    padding: 1px 5px; min-height: 20px;
}
QToolButton[role="mark"]:hover, QPushButton[role="ghost"]:hover, QPushButton[role="under"]:hover,
QToolButton[role="word"]:hover {
    background: $accent_tint; color: $accent;
}
QPushButton[role="under"]:focus { border: 2px solid $accent; padding: 0 2px; }
QToolButton[role="mark"]:focus, QPushButton[role="ghost"]:focus, QToolButton[role="word"]:focus {
    border: 2px solid $accent; padding: 0 4px;
}
QComboBox[role="word"], QSpinBox[role="given"] {
    background: transparent; border: 1px solid transparent; border-radius: ${chip}px; padding: 1px 5px;
    min-height: 20px;
}
QComboBox[role="word"] { font-weight: 600; }
QSpinBox[role="given"] { color: $muted; }
QComboBox[role="word"]:hover, QSpinBox[role="given"]:hover { background: $surface; border-color: $line; }
QComboBox[role="word"]:focus, QSpinBox[role="given"]:focus {
    background: $surface; border: 2px solid $accent; padding: 0 4px;
}
QComboBox[role="word"]::drop-down { width: 14px; border: 0; }
QComboBox[role="word"] QLineEdit { font-weight: 600; }
QSpinBox[role="given"] QLineEdit { padding: 0 1px; }
QLabel[role="over"] { color: $late; font-weight: 600; }
QLabel[role="tight"] { color: $draft; font-weight: 600; }
QLabel[role="fits"] { font-weight: 600; }
QTextEdit[role="in_place"], QTextEdit[role="in_place"]:focus { background: transparent; border: 0; padding: 0; }
QTextEdit[role="in_place_second"], QTextEdit[role="in_place_second"]:focus {
    background: transparent; border: 0; padding: 0; color: $muted;
}
QPushButton[role="aside"] {
    background: transparent; border: 2px solid transparent; border-radius: ${chip}px;
    color: $muted; font-size: ${mark}px; padding: 0 2px; min-height: 20px;
}
QPushButton[role="aside"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="aside"]:focus { border-color: $accent; color: $accent; }
QAbstractItemView[role="board"] { background: $background; }
QLabel[role="quote"] { border: 0; border-left: 3px solid $cleared; padding-left: 9px; }
""")


def briefs_stylesheet(tokens: Tokens) -> str:
    """The sheet in one scheme's colours."""
    return SHEET.substitute(
        muted=tokens.muted,
        text=tokens.text,
        line=tokens.line,
        surface=tokens.surface,
        background=tokens.background,
        accent=tokens.accent.ink,
        accent_tint=tokens.accent.tint,
        late=tokens.late.ink,
        draft=tokens.draft.ink,
        cleared=tokens.cleared.ink,
        chip=CHIP_RADIUS,
        mark=MARK,
    )
