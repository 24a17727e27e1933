"""What a text can link to: the sections of a dialogue's edition, actions and figures, found by typing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.rich_text import LinkKind, link_to
from jpdialog.domain.search.folding import fold
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names

ALL = 100_000
"""More figures than anyone keeps."""


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Something to link to: the link, the words that stand for it in a text, and what tells it from others."""

    link: str
    kind: LinkKind
    words: str
    told: str


def link_targets(desk: Desk, dialogue: Dialogue, language: str) -> list[LinkTarget]:
    """All that a text of this dialogue can link to, sections first, in the language of that text."""
    names = Names(desk, language)
    return [*_sections(desk, dialogue, names), *_actions(desk, names), *_figures(desk, language)]


def matching(targets: Sequence[LinkTarget], typed: str) -> list[LinkTarget]:
    """Those in which every word stands that was typed, whatever its width and case."""
    wanted = fold(typed).split()
    return [each for each in targets if all(word in fold(each.told) for word in wanted)]


def _sections(desk: Desk, dialogue: Dialogue, names: Names) -> Iterator[LinkTarget]:
    for view in desk.plans.sections(dialogue.edition_id):
        heading = names.of(view.section, "heading")
        told = f"{view.section.number} {heading}".strip()
        link = link_to(LinkKind.SECTION, view.section.lineage)
        yield LinkTarget(link, LinkKind.SECTION, heading or view.section.number, told)


def _actions(desk: Desk, names: Names) -> Iterator[LinkTarget]:
    for each in desk.store.find(ActionItem):
        told = f"{each.number} {names.of(each, 'text')}".strip()
        yield LinkTarget(link_to(LinkKind.ACTION, each.id), LinkKind.ACTION, each.number or told, told)


def _figures(desk: Desk, language: str) -> Iterator[LinkTarget]:
    for each in desk.figures.named("", language, limit=ALL):
        told = " ".join(filter(None, [each.label, each.spoken]))
        yield LinkTarget(each.link, LinkKind.FIGURE, each.spoken or told, told)
