"""Each check with what it must catch and what it must leave alone."""

from datetime import date
from typing import Any

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind, Handling
from jpdialog.domain.checks.actions import carried_twice, due_too_late, incomplete_actions
from jpdialog.domain.checks.brackets import brackets
from jpdialog.domain.checks.figures import stale, two_values, without_source
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.checks.lines import lines_past
from jpdialog.domain.checks.papers import (
    edited_after_clearance,
    not_cleared,
    not_signed,
    over_time,
    without_brief,
    without_marking,
)
from jpdialog.domain.checks.people import terms_ended, without_interpreter, without_speaker
from jpdialog.domain.checks.record import agreed_too_much
from jpdialog.domain.checks.sharing import internal_in_shareable
from jpdialog.domain.checks.spellings import two_spellings
from jpdialog.domain.checks.weekdays import wrong_in, wrong_weekdays
from jpdialog.domain.dialogue import AgendaItem, Dialogue, Interpretation
from jpdialog.domain.figures import Figure, FigureValue, Standing
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Edition, EditionStatus, Section
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.series import Series

DAY = date(2031, 10, 1)
ENTRY = Entry(brief_id="b", text="")


def figure(*values: dict[str, Any], **fields: Any) -> Series:
    made = Figure(**{"instrument_id": "i", "label": "Buoys", "source": "Report", **fields})
    return Series(made, tuple(FigureValue(figure_id=made.id, **{"value": "40", **each}) for each in values))


def action(**fields: Any) -> ActionItem:
    return ActionItem(**{"instrument_id": "i", "lead_id": "o", "due": DAY, **fields})


def brief(**fields: Any) -> Brief:
    return Brief(dialogue_id="d", **fields)


# Figures


@pytest.mark.parametrize(
    ("second", "is_found"),
    [
        ({"value": "42"}, True),
        ({"value": "about 40"}, True),
        ({}, False),
        ({"value": "４０"}, False),
        ({"value": "42", "period": "2031"}, False),
        ({"value": "42", "standing": Standing.REFUSED}, False),
        ({"value": ""}, False),
    ],
)
def test_two_values_for_one_thing(second: dict[str, Any], is_found: bool) -> None:
    assert bool(list(two_values([figure({}, second)]))) is is_found


@pytest.mark.parametrize(("source", "is_found"), [("", True), ("  ", True), ("Annual report", False)])
def test_a_figure_without_source(source: str, is_found: bool) -> None:
    assert bool(list(without_source([figure({}, source=source)]))) is is_found
    assert bool(list(without_source([figure({"source": source}, source="")]))) is is_found
    assert list(without_source([figure({"value": ""}, source="")])) == [], "a gap needs no source"


@pytest.mark.parametrize(
    ("as_of", "is_found"),
    [
        ("2030-09-30", True),
        ("2029", True),
        ("2030-10-01", False),
        ("2030", False),
        (None, False),
    ],
)
def test_a_figure_that_is_stale_on_the_day(as_of: str | None, is_found: bool) -> None:
    earlier = {"period": "2020", "as_of": "2021"}
    assert bool(list(stale([figure(earlier, {"period": "2030", "as_of": as_of})], DAY))) is is_found
    assert bool(list(stale([figure({}, as_of=as_of)], DAY))) is is_found


# Briefs and what they stand on


@pytest.mark.parametrize(("minutes", "seconds", "is_found"), [(1, 61, True), (1, 60, False), (None, 999, False)])
def test_points_over_time(minutes: int | None, seconds: int, is_found: bool) -> None:
    assert bool(list(over_time([(brief(minutes=minutes), seconds)]))) is is_found


@pytest.mark.parametrize(("words", "is_found"), [(2, True), (0, True), (None, False)])
def test_a_brief_edited_after_its_clearance(words: int | None, is_found: bool) -> None:
    assert bool(list(edited_after_clearance([(brief(), words)]))) is is_found


@pytest.mark.parametrize(
    ("status", "entries", "reopened", "is_found"),
    [
        (BriefStatus.DRAFT, [ENTRY], None, True),
        (BriefStatus.IN_CLEARANCE, [ENTRY], None, True),
        (BriefStatus.IN_CLEARANCE, [ENTRY], 2, False),
        (BriefStatus.CALLED_FOR, [], None, False),
        (BriefStatus.CLEARED, [ENTRY], None, False),
        (BriefStatus.LOCKED, [ENTRY], None, False),
    ],
)
def test_a_brief_without_clearance(
    status: BriefStatus, entries: list[Entry], reopened: int | None, is_found: bool
) -> None:
    assert bool(list(not_cleared([(brief(status=status), entries, reopened)]))) is is_found


@pytest.mark.parametrize(("lineage", "is_found"), [("other", True), ("seas", False)])
def test_a_section_without_a_brief(lineage: str, is_found: bool) -> None:
    section = Section(edition_id="e", lineage="seas", number="1")
    assert bool(list(without_brief([section], frozenset({lineage, None})))) is is_found


@pytest.mark.parametrize(("marking", "is_found"), [("", True), (" ", True), ("Restricted", False)])
def test_a_dialogue_without_marking(marking: str, is_found: bool) -> None:
    assert bool(list(without_marking(Dialogue(instrument_id="i", number=1), marking))) is is_found


@pytest.mark.parametrize(
    ("status", "is_summary", "is_found"),
    [(EditionStatus.DRAFT, False, True), (EditionStatus.SIGNED, True, True), (EditionStatus.SIGNED, False, False)],
)
def test_a_base_text_that_was_not_signed(status: EditionStatus, is_summary: bool, is_found: bool) -> None:
    edition = Edition(instrument_id="i", label="2031", status=status, is_summary=is_summary)
    assert bool(list(not_signed(edition))) is is_found


LINE = "We will not name a date."


@pytest.mark.parametrize(
    ("kind", "handling", "text", "details"),
    [
        (EntryKind.DO_NOT_SAY, Handling.SHAREABLE, "Another line.", [()]),
        (EntryKind.OBJECTIVE, Handling.SHAREABLE, "Another line.", [()]),
        (EntryKind.POINT, Handling.SHAREABLE, "If asked: we will not  name a DATE", [(LINE,)]),
        (EntryKind.DO_NOT_SAY, Handling.SHAREABLE, LINE, [(), (LINE,)]),
        (EntryKind.DO_NOT_SAY, Handling.INTERNAL, LINE, []),
        (EntryKind.POINT, Handling.DELEGATION, LINE, []),
        (EntryKind.POINT, Handling.SHAREABLE, "We will name a date.", []),
        (EntryKind.BACKGROUND, Handling.SHAREABLE, "Tides, since 1901", []),
    ],
)
def test_an_internal_entry_in_a_shareable_export(
    kind: EntryKind, handling: Handling, text: str, details: list[tuple[str, ...]]
) -> None:
    ours = [
        Entry(brief_id="b", kind=EntryKind.DO_NOT_SAY, text=said, handling=Handling.INTERNAL)
        for said in (LINE, "Tides")
    ]
    found = list(internal_in_shareable([[*ours, Entry(brief_id="b", kind=kind, handling=handling, answer=text)]]))
    assert [each.details for each in found] == details


def test_words_of_another_brief_are_not_compared() -> None:
    ours = Entry(brief_id="a", kind=EntryKind.DO_NOT_SAY, text=LINE, handling=Handling.INTERNAL)
    theirs = Entry(brief_id="b", kind=EntryKind.POINT, text=LINE, handling=Handling.SHAREABLE)
    assert list(internal_in_shareable([[ours], [theirs]])) == []


# Texts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We [welcome] it.", FindingKind.BRACKETS_UNRESOLVED),
        ("調査を［評価する］。", FindingKind.BRACKETS_UNRESOLVED),
        ("We [welcome it.", FindingKind.BRACKETS_UNMATCHED),
        ("We ]welcome[ it.", FindingKind.BRACKETS_UNMATCHED),
        ("We [welcome］ it.", FindingKind.BRACKETS_UNMATCHED),
        ("a) We (both) welcome it.", None),
        ("", None),
    ],
)
def test_brackets(text: str, kind: FindingKind | None) -> None:
    assert [each.kind for each in brackets([Entry(brief_id="b", answer=text)])] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "Thursday 11 December 2026",
        "on Thu, 11 Dec 2026",
        "Thursday, December 11th, 2026",
        "2026年12月11日（木）",
        "令和8年12月11日(木)",
        "2026年（令和8年）12月11日（木）",
        "12月11日（木曜日）",
        "Thursday 11 December",
        "Monday 31 November 2026",
    ],
)
def test_a_weekday_that_is_not_that_of_its_date(text: str) -> None:
    assert wrong_in(f"We meet {text}.", date(2027, 1, 14)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Friday 11 December 2026",
        "Fri, 11 Dec 2026",
        "Friday, December 11, 2026",
        "2026年12月11日（金）",
        "令和8年12月11日(金)",
        "2026年（令和8年）12月11日（金）",
        "12月11日（金曜日）",
        "Friday 11 December",
        "Thursday 14 January",
        "11 December 2026",
        "Thursday at 11",
        "May Day",
    ],
)
def test_a_weekday_that_matches_or_is_none(text: str) -> None:
    entry = Entry(brief_id="b", text=f"We meet {text}.")
    assert list(wrong_weekdays([(entry, entry.text)], date(2027, 1, 14))) == []


def spelled(*texts: str, names: tuple[str, ...] = (), short: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    entries = [Entry(brief_id="b", text=text) for text in texts]
    return [each.details for each in two_spellings([(each, each.text) for each in entries], names, short)]


def test_names_and_acronyms_written_two_ways() -> None:
    assert spelled("The UNTO met.", "The U.N.T.O. met.") == [("U.N.T.O.", "UNTO")]
    assert spelled("The Unto met.", short=("UNTO",)) == [("Unto", "UNTO")]
    assert spelled("UNTO and UN-TO") == [("UN-TO", "UNTO")]
    assert spelled("Mr Jean Luc Marat spoke.", names=("Jean-Luc Marat",)) == [("Jean Luc Marat", "Jean-Luc Marat")]
    assert spelled("本日は石井 佳奈が述べた。", names=("石井佳奈",)) == [("石井 佳奈", "石井佳奈")]


def test_one_spelling_or_another_word_is_left_alone() -> None:
    assert spelled("The UNTO met.", "UNTO again.") == []
    assert spelled("WHO asks who asks. Who?", short=("WHO",)) == []
    assert spelled("HARBOURS AND SEAS", "The harbours. Seas.") == []
    assert spelled("Jean-Luc Marat and JEAN-LUC MARAT, Jean-Luc\nMarat", names=("Jean-Luc Marat",)) == []
    assert spelled("Marathon", names=("Marat",)) == []


@pytest.mark.parametrize(
    ("text", "outcome", "is_found"),
    [
        ("Both sides agreed to survey.", Outcome.SHARED_VIEW, True),
        ("調査することで合意した。", Outcome.STATED, True),
        ("Both sides agreed to survey.", Outcome.DECIDED, False),
        ("Both sides agreed to survey.", None, False),
        ("Both shared the view.", Outcome.SHARED_VIEW, False),
        ("The other side disagreed.", Outcome.STATED, False),
    ],
)
def test_agreed_where_only_a_view_was_shared(text: str, outcome: Outcome | None, is_found: bool) -> None:
    assert bool(list(agreed_too_much([Note(dialogue_id="d", text=text, outcome=outcome)]))) is is_found


# People and actions


@pytest.mark.parametrize(("until", "is_found"), [(date(2031, 9, 30), True), (DAY, False), (None, False)])
def test_a_person_whose_term_will_have_ended(until: date | None, is_found: bool) -> None:
    assert bool(list(terms_ended([Person(name="Rudolf", in_office_to=until)], DAY))) is is_found


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        (None, "q", [FindingKind.NO_SPEAKER]),
        ("p", None, [FindingKind.NO_SPEAKER_OF_THEIRS]),
        (None, None, [FindingKind.NO_SPEAKER, FindingKind.NO_SPEAKER_OF_THEIRS]),
        ("p", "q", []),
    ],
)
def test_an_agenda_item_without_a_speaker(ours: str | None, theirs: str | None, kinds: list[FindingKind]) -> None:
    item = AgendaItem(dialogue_id="d", title="Seas", our_speaker_id=ours, their_speaker_id=theirs)
    assert [each.kind for each in without_speaker([item])] == kinds


@pytest.mark.parametrize(
    ("interpretation", "ours", "is_found"),
    [
        (Interpretation.CONSECUTIVE, None, True),
        (Interpretation.SIMULTANEOUS, None, True),
        (Interpretation.CONSECUTIVE, "p", False),
        (Interpretation.NONE, None, False),
    ],
)
def test_an_item_of_an_interpreted_dialogue_that_nobody_interprets(
    interpretation: Interpretation, ours: str | None, is_found: bool
) -> None:
    item = AgendaItem(dialogue_id="d", title="Seas", our_interpreter_id=ours)
    assert bool(list(without_interpreter([item], interpretation))) is is_found


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({"lead_id": None}, [FindingKind.ACTION_NO_LEAD]),
        ({"due": None}, [FindingKind.ACTION_NO_DATE]),
        ({"lead_id": None, "due": None}, [FindingKind.ACTION_NO_LEAD, FindingKind.ACTION_NO_DATE]),
        ({}, []),
        ({"lead_id": None, "status": ActionStatus.IMPLEMENTED}, []),
    ],
)
def test_an_open_action_needs_one_lead_and_a_date(fields: dict[str, Any], kinds: list[FindingKind]) -> None:
    assert [each.kind for each in incomplete_actions([action(**fields)])] == kinds


@pytest.mark.parametrize(
    ("due", "status", "is_found"),
    [
        (date(2031, 10, 2), ActionStatus.IN_PROGRESS, True),
        (DAY, ActionStatus.IN_PROGRESS, False),
        (None, ActionStatus.IN_PROGRESS, False),
        (date(2031, 10, 2), ActionStatus.OVERTAKEN, False),
    ],
)
def test_an_action_due_after_the_dialogue(due: date | None, status: ActionStatus, is_found: bool) -> None:
    assert bool(list(due_too_late([action(due=due, status=status)], DAY, 12))) is is_found


@pytest.mark.parametrize(("due_before", "details"), [(12, []), (13, [("13",)])])
def test_an_action_due_before_a_later_dialogue(due_before: int, details: list[tuple[str, ...]]) -> None:
    found = due_too_late([action(due=None, due_before=due_before, status=ActionStatus.IN_PROGRESS)], DAY, 12)
    assert [each.details for each in found] == details


def test_a_finding_has_another_name_when_something_else_was_found() -> None:
    one = brief(minutes=1)
    first = Finding(FindingKind.OVER_TIME, (one,), ("1:10", "1"))
    assert first.name == Finding(FindingKind.OVER_TIME, (one,), ("1:10", "1")).name
    assert first.name != Finding(FindingKind.OVER_TIME, (one,), ("2:10", "1")).name
    assert first.name != Finding(FindingKind.OVER_TIME, (brief(minutes=1),), ("1:10", "1")).name


@pytest.mark.parametrize(
    ("agreed_at", "status", "times"),
    [
        ("one", ActionStatus.IN_PROGRESS, ["2"]),
        ("two", ActionStatus.IN_PROGRESS, []),
        ("one", ActionStatus.IMPLEMENTED, []),
        (None, ActionStatus.IN_PROGRESS, []),
    ],
)
def test_an_action_carried_over_twice(agreed_at: str | None, status: ActionStatus, times: list[str]) -> None:
    dialogues = {"one": 10, "two": 11, "three": 12, "four": 13}
    found = list(carried_twice([action(dialogue_id=agreed_at, status=status)], dialogues, 12))
    assert [each.details[0] for each in found] == times


@pytest.mark.parametrize("field", ["decision_sought", "decision_sought_translation"])
def test_a_carried_action_for_which_a_decision_is_sought_is_decided_on_already(field: str) -> None:
    carried = action(dialogue_id="one", status=ActionStatus.IN_PROGRESS)
    assert list(carried_twice([carried], {"one": 10, "two": 11, "three": 12}, 12))
    setattr(carried, field, "That the two sides meet in May.")
    assert not list(carried_twice([carried], {"one": 10, "two": 11, "three": 12}, 12))


@pytest.mark.parametrize(
    ("until", "text", "is_found"),
    [
        (date(2031, 9, 30), "First: we thank the Office.", True),
        (date(2031, 9, 30), "First: we thank the Ministry.", False),
        (DAY, "First: we thank the Office.", False),
        (None, "First: we thank the Office.", False),
        (date(2031, 9, 30), "また、事務所に感謝する。", True),
    ],
)
def test_a_standard_line_past_its_date(until: date | None, text: str, is_found: bool) -> None:
    line = StandardLine(name="Thanks", text="we thank the Office.", translation="事務所に感謝する。", valid_until=until)
    found = list(lines_past([Entry(brief_id="b", text=text)], [line], DAY))
    assert bool(found) is is_found
    assert all(each.details == ("Thanks", "2031-09-30") for each in found)
