"""Who gets a copy of the pack, how the whole of it is marked and looks, and what is to be known before it goes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.pack import MOST_COPIES, PackRecipient
from jpdialog.domain.words import Words
from jpdialog.services.pack_overview import PackOverview
from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.house_style_choice import HouseStyleChoice
from jpdialog.ui.pages.documents.ordered_list import Line, OrderedList
from jpdialog.ui.pages.home.card import Card, Lines
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP
from jpdialog.ui.told_line import Told

DELEGATION, COUNTERPART = range(2)


class PackCopiesCard(Card):
    """It says what is wanted; the pack's part of the room has it done."""

    marking_wanted = Signal(str)
    spare_wanted = Signal(int)
    recipient_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipients: dict[str, PackRecipient] = {}
        self._shown: tuple[PackOverview, Words | None] | None = None
        self.whom, self.paper_language, self.style_box = QComboBox(self), QComboBox(self), QComboBox(self)
        self.house_style, self.by_era = HouseStyleChoice(self.style_box), QCheckBox(self)
        self.marking, self.spare, self.name = QLineEdit(self), QSpinBox(self), QLineEdit(self)
        self.recipients, self.add_button, self.lines = OrderedList(self), QPushButton(self), Lines(self)
        self.labels = [QLabel(self) for _ in range(5)]
        self.lines.place_chosen.connect(self.place_chosen)
        self._lay_out()
        self.marking.editingFinished.connect(self._mark)
        self.spare.editingFinished.connect(self._spare)
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(lambda text: self.add_button.setEnabled(bool(text.strip())))
        self.add_button.clicked.connect(self._add)
        self.whom.currentIndexChanged.connect(self._tell)
        self._retranslate()

    @property
    def is_shareable(self) -> bool:
        """Whether it is for the counterpart."""
        return self.whom.currentIndex() == COUNTERPART

    def recipient(self, key: str) -> PackRecipient | None:
        """The recipient of that row."""
        return self._recipients.get(key)

    def show_pack(self, shown: PackOverview, language: str, words: Words | None) -> None:
        """Show who gets a copy of this pack; ``language`` is chosen at first."""
        if self._shown is None:
            self.paper_language.setCurrentIndex(self.paper_language.findData(language))
        self._shown = (shown, words)
        self._recipients = {each.id: each for each, _name in shown.recipients}
        numbered = enumerate(shown.recipients, 1)
        self.recipients.show_lines([Line(each.id, f"{number}  {name}") for number, (each, name) in numbered])
        if not (self.marking.hasFocus() and self.marking.isModified()):
            self.marking.setText(shown.marking)
        self.marking.setPlaceholderText(shown.usual_marking or self.tr("no marking"))
        with QSignalBlocker(self.spare):
            self.spare.setValue(shown.spare_copies)
        self._offer(shown.known_persons)
        self._tell()

    def added(self) -> None:
        """The recipient that was typed has been taken in: the next one can be typed."""
        self.name.clear()

    def _offer(self, names: Sequence[str]) -> None:
        completer = QCompleter(list(names), self)
        find_by_any_part(completer)
        self.name.setCompleter(completer)

    def _tell(self) -> None:
        if self._shown is None:
            return
        shown, words = self._shown
        home, told = Place(Room.HOME), []
        if not self.is_shareable:
            told = [Told(to=home, mark=Mark.LATE, text=words.of(bar) if words else str(bar)) for bar in shown.bars]
        count = len(shown.recipients) + shown.spare_copies
        if not count:
            told.append(Told(to=Place(Room.DOCUMENTS), mark=Mark.CALLED_FOR, text=self.tr("Nobody gets a copy yet")))
        if shown.findings:
            text = self.tr("Findings to see to, on Home: %1").replace("%1", str(shown.findings))
            told.append(Told(to=home, mark=Mark.DRAFT, text=text))
        else:
            told.append(Told(to=home, mark=Mark.APPROVED, text=self.tr("The checks find nothing")))
        self.lines.show_lines(told)

    def _mark(self) -> None:
        self.marking.setModified(False)
        if self._shown and self.marking.text().strip() != self._shown[0].marking:
            self.marking_wanted.emit(self.marking.text())

    def _spare(self) -> None:
        if self._shown and self.spare.value() != self._shown[0].spare_copies:
            self.spare_wanted.emit(self.spare.value())

    def _add(self) -> None:
        if self.name.text().strip():
            self.recipient_wanted.emit(self.name.text())

    def _lay_out(self) -> None:
        self.spare.setRange(0, MOST_COPIES)
        self.recipients.setMinimumHeight(112)
        self.add_button.setEnabled(False)
        form, adding, spare = QFormLayout(), QHBoxLayout(), QHBoxLayout()
        form.setContentsMargins(4, 0, 4, 0)
        form.setSpacing(STEP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (self.whom, self.marking, self.paper_language, self.style_box)
        for label, field in zip(self.labels, fields, strict=False):
            form.addRow(label, field)
            label.setBuddy(field)
            label.setMinimumHeight(field.sizeHint().height())
        form.addRow(QLabel(self), self.by_era)
        for row in (adding, spare):
            row.setContentsMargins(4, 0, 4, 0)
            row.setSpacing(STEP)
        adding.addWidget(self.name, 1)
        adding.addWidget(self.add_button)
        spare.addWidget(self.labels[4])
        spare.addWidget(self.spare)
        spare.addStretch(1)
        self.labels[4].setBuddy(self.spare)
        for label in self.labels:
            set_role(label, "muted")
        self.column.addLayout(form)
        self.add(self.recipients, 1)
        self.column.addLayout(adding)
        self.column.addLayout(spare)
        self.column.addWidget(self.lines)

    def _retranslate(self) -> None:
        self.show_head(self.tr("Who gets it"))
        said = (self.tr("For"), self.tr("Marking"), self.tr("Language"), self.tr("House style"))
        for label, word in zip(self.labels, (*said, self.tr("Numbered copies to spare")), strict=True):
            label.setText(word)
        self._name(self.whom, [self.tr("The delegation"), self.tr("The counterpart, only what may be shared")])
        self._name(self.paper_language, [self.tr("English"), self.tr("Japanese")], ("en", "ja"))
        for field, name in (
            (self.whom, self.tr("For whom the pack is")),
            (self.marking, self.tr("Marking of the pack")),
            (self.paper_language, self.tr("Language of the pack")),
            (self.style_box, self.tr("House style of the pack")),
            (self.spare, self.tr("Numbered copies to spare")),
            (self.recipients, self.tr("Who gets which copy; Alt+Up and Alt+Down move, Delete takes off")),
            (self.name, self.tr("Name of somebody who gets a copy")),
        ):
            field.setAccessibleName(name)
        self.by_era.setText(self.tr("Years by eras, in Japanese"))
        self.name.setPlaceholderText(self.tr("Somebody who gets a copy"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add a recipient"))
        self.house_style.retranslate()
        self._tell()

    @staticmethod
    def _name(box: QComboBox, words: Sequence[str], codes: Sequence[str] = ("", "")) -> None:
        with QSignalBlocker(box):
            for place, word in enumerate(words):
                if place < box.count():
                    box.setItemText(place, word)
                else:
                    box.addItem(word, codes[place])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
