"""An order for a paper, and its carrying out off the window's thread."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from jpdialog.services.desk import Desk
from jpdialog.services.exports import export_pack, export_talking_points
from jpdialog.services.papers import Wish


class Kind(StrEnum):
    """Which paper."""

    TALKING_POINTS = "talking-points"
    PACK = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One paper, to one file; ``section`` and ``speaker`` narrow it, both None means everything."""

    kind: Kind
    to: Path
    dialogue: int | None
    section: str | None = None
    speaker: str | None = None
    language: str = "en"
    bilingual: bool = False


def suggested_name(order: Order) -> str:
    """A name that says which paper it is and sorts by dialogue: talking-points-12-2-1.docx."""
    parts = [order.kind.value, str(order.dialogue or ""), _plain(order.section or ""), _plain(order.speaker or "")]
    return "-".join(filter(None, [*parts, "ja" if order.language == "ja" else ""])) + ".docx"


def carry_out(desk: Desk, order: Order, today: date) -> Path:
    """Write the paper; raises Trouble if there is nothing to write or it cannot be written."""
    wish = Wish(
        today=today,
        dialogue=order.dialogue,
        section=order.section,
        speaker=order.speaker,
        language=order.language,
        bilingual=order.bilingual,
    )
    write = export_pack if order.kind is Kind.PACK else export_talking_points
    return write(desk, wish, order.to)


def _plain(text: str) -> str:
    """Letters and digits of any script, joined by hyphens: fit for a file's name everywhere."""
    return "-".join("".join(each if each.isalnum() else " " for each in text).split())
