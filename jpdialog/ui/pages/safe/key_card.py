"""The key: what opens the workspace, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.services import keys
from jpdialog.services.doctor import Observation, told_of_keyring
from jpdialog.services.keys import KeyringPlace
from jpdialog.services.opening import author_name
from jpdialog.ui.pages.page import Exchange
from jpdialog.ui.pages.safe.key_panel import KeyAct, KeyPanel
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.prose import set_prose
from jpdialog.ui.tokens import STEP
from jpdialog.ui.wrapping import Wrapping

if TYPE_CHECKING:
    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.desk import Desk
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class KeyCard(SafeCard):
    """Says where the key is; changes passphrase and key; locks. The keyring is asked once for each desk."""

    lock_wanted = Signal()
    exchange_wanted = Signal(Exchange)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.where, self.done = QLabel(self), QLabel(self)
        self.panel = KeyPanel(self)
        self.buttons = {act: QPushButton(self) for act in KeyAct}
        self.lock_button = QPushButton(self)
        self._asked_of: Desk | None = None
        self._kept: keys.Kept | None = None
        self._found: Observation | None = None
        self._done = ""
        self._lay_out()
        for act, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, act))
        self.lock_button.clicked.connect(self.lock_wanted)
        self.panel.given.connect(self._do)
        self.panel.closed.connect(self._show)

    def _lay_out(self) -> None:
        self.add(self.where)
        row = QWidget(self)
        wrapping = Wrapping(row, STEP, STEP)
        for button in (*self.buttons.values(), self.lock_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            wrapping.addWidget(button)
        self.add(row)
        self.add(self.done)
        self.add(self.panel)
        self.column.addStretch(1)

    @override
    def retranslate(self) -> None:
        self.show_head(self.tr("The key"))
        for act, text in (
            (KeyAct.CHANGE, self.tr("Change passphrase…")),
            (KeyAct.RENEW, self.tr("New key…")),
            (KeyAct.PUT_IN, self.tr("Let the keyring open it…")),
            (KeyAct.TAKE_OUT, self.tr("Take it out of the keyring…")),
        ):
            self.buttons[act].setText(text)
        self.lock_button.setText(self.tr("Lock now"))
        self.lock_button.setToolTip(self.tr("Ends JPDialog; the next start asks for the passphrase. Ctrl+L"))
        self._show()

    @override
    def read_again(self) -> None:
        desk, worker = self.page.desk, self.page.worker
        if desk is None or worker is None or desk is self._asked_of:
            self._show()
            return
        self._asked_of, self._found = desk, None
        self.panel.hide()

        worker.run(
            self.tr("Asking the keyring…"), lambda _job: keys.where_the_key_is(desk), self._looked, self._not_looked
        )
        self._show()

    def _looked(self, kept: keys.Kept) -> None:
        self._kept, self._found = kept, told_of_keyring(kept)
        self._show()

    def _not_looked(self, trouble: Trouble) -> None:
        self._kept, self._found = None, Observation(trouble.sentence, trouble.values, is_right=False)
        self._show()

    def _show(self) -> None:
        words, found = self.page.words, self._found
        set_prose(self.where, words(found.sentence, **found.values) if words and found else "")
        place = self._kept.place if self._kept and found else None
        desk = self.page.desk
        is_sample = desk is not None and keys.has_sample_passphrase(desk.folder)
        self.buttons[KeyAct.CHANGE].setVisible(not is_sample)
        self.buttons[KeyAct.PUT_IN].setVisible(place in (KeyringPlace.EMPTY, KeyringPlace.OUTDATED) and not is_sample)
        self.buttons[KeyAct.TAKE_OUT].setVisible(place in (KeyringPlace.OPENS, KeyringPlace.OUTDATED))
        for button in self.buttons.values():
            button.setEnabled(self.panel.isHidden())
        set_prose(self.done, self._done)
        self.done.setVisible(bool(self._done))

    # Doing it

    def _ask(self, act: KeyAct) -> None:
        self._done = ""
        self.panel.ask(act)
        self._show()

    def _do(self, act: KeyAct, passphrase: str, new: str) -> None:
        desk, worker = self.page.desk, self.page.worker
        if desk is None or worker is None:
            return

        def work(_job: Job) -> None:
            {
                KeyAct.CHANGE: lambda: keys.change_passphrase(desk, passphrase, new),
                KeyAct.RENEW: lambda: keys.check_passphrase(desk, passphrase),
                KeyAct.PUT_IN: lambda: keys.let_keyring_open(desk, passphrase),
                KeyAct.TAKE_OUT: lambda: keys.take_out_of_keyring(desk, passphrase),
            }[act]()

        did = partial(self._did, act, desk, passphrase)
        worker.run(self.panel.ui.heading.text(), work, lambda _none: did(), self._failed, can_stop=False)

    def _did(self, act: KeyAct, desk: Desk, passphrase: str) -> None:
        self.panel.put_away()
        if act is KeyAct.RENEW:
            self.exchange_wanted.emit(
                Exchange(self.tr("Making a new key…"), lambda: keys.renew_key(desk, passphrase, author_name()))
            )
        self._done = {
            KeyAct.CHANGE: self.tr("The new passphrase opens the workspace from now on."),
            KeyAct.RENEW: "",
            KeyAct.PUT_IN: self.tr("The keyring opens it from now on."),
            KeyAct.TAKE_OUT: self.tr("Only the passphrase opens it from now on."),
        }[act]
        if act in (KeyAct.PUT_IN, KeyAct.TAKE_OUT):
            self._asked_of = None
        self.read_again()

    def _failed(self, trouble: Trouble) -> None:
        self.panel.show_message(self.page.words.of(trouble) if self.page.words else str(trouble))
