"""All checks of a dialogue on a real desk; what is set aside stays so until something else is found there."""

from datetime import date, timedelta
from typing import Any

import pytest

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Brief, BriefStatus, EntryKind, Handling
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue, Interpretation
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.people import Person
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.record import Record
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.trouble import Trouble
from jpdialog.services.check_words import CheckWords
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue

TODAY = date(2031, 9, 1)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01", minutes=1, marking="Restricted"))


def put(desk: Desk, record: Record) -> str:
    with desk.store.transaction() as door:
        return door.create(record).id


def plan_id(desk: Desk) -> str:
    plan = desk.plans.instrument()
    assert plan is not None
    return plan.id


def brief(desk: Desk, dialogue: Dialogue, number: str) -> Brief:
    return desk.briefs.of_section(dialogue, number).brief


def found(desk: Desk, dialogue: Dialogue) -> list[Finding]:
    return list(Checks(desk).of(dialogue, TODAY).open)


NEED_A_MARKING = {FindingKind.MARKING_TOO_LOW, FindingKind.MARKINGS_APART}


def kinds(desk: Desk, dialogue: Dialogue) -> list[FindingKind]:
    return [each.kind for each in found(desk, dialogue)]


def test_a_dialogue_that_lacks_nothing_has_no_finding(desk: Desk, dialogue: Dialogue) -> None:
    assert kinds(desk, dialogue) == []


def put_programme(desk: Desk, dialogue: Dialogue) -> None:
    """A time that the clocks leave out, one that they show twice, and two entries at one time, all on other days."""
    for at, day in (("02:30", date(2031, 3, 30)), ("02:30", date(2031, 10, 26)), ("02:00", date(2031, 10, 26))):
        put(desk, ProgrammeEntry(dialogue_id=dialogue.id, day=day, starts_at=at, minutes=40, position=f"a{at[3]}"))
    desk.store.edit(dialogue, "time_zone", "Europe/Vienna")


def put_figures(desk: Desk, about: dict[str, Any]) -> None:
    """One figure with two values, and one without a source."""
    for label, values in {"Buoys": ("40", "42"), "Ferries": ("1",)}.items():
        figure = put(desk, Figure(**about, label=label, source="Report" if label == "Buoys" else ""))
        for value in values:
            put(desk, FigureValue(figure_id=figure, period="2020", value=value, as_of="2020"))


def put_totals(desk: Desk) -> None:
    """A total that its parts do not make, one of parts in two currencies, and one of which a part has no value."""
    total, part = (desk.figures.add(label, source="Report", currency="USD") for label in ("Funds", "Gifts"))
    foreign, other = (desk.figures.add(label, source="Report", currency="EUR") for label in ("Loans", "Fees"))
    for figure, values in ((total, {"2029": "9", "2030": "9"}), (part, {"2029": "8"}), (foreign, {"2030": "9"})):
        desk.figures.put_all(figure, [(None, {"period": year, "value": said}) for year, said in values.items()])
    for parts in ([part.id], [foreign.id, other.id]):
        desk.totals.set_parts(desk.totals.add(total, "by kind"), parts)


def put_item_without_speaker(desk: Desk, dialogue: Dialogue) -> None:
    theirs = put(desk, Person(name="Flavia"))
    put(desk, AgendaItem(dialogue_id=dialogue.id, title="Staff", their_speaker_id=theirs))


def put_all_kinds_of_texts(desk: Desk, of: Brief) -> None:
    desk.briefs.add_entry(of, EntryKind.POINT, "buoy " * 200 + "[")
    desk.briefs.add_entry(of, EntryKind.BACKGROUND, "See you on Monday 1 October 2031. UNTO, U.N.T.O.")
    desk.briefs.add_entry(of, EntryKind.DO_NOT_SAY, "No dates.", handling=Handling.SHAREABLE)
    translate_and_reword(desk, of)


def translate_and_reword(desk: Desk, of: Brief) -> None:
    entry = desk.briefs.add_entry(of, EntryKind.OBJECTIVE, "A survey")
    desk.briefs.write(entry, "translation", "調査")
    desk.briefs.write(entry, "text", "Two surveys")
    desk.second_language.sitting = timedelta(seconds=-1)
    other = desk.briefs.add_entry(of, EntryKind.OBJECTIVE, "A report")
    desk.briefs.write(other, "translation", "報告")
    desk.briefs.write(other, "translation", "報告書")


def test_every_check_is_asked_the_most_pressing_first(desk: Desk, dialogue: Dialogue) -> None:
    one = brief(desk, dialogue, "1 (1)")
    desk.briefs.add_entry(one, EntryKind.POINT, "We survey it.")
    desk.clearances.set_status([one], BriefStatus.CLEARED)
    desk.briefs.add_entry(one, EntryKind.POINT, "More [words].")
    put_all_kinds_of_texts(desk, brief(desk, dialogue, "2"))
    put(desk, Note(dialogue_id=dialogue.id, text="Both agreed.", outcome=Outcome.SHARED_VIEW))
    gone = put(desk, Person(name="Rudolf", in_office_to=date(2031, 9, 30)))
    put(desk, AgendaItem(dialogue_id=dialogue.id, title="Seas", our_speaker_id=gone))
    put(desk, AgendaItem(dialogue_id=dialogue.id, title="Staff"))
    put_programme(desk, dialogue)
    about: dict[str, Any] = {"instrument_id": plan_id(desk)}
    put_figures(desk, about)
    put_totals(desk)
    put(desk, ActionItem(**about, text="Count", due=date(2032, 1, 1)))
    put(desk, StandardLine(name="Thanks", text="We survey it.", valid_until=date(2031, 9, 30)))
    desk.store.edit(dialogue, "number", 3)
    first, _ = (desk.dialogues.create(NewDialogue(number=number)) for number in (1, 2))
    put(desk, ActionItem(**about, text="Paint", dialogue_id=first.id))
    edition = desk.dialogues.edition(dialogue)
    assert edition is not None
    desk.store.edit(dialogue, "interpretation", Interpretation.CONSECUTIVE)
    desk.store.edit(dialogue, "marking", "")
    with desk.store.transaction() as door:
        door.edit(edition, "is_summary", True)
        door.delete(brief(desk, dialogue, "1 (2)"))
    said = kinds(desk, desk.dialogues.by_number(3))
    assert set(said) == set(FindingKind) - NEED_A_MARKING
    assert said == sorted(said, key=list(FindingKind).index)


def test_consecutive_interpretation_doubles_the_time(desk: Desk) -> None:
    new = NewDialogue(number=1, minutes=1, marking="Restricted", interpretation=Interpretation.CONSECUTIVE)
    dialogue = desk.dialogues.create(new)
    desk.briefs.add_entry(brief(desk, dialogue, "2"), EntryKind.POINT, "buoy " * 100)
    assert FindingKind.OVER_TIME in kinds(desk, dialogue)


def test_a_brief_that_another_replaced_is_not_checked(desk: Desk, dialogue: Dialogue) -> None:
    desk.briefs.add_entry(brief(desk, dialogue, "2"), EntryKind.POINT, "[")
    desk.briefs.write(brief(desk, dialogue, "2"), "status", BriefStatus.SUPERSEDED)
    assert kinds(desk, dialogue) == [FindingKind.NO_BRIEF]


def test_only_who_takes_part_is_asked_about_the_term(desk: Desk, dialogue: Dialogue) -> None:
    person = put(desk, Person(name="Rudolf", in_office_to=date(2031, 9, 30)))
    assert kinds(desk, dialogue) == []
    desk.briefs.write(brief(desk, dialogue, "2"), "speaker_id", person)
    assert kinds(desk, dialogue) == [FindingKind.TERM_ENDED]


def test_what_is_set_aside_is_kept_with_its_reason_and_can_be_taken_back(desk: Desk, dialogue: Dialogue) -> None:
    put_item_without_speaker(desk, dialogue)
    (finding,) = found(desk, dialogue)
    checks = Checks(desk)
    for name, reason in ((finding.name, " "), ("no_such-1", "Why not")):
        with pytest.raises(Trouble):
            checks.set_aside(dialogue, name, reason, TODAY)
    checks.set_aside(dialogue, finding.name, "The chair speaks.", TODAY)
    checked = checks.of(dialogue, TODAY)
    assert checked.open == ()
    assert [(each.name, why.reason) for each, why in checked.set_aside] == [(finding.name, "The chair speaks.")]
    checks.take_back(dialogue, finding.name)
    assert [each.name for each in found(desk, dialogue)] == [finding.name]
    with pytest.raises(Trouble):
        checks.take_back(dialogue, finding.name)
    desk.undo()
    assert found(desk, dialogue) == []


def test_something_else_in_the_same_place_is_found_again(desk: Desk, dialogue: Dialogue) -> None:
    entry = desk.briefs.add_entry(brief(desk, dialogue, "2"), EntryKind.POINT, "We [welcome] it.")
    checks = Checks(desk)
    name = next(each.name for each in found(desk, dialogue) if each.kind == FindingKind.BRACKETS_UNRESOLVED)
    checks.set_aside(dialogue, name, "Their wish.", TODAY)
    assert FindingKind.BRACKETS_UNRESOLVED not in kinds(desk, dialogue)
    desk.briefs.write(entry, "text", "We [highly] welcome it.")
    assert FindingKind.BRACKETS_UNRESOLVED in kinds(desk, dialogue)


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Agenda item without speaker"), ("ja", "我が方の発言者のない議題")]
)
def test_a_finding_is_said_in_the_readers_language(desk: Desk, dialogue: Dialogue, language: str, told: str) -> None:
    put_item_without_speaker(desk, dialogue)
    (finding,) = found(desk, dialogue)
    said = CheckWords(desk, language, desk.briefs.of_dialogue(dialogue)).of(finding)
    assert (said.what, said.where) == (told, "Staff")


@pytest.mark.parametrize(
    ("kind", "details", "en", "ja"),
    [
        (FindingKind.TERM_ENDED, ("2026-12-31",), "31 December 2026", "2026年12月31日"),
        (FindingKind.ACTION_TOO_LATE, ("2031-10-02",), "2 October 2031", "2031年10月2日"),
        (FindingKind.ACTION_TOO_LATE, ("13",), "before dialogue 13", "第13回対話まで"),
        (FindingKind.STALE, ("2024-03",), "March 2024", "2024年3月"),
        (FindingKind.LINE_PAST, ("Thanks", "2026-01-02"), "“Thanks”, good until 2 January 2026", "2026年1月2日"),
        (FindingKind.NOT_IN_PROGRAMME, (), "", ""),
        (FindingKind.OVERLAP, ("10:00", "11:00"), "10:00, 11:00", "10:00、11:00"),
    ],
)
def test_dates_of_findings_are_said_as_the_language_says_them(
    desk: Desk, dialogue: Dialogue, kind: FindingKind, details: tuple[str, ...], en: str, ja: str
) -> None:
    finding = Finding(kind, (Person(name="Flavia"),), details)
    assert CheckWords(desk, "en", []).of(finding).details == en
    in_japanese = CheckWords(desk, "ja", []).of(finding).details
    assert ja in in_japanese and bool(ja) == bool(in_japanese)
