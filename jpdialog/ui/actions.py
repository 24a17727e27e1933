"""Actions as data: what can be done, under which name and key, for menus, the header and the command bar alike."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done here and now; ``name`` begins with a verb, in the language of the window.

    ``where`` says in the command bar what it belongs to; ``words`` are further words under which it is found.
    """

    name: str
    run: Callable[[], object]
    where: str = ""
    key: str = ""
    is_primary: bool = False
    is_enabled: bool = True
    hint: str = ""
    words: str = ""


def matching(actions: list[Action], typed: str) -> list[Action]:
    """The actions that hold every word typed, those that begin with it first; all of them if nothing is typed."""
    wanted = typed.casefold().split()
    ranked = [(rank, place, action) for place, action in enumerate(actions) if (rank := _rank(action, wanted)) >= 0]
    return [action for _, _, action in sorted(ranked, key=lambda each: each[:2])]


def _rank(action: Action, wanted: list[str]) -> int:
    """0 for a name that begins so, 1 for a word of the name, 2 for elsewhere, 3 for letters in order, -1 for none."""
    name = action.name.casefold()
    everything = f"{name} {action.where} {action.words}".casefold()
    if name.startswith(" ".join(wanted)):
        return 0
    if all(f" {word}" in f" {name}" for word in wanted):
        return 1
    if all(word in everything for word in wanted):
        return 2
    return 3 if _letters_in_order("".join(wanted), name) else -1


def _letters_in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return len(letters) > 1 and all(letter in rest for letter in letters)
