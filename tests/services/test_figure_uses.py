"""Figures named in briefs: a changed value is said anew in every text, opens the clearance, and undo takes all back."""

import pytest

from jpdialog.domain.brief import BriefStatus, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.figure_links import link_of, named_by, naming
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.rich_text import Paragraph, RichText, Run, linked_words
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    instrument = desk.plans.instrument()
    assert instrument is not None
    desk.store.edit(instrument, "translation_language", "ja")
    return desk.dialogues.create(NewDialogue(number=1))


@pytest.fixture
def figure(desk: Desk, dialogue: Dialogue) -> Figure:
    del dialogue
    made = desk.figures.add("Buoys", unit="buoys", unit_translation="基")
    desk.figures.put(made, {"period": "2029", "value": "7"})
    return made


@pytest.fixture
def value(desk: Desk, figure: Figure) -> FigureValue:
    return desk.figures.put(figure, {"period": "2030", "value": "1000"})


def named(desk: Desk, dialogue: Dialogue, figure: Figure, period: str = "") -> Entry:
    """A point that names the figure in both languages."""
    brief = desk.briefs.of_section(dialogue, "1 (1)").brief
    entry = desk.briefs.add_entry(brief, EntryKind.POINT, "")
    link = link_of(figure.id, period)
    text = RichText((Paragraph((Run("There are "), Run("1,000 buoys", is_bold=True, link=link), Run(" now."))),))
    second = RichText((Paragraph((Run("ブイは"), Run("1,000基", link=link))),))
    with desk.store.transaction() as door:
        for field, rich in (("text", text), ("translation", second)):
            entry = door.edit(door.edit(entry, field, rich.words), f"{field}_form", rich.form)
    return entry


def now(desk: Desk, entry: Entry) -> Entry:
    found = desk.store.get(Entry, entry.id)
    assert found is not None
    return found


def status(desk: Desk, dialogue: Dialogue) -> BriefStatus:
    return BriefStatus(desk.briefs.of_section(dialogue, "1 (1)").brief.status)


def test_a_changed_value_is_said_anew_in_both_languages(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure)
    desk.clearances.set_status([desk.briefs.of_section(dialogue, "1 (1)").brief], BriefStatus.CLEARED)
    desk.figures.write(value, "value", "1250")
    changed = now(desk, entry)
    assert (changed.text, changed.translation) == ("There are 1,250 buoys now.", "ブイは1,250基")
    assert linked_words(changed.text, changed.text_form, link_of(figure.id)) == ["1,250 buoys"]
    assert changed.rich("text").paragraphs[0].runs[1].is_bold
    assert status(desk, dialogue) == BriefStatus.IN_CLEARANCE, "its clearance is open again"
    desk.undo()
    assert now(desk, entry) == entry
    assert status(desk, dialogue) == BriefStatus.CLEARED
    assert desk.figures.spoken(figure, "en") == "1,000 buoys"


def test_a_new_period_and_a_decision_are_said_too(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure)
    rival = desk.figures.put(figure, {"period": "2030", "value": "900", "source": "Board"})
    assert now(desk, entry).text == "There are 1,000 buoys now.", "nobody has decided"
    desk.figures.decide(rival, "Counted again")
    assert now(desk, entry).text == "There are 900 buoys now."
    desk.figures.put(figure, {"period": "2031", "value": "800"})
    assert now(desk, entry).text == "There are 800 buoys now."
    desk.figures.write(figure, "unit", "floats")
    assert now(desk, entry).text == "There are 800 floats now."
    del value


def test_a_text_may_name_the_value_of_one_period(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure, "2030")
    desk.figures.put(figure, {"period": "2031", "value": "800"})
    assert now(desk, entry).text == "There are 1,000 buoys now."
    desk.figures.write(value, "value", "1001")
    assert now(desk, entry).text == "There are 1,001 buoys now."
    (found,) = desk.figures.named("buoys 2029", "en")
    assert (found.spoken, found.link, found.period) == ("7 buoys", link_of(figure.id, "2029"), "2029")
    assert desk.figures.named("buoys 1999", "en") == []


def test_what_is_no_other_leaves_the_briefs_alone(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure)
    desk.clearances.set_status([desk.briefs.of_section(dialogue, "1 (1)").brief], BriefStatus.CLEARED)
    desk.figures.write(value, "value", "1,000")
    desk.figures.write(value, "source", "Board")
    desk.figures.write(figure, "label", "All buoys")
    assert now(desk, entry) == entry
    assert status(desk, dialogue) == BriefStatus.CLEARED


def test_a_figure_that_is_gone_leaves_its_words(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure)
    desk.figures.remove_values(figure, [value])
    assert now(desk, entry).text == "There are 7 buoys now."
    desk.figures.delete(figure)
    assert now(desk, entry).text == "There are 7 buoys now."


def test_what_was_said_at_a_dialogue_that_was_held_stays(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    entry = named(desk, dialogue, figure)
    desk.store.edit(dialogue, "status", DialogueStatus.HELD)
    desk.figures.write(value, "value", "1250")
    assert now(desk, entry) == entry


def test_every_brief_that_names_a_figure_is_found(
    desk: Desk, dialogue: Dialogue, figure: Figure, value: FigureValue
) -> None:
    assert desk.figures.where_used(figure) == []
    entry, other = named(desk, dialogue, figure), named(desk, dialogue, figure, "2029")
    (used,) = desk.figures.where_used(figure)
    assert (used.brief.id, used.dialogue.id) == (entry.brief_id, dialogue.id)
    assert used.section is not None
    assert used.section.number == "1 (1)"
    assert {each.id for each in used.entries} == {entry.id, other.id}
    del value


@pytest.mark.parametrize("period", ["", "2030", "2012–2017", "first half / 2026 年"])
def test_a_link_names_a_figure_and_a_period(period: str) -> None:
    assert named_by(link_of("f" * 32, period)) == ("f" * 32, period)
    assert named_by("section:harbours") == ("", "")


def test_words_that_say_a_value_can_name_the_figure() -> None:
    link = link_of("f" * 32)
    assert linked_words("It is 40 now, 40.", naming("It is 40 now, 40.", "40", link), link) == ["40"]
    assert naming("It is 41 now.", "40", link) == naming("It is 41 now.", "", link) == {}
