"""Taking back and doing again in a review."""

from dataclasses import replace

from jpdialog.ui.pages.taking_in.draft_history import DraftHistory
from tests.ui.plan.conftest import invented_plan


def test_every_act_can_be_taken_back_and_done_again() -> None:
    first, history = invented_plan(), DraftHistory()
    second = replace(first, title=["Another"])
    history.begin(first)
    assert history.do(second, 2)
    assert (history.undo(), history.draft) == (True, first)
    assert (history.redo(), history.draft, history.chosen) == (True, second, 2)


def test_an_act_that_changes_nothing_is_not_kept() -> None:
    history = DraftHistory()
    history.begin(invented_plan())
    assert not history.do(invented_plan(), 1)
    assert not history.may_undo


def test_a_new_act_ends_what_could_be_done_again() -> None:
    first, history = invented_plan(), DraftHistory()
    history.begin(first)
    history.do(replace(first, title=["A"]), 0)
    history.undo()
    history.do(replace(first, title=["B"]), 0)
    assert not history.may_redo
    assert history.undo()
    assert not history.undo()


def test_an_empty_history_holds_no_draft() -> None:
    history = DraftHistory()
    history.begin(None)
    assert (history.draft, history.undo(), history.redo()) == (None, False, False)
