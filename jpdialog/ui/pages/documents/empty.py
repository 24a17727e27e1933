"""The room of documents before there is a dialogue to write papers for."""

from PySide6.QtWidgets import QWidget

from jpdialog.ui.pages.home.next_step import NextStep
from jpdialog.ui.rooms import Room


class EmptyDocuments(NextStep):
    """What is written here, and the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.DOCUMENTS, parent)

    def name(self) -> None:
        """Say it in the language of the window."""
        plan = self.tr("There is no dialogue yet to write papers for.")
        no_plan = self.tr("There is no plan here yet. Everything follows its sections.")
        self.tell(
            self.tr("Papers that go out"),
            self.tr(
                "Talking points and the briefing pack are written here as Word files, from the briefs of a dialogue."
            ),
            plan if self.has_plan else no_plan,
            self.tr("New dialogue…") if self.has_plan else self.tr("Take in a plan…"),
        )
