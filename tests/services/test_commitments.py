"""Every sentence that binds: since which edition, by whom, what was done about it, which brief was written on it."""

from datetime import date

import pytest

from jpdialog.domain.actions import ActionItem, ActionProgress
from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Commitment, Edition, Instrument, Party, Section
from jpdialog.domain.record import Record
from jpdialog.services.commitments import Undertaken, undertaken
from jpdialog.services.desk import Desk

TODAY = date(2031, 9, 1)
LIT, RUNG, SWEPT = "The piers shall be lit.", "The bell shall be rung.", "The quay shall be swept."


class Isles:
    """A plan of two editions: the first has two sentences, the second one of them and another."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self.plan = self.put(Instrument(title="The isles", language="en", translation_language="ja")).id
        ours = Party(instrument_id=self.plan, short_name="Ruritania", short_name_translation="ルリタニア", is_ours=True)
        self.ours = self.put(ours).id
        for label, place, texts in (("2029", "a", (LIT, SWEPT)), ("2031", "b", (LIT, RUNG))):
            edition = self.put(Edition(instrument_id=self.plan, label=label, position=place)).id
            section = Section(edition_id=edition, lineage="harbours", number="1 (1)", heading="Harbours")
            self.section = self.put(section).id
            for at, text in enumerate(texts):
                self.put(self._commitment(edition, text, f"a{at}"))

    def put(self, record: Record) -> Record:
        with self._store.transaction() as door:
            return door.create(record)

    def _commitment(self, edition: str, text: str, place: str) -> Commitment:
        made = Commitment(edition_id=edition, section_id=self.section, text=text, position=place)
        made.party_ids, made.body = [self.ours], "Harbour Board"
        return made

    def action(self, commitment_id: str) -> ActionItem:
        """An action of the harbours for a commitment."""
        made = ActionItem(instrument_id=self.plan, text="Buy lamps", lineage="harbours", commitment_id=commitment_id)
        self.put(made)
        return made


@pytest.fixture
def isles(empty_desk: Desk) -> Isles:
    return Isles(empty_desk)


def told(desk: Desk, text: str, language: str = "en") -> Undertaken:
    return next(each for each in undertaken(desk, language, TODAY) if each.commitment.text == text)


def test_a_sentence_is_since_the_first_edition_that_has_it(isles: Isles, empty_desk: Desk) -> None:
    lit, rung, swept = (told(empty_desk, text) for text in (LIT, RUNG, SWEPT))
    assert [each.since.label for each in (lit, rung, swept)] == ["2029", "2031", "2029"]
    assert [each.last.label for each in (lit, rung, swept)] == ["2031", "2031", "2029"]
    assert [each.is_in_force for each in (lit, rung, swept)] == [True, True, False]
    assert [each.commitment.text for each in undertaken(empty_desk, "en", TODAY)] == [LIT, RUNG, SWEPT]


def test_who_undertakes_it_is_told_in_the_readers_language(isles: Isles, empty_desk: Desk) -> None:
    assert told(empty_desk, LIT).who == "Ruritania, Harbour Board"
    isles.put(Organisation(name="Harbour Board", name_translation="港湾局"))
    assert told(empty_desk, LIT).who == "Ruritania, Harbour Board"
    assert told(empty_desk, LIT, "ja").who == "ルリタニア、港湾局"


def test_what_was_done_is_told_with_the_newest_progress(isles: Isles, empty_desk: Desk) -> None:
    action = isles.action(commitment_id=told(empty_desk, LIT).commitment.id)
    for day, text in ((date(2031, 5, 2), "Bought."), (date(2031, 3, 1), "Asked.")):
        isles.put(ActionProgress(action_id=action.id, day=day, text=text))
    (done,) = told(empty_desk, LIT).done
    assert done.action.id == action.id and done.last is not None and done.last.text == "Bought."
    assert told(empty_desk, RUNG).done == ()


def test_an_action_whose_sentence_is_gone_counts_for_its_section(isles: Isles, empty_desk: Desk) -> None:
    action = isles.action(commitment_id="of a text that was replaced")
    assert [each.id for each in told(empty_desk, RUNG).actions] == [action.id]


def test_one_with_neither_action_nor_written_brief_was_forgotten(isles: Isles, empty_desk: Desk) -> None:
    assert [told(empty_desk, text).is_alone for text in (LIT, RUNG, SWEPT)] == [True, True, False]
    dialogue = isles.put(Dialogue(instrument_id=isles.plan, number=3))
    brief = isles.put(Brief(dialogue_id=dialogue.id, lineage="harbours", serial=1))
    assert told(empty_desk, RUNG).is_alone
    isles.put(Entry(brief_id=brief.id, kind=EntryKind.POINT, text="Lamps are dear."))
    rung = told(empty_desk, RUNG)
    assert not rung.is_alone and rung.brief is not None and rung.dialogue is not None
    assert (rung.brief.id, rung.dialogue.number) == (brief.id, 3)
