"""Every sentence that binds, across editions: who undertook it, since when, what was done, which brief tells it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.actions import ActionItem, ActionProgress
from jpdialog.domain.brief import Brief, BriefStatus, Entry
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Commitment, Edition, Section
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names


@dataclass(frozen=True, slots=True)
class Done:
    """An action for it, and what was told of it last; None if nothing was."""

    action: ActionItem
    last: ActionProgress | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A sentence that binds. ``since`` is the first edition that has it, ``last`` the newest; ``is_in_force``: it is in
    the newest of all. ``done`` are the actions for it, or, where none names it, those of its section. ``brief`` is the
    newest that was written on its section, held at ``dialogue``.
    """

    commitment: Commitment
    section: Section
    who: str
    since: Edition
    last: Edition
    is_in_force: bool
    done: tuple[Done, ...]
    brief: Brief | None
    dialogue: Dialogue | None

    @property
    def actions(self) -> tuple[ActionItem, ...]:
        """The actions for it."""
        return tuple(each.action for each in self.done)

    @property
    def is_alone(self) -> bool:
        """In force, and neither done anything about nor spoken of."""
        return self.is_in_force and not self.actions and self.brief is None


def undertaken(desk: Desk, language: str, today: date) -> list[Undertaken]:
    """All of them in the order of the newest edition that has each; those no longer in force at the end."""
    look = _Look(desk, language, today)
    found = [look.told(kin) for kin in look.alike()]
    return sorted(found, key=lambda each: (not each.is_in_force, each.section.position, each.commitment.position))


class _Look:
    """One look at the whole desk: each kind of record is read once."""

    def __init__(self, desk: Desk, language: str, today: date) -> None:
        store, self._today, self._days = desk.store, today, desk.dialogues.days()
        self._names = Names(desk, language)
        self._editions = desk.plans.editions()
        self._order = {each.id: place for place, each in enumerate(self._editions)}
        self._parties = {each.id: self._names.of(each, "short_name") for each in desk.plans.parties()}
        self._sections = {each.id: each for each in store.find(Section)}
        self._commitments = [each for each in store.find(Commitment) if self._is_known(each)]
        self._newest = max((self._order[each.edition_id] for each in self._commitments), default=0)
        self._for_it: dict[str, list[ActionItem]] = defaultdict(list)
        self._of_section: dict[str, list[ActionItem]] = defaultdict(list)
        known = {each.id for each in self._commitments}
        for action in store.find(ActionItem):
            if action.commitment_id in known:
                self._for_it[action.commitment_id].append(action)
            elif action.lineage:
                self._of_section[action.lineage].append(action)
        told = sorted(store.find(ActionProgress), key=lambda each: (each.day, each.position))
        self._last = {each.action_id: each for each in told}
        self._bodies = {name: each for each in store.find(Organisation) for name in (each.name, each.short_name)}
        self._briefs = self._written(desk)

    def alike(self) -> list[list[Commitment]]:
        """The same sentence in several editions, oldest first."""
        kin: dict[tuple[str, str], list[Commitment]] = defaultdict(list)
        for each in self._commitments:
            lineage = self._sections[each.section_id].lineage
            kin[lineage, " ".join(each.text.split()).casefold()].append(each)
        return [sorted(each, key=lambda one: self._order[one.edition_id]) for each in kin.values()]

    def told(self, kin: list[Commitment]) -> Undertaken:
        """What is known of one sentence."""
        first, last = kin[0], kin[-1]
        section = self._sections[last.section_id]
        named = [action for each in kin for action in self._for_it[each.id]]
        dialogue, brief = self._briefs.get(section.lineage, (None, None))
        return Undertaken(
            commitment=last,
            section=section,
            who=self._names.listed([*(self._parties.get(each, "") for each in last.party_ids), self._body(last.body)]),
            since=self._editions[self._order[first.edition_id]],
            last=self._editions[self._order[last.edition_id]],
            is_in_force=self._order[last.edition_id] == self._newest,
            done=tuple(self._done(each) for each in named or self._of_section[section.lineage]),
            brief=brief,
            dialogue=dialogue,
        )

    def _done(self, action: ActionItem) -> Done:
        return Done(action, self._last.get(action.id), action.is_late(self._today, self._days))

    def _body(self, named: str) -> str:
        """The body as it is named in the plan; in the second language by its name there, if it is known."""
        known = self._bodies.get(named) if named and self._names.is_second else None
        return self._names.of(known, "name") if known is not None else named

    def _is_known(self, commitment: Commitment) -> bool:
        return commitment.edition_id in self._order and commitment.section_id in self._sections

    def _written(self, desk: Desk) -> dict[str, tuple[Dialogue, Brief]]:
        """The newest written brief of each section, by lineage."""
        dialogues = {each.id: each for each in desk.dialogues.all()}
        written = {str(row[0]) for row in desk.store.pick(Entry, "brief_id")}
        briefs = [each for each in desk.store.find(Brief) if each.id in written and each.lineage]
        known = [each for each in briefs if each.status != BriefStatus.SUPERSEDED and each.dialogue_id in dialogues]
        known.sort(key=lambda each: dialogues[each.dialogue_id].number)
        return {each.lineage or "": (dialogues[each.dialogue_id], each) for each in known}
