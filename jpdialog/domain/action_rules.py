"""What holds of an action whoever writes it: the window, a pasted block, a spreadsheet or the command line."""

from collections.abc import Iterable
from datetime import date

from jpdialog.domain.actions import LARGEST_EVIDENCE, ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.trouble import Trouble

PROGRAMS = frozenset(
    [
        "app",
        "bat",
        "bin",
        "cmd",
        "com",
        "cpl",
        "dll",
        "dmg",
        "docm",
        "dotm",
        "elf",
        "exe",
        "hta",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "msi",
        "pif",
        "pptm",
        "ps1",
        "psm1",
        "py",
        "reg",
        "scr",
        "sh",
        "sys",
        "vbe",
        "vbs",
        "wsf",
        "xlam",
        "xlsm",
        "xltm",
    ]
)
"""The ends of names that a system may run on opening, and of documents with macros."""
BEGINNINGS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa")
"""How programs of all systems begin, whatever their name says."""
MEGABYTE = 1_000_000
FIRST_NUMBER = "A-1"


def check_action(action: ActionItem, origin: Dialogue | None, *, has_evidence: bool) -> None:
    """Raises Trouble if the action says what it may not; ``origin`` is the dialogue that it comes from."""
    if action.status == ActionStatus.IMPLEMENTED and not has_evidence:
        raise Trouble(
            "{number} has no evidence yet, and implemented needs some. Add a file or a reference first; nothing was"
            " changed.",
            number=called(action),
        )
    if (action.light_set is None) != (not action.light_reason.strip()):
        raise Trouble("A colour set by hand needs a reason, and a reason a colour. Nothing was changed.")
    if action.is_verified and action.their_status not in (None, action.status):
        raise Trouble(
            "The two sides see {number} differently. Agree on one status first, then verify it; nothing was changed.",
            number=called(action),
        )
    if origin is not None:
        _check_due(action, origin)


def _check_due(action: ActionItem, origin: Dialogue) -> None:
    begins = whole_date(origin.starts_on)
    if action.due is not None and begins is not None and action.due < begins:
        raise Trouble(
            "{day} is before dialogue {dialogue}, from which {number} comes. Check the date; nothing was changed.",
            day=action.due.isoformat(),
            dialogue=origin.number,
            number=called(action),
        )
    if action.due_before is not None and action.due_before <= origin.number:
        raise Trouble(
            "{number} comes from dialogue {dialogue}, so it is not due before dialogue {event}. Nothing was changed.",
            number=called(action),
            dialogue=origin.number,
            event=action.due_before,
        )


def check_told(day: date, today: date) -> None:
    """Raises Trouble for progress of a day that is still to come."""
    if day > today:
        raise Trouble(
            "{day} is still to come, and progress is what was done. Check the date; nothing was added.",
            day=day.isoformat(),
        )


def check_evidence(name: str, size: int, beginning: bytes) -> None:
    """Raises Trouble for a file that cannot be evidence: empty, too large, or a program. ``size`` is in bytes."""
    if size == 0:
        raise Trouble("{name} is empty, so it shows nothing. Nothing was added.", name=name)
    if size > LARGEST_EVIDENCE:
        raise Trouble(
            "{name} has {size} MB; up to {limit} MB are kept here. Nothing was added; give a reference to where it is"
            " kept, or a smaller copy.",
            name=name,
            size=-(-size // MEGABYTE),
            limit=LARGEST_EVIDENCE // MEGABYTE,
        )
    if name.rpartition(".")[2].casefold() in PROGRAMS or beginning.startswith(BEGINNINGS):
        raise Trouble(
            "{name} is a program, or holds one, and no program is kept as evidence. Nothing was added; save what it"
            " shows as a document or a picture.",
            name=name,
        )


def called(action: ActionItem) -> str:
    """What an action is called in a sentence: its number, else that it has none."""
    return action.number or "–"


def age_in_days(origin: Dialogue | None, today: date) -> int | None:
    """Days since the dialogue that it comes from began; None while that is not known, or still to come."""
    begins = whole_date(origin.starts_on) if origin else None
    return (today - begins).days if begins is not None and begins <= today else None


def number_after(numbers: Iterable[str]) -> str:
    """The number after the highest, written as that one is: A-25 after A-24."""
    highest, highest_number = 0, ""
    for number in numbers:
        digits = number[len(number.rstrip("0123456789")) :]
        if digits and int(digits[-9:]) >= highest:
            highest, highest_number = int(digits[-9:]), number
    if not highest_number:
        return FIRST_NUMBER
    stem = highest_number.rstrip("0123456789")
    return f"{stem}{highest + 1:0{len(highest_number) - len(stem)}d}"
