"""How a desk comes to be open in the window: the sample, a workspace that is there, or the first start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.damage import Damage
from jpdialog.ui.damage_panel import DamagePanel
from jpdialog.ui.language import Language, translate
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.quiet_backups import close_backed_up
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.welcome import Welcome
from jpdialog.ui.worker import Cancelled, Job, hand_on

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.storage.keychain import Keychain
    from jpdialog.storage.workspace import PassphraseNeededError
    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.pages.page import Exchange, NewDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the start was asked for."""

    folder: Path
    sample_folder: Path
    is_sample: bool = False
    passphrase_file: Path | None = None
    keychain: Keychain | None = None


class Opening(QObject):
    """Opens one desk in the window, asking for what it needs, and closes it at the end."""

    language_chosen = Signal(str)

    def __init__(self, window: MainWindow, language: Language, wish: Wish) -> None:
        super().__init__(window)
        self._window, self._language, self._wish = window, language, wish
        self._desk: Desk | None = None
        self._panel: QWidget | None = None
        self._damage = Damage(window, wish, self._put_in_front, self._open)
        self._welcome: Welcome | None = None
        window.lock_wanted.connect(self.lock)
        window.exchange_wanted.connect(self.exchange)

    def begin(self) -> None:
        """Open what was asked for, or offer the ways to begin."""
        from jpdialog.storage.places import has_backups, is_workspace

        if self._wish.is_sample:
            self._open_sample(self._wish.folder)
        elif is_workspace(self._wish.folder) or has_backups(self._wish.folder):
            self._open()
        else:
            self.show_welcome()

    def close(self) -> None:
        """Close the desk, if one is open, and end the worker."""
        if self._desk is None:
            self._window.worker.close()
            return
        desk, self._desk = self._desk, None
        is_due = self._window.backups.is_due
        self._window.show_desk(None)
        self._window.worker.close(partial(close_backed_up, desk, is_due=is_due))

    def lock(self) -> None:
        """End the process; the next start asks for the passphrase, whatever the keyring holds (0041)."""
        from jpdialog.services import keys

        if self._desk is None:
            return
        try:
            keys.lock(self._desk)
        except Trouble as trouble:
            self._window.show_trouble(trouble)
            return
        self._window.window().close()
        QApplication.quit()

    def exchange(self, exchange: Exchange) -> None:
        """Have another desk take the place of this one, which nobody looks at meanwhile."""
        before, room = self._desk, self._window.page.room if self._window.page else Room.HOME
        self._window.leave_page()
        self._window.show_desk(None)

        def opened(new: NewDesk) -> None:
            self._opened(Place(room), new.desk)
            self._window.backups.come_due()  # no backup opens by a key that is new
            if new.trouble is not None:
                self._window.show_trouble(new.trouble)

        def failed(trouble: Trouble) -> None:
            self._desk = before
            self._window.show_desk(before)
            self._window.go(Place(room))
            self._window.show_trouble(trouble)

        def broke(bug: BaseException) -> None:
            if before is None:
                hand_on(bug)
            else:
                self._open_again(before, Place(room), bug)

        self._desk = None
        work = lambda _job: exchange.work()  # noqa: E731 - a name for what the worker does
        self._window.worker.run(exchange.what, work, opened, failed, broke=broke, can_stop=False)

    def _open_again(self, before: Desk, then: Place, bug: BaseException) -> None:
        """After a bug nobody knows which desk is open: close this one, and open what stands on the disk by now."""

        def make(_job: Job) -> Desk:
            from jpdialog.services.desk import Desk
            from jpdialog.services.opening import author_name
            from jpdialog.services.sample import create_sample, is_sample_folder

            before.close()
            if is_sample_folder(before.folder):
                return create_sample(before.folder)
            given = _passphrase(self._wish)
            return Desk.open(before.folder, given, author=author_name(), keychain=before.keychain)

        def opened(desk: Desk) -> None:
            self._opened(then, desk)
            self._window.backups.come_due()
            hand_on(bug)

        def failed(trouble: Trouble) -> None:
            hand_on(bug)
            self._not_opened(trouble)

        what = translate("Opening", "Opening the workspace…")
        self._window.worker.run(what, make, opened, failed, can_stop=False)

    # Asking

    def show_welcome(self) -> None:
        """Offer the three ways to begin."""
        from jpdialog.services.frame import built_in_plans, frame_data

        self._drop_panel()
        if self._welcome is None:
            self._welcome = self._make_welcome({key: frame_data(key)["title"] for key in built_in_plans()})
        self._window.front.setCurrentWidget(self._welcome)

    def _make_welcome(self, plans: dict[str, dict[str, str]]) -> Welcome:
        welcome = Welcome(plans)
        self._window.front.addWidget(welcome)
        welcome.show_language(self._language.code)
        welcome.sample_chosen.connect(lambda: self._open_sample(self._wish.sample_folder))
        welcome.built_in_chosen.connect(lambda key: self._ask_new(partial(_adopt, key), Place(Room.HOME)))
        welcome.own_plan_chosen.connect(lambda: self._ask_new(lambda _desk: None, Place(Room.PLAN, "import")))
        welcome.language_chosen.connect(self.language_chosen)
        self._language.changed.connect(welcome.show_language)
        return welcome

    def _ask_new(self, fill: Callable[[Desk], None], then: Place) -> None:
        if self._wish.passphrase_file is not None:
            self._create(None, fill, then)
            return
        panel = self._show_panel(PassphrasePanel(folder=str(self._wish.folder)))
        panel.passphrase_given.connect(lambda passphrase: self._create(passphrase, fill, then))
        panel.went_back.connect(self.show_welcome)

    def _ask_old(self, needed: PassphraseNeededError) -> None:
        why = partial(self._in_words, needed)
        panel = self._show_panel(PassphrasePanel(folder=str(self._wish.folder), why=why))
        panel.passphrase_given.connect(lambda passphrase: self._open(passphrase, is_outdated=needed.is_outdated))

    def _in_words(self, trouble: Trouble) -> str:
        return self._window.words.of(trouble)

    def _show_panel(self, panel: PassphrasePanel) -> PassphrasePanel:
        self._put_in_front(panel)
        panel.ui.first.setFocus()
        return panel

    def _put_in_front(self, panel: QWidget) -> None:
        self._drop_panel()
        self._panel = panel
        self._window.front.addWidget(panel)
        self._window.front.setCurrentWidget(panel)

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._window.front.removeWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    # Opening

    def _open_sample(self, folder: Path) -> None:
        def make() -> Desk:
            from jpdialog.services.sample import create_sample

            return create_sample(folder)

        self._work(translate("Opening", "Laying out the sample…"), make, Place(Room.HOME))

    def _create(self, passphrase: str | None, fill: Callable[[Desk], None], then: Place) -> None:
        wish = self._wish

        def make() -> Desk:
            from jpdialog.services.desk import Desk
            from jpdialog.services.opening import author_name

            given = passphrase or _passphrase(wish) or ""
            desk = Desk.create(wish.folder, given, author=author_name(), keychain=wish.keychain)
            try:
                fill(desk)
            except BaseException:
                desk.close()
                raise
            return desk

        self._work(translate("Opening", "Making the workspace…"), make, then)

    def _open(self, passphrase: str | None = None, *, is_outdated: bool = False) -> None:
        wish = self._wish

        def make() -> Desk:
            from jpdialog.services.desk import Desk
            from jpdialog.services.keys import unlocked_by_hand
            from jpdialog.services.opening import author_name

            given = passphrase or _passphrase(wish)
            desk = Desk.open(wish.folder, given, author=author_name(), keychain=wish.keychain)
            if passphrase:
                unlocked_by_hand(desk, passphrase, keyring_is_outdated=is_outdated)
            return desk

        failed = partial(self._not_opened, passphrase=passphrase)
        self._work(translate("Opening", "Opening the workspace…"), make, Place(Room.HOME), failed)

    def _work(
        self, what: str, make: Callable[[], Desk], then: Place, failed: Callable[[Trouble], None] | None = None
    ) -> None:
        self._show_working(True)
        done = partial(self._opened, then)
        work = partial(_unless_cancelled, make)
        self._window.worker.run(what, work, done, failed or self._not_opened, broke=self._broke)

    def _opened(self, then: Place, desk: Desk) -> None:
        self._desk = desk
        self._window.show_desk(desk)
        self._window.go(then)
        self._drop_panel()

    def _not_opened(self, trouble: Trouble, passphrase: str | None = None) -> None:
        from jpdialog.storage.database import DamagedError
        from jpdialog.storage.workspace import PassphraseNeededError

        self._show_working(False)
        if isinstance(trouble, DamagedError):
            self._damage.meet(trouble, passphrase)
            return
        in_front = self._window.front.currentWidget()
        if isinstance(in_front, (Welcome, PassphrasePanel, DamagePanel)):
            in_front.show_message(self._window.words.of(trouble))
        elif isinstance(trouble, PassphraseNeededError):
            self._ask_old(trouble)
        else:
            self._window.show_trouble(trouble)

    def _broke(self, bug: BaseException) -> None:
        """Whoever waits before a panel can try again, and is told; the report stands in the window behind it."""
        hand_on(bug)
        self._show_working(False)
        in_front = self._window.front.currentWidget()
        if isinstance(in_front, (Welcome, PassphrasePanel, DamagePanel)):
            in_front.show_message(
                translate("Opening", "Something in the program is broken. What was saved is safe; try again.")
            )

    def _show_working(self, is_working: bool) -> None:
        in_front = self._window.front.currentWidget()
        if isinstance(in_front, (Welcome, PassphrasePanel, DamagePanel)):
            in_front.show_working(is_working)


def _unless_cancelled(make: Callable[[], Desk], job: Job) -> Desk:
    desk = make()
    if job.is_cancelled:
        desk.close()
        raise Cancelled
    return desk


def _adopt(key: str, desk: Desk) -> None:
    from jpdialog.services.frame import adopt_frame

    adopt_frame(desk.store, key)


def _passphrase(wish: Wish) -> str | None:
    from jpdialog.services.opening import passphrase_in

    return passphrase_in(wish.passphrase_file) if wish.passphrase_file else None
