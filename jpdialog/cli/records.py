"""record show, draw-up, state, comment, and one paragraph of it: add, write, move, leave-out, take-in, handle."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, Attribution, RecordParagraph, RecordPart, RecordState
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.record_paragraphs import RecordParagraphs
from jpdialog.services.records import Records, RecordView

STATES = [each.value for each in RecordState if each is not RecordState.NOTES]
RULES = [each.value for each in Attribution]
AS_NOTES = "as_notes"
HANDLINGS = [AS_NOTES, *(each.value for each in Handling)]


def draw_up(asked: Namespace, words: Words) -> None:
    """Draw the record up from notes and outcomes; what was edited by hand stays."""
    with open_desk(asked, words) as desk:
        records, dialogue = Records(desk), desk.dialogues.by_number(asked.dialogue)
        if asked.attribution:
            records.attribute(dialogue, Attribution(asked.attribution))
        done = records.draw_up(dialogue)
        if asked.json:
            told = {"new": list(done.new), "changed": done.changed, "behind": done.behind, "gone": done.gone}
            follows = {"actions": done.actions, "proposals": done.proposals, "changes_without_section": done.loose}
            say_json(told | follows)
            return
        say(
            words(
                "Drawn up: {new} new, {changed} changed with their notes, {gone} gone, {behind} kept as edited "
                "although their notes say something else.",
                new=len(done.new),
                changed=done.changed,
                gone=done.gone,
                behind=done.behind,
            )
        )
        if done.actions:
            say(words("Actions made of what was promised: {count}. action list shows them.", count=done.actions))
        if done.proposals:
            say(words("Proposals made of changes to the text: {count}. outcome list shows them.", count=done.proposals))
        if done.loose:
            say(words("Changes to the text that name no section, so no proposals yet: {count}.", count=done.loose))


def state(asked: Namespace, words: Words) -> None:
    """Say how far the record has come."""
    with open_desk(asked, words) as desk:
        records, dialogue = Records(desk), desk.dialogues.by_number(asked.dialogue)
        records.put(dialogue, RecordState(asked.state), asked.on or date.today(), asked.by)
        head = records.head(dialogue)
        if asked.json:
            say_json({"state": head.state, "cleared_by": head.cleared_by, "cleared_on": head.cleared_on})
        else:
            say(words("The record is now: {state}.", state=words.name(head.state)))


def show(asked: Namespace, words: Words) -> None:
    """List the paragraphs of the record in the order in which they are read, under their numbers."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        view = Records(desk).of(dialogue)
        if asked.json:
            say_json({"head": _head_as_json(view), "paragraphs": [_as_json(each, view) for each in view.paragraphs]})
        elif view.is_drawn_up:
            sections = {each.section.lineage: each.section.number for each in desk.plans.sections(dialogue.edition_id)}
            rows = enumerate(view.paragraphs, 1)
            say_table([[number, *_row(each, view, desk, words, sections)] for number, each in rows])
        else:
            say(words("The record was not drawn up yet. record draw-up does so."))


def add(asked: Namespace, words: Words) -> None:
    """Add a paragraph of one's own behind another."""
    _with(asked, words, lambda desk, dialogue, one: RecordParagraphs(desk, dialogue).add(one, asked.text))


def write(asked: Namespace, words: Words) -> None:
    """Write a paragraph in words of one's own."""

    def over(desk: Desk, _dialogue: Dialogue, one: RecordParagraph) -> None:
        Records(desk).write(one, Names(desk, words.language).field_shown(one, "text"), asked.text)

    _with(asked, words, over)


def move(asked: Namespace, words: Words) -> None:
    """Move a paragraph one place up or down, or next to another."""
    _with(asked, words, lambda desk, dialogue, one: _move(asked, desk, dialogue, one))


def leave_out(asked: Namespace, words: Words) -> None:
    """Leave a paragraph out of the record; one that a person added goes."""
    _with(asked, words, lambda desk, dialogue, one: RecordParagraphs(desk, dialogue).remove(one))


def take_in(asked: Namespace, words: Words) -> None:
    """Take a paragraph that was left out in again."""
    _with(asked, words, lambda desk, _dialogue, one: Records(desk).leave_out(one, is_left_out=False))


def handle(asked: Namespace, words: Words) -> None:
    """Say who may have a paragraph."""
    handling = None if asked.handling == AS_NOTES else Handling(asked.handling)
    _with(asked, words, lambda desk, _dialogue, one: Records(desk).handle(one, handling))


def comment(asked: Namespace, words: Words) -> None:
    """Set the note-taker's comment, which no paper for the counterpart has."""
    with open_desk(asked, words) as desk:
        Records(desk).comment(desk.dialogues.by_number(asked.dialogue), asked.text)


def _with(asked: Namespace, words: Words, work: Callable[[Desk, Dialogue, RecordParagraph], object]) -> None:
    """Do something with the paragraph that was named, and show the record as it then stands."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        work(desk, dialogue, _named(desk, dialogue, asked.paragraph))
    show(asked, words)


def _named(desk: Desk, dialogue: Dialogue, name: str) -> RecordParagraph:
    """The paragraph of that number in the record, or of that id. Trouble if there is none."""
    known = Records(desk).of(dialogue).paragraphs
    if name.isdecimal() and 0 < int(name) <= len(known):
        return known[int(name) - 1]
    found = next((each for each in known if each.id == name), None)
    if found is None:
        raise Trouble("The record has no such paragraph. record show numbers them; nothing was changed.")
    return found


def _move(asked: Namespace, desk: Desk, dialogue: Dialogue, one: RecordParagraph) -> None:
    paragraphs, next_to = RecordParagraphs(desk, dialogue), asked.behind or asked.before
    if next_to:
        paragraphs.put(one, _named(desk, dialogue, next_to), behind=bool(asked.behind))
    elif not paragraphs.step(one, -1 if asked.up else 1):
        raise Trouble("It stands at the end of what it belongs to already. Nothing was moved.")


def _row(one: RecordParagraph, view: RecordView, desk: Desk, words: Words, numbers: Mapping[str, str]) -> list[str]:
    names = Names(desk, words.language)
    item = names.of(desk.store.get(AgendaItem, one.agenda_item_id), "title") or numbers.get(one.lineage or "", "")
    marks = [
        words("left out") if one.is_left_out else "",
        words("added by hand") if one.is_own else words("edited") if one.is_edited else "",
        words("the other language is as drawn") if one.is_edited_in_one else "",
        words("its notes say something else now") if one.is_behind else "",
        words("counterpart may have it") if view.may_share(one) else "",
    ]
    where = names.listed([item if one.part in OF_AN_ITEM else "", words.name(one.part)])
    text = names.of(one, "text").replace("\n", " ")
    return [where, names.listed(marks) or "–", text]


def _head_as_json(view: RecordView) -> dict[str, Any]:
    return view.head.model_dump(mode="json", exclude={"id", "is_sample"})


def _as_json(one: RecordParagraph, view: RecordView) -> dict[str, Any]:
    plain = one.model_dump(mode="json", exclude={"place", "slot", "dialogue_id", "is_sample"})
    more = {"is_own": one.is_own, "is_edited": one.is_edited, "counterpart_may_have_it": view.may_share(one)}
    number = view.numbers.get(one.decided_in) if one.part is RecordPart.DECISION else None
    return plain | more | {"decision": number}
