"""What the review shows of a draft: the lines of its tree, and one section of it as it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.plan import Party
from jpdialog.domain.reading.editing import PREAMBLE
from jpdialog.domain.reading.plan_draft import CommitmentDraft, Doubt, PlanDraft
from jpdialog.ui.language import translate
from jpdialog.ui.pages.plan.plan_text import Shown, spans_of
from jpdialog.ui.pages.plan.section_tree import Line, Stand
from jpdialog.ui.pages.plan.signature_table import day_in_both
from jpdialog.ui.pages.plan.who import Who, side_of

FRONT, SIGNATURES = "front", "signatures"
_FRONT_NAME = str(QT_TRANSLATE_NOOP("PlanContents", "Title and preamble"))
_SIGNATURES_NAME = str(QT_TRANSLATE_NOOP("PlanContents", "Signatures"))


@dataclass(frozen=True, slots=True)
class DraftContents:
    """A draft with the sides of its parties: short name to whether it is ours."""

    draft: PlanDraft
    sides: Mapping[str, bool]
    say: Callable[[Doubt], str]

    @classmethod
    def of(cls, draft: PlanDraft, known: list[Party], say: Callable[[Doubt], str]) -> "DraftContents":
        """A draft beside the parties that the workspace knows; where it knows none of them, the first named is ours."""
        sides = {name: party.is_ours for party in known for name in (party.name, party.short_name) if name}
        if not any(party.short_name in sides for party in draft.parties):
            sides = {party.short_name: place == 0 for place, party in enumerate(draft.parties)}
        return cls(draft, sides, say)

    def lines(self) -> list[Line]:
        """The lines of the tree; the key of a section is its place."""
        doubts: dict[int, list[str]] = {}
        for doubt in self.draft.doubts:
            if doubt.section is not None:
                doubts.setdefault(doubt.section, []).append(self.say(doubt))
        front = [Line(FRONT, Stand.FRONT, heading=translate("PlanContents", _FRONT_NAME))]
        body = [
            Line(
                str(place),
                Stand.SECTION,
                section.printed,
                section.heading or ("" if section.printed else translate("PlanContents", "Without heading")),
                section.level,
                warning="\n".join(doubts.get(place, [])),
            )
            for place, section in enumerate(self.draft.sections)
        ]
        end = [Line(SIGNATURES, Stand.SIGNATURES, heading=translate("PlanContents", _SIGNATURES_NAME))]
        return [*front, *body, *end]

    def paragraphs(self, key: str) -> list[Shown]:
        """The text under a line of the tree."""
        if key == FRONT:
            return [Shown(text) for text in (*self.draft.title, *self.draft.preamble)]
        if key == SIGNATURES:
            return [Shown(text) for text in self.draft.closing]
        section = self.draft.sections[int(key)]
        return [
            Shown(text, spans_of(text, [(c.text, self.who(c)) for c in section.commitments if c.paragraph == place]))
            for place, text in enumerate(section.paragraphs)
        ]

    def commitments(self, key: str) -> list[CommitmentDraft]:
        """The commitments found under a line of the tree."""
        return self.draft.sections[int(key)].commitments if key.isdecimal() else []

    def who(self, commitment: CommitmentDraft) -> Who:
        """Which side undertakes a commitment."""
        return side_of([self.sides[name] for name in commitment.parties if name in self.sides])

    def heading(self, key: str) -> str:
        """The heading of a line of the tree, as it stands."""
        return (
            next((line.text for line in self.lines() if line.key == key), "") if not key.isdecimal() else self._own(key)
        )

    def signature_rows(self, language: str) -> list[list[str]]:
        """Party, name, title, place and date of each signature found; empty where the text does not say."""
        return [
            [each.party or "", each.name or "", each.title or "", each.place or "", day_in_both(each.date, language)]
            for each in self.draft.signatures
        ]

    def splitting(self, key: str, paragraph: int) -> tuple[int, int] | None:
        """Where ``split`` finds a paragraph shown: section (-1 for the preamble) and place; None if nowhere."""
        if key.isdecimal():
            return int(key), paragraph
        in_preamble = paragraph - len(self.draft.title)
        return (PREAMBLE, in_preamble) if key == FRONT and in_preamble >= 0 else None

    def _own(self, key: str) -> str:
        section = self.draft.sections[int(key)]
        return " ".join(filter(None, [section.printed, section.heading]))
