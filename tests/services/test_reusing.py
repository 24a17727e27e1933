"""Standard lines and templates: kept and put into briefs, to which they only add."""

from datetime import date

import pytest

from jpdialog.domain.brief import Brief, BriefStatus, EntryKind, Handling
from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.services.briefs import BriefView
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.reusing import StandardLines, Templates

THANKS = "We thank the Office for its work."
TODAY = date(2031, 9, 1)


@pytest.fixture
def brief(desk: Desk) -> Brief:
    return desk.briefs.of_section(desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01")), "1 (1)").brief


def view(desk: Desk, brief: Brief) -> BriefView:
    found = desk.briefs.view(brief.id)
    assert found is not None
    return found


def test_a_line_is_put_into_a_brief_in_both_languages(desk: Desk, brief: Brief) -> None:
    lines = StandardLines(desk)
    line = lines.add(" Thanks ", THANKS, translation="事務所の努力に感謝する。", handling=Handling.DELEGATION)
    desk.briefs.add_entry(brief, EntryKind.POINT, "First.")
    entry = lines.put(lines.by_name("thanks"), brief, EntryKind.POINT)
    points = view(desk, brief).of_kind(EntryKind.POINT)
    assert [each.text for each in points] == ["First.", THANKS]
    assert (entry.translation, entry.handling, entry.line_id) == (
        "事務所の努力に感謝する。",
        Handling.DELEGATION,
        line.id,
    )
    assert view(desk, brief).brief.status == BriefStatus.DRAFT


@pytest.mark.parametrize(("name", "text"), [("", THANKS), ("Thanks", "  "), (" ", THANKS)])
def test_a_line_needs_a_name_and_words(desk: Desk, name: str, text: str) -> None:
    with pytest.raises(Trouble, match="needs a name"):
        StandardLines(desk).add(name, text)
    assert desk.store.find(StandardLine) == []


def test_two_lines_do_not_share_a_name_and_the_name_is_not_too_long(desk: Desk) -> None:
    StandardLines(desk).add("T" * 200, THANKS)
    with pytest.raises(Trouble, match="already"):
        StandardLines(desk).add("t" * 200, THANKS)
    with pytest.raises(Trouble, match="name"):
        StandardLines(desk).add("T" * 201, THANKS)


def test_a_line_of_another_section_is_not_offered(desk: Desk, brief: Brief) -> None:
    lines = StandardLines(desk)
    for name, lineage in (("General", None), ("Here", brief.lineage), ("Elsewhere", "x")):
        lines.add(name, name, lineage=lineage)
    assert [each.name for each in lines.all(brief.lineage)] == ["Here", "General"]
    assert [each.name for each in lines.all()] == ["Elsewhere", "General", "Here"]


def test_a_line_past_its_date_is_found_where_it_is_used_and_a_new_date_mends_it(desk: Desk, brief: Brief) -> None:
    lines = StandardLines(desk)
    line = lines.add("Thanks", THANKS, valid_until=date(2031, 9, 30))
    dialogue = desk.dialogues.by_number(1)

    def found() -> list[FindingKind]:
        return [each.kind for each in Checks(desk).of(dialogue, TODAY).open if each.kind == FindingKind.LINE_PAST]

    assert found() == []
    lines.put(line, brief, EntryKind.POINT)
    assert found() == [FindingKind.LINE_PAST]
    lines.change(line, valid_until=date(2031, 12, 31))
    assert found() == []
    lines.delete(lines.by_name("Thanks"))
    assert [each.text for each in view(desk, brief).entries] == [THANKS]


def test_templates_come_in_three_sizes_with_prompts_in_both_languages(desk: Desk) -> None:
    sizes = {each.name: len(each.entries) for each in Templates(desk).all()}
    assert list(sizes) == ["Full brief", "Light brief", "Defensive brief"]
    assert sizes["Full brief"] > sizes["Light brief"] > sizes["Defensive brief"] > 0
    for each in Templates(desk).all():
        assert each.name_translation
        assert all(entry["text"] and entry["translation"] for entry in each.entries)
        assert all(bool(entry["answer"]) == bool(entry["answer_translation"]) for entry in each.entries)
        assert all(entry["answer"] for entry in each.entries if entry["kind"] == EntryKind.IF_RAISED)


def test_the_prompts_name_no_country_and_no_body() -> None:
    words = (resource("templates") / "briefs.json").read_text(encoding="utf-8").casefold()
    assert [name for name in ("japan", "unodc", "日本", "vienna") if name in words] == []


def test_a_template_adds_and_never_overwrites_and_does_not_add_twice(desk: Desk, brief: Brief) -> None:
    templates = Templates(desk)
    desk.briefs.add_entry(brief, EntryKind.POINT, "My own point.")
    light = templates.by_name("簡略（発言要領・応答要領）")
    made = templates.apply(light, brief)
    assert len(made) == len(light.entries)
    points = view(desk, brief).of_kind(EntryKind.POINT)
    assert points[0].text == "My own point." and len(points) == 3
    assert templates.apply(light, brief) == []
    desk.undo()
    assert [each.text for each in view(desk, brief).entries] == ["My own point."]


def test_a_prompt_that_nobody_filled_in_is_found_by_the_checks(desk: Desk, brief: Brief) -> None:
    templates = Templates(desk)
    templates.apply(templates.by_name("Defensive brief"), brief)
    found = Checks(desk).of(desk.dialogues.by_number(1), TODAY).open
    assert sum(each.kind == FindingKind.BRACKETS_UNRESOLVED for each in found) == 2


def test_a_brief_becomes_a_template_for_another(desk: Desk, brief: Brief) -> None:
    templates = Templates(desk)
    desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "Why?", answer="Because.", handling=Handling.INTERNAL)
    desk.briefs.add_entry(brief, EntryKind.OBJECTIVE, "To agree.")
    templates.keep("Ours", view(desk, brief).entries)
    other = desk.briefs.of_section(desk.dialogues.by_number(1), "2").brief
    templates.apply(templates.by_name("ours"), other)
    told = [(each.kind, each.text, each.answer, each.handling) for each in view(desk, other).entries]
    assert sorted(told) == [
        (EntryKind.IF_RAISED, "Why?", "Because.", Handling.INTERNAL),
        (EntryKind.OBJECTIVE, "To agree.", "", Handling.INTERNAL),
    ]
    with pytest.raises(Trouble, match="already"):
        templates.keep("OURS", view(desk, brief).entries)
    templates.delete(templates.by_name("Ours"))
    assert len(view(desk, other).entries) == 2


@pytest.mark.parametrize("name", ["", "Full brief"])
def test_a_template_needs_a_name_of_its_own(desk: Desk, brief: Brief, name: str) -> None:
    desk.briefs.add_entry(brief, EntryKind.POINT, "A point.")
    with pytest.raises(Trouble):
        Templates(desk).keep(name, view(desk, brief).entries)


def test_an_empty_brief_is_no_template_and_a_built_in_one_stays(desk: Desk, brief: Brief) -> None:
    templates = Templates(desk)
    with pytest.raises(Trouble, match="Nothing is written"):
        templates.keep("Empty", [])
    with pytest.raises(Trouble, match="stays"):
        templates.delete(templates.by_name("Full brief"))
