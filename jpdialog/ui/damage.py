"""What the window does about a damaged store: looks for the ways out, offers them, and goes the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from jpdialog.ui.damage_panel import DamagePanel
from jpdialog.ui.language import translate
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.worker import hand_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.damage import WayOut
    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.opening import Wish


class Damage:
    """One damaged workspace; ``show`` puts a panel in place of the desk, ``reopen`` opens it again by a passphrase."""

    def __init__(
        self, window: MainWindow, wish: Wish, show: Callable[[QWidget], None], reopen: Callable[[str | None], None]
    ) -> None:
        self._window, self._wish, self._show, self._reopen = window, wish, show, reopen

    def meet(self, trouble: Trouble, passphrase: str | None) -> None:
        """Say that the store is damaged, and look for the ways out with what it was tried to be opened by."""
        panel = DamagePanel(lambda: self._window.words.of(trouble), lambda: self._window.language)
        self._show(panel)
        panel.backup_chosen.connect(lambda: self._go(panel, passphrase, _back))
        panel.reading_chosen.connect(lambda: self._go(panel, passphrase, _on))
        self._window.worker.run(
            translate("DamagePanel", "Looking for the ways out…"),
            lambda _job: self._look(passphrase),
            panel.show_ways,
            partial(self._not_found, panel, trouble),
        )

    def _look(self, passphrase: str | None) -> WayOut:
        from jpdialog.services.damage import ways_out
        from jpdialog.services.opening import passphrase_in

        file = self._wish.passphrase_file
        given = passphrase or (passphrase_in(file) if file else None)
        return ways_out(self._wish.folder, given, keychain=self._wish.keychain)

    def _not_found(self, panel: DamagePanel, damage: Trouble, trouble: Trouble) -> None:
        from jpdialog.storage.workspace import PassphraseNeededError

        if not isinstance(trouble, PassphraseNeededError):
            panel.show_message(self._window.words.of(trouble))
            return
        asking = PassphrasePanel(folder=str(self._wish.folder), why=lambda: self._window.words.of(trouble))
        asking.passphrase_given.connect(lambda passphrase: self.meet(damage, passphrase))
        self._show(asking)
        asking.ui.first.setFocus()

    def _go(self, panel: DamagePanel, passphrase: str | None, go: Callable[[Wish, WayOut], None]) -> None:
        way = panel.way
        if way is None:
            return
        panel.show_working(True)
        self._window.worker.run(
            translate("DamagePanel", "Putting it in place…"),
            lambda _job: go(self._wish, way),
            lambda _none: self._reopen(passphrase),
            lambda trouble: panel.show_message(self._window.words.of(trouble)),
            broke=lambda bug: self._broke(bug, passphrase),
            can_stop=False,
        )

    def _broke(self, bug: BaseException, passphrase: str | None) -> None:
        """After a bug nobody knows what stands there: whatever it is, it is opened, or its damage met anew."""
        hand_on(bug)
        self._reopen(passphrase)


def _back(wish: Wish, way: WayOut) -> None:
    from jpdialog.services.damage import go_back

    go_back(wish.folder, way, datetime.now(UTC))


def _on(wish: Wish, way: WayOut) -> None:
    from jpdialog.services.damage import go_on

    go_on(wish.folder, way, datetime.now(UTC))
