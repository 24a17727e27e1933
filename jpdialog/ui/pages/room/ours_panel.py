"""Beside the notes: our points for the item, what to drop if time is short, and what the notes hold so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from jpdialog.domain.notes import NoteKind
from jpdialog.services.in_the_room import Point
from jpdialog.ui.language import translate
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.theme import set_role

LONGEST = 72
"""Characters of a point that are shown: enough to know which it is."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """What the notes hold."""

    decisions: int = 0
    actions: int = 0
    proposals: int = 0
    incomplete: int = 0

    @classmethod
    def of(cls, marked: Iterable[tuple[NoteKind, bool]]) -> SoFar:
        """Counted, from the kinds of lines and whether they have one lead and a date."""
        counted = Counter(marked)
        kinds = Counter(kind for kind, _ in counted.elements())
        return cls(
            kinds[NoteKind.DECISION],
            kinds[NoteKind.ACTION],
            kinds[NoteKind.AMENDMENT],
            counted[(NoteKind.ACTION, False)],
        )


class OursPanel(ScrolledColumn):
    """``given`` tells which point was made, or was not after all."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.setContentsMargins(20, 20, 16, 16)
        self.column.setSpacing(8)
        self._told: tuple[object, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}

    def show_points(self, points: Sequence[Point], drop: Collection[str], so_far: SoFar) -> None:
        """Show these, if they are others than before."""
        told = (tuple(points), frozenset(drop), so_far, translate("RoomPage", "Ours for this item"))
        if told == self._told:
            return
        self._told = told
        clear(self.column)
        self.boxes = {}
        self.column.addWidget(self._label(translate("RoomPage", "Ours for this item"), "group"))
        if not points:
            self.column.addWidget(self._label(translate("RoomPage", "No points were prepared for it."), "muted"))
        for place, point in enumerate(points, 1):
            self._add(place, point, is_dropped=point.left.entry.id in drop)
        self.column.addSpacing(16)
        self._tell(so_far)
        self.column.addStretch(1)

    def _add(self, place: int, point: Point, *, is_dropped: bool) -> None:
        row, entry_id = QHBoxLayout(), point.left.entry.id
        row.setSpacing(8)
        box = QCheckBox(self)
        box.setFixedWidth(24)
        box.setChecked(point.is_given)
        box.setAccessibleName(translate("RoomPage", "Made: %1").replace("%1", point.words))
        box.setToolTip(f"Alt+Shift+{place}" if place < 10 else "")
        box.clicked.connect(lambda _on: self.given.emit(entry_id))
        words = _shortened(point.words)
        if is_dropped:
            words += "\n– " + translate("RoomPage", "drop if short")
        label = self._label(words, "muted" if point.is_given or is_dropped else "")
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.column.addLayout(row)
        self.boxes[entry_id] = box

    def _tell(self, so_far: SoFar) -> None:
        self.column.addWidget(self._label(translate("RoomPage", "So far"), "group"))
        counted = [
            (translate("RoomPage", "Decisions: %1"), so_far.decisions),
            (translate("RoomPage", "Actions: %1"), so_far.actions),
            (translate("RoomPage", "Proposals: %1"), so_far.proposals),
        ]
        told = " · ".join(words.replace("%1", str(count)) for words, count in counted if count)
        self.column.addWidget(self._label(told or translate("RoomPage", "Nothing decided yet."), ""))
        if so_far.incomplete:
            lacking = translate("RoomPage", "Actions without one lead and a date: %1")
            self.column.addWidget(self._label(lacking.replace("%1", str(so_far.incomplete)), "late"))

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(label, role)
        return label


def _shortened(words: str) -> str:
    """The beginning of a point, cut between words where there are any."""
    if len(words) <= LONGEST:
        return words
    begun = words[:LONGEST]
    whole = begun.rpartition(" ")[0] if not words[LONGEST].isspace() else begun
    return (whole if len(whole) > LONGEST // 2 else begun).rstrip(" ,;:") + "…"
