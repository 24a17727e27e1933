"""A pack is put together: the usual parts, then what somebody made of them; annexes; who is to get a copy."""

from datetime import date

import pytest

from jpdialog.domain.brief import Brief
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.pack import PackIssue, PartKind, key_of
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Section
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import made
from jpdialog.services.pack_papers import PackPapers
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.papers import Wish
from tests.services.test_packs import brief, dialogue, issue, key, packs, parts, xml

__all__ = ["dialogue", "issue", "packs", "parts"]
TODAY = date(2031, 9, 1)
WISH = Wish(today=TODAY)


def keys(parts: PackParts, dialogue: Dialogue) -> list[str]:
    return [part.key for part in parts.of(dialogue).parts]


def test_the_usual_parts_stand_in_the_usual_order_until_somebody_arranges_them(
    desk: Desk, dialogue: Dialogue, parts: PackParts
) -> None:
    kinds = [part.kind for part in parts.of(dialogue).parts]
    assert list(dict.fromkeys(kinds)) == list(PartKind)[:-1], "there is no annex yet"
    harbours = key(desk, dialogue, "1 (1)")
    assert parts.place(dialogue, harbours, 1)
    assert keys(parts, dialogue)[:3] == ["cover", harbours, "contents"]
    assert not parts.place(dialogue, harbours, 0), "the cover stays first, and it stands behind it already"
    assert not parts.place(dialogue, "cover", 5)
    parts.usual_order(dialogue)
    assert [part.kind for part in parts.of(dialogue).parts] == kinds
    desk.undo()
    assert keys(parts, dialogue)[1] == harbours


def test_a_brief_called_for_later_takes_its_usual_place(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    gone = brief(desk, dialogue, "1 (2)")
    with desk.store.transaction() as door:
        door.delete(gone)
    parts.include(dialogue, {"programme"}, is_included=False)
    assert key_of(PartKind.SUBJECT_BRIEF, gone.lineage) not in keys(parts, dialogue)
    with desk.store.transaction() as door:
        door.create(Brief(dialogue_id=dialogue.id, lineage=gone.lineage, serial=gone.serial))
    order = keys(parts, dialogue)
    assert order[order.index(key(desk, dialogue, "1 (1)")) + 1] == key(desk, dialogue, "1 (2)")
    assert [part.key for part in parts.of(dialogue).parts if not part.is_included] == ["programme"]


def test_the_pack_has_what_was_chosen_in_that_order(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    harbours, lamps = key(desk, dialogue, "1 (1)"), key(desk, dialogue, "1 (2)")
    parts.place(dialogue, lamps, keys(parts, dialogue).index(harbours))
    parts.include(dialogue, {key(desk, dialogue, "2"), "steering_brief"}, is_included=False)
    book = PackPapers(desk, WISH).book()
    assert [each.heading for each in book.briefs] == ["Lighthouses", "Harbours"]
    assert book.steering is None
    body = xml(made(desk, "pack", WISH))
    assert body.index("Lamps are lit.") < body.index("We value the survey.")
    assert ">Staff<" not in body


def test_a_pack_of_nothing_is_not_made(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    parts.include(dialogue, keys(parts, dialogue)[2:], is_included=False)
    with pytest.raises(Trouble, match="No part of the pack is chosen"):
        PackPapers(desk, WISH).book()


def test_a_dialogue_without_briefs_has_no_pack(desk: Desk) -> None:
    with desk.store.transaction() as door:
        door.create(Dialogue(instrument_id="i", number=9))
    with pytest.raises(Trouble, match="No briefs have been called for"):
        PackPapers(desk, Wish(today=TODAY, dialogue=9)).book()


def test_the_brief_of_a_section_that_was_removed_keeps_its_name_and_is_no_steering_brief(
    desk: Desk, dialogue: Dialogue, packs: Packs, issue: PackIssue
) -> None:
    lamps = brief(desk, dialogue, "1 (2)")
    (section,) = desk.store.find(Section, lineage=lamps.lineage)
    with desk.store.transaction() as door:
        door.edit(section, "edition_id", "another")
    papers = PackPapers(desk, WISH)
    book = papers.book()
    assert [each.heading for each in book.briefs] == ["Harbours", "Lighthouses", "Staff"]
    assert book.steering is not None and book.steering.heading == "Steering brief"
    (part,) = (each for each in papers.arranged.parts if each.of == lamps.lineage)
    assert papers.is_gone(part)
    assert [each.part.title for each in packs.changed_since(issue, TODAY)] == ["Lighthouses"]


def test_an_annex_is_a_text_or_an_edition_of_the_plan(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    note = parts.add_annex(dialogue, "Map of  the harbours", "North basin.\n\nSouth basin.")
    parts.add_annex(dialogue, "The plan", edition=desk.plans.edition("2031"))
    body = xml(made(desk, "pack", WISH))
    assert "Annex: Map of the harbours" in body and "South basin." in body
    assert body.count("Lighthouses are old.") == 1, "from the plan"
    parts.delete_annex(note)
    assert "North basin." not in xml(made(desk, "pack", WISH))
    desk.undo()
    assert "North basin." in xml(made(desk, "pack", WISH))
    with pytest.raises(Trouble):
        parts.add_annex(dialogue, "  ")


def test_two_of_one_name_are_told_apart(desk: Desk, dialogue: Dialogue, parts: PackParts) -> None:
    with desk.store.transaction() as door:
        twins = [door.create(Person(name="Rudolf")) for _ in range(2)]
    for twin in twins:
        parts.add_recipient(dialogue, "", twin)
    parts.add_recipient(dialogue, "Rudolf")
    for name, person in (("rudolf ", None), ("", twins[0]), (" ", None), ("x" * 301, None)):
        with pytest.raises(Trouble):
            parts.add_recipient(dialogue, name, person)
    assert len(parts.of(dialogue).recipients) == 3


def test_the_place_of_a_recipient_is_the_number_of_the_copy(dialogue: Dialogue, parts: PackParts) -> None:
    for name in "abc":
        parts.add_recipient(dialogue, name)
    parts.place_recipient(parts.of(dialogue).recipients[2], 0)
    parts.remove_recipient(parts.of(dialogue).recipients[1])
    assert [each.name for each in parts.of(dialogue).recipients] == ["c", "b"]
