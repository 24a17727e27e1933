"""What Home adds to the window's stylesheet: the one number that matters, as a link, and the sample's banner."""

from string import Template

from jpdialog.ui.tokens import CONTROL_RADIUS, MARK, NUMBER, Tokens

SHEET = Template("""
QPushButton[role="figure"] {
    background: transparent; border: 2px solid transparent; border-radius: ${control}px; color: $text;
    font-size: ${number}px; font-weight: 600; text-align: left; padding: 0; margin-left: -2px; min-height: 36px;
}
QPushButton[role="figure"]:hover { color: $accent; }
QPushButton[role="figure"]:focus { border-color: $accent; color: $accent; }
QPushButton[role="aside"] {
    background: transparent; border: 2px solid transparent; border-radius: ${control}px;
    color: $muted; font-size: ${mark}px; padding: 0 2px; min-height: 20px;
}
QPushButton[role="aside"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="aside"]:focus { border-color: $accent; color: $accent; }
QFrame[role="sample"] { background: $draft_tint; border: 0; border-radius: ${control}px; }
QFrame[role="sample"] QLabel { color: $draft; }
""")


def home_stylesheet(tokens: Tokens) -> str:
    """The sheet in one scheme's colours."""
    return SHEET.substitute(
        text=tokens.text,
        accent=tokens.accent.ink,
        draft=tokens.draft.ink,
        draft_tint=tokens.draft.tint,
        control=CONTROL_RADIUS,
        number=NUMBER,
        mark=MARK,
        muted=tokens.muted,
    )
