"""A clearance holds for one wording; a change of a word, an order or a handling reopens it, and nothing else does."""

import pytest

from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.clearance import (
    Clearance,
    ClearanceStep,
    StepState,
    Verdict,
    is_cleared,
    kept,
    reworded,
    states,
    wording_of,
)

BRIEF = "b" * 32


def entry(number: int, text: str, handling: Handling = Handling.INTERNAL, translation: str = "") -> Entry:
    return Entry(id=f"{number:032d}", brief_id=BRIEF, text=text, handling=handling, translation=translation)


ENTRIES = [entry(1, "We value the training."), entry(2, "We ask for results.")]
WORDING = wording_of(ENTRIES)


def chain(*stages: int) -> list[ClearanceStep]:
    return [ClearanceStep(brief_id=BRIEF, stage=stage) for stage in stages]


def said(step: ClearanceStep, at: str = "2026-12-01T09:00:00Z", verdict: Verdict = Verdict.CLEARED) -> Clearance:
    return Clearance(step_id=step.id, brief_id=BRIEF, verdict=verdict, given_at=at, wording=kept(WORDING))


def test_stages_are_asked_one_after_another_and_bodies_of_one_side_by_side() -> None:
    first, beside, last = steps = chain(1, 1, 2)
    assert list(states(steps, [], WORDING).values()) == [StepState.ASKED, StepState.ASKED, StepState.NOT_YET]
    assert states(steps, [said(first)], WORDING)[last.id] == StepState.NOT_YET
    assert states(steps, [said(first), said(beside)], WORDING)[last.id] == StepState.ASKED
    assert is_cleared(steps, [said(each) for each in steps], WORDING)
    assert not is_cleared([], [], WORDING)


@pytest.mark.parametrize(
    "entries",
    [
        [entry(1, "We value this training."), ENTRIES[1]],
        [ENTRIES[1], ENTRIES[0]],
        [ENTRIES[0]],
        [*ENTRIES, entry(3, "")],
        [ENTRIES[0], entry(2, "We ask for results.", handling=Handling.SHAREABLE)],
        [ENTRIES[0], entry(2, "We ask for results.", translation="成果を求める。")],
    ],
)
def test_any_change_of_the_wording_reopens_it(entries: list[Entry]) -> None:
    (step,) = steps = chain(1)
    assert states(steps, [said(step)], wording_of(entries)) == {step.id: StepState.REOPENED}


def test_the_wording_put_back_is_cleared_again() -> None:
    (step,) = steps = chain(1)
    assert states(steps, [said(step)], wording_of([entry(1, "We value the training."), ENTRIES[1]])) == {
        step.id: StepState.CLEARED
    }


def test_the_last_word_counts() -> None:
    (step,) = steps = chain(1)
    earlier, later = said(step, "2026-12-01T09:00:00Z"), said(step, "2026-12-02T09:00:00Z", Verdict.RETURNED)
    assert states(steps, [later, earlier], WORDING) == {step.id: StepState.RETURNED}


def test_an_earlier_stage_that_was_reopened_does_not_ask_the_next_one() -> None:
    first, last = steps = chain(1, 2)
    now = wording_of([entry(1, "We value it."), ENTRIES[1]])
    assert states(steps, [said(first)], now) == {first.id: StepState.REOPENED, last.id: StepState.NOT_YET}


def test_what_was_reworded_is_told_by_entry() -> None:
    now = wording_of([entry(3, "New."), entry(1, "We value this training.")])
    assert [(each.entry_id[-1], bool(each.before), bool(each.now)) for each in reworded(WORDING, now)] == [
        ("3", False, True),
        ("1", True, True),
        ("2", True, False),
    ]
    assert reworded(WORDING, WORDING) == []


def test_a_change_of_the_form_alone_reopens_it_without_any_words() -> None:
    (step,) = steps = chain(1)
    bold = ENTRIES[1].model_copy(update={"text_form": {"runs": [[2, "b", ""], [17, "", ""]]}})
    wording = wording_of([ENTRIES[0], bold])
    assert states(steps, [said(step)], wording) == {step.id: StepState.REOPENED}
    (change,) = reworded(WORDING, wording)
    assert (change.texts, change.words, change.is_form_alone) == ([], 0, True)


def test_a_wording_without_a_form_is_what_it_was_before_there_were_forms() -> None:
    assert all(len(words) == 6 for words in WORDING.values())
    unfit = ENTRIES[1].model_copy(update={"text_form": {"runs": [[999, "b", ""]]}})
    assert wording_of([ENTRIES[0], unfit]) == WORDING
