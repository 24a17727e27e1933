"""The form of a text beside its words: bold, italic, lists, small tables and links, kept as lengths over plain words.

The words stay what they are, so that search, speaking time, checks and history read them as they always did; the form
lies beside them. A form, or the half of one, that does not fit its words loses to the words.

A form is JSON: ``paragraphs`` gives kind and level of each line of the words, ``runs`` length (in characters, line
breaks among them), look and link of each stretch. A half that says nothing is left out, so plain text has no form.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Any

Form = dict[str, Any]
LEVELS = 3
"""How deep lists go."""
CELL = "\t"
"""What parts the cells of a table's row in its words."""
BOLD, ITALIC = "b", "i"
LOOKS = frozenset({"", BOLD, ITALIC, BOLD + ITALIC})


class ParagraphKind(StrEnum):
    """What a paragraph is. Rows that follow each other are one table."""

    PLAIN = "plain"
    BULLET = "bullet"
    NUMBERED = "numbered"
    ROW = "row"


class LinkKind(StrEnum):
    """What a link leads to: a section by its lineage, an action or a figure by its id."""

    SECTION = "section"
    ACTION = "action"
    FIGURE = "figure"


_LINK = re.compile(rf"(?:{'|'.join(LinkKind)}):[^\s\x00-\x1f]{{1,200}}")
LISTS = frozenset({ParagraphKind.BULLET, ParagraphKind.NUMBERED})
PLAIN_MARK = (ParagraphKind.PLAIN, 1)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; ``link`` is what they lead to ("section:…"), empty for nothing."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""

    @property
    def look(self) -> str:
        """The look as a form says it."""
        return (BOLD if self.is_bold else "") + (ITALIC if self.is_italic else "")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of words; ``level`` is that of a list, from 1."""

    runs: tuple[Run, ...] = ()
    kind: ParagraphKind = ParagraphKind.PLAIN
    level: int = 1

    @property
    def words(self) -> str:
        """Its words without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def cells(self) -> tuple[tuple[Run, ...], ...]:
        """The cells of a row; of any other paragraph one, which is all of it."""
        if self.kind is not ParagraphKind.ROW:
            return (self.runs,)
        return tuple(tuple(joined(cell)) for cell in _split(self.runs, CELL))


@dataclass(frozen=True, slots=True)
class RichText:
    """A text with its form. Two that look the same are equal."""

    paragraphs: tuple[Paragraph, ...] = (Paragraph(),)

    @property
    def words(self) -> str:
        """The plain words, a line for each paragraph."""
        return "\n".join(paragraph.words for paragraph in self.paragraphs)

    @property
    def form(self) -> Form:
        """The form beside the words; empty if there is none."""
        marks = [(str(each.kind), each.level) for each in self.paragraphs]
        runs = [run for each in self.paragraphs for run in (*each.runs, Run("\n"))][:-1]
        form: Form = {}
        if any(mark != PLAIN_MARK for mark in marks):
            form["paragraphs"] = [list(mark) for mark in marks]
        if any(run.look or run.link for run in runs):
            form["runs"] = [[len(run.text), run.look, run.link] for run in joined(runs)]
        return form

    @property
    def parts(self) -> list[tuple[Paragraph, ...]]:
        """The paragraphs in order, those of one table together, every other one alone."""
        parts: list[tuple[Paragraph, ...]] = []
        for is_table, group in groupby(self.paragraphs, lambda each: each.kind is ParagraphKind.ROW):
            alike = tuple(group)
            parts += [alike] if is_table else [(each,) for each in alike]
        return parts


def rich_text(words: str, form: object = None) -> RichText:
    """The words with their form, as far as it fits them; the words are never touched."""
    said = form if isinstance(form, dict) else {}
    lines = list(_split(_runs(words, said.get("runs")), "\n"))
    marks = _marks(len(lines), said.get("paragraphs"))
    return RichText(tuple(_paragraph(line, *mark) for line, mark in zip(lines, marks, strict=True)))


def fitting(words: str, form: object) -> Form:
    """What of a form fits the words, in its one spelling; empty if nothing does."""
    return rich_text(words, form).form if form else {}


def is_link(target: str) -> bool:
    """Whether it is something that a link can lead to."""
    return _LINK.fullmatch(target) is not None


def link_to(kind: LinkKind, name: str) -> str:
    """The link to a section of that lineage, or to an action or a figure of that id."""
    return f"{kind}:{name}"


def links_of(form: object) -> frozenset[str]:
    """What the links of a form lead to."""
    runs = form.get("runs") if isinstance(form, dict) else None
    found = (run[2] for run in runs if isinstance(run, list) and len(run) == 3) if isinstance(runs, list) else ()
    return frozenset(link for link in found if isinstance(link, str) and is_link(link))


def with_link_words(words: str, form: object, target: str, new_words: str) -> tuple[str, Form]:
    """The text with new words wherever something was linked to ``target``; the look of the first of them stays."""
    one_line = " ".join(new_words.split())
    text = rich_text(words, form)
    changed = RichText(tuple(replace(each, runs=_reworded(each.runs, target, one_line)) for each in text.paragraphs))
    return changed.words, changed.form


def linked_words(words: str, form: object, target: str) -> list[str]:
    """The words of each stretch that is linked to ``target``, in order."""
    stretches = (
        (link, "".join(run.text for run in group))
        for paragraph in rich_text(words, form).paragraphs
        for link, group in groupby(paragraph.runs, lambda run: run.link)
    )
    return [text for link, text in stretches if link == target]


def joined(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs without empty ones, neighbours that look the same as one."""
    filled = (run for run in runs if run.text)
    for (bold, italic, link), group in groupby(filled, lambda run: (run.is_bold, run.is_italic, run.link)):
        yield Run("".join(run.text for run in group), bold, italic, link)


def _reworded(runs: tuple[Run, ...], target: str, words: str) -> tuple[Run, ...]:
    changed: list[Run] = []
    for link, group in groupby(runs, lambda run: run.link):
        stretch = list(group)
        changed += [replace(stretch[0], text=words)] if link == target else stretch
    return tuple(joined(changed))


def _paragraph(runs: Iterable[Run], kind: ParagraphKind, level: int) -> Paragraph:
    return Paragraph(tuple(joined(runs)), kind, level if kind in LISTS else 1)


def _split(runs: Iterable[Run], sign: str) -> Iterator[list[Run]]:
    """The runs parted at every ``sign``, which goes."""
    part: list[Run] = []
    for run in runs:
        first, *others = run.text.split(sign)
        part.append(replace(run, text=first))
        for other in others:
            yield part
            part = [replace(run, text=other)]
    yield part


def _runs(words: str, said: object) -> list[Run]:
    """The words as runs; plain if what is said of them does not fit."""
    runs: list[Run] = []
    place = 0
    for each in said if isinstance(said, list) else []:
        match each:
            case [int(length), str(look), str(link)] if length > 0 and look in LOOKS:
                text = words[place : place + length]
                runs.append(Run(text, BOLD in look, ITALIC in look, link if is_link(link) else ""))
                place += length
            case _:
                return [Run(words)]
    return runs if place == len(words) else [Run(words)]


def _marks(count: int, said: object) -> list[tuple[ParagraphKind, int]]:
    """Kind and level of each line; all plain if what is said of them does not fit."""
    marks: list[tuple[ParagraphKind, int]] = []
    for each in said if isinstance(said, list) else []:
        match each:
            case [str(kind), int(level)] if kind in set(ParagraphKind) and 1 <= level <= LEVELS:
                marks.append((ParagraphKind(kind), level))
            case _:
                return [PLAIN_MARK] * count
    return marks if len(marks) == count else [PLAIN_MARK] * count
