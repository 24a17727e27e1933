"""The review: the tree as it was read, what was unsure, and everything found, before anything is saved."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Party
from jpdialog.domain.reading import editing
from jpdialog.domain.reading.plan_draft import Doubt, PartyDraft, PlanDraft
from jpdialog.domain.words import Words
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.forms.import_foot import Ui_ImportFoot
from jpdialog.ui.pages.plan.plan_text import PlanText
from jpdialog.ui.pages.plan.section_tree import Line, Stand
from jpdialog.ui.pages.plan.section_view import SectionView
from jpdialog.ui.pages.plan.signature_table import SignatureTable
from jpdialog.ui.pages.taking_in.acts import ReviewActs
from jpdialog.ui.pages.taking_in.doubt_list import DoubtList
from jpdialog.ui.pages.taking_in.draft_contents import FRONT, SIGNATURES, DraftContents
from jpdialog.ui.pages.taking_in.draft_history import DraftHistory
from jpdialog.ui.pages.taking_in.found_list import FoundList
from jpdialog.ui.pages.taking_in.parties_line import PartiesLine
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import COLUMN_WIDEST, TREE_WIDEST

UNDO, REDO = QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Shift+Z")


class ReviewPanel(QWidget):
    """Looks over one draft. ``save_wanted`` hands it on with its label; nothing is saved here."""

    save_wanted = Signal(object, str)
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = DraftHistory()
        self._contents: DraftContents | None = None
        self._known: list[Party] = []
        self._words, self._language = Words(), "en"
        self.count, self.tree, self.doubts = QLabel(), SectionView(), DoubtList()
        self.heading, self.told, self.text = QLabel(), QLabel(), PlanText()
        self.parties, self.found, self.signatures = PartiesLine(), FoundList(), SignatureTable()
        self.undo_button, self.redo_button = QPushButton(), QPushButton()
        self.foot = QWidget(self)
        self.ui = Ui_ImportFoot()
        self.ui.setupUi(self.foot)
        acts = {"promote": self.promote, "demote": self.demote, "join": self.join, "split": self.split}
        self.acts = ReviewActs(acts, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_draft(self, draft: PlanDraft, label: str, parties: list[Party]) -> None:
        """Look over a draft; ``parties`` are those that the workspace knows."""
        self._history.begin(draft if draft.parties else _with_parties(draft, parties))
        self._known = parties
        self.ui.label.setText(label)
        self._show(next((str(place) for place, each in enumerate(draft.sections) if each.paragraphs), FRONT))
        self.tree.setFocus()

    def speak(self, language: str, words: Words) -> None:
        """Say the doubts and dates in another language."""
        self._language, self._words = language, words
        if self._contents is not None:
            self._show(self.tree.key)

    def close_draft(self) -> None:
        """Forget the draft."""
        self._history.begin(None)
        self._contents = None

    @property
    def draft(self) -> PlanDraft | None:
        """The draft as it is now."""
        return self._history.draft

    # Acts

    def promote(self) -> None:
        """One level up."""
        self._do(editing.promote)

    def demote(self) -> None:
        """One level down."""
        self._do(editing.demote)

    def join(self) -> None:
        """Join the section chosen with the one before."""
        self._do(editing.join, step=-1)

    def split(self) -> None:
        """Make the paragraph with the cursor a heading; of it only the words selected at its start, if there are."""
        contents, words = self._contents, self.text.selected()
        place = contents.splitting(self.tree.key, self.text.paragraph) if contents else None
        if contents is None or place is None or not contents.paragraphs(self.tree.key):
            return
        length = len(words.text) if words and words.start == 0 else None
        section, paragraph = place
        self._keep(editing.split(contents.draft, section, paragraph, length), section + 1)

    def name_parties(self, parties: list[PartyDraft]) -> None:
        """Say who the parties are, our side first."""
        if self._history.draft is not None:
            self._keep(editing.name_parties(self._history.draft, parties), editing.PREAMBLE)

    def undo(self) -> None:
        """Take the last act back."""
        place = self._history.chosen
        if self._history.undo():
            self._show_at(place)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._history.redo():
            self._show_at(self._history.chosen)

    def _do(self, act: Callable[[PlanDraft, int], PlanDraft], step: int = 0) -> None:
        if self._contents is not None and self.tree.key.isdecimal():
            place = int(self.tree.key)
            self._keep(act(self._contents.draft, place), place + step)

    def _keep(self, draft: PlanDraft, chosen: int) -> None:
        if self._history.do(draft, chosen):
            self._show_at(chosen)

    # Showing

    def _show_at(self, place: int) -> None:
        """Show the draft with the section of that place; before the first is what stands in front of it."""
        last = len(self._history.draft.sections) - 1 if self._history.draft else -1
        self._show(str(min(place, last)) if min(place, last) >= 0 else FRONT)

    def _show(self, key: str) -> None:
        draft = self._history.draft
        if draft is None:
            return
        self._contents = DraftContents.of(draft, self._known, self._say)
        self.tree.show_lines(self._contents.lines(), key)
        self.tree.choose(key)
        self.doubts.show_doubts([(self._located(draft, each), each.section) for each in draft.doubts])
        sections = self.tr("%1 sections").replace("%1", str(sum(not line.below for line in self._section_lines())))
        unsure = self.tr("%1 to look at").replace("%1", str(len(draft.doubts))) if draft.doubts else ""
        self.count.setText(" · ".join(filter(None, [sections, unsure])))
        self.undo_button.setEnabled(self._history.may_undo)
        self.redo_button.setEnabled(self._history.may_redo)

    def _show_line(self, line: Line | None) -> None:
        contents = self._contents
        if contents is None or line is None:
            return
        paragraphs = contents.paragraphs(line.key)
        self.heading.setText(line.text)
        self.told.setText(self._about(contents, line, has_text=bool(paragraphs)))
        self.told.setVisible(bool(self.told.text()))
        self.text.show_paragraphs(paragraphs)
        self.text.setVisible(bool(paragraphs))
        is_section = line.key.isdecimal()
        self.parties.setVisible(line.key == FRONT and not self._known)
        self.parties.show_parties(contents.draft.parties)
        self.found.setVisible(is_section and bool(paragraphs))
        self.found.show_found([(each, contents.who(each)) for each in contents.commitments(line.key)])
        self.signatures.setVisible(line.key == SIGNATURES and bool(contents.draft.signatures))
        self.signatures.show_rows(contents.signature_rows(self._language))
        self._allow(contents.draft, line, has_text=bool(paragraphs))

    def _allow(self, draft: PlanDraft, line: Line, *, has_text: bool) -> None:
        is_section = line.key.isdecimal()
        place = int(line.key) if is_section else 0
        self.acts.allow("promote", is_section and line.level > 1)
        self.acts.allow("demote", is_section and place > 0 and draft.sections[place - 1].level >= line.level)
        self.acts.allow("join", is_section)
        self.acts.allow("split", has_text and line.key != SIGNATURES)

    def _about(self, contents: DraftContents, line: Line, *, has_text: bool) -> str:
        if line.warning:
            return line.warning
        if line.key == FRONT and contents.draft.parties and self._known:
            named = ", ".join(party.short_name for party in contents.draft.parties)
            return self.tr("Parties found: %1").replace("%1", named)
        if line.key == SIGNATURES and not contents.draft.signatures:
            return self.tr("No signatures were found.")
        return "" if has_text or line.key == SIGNATURES else self.tr("No text stands directly under this.")

    def _section_lines(self) -> list[Line]:
        return [line for line in self.tree.tree.lines if line.stand is Stand.SECTION]

    def _located(self, draft: PlanDraft, doubt: Doubt) -> str:
        number = draft.sections[doubt.section].number if doubt.section is not None else ""
        return f"{number}: {self._say(doubt)}" if number else self._say(doubt)

    def _say(self, doubt: Doubt) -> str:
        return self._words(doubt.sentence, **doubt.values)

    # Qt

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.ui.retranslateUi(self.foot)
        self.acts.retranslate()
        self.undo_button.setText(self.tr("Take back"))
        self.undo_button.setToolTip(self.tr("Takes back the last change to the tree (Ctrl+Z)"))
        self.redo_button.setText(self.tr("Do again"))
        self.redo_button.setToolTip(self.tr("Does again what was taken back (Ctrl+Shift+Z)"))
        self.tree.setAccessibleName(self.tr("Sections as they were read"))
        self.text.setAccessibleName(self.tr("Text of the section"))
        if self._contents is not None:
            self._show(self.tree.key)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z for the review: what the window would take back with it is not what is looked at here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wish(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = _wish(event)
        if wish == UNDO:
            self.undo()
        elif wish == REDO:
            self.redo()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.tree.chosen.connect(self._show_line)
        self.doubts.chosen.connect(self._go_to)
        self.parties.named.connect(self.name_parties)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.ui.discard_button.clicked.connect(self.discarded)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.label.returnPressed.connect(self._save)

    def _go_to(self, place: int) -> None:
        self.tree.choose(str(place) if place >= 0 else FRONT)
        self.tree.setFocus()

    def _save(self) -> None:
        if self._history.draft is not None:
            self.save_wanted.emit(self._history.draft, self.ui.label.text())

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._sheet(), 1)
        set_role(self.foot, "foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column())
        whole.addLayout(right, 1)
        stops = [self.undo_button, self.redo_button, self.tree, self.doubts.list]
        stops += [*self.acts.buttons.values(), *self.parties.fields, self.text, self.ui.label]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _column(self) -> QWidget:
        left = QWidget()
        set_role(left, "column")
        left.setFixedWidth(TREE_WIDEST)
        set_role(self.count, "group")
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 16, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.count)
        steps = QHBoxLayout()
        for button in (self.undo_button, self.redo_button):
            set_role(button, "small-link")
            steps.addWidget(button)
        steps.addStretch()
        column.addLayout(steps)
        column.addWidget(self.tree, 1)
        column.addWidget(self.doubts)
        return left

    def _sheet(self) -> QScrollArea:
        page = QWidget()
        set_role(page, "page")
        set_role(self.heading, "section")
        set_role(self.told, "muted")
        for label in (self.heading, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 0, 0, 0)
        self.text.marks_paragraph = True
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 16, 32, 32)
        column.setSpacing(16)
        for widget in (self.acts, self.heading, self.told, self.parties, self.text, self.found, self.signatures):
            column.addWidget(widget)
        for widget in (self.parties, self.text, self.found):
            widget.setMaximumWidth(COLUMN_WIDEST + 40)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area


def _with_parties(draft: PlanDraft, known: list[Party]) -> PlanDraft:
    """A draft whose text does not define its parties, with those that the workspace knows."""
    return editing.name_parties(draft, [PartyDraft(each.name, each.short_name) for each in known]) if known else draft


def _wish(event: QKeyEvent) -> QKeySequence | None:
    pressed = QKeySequence(event.keyCombination())
    return next((key for key in (UNDO, REDO) if key == pressed), None)
