"""The commands of a pack: show, parts, put, annex, recipient, issue, replace, changes, hand, returned."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from jpdialog.cli.clearance import marked
from jpdialog.cli.input import path_named, text_handed_in
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.pack import PackCopy, PackPart, PackRecipient, PartKind
from jpdialog.domain.pack_changes import PartChange, PartState
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.briefs import cited
from jpdialog.services.desk import Desk
from jpdialog.services.pack_change_words import days_of, texts_of
from jpdialog.services.pack_papers import PackPapers
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Issued, Packs
from jpdialog.services.papers import Wish
from jpdialog.services.persons import person_named

HANDLINGS = [handling.value for handling in Handling]


def show(asked: Namespace, words: Words) -> None:
    """Show what was issued, and who has which copy."""
    with open_desk(asked, words) as desk:
        packs, dialogue = Packs(desk), desk.dialogues.by_number(asked.dialogue)
        issued = packs.of(dialogue)
        if asked.json:
            say_json([_issued_json(each, packs, words) for each in issued])
            return
        for each in issued:
            _say_issued(each, packs, words)
        if not issued:
            say(words("No pack of this dialogue has been issued yet."))


def parts(asked: Namespace, words: Words) -> None:
    """List the parts of the pack in their order: which are in it, how they are marked, who is to get a copy."""
    with open_desk(asked, words) as desk:
        papers = _papers(desk, desk.dialogues.by_number(asked.dialogue), words)
        if asked.json:
            say_json(_arranged_json(papers, Packs(desk), words))
            return
        say_table([_row(part, papers, words) for part in papers.arranged.parts])
        _say_recipients(papers.arranged.recipients, Packs(desk), words)


def put(asked: Namespace, words: Words) -> None:
    """Put a part into the pack or leave it out, give it another place, or a marking of its own."""
    with open_desk(asked, words) as desk:
        dialogue, arranging = desk.dialogues.by_number(asked.dialogue), PackParts(desk.store)
        part = _part(_papers(desk, dialogue, words), asked.part)
        if asked.is_included is not None:
            arranging.include(dialogue, {part.key}, is_included=asked.is_included)
        if asked.place is not None:
            arranging.place(dialogue, part.key, asked.place - 1)
        if asked.marking is not None:
            arranging.mark(dialogue, part.key, asked.marking)
        papers = _papers(desk, dialogue, words)
        say_table([_row(part, papers, words) for part in papers.arranged.parts])


def annex(asked: Namespace, words: Words) -> None:
    """Put an annex behind the pack: a text, or an edition of the plan."""
    text = text_handed_in() if asked.text == "-" else asked.text
    with open_desk(asked, words) as desk:
        edition = desk.plans.edition(asked.edition) if asked.edition else None
        made = PackParts(desk.store).add_annex(
            desk.dialogues.by_number(asked.dialogue),
            asked.title,
            text,
            edition=edition,
            handling=Handling(asked.handling),
        )
        say(words("Annex added: {title}", title=made.title))


def recipient(asked: Namespace, words: Words) -> None:
    """Have somebody get a copy of the next pack, with that number if one is given; or none."""
    with open_desk(asked, words) as desk:
        dialogue, arranging = desk.dialogues.by_number(asked.dialogue), PackParts(desk.store)
        if not asked.off:
            _add_recipient(desk, dialogue, asked.name, words)
        there = arranging.of(dialogue).recipients
        found = _recipient(desk, there, asked.name, words)
        if asked.off:
            arranging.remove_recipient(found)
        elif asked.place is not None:
            arranging.place_recipient(found, min(asked.place, len(there)) - 1)
        _say_recipients(arranging.of(dialogue).recipients, Packs(desk), words)


def issue(asked: Namespace, words: Words) -> None:
    """Issue the pack: from then on every word of it is kept, with who has which copy."""
    with open_desk(asked, words) as desk:
        dialogue, arranging, packs = desk.dialogues.by_number(asked.dialogue), PackParts(desk.store), Packs(desk)
        for name in asked.recipient:
            _add_recipient(desk, dialogue, name, words)
        if asked.spare is not None:
            arranging.set_spare_copies(dialogue, asked.spare)
        if asked.marking is not None:
            arranging.set_marking(dialogue, asked.marking)
        wish = Wish(
            today=date.today(),
            dialogue=dialogue.number,
            language=words.language,
            shareable=asked.shareable,
            by_era=asked.wareki,
            letter=asked.letter,
            house_style=path_named(asked.house_style) if asked.house_style else None,
        )
        made = packs.give_out(dialogue, wish)
        _say_issued(packs.one(made), packs, words)


def replace(asked: Namespace, words: Words) -> None:
    """Issue replacement pages for whatever has changed in an issued pack."""
    with open_desk(asked, words) as desk:
        packs = Packs(desk)
        made = packs.replace_pages(packs.issue(desk.dialogues.by_number(asked.dialogue), asked.issue), date.today())
        _say_issued(packs.one(made), packs, words)


def changes(asked: Namespace, words: Words) -> None:
    """Say what has changed since a pack was issued."""
    with open_desk(asked, words) as desk:
        packs = Packs(desk)
        of = packs.issue(desk.dialogues.by_number(asked.dialogue), asked.issue)
        if asked.json:
            found = packs.changed_since(of, date.today())
            say_json({"issue": of.label, "changes": [_change_json(each) for each in found]})
            return
        found = packs.changed_since(of, date.today(), days_of(of))
        for each in found:
            _say_change(each, words)
        if not found:
            say(words("Nothing has changed since version {version}.", version=of.label))


def hand(asked: Namespace, words: Words) -> None:
    """Keep that a copy was given to somebody: one to spare, or one that changed hands."""
    with open_desk(asked, words) as desk:
        packs = Packs(desk)
        of, copy = _copy(packs, desk.dialogues.by_number(asked.dialogue), asked)
        packs.hand(copy, date.today(), asked.to, person_named(desk, asked.to))
        _say_issued(packs.one(of.issue), packs, words)


def returned(asked: Namespace, words: Words) -> None:
    """Keep that a copy came back, or that it did not."""
    with open_desk(asked, words) as desk:
        packs = Packs(desk)
        of, copy = _copy(packs, desk.dialogues.by_number(asked.dialogue), asked)
        packs.take_back([copy], None if asked.still_out else date.today())
        _say_issued(packs.one(of.issue), packs, words)


# Inside


def _add_recipient(desk: Desk, dialogue: Dialogue, name: str, words: Words) -> None:
    """Have somebody get a copy, unless they do already, by this name or as a person who is called so too."""
    packs, arranging, person = Packs(desk), PackParts(desk.store), person_named(desk, name)
    there = arranging.of(dialogue).recipients
    names = {packs.named(each, words.language).casefold() for each in there if person is None}
    is_there = person is not None and person.id in {each.person_id for each in there}
    if not is_there and " ".join(name.split()).casefold() not in names:
        arranging.add_recipient(dialogue, name, person)


def _recipient(desk: Desk, there: Sequence[PackRecipient], name: str, words: Words) -> PackRecipient:
    """Who of these is called so, as a person or by the name that was typed."""
    person, packs, plain = person_named(desk, name), Packs(desk), " ".join(name.split()).casefold()
    for each in there:
        if each.person_id == person.id if person else packs.named(each, words.language).casefold() == plain:
            return each
    raise Trouble("Nobody of that name gets a copy. pack parts lists who does; nothing was changed.")


def _say_recipients(recipients: Sequence[PackRecipient], packs: Packs, words: Words) -> None:
    for number, each in enumerate(recipients, 1):
        say(words("Copy {number}: {name}", number=number, name=packs.named(each, words.language)))


def _copy(packs: Packs, dialogue: Dialogue, asked: Namespace) -> tuple[Issued, PackCopy]:
    of = packs.one(packs.issue(dialogue, asked.issue))
    for copy in of.copies:
        if copy.number == asked.copy:
            return of, copy
    raise Trouble("Issue {version} has no copy {copy}. pack show lists them.", version=of.issue.label, copy=asked.copy)


def _papers(desk: Desk, dialogue: Dialogue, words: Words) -> PackPapers:
    return PackPapers(desk, Wish(today=date.today(), dialogue=dialogue.number, language=words.language))


def _part(papers: PackPapers, named: str) -> PackPart:
    """The part of that key or kind, or the brief of a section as cited."""
    numbers = {view.section.lineage: cited(view.section.number) for view in papers.sections}
    for part in papers.arranged.parts:
        if part.key == named or (part.of and numbers.get(part.of) == cited(named)):
            return part
    raise Trouble("There is no such part in this pack any more. pack parts lists them; nothing was changed.")


def _row(part: PackPart, papers: PackPapers, words: Words) -> list[object]:
    said = words("in the pack") if part.is_included else words("left out")
    gone = words("Section that is no longer in the plan") if papers.is_gone(part) else ""
    return [part.key.partition(":")[0], papers.title_of(part), said, part.marking, gone]


def _say_issued(issued: Issued, packs: Packs, words: Words) -> None:
    of = issued.issue
    at = datetime.fromisoformat(of.issued_at).astimezone().strftime("%Y-%m-%d %H:%M")
    said = words("Issue {version}, {at}, copies: {count}", version=of.label, at=at, count=len(issued.copies))
    later = words("superseded by {version}", version=issued.superseded_by) if issued.superseded_by else ""
    say(" · ".join(filter(None, [said, of.marking, of.issued_by, later])))
    for copy in issued.copies:
        given = words("given {day}", day=copy.given_on) if copy.given_on else words("not given out")
        back = words("returned {day}", day=copy.returned_on) if copy.returned_on else ""
        held = packs.holder(copy, words.language) or "-"
        say("  " + " · ".join(filter(None, [f"{copy.number}", held, given, back])))


def _say_change(change: PartChange, words: Words) -> None:
    said = [change.part.title, words.name(change.state)]
    if change.looks and change.looks == len(change.lines):
        photos = words("photos changed: {count}", count=change.looks)
        form = words("the same words, in another form: {count}", count=change.looks)
        said.append(photos if change.part.kind == PartKind.DELEGATIONS else form)
    elif change.state == PartState.CHANGED:
        said.append(words("{count} words", count=change.words))
    say(" · ".join(said))
    for line in change.lines:
        say(f"  {marked(*texts_of(line, words))}")


def _issued_json(issued: Issued, packs: Packs, words: Words) -> dict[str, Any]:
    of = issued.issue
    copies = [
        {
            "number": copy.number,
            "recipient": packs.holder(copy, words.language),
            "given_on": copy.given_on.isoformat() if copy.given_on else None,
            "returned_on": copy.returned_on.isoformat() if copy.returned_on else None,
        }
        for copy in issued.copies
    ]
    fields = ("id", "issued_at", "issued_by", "marking", "language", "house_style", "is_shareable")
    told = {name: getattr(of, name) for name in fields}
    printed = [part.title for part in packs.printed(of).parts if part.is_printed]
    later = issued.superseded_by or None
    return {"version": of.label, **told, "parts": printed, "superseded_by": later, "copies": copies}


def _arranged_json(papers: PackPapers, packs: Packs, words: Words) -> dict[str, Any]:
    arranged = papers.arranged
    return {
        "marking": arranged.settings.marking or papers.dialogue.marking,
        "parts": [
            {
                "key": part.key,
                "kind": part.kind,
                "title": papers.title_of(part),
                "is_included": part.is_included,
                "marking": part.marking or None,
                "is_gone": papers.is_gone(part),
                "is_brief": part.kind in (PartKind.STEERING_BRIEF, PartKind.SUBJECT_BRIEF),
            }
            for part in arranged.parts
        ],
        "recipients": [packs.named(each, words.language) for each in arranged.recipients],
        "spare_copies": arranged.settings.spare_copies,
    }


def _change_json(change: PartChange) -> dict[str, Any]:
    return {
        "key": change.part.key,
        "title": change.part.title,
        "state": change.state,
        "words": change.words,
        "figures": change.figures,
        "lines": [asdict(line) for line in change.lines],
    }
