"""The drafts of one review, one for each act, so that each can be taken back before anything is saved."""

from dataclasses import dataclass, field

from jpdialog.domain.reading.plan_draft import PlanDraft


@dataclass(slots=True)
class DraftHistory:
    """The draft as it is now, and those before and after it; with each, the section that was chosen in it."""

    _drafts: list[tuple[PlanDraft, int]] = field(default_factory=list)
    _now: int = -1

    @property
    def draft(self) -> PlanDraft | None:
        """The draft as it is now."""
        return self._drafts[self._now][0] if self._drafts else None

    @property
    def chosen(self) -> int:
        """The section chosen when the draft came to be."""
        return self._drafts[self._now][1] if self._drafts else 0

    @property
    def may_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._now > 0

    @property
    def may_redo(self) -> bool:
        """Whether an act was taken back."""
        return self._now + 1 < len(self._drafts)

    def begin(self, draft: PlanDraft | None) -> None:
        """Forget what was, and begin with ``draft``; None: hold nothing."""
        self._drafts, self._now = ([(draft, 0)], 0) if draft else ([], -1)

    def do(self, draft: PlanDraft, chosen: int) -> bool:
        """Take an act's draft; False, and nothing is kept, if the act changed nothing."""
        if draft == self.draft:
            return False
        del self._drafts[self._now + 1 :]
        self._drafts.append((draft, chosen))
        self._now += 1
        return True

    def undo(self) -> bool:
        """Go one act back."""
        if not self.may_undo:
            return False
        self._now -= 1
        return True

    def redo(self) -> bool:
        """Go one act on again."""
        if not self.may_redo:
            return False
        self._now += 1
        return True
