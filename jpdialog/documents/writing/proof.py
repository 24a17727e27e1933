"""The proof sheet: what a paper for the counterpart leaves out; internal, to be read before that paper goes."""

from collections.abc import Iterator

from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Table, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ProofSheet, Withheld


def write_proof(paper: ProofSheet, how: Printing = USUAL) -> bytes:
    """The proof sheet as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("proof-sheet", labels("proof"), paper.front, _body(paper, labels), how=how)


def _body(paper: ProofSheet, labels: Labels) -> Iterator[Block]:
    of = labels(f"paper.{paper.of}")
    yield line(labels("proof_rule", paper=of), Look.NORMAL)
    counted = labels("proof_counted", withheld=len(paper.withheld), shared=paper.shared)
    if not paper.withheld:
        yield line(labels("nothing_withheld"), Look.NOTICE)
        yield line(counted, Look.TABLE_NOTE)
        return
    shares = {"where": 24, "what": 14, "why": 18, "text": 44}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(_row(each, labels) for each in paper.withheld)
    yield Table(columns, rows, labels("proof"), labels("proof_described"), counted)


def _row(each: Withheld, labels: Labels) -> tuple[Paragraph, ...]:
    cells = (each.where, labels.word("what", each.what), labels.word("why", each.why), each.text)
    return tuple(line(cell, Look.TABLE_TEXT) for cell in cells)
