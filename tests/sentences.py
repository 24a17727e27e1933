"""Finds every sentence for people in the rooms below the window, by syntax tree."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from string import Formatter

import jpdialog
from jpdialog.domain import brief, dialogue, follow_up, people, plan

SAID_BY = {"Trouble", "Error", "Doubt", "words", "_words"}


def sentences() -> dict[str, str]:
    """Each sentence with the file that says it."""
    root = Path(jpdialog.__file__).parent
    found = {}
    for path in sorted(root.rglob("*.py")):
        if "forms" in path.parts:
            continue
        for sentence in _in(ast.parse(path.read_text(encoding="utf-8"))):
            found[sentence] = path.relative_to(root).as_posix()
    return found | {word: "an enumeration" for word in field_words()}


def field_words() -> set[str]:
    """The words for each value of the domain's enumerations."""
    kinds = [
        kind
        for module in (brief, dialogue, follow_up, people, plan)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    ]
    return {value.value.replace("_", " ") for kind in kinds for value in kind}


def places(sentence: str) -> set[str]:
    """The named places of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func).endswith(tuple(SAID_BY)):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
