"""The part of the commitments: read when somebody looks, off the window's thread."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_items import Actions
from jpdialog.services.commitments import Undertaken, undertaken
from jpdialog.services.names import Names
from jpdialog.ui.pages.actions.commitments import CommitmentsView
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.rooms import Place, Room


class CommitmentsPart(ReadingPart):
    """What was undertaken."""

    room = Room.ACTIONS

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self.view = CommitmentsView(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.place_chosen.connect(self.place_chosen)
        self.view.action_wanted.connect(self._new_action)

    @override
    def title(self) -> str:
        return self.tr("Commitments")

    @override
    def read(self) -> None:
        desk, language, today = self.desk, self.language, self._today()
        if desk is None or self.worker is None:
            self.view.show_lines(
                undertaken(desk, language, today) if desk else [], Names(desk, language) if desk else None, language
            )
        else:
            self.worker.run("", lambda _job: undertaken(desk, language, today), self._take)

    @override
    def first_place(self) -> QWidget:
        return self.view

    def _take(self, lines: list[Undertaken]) -> None:
        if self.desk is not None:
            self.view.show_lines(lines, Names(self.desk, self.language), self.language)

    def _new_action(self, line: Undertaken) -> None:
        """An action that says what was undertaken, to be worded further."""
        if self.desk is None:
            return
        known = {"commitment_id": line.commitment.id, "lineage": line.section.lineage}
        try:
            made = Actions(self.desk).add(line.commitment.text, known)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return
        self.place_chosen.emit(Place(Room.ACTIONS, made.id))
