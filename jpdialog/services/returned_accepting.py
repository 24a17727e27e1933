"""Accepting what came back: what a cell wants is written by the rules of every action, with the decision itself.

However many are accepted at once, it is one transaction, which one undo takes back. What breaks a rule is left waiting,
and the others are taken all the same.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jpdialog.domain.actions import LONGEST_NAME, ActionItem, ActionStatus, Evidence
from jpdialog.domain.returned_files import CellVerdict
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_items import Actions, Told, Writing
from jpdialog.services.desk import Desk
from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.matrix_values import Meant
from jpdialog.services.persons import our_party
from jpdialog.services.returned_files import Key, ReturnedFiles
from jpdialog.storage.door import Door
from jpdialog.storage.many import unwatched
from jpdialog.storage.reserve import again_with_room

AT_ONCE = 5000
"""Actions that are read in one go: a question to the store can name only so many."""
Watch = Callable[[int, int], None]
Chosen = tuple[Proposal, Meant]


@dataclass(slots=True)
class Accepted:
    """What became of many: those that were accepted, and why others were not."""

    done: list[Key] = field(default_factory=list)
    left: list[tuple[Proposal, Trouble]] = field(default_factory=list)


class Accepting:
    """Writes what is accepted."""

    def __init__(self, desk: Desk, today: date) -> None:
        self._desk, self._today = desk, today

    def one(self, proposal: Proposal, choice: int | None = None) -> None:
        """Accept one. Raises Trouble if it is not clear what is meant, was accepted before, or breaks a rule."""
        self.these([proposal], choice)

    def these(self, proposals: Sequence[Proposal], choice: int | None = None) -> None:
        """Accept all of these or, with Trouble, none."""
        self._accept([(each, _chosen(each, choice)) for each in proposals], unwatched, is_all=True)

    def clear(self, proposals: Sequence[Proposal], watch: Watch = unwatched) -> Accepted:
        """Accept those that are clear. ``watch`` hears how many actions are done, and may stop it all by raising."""
        return self._accept([(each, _chosen(each, None)) for each in proposals if each.is_clear], watch)

    @again_with_room
    def _accept(self, chosen: Sequence[Chosen], watch: Watch, *, is_all: bool = False) -> Accepted:
        by_action: defaultdict[str, list[Chosen]] = defaultdict(list)
        for each in chosen:
            by_action[each[0].cell.action_id].append(each)
        told = Accepted()
        with self._desk.store.transaction() as door:
            writing = _Acceptance(self._desk, door, self._today)
            for place, (action_id, wanted) in enumerate(writing.in_turn(by_action)):
                watch(place, len(by_action))
                writing.take(action_id, wanted, told)
                if told.left and is_all:
                    raise told.left[0][1]
            ReturnedFiles(self._desk).note(door, CellVerdict.ACCEPTED, told.done, self._today)
        return told


class _Acceptance:
    """One transaction in which cells are accepted, action by action."""

    def __init__(self, desk: Desk, door: Door, today: date) -> None:
        self._door, self._today = door, today
        self._actions, self._rows = Actions(desk), Writing(desk, door)
        self._now: dict[str, ActionItem] = {}
        side = our_party(desk)
        self._party_id = side.id if side else None

    def in_turn(self, by_action: dict[str, list[Chosen]]) -> Iterator[tuple[str, list[Chosen]]]:
        """The actions, read some at a time."""
        ids = list(by_action)
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            self._now = {each.id: each for each in self._door.find(ActionItem, id=frozenset(some))}
            yield from ((each, by_action[each]) for each in some)

    def take(self, action_id: str, wanted: list[Chosen], told: Accepted) -> None:
        """Write all that is wanted of one action; if not all of it can be, each that can."""
        fields = {name: value for _each, meant in wanted for name, value in meant.fields.items()}
        try:
            self._check(action_id, fields)
            allowed = wanted
        except Trouble:
            allowed, fields = self._allowed(action_id, wanted, told)
        for proposal, meant in allowed:
            self._add(self._now[action_id], proposal, meant)
            told.done.append(proposal.line.key)
        if fields:
            self._rows.put([(self._now[action_id], fields)])

    def _allowed(self, action_id: str, wanted: list[Chosen], told: Accepted) -> tuple[list[Chosen], dict[str, Any]]:
        allowed, fields = [], dict[str, Any]()
        for proposal, meant in wanted:
            try:
                self._check(action_id, {**fields, **meant.fields})
            except Trouble as trouble:
                told.left.append((proposal, trouble))
            else:
                fields |= meant.fields
                allowed.append((proposal, meant))
        return allowed, fields

    def _check(self, action_id: str, fields: dict[str, Any]) -> None:
        action = self._now.get(action_id)
        if action is None:
            raise Trouble("That action has been deleted since. Nothing was changed.")
        if fields:
            is_shown = fields.get("status", action.status) != ActionStatus.IMPLEMENTED or bool(
                self._door.find(Evidence, action_id=action_id)
            )
            self._rows.check(action, fields, has_evidence=is_shown)

    def _add(self, action: ActionItem, proposal: Proposal, meant: Meant) -> None:
        """Progress is told by who sent the file, if that is known."""
        if meant.progress:
            told = Told(today=self._today, party_id=self._party_id, author=proposal.line.file.sender)
            self._actions.put_progress(self._door, action, meant.progress, told)
        for line in meant.evidence:
            self._actions.put_evidence(self._door, action, _evidence(line))


def _evidence(line: str) -> Evidence:
    is_short = len(line) <= LONGEST_NAME
    return Evidence(action_id="", label=line if is_short else "", reference="" if is_short else line)


def _chosen(proposal: Proposal, choice: int | None) -> Meant:
    """What is to be written; nothing where it says so already."""
    if proposal.line.is_accepted:
        raise Trouble("It was accepted before. Nothing was changed.")
    if proposal.is_done:
        return Meant()
    if not proposal.choices:
        raise Trouble("That cannot be taken in as it stands; the list says why. Nothing was changed.")
    if choice is None and len(proposal.choices) > 1:
        raise Trouble("It can mean more than one thing. Nothing was changed; say which of its choices is meant.")
    if choice is not None and not 1 <= choice <= len(proposal.choices):
        raise Trouble("There is no such choice. Nothing was changed; the list shows what there is.")
    return proposal.choices[(choice or 1) - 1][1]
