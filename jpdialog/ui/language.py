"""The language of the window, chosen at run time: the system's at first, then whatever was last chosen.

Everything on screen is named again when it changes: Qt sends LanguageChange to every widget when a translator comes
or goes, and each answers with ``retranslate``.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

translate = QCoreApplication.translate

LANGUAGES = {"en": "English", "ja": "日本語"}
"""Each language by its own name, which is the same in every language."""


def system_language() -> str:
    """The first of the system's languages that we speak; else English."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES:
            return name[:2]
    return "en"


class Language(QObject):
    """The language in use, and the translators that carry it."""

    changed = Signal(str)

    def __init__(self, translations: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._translations = translations
        self._translators: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> None:
        """Speak ``code`` from now on; a language without a catalogue is English."""
        self.code = code if code in LANGUAGES else "en"
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        own = (f"jpdialog_{self.code}", str(self._translations))
        qt = (f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._translators = [found for found in (self._load(*own), self._load(*qt)) if found]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(self.code))
        self.changed.emit(self.code)

    @property
    def other(self) -> str:
        """The language that one command switches to."""
        return "en" if self.code == "ja" else "ja"

    def _load(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if self.code != "en" and translator.load(name, folder) else None
