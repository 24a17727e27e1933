"""After a transaction only the briefs that it touched are read anew, and what is shown is as if all had been."""

from collections.abc import Callable

from jpdialog.domain.brief import Brief, BriefStatus, EntryKind
from jpdialog.domain.dialogue import Interpretation
from jpdialog.domain.people import Person
from jpdialog.services.desk import Changed, Desk
from jpdialog.services.dialogues import NewDialogue


def test_only_what_was_touched_is_read_and_all_is_as_if_read_anew(desk: Desk) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1, minutes=1))
    heard: list[Changed] = []
    desk.on_change(heard.append)
    one = desk.briefs.of_dialogue(dialogue)[1].brief
    with desk.store.transaction() as door:
        person = door.create(Person(name="Flavia Elphberg"))
    entry = desk.briefs.add_entry(one, EntryKind.POINT, "We survey it.")
    acts: list[Callable[[], object]] = [
        lambda: desk.briefs.add_entry(one, EntryKind.POINT, "And we count.", after=entry),
        lambda: desk.briefs.write(entry, "text", "We survey all of it."),
        lambda: desk.briefs.write(one, "drafter_id", person.id),
        lambda: desk.clearances.set_status([one], BriefStatus.CLEARED),
        lambda: desk.briefs.write(entry, "text", "We survey it again."),
        lambda: desk.briefs.delete_entry(entry),
        desk.undo,
    ]
    views = desk.briefs.of_dialogue(dialogue)
    for act in acts:
        act()
        again = desk.briefs.again(views, heard[-1])
        assert again is not None
        assert again == desk.briefs.of_dialogue(dialogue)
        assert again[2] is views[2], "what was not touched is not read"
        views = again


def test_where_more_than_these_briefs_was_touched_all_is_to_be_read(desk: Desk) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1, minutes=1))
    heard: list[Changed] = []
    desk.on_change(heard.append)
    views = desk.briefs.of_dialogue(dialogue)
    acts: list[Callable[[], object]] = [
        lambda: desk.store.edit(dialogue, "interpretation", Interpretation.CONSECUTIVE),
        lambda: desk.dialogues.create(NewDialogue(number=2)),
        lambda: _delete(desk, views[1].brief),
    ]
    for act in acts:
        act()
        assert desk.briefs.again(views, heard[-1]) is None


def _delete(desk: Desk, brief: Brief) -> None:
    with desk.store.transaction() as door:
        door.delete(brief)
