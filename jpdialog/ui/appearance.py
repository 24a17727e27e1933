"""The window's language and look: chosen, remembered, and offered in the command bar."""

import os
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from jpdialog.resources import resource
from jpdialog.ui.actions import Action
from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import LANGUAGES, Language, system_language, translate
from jpdialog.ui.settings import Settings
from jpdialog.ui.theme import Scheme, Theme


class Appearance(QObject):
    """Language and look of the application; a wish given at the start comes before what was remembered."""

    spoke = Signal(str)

    def __init__(self, application: QApplication, settings: Settings, language: str = "", theme: str = "") -> None:
        super().__init__(application)
        self._settings = settings
        application.setStyle("Fusion")
        application.setFont(work_font())
        self.theme = Theme(application)
        self._look(Scheme(theme or settings.word("theme") or Scheme.SYSTEM))
        self.language = Language(resource("translations"), application)
        named = language or os.environ.get("JPDIALOG_LANGUAGE") or settings.word("language")
        self.language.use(named or system_language())

    def use_language(self, code: str) -> None:
        """Speak this language from now on."""
        self._settings.remember("language", code)
        self.language.use(code)
        self.spoke.emit(self.language.code)

    def use_scheme(self, scheme: Scheme) -> None:
        """Look so from now on."""
        self._settings.remember("theme", scheme.value)
        self._look(scheme)

    def actions(self) -> list[Action]:
        """The ways to change them, named in the language of the window."""
        where = translate("App", "Window")
        languages = [
            Action(name=name, run=partial(self.use_language, code), where=where, words="language 言語")
            for code, name in LANGUAGES.items()
        ]
        looks = {
            Scheme.SYSTEM: translate("App", "Light or dark as the system"),
            Scheme.LIGHT: translate("App", "Light"),
            Scheme.DARK: translate("App", "Dark"),
        }
        words = {Scheme.LIGHT: "light ライト", Scheme.DARK: "dark ダーク", Scheme.SYSTEM: "system システム"}
        shown = [
            Action(name=name, run=partial(self.use_scheme, it), where=where, words=words[it])
            for it, name in looks.items()
        ]
        return [*languages, *shown]

    def _look(self, scheme: Scheme) -> None:
        self.theme.use(scheme)
        self._settings.remember("ground", self.theme.tokens.background)  # the next start begins on it
