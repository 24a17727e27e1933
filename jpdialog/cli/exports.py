"""export KIND: every paper that the delegation sends, as a file."""

from argparse import Namespace
from datetime import date

from jpdialog.cli.input import path_named
from jpdialog.cli.output import say
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.words import Words
from jpdialog.services.exports import export
from jpdialog.services.papers import Wish

ABOUT = {
    "talking-points": "talking points as Word",
    "pack": "the briefing pack as Word",
    "follow-up-matrix": "all actions in one table, with their lights",
    "programme": "the agenda with its minutes and speakers",
    "delegations": "who comes, in order of precedence",
    "seating-plan": "who faces whom across the table",
    "record": "the record of a dialogue, drawn from its notes",
}
"""What each paper is, by its name in ``PAPERS``."""
OPTIONS = {
    "talking-points": ("section", "speaker", "bilingual", "shareable"),
    "record": ("shareable",),
}
"""What can be asked of each, besides dialogue, version and marking."""
HELP = {
    "section": 'only this section, as cited: "2 (1)"',
    "speaker": "only what this person says",
    "bilingual": "both languages side by side",
    "shareable": "only what the counterpart may have",
}
SWITCHES = ("bilingual", "shareable")


def paper(asked: Namespace, words: Words) -> None:
    """Write the paper of ``asked.kind``."""
    chosen = {name: getattr(asked, name) for name in OPTIONS.get(asked.kind, ())}
    wish = Wish(
        today=date.today(),
        dialogue=asked.dialogue,
        language=words.language,
        version=asked.version_label,
        marking=asked.marking,
        **chosen,
    )
    with open_desk(asked, words) as desk:
        say(words("Written: {file}", file=export(desk, asked.kind, wish, path_named(asked.output))))
