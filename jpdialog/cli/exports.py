"""export KIND: every paper that the delegation sends, as a file."""

from argparse import Namespace
from datetime import date

from jpdialog.cli.fitting import say_what_does_not_fit
from jpdialog.cli.input import path_named
from jpdialog.cli.output import say
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export, styles_added
from jpdialog.services.kept_papers import KEPT, kept_issue
from jpdialog.services.pack_copies import export_copies
from jpdialog.services.papers import Wish
from jpdialog.services.record_withheld import division, told_division

__all__ = ["ABOUT", "BY_ENDING", "CHOICES", "HELP", "KEPT", "OPTIONS", "SWITCHES", "paper"]

ABOUT = {
    "call-for-briefs": "who is asked for which brief, by when, and how much of it",
    "call-email": "the same as the text of an e-mail",
    "data-sheets": "all figures with basis, source and date; two values for one thing side by side",
    "projects": "what is funded, by section: amounts by year, gender marker, reports due",
    "pack": "the briefing pack as Word, as it is arranged now or as it was issued",
    "steering-brief": "the steering brief on its own",
    "talking-points": "talking points as Word",
    "interpreters-copy": "talking points for the interpreter, to be checked against delivery",
    "programme": "the agenda with its minutes and speakers",
    "delegations": "who comes, in order of precedence",
    "seating-plan": "who faces whom across the table",
    "record": "the record of a dialogue, drawn from its notes",
    "proof-sheet": "what a paper for the counterpart leaves out",
    "follow-up-matrix": "all actions in one table, with their lights",
    "follow-up-workbook": "the same as a workbook that can be sent round and taken in again",
    "calendar": "dialogues, programme, deadlines and due dates, for Outlook and other calendars",
    "action-sheet": "the actions of one lead body",
    "plan-edition": "one edition of the plan, clean",
    "amendment-table": "two editions of the plan side by side",
    "replacement-pages": "the pages that replace what has changed in an issued pack",
}
"""What each paper is, by its name in ``PAPERS``."""
BY_ENDING = {"matrix": "the follow-up matrix: as Word, or as a workbook if FILE ends in .xlsx"}
"""Papers that are asked for by one name, and of which the file's ending says what they are."""
OPTIONS = {
    "pack": ("shareable",),
    "talking-points": ("section", "speaker", "bilingual", "shareable"),
    "interpreters-copy": ("section", "speaker", "bilingual", "shareable"),
    "record": ("shareable",),
    "follow-up-matrix": ("shareable",),
    "follow-up-workbook": ("shareable",),
    "matrix": ("shareable",),
    "calendar": ("bare",),
    "proof-sheet": ("of", "section", "speaker"),
    "action-sheet": ("lead",),
    "plan-edition": ("edition",),
    "amendment-table": ("edition", "base"),
}
"""What can be asked of each, besides dialogue, version and marking."""
HELP = {
    "section": 'only this section, as cited: "2 (1)"',
    "speaker": "only what this person says",
    "bilingual": "both languages side by side",
    "shareable": "only what the counterpart may have",
    "bare": "without titles and places, for a calendar that others can see",
    "of": "of which paper",
    "lead": "the body whose actions they are",
    "edition": "the label of the edition; the newest if not given",
    "base": "the label of the edition to compare it with",
}
CHOICES = {"of": ("record", "talking-points")}
SWITCHES = ("bare", "bilingual", "shareable")


def paper(asked: Namespace, words: Words) -> None:
    """Write the paper of ``asked.kind``."""
    chosen = {name: getattr(asked, name) for name in OPTIONS.get(asked.kind, ())}
    kind = _kind_of(asked.kind, asked.output)
    wish = Wish(
        today=date.today(),
        draw=asked.draw,
        dialogue=asked.dialogue,
        language=words.language,
        version=asked.version_label,
        marking=asked.marking,
        by_era=asked.wareki,
        letter=asked.letter,
        house_style=path_named(asked.house_style) if asked.house_style else None,
        issue=getattr(asked, "issue", None),
        copy=getattr(asked, "copy", None),
        **chosen,
    )
    with open_desk(asked, words) as desk:
        if getattr(asked, "all_copies", False):
            _all_copies(desk, asked, wish, words)
            return
        written = export(desk, kind, wish, path_named(asked.output), press=asked.press)
        say(words("Written: {file}", file=written))
        if kind == "record" and wish.shareable:
            told = division(desk, desk.dialogues.by_number(wish.dialogue), wish.today)
            say(told_division(told, words.language))
        if wish.house_style and (added := styles_added(wish)):
            say(words("Styles that the file does not have, added from ours: {names}", names=", ".join(added)))
        say_what_does_not_fit(desk, kind, wish, words)


def _kind_of(kind: str, output: str) -> str:
    """The paper that is meant: of those in ``BY_ENDING`` the file's name says which."""
    if kind not in BY_ENDING:
        return kind
    return "follow-up-workbook" if output.lower().endswith(".xlsx") else "follow-up-matrix"


def _all_copies(desk: Desk, asked: Namespace, wish: Wish, words: Words) -> None:
    issue = kept_issue(desk, asked.kind, wish)
    for path in export_copies(desk, issue, path_named(asked.output), wish.today, house_style=wish.house_style):
        say(words("Written: {file}", file=path))
