"""Gathering the follow-up matrix: every action by section and commitment, with what was done since the last dialogue.

All is read once and put together here: ten thousand actions must not ask the store ten thousand times.
"""

from collections import defaultdict
from datetime import date
from typing import TypeVar

from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.carrying import times_carried
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.papers import ActionLine, FollowUpMatrix, MatrixRow, ProgressLine
from jpdialog.domain.papers.matrix import SHARED, MatrixColumn
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Commitment, Party
from jpdialog.domain.record import Record
from jpdialog.domain.traffic_light import light_of
from jpdialog.services.desk import Desk
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.services.shareable import may_share_action, may_share_status

R = TypeVar("R", bound=Record)


class MatrixPaper(PaperLines):
    """The follow-up matrix of one dialogue; ``goes_along`` asks for it as a delegation takes it to that dialogue.

    Who asks for the rows of a few actions only names them (``of``), and what was done about others is not read.
    """

    def __init__(self, desk: Desk, wish: Wish, *, goes_along: bool = False, of: frozenset[str] | None = None) -> None:
        super().__init__(desk, wish)
        self._goes_along, self._of = goes_along, {} if of is None else {"action_id": of}
        self._days = desk.dialogues.days()
        self._dialogues = {each.id: each for each in desk.dialogues.all()}
        self._numbers = [each.number for each in self._dialogues.values()]
        self._sections = {view.section.lineage: view.section.number for view in reversed(self.sections)}
        self._bodies = self._called(Organisation, "short_name") | self._called(Person, "name")
        self._parties = self._called(Party, "short_name")
        self._commitments = {each.id: each.text for each in self.store.find(Commitment)}
        self._progress = self._of_actions(ActionProgress)
        self._evidence = self._of_actions(Evidence)
        edition = desk.dialogues.edition(self.dialogue)
        self._edition = edition.label if edition else ""

    def matrix(self, *, can_return: bool = False) -> FollowUpMatrix:
        """Every action of the plan; for the counterpart those that it knows, without what only we know."""
        actions = [each for each in self._in_order() if not self.wish.shareable or may_share_action(each)]
        return FollowUpMatrix(
            front=self.front(is_draft=False),
            rows=tuple(self.row(each) for each in actions),
            columns=SHARED if self.wish.shareable else tuple(MatrixColumn),
            our_party=self.party(is_ours=True),
            their_party=self.party(is_ours=False),
            workspace=self.store.workspace if can_return else "",
        )

    def row(self, action: ActionItem) -> MatrixRow:
        """One action; a copy for the counterpart holds what both sides agreed and nothing else."""
        origin = self._dialogues.get(action.dialogue_id or "")
        row = MatrixRow(
            action=self._line(action, origin),
            edition=self._edition,
            commitment=self._commitments.get(action.commitment_id or "", ""),
            agreed_on=(origin.starts_on or "") if origin else "",
            supporting=tuple(self._bodies[each] for each in action.supporting_ids if each in self._bodies),
            due_before=action.due_before if action.due is None else None,
            verified_by_us=action.verified_by_us,
            verified_by_them=action.verified_by_them,
        )
        return row if self.wish.shareable else self._whole(row, action, origin)

    def progress(self, action: ActionItem) -> tuple[ProgressLine, ...]:
        """What was done since the last dialogue, the oldest first."""
        since = self._last_dialogue()
        told = [each for each in self._progress[action.id] if since is None or each.day >= since]
        return tuple(
            ProgressLine(
                id=each.id,
                day=each.day,
                text=self.names.of(each, "text"),
                author=each.author or self._parties.get(each.party_id or "", ""),
            )
            for each in sorted(told, key=lambda each: each.day)
        )

    def told_of(self, action: ActionItem) -> tuple[str, ...]:
        """The text of all that was ever done about it."""
        return tuple(each.text for each in self._progress[action.id])

    def evidence(self, action: ActionItem) -> tuple[str, ...]:
        """What shows that it was done, each in one line."""
        return tuple(evidence_said(each) for each in self._evidence[action.id])

    # Inside

    def _whole(self, row: MatrixRow, action: ActionItem, origin: Dialogue | None) -> MatrixRow:
        begun = whole_date(origin.starts_on) if origin else None
        fields = {name: getattr(row, name) for name in MatrixRow.__dataclass_fields__}
        fields |= {
            "light_reason": action.light_reason if action.light_set else "",
            "progress": self.progress(action),
            "evidence": self.evidence(action),
            **{name: self.names.of(action, name) for name in ("resources", "next_step", "decision_sought")},
            "carried_over": 0
            if action.is_closed
            else times_carried(origin.number if origin else None, self._numbers, self.dialogue.number),
            "age": max(0, (self.wish.today - begun).days) if begun else None,
        }
        return MatrixRow(**fields)

    def _line(self, action: ActionItem, origin: Dialogue | None) -> ActionLine:
        light, reason = light_of(action, self.wish.today, self._days)
        is_told = not self.wish.shareable or may_share_status(action)
        return ActionLine(
            id=action.id,
            number=action.number,
            text=self.names.of(action, "text"),
            section=self._sections.get(action.lineage or "", ""),
            lead=self._bodies.get(action.lead_id or "", ""),
            counterpart=self._bodies.get(action.counterpart_lead_id or "", ""),
            due=action.due_day(self._days),
            status=action.status if is_told else "",
            is_late=action.is_late(self.wish.today, self._days),
            is_closed=action.is_closed,
            light="" if self.wish.shareable else light,
            reason="" if self.wish.shareable else reason,
            agreed_at=origin.number if origin else None,
        )

    def _in_order(self) -> list[ActionItem]:
        sections = {view.section.lineage: place for place, view in enumerate(self.sections)}
        commitments = {each: place for place, each in enumerate(self._commitments)}
        last = len(sections) + len(commitments)

        def place(action: ActionItem) -> tuple[int, int]:
            return sections.get(action.lineage or "", last), commitments.get(action.commitment_id or "", last)

        return sorted(self.store.find(ActionItem), key=place)

    def _last_dialogue(self) -> date | None:
        """The day on which the two sides last met; of what goes along to a dialogue that dialogue is the next one."""
        itself = self._days.get(self.dialogue.number) if self._goes_along else None
        met = [day for day in self._days.values() if day <= self.wish.today and (itself is None or day < itself)]
        return max(met, default=None)

    def _called(self, kind: type[Record], field: str) -> dict[str, str]:
        return {each.id: self.names.of(each, field) or self.names.of(each, "name") for each in self.store.find(kind)}

    def _of_actions(self, kind: type[R]) -> "defaultdict[str, list[R]]":
        found: defaultdict[str, list[R]] = defaultdict(list)
        for each in self.store.find(kind, **self._of):
            found[str(vars(each)["action_id"])].append(each)
        return found


def evidence_said(evidence: Evidence) -> str:
    """Evidence in one line: what it is called, and where it is found."""
    told = [evidence.label, evidence.reference, evidence.file_name]
    return " · ".join(dict.fromkeys(filter(None, told)))
