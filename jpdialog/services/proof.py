"""Gathering the proof sheet: everything that a paper for the counterpart leaves out, with the reason."""

from collections.abc import Iterator
from dataclasses import replace

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.notes import Note
from jpdialog.domain.papers import ProofSheet, Withheld
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.paper_lines import Wish
from jpdialog.services.papers import Papers
from jpdialog.services.record_of_dialogue import RecordPapers
from jpdialog.services.shareable import KINDS, OUTCOMES, may_share_entry, may_share_note

SPOKEN = (EntryKind.POINT, EntryKind.IF_RAISED)


def proof_sheet(desk: Desk, wish: Wish) -> ProofSheet:
    """What the paper named in ``wish.of`` leaves out when it is written for the counterpart."""
    internal = replace(wish, shareable=False)
    return (
        _of_points(Papers(desk, internal)) if wish.of == "talking-points" else _of_record(RecordPapers(desk, internal))
    )


def _of_points(papers: Papers) -> ProofSheet:
    views = papers.wished()
    entries = [entry for view in views for kind in SPOKEN for entry in view.of_kind(kind)]
    return ProofSheet(
        front=papers.front(is_draft=False),
        of="talking-points",
        withheld=tuple(each for view in views for each in _of_brief(papers, view)),
        shared=sum(may_share_entry(entry) for entry in entries),
    )


def _of_brief(papers: Papers, view: BriefView) -> Iterator[Withheld]:
    where = f"{view.number} {papers.names.heading(view)}".strip()
    for entry in (entry for kind in SPOKEN for entry in view.of_kind(kind) if not may_share_entry(entry)):
        said = [papers.names.pair(entry, field, bilingual=False)[0] for field in ("text", "answer")]
        yield Withheld(where=where, what=entry.kind, why=entry.handling, text="\n".join(filter(None, said)))


def _of_record(papers: RecordPapers) -> ProofSheet:
    notes, actions = papers.notes(), papers.agreed_here()
    titles = {item.id: papers.names.of(item, "title") for item in papers.agenda()}
    comment = papers.comment_said()
    withheld = [
        *(_note(papers, note, titles.get(note.agenda_item_id or "", "")) for note in notes if not may_share_note(note)),
        *(
            Withheld(where=titles.get(each.agenda_item_id or "", ""), what="paragraph", why=why, text=text)
            for each, why, text in papers.own_words_withheld()
        ),
        *(
            Withheld(where=each.number, what="action", why="no_counterpart", text=papers.names.of(each, "text"))
            for each in actions
            if not papers.shares(each)
        ),
        *([Withheld(where="", what="comment", why="internal", text=comment)] if comment else []),
    ]
    shared = sum(map(may_share_note, notes)) + sum(map(papers.shares, actions))
    return ProofSheet(front=papers.front(is_draft=False), of="record", withheld=tuple(withheld), shared=shared)


def _note(papers: RecordPapers, note: Note, where: str) -> Withheld:
    return Withheld(where=where, what="note", why=_why(note), text=papers.names.of(note, "text"))


def _why(note: Note) -> str:
    if note.outcome is None:
        return "no_outcome"
    if note.outcome not in OUTCOMES:
        return "one_sided"
    return "kind" if note.kind not in KINDS else note.handling
