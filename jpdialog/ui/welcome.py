"""The first start: three ways to begin."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.choice_card import ChoiceCard
from jpdialog.ui.forms.welcome import Ui_Welcome
from jpdialog.ui.language import LANGUAGES, translate
from jpdialog.ui.theme import set_role


class Welcome(QWidget):
    """Offers the built-in plan, one's own plan, or a look round; says which was chosen."""

    built_in_chosen = Signal(str)
    own_plan_chosen = Signal()
    sample_chosen = Signal()
    language_chosen = Signal(str)

    def __init__(self, plans: dict[str, dict[str, str]], parent: QWidget | None = None) -> None:
        """``plans``: the keys of the built-in plans with their titles by language; each gets a card."""
        super().__init__(parent)
        self._code, self._other = "en", "ja"
        self.ui = Ui_Welcome()
        self.ui.setupUi(self)
        set_role(self, "page")
        self._plans = plans
        self.built_in = {key: ChoiceCard("plan", self) for key in plans}
        self.own_plan = ChoiceCard("import", self)
        self.sample = ChoiceCard("sample", self)
        for card in (*self.built_in.values(), self.own_plan, self.sample):
            self.ui.cards.addWidget(card)
        for key, card in self.built_in.items():
            card.clicked.connect(lambda _checked=False, chosen=key: self.built_in_chosen.emit(chosen))
        self.own_plan.clicked.connect(self.own_plan_chosen)
        self.sample.clicked.connect(self.sample_chosen)
        self.ui.language_button.clicked.connect(lambda: self.language_chosen.emit(self._other))
        self.setTabOrder(self.sample, self.ui.language_button)
        self.show_language("en")

    def show_language(self, code: str) -> None:
        """Offer the other language, in its own words."""
        self._code, self._other = code, "en" if code == "ja" else "ja"
        self.ui.language_button.setText(LANGUAGES[self._other])
        self.ui.language_button.setAccessibleName(LANGUAGES[self._other])
        self._retranslate()

    def show_message(self, sentence: str) -> None:
        """Say what went wrong; empty: nothing did."""
        self.ui.message.setText(sentence)

    def show_working(self, is_working: bool) -> None:
        """Wait while what was chosen is made ready."""
        for card in (*self.built_in.values(), self.own_plan, self.sample):
            card.setEnabled(not is_working)
        self.ui.message.setText(translate("Welcome", "One moment…") if is_working else "")

    def _retranslate(self) -> None:
        for key, card in self.built_in.items():
            meaning = translate(
                "Welcome",
                "{title}. Its sections, with a summary of each in our own words, and the dialogues held so far. "
                "Your copy of the official text can take the summaries' place at any time.",
            )
            card.show_words(translate("Welcome", "The built-in plan"), meaning.format(title=self._title(key)))
        self.own_plan.show_words(
            translate("Welcome", "My own plan, from a file"),
            translate("Welcome", "Word, PDF, text or a web page. You see how it was read before anything is saved."),
        )
        self.sample.show_words(
            translate("Welcome", "A look round with sample data"),
            translate("Welcome", "An invented dialogue in preparation. It is kept apart from real work."),
        )

    def _title(self, key: str) -> str:
        titles = self._plans[key]
        return titles.get(self._code) or next(iter(titles.values()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()
