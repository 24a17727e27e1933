"""Packs: put together, issued and kept, compared with what is written since, and replaced page by page."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from jpdialog.domain.actions import ActionItem, ActionProgress, ActionStatus
from jpdialog.domain.brief import Brief, BriefStatus, EntryKind, Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.pack import MOST_COPIES, PackCopy, PackIssue, PartKind, key_of
from jpdialog.domain.pack_changes import PartState
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.exports import made
from jpdialog.services.kept_books import kept_book
from jpdialog.services.pack_change_words import days_of
from jpdialog.services.pack_copies import export_copies
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.papers import Wish

TODAY = date(2031, 9, 1)
WISH = Wish(today=TODAY)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    created = desk.dialogues.create(NewDialogue(number=4, marking="Confidential"))
    for number, text in (("1 (1)", "We value the survey."), ("1 (2)", "Lamps are lit.")):
        desk.briefs.add_entry(brief(desk, created, number), EntryKind.POINT, text)
    return created


@pytest.fixture
def parts(desk: Desk) -> PackParts:
    return PackParts(desk.store)


@pytest.fixture
def packs(desk: Desk) -> Packs:
    return Packs(desk, lambda: datetime(2031, 9, 1, 8, tzinfo=UTC))


@pytest.fixture
def issue(desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs) -> PackIssue:
    for name in ("Rudolf", "Flavia"):
        parts.add_recipient(dialogue, name)
    return packs.give_out(dialogue, WISH)


def brief(desk: Desk, dialogue: Dialogue, number: str) -> Brief:
    return desk.briefs.of_section(dialogue, number).brief


def key(desk: Desk, dialogue: Dialogue, number: str) -> str:
    return key_of(PartKind.SUBJECT_BRIEF, brief(desk, dialogue, number).lineage)


def xml(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


# Issuing


def test_an_issue_is_kept_word_by_word(desk: Desk, dialogue: Dialogue, packs: Packs, issue: PackIssue) -> None:
    assert (issue.label, issue.marking, issue.issued_at) == ("1", "Confidential", "2031-09-01T08:00:00+00:00")
    before = made(desk, "pack", Wish(today=TODAY, issue="1", copy=2))
    (entry,) = desk.briefs.of_section(dialogue, "1 (1)").entries
    desk.briefs.write(entry, "text", "Something else.")
    desk.store.rebuild()
    assert made(desk, "pack", Wish(today=date(2032, 1, 1), language="ja", issue="1", copy=2)) == before
    body = xml(before)
    assert "We value the survey." in body and "Flavia" in body and "Rudolf" not in body
    assert "2 of 2" in body
    footers = [ZipFile(BytesIO(before)).read(name) for name in ZipFile(BytesIO(before)).namelist() if "footer" in name]
    assert footers and all(b"Copy 2 of 2" in footer and b"Version 1" in footer for footer in footers)


def test_issuing_locks_what_was_approved_and_nothing_else(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    approved, left_out = brief(desk, dialogue, "1 (1)"), brief(desk, dialogue, "1 (2)")
    desk.clearances.set_status([approved, left_out], BriefStatus.APPROVED)
    parts.include(dialogue, {key(desk, dialogue, "1 (2)")}, is_included=False)
    parts.set_spare_copies(dialogue, 1)
    Packs(desk).give_out(dialogue, WISH)
    statuses = {view.number: view.brief.status for view in desk.briefs.of_dialogue(dialogue)}
    assert statuses["1 (1)"] == BriefStatus.LOCKED
    assert statuses["1 (2)"] == BriefStatus.APPROVED
    assert statuses["2"] == BriefStatus.CALLED_FOR
    desk.undo()
    assert brief(desk, dialogue, "1 (1)").status == BriefStatus.APPROVED
    assert Packs(desk).of(dialogue) == []


def test_what_stands_in_the_way_of_an_issue(desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs) -> None:
    with pytest.raises(Trouble, match="Nobody gets a copy"):
        packs.give_out(dialogue, WISH)
    theirs = next(party for party in desk.plans.parties() if not party.is_ours)
    with desk.store.transaction() as door:
        ours = next(each for each in door.find(Party) if each.id != theirs.id)
        door.edit(ours, "is_ours", True)
        other = door.create(Person(name="Michael", party_id=theirs.id))
    recipient = parts.add_recipient(dialogue, "", other)
    with pytest.raises(Trouble, match="other side"):
        packs.give_out(dialogue, WISH)
    parts.remove_recipient(recipient)
    parts.add_recipient(dialogue, "Rudolf")
    parts.mark(dialogue, "programme", "Strictly confidential")
    with pytest.raises(Trouble, match="lower than that of a part"):
        packs.give_out(dialogue, WISH)
    parts.set_marking(dialogue, "Strictly Confidential – eyes only")
    assert packs.give_out(dialogue, WISH).marking == "Strictly Confidential – eyes only"
    with desk.store.transaction() as door:
        door.edit(dialogue, "marking", " ")
    parts.set_marking(dialogue, "")
    with pytest.raises(Trouble, match="no marking"):
        packs.give_out(desk.dialogues.by_number(4), WISH)


@pytest.mark.parametrize("spare", [-1, MOST_COPIES])
def test_copies_are_between_none_and_a_thousand(dialogue: Dialogue, parts: PackParts, spare: int) -> None:
    parts.add_recipient(dialogue, "Rudolf")
    with pytest.raises(Trouble, match="at most"):
        parts.set_spare_copies(dialogue, spare)


def test_a_thousand_copies_are_numbered(desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs) -> None:
    parts.add_recipient(dialogue, "Rudolf")
    parts.set_spare_copies(dialogue, MOST_COPIES - 1)
    with pytest.raises(Trouble, match="at most"):
        parts.add_recipient(dialogue, "Flavia")
    issue = packs.give_out(dialogue, WISH)
    copies = desk.store.find(PackCopy, issue_id=issue.id)
    assert [each.number for each in copies] == list(range(1, MOST_COPIES + 1))
    assert [each.given_on for each in copies[:2]] == [TODAY, None]


def test_who_has_which_copy(packs: Packs, dialogue: Dialogue, issue: PackIssue) -> None:
    (issued,) = packs.of(dialogue)
    assert [(each.number, packs.holder(each, "en"), each.given_on) for each in issued.copies] == [
        (1, "Rudolf", TODAY),
        (2, "Flavia", TODAY),
    ]
    packs.take_back(issued.copies[:1], date(2031, 9, 9))
    assert packs.of(dialogue)[0].out == 1
    packs.hand(packs.of(dialogue)[0].copies[0], date(2031, 9, 10), "Sapt")
    again = packs.of(dialogue)[0].copies[0]
    assert (packs.holder(again, "en"), again.given_on, again.returned_on) == ("Sapt", date(2031, 9, 10), None)


def test_a_copy_to_spare_is_given_to_a_person(desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs) -> None:
    parts.set_spare_copies(dialogue, 1)
    (spare,) = packs.one(packs.give_out(dialogue, WISH)).copies
    with pytest.raises(Trouble, match="Say who"):
        packs.hand(spare, TODAY, " ")
    with desk.store.transaction() as door:
        person = door.create(Person(name="Flavia", name_translation="フラビア"))
    packs.hand(spare, TODAY, "flavia", person)
    (given,) = packs.of(dialogue)[0].copies
    assert (packs.holder(given, "ja"), given.given_on) == ("フラビア", TODAY)


# What has changed since


def test_nothing_has_changed_when_only_the_day_and_the_statuses_have(
    desk: Desk, dialogue: Dialogue, packs: Packs, issue: PackIssue
) -> None:
    desk.clearances.hand_in([brief(desk, dialogue, "1 (1)")])
    assert packs.changed_since(issue, date(2032, 5, 5)) == []
    with pytest.raises(Trouble, match="Nothing has changed"):
        packs.replace_pages(issue, TODAY)


def test_what_has_changed_is_told_part_by_part(
    desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs, issue: PackIssue
) -> None:
    (entry,) = desk.briefs.of_section(dialogue, "1 (1)").entries
    desk.briefs.write(entry, "text", "We value the new survey.")
    (gone,) = desk.briefs.of_section(dialogue, "1 (2)").entries
    desk.briefs.delete_entry(gone)
    figure = Figure(instrument_id=dialogue.instrument_id, label="Buoys")
    value = FigureValue(figure_id=figure.id, period="2030", value="40", as_of="2031")
    with desk.store.transaction() as door:
        door.create(figure)
        door.create(value)
    parts.include(dialogue, {key(desk, dialogue, "2")}, is_included=False)
    told = {each.part.title: each for each in packs.changed_since(issue, TODAY)}
    assert {title: each.state for title, each in told.items()} == {
        "1 (1) Harbours": PartState.CHANGED,
        "1 (2) Lighthouses": PartState.CHANGED,
        "Data sheets": PartState.NEW,
        "2 Staff": PartState.REMOVED,
    }
    assert told["1 (1) Harbours"].words == 1
    (went,) = told["1 (2) Lighthouses"].lines
    assert went.now == "" and went.before.startswith("Lamps are lit.")
    packs.replace_pages(issue, TODAY)
    desk.store.edit(value, "value", "42")
    newest = packs.issue(dialogue)
    assert [(each.part.title, each.figures) for each in packs.changed_since(newest, TODAY)] == [("Data sheets", 1)]


# Replacement pages


def test_replacement_pages_hold_what_changed_and_say_what_to_do_with_it(
    desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs, issue: PackIssue
) -> None:
    (entry,) = desk.briefs.of_section(dialogue, "1 (1)").entries
    desk.briefs.write(entry, "text", "We value the new survey.")
    parts.add_annex(dialogue, "Map", "North basin.")
    parts.include(dialogue, {key(desk, dialogue, "2")}, is_included=False)
    packs.take_back(packs.of(dialogue)[0].copies[1:], TODAY)
    pages = packs.replace_pages(issue, TODAY)
    assert pages.label == "1.1"
    assert [(each.act, each.title, each.was) for each in kept_book(pages).slip] == [
        ("replace", "1 (1) Harbours", "1"),
        ("insert", "Map", ""),
        ("take_out", "2 Staff", "1"),
    ]
    issued = packs.of(dialogue)
    assert [(each.issue.label, each.superseded_by) for each in issued] == [("1.1", ""), ("1", "1.1")]
    assert [(each.number, each.recipient) for each in issued[0].copies] == [(1, "Rudolf")], "copy 2 has come back"
    data = made(desk, "replacement-pages", Wish(today=TODAY, copy=1))
    body = xml(data)
    assert "We value the new survey." in body and "North basin." in body
    assert "Lamps are lit." not in body, "its pages stay as they are"
    assert body.count("w:sectPr ") + body.count("w:sectPr>") >= 3, "the slip and each part on pages of their own"
    with pytest.raises(Trouble, match=r"since version 1\.1"):
        packs.replace_pages(issue, TODAY)


def test_the_second_replacement_names_the_version_that_is_in_hand(
    desk: Desk, dialogue: Dialogue, packs: Packs, issue: PackIssue
) -> None:
    for number, text in (("1 (1)", "Once."), ("1 (1)", "Twice."), ("1 (2)", "Lamps are out.")):
        (entry,) = desk.briefs.of_section(dialogue, number).entries
        desk.briefs.write(entry, "text", text)
        newest = packs.replace_pages(issue, TODAY)
    chain = [kept_book(packs.issue(dialogue, label)).slip[0].was for label in ("1.1", "1.2", "1.3")]
    assert (newest.label, chain) == ("1.3", ["1", "1.1", "1"])
    assert len(packs.changed_since(issue, TODAY)) == 2, "since the whole pack both briefs have changed"


def test_there_are_no_replacement_pages_before_any_were_issued(desk: Desk, dialogue: Dialogue) -> None:
    for kind, wish in (("replacement-pages", WISH), ("pack", Wish(today=TODAY, copy=1))):
        with pytest.raises(Trouble, match="issued yet"):
            made(desk, kind, wish)


# Every copy as a file


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rudolf / V.: <King>", "pack-4-v1-copy-01-Rudolf-V-King.docx"),
        ("مرحبا \u202eabc", "pack-4-v1-copy-01-مرحبا-abc.docx"),
        ("CON", "pack-4-v1-copy-01-CON.docx"),
        ("👍🏽", "pack-4-v1-copy-01.docx"),
    ],
)
def test_every_copy_is_a_file_that_windows_can_hold(
    desk: Desk,
    dialogue: Dialogue,
    parts: PackParts,
    packs: Packs,
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    expected: str,
) -> None:
    parts.add_recipient(dialogue, name)
    parts.set_spare_copies(dialogue, 1)
    folder = tmp_path_factory.mktemp("out")
    written = export_copies(desk, packs.give_out(dialogue, WISH), folder, TODAY)
    assert [path.name for path in written] == [expected, "pack-4-v1-copy-02.docx"]
    assert sorted(os.listdir(folder)) == sorted([expected, "pack-4-v1-copy-02.docx"])


def test_a_long_name_is_cut_and_a_missing_folder_is_said(
    desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs, tmp_path_factory: pytest.TempPathFactory
) -> None:
    parts.add_recipient(dialogue, "連絡調整" * 50)
    issue = packs.give_out(dialogue, WISH)
    folder = tmp_path_factory.mktemp("out")
    (path,) = export_copies(desk, issue, folder, TODAY)
    assert len(path.name.encode()) < 160
    with pytest.raises(Trouble):
        export_copies(desk, issue, Path("nowhere at all"), TODAY)


def test_an_issue_for_the_counterpart_has_only_what_may_be_shared(
    desk: Desk, dialogue: Dialogue, parts: PackParts, packs: Packs
) -> None:
    secret = brief(desk, dialogue, "1 (1)")
    desk.briefs.add_entry(secret, EntryKind.DO_NOT_SAY, "Our limit is ten.")
    parts.add_annex(dialogue, "Our figures", "Ten.", handling=Handling.INTERNAL)
    parts.add_annex(dialogue, "A map", "North basin.", handling=Handling.SHAREABLE)
    parts.add_recipient(dialogue, "The Office")
    issue = packs.give_out(dialogue, Wish(today=TODAY, shareable=True))
    assert issue.is_shareable and issue.marking == ""
    said = str(issue.content)
    assert "We value the survey." in said and "North basin." in said
    assert not any(word in said for word in ("Our limit", "Our figures", "Confidential", "Ten."))


# The follow-up matrix


@pytest.fixture
def followed(desk: Desk, dialogue: Dialogue) -> ActionItem:
    """An action of the dialogue before, with progress told before that, since, and after this one began."""
    desk.store.edit(dialogue, "starts_on", "2031-10-01")
    before = desk.dialogues.create(NewDialogue(number=3, starts_on="2031-05-01", marking="Confidential"))
    action = ActionItem(instrument_id=dialogue.instrument_id, dialogue_id=before.id, number="A-1", text="Count buoys")
    with desk.store.transaction() as door:
        door.create(action)
        for day, text in (("2031-04-01", "Too early."), ("2031-08-01", "Half."), ("2031-10-02", "At the table.")):
            door.create(ActionProgress(action_id=action.id, day=date.fromisoformat(day), text=text))
    return action


def test_the_matrix_goes_along_with_what_was_done_since_the_dialogue_before(
    desk: Desk, dialogue: Dialogue, packs: Packs, followed: ActionItem, parts: PackParts
) -> None:
    parts.set_spare_copies(dialogue, 1)
    issue = packs.give_out(dialogue, replace(WISH, dialogue=4))
    matrix = kept_book(issue).follow_up
    assert matrix is not None
    assert [each.text for each in matrix.rows[0].progress] == ["Half.", "At the table."]
    body = xml(made(desk, "pack", Wish(today=TODAY, dialogue=4, issue="1")))
    assert "Count buoys" in body and "Half." in body and "Too early." not in body
    assert packs.changed_since(issue, date(2031, 10, 3)) == [], "that the day of the dialogue came changes no page"


def test_a_page_of_the_matrix_is_replaced_for_progress_and_not_for_a_day(
    desk: Desk, dialogue: Dialogue, packs: Packs, followed: ActionItem, parts: PackParts
) -> None:
    parts.set_spare_copies(dialogue, 1)
    issue = packs.give_out(dialogue, replace(WISH, dialogue=4))
    with desk.store.transaction() as door:
        door.create(ActionProgress(action_id=followed.id, day=TODAY, text="Three quarters."))
        door.edit(followed, "status", ActionStatus.IN_PROGRESS)
    (found,) = packs.changed_since(issue, TODAY)
    assert [(line.before, line.now) for line in found.lines] == [
        ("not_started", "in_progress"),
        ("", "2031-09-01 · Three quarters."),
    ]
    (in_words,) = packs.changed_since(issue, TODAY, days_of(issue))
    assert in_words.lines[1].now == "1 September 2031 · Three quarters."
    (in_years_of_the_era,) = packs.changed_since(
        issue, TODAY, days_of(PackIssue(dialogue_id=dialogue.id, issued_at=issue.issued_at, language="ja", by_era=True))
    )
    assert in_years_of_the_era.lines[1].now.startswith("令和13年9月1日")
    pages = packs.replace_pages(issue, TODAY)
    body = xml(made(desk, "replacement-pages", Wish(today=TODAY, dialogue=4, issue=pages.label)))
    assert "Three quarters." in body and "We value the survey." not in body
