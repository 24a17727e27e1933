"""What is done with the key is asked for here, within its card: the passphrase, and a new one if there is to be one."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from jpdialog.ui.forms.key_panel import Ui_KeyPanel
from jpdialog.ui.language import translate
from jpdialog.ui.passphrase_panel import strength_in_words
from jpdialog.ui.passphrase_strength import strength_of
from jpdialog.ui.prose import set_prose


class KeyAct(StrEnum):
    """What can be done with the key."""

    CHANGE = "change"
    RENEW = "renew"
    PUT_IN = "put_in"
    TAKE_OUT = "take_out"


class KeyPanel(QWidget):
    """Takes the passphrases that an act needs; it never keeps them: the fields are cleared when they are handed on."""

    given = Signal(KeyAct, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.act = KeyAct.CHANGE
        self._is_working = False
        self.ui = Ui_KeyPanel()
        self.ui.setupUi(self)
        self.fields = (self.ui.old, self.ui.new_one, self.ui.again)
        for field in self.fields:
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._return_pressed)
        self.ui.show_box.toggled.connect(self._show_letters)
        self.ui.go_button.clicked.connect(self._give)
        self.ui.cancel_button.clicked.connect(self.put_away)
        self._name_everything()
        self.hide()

    def ask(self, act: KeyAct) -> None:
        """Ask for what the act needs."""
        self._clear()
        self.act = act
        self.ui.message.clear()
        self.ui.show_box.setChecked(False)
        is_change = act is KeyAct.CHANGE
        for widget in (self.ui.new_label, self.ui.new_one, self.ui.strength, self.ui.again_label, self.ui.again):
            widget.setVisible(is_change)
        self.show_working(False)
        self.show()
        self.ui.old.setFocus()

    def put_away(self) -> None:
        """Forget what was typed and be gone."""
        self._clear()
        self.hide()
        self.closed.emit()

    def show_message(self, sentence: str) -> None:
        """Say what went wrong, and let it be tried again."""
        self.show_working(False)
        self.ui.message.setText(sentence)
        self.ui.old.setFocus()

    def show_working(self, is_working: bool) -> None:
        """Wait while the passphrase is worked with."""
        self._is_working = is_working
        for widget in (*self.fields, self.ui.show_box, self.ui.cancel_button):
            widget.setEnabled(not is_working)
        self._name_everything()
        self._look()

    def _clear(self) -> None:
        for field in self.fields:
            field.clear()

    def _return_pressed(self) -> None:
        empty = next((field for field in self.fields if field.isVisible() and not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self._give()

    def _give(self) -> None:
        if self.ui.go_button.isEnabled():
            old, new = self.ui.old.text(), self.ui.new_one.text()
            self._clear()
            self.ui.message.clear()
            self.show_working(True)
            self.given.emit(self.act, old, new)

    def _look(self) -> None:
        old, new, again = (field.text() for field in self.fields)
        is_change = self.act is KeyAct.CHANGE
        is_whole = bool(old.strip()) and (not is_change or (bool(new.strip()) and new == again))
        self.ui.go_button.setEnabled(is_whole and not self._is_working)
        self.ui.strength.setText(strength_in_words(strength_of(new)))
        if again and not new.startswith(again):
            self.ui.message.setText(translate("PassphrasePanel", "The two are not the same."))
        elif old or new:
            self.ui.message.clear()

    def _show_letters(self, is_shown: bool) -> None:
        for field in self.fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _name_everything(self) -> None:
        heading, explanation, go = _words(self.act)
        self.ui.heading.setText(heading)
        set_prose(self.ui.explanation, explanation)
        self.ui.go_button.setText(translate("PassphrasePanel", "Working…") if self._is_working else go)
        if self.act is not KeyAct.CHANGE:
            self.ui.old_label.setText(translate("PassphrasePanel", "Recovery &passphrase"))
            self.ui.old.setAccessibleName(translate("PassphrasePanel", "Recovery passphrase"))
        else:
            self.ui.old_label.setText(translate("KeyPanel", "&Passphrase until now"))
            self.ui.old.setAccessibleName(translate("KeyPanel", "Passphrase until now"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._name_everything()
            self._look()


def _words(act: KeyAct) -> tuple[str, str, str]:
    """Heading, explanation, and the button that does it."""
    return {
        KeyAct.CHANGE: (
            translate("KeyPanel", "Change the passphrase"),
            translate(
                "KeyPanel",
                "The passphrase until now opens the workspace no more; backups made before keep it. Nobody can restore "
                "a passphrase: write the new one down and keep it where you keep confidential papers.",
            ),
            translate("KeyPanel", "Change it"),
        ),
        KeyAct.RENEW: (
            translate("KeyPanel", "Make a new key"),
            translate(
                "KeyPanel",
                "For when somebody may have taken a copy of the key. The store is written anew under another key; the "
                "passphrase stays. What was done before cannot be taken back with Ctrl+Z afterwards.",
            ),
            translate("KeyPanel", "Make it"),
        ),
        KeyAct.PUT_IN: (
            translate("KeyPanel", "Let the keyring open this workspace"),
            translate("KeyPanel", "Whoever can sign in to this computer as you can then open it without a passphrase."),
            translate("KeyPanel", "Let it"),
        ),
        KeyAct.TAKE_OUT: (
            translate("KeyPanel", "Take the key out of the keyring"),
            translate("KeyPanel", "From then on only the passphrase opens this workspace, at every start."),
            translate("KeyPanel", "Take it out"),
        ),
    }[act]
