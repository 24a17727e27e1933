"""The words of the charts, and of what is picked from one: "12th dialogue", 「1年未満」, "late"."""

from collections.abc import Sequence

from jpdialog.domain.action_counts import Age, Outcome, Stage
from jpdialog.domain.action_picks import Picked, PickedBy
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Section
from jpdialog.domain.words import Words
from jpdialog.services.dialogues import ordinal
from jpdialog.services.names import Names


class ChartWords:
    """In one reader's language; ``names`` tells the texts of the plan."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names

    def heads(self, kind: str) -> tuple[str, str]:
        """The title of a chart of actions, and the head above the labels of its columns."""
        words = self.words
        return {
            "actions-by-dialogue": (words("Actions by dialogue"), words("Dialogue")),
            "actions-by-age": (words("Open actions by age"), words("Years since agreed")),
            "actions-by-part": (words("Status of actions by part of the plan"), words("Part of the plan")),
        }[kind]

    def signs(self) -> tuple[str, str]:
        """What stands after a head, and between what is counted."""
        return ("：", "、") if self.words.language == "ja" else (": ", ", ")

    def sums(self) -> str:
        """The head above the sums."""
        return self.words("In all")

    def in_all(self, counts: Sequence[tuple[str, int]]) -> str:
        """How many of each piece there are in all columns."""
        return self.words("In all: {told}.", told=self.names.listed(f"{word} {count}" for word, count in counts))

    def year(self) -> str:
        """The head above the periods of a figure."""
        return self.words("Year")

    def value(self) -> str:
        """The head above the values of a figure that has no unit."""
        return self.words("Value")

    def source(self, source: str) -> str:
        """Who says so; empty if nobody does."""
        return self.words("Source: {source}", source=source) if source else ""

    def piece(self, of: Outcome | Stage) -> str:
        """What a piece of a column counts."""
        words = self.words
        said = {
            Outcome.DONE: words("Done"),
            Outcome.OPEN: words("Open"),
            Outcome.LATE: words("Late"),
            Outcome.LEFT: words("Closed, not done"),
            Stage.IMPLEMENTED: words("Implemented"),
            Stage.UNDER_WAY: words("Under way"),
            Stage.NOT_STARTED: words("Not started"),
            Stage.ON_HOLD: words("On hold"),
        }
        return said[of]

    def column(self, picked: Picked, of: Dialogue | Section | Age | None) -> str:
        """What a column stands for."""
        if isinstance(of, Age):
            return self._age(of)
        if isinstance(of, Dialogue):
            number = f"第{of.number}回" if self.words.language == "ja" else ordinal(of.number)
            return self.words("Up to {number}", number=number) if picked.with_others else number
        if of is None:
            return self.words("No dialogue") if picked.by is PickedBy.DIALOGUE else self.words("On no section")
        return self.words("Others") if picked.with_others else f"{of.number} {self.names.of(of, 'heading')}".strip()

    def picked(self, picked: Picked, of: Dialogue | Section | Age | None) -> str:
        """What is picked: "Dialogue: 12th · Late"."""
        head = self.heads(f"actions-by-{picked.by}")[1]
        told = self.column(picked, of) if of or not picked.of else self.words("no longer there")
        kind = self.piece(picked.kinds(picked.kind)) if picked.kind else ""
        return " · ".join(filter(None, (self.words("{head}: {told}", head=head, told=told), kind)))

    def _age(self, age: Age) -> str:
        words = self.words
        return {
            Age.UNDER_ONE: words("Under 1 year"),
            Age.ONE: words("1 to 2 years"),
            Age.TWO: words("2 to 3 years"),
            Age.THREE_OR_MORE: words("3 years or more"),
            Age.UNKNOWN: words("Not known"),
        }[age]
