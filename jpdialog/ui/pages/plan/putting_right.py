"""What is put right in a plan while it is read: words marked as a commitment, who undertakes it, one that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.plan import Commitment
    from jpdialog.ui.pages.plan.page import PlanPage


class PuttingRight:
    """Acts on the section that the page shows; trouble goes the page's way."""

    def __init__(self, page: PlanPage) -> None:
        self._page = page

    def mark(self) -> None:
        """Mark the words selected in the text, or the sentence that the cursor is in, as a commitment."""
        page = self._page
        line, contents = page.column.view.line, page.contents
        words = page.sheet.text.chosen()
        view = contents.view(line.key) if contents and line else None
        if view is None or words is None or page.desk is None:
            page.trouble_met.emit(Trouble("Select words of one paragraph first. Nothing was changed."))
            return
        desk, paragraph = page.desk, view.paragraphs[words.paragraph]
        if any(each.text == words.text for each in view.commitments):
            page.trouble_met.emit(Trouble("These words are marked as a commitment already. Nothing was changed."))
            return
        self.do(lambda: desk.plans.add_commitment(paragraph, words.text, []))

    def correct(self, commitment: Commitment, party_ids: list[str], body: str) -> None:
        """Say who undertakes it."""
        if self._page.desk is not None:
            desk = self._page.desk
            self.do(lambda: desk.plans.correct(commitment, party_ids, body))

    def drop(self, commitment: Commitment) -> None:
        """These words bind nobody."""
        if self._page.desk is not None:
            desk = self._page.desk
            self.do(lambda: desk.plans.drop_commitment(commitment))

    def do(self, work: Callable[[], object]) -> None:
        """Do it, and show the section as it is now."""
        try:
            work()
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
        self._page.show_again()
