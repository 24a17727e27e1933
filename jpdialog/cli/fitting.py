"""fit: which sheets and briefs do not fit their pages or their minutes."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.speaking_time import clock
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.fitting import PACK, Fit, Fitting
from jpdialog.services.papers import Wish

LONGEST_TEXT = 60


def fit(asked: Namespace, words: Words) -> None:
    """Say what does not fit, and by how much."""
    wish = Wish(today=date.today(), dialogue=asked.dialogue, language=words.language, section=asked.section)
    with open_desk(asked, words) as desk:
        fits = Fitting(desk, wish).all()
    if asked.json:
        say_json([_json(each) for each in fits])
        return
    over = [each for each in fits if not each.fits]
    for each in over:
        for line in _lines(each, words):
            say(line)
    if not over:
        say(words("Everything fits its page and its minutes."))


def say_what_does_not_fit(desk: Desk, kind: str, wish: Wish, words: Words) -> None:
    """Say with an export which of its sheets are too long, and where to read more."""
    over = [each for each in Fitting(desk, wish).of_paper(kind) if not each.fits]
    if over:
        places = ", ".join(each.number or words("steering") for each in over)
        say(words("Too long for the page or the minutes: {places}. jpdialog fit says by how much.", places=places))


def _lines(each: Fit, words: Words) -> list[str]:
    paper = words("briefing pack") if each.paper == PACK else words("talking points")
    head = "  ".join(filter(None, [each.number, each.heading, f"({paper})"]))
    page = each.page
    told = []
    if page.lines_over:
        told.append(
            words(
                "{pages} pages instead of {allowed}: {lines} lines too long",
                pages=page.pages,
                allowed=page.pages_allowed,
                lines=page.lines_over,
            )
        )
        told += [f"  – {_short(text)}" for text in each.texts_over]
    if each.seconds_over:
        sentence = words(
            "{over} too long to say: cut about {count} words", over=clock(each.seconds_over), count=each.words_over
        )
        if each.counts_characters:
            sentence = words(
                "{over} too long to say: cut about {count} characters",
                over=clock(each.seconds_over),
                count=each.words_over,
            )
        told.append(sentence)
    return [head, *(f"  {line}" for line in told)]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else f"{line[: LONGEST_TEXT - 1].rstrip()}…"


def _json(each: Fit) -> dict[str, Any]:
    return {
        "paper": each.paper,
        "brief": each.page.id,
        "section": each.number or None,
        "heading": each.heading,
        "fits": each.fits,
        "pages": each.page.pages,
        "pages_allowed": each.page.pages_allowed,
        "lines_over": each.page.lines_over,
        "items_over": list(each.page.items_over),
        "seconds_over": each.seconds_over,
        "characters_over" if each.counts_characters else "words_over": each.words_over,
    }
