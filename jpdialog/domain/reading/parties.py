"""Who the parties are, from the plan's own definitions: "(hereafter referred to as X)", 「（以下「X」という。）」."""

import re
from collections.abc import Iterable

from jpdialog.domain.reading.plan_draft import PartyDraft

_SPOKEN = (
    r"(?:hereafter|hereinafter|henceforth)\s*,?\s*(?:(?:to\s+be\s+)?(?:referred\s+to|called|known|named))?"
    r"\s*(?:simply\s+)?(?:as\s+)?"
)
_DEFINITION = re.compile(
    rf"\(\s*(?:(?:{_SPOKEN})[\"“‘']?(?P<spoken>[^()\"“”]{{1,80}}?)[\"”’']?"
    r"|(?:the\s+)?[\"“](?P<quoted>[^()\"“”]{1,60})[\"”])\s*\)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>[A-ZÀ-Þ][\w’'.&/-]*(?:\s+(?:[A-ZÀ-Þ(][\w’'.&/()-]*|of|and|the|on|for|in|to|against|de|du|la|des"
    r"|d’|&|,))*)\s*,?\s*$"
)
_NOT_A_PARTY = re.compile(
    r"\b(?:plan|dialogue|agreement|memorandum|programme|program|convention|protocol|project|document|cooperation"
    r"|parties|sides|participants|signatories|both|collectively|jointly|declaration|strategy|framework|joint)\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"(?P<name>[^、。，．（）()「」『』\n]{1,60})[（(]\s*以下[、,]?\s*(?:単に)?[「『“\"]?(?P<short>[^」』”\"（）()]{1,30}?)[」』”\"]?"
    r"\s*と(?:いう|呼ぶ|称する|略す|する|記す)[^（）()]{0,4}[)）]"
)
_JAPANESE_LEAD = re.compile(r"^(?:.*の間の|及び|および|並びに|と|は|また)")
_NOT_A_JAPANESE_PARTY = re.compile(r"計画|対話|協定|覚書|条約|議定書|当事者|双方|両者|両国|文書|事業|会合")


def find_parties(paragraphs: Iterable[str]) -> list[PartyDraft]:
    """The parties that the text itself defines, in order; nobody is guessed."""
    found: dict[str, PartyDraft] = {}
    for text in paragraphs:
        for party in (*_english(text), *_japanese(text)):
            found.setdefault(party.short_name, party)
    return list(found.values())


def _english(text: str) -> Iterable[PartyDraft]:
    last = 0
    for match in _DEFINITION.finditer(text):
        before = text[max(last, match.start() - 200) : match.start()]
        last = match.end()
        name = _name_at_end(before)
        short = " ".join((match["spoken"] or match["quoted"]).split()).strip(" ,.;*_")
        if name and short and not _NOT_A_PARTY.search(short) and not _NOT_A_PARTY.search(name.split(" of ")[0]):
            yield PartyDraft(name, short)


def _name_at_end(before: str) -> str:
    start = max(before.rfind(sign) for sign in (";", ":", ". ", ")", "between ", "Between ", " by "))
    tail = before[start + 1 :] if start >= 0 else before
    tail = re.sub(r"^(?:etween|y|,|\s|and\b|between\b|with\b)+", "", tail.strip())
    match = _NAME.search(tail[-160:].strip())
    return " ".join(match["name"].split()).rstrip(",") if match else ""


def _japanese(text: str) -> Iterable[PartyDraft]:
    for match in _JAPANESE.finditer(text) if "以下" in text else ():
        name = _JAPANESE_LEAD.sub("", match["name"].strip())
        short = match["short"].strip()
        if name and short and not _NOT_A_JAPANESE_PARTY.search(short):
            yield PartyDraft(name, short)
