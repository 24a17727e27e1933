"""The tokens of the look: every colour and size that the window uses, light and dark, in one place.

A colour is named for what it says, never for how it looks. Text keeps a contrast of at least 4.5:1 (a test says so).
"""

from dataclasses import dataclass

WORK, TITLE, GROUP, MARK, NUMBER, BRIEF, ROOM = 14, 18, 13, 12, 28, 15, 19
"""Sizes of type in device-independent pixels."""

CARD_RADIUS, CONTROL_RADIUS, CHIP_RADIUS = 8, 6, 4
STEP = 8
"""The grid: distances are multiples of it, or its half."""

RAIL_WIDTH, INSPECTOR_WIDTH, TREE_WIDTH, TREE_WIDEST, HEADER_HEIGHT = 208, 320, 232, 252, 56
COLUMN_WIDEST = 600
"""A reading column of 75 characters at 15 pixels."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour of text and the tint on which it stands."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme's colours."""

    is_dark: bool
    background: str
    surface: str
    rail: str
    line: str
    control_line: str
    text: str
    muted: str
    faint: str
    accent: Tone
    on_accent: str
    called_for: Tone
    draft: Tone
    in_clearance: Tone
    cleared: Tone
    approved: Tone
    late: Tone


LIGHT = Tokens(
    is_dark=False,
    background="#F5F6F8",
    surface="#FFFFFF",
    rail="#EDEFF3",
    line="#DBE0E7",
    control_line="#868E9B",
    text="#1A2230",
    muted="#586374",
    faint="#B4BCC8",
    accent=Tone("#1B58B0", "#E6EEF9"),
    on_accent="#FFFFFF",
    called_for=Tone("#5D6778", "#E9ECF1"),
    draft=Tone("#8A5A00", "#FFF1CF"),
    in_clearance=Tone("#0B57A4", "#E2EEFB"),
    cleared=Tone("#0C6355", "#D9F1EC"),
    approved=Tone("#1D642C", "#DDF1E1"),
    late=Tone("#AB1F15", "#FCE5E2"),
)

DARK = Tokens(
    is_dark=True,
    background="#12161D",
    surface="#1A2029",
    rail="#161B23",
    line="#2B3441",
    control_line="#6B7687",
    text="#E7EBF1",
    muted="#A3AEBD",
    faint="#4A5566",
    accent=Tone("#7DB0FF", "#1F3250"),
    on_accent="#12161D",
    called_for=Tone("#B3BCC9", "#2A323E"),
    draft=Tone("#F2C46B", "#3A2E12"),
    in_clearance=Tone("#8FC1FF", "#172E4A"),
    cleared=Tone("#7FDCC8", "#12352F"),
    approved=Tone("#93DBA2", "#16341D"),
    late=Tone("#FF9C92", "#42201D"),
)
