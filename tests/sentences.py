"""Finds every sentence for people in the rooms below the window, by syntax tree."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from string import Formatter

import jpdialog
from jpdialog.domain import (
    actions,
    brief,
    clearance,
    dialogue,
    figures,
    notes,
    outcome,
    pack,
    pack_changes,
    people,
    plan,
    programme,
    projects,
    record_of_dialogue,
    totals,
    use,
)
from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.checks import finding
from jpdialog.domain.field_names import FIELD_NAMES
from jpdialog.domain.programme import ProgrammeKind
from jpdialog.domain.record_of_dialogue import RecordState
from jpdialog.domain.returned_files import CellVerdict
from jpdialog.domain.search import searched
from jpdialog.domain.words import Words

SAID_BY = {
    "Trouble",
    "BusyError",
    "DamagedError",
    "NoRoomError",
    "PassphraseNeededError",
    "Doubt",
    "words",
    "_words",
    "note_of",
    "right",
    "wrong",
}
READING = "domain/reading/"  # its doubts are constants, some of them handed on before they are said


def sentences() -> dict[str, str]:
    """Each sentence with the file that says it."""
    root = Path(jpdialog.__file__).parent
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(root.rglob("*.py"))
        if "forms" not in path.parts
    }
    named = {name: text for tree in trees.values() for name, text in _constants(tree)}
    found = {sentence: where for where, tree in trees.items() for sentence in _said_in(tree, named)}
    doubts = ((text, where) for where, tree in trees.items() if READING in where for _, text in _constants(tree))
    found |= {text: where for text, where in doubts if text.endswith(".") and " " in text}
    found |= {name: "a field" for name in FIELD_NAMES.values()}
    return found | {word: "an enumeration" for word in field_words()}


def field_words() -> set[str]:
    """The words for each value of the domain's enumerations."""
    kinds: list[type[StrEnum]] = [
        kind
        for module in (
            brief,
            clearance,
            dialogue,
            figures,
            finding,
            actions,
            notes,
            outcome,
            pack,
            pack_changes,
            people,
            plan,
            programme,
            projects,
            record_of_dialogue,
            searched,
            totals,
            use,
        )
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    ]
    english = Words()
    kinds.append(CellVerdict)
    return {english.name(value) for kind in kinds for value in kind}


def qualified_words() -> set[str]:
    """Words of which one English one is two in another language, told apart by their enumeration."""
    states = {f"{each} (RecordState)" for each in (RecordState.CLEARED, RecordState.AGREED)}
    states |= {f"{BriefStatus.SUPERSEDED} (BriefStatus)", f"{ProgrammeKind.CLOSING} (ProgrammeKind)"}
    return states | {f"{CellVerdict.ACCEPTED} (CellVerdict)"}


def places(sentence: str) -> set[str]:
    """The named places of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            for text in _texts(node.value, {}):
                yield node.targets[0].id, text


def _said_in(tree: ast.AST, named: dict[str, str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in SAID_BY:
            yield from _texts(node.args[0], named)


def _texts(node: ast.expr, named: dict[str, str]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in named:
        yield named[node.id]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
