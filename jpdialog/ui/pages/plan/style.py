"""What the plan adds to the window's stylesheet: text that lies on the page, a line for the paragraph one is in."""

from string import Template

from jpdialog.ui.tokens import BRIEF, CARD_RADIUS, MARK, Tokens

SHEET = Template("""
QTextEdit[role="plan-text"] {
    background: transparent; border: 1px solid transparent; border-radius: ${card}px; padding: 3px 7px;
    font-size: ${brief}px;
}
QTextEdit[role="plan-text"]:focus { border: 1px solid $accent; padding: 3px 7px; }
QLabel[role="summary"] { font-size: ${brief}px; }
QLabel[role="section"] { font-size: 20px; font-weight: 600; }
QWidget[role="foot"] { background: $surface; border-top: 1px solid $line; }
QFrame[role="notice"] { background: $draft_tint; border: 1px solid $draft; border-radius: ${card}px; }
QFrame[role="notice"] QLabel { color: $draft; }
QListWidget[role="sentences"]::item { padding: 0; min-height: 0; }
QPushButton[role="small-link"] {
    background: transparent; border: 1px solid transparent; color: $accent; font-size: ${mark}px; padding: 0 3px;
    min-height: 18px; text-align: left;
}
QPushButton[role="small-link"]:hover { text-decoration: underline; }
QPushButton[role="small-link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton[role="small-link"]:disabled { color: $muted; }
""")


def plan_stylesheet(tokens: Tokens) -> str:
    """The sheet in one scheme's colours."""
    return SHEET.substitute(
        accent=tokens.accent.ink,
        line=tokens.line,
        surface=tokens.surface,
        draft=tokens.draft.ink,
        draft_tint=tokens.draft.tint,
        muted=tokens.muted,
        card=CARD_RADIUS,
        brief=BRIEF,
        mark=MARK,
    )
