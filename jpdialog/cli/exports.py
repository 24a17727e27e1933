"""export talking-points, export pack."""

from argparse import Namespace
from datetime import date

from jpdialog.cli.input import path_named
from jpdialog.cli.output import say
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.words import Words
from jpdialog.services.exports import export_pack, export_talking_points
from jpdialog.services.papers import Wish


def talking_points(asked: Namespace, words: Words) -> None:
    """Write talking points: of one section, of one speaker, or all."""
    wish = Wish(
        today=date.today(),
        dialogue=asked.dialogue,
        section=asked.section,
        speaker=asked.speaker,
        language=words.language,
        bilingual=asked.bilingual,
        version=asked.version_label,
    )
    with open_desk(asked, words) as desk:
        say(words("Written: {file}", file=export_talking_points(desk, wish, path_named(asked.output))))


def pack(asked: Namespace, words: Words) -> None:
    """Write the briefing pack of a dialogue."""
    wish = Wish(today=date.today(), dialogue=asked.dialogue, language=words.language, version=asked.version_label)
    with open_desk(asked, words) as desk:
        say(words("Written: {file}", file=export_pack(desk, wish, path_named(asked.output))))
