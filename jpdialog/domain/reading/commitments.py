"""Sentences that bind, verbatim, and whom: "A and B will…", "They will also…", "The Ministry of X of A will…".

What a party only acknowledges, welcomes or shares the view on does not bind it, nor what is reported in a clause that
begins with "that" or "which".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from jpdialog.domain.reading.commitments_ja import find_japanese
from jpdialog.domain.reading.party_names import PartyNames, names_of
from jpdialog.domain.reading.plan_draft import CommitmentDraft, PartyDraft
from jpdialog.domain.reading.sentences import sentences_of

_ADVERB = r"(?:\w+ly|also|further|then|therefore|thus|hence|not|always|continuously|both|each|together|in turn|thereby)"
_BINDS = re.compile(
    rf"\b(?P<modal>will|shall|must)\b(?P<adverbs>(?:,?\s+{_ADVERB},?)*)(?:,[^,.;]{{1,120}},)?\s+"
    rf"(?P<verb>(?:continue|endeavou?r|seek|strive)\s+to\s+[a-z]+|(?:be\s+{_ADVERB}\s+|be\s+)?[a-z]+(?:-[a-z]+)*"
    r")"
    r"|\b(?P<said>undertakes?|agrees?|commits?(?:\s+(?:themselves|itself))?|pledges?|resolves?|intends?|endeavou?rs?"
    r"|(?:is|are)\s+(?:committed|determined)|(?:have|has)\s+(?:undertaken|pledged|committed(?:\s+(?:themselves|itself))?))"
    r"\s+to\s+(?:\w+ly\s+)?(?P<promised>[a-z]+)"
    r"|\b(?P<efforts>continues?\s+(?:\w+\s+){0,3}efforts)\b"
)
_TOGETHER = (
    r"(?:[Tt]hey|[Bb]oth(?:\s+(?:[Pp]arties|[Ss]ides|[Pp]articipants|of\s+them))?|[Tt]he\s+(?:two\s+)?(?:[Pp]arties|[Ss]ides"
    r"|[Pp]articipants|[Ss]ignatories)|[Ee]ach\s+(?:[Pp]arty|[Ss]ide|of\s+them)|(?:[Ee]i|[Nn]ei)ther\s+(?:[Pp]arty|[Ss]ide))"
)
_STEP = re.compile(
    r"^(?:such|these|this|those|the\s+(?:steps|measures|efforts|activities|cooperation|co-operation|work|focus)|cooperation"
    r"|co-operation|efforts|particular\s+attention|special\s+attention|attention|priority|emphasis|consideration)\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|if|when|where|while|as|because|since|unless|until|whether|how)$",
    re.IGNORECASE,
)
_OF_THE_PAPER = re.compile(
    r"nothing\s+in\s+(?:this|the\s+present)\b|(?:this|the\s+present)\s+(?:joint\s+)?"
    r"(?:plan|agreement|memorandum|arrangement|document|framework)(?:\s+of\s+\w+)?\s+(?:will|shall)\b",
    re.IGNORECASE,
)
_BODY_KIND = (
    r"Ministry|Ministries|Embassy|Embassies|Agency|Department|Office|Bureau|Cabinet|Mission|Secretariat|Commission"
    r"|Institute|Division|Branch|Minister|Executive|Director|Authority|Council|Centre|Center|Police|Parliament|Delegation"
    r"|Permanent|National|Field|Regional"
)
_ALSO = re.compile(r"(?:\b(?:and|but|while|whereas)|;)$")
_OF_A_STATE = re.compile(r"\b(?:Minist|Embass|Cabinet|Police|Parliament)")
_LONGEST_REACH = 400
_MOST_VERBS = 12


def find_commitments(paragraphs: Sequence[str], parties: Sequence[PartyDraft], language: str) -> list[CommitmentDraft]:
    """The binding sentences of one section's ``paragraphs``; ``paragraph`` is the index of the one that holds each.

    With no ``parties`` known the sentences are still found, but nobody is bound by them.
    """
    return CommitmentFinder(parties, language).find(paragraphs)


class CommitmentFinder:
    """Finds what binds in one section after another, of one plan: what is common to all is made ready once."""

    def __init__(self, parties: Sequence[PartyDraft], language: str) -> None:
        self._names = names_of(parties)
        self._language = language
        self._reader = _Reader(self._names)

    def find(self, paragraphs: Sequence[str]) -> list[CommitmentDraft]:
        """The binding sentences of one section."""
        if self._language == "ja":
            return find_japanese(paragraphs, self._names)
        self._reader.begin()
        return [
            found
            for place, text in enumerate(paragraphs)
            for sentence in sentences_of(text, self._language)
            if (found := self._reader.read(sentence, place))
        ]


@dataclass(slots=True)
class _Who:
    parties: list[str] = field(default_factory=list)
    body: str = ""


class _Reader:
    """Reads the sentences of a section in order and remembers who was spoken of last."""

    def __init__(self, names: PartyNames) -> None:
        self._names = names
        self._owners: dict[str, list[str]] = {}
        self.begin()
        party = rf"(?:[Tt]he\s+)?{names.pattern}"
        joint = r"\s*,?\s+(?:and|together\s+with|as\s+well\s+as|or)\s+"
        listed = rf"(?:[Bb]oth\s+)?{party}(?:(?:\s*,\s*{party})*{joint}{party})*"
        word = r"[A-Z][\w’'&-]*"
        body = rf"(?:[Tt]he\s+)?(?:{word}\s+){{0,4}}(?:{_BODY_KIND})s?\b(?:[\s,]+(?:{word}|of|and|the|for|on|in))*"
        owned = rf"{party}[’']s?\s+(?:{body}|{word}(?:\s+(?:{word}|(?:of|for|on)\s+(?:the\s+)?{word})){{0,5}})"
        self._with_partner = re.compile(rf"\s+and\s+({party})$")
        self._partner_first = re.compile(rf"(?:.*,\s+)?({party})\s+and\s*")
        self._subject = re.compile(
            rf"(?:(?P<parties>{listed})(?!\s*[’'])|(?P<together>{_TOGETHER})|(?P<body>{owned}|{body}))"
        )
        self._at_end = re.compile(
            rf"(?:^|(?<=[\s,;:(“\"*]))(?:(?P<parties>{listed})|(?P<together>{_TOGETHER})|(?P<single>[Ii]t)|(?P<body>{owned}|{body}))"
            rf"(?P<aside>\s*(?:,[^,]{{1,120}}(?:,[^,]{{1,60}}){{0,2}},|\([^()]{{1,80}}\)))?(?:\s+(?:both|each|jointly|also))?\s*,?\s*$"
        )

    def begin(self) -> None:
        """A new section: nobody has been spoken of yet."""
        self._together = self._names.all
        self._last: list[str] = []
        self._promised: list[str] = []

    def read(self, sentence: str, paragraph: int) -> CommitmentDraft | None:
        """The sentence as a commitment, or None if it does not bind."""
        main = self._main_subject(sentence)
        found = list(self._bindings(sentence, main))
        if main and main.parties:
            self._last = main.parties
            if len(main.parties) > 1:
                self._together = main.parties
        if not found or _OF_THE_PAPER.match(sentence):
            return None
        who, verb = found[0]
        bound = {name for each, _ in found for name in each.parties}
        self._promised = [name for name in self._names.all if name in bound]
        return CommitmentDraft(sentence, list(self._promised), who.body, verb, paragraph)

    def _bindings(self, sentence: str, main: _Who | None) -> Iterator[tuple[_Who, str]]:
        """The first promise, and those that others add to it: "A will pay and B will report"."""
        first = True
        for match in islice(_BINDS.finditer(sentence), _MOST_VERBS):
            who = self._bound(sentence, match, main) if first else self._also_bound(sentence, match)
            if who is not None:
                first = False
                yield who, _verb(match)

    def _also_bound(self, sentence: str, match: re.Match[str]) -> _Who | None:
        before = sentence[max(0, match.start() - _LONGEST_REACH) : match.start()].rstrip()
        near = self._at_end.search(before)
        return self._who(near) if near and _ALSO.search(before[: near.start()].rstrip()) else None

    def _main_subject(self, sentence: str) -> _Who | None:
        """Who the sentence is about: named at its head, or after what leads up to it and a comma."""
        head = sentence[:_LONGEST_REACH].lstrip('"“*_•-– ')
        match = self._subject.match(head)
        if not match:
            for comma in re.finditer(r",\s+", head):
                match = self._subject.match(head, comma.end())
                if match and match["body"] is None:
                    break
                match = None
        return self._who(match) if match else None

    def _who(self, match: re.Match[str]) -> _Who:
        groups = match.groupdict()
        if groups["parties"]:
            return _Who(self._names.named_in(groups["parties"]))
        if groups["together"]:
            return _Who(list(self._together))
        if groups.get("single"):
            return _Who(list(self._last if len(self._last) == 1 else self._together))
        body = re.sub(r"^the\s+", "", groups["body"].strip(" ,"), flags=re.IGNORECASE)
        body, joined, partner = self._with_partner.sub(r"\n\1", body).partition("\n")
        named = [*self._owner(body), *(self._names.named_in(partner) if joined else [])]
        return _Who([name for name in self._names.all if name in named], body)

    def _owner(self, body: str) -> list[str]:
        """Whose body it is: as it says, as was said before, or the one party that is a state; else nobody's."""
        owner = self._names.named_in(body)
        own_name = re.sub(rf"\s+of\s+(?:the\s+)?{self._names.pattern}$|^{self._names.pattern}[’']s?\s+", "", body)
        if owner:
            self._owners[own_name] = owner
            return owner
        known = self._owners.get(own_name)
        return known or (self._names.government() if _OF_A_STATE.search(body) else [])

    def _bound(self, sentence: str, match: re.Match[str], main: _Who | None) -> _Who | None:
        before = sentence[max(0, match.start() - _LONGEST_REACH) : match.start()].rstrip()
        if re.search(rf"(?:\b(?:and|or|but)|,)(?:\s+{_ADVERB})*$", before) and main is not None:
            near = None if re.search(r"\b(?:and|or|but)(?:\s+\w+)?$", before) else self._at_end.search(before)
        else:
            near = self._at_end.search(before)
            if near is None:
                return self._without_party(sentence, match, before)
        if near is None:
            return main
        if _SUBORDINATE.search(sentence[max(0, match.start() - _LONGEST_REACH) :][: near.start()].rstrip()):
            return None
        who = self._who(near)
        partner = self._partner_first.fullmatch(before[: near.start()]) if near["body"] else None
        named = [*who.parties, *self._names.named_in(partner[1])] if partner else who.parties
        return _Who([name for name in self._names.all if name in named], who.body)

    def _without_party(self, sentence: str, match: re.Match[str], before: str) -> _Who | None:
        """Steps that carry on a promise, the passive, and "shall": they bind those who agree on the text."""
        words = before.split()
        if any(_SUBORDINATE.search(word) for word in words[-6:]):
            return None
        agent = re.match(
            rf"[^.;]{{0,160}}?\bby\s+((?:the\s+)?{self._names.pattern})", sentence[match.end() :], re.IGNORECASE
        )
        passive = (match["verb"] or "").startswith("be ")
        if passive and agent:
            return _Who(self._names.named_in(agent[1]))
        if _STEP.match(sentence) and len(words) <= 12:
            return _Who(list(self._promised or self._together))
        if match["modal"] == "shall" or passive:
            return _Who(list(self._together))
        return self._unknown(words) if not self._names.parties else None

    def _unknown(self, words: list[str]) -> _Who | None:
        """With no parties known, whoever is the sentence's subject may be one."""
        return _Who() if words and words[0][:1].isupper() else None


def _verb(match: re.Match[str]) -> str:
    if match["modal"]:
        refusal = "not " if "not" in (match["adverbs"] or "").split() else ""
        return " ".join(f"{match['modal']} {refusal}{match['verb']}".split())
    if match["promised"]:
        return " ".join(match[0].split())
    return " ".join(match["efforts"].split())
