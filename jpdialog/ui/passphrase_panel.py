"""The passphrase: chosen when a workspace is made, asked for when the keyring cannot open one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from jpdialog.ui.forms.passphrase_panel import Ui_PassphrasePanel
from jpdialog.ui.language import translate
from jpdialog.ui.passphrase_strength import Strength, strength_of
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role


class PassphrasePanel(QWidget):
    """Takes a passphrase, twice if it is a new one. It never keeps it: the fields are cleared when it is handed on."""

    passphrase_given = Signal(str)
    went_back = Signal()

    def __init__(self, *, folder: str, why: Callable[[], str] | None = None, parent: QWidget | None = None) -> None:
        """``why`` says, in the language of the window, why the passphrase is asked for; None: a new one is chosen."""
        super().__init__(parent)
        self._is_new, self._folder = why is None, folder
        self._why = why or str
        self._is_working = False
        self.ui = Ui_PassphrasePanel()
        self.ui.setupUi(self)
        set_role(self, "page")
        for widget in (self.ui.second, self.ui.second_label, self.ui.strength):
            widget.setVisible(self._is_new)
        self.ui.back_button.setVisible(self._is_new)
        self.ui.first.textChanged.connect(self._look)
        self.ui.second.textChanged.connect(self._look)
        self.ui.show_box.toggled.connect(self._show_letters)
        self.ui.first.returnPressed.connect(self._return_pressed)
        self.ui.second.returnPressed.connect(self._give)
        self.ui.go_button.clicked.connect(self._give)
        self.ui.back_button.clicked.connect(self.went_back)
        self._retranslate()
        self._look()

    def show_message(self, sentence: str) -> None:
        """Say what went wrong, and let it be tried again."""
        self.show_working(False)
        self.ui.message.setText(sentence)
        self.ui.first.setFocus()

    def show_working(self, is_working: bool) -> None:
        """Wait while the passphrase is worked with, which takes a second or two."""
        self._is_working = is_working
        for widget in (self.ui.first, self.ui.second, self.ui.show_box, self.ui.back_button):
            widget.setEnabled(not is_working)
        self._retranslate()
        self._look()

    def _return_pressed(self) -> None:
        if self._is_new:
            self.ui.second.setFocus()
        else:
            self._give()

    def _give(self) -> None:
        if not self.ui.go_button.isEnabled():
            return
        given = self.ui.first.text()
        self.ui.message.clear()
        self.ui.first.clear()
        self.ui.second.clear()
        self.passphrase_given.emit(given)

    def _look(self) -> None:
        first, second = self.ui.first.text(), self.ui.second.text()
        is_whole = bool(first.strip()) and (not self._is_new or first == second)
        self.ui.go_button.setEnabled(is_whole and not self._is_working)
        if self._is_new:
            self.ui.strength.setText(strength_in_words(strength_of(first)))
            is_different = bool(second) and not first.startswith(second)
            self.ui.message.setText(translate("PassphrasePanel", "The two are not the same.") if is_different else "")

    def _show_letters(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.ui.first.setEchoMode(mode)
        self.ui.second.setEchoMode(mode)

    def _retranslate(self) -> None:
        new = (
            translate("PassphrasePanel", "Choose a recovery passphrase"),
            translate(
                "PassphrasePanel",
                "The workspace in {folder} is encrypted. This computer's keyring usually opens it for you; the "
                "passphrase opens it when the keyring cannot, and on another computer. Nobody can restore it: write "
                "it down and keep it where you keep confidential papers.",
            ),
            translate("PassphrasePanel", "Create workspace"),
        )
        old = (
            translate("PassphrasePanel", "Open the workspace"),
            self._why() + "\n" + translate("PassphrasePanel", "The workspace is in {folder}."),
            translate("PassphrasePanel", "Open"),
        )
        heading, explanation, go = new if self._is_new else old
        self.ui.heading.setText(heading)
        set_prose(self.ui.explanation, explanation.format(folder=self._folder))
        self.ui.go_button.setText(translate("PassphrasePanel", "Working…") if self._is_working else go)
        self.ui.back_button.setText(translate("PassphrasePanel", "Back"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()
            self._look()


def strength_in_words(strength: Strength) -> str:
    """What to think of a passphrase that strong."""
    return {
        Strength.NONE: translate("PassphrasePanel", "Four or five words that do not belong together are a good one."),
        Strength.WEAK: translate("PassphrasePanel", "Easy to guess: make it longer."),
        Strength.FAIR: translate("PassphrasePanel", "Fair: one more word would make it strong."),
        Strength.STRONG: translate("PassphrasePanel", "Strong."),
    }[strength]
