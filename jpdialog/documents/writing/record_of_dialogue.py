"""The record of a dialogue: its head, what came of it, each item, what follows, and who cleared it."""

from collections.abc import Iterable, Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Look,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ActionLine, Delegation, ItemRecord, Member, RecordOfDialogue, Said

COUNTS = ("cleared", "sent", "agreed")


def write_record(paper: RecordOfDialogue, how: Printing = USUAL) -> bytes:
    """The record as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("record-of-dialogue", labels("record"), paper.front, _body(paper, labels), how=how)


def _body(paper: RecordOfDialogue, labels: Labels) -> Iterator[Block]:
    yield _particulars(paper, labels)
    yield _part("summary", labels)
    yield from (_said(each) for each in paper.summary)
    yield _part("decisions", labels)
    yield _decisions(paper, labels)
    yield from (block for item in paper.items if not item.is_empty for block in _item(item, paper, labels))
    yield _part("actions", labels)
    yield _actions(paper, labels)
    if paper.text_changes:
        yield _part("text_changes", labels)
        yield from (_said(each) for each in paper.text_changes)
    yield _part("next_dialogue", labels)
    yield line(paper.next_dialogue or labels("not_set"))
    if paper.comment:
        yield _part("comment", labels)
        yield from (line(each) for each in paper.comment.splitlines() if each.strip())
    yield from _clearance(paper, labels)


def _part(name: str, labels: Labels) -> Heading:
    return Heading(labels(name), HeadingLook.DELEGATION)


def _particulars(paper: RecordOfDialogue, labels: Labels) -> Table:
    facts = [(label, value) for label, value in _facts(paper, labels) if value]
    rows = tuple(
        (line(label, Look.TABLE_TEXT, tone=Tone.LABEL), line(value, Look.TABLE_TEXT)) for label, value in facts
    )
    columns = (Column(labels("particular"), 22), Column(labels("particular_value"), 78))
    return Table(columns, rows, labels("particulars"), labels("particulars_described"), "")


def _facts(paper: RecordOfDialogue, labels: Labels) -> Iterator[tuple[str, str]]:
    front, comma = paper.front, labels("comma")
    when = dates.span(front.starts_on, front.ends_on, labels.calendar)
    yield labels("session"), front.occasion
    yield labels("place_and_dates"), comma.join(said for said in (when, front.place) if said)
    yield labels("noted"), _noted(paper, labels)
    mode, heard = labels.word("mode", paper.mode), labels.word("interpretation", paper.interpretation)
    yield labels("mode"), comma.join(said for said in (mode, heard) if said)
    for delegation in paper.delegations:
        yield labels("chair_of", party=delegation.party), _people(delegation, ("head",), labels)
        yield labels("attendees_of", party=delegation.party), _people(delegation, ("member", "secretary"), labels)
    for label, role in (("interpreters", "interpreter"), ("note_takers", "note_taker")):
        present = [_people(delegation, (role,), labels) for delegation in paper.delegations]
        yield labels(label), "\n".join(said for said in present if said)
    yield labels("attribution"), labels.word("attribution", paper.attribution)


def _noted(paper: RecordOfDialogue, labels: Labels) -> str:
    if not paper.noted_from:
        return ""
    first, last = paper.noted_from, paper.noted_to
    ends = last[11:16] if last[:10] == first[:10] else f"{dates.partial(last[:10], labels.calendar)} {last[11:16]}"
    return labels("from_to", day=dates.partial(first[:10], labels.calendar), starts=first[11:16], ends=ends)


def _people(delegation: Delegation, roles: tuple[str, ...], labels: Labels) -> str:
    return "\n".join(_person(member, labels) for member in delegation.members if member.role in roles)


def _person(member: Member, labels: Labels) -> str:
    return labels("comma").join(word for word in (member.name, member.title, member.organisation) if word)


def _decisions(paper: RecordOfDialogue, labels: Labels) -> Block:
    if not paper.decisions:
        return line(labels("no_decisions"), Look.NOTICE)
    columns = (Column(labels("order"), 8), Column(labels("decision"), 62), Column(labels("item"), 30))
    rows = tuple(
        (
            line(str(each.number), Look.TABLE_TEXT, each.id),
            line(each.text, Look.TABLE_TEXT),
            line(each.item, Look.TABLE_TEXT),
        )
        for each in paper.decisions
    )
    return Table(columns, rows, labels("decisions"), labels("decisions_described"), "")


def _item(item: ItemRecord, paper: RecordOfDialogue, labels: Labels) -> Iterator[Block]:
    number = item.number or str(item.order)
    yield Heading(item.title or labels("no_item"), HeadingLook.SUBJECT, number if item.title else "")
    if item.sections:
        yield line(labels("on_sections", sections=labels("comma").join(item.sections)), Look.HEADING_NOTE)
    yield from _group(labels("said_there"), item.said)
    yield from _group(paper.their_party or labels("their_side"), item.theirs)
    yield from _group(paper.our_party or labels("our_side"), item.ours)
    yield from _group(labels("outcome"), item.outcome)


def _group(heading: str, said: Iterable[Said]) -> Iterator[Block]:
    lines = [_said(each) for each in said]
    if lines:
        yield Heading(heading, HeadingLook.GROUP)
        yield from lines


def _said(said: Said) -> Paragraph:
    return Paragraph((Run(said.text),), Look.ITEM, said.id)


def _actions(paper: RecordOfDialogue, labels: Labels) -> Block:
    if not paper.actions:
        return line(labels("no_actions_follow"), Look.NOTICE)
    shares = {"order": 11, "action": 41, "lead": 14, "counterpart": 14, "due": 20}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(_action(each, labels) for each in paper.actions)
    wanting = sum(each.is_incomplete for each in paper.actions)
    note = labels("actions_incomplete", count=wanting) if wanting else ""
    return Table(columns, rows, labels("actions"), labels("record_actions_described"), note)


def _action(each: ActionLine, labels: Labels) -> tuple[Paragraph, ...]:
    """A row; what an action still wants is said in its cell, by a word."""
    wanted = labels("still_wanted") if each.is_incomplete else ""
    due = dates.day(each.due, labels.calendar) if each.due else ""
    if not due and each.due_before:
        due = labels("before_dialogue", number=each.due_before)
    return (
        line(each.number or "–", Look.TABLE_TEXT, each.id),
        line(each.text, Look.TABLE_TEXT),
        line(each.lead or wanted, Look.TABLE_TEXT, tone=Tone.PLAIN if each.lead else Tone.LATE),
        line(each.counterpart, Look.TABLE_TEXT),
        line(due or wanted, Look.TABLE_TEXT, tone=Tone.PLAIN if due else Tone.LATE),
    )


def _clearance(paper: RecordOfDialogue, labels: Labels) -> Iterator[Block]:
    """How far the record has come; one that is nobody's yet leaves room for who clears it."""
    standing = paper.standing
    if paper.front.is_shareable:
        if standing.agreed_on:
            yield _part("clearance", labels)
            yield line(labels("agreed_by_both", day=dates.partial(standing.agreed_on, labels.calendar)))
        return
    is_cleared = standing.state in COUNTS
    facts = [
        (labels("record_state"), labels(f"record_state.{standing.state}")),
        (labels("record_cleared_by"), (standing.cleared_by or "–") if is_cleared else labels("not_cleared_yet")),
        *(
            (labels(name), dates.partial(day, labels.calendar))
            for name, day in (
                ("cleared_on", standing.cleared_on),
                ("sent_on", standing.sent_on),
                ("agreed_on", standing.agreed_on),
            )
            if day
        ),
    ]
    yield _part("clearance", labels)
    columns = (Column(labels("particular"), 22), Column(labels("particular_value"), 78))
    rows = tuple((line(a, Look.TABLE_TEXT, tone=Tone.LABEL), line(b, Look.TABLE_TEXT)) for a, b in facts)
    yield Table(columns, rows, labels("clearance"), labels("clearance_described"), labels("clearance_rule"))
