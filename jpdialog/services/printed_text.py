"""The texts of entries as papers print them: on paper a link cannot be followed, so a section's number stands by it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from jpdialog.domain.brief import Entry
from jpdialog.domain.rich_text import LinkKind, RichText, Run, link_to
from jpdialog.services.names import Names

Number = Callable[[str], str]
"""The number of the section of a lineage, as cited in the edition of a paper; empty for one that is not in it."""
SECTION = link_to(LinkKind.SECTION, "")


def printed_pair(
    names: Names, entry: Entry, field: str, number: Number, *, bilingual: bool
) -> tuple[RichText, RichText]:
    """An entry's text and what stands beside it, as ``Names.pair`` chooses them, with the numbers of sections."""
    chosen = names.fields_of_pair(entry, field, bilingual=bilingual)
    plain, beside = (_printed(entry.rich(each), number) if each else RichText() for each in chosen)
    return plain, beside


def _printed(text: RichText, number: Number) -> RichText:
    if not any(run.link for paragraph in text.paragraphs for run in paragraph.runs):
        return text
    return RichText(tuple(replace(each, runs=tuple(_numbered(each.runs, number))) for each in text.paragraphs))


def _numbered(runs: tuple[Run, ...], number: Number) -> Iterator[Run]:
    for link, group in groupby(runs, lambda run: run.link):
        linked = list(group)
        yield from linked
        cited = number(link.removeprefix(SECTION)) if link.startswith(SECTION) else ""
        if cited and cited not in "".join(run.text for run in linked):
            yield replace(linked[-1], text=_bracketed(cited, linked[-1].text))


def _bracketed(number: str, before: str) -> str:
    """The number in brackets, after the manner of the script that it follows."""
    return f" ({number})" if before[-1:].isascii() else f"（{number}）"
