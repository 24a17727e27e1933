"""Actions as data: what can be done, under which name and key, for menus, the header and the command bar alike."""

from collections.abc import Callable
from dataclasses import dataclass

NOT, BEGINS, A_WORD, ELSEWHERE, LETTERS = range(-1, 4)
"""How well an action answers what is typed, the best first."""


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
    """The actions that hold every word typed, those that begin with it first; all of them if nothing is typed.

    Only if there is none are those offered whose names hold the letters typed in their order.
    """
    wanted = typed.casefold().split()
    ranked = [
        (rank, place, action) for place, action in enumerate(actions) if (rank := _rank(action, wanted)) >= BEGINS
    ]
    loosest = LETTERS if min((rank for rank, _, _ in ranked), default=LETTERS) == LETTERS else ELSEWHERE
    return [action for rank, _, action in sorted(ranked, key=lambda each: each[:2]) if rank <= loosest]


def _rank(action: Action, wanted: list[str]) -> int:
    name = action.name.casefold()
    everything = f"{name} {action.where} {action.words}".casefold()
    if name.startswith(" ".join(wanted)):
        return BEGINS
    if all(f" {word}" in f" {name}" for word in wanted):
        return A_WORD
    if all(word in everything for word in wanted):
        return ELSEWHERE
    return LETTERS if _letters_in_order("".join(wanted), name) else NOT


def _letters_in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return len(letters) > 1 and all(letter in rest for letter in letters)
