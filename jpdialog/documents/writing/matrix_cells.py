"""What stands in each cell of the follow-up matrix, in words: the same on paper, in a workbook, and when it returns."""

from collections.abc import Callable, Iterator
from datetime import date

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers.matrix import FollowUpMatrix, MatrixColumn, MatrixRow

Says = Callable[[MatrixRow], str]


def sayings(paper: FollowUpMatrix, labels: Labels) -> dict[MatrixColumn, Says]:
    """For each column what its cell says of a row; a date as this language writes it."""
    return {
        MatrixColumn.NUMBER: lambda row: row.action.number,
        MatrixColumn.PARAGRAPH: lambda row: cited(row, labels),
        MatrixColumn.COMMITMENT: lambda row: row.commitment,
        MatrixColumn.ORIGIN: lambda row: origin(row, labels),
        MatrixColumn.ACTION: lambda row: row.action.text,
        MatrixColumn.LEAD: lambda row: row.action.lead,
        MatrixColumn.SUPPORTING: lambda row: labels("name_gap").join(row.supporting),
        MatrixColumn.COUNTERPART: lambda row: row.action.counterpart,
        MatrixColumn.DUE: lambda row: due(row, labels),
        MatrixColumn.STATUS: lambda row: labels.word("action", row.action.status),
        MatrixColumn.COLOUR: lambda row: colour(row, labels),
        MatrixColumn.PROGRESS: lambda row: "\n".join(told(row, labels)),
        MatrixColumn.EVIDENCE: lambda row: "\n".join(row.evidence),
        MatrixColumn.RESOURCES: lambda row: row.resources,
        MatrixColumn.NEXT_STEP: lambda row: row.next_step,
        MatrixColumn.DECISION_SOUGHT: lambda row: row.decision_sought,
        MatrixColumn.CARRIED_OVER: lambda row: str(row.carried_over),
        MatrixColumn.AGE: lambda row: "" if row.age is None else str(row.age),
        MatrixColumn.VERIFIED: lambda row: labels("name_gap").join(verified(row, paper, labels)),
    }


def cited(row: MatrixRow, labels: Labels) -> str:
    """The section with its edition: "2 (4) (2017)"."""
    if not row.action.section or not row.edition:
        return row.action.section
    return labels("cited", number=row.action.section, edition=row.edition)


def origin(row: MatrixRow, labels: Labels) -> str:
    """The dialogue at which it was agreed, and when that was."""
    number = row.action.agreed_at
    if number is None:
        return ""
    if not row.agreed_on:
        return labels("dialogue_number", number=number)
    return labels("agreed_at_on", number=number, day=dates.partial(row.agreed_on, labels.calendar))


def due_day(row: MatrixRow) -> date | None:
    """The day by which it is due; None if it is due before an event, whenever that will be."""
    return None if row.due_before else row.action.due


def due(row: MatrixRow, labels: Labels) -> str:
    """The day or the event by which it is due."""
    if row.due_before:
        return labels("before_dialogue", number=row.due_before)
    return dates.day(row.action.due, labels.calendar) if row.action.due else ""


def colour(row: MatrixRow, labels: Labels) -> str:
    """The colour in words, with its reason."""
    if not row.action.light:
        return ""
    reason = row.light_reason or labels.word("reason", row.action.reason)
    return labels("colon").join(filter(None, (labels.word("light", row.action.light), reason)))


def told(row: MatrixRow, labels: Labels) -> Iterator[str]:
    """What was done, entry by entry."""
    for each in row.progress:
        name = "told_by" if each.author else "told_on"
        yield labels(name, day=dates.day(each.day, labels.calendar), who=each.author, text=each.text)


def verified(row: MatrixRow, paper: FollowUpMatrix, labels: Labels) -> Iterator[str]:
    """Which side has verified it, and when."""
    sides: tuple[tuple[str, date | None], ...] = (
        (paper.our_party or labels("our_side"), row.verified_by_us),
        (paper.their_party or labels("their_side"), row.verified_by_them),
    )
    for party, day in sides:
        if day is not None:
            yield labels("verified_by", party=party, day=dates.day(day, labels.calendar))
