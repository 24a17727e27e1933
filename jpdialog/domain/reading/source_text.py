"""What a file reader hands over: the text of a plan as lines, with the hints that its format gave."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One paragraph (or one printed line, where the format knows no paragraphs), in reading order.

    ``number`` is a number that the file prints by itself (Word's automatic numbering) and that is not part of ``text``.
    ``heading_level`` is given by a style or a tag (1 is the highest), never guessed. ``size`` is in points,
    ``indent`` the width of the white space that stood before the text and was cut off, in Latin letters.
    """

    text: str
    number: str = ""
    heading_level: int | None = None
    list_level: int | None = None
    bold: bool = False
    size: float | None = None
    centred: bool = False
    blank_before: bool = False
    page: int | None = None
    indent: int = 0

    @property
    def printed(self) -> str:
        """The line as a reader of the file sees it."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class SourceText:
    """Everything that was read from one file; ``notes`` are sentences about how it was read (encoding, pages)."""

    lines: tuple[SourceLine, ...]
    format: str
    notes: tuple[str, ...] = field(default=())

    def everything(self) -> str:
        """All characters read, in order: what the plan made of it has to hold, no more and no less."""
        return "\n".join(line.printed for line in self.lines)
