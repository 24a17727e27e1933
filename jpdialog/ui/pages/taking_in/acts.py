"""What can be done to the tree in the review, each as a button and a key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from jpdialog.ui.language import translate

ACTS = {
    "promote": (
        str(QT_TRANSLATE_NOOP("ReviewActs", "Promote")),
        "Alt+Left",
        str(QT_TRANSLATE_NOOP("ReviewActs", "One level up, with what stands under it")),
    ),
    "demote": (
        str(QT_TRANSLATE_NOOP("ReviewActs", "Demote")),
        "Alt+Right",
        str(QT_TRANSLATE_NOOP("ReviewActs", "One level down, under the section before")),
    ),
    "join": (
        str(QT_TRANSLATE_NOOP("ReviewActs", "Join")),
        "Ctrl+J",
        str(QT_TRANSLATE_NOOP("ReviewActs", "This is no section: join it with the text before it")),
    ),
    "split": (
        str(QT_TRANSLATE_NOOP("ReviewActs", "Make a heading")),
        "Ctrl+Return",
        str(QT_TRANSLATE_NOOP(
            "ReviewActs", "The paragraph with the cursor begins a section; words selected at its start are its heading"
        )),
    ),
}  # fmt: skip


class ReviewActs(QWidget):
    """The row of buttons. Its actions work anywhere in ``reach``."""

    def __init__(self, acts: Mapping[str, Callable[[], None]], reach: QWidget) -> None:
        super().__init__(reach)
        self.actions_by_name: dict[str, QAction] = {}
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, run in acts.items():
            action = self.actions_by_name[name] = QAction(reach)
            action.setShortcut(QKeySequence(ACTS[name][1]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(run)
            reach.addAction(action)
            button = self.buttons[name] = QPushButton(self)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch()
        self.retranslate()

    def allow(self, name: str, is_allowed: bool) -> None:
        """Say whether an act makes sense now."""
        self.actions_by_name[name].setEnabled(is_allowed)
        self.buttons[name].setEnabled(is_allowed)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for name, action in self.actions_by_name.items():
            text, _key, hint = ACTS[name]
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(translate("ReviewActs", text))
            self.buttons[name].setText(action.text())
            self.buttons[name].setToolTip(f"{translate('ReviewActs', hint)} ({key})")
