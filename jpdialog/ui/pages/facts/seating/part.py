"""The seating plan of the dialogue: drawn, arranged by keys or mouse, given back to precedence, sent as a picture."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.record import Record
from jpdialog.domain.seating import Seat, Spot
from jpdialog.domain.trouble import Trouble
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.pictures import export_picture
from jpdialog.services.seating import Seating, SeatingView
from jpdialog.services.seating_words import SeatingWords
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.export_panel import open_folder
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.facts.seating.canvas import SeatingCanvas
from jpdialog.ui.pages.facts.seating.picture import WIDTH, Caption, picture_of
from jpdialog.ui.pages.facts.seating.plan import plan_of
from jpdialog.ui.pages.parts.part import Part
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import set_role


class SeatingPart(Part):
    """Every change of chairs is one act of ``Seating``, which the desk's undo takes back."""

    room = Room.FACTS
    kinds = (Seat,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.notice = SeatingCanvas(self), Notice(self)
        self.rule, self.told = QLabel(self), QLabel(self)
        self.reset, self.picture = QPushButton(self), QPushButton(self)
        self.view: SeatingView | None = None
        self.file_dialog: QFileDialog | None = None
        self._folder = Path.home()
        self._lay_out()
        self.canvas.put_wanted.connect(self.put)
        self.canvas.chosen_changed.connect(self._tell)
        self.reset.clicked.connect(self.seat_by_precedence)
        self.picture.clicked.connect(self.ask_picture)
        self.retranslate()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        del changed
        desk, dialogue = self.desk, self.dialogue
        is_there = desk is not None and dialogue is not None
        self.view = Seating(desk).view(dialogue) if desk is not None and dialogue is not None else None
        words = SeatingWords(desk, self.language) if desk is not None else None
        self.canvas.behind = translate("Seating", "Behind")
        self.canvas.show_seating(self.view if is_there else None, words)
        has_people = self.view is not None and any(side.sitting for side in self.view.sides)
        self.picture.setEnabled(has_people)
        self.reset.setEnabled(self.view is not None and self.view.is_adjusted)
        self.canvas.setVisible(has_people)
        if self.view is not None and words is not None and has_people:
            self.canvas.setAccessibleDescription(words.described(self.view))
        self._tell(self.canvas.chosen)
        self.renamed.emit()

    @override
    def retranslate(self) -> None:
        self.canvas.setAccessibleName(translate("Seating", "Seating plan"))
        self.reset.setText(translate("Seating", "By precedence"))
        self.reset.setToolTip(translate("Seating", "Seat everybody by precedence again"))
        self.picture.setText(translate("Seating", "Export picture…"))
        set_prose(
            self.rule,
            translate(
                "Seating",
                "Arrows choose, Alt with an arrow moves; or hold with Space, or drag. Two who meet change places.",
            ),
        )
        self.refresh(None)

    @override
    def records_shown(self) -> list[Record]:
        sitting = self.view.sitting(self.canvas.chosen) if self.view else None
        return [sitting.member] if sitting else []

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.canvas.setFocus()

    def put(self, member_id: str, to: Spot) -> None:
        """Put a member on a chair; who sits there takes the chair that comes free."""
        self._do(lambda seating, dialogue: seating.put(dialogue, member_id, to))

    def seat_by_precedence(self) -> None:
        """Forget where people were put."""
        self._do(lambda seating, dialogue: seating.reset(dialogue))

    def ask_picture(self) -> None:
        """Ask for a file, and write the plan to it as a picture."""
        dialog = QFileDialog(self, translate("Seating", "Export the seating plan"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Seating", "Picture (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.selectFile("seating-plan.png")
        dialog.fileSelected.connect(lambda name: self.write_picture(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog = dialog
        dialog.open()

    def write_picture(self, to: Path) -> None:
        """Write the plan to ``to``, with its description beside it."""
        desk, dialogue, view, worker = self.desk, self.dialogue, self.view, self.worker
        if desk is None or dialogue is None or view is None or worker is None:
            return
        self._folder, words = to.parent, SeatingWords(desk, self.language)
        plan = plan_of(view, words, translate("Seating", "Behind"), WIDTH)
        described = words.described(view)
        picture = picture_of(plan, self._caption(dialogue), self.canvas.font(), described)
        worker.run(
            translate("Seating", "Writing the picture…"),
            lambda _job: export_picture(to, picture, described),
            self._told,
            self.trouble_met.emit,
        )

    def _caption(self, dialogue: Dialogue) -> Caption:
        instrument = self.desk.plans.instrument() if self.desk else None
        title = f"{translate('Seating', 'Seating plan')} · {dialogue_title(dialogue, instrument, self.language)}"
        sample = translate("Seating", "Sample: invented material") if dialogue.is_sample else ""
        return Caption(title, dialogue.marking, sample)

    def _told(self, path: Path) -> None:
        sentence = translate("Seating", "Exported to %1, with its description beside it").replace("%1", str(path))
        self.notice.tell(sentence, translate("Seating", "Open folder"), lambda: open_folder(path))

    def _do(self, act: Callable[[Seating, Dialogue], object]) -> None:
        if self.desk is None or self.dialogue is None:
            return
        try:
            act(Seating(self.desk), self.dialogue)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)

    def _tell(self, key: str) -> None:
        """Say who is chosen and where they sit: below the drawing, and to whoever cannot see it."""
        sitting = self.view.sitting(key) if self.view else None
        if sitting is None or self.desk is None:
            said = translate("Seating", "Nobody is in the delegations yet. Name them in the parts before this one.")
            self.told.setText(said)
            return
        said = SeatingWords(self.desk, self.language).line(sitting)
        if self.canvas.is_held:
            said = translate("Seating", "Held: %1. Arrows move, Space lets go.").replace("%1", said)
        set_prose(self.told, said)
        self.canvas.setAccessibleName(f"{translate('Seating', 'Seating plan')}. {said}")

    def _lay_out(self) -> None:
        for label in (self.rule, self.told):
            set_role(label, "muted")
        area = QScrollArea(self)
        area.setWidget(self.canvas)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.rule, 1)
        head.addWidget(self.reset)
        head.addWidget(self.picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self.told)
