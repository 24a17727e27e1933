"""matrix take-in, files, list, accept, refuse, take-up, put-away, sender: what came back in workbooks, cell by cell."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any

from jpdialog.cli.input import path_named
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.returned_files import ReturnedFile
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.matrix_proposals import Proposal, proposals
from jpdialog.services.matrix_take_in import MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.services.returned_accepting import Accepting
from jpdialog.services.returned_files import FileLine, ReturnedFiles


def take_in(asked: Namespace, words: Words) -> None:
    """Keep the file, accept what is asked, and list how all of it stands."""
    today = date.today()
    if asked.choice and len(asked.accept) != 1:
        raise Trouble("A choice is for one proposal: give --accept once with it. Nothing was changed.")
    with open_desk(asked, words) as desk:
        file, is_new = MatrixTakeIn(desk).take_in(path_named(asked.file), today, asked.sender)
        if not is_new and not asked.json:
            say(
                words("That was taken in before, as file {number}; what was decided stays decided.", number=file.number)
            )
        for number in asked.accept:
            found = proposals(desk, today, [file])
            if number > len(found):
                raise Trouble("There is no such proposal. The list shows what there is; it was not accepted.")
            Accepting(desk, today).one(found[number - 1], asked.choice)
        _tell_file(desk, file, asked, words, is_new=is_new)


def files(asked: Namespace, words: Words) -> None:
    """List the workbooks that came back."""
    with open_desk(asked, words) as desk:
        told = ReturnedFiles(desk).all()
        if asked.json:
            say_json([_file_json(each) for each in told])
        elif told:
            say_table([_file_row(each, words) for each in told])
        else:
            say(words("No workbook came back yet."))


def list_cells(asked: Namespace, words: Words) -> None:
    """List the cells that wait, or all."""
    with open_desk(asked, words) as desk:
        found = [each for each in _asked(desk, asked) if asked.all or each.line.is_waiting]
        _tell(found, asked, words)


def accept(asked: Namespace, words: Words) -> None:
    """Accept the cells that are named, or of what the options name all that are clear."""
    with open_desk(asked, words) as desk:
        if asked.clear:
            _accept_clear(desk, asked, words)
            return
        if not asked.cells:
            raise Trouble("Say which cells, by their numbers, or --clear for all that are clear.")
        Accepting(desk, date.today()).these(_asked(desk, asked), asked.choice)
        _tell(_asked(desk, asked), asked, words)


def _accept_clear(desk: Desk, asked: Namespace, words: Words) -> None:
    told = Accepting(desk, date.today()).clear(_asked(desk, asked))
    left = [each for each in _asked(desk, asked) if each.line.is_waiting]
    why = {each.line.label: words.of(trouble) for each, trouble in told.left}
    if asked.json:
        say_json({"accepted": len(told.done), "left": [_as_json(each) for each in left], "reasons": why})
        return
    say(words("Accepted: {count}. Still waiting: {left}.", count=len(told.done), left=len(left)))
    _say_lines(left, words)
    for label, reason in why.items():
        say(f"{label}: {reason}")


def refuse(asked: Namespace, words: Words) -> None:
    """Refuse the cells that are named, or all that the options name."""
    with open_desk(asked, words) as desk:
        ReturnedFiles(desk).refuse([each.line.key for each in _named(desk, asked)], date.today())
        _tell(_asked(desk, asked), asked, words)


def take_up(asked: Namespace, words: Words) -> None:
    """Let cells wait again."""
    with open_desk(asked, words) as desk:
        ReturnedFiles(desk).take_up([each.line.key for each in _named(desk, asked)], date.today())
        _tell(_asked(desk, asked), asked, words)


def put_away(asked: Namespace, words: Words) -> None:
    """Leave undecided what waits in a file."""
    with open_desk(asked, words) as desk:
        kept = ReturnedFiles(desk)
        kept.put_away(kept.called(asked.file), date.today())
        _tell_line(kept, asked, words)


def name_sender(asked: Namespace, words: Words) -> None:
    """Say who sent a file."""
    with open_desk(asked, words) as desk:
        kept = ReturnedFiles(desk)
        kept.name_sender(kept.called(asked.file), asked.name)
        _tell_line(kept, asked, words)


# Which


def _named(desk: Desk, asked: Namespace) -> list[Proposal]:
    """The cells that are named, or all that the options name. Raises Trouble if nothing was said."""
    if not (asked.cells or asked.file or asked.action or asked.column):
        raise Trouble("Say which: the numbers of cells, as matrix list has them, or a file, an action or a column.")
    return _asked(desk, asked)


def _asked(desk: Desk, asked: Namespace) -> list[Proposal]:
    """What is asked for, as it stands now. Raises Trouble if a cell that is named is not there."""
    kept, wanted = ReturnedFiles(desk), list(getattr(asked, "cells", ()))
    of = [kept.called(asked.file)] if asked.file else None
    found = [each for each in proposals(desk, date.today(), of) if _is_asked(each, asked)]
    if not wanted:
        return found
    by_label = {each.line.label: each for each in found}
    for label in wanted:
        if label not in by_label:
            raise Trouble("There is no cell {number}. matrix list --all shows all; nothing was changed.", number=label)
    return [by_label[label] for label in dict.fromkeys(wanted)]


def _is_asked(proposal: Proposal, asked: Namespace) -> bool:
    is_of_action = not asked.action or proposal.cell.reference == asked.action
    return is_of_action and (not asked.column or proposal.cell.column == asked.column)


# Telling


def _tell_file(desk: Desk, file: ReturnedFile, asked: Namespace, words: Words, *, is_new: bool) -> None:
    notes = MatrixWords(words).notes(ReturnedFiles(desk).returned(file))
    found = proposals(desk, date.today(), [file])
    if asked.json:
        line = next(each for each in ReturnedFiles(desk).all() if each.file.id == file.id)
        told = {"file": _file_json(line), "is_new": is_new}
        say_json({**told, "proposals": [_as_json(each) for each in found], "notes": notes})
        return
    if not found:
        say(words("Nothing was changed in it: {count} rows are as they were sent.", count=file.rows))
    _say_lines(found, words)
    for note in notes:
        say(note)


def _tell(found: Sequence[Proposal], asked: Namespace, words: Words) -> None:
    if asked.json:
        say_json([_as_json(each) for each in found])
    elif found:
        _say_lines(found, words)
    else:
        say(words("Nothing that came back waits to be decided."))


def _say_lines(found: Sequence[Proposal], words: Words) -> None:
    says = MatrixWords(words)
    if found:
        say_table([_row(each, says) for each in found])
    for each in found:
        for other in says.others(each) if each.line.is_waiting else ():
            say(f"{each.line.label}: {other}")


def _row(proposal: Proposal, says: MatrixWords) -> list[object]:
    many = proposal.choices if len(proposal.choices) > 1 and proposal.line.is_waiting else ()
    choices = [f"{place}) {label}" for place, (label, _meant) in enumerate(many, 1)]
    told = " ".join(filter(None, (says.state(proposal), *choices)))
    was, wanted = (text.replace("\n", " / ") for text in (proposal.now, proposal.wanted))
    column = says.column(proposal.cell.column)
    return [proposal.line.label, proposal.cell.reference, column, was or "–", "→", wanted or "–", told]


def _tell_line(kept: ReturnedFiles, asked: Namespace, words: Words) -> None:
    line = next(each for each in kept.all() if each.file.number == asked.file)
    if asked.json:
        say_json(_file_json(line))
    else:
        say_table([_file_row(line, words)])


def _file_row(line: FileLine, words: Words) -> list[object]:
    counts = {"waiting": line.waiting, "accepted": line.accepted, "refused": line.refused, "away": line.put_away}
    told = words("{waiting} wait, {accepted} accepted, {refused} refused, {away} put away", **counts)
    return [line.file.number, line.file.name, line.file.sender or "–", line.file.taken_in_on.isoformat(), told]


def _file_json(line: FileLine) -> dict[str, Any]:
    file = line.file
    return {
        "number": file.number,
        "id": file.id,
        "name": file.name,
        "sender": file.sender,
        "taken_in_on": file.taken_in_on.isoformat(),
        "taken_in_by": file.taken_in_by,
        "rows": file.rows,
        "cells": file.cells,
        "waiting": line.waiting,
        "accepted": line.accepted,
        "refused": line.refused,
        "put_away": line.put_away,
    }


def _as_json(proposal: Proposal) -> dict[str, Any]:
    line, told = proposal.line, proposal.line.decided
    return {
        "number": line.number,
        "label": line.label,
        "file": line.file.number,
        "action": proposal.cell.reference,
        "action_id": proposal.cell.action_id,
        "column": proposal.cell.column.value,
        "cell": proposal.cell.place,
        "was": proposal.was,
        "wanted": proposal.wanted,
        "now": proposal.now,
        "problem": proposal.problem.value if proposal.problem else None,
        "choices": [label for label, _meant in proposal.choices] if len(proposal.choices) > 1 else [],
        "verdict": told.verdict.value if told else "waiting",
        "decided_on": told.day.isoformat() if told else None,
        "decided_by": told.by if told else "",
        "is_done": proposal.is_done,
        "is_clear": proposal.is_clear,
        "is_changed_since": proposal.is_changed_since,
        "rivals": [each.label for each in proposal.rivals],
    }
