"""What a search on a desk finds, in which order and under which group, with the words marked and places said."""

import pytest

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.plan import Commitment, Paragraph, Section
from jpdialog.domain.search.searched import Group
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.reusing import StandardLines
from jpdialog.services.search import Filters, Hit, search
from jpdialog.services.search_filters import lineages_of, owners_of_dialogue, owners_of_sections
from jpdialog.services.search_places import Standings


def hits(desk: Desk, typed: str, *owners: frozenset[str], group: Group | None = None) -> list[Hit]:
    filters = Filters(owners, (group,) if group else tuple(Group))
    return [hit for found in search(desk.store, typed, filters) for hit in found.hits]


def marked(hit: Hit) -> list[str]:
    return [hit.excerpt.text[start:end] for start, end in hit.excerpt.marks]


@pytest.fixture
def dialogues(desk: Desk) -> list[Dialogue]:
    """Two, each with a point on harbours in the brief of section 1 (1) and a note."""
    made = [desk.dialogues.create(NewDialogue(number=number)) for number in (1, 2)]
    for dialogue in made:
        brief = desk.briefs.of_section(dialogue, "1 (1)").brief
        desk.briefs.add_entry(brief, EntryKind.POINT, f"Harbours need dredging, said number {dialogue.number}.")
        with desk.store.transaction() as door:
            lineages = [brief.lineage] if brief.lineage else []
            item = door.create(AgendaItem(dialogue_id=dialogue.id, title="Seas", lineages=lineages))
            door.create(Note(dialogue_id=dialogue.id, agenda_item_id=item.id, text="Harbours were spoken of."))
    return made


def test_hits_come_by_group_with_headings_above_bodies(desk: Desk, dialogues: list[Dialogue]) -> None:
    found = search(desk.store, "harbours")
    assert [each.group for each in found] == [Group.PLAN, Group.BRIEF, Group.NOTE]
    assert [type(hit.record) for hit in found[0].hits] == [Section, Paragraph]
    assert len(found[1].hits) == len(found[2].hits) == 2
    assert all(marked(hit) == ["Harbours"] for each in found for hit in each.hits[:1])


def test_a_text_with_more_of_the_word_stands_above_one_with_less(desk: Desk) -> None:
    texts = ["Tides, tides and tides.", "Tides." + " Nothing else." * 30, "Tides at last."]
    with desk.store.transaction() as door:
        for text in texts:
            door.create(Note(dialogue_id="d", text=text))
    assert [hit.record.text for hit in hits(desk, "tides", group=Group.NOTE)] == [  # type: ignore[attr-defined]
        texts[0],
        texts[2],
        texts[1],
    ]


def test_a_commitment_is_not_shown_beside_its_paragraph(desk: Desk) -> None:
    assert {type(hit.record) for hit in hits(desk, "survey")} == {Paragraph}
    commitment = desk.store.find(Commitment)[0]
    desk.store.edit(commitment, "body", "Ministry of Buoys")
    assert [hit.record.id for hit in hits(desk, "buoys")] == [commitment.id]


def test_the_field_shown_is_the_one_that_says_why(desk: Desk) -> None:
    with desk.store.transaction() as door:
        door.create(
            Entry(
                brief_id="b",
                kind=EntryKind.IF_RAISED,
                text="Why harbours?",
                answer="灯台のため。" * 60 + "漁港のため。",
            )
        )
    hit = hits(desk, "漁港")[0]
    assert hit.field == "answer" and marked(hit) == ["漁港"] and hit.excerpt.text.startswith("…")


def test_an_action_is_found_by_its_number_and_shown_with_its_text(desk: Desk) -> None:
    with desk.store.transaction() as door:
        door.create(ActionItem(instrument_id="i", number="A-21", text="Buy a buoy"))
    hit = hits(desk, "a-21")[0]
    assert hit.excerpt.text == "A-21 Buy a buoy" and marked(hit) == ["A-21"]


def test_more_hits_than_the_limit_are_told_of(desk: Desk, dialogues: list[Dialogue]) -> None:
    found = search(desk.store, "harbours", limit=1)
    assert [(len(each.hits), each.has_more) for each in found] == [(1, True)] * 3
    assert [each.has_more for each in search(desk.store, "harbours", limit=20)] == [False] * 3


@pytest.mark.parametrize("typed", ["", " ", '"', "xyzzy", "harbours xyzzy"])
def test_what_is_not_there_finds_nothing(desk: Desk, typed: str) -> None:
    assert search(desk.store, typed) == []


def test_hits_of_one_dialogue(desk: Desk, dialogues: list[Dialogue]) -> None:
    found = hits(desk, "harbours", owners_of_dialogue(desk.store, dialogues[0]))
    assert [hit.table for hit in found] == ["entry", "note"]
    assert "number 1" in found[0].excerpt.text


def test_hits_of_one_section_and_of_a_section_in_a_dialogue(desk: Desk, dialogues: list[Dialogue]) -> None:
    in_section = owners_of_sections(desk.store, lineages_of(desk.store, "1(1)"))
    assert [hit.table for hit in hits(desk, "harbours", in_section)] == [
        "section",
        "paragraph",
        "entry",
        "entry",
        "note",
        "note",
    ]
    both = hits(desk, "harbours", in_section, owners_of_dialogue(desk.store, dialogues[1]))
    assert [hit.table for hit in both] == ["entry", "note"]
    other = owners_of_sections(desk.store, lineages_of(desk.store, "2"))
    assert hits(desk, "harbours", other) == []


def test_a_part_holds_the_sections_under_it(desk: Desk) -> None:
    by_number = {section.number: section.lineage for section in desk.store.find(Section)}
    assert lineages_of(desk.store, "1") == {by_number[number] for number in ("1", "1 (1)", "1 (2)")}
    assert lineages_of(desk.store, "2.") == {by_number["2"]}
    with pytest.raises(Trouble, match="no section"):
        lineages_of(desk.store, "9 (9)")


def test_a_hit_says_where_it_stands(desk: Desk, dialogues: list[Dialogue]) -> None:
    found = [hits(desk, typed)[0].record for typed in ("met before", "old")]
    standings = Standings(desk, "en", [*found, *desk.store.find(Entry)])
    entry = next(hit for hit in hits(desk, "harbours", group=Group.BRIEF) if "number 2" in hit.excerpt.text)
    standing = standings.of(entry.record)
    assert standing.said == ("point", "1 (1) Harbours", "2nd dialogue")
    assert standing.dialogue and standing.dialogue.number == 2
    assert standing.section and standing.section.number == "1 (1)"
    assert [standings.of(each).said for each in found] == [("preamble", "2031"), ("1 (2) Lighthouses", "2031")]


def test_what_was_typed_over_is_found_no_more(desk: Desk, dialogues: list[Dialogue]) -> None:
    entry = desk.store.find(Entry)[0]
    desk.store.edit(entry, "text", "Lighthouses instead.")
    assert entry.id not in [hit.record.id for hit in hits(desk, "dredging")]
    assert entry.id in [hit.record.id for hit in hits(desk, "lighthouses instead")]
    desk.undo()
    assert entry.id in [hit.record.id for hit in hits(desk, "dredging")]


def test_a_standard_line_is_found_by_its_words_and_says_what_it_is(desk: Desk) -> None:
    line = StandardLines(desk).add("Dredging", "We pay for no dredging.", translation="浚渫費は負担しない。")
    (hit,) = hits(desk, "浚渫費", group=Group.BRIEF)
    assert hit.record.id == line.id
    assert Standings(desk, "en", [hit.record]).of(hit.record).said == ("standard line", "Dredging")
