"""Sections by their lineage, as people call them: those that can be chosen, and those that are gone from the plan."""

from jpdialog.domain.plan import Section
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for


class SectionNames:
    """The sections of the newest edition that has any, in one language; read once."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._names, self._words = Names(desk, language), words_for(language)
        sections = desk.store.find(Section)
        editions = [each.id for each in desk.plans.editions()]
        with_text = {each.edition_id for each in sections}
        newest = next((each for each in reversed(editions) if each in with_text), "")
        self._now = {each.lineage: each for each in sections if each.edition_id == newest}
        self._former = {each.lineage: each for each in sections}

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Lineage and name of every section that can be chosen, in order."""
        return [(lineage, self._called(section)) for lineage, section in self._now.items()]

    def number(self, lineage: str | None) -> str:
        """The section's number alone; of one that is gone, that it is."""
        section = self._now.get(lineage or "")
        return section.number if section is not None else self.of(lineage)

    def of(self, lineage: str | None) -> str:
        """Number and heading; empty for no section; of one that is gone, that it is."""
        if not lineage:
            return ""
        if (section := self._now.get(lineage)) is not None:
            return self._called(section)
        former = self._former.get(lineage)
        was = self._called(former) if former is not None else ""
        return self._words("{section} (no longer in the plan)", section=was or self._words("A section"))

    def _called(self, section: Section) -> str:
        return f"{section.number} {self._names.of(section, 'heading')}".strip()
