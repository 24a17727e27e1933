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


@dataclass(frozen=True, slots=True)
class _Shown:
    """The widgets of one point."""

    box: QCheckBox
    label: QLabel


class OursPanel(ScrolledColumn):
    """``given`` tells which point was made, or was not after all.

    While the points are the same, what is said of them is said anew in the widgets that are there: a line noted must
    not have all of them made again, and nothing is ever painted half laid out.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.setContentsMargins(20, 20, 16, 16)
        self.column.setSpacing(8)
        self._made_for: tuple[object, ...] = ()
        self._told: tuple[object, ...] = ()
        self._rows: dict[str, _Shown] = {}

    @property
    def boxes(self) -> dict[str, QCheckBox]:
        """The box of each point, by its id."""
        return {entry_id: shown.box for entry_id, shown in self._rows.items()}

    def show_points(
        self, points: Sequence[Point], drop: Collection[str], so_far: SoFar, *, is_over: bool = False
    ) -> None:
        """Show these, those that weigh most first.

        Those in ``drop`` no longer fit into the time; ``is_over``: there is none left, which is said once for all.
        """
        head = translate("RoomPage", "Ours for this item")
        made_for = (head, *((each.left.entry.id, each.words) for each in points))
        told = (made_for, tuple(each.is_given for each in points), frozenset(drop), so_far, is_over)
        if told == self._told:
            return
        self._told = told
        if made_for != self._made_for:
            self._made_for = made_for
            self._make(head, points)
        for point in points:
            self._tell_point(point, is_dropped=point.left.entry.id in drop)
        self._over.setVisible(is_over and not all(each.is_given for each in points))
        self._tell(so_far)

    def _make(self, head: str, points: Sequence[Point]) -> None:
        clear(self.column)
        self._rows = {}
        self.column.addWidget(self._label(head, "group"))
        if not points:
            self.column.addWidget(self._label(translate("RoomPage", "No points were prepared for it."), "muted"))
        over = translate("RoomPage", "Time is up. Whoever still has the floor: take these from the top.")
        self._over, self._so_far, self._lacking = (
            self._label(over, "late"),
            self._label("", ""),
            self._label("", "late"),
        )
        self._over.hide()
        self.column.addWidget(self._over)
        for place, point in enumerate(points, 1):
            self._add(place, point)
        self.column.addSpacing(16)
        self.column.addWidget(self._label(translate("RoomPage", "So far"), "group"))
        self.column.addWidget(self._so_far)
        self.column.addWidget(self._lacking)
        self.column.addStretch(1)

    def _add(self, place: int, point: Point) -> None:
        row, entry_id = QHBoxLayout(), point.left.entry.id
        row.setSpacing(8)
        box = QCheckBox(self)
        box.setFixedWidth(24)
        box.setAccessibleName(translate("RoomPage", "Made: %1").replace("%1", point.words))
        box.setToolTip(f"Alt+Shift+{place}" if place < 10 else "")
        box.clicked.connect(lambda _on: self.given.emit(entry_id))
        label = self._label("", "")
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.column.addLayout(row)
        self._rows[entry_id] = _Shown(box, label)

    def _tell_point(self, point: Point, *, is_dropped: bool) -> None:
        shown = self._rows[point.left.entry.id]
        shown.box.setChecked(point.is_given)
        dropped = "\n– " + translate("RoomPage", "drop if short") if is_dropped else ""
        _say(shown.label, _shortened(point.words) + dropped, "muted" if point.is_given or is_dropped else "")

    def _tell(self, so_far: SoFar) -> None:
        counted = [
            (translate("RoomPage", "Decisions: %1"), so_far.decisions),
            (translate("RoomPage", "Actions: %1"), so_far.actions),
            (translate("RoomPage", "Proposals: %1"), so_far.proposals),
        ]
        told = " · ".join(words.replace("%1", str(count)) for words, count in counted if count)
        _say(self._so_far, told or translate("RoomPage", "Nothing decided yet."), "")
        lacking = translate("RoomPage", "Actions without one lead and a date: %1")
        _say(self._lacking, lacking.replace("%1", str(so_far.incomplete)), "late")
        self._lacking.setVisible(so_far.incomplete > 0)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(label, role)
        return label


def _say(label: QLabel, words: str, role: str) -> None:
    """Let a label say this, if it does not yet: each change of a role has it dressed anew."""
    if label.text() != words:
        label.setText(words)
    if (label.property("role") or "") != role:
        set_role(label, role)


def _shortened(words: str) -> str:
    """The beginning of a point, cut between words where there are any."""
    if len(words) <= LONGEST:
        return words
    begun = words[:LONGEST]
    whole = begun.rpartition(" ")[0] if not words[LONGEST].isspace() else begun
    return (whole if len(whole) > LONGEST // 2 else begun).rstrip(" ,;:.") + "…"
