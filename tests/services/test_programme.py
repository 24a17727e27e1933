"""Writing a programme: what follows is shifted, one undo takes an act back, bad input changes nothing."""

from datetime import date

import pytest

from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.people import DelegationMember, DelegationRole, Person
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.programme import NewEntry, Programmes
from jpdialog.services.programme_words import ProgrammeWords
from jpdialog.services.zones import zone_called

FIRST, SECOND, FORWARD, BACK = "2031-05-03", "2031-05-04", "2031-03-30", "2031-10-26"


def dialogue_on(desk: Desk, starts: str, ends: str) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on=starts, ends_on=ends))


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return dialogue_on(desk, FIRST, SECOND)


def agenda(desk: Desk, dialogue: Dialogue, *items: tuple[str, str]) -> list[ProgrammeEntry]:
    """Items of the agenda with their minutes, from ten o'clock on."""
    new = [NewEntry(kind=ProgrammeKind.AGENDA_ITEM, title=title, minutes=minutes) for title, minutes in items]
    return [Programmes(desk).add(dialogue, each) for each in new]


def told(desk: Desk, dialogue: Dialogue) -> list[str]:
    words = ProgrammeWords(desk, "en")
    return [f"{words.times(each)} {words.title(each)}" for each in Programmes(desk).view(dialogue).entries]


def test_entries_follow_each_other_from_ten_o_clock(desk: Desk, dialogue: Dialogue) -> None:
    agenda(desk, dialogue, ("Opening", "10"), ("Seas", "1:20"))
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–11:30 Seas"]


def test_an_entry_is_put_in_by_its_time_and_what_follows_makes_room(desk: Desk, dialogue: Dialogue) -> None:
    agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    Programmes(desk).add(dialogue, NewEntry(starts="10:05", minutes="15", kind=ProgrammeKind.BREAK))
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:05–10:20 Break", "10:20–10:50 Seas"]


def test_lengthening_shifts_what_follows_and_one_undo_takes_it_back(desk: Desk, dialogue: Dialogue) -> None:
    opening, _ = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    Programmes(desk).set_minutes(dialogue, opening.id, "２５分")
    assert told(desk, dialogue) == ["10:00–10:25 Opening", "10:25–10:55 Seas"]
    desk.undo()
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–10:40 Seas"]


def test_an_end_says_how_long_it_takes(desk: Desk, dialogue: Dialogue) -> None:
    (dinner,) = agenda(desk, dialogue, ("Dinner", "60"))
    Programmes(desk).set_end(dialogue, dinner.id, "1:00+1")
    assert told(desk, dialogue) == ["10:00–01:00 (+1) Dinner"]
    with pytest.raises(Trouble, match="before it begins"):
        Programmes(desk).set_end(dialogue, dinner.id, "9:59")
    assert told(desk, dialogue) == ["10:00–01:00 (+1) Dinner"]


def test_a_later_start_shifts_what_follows(desk: Desk, dialogue: Dialogue) -> None:
    _, seas, _ = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"), ("Staff", "5"))
    Programmes(desk).set_start(dialogue, seas.id, "午後3時")
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "15:00–15:30 Seas", "15:30–15:35 Staff"]


def test_a_start_before_the_one_above_changes_places_on_the_agenda_too(desk: Desk, dialogue: Dialogue) -> None:
    _, seas = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    Programmes(desk).set_start(dialogue, seas.id, "9am")
    assert told(desk, dialogue) == ["09:00–09:30 Seas", "10:00–10:10 Opening"]
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Seas", "Opening"]


def test_moving_is_one_step_for_times_order_and_agenda(desk: Desk, dialogue: Dialogue) -> None:
    *_, staff = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"), ("Staff", "5"))
    assert Programmes(desk).move(dialogue, staff.id, -1)
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–10:15 Staff", "10:15–10:45 Seas"]
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Opening", "Staff", "Seas"]
    desk.undo()
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–10:40 Seas", "10:40–10:45 Staff"]
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Opening", "Seas", "Staff"]


def test_beyond_the_end_of_its_day_an_entry_goes_to_the_next_and_back(desk: Desk, dialogue: Dialogue) -> None:
    opening, seas = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    assert Programmes(desk).move(dialogue, seas.id, 1)
    assert [len(day.entries) for day in Programmes(desk).view(dialogue).days] == [1, 1]
    assert not Programmes(desk).move(dialogue, seas.id, 1)
    assert Programmes(desk).move(dialogue, seas.id, -1)
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–10:40 Seas"]
    assert not Programmes(desk).move(dialogue, opening.id, -1)


def test_nothing_is_pushed_past_midnight(desk: Desk, dialogue: Dialogue) -> None:
    opening, _ = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    before = told(desk, dialogue)
    with pytest.raises(Trouble, match="another day"):
        Programmes(desk).set_minutes(dialogue, opening.id, "23:00")
    assert told(desk, dialogue) == before


@pytest.mark.parametrize("typed", ["25:00", "24:30", "soon", "😀", "م"])
def test_what_is_no_time_changes_nothing(desk: Desk, dialogue: Dialogue, typed: str) -> None:
    (opening,) = agenda(desk, dialogue, ("Opening", "10"))
    with pytest.raises(Trouble):
        Programmes(desk).set_start(dialogue, opening.id, typed)
    assert told(desk, dialogue) == ["10:00–10:10 Opening"]


def test_a_time_that_does_not_exist_is_refused_with_a_proposal(desk: Desk) -> None:
    dialogue = dialogue_on(desk, FORWARD, FORWARD)
    Programmes(desk).set_zone(dialogue, "Vienna")
    with pytest.raises(Trouble, match="03:00"):
        Programmes(desk).add(dialogue, NewEntry(starts="2:30", title="Night session"))
    assert told(desk, dialogue) == []


def test_a_time_that_another_zone_does_not_have_is_told_not_shifted(desk: Desk) -> None:
    dialogue = dialogue_on(desk, FORWARD, FORWARD)
    Programmes(desk).set_zone(dialogue, "Tokyo")
    Programmes(desk).add(dialogue, NewEntry(starts="2:30", minutes="30", title="Night session"))
    Programmes(desk).set_zone(dialogue, "ウィーン")
    assert told(desk, dialogue) == ["02:30–03:00 Night session"]
    (said, entry, _), *_ = ProgrammeWords(desk, "en").findings(Programmes(desk).view(dialogue))
    assert "there is no 02:30" in said and "03:00" in said and entry is not None


def test_of_a_time_that_comes_twice_one_is_chosen(desk: Desk) -> None:
    dialogue = dialogue_on(desk, BACK, BACK)
    programmes = Programmes(desk)
    programmes.set_zone(dialogue, "Vienna")
    programmes.set_zone(dialogue, "東京", "other_time_zone")
    night = programmes.add(dialogue, NewEntry(starts="2:30", minutes="5", title="Night session"))
    assert ["twice" in said for said, _, _ in ProgrammeWords(desk, "en").findings(programmes.view(dialogue))] == [True]
    before = programmes.entry(dialogue, night.id).other
    programmes.choose_later(dialogue, night.id, later=True)
    after = programmes.entry(dialogue, night.id).other
    assert before is not None and after is not None and after[0].minutes - before[0].minutes == 60
    assert ProgrammeWords(desk, "en").findings(programmes.view(dialogue)) == []


def test_times_are_told_in_both_zones_with_the_day_that_differs(desk: Desk, dialogue: Dialogue) -> None:
    programmes = Programmes(desk)
    programmes.set_zone(dialogue, "europe/vienna")
    programmes.set_zone(dialogue, "tokyo", "other_time_zone")
    dinner = programmes.add(dialogue, NewEntry(starts="7pm", minutes="120", kind=ProgrammeKind.MEAL, title="Dinner"))
    view = programmes.view(dialogue)
    said = ProgrammeWords(desk, "en").both_times(programmes.entry(dialogue, dinner.id), view.dialogue)
    assert said == "19:00–21:00 Vienna / 02:00 (+1)–04:00 (+1) Tokyo"
    said = ProgrammeWords(desk, "ja").both_times(programmes.entry(dialogue, dinner.id), view.dialogue)
    assert said == "19:00–21:00 ウィーン / 02:00 (+1)–04:00 (+1) 東京"


def test_a_zone_that_is_none_or_several_is_refused(desk: Desk, dialogue: Dialogue) -> None:
    for typed in ("Atlantis", "🌍", "x" * 200):
        with pytest.raises(Trouble):
            Programmes(desk).set_zone(dialogue, typed)
    assert zone_called("Ｖｉｅｎｎａ") == "Europe/Vienna"


def test_a_name_not_known_is_taken_in_on_the_side_that_it_speaks_for(desk: Desk, dialogue: Dialogue) -> None:
    (opening,) = agenda(desk, dialogue, ("Opening", "10"))
    Programmes(desk).set_person(dialogue, opening.id, "their_speaker", "  Mr.  Sapt ")
    side = next(party for party in desk.plans.parties() if not party.is_ours)
    assert [(each.name, each.party_id) for each in desk.store.find(Person)] == [("Mr. Sapt", side.id)]
    desk.undo()
    assert desk.store.find(Person) == []


def test_of_two_with_one_name_the_one_in_the_delegation_speaks(desk: Desk, dialogue: Dialogue) -> None:
    side = next(party for party in desk.plans.parties() if party.is_ours)
    with desk.store.transaction() as door:
        door.create(Person(name="Ann", party_id=side.id))
        member = door.create(Person(name="Ann", party_id=side.id))
        door.create(DelegationMember(dialogue_id=dialogue.id, party_id=side.id, person_id=member.id))
    (opening,) = agenda(desk, dialogue, ("Opening", "10"))
    Programmes(desk).set_person(dialogue, opening.id, "our_speaker", "ＡＮＮ")
    assert desk.dialogues.agenda(dialogue)[0].our_speaker_id == member.id


def test_interpreters_are_offered_from_their_own_side(desk: Desk, dialogue: Dialogue) -> None:
    from jpdialog.services.programme_people import candidates

    ours, theirs = sorted(desk.plans.parties(), key=lambda party: not party.is_ours)
    with desk.store.transaction() as door:
        for name, side, role in (("A", ours, "interpreter"), ("B", theirs, "interpreter"), ("C", ours, "head")):
            person = door.create(Person(name=name, party_id=side.id))
            door.create(
                DelegationMember(
                    dialogue_id=dialogue.id, party_id=side.id, person_id=person.id, role=DelegationRole(role)
                )
            )
    assert [each.name for each in candidates(desk, dialogue, "our_interpreter")] == ["A"]
    assert [each.name for each in candidates(desk, dialogue, "their_interpreter")] == ["B"]
    assert [each.name for each in candidates(desk, dialogue, "our_speaker")] == ["C"]


def test_sections_are_cited_as_people_cite_them(desk: Desk, dialogue: Dialogue) -> None:
    (seas,) = agenda(desk, dialogue, ("Seas", "10"))
    Programmes(desk).set_sections(dialogue, seas.id, "１(1)、1 (2)")
    assert Programmes(desk).entry(dialogue, seas.id).sections == ("1 (1)", "1 (2)")
    with pytest.raises(Trouble):
        Programmes(desk).set_sections(dialogue, seas.id, "1 (1), 9 (9)")
    assert Programmes(desk).entry(dialogue, seas.id).sections == ("1 (1)", "1 (2)")


@pytest.mark.parametrize("title", ["ح" * 200, "👩‍💼 visit", "x" * 200, "e\u0301" * 50])
def test_any_title_is_kept_as_it_is(desk: Desk, dialogue: Dialogue, title: str) -> None:
    made = Programmes(desk).add(dialogue, NewEntry(title=title))
    assert Programmes(desk).entry(dialogue, made.id).entry.title == title


def test_an_item_goes_with_its_entry_but_not_if_notes_were_taken(desk: Desk, dialogue: Dialogue) -> None:
    opening, seas = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    Programmes(desk).delete(dialogue, opening.id)
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Seas"]
    desk.undo()
    assert told(desk, dialogue) == ["10:00–10:10 Opening", "10:10–10:40 Seas"]
    with desk.store.transaction() as door:
        door.create(Note(dialogue_id=dialogue.id, agenda_item_id=seas.agenda_item_id, text="Said."))
    with pytest.raises(Trouble, match="Notes were taken"):
        Programmes(desk).delete(dialogue, seas.id)


def test_an_agenda_that_was_there_is_taken_over(desk: Desk, dialogue: Dialogue) -> None:
    with desk.store.transaction() as door:
        for place, title in (("a0", "Opening"), ("a1", "Seas")):
            door.create(AgendaItem(dialogue_id=dialogue.id, title=title, minutes=15, position=place))
    Programmes(desk).take_agenda_over(dialogue)
    assert told(desk, dialogue) == ["10:00–10:15 Opening", "10:15–10:30 Seas"]
    desk.undo()
    assert told(desk, dialogue) == []


def test_without_a_day_an_entry_has_no_place(desk: Desk) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1, starts_on="2031"))
    with pytest.raises(Trouble, match="day of the dialogue"):
        Programmes(desk).add(dialogue, NewEntry(title="Opening"))
    Programmes(desk).add(dialogue, NewEntry(title="Opening", day=date(2031, 5, 3)))
    assert told(desk, dialogue) == ["10:00–10:30 Opening"]


def test_the_day_of_an_entry_can_be_changed(desk: Desk, dialogue: Dialogue) -> None:
    opening, seas = agenda(desk, dialogue, ("Opening", "10"), ("Seas", "30"))
    Programmes(desk).set_day(dialogue, opening.id, date.fromisoformat(SECOND))
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Seas", "Opening"]
    Programmes(desk).set_start(dialogue, opening.id, "2031-05-02 午後6時")
    assert told(desk, dialogue) == ["18:00–18:10 Opening", "10:10–10:40 Seas"]
    with pytest.raises(Trouble, match="not a day"):
        Programmes(desk).set_start(dialogue, opening.id, "2031-02-30 18:00")
    with pytest.raises(Trouble):
        Programmes(desk).set_day(dialogue, "0" * 32, date.fromisoformat(SECOND))
    assert seas.id in [each.entry.id for each in Programmes(desk).view(dialogue).days[1].entries]


def test_what_is_added_without_a_day_stands_on_the_first_of_the_dialogue(desk: Desk, dialogue: Dialogue) -> None:
    eve = NewEntry(day=date(2031, 5, 2), starts="18:00", kind=ProgrammeKind.PREPARATION)
    Programmes(desk).add(dialogue, eve)
    Programmes(desk).add(dialogue, NewEntry(title="Opening"))
    assert [day.day.isoformat() for day in Programmes(desk).view(dialogue).days if day.entries] == ["2031-05-02", FIRST]


def test_the_kind_of_an_entry_is_changed_and_changed_back(desk: Desk, dialogue: Dialogue) -> None:
    programmes = Programmes(desk)
    seas, staff = agenda(desk, dialogue, ("Seas", "30"), ("Staff", "20"))
    programmes.set_title(dialogue, seas.id, "海洋", "title_translation")
    programmes.set_kind(dialogue, seas.id, ProgrammeKind.MEAL)
    view = programmes.entry(dialogue, seas.id)
    assert (view.item, view.entry.kind, view.entry.title, view.entry.title_translation, view.minutes) == (
        None,
        ProgrammeKind.MEAL,
        "Seas",
        "海洋",
        30,
    )
    assert [item.title for item in desk.dialogues.agenda(dialogue)] == ["Staff"]
    programmes.set_kind(dialogue, seas.id, ProgrammeKind.AGENDA_ITEM)
    assert [(item.title, item.minutes) for item in desk.dialogues.agenda(dialogue)] == [("Seas", 30), ("Staff", 20)]
    assert told(desk, dialogue) == ["10:00–10:30 Seas", "10:30–10:50 Staff"]
    desk.undo()
    desk.undo()
    assert programmes.entry(dialogue, seas.id).item is not None
    item = programmes.entry(dialogue, staff.id).item
    assert item is not None
    with desk.store.transaction() as door:
        door.create(Note(dialogue_id=dialogue.id, agenda_item_id=item.id, text="They speak."))
    with pytest.raises(Trouble, match="Notes were taken"):
        programmes.set_kind(dialogue, staff.id, ProgrammeKind.BREAK)


def test_what_has_no_title_does_not_become_an_item(desk: Desk, dialogue: Dialogue) -> None:
    coffee = Programmes(desk).add(dialogue, NewEntry(kind=ProgrammeKind.BREAK))
    with pytest.raises(Trouble, match="needs a title"):
        Programmes(desk).set_kind(dialogue, coffee.id, ProgrammeKind.AGENDA_ITEM)
    Programmes(desk).set_kind(dialogue, coffee.id, ProgrammeKind.VISIT)
    assert told(desk, dialogue) == ["10:00–10:15 Visit"]
