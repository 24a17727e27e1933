"""On paper a link to a section is its words and the number of the section in the edition of that paper."""

from datetime import date

import pytest

from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.rich_text import LinkKind, link_to, rich_text
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.papers import Papers, Wish


@pytest.fixture
def brief(desk: Desk) -> Brief:
    dialogue = desk.dialogues.create(NewDialogue(number=3))
    return desk.briefs.of_section(dialogue, "1 (1)").brief


def printed(desk: Desk, entry: Entry, words: str, *runs: list[object], language: str = "en") -> str:
    desk.briefs.write_text(entry, "text", rich_text(words, {"runs": list(runs)}))
    (sheet,) = Papers(desk, Wish(today=date(2031, 1, 1), language=language)).talking_points().sheets
    return sheet.points[0].words.words


def test_the_number_stands_behind_the_words(desk: Desk, brief: Brief) -> None:
    lighthouses = next(
        view.section for view in desk.plans.sections(desk.plans.edition().id) if view.section.number == "1 (2)"
    )
    link = link_to(LinkKind.SECTION, lighthouses.lineage)
    entry = desk.briefs.add_entry(brief, EntryKind.POINT, "")
    assert printed(desk, entry, "See lamps.", [4, "", ""], [5, "", link], [1, "", ""]) == "See lamps (1 (2))."
    assert printed(desk, entry, "灯台を見よ", [2, "b", link], [3, "", ""]) == "灯台（1 (2)）を見よ"
    assert printed(desk, entry, "See 1 (2).", [4, "", ""], [5, "", link], [1, "", ""]) == "See 1 (2)."
    gone = link_to(LinkKind.SECTION, "no-such-lineage")
    assert printed(desk, entry, "See lamps.", [4, "", ""], [5, "", gone], [1, "", ""]) == "See lamps."
    assert desk.store.find(Entry)[0].text == "See lamps.", "what was written stays as it was"


def test_the_second_language_brings_its_own_form(desk: Desk, brief: Brief) -> None:
    entry = desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "Why?", answer="So.")
    desk.briefs.write_text(entry, "answer_translation", rich_text("だから", {"paragraphs": [["bullet", 1]]}))
    (sheet,) = Papers(desk, Wish(today=date(2031, 1, 1), bilingual=True)).talking_points().sheets
    assert sheet.answers[0].answer_words == rich_text("So.")
    assert sheet.answers[0].answer_translated == rich_text("だから", {"paragraphs": [["bullet", 1]]})
