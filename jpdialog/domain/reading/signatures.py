"""Who signed, where and when, from the lines under the text; what the text does not say stays unsaid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from jpdialog.domain.reading.dates import FoundDate, dates_in
from jpdialog.domain.reading.party_names import PartyNames, names_of
from jpdialog.domain.reading.plan_draft import PartyDraft, SignatureDraft
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import ends_sentence, glued, has_japanese, runs_on, starts_small

_SIGNED = re.compile(
    r"^[\W_]*(?:(?:Re-?)?[Ss]igned\b|SIGNED\b|Done\s+(?:at|in|on|this)\b|DONE\b|Agreed\s+(?:at|in|on)\b|Adopted\s+(?:at|in|on)\b"
    r"|I[Nn]\s+[Ww](?:ITNESS|itness)\s+[Ww](?:HEREOF|hereof)|Amended\s+(?:at|in|on)\b)"
)
_SIGNED_JAPANESE = re.compile(r"署名(?:した|する|され|し、|。|$)|(?:において|で)(?:作成|署名)")
_FOR = re.compile(
    r"^[\W_]*(?:[Ff]or|FOR|[Oo]n behalf of)\s+(?:and on behalf of\s+)?(?:the\s+|THE\s+)?"
    r"(?P<party>[A-Z].{1,100}?)\s*:?\s*$"
)
_FOR_JAPANESE = re.compile(r"^(?P<party>.{2,40}?)(?:のために|を代表して|代表)\s*[：:]?$")
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t)\s+(?P<place>[A-ZÀ-Þ][\w’'-]*\.?"
    r"(?:[ -](?:[A-ZÀ-Þ][\w’'-]*|(?:(?:de|da|do|la|le|el|al|of|sur|am|den)\s+)+[A-ZÀ-Þ][\w’'-]*))*)"
)
_PLACE_ALONE = re.compile(r"^[\W_]*(?P<place>[A-ZÀ-Þ][\w’' -]{1,40}?),?\s*(?:on\s+)?(?:the\s+)?$")
_PLACE_JAPANESE = re.compile(r"(?P<place>[一-龥ァ-ヶー・々A-Za-z]{1,20})(?:において|にて|で)")
_PLACE_ALONE_JAPANESE = re.compile(r"^[、,\s　に於於いて]*(?P<place>[一-龥ァ-ヶー・々]{1,20})[\s　]*$")
_NO_PLACE = re.compile(
    r"^(?:English|Japanese|French|Spanish|Russian|Chinese|Arabic|German|Two|Duplicate|Article|Section)\b"
    r"|(?:Dialogue|Conference|Meeting|Summit|Session|Languages?)$"
)
_BLANK_LINE = re.compile(
    r"^[\W_]*$|^[（(\[]?(?:signed|Signed|SIGNED|sgd\.?|署名|signature|Signature|印)[)）\]]?\s*[:：]?[\s_.…]*$"
)
_OFFICE = re.compile(
    r"\b(?:Minister|Ministry|Director|Deputy|Secretary|President|Ambassador|Government|Office|Department|Bureau|Chief|Chair"
    r"|Head|Representative|Executive|General|Commissioner|Administrator|Envoy|Division|Agency|United|Nations|Embassy|Vice"
    r"|Prime|Chairperson|Chairman|Officer|Senior|Coordinator|Division|Mission|Bank|Fund|Programme|Organization)\b|[,;:/\d]"
)
_HONORIFIC = re.compile(
    r"^(?:H\.\s?E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Amb\.?|Hon\.?|His Excellency|Her Excellency|Sir|Dame)\s+"
)
_JAPANESE_NAME = re.compile(r"^[一-龥々ぁ-んァ-ヶー・＝]{1,12}(?:[\s　][一-龥々ぁ-んァ-ヶー・＝]{1,12}){0,2}$")
_JAPANESE_OFFICE = re.compile(
    r"大臣|長官|局長|事務局長|次長|部長|課長|代表|大使|審議官|総裁|理事|省|庁|府|機関|事務所|参事官|政策"
)
_COLUMN = re.compile(r"[ \u00a0]{2,}|\t+|　{2,}")


@dataclass(slots=True)
class _Event:
    """An act of signing: where and when."""

    place: str | None
    day: FoundDate | None
    signatures: list[SignatureDraft] = field(default_factory=list)


def signing_starts(lines: Sequence[SourceLine], after: int, stop: int | None = None) -> int | None:
    """The first line of the signature block among ``lines`` from ``after`` up to ``stop``, or None."""
    for place in range(after, len(lines) if stop is None else stop):
        line = lines[place]
        opens = place == after or line.blank_before or ends_sentence(lines[place - 1].text) or not _in_run(lines, place)
        if opens and (_opens_signing(line.text)):
            return place
    return None


def _in_run(lines: Sequence[SourceLine], place: int) -> bool:
    return len(lines[place - 1].text) > 50


def _opens_signing(text: str) -> bool:
    if len(text) > 400:
        return False
    if _SIGNED.match(text) or (_FOR.match(text) and len(text) < 90):
        return True
    if has_japanese(text):
        dates = dates_in(text)
        alone = bool(dates) and len(text) <= 40 and "。" not in text and _leftover(text, dates[0]) <= 12
        return (
            alone
            or (_SIGNED_JAPANESE.search(text) is not None and (bool(dates) or len(text) < 60))
            or (len(text) < 40 and _FOR_JAPANESE.match(text) is not None and "のために" in text)
        )
    dates = dates_in(text[:80])
    return (
        bool(dates)
        and len(text) < 60
        and _PLACE_ALONE.match(text[: dates[0].start]) is not None
        and _leftover(text[dates[0].end :], None) == 0
    )


def _leftover(text: str, found: FoundDate | None) -> int:
    rest = text[: found.start] + text[found.end :] if found else text
    return len(rest.strip(" 　、,.。"))


def find_signatures(lines: Sequence[SourceLine], parties: Sequence[PartyDraft]) -> list[SignatureDraft]:
    """The signatures in a block of raw lines: one for each name, or one for an act of signing without names."""
    names = names_of(parties)
    events: list[_Event] = []
    for block in _blocks(lines):
        rest = _take_events(block, events)
        for column in _columns(rest):
            signature = _signature(column, names)
            if signature:
                events = events or [_Event(None, None)]
                _add(events[-1], signature)
    return [each for event in events for each in _of_event(event)]


def _of_event(event: _Event) -> list[SignatureDraft]:
    drafts = event.signatures or [SignatureDraft(None, None, None, None, None)]
    day = event.day.day if event.day else None
    return [replace(each, place=each.place or event.place, date=each.date or day) for each in drafts]


def _add(event: _Event, signature: SignatureDraft) -> None:
    """A name under "For the Government of X" completes what that line began."""
    last = event.signatures[-1] if event.signatures else None
    if last is not None and last.name is None and signature.name is not None:
        event.signatures[-1] = replace(signature, party=signature.party or last.party)
    elif last is not None and last.title is None and signature.name is None and signature.party in (None, last.party):
        event.signatures[-1] = replace(last, title=signature.title)
    else:
        event.signatures.append(signature)


def _blocks(lines: Sequence[SourceLine]) -> list[list[str]]:
    blocks: list[list[str]] = []
    for line in lines:
        if not blocks or line.blank_before or (line.page is not None and not blocks[-1]):
            blocks.append([])
        blocks[-1].extend(part for part in line.printed.split("\n") if part.strip())
    return blocks


def _take_events(block: list[str], events: list[_Event]) -> list[str]:
    """Note the acts of signing in ``block``; hands back the lines that are about persons."""
    rest: list[str] = []
    open_text = ""
    for text in block:
        goes_on = (
            open_text
            and not ends_sentence(open_text)
            and (starts_small(text) or runs_on(open_text) or (not dates_in(open_text) and len(open_text) > 40))
        )
        if goes_on:
            open_text += glued(open_text, text) + text
        elif _is_event(text):
            _note(open_text, events)
            open_text = text
        else:
            _note(open_text, events)
            open_text = ""
            rest.append(text)
    _note(open_text, events)
    return rest


def _is_event(text: str) -> bool:
    if _SIGNED.match(text) and not _BLANK_LINE.match(text):
        return True
    return bool(dates_in(text)) or (has_japanese(text) and _SIGNED_JAPANESE.search(text) is not None)


def _note(text: str, events: list[_Event]) -> None:
    if not text:
        return
    days = dates_in(text)
    day = days[0] if days else None
    place = _place(text, day)
    last = events[-1] if events else None
    if (
        last is not None
        and not last.signatures
        and (last.day is None or last.place is None)
        and not _SIGNED.match(text)
    ):
        last.day, last.place = last.day or day, last.place or place
    elif last is not None and last.signatures and not _SIGNED.match(text) and not place:
        last.signatures[-1] = replace(last.signatures[-1], date=day.day if day else None)
    elif day or place:
        events.append(_Event(place, day))


def _place(text: str, day: FoundDate | None) -> str | None:
    pattern = _PLACE_JAPANESE if has_japanese(text) else _PLACE
    near = day.start if day else 0
    found = [
        (min(abs(match.start() - near), abs(match.end() - near)), match["place"].rstrip("."))
        for match in pattern.finditer(text)
        if not _NO_PLACE.search(match["place"])
    ]
    if found:
        return min(found)[1]
    if day is None:
        return None
    alone = _PLACE_ALONE_JAPANESE if has_japanese(text) else _PLACE_ALONE
    match = alone.match(text[: day.start]) or alone.match(text[day.end :].strip(" 　,、"))
    place = match["place"].strip() if match else None
    return place if place and place.lower() not in ("date", "signed", "done", "on", "日付") else None


def _columns(block: list[str]) -> list[list[str]]:
    """A block of lines with names side by side, as one list of lines for each person."""
    split = [[part.strip() for part in _COLUMN.split(text.strip()) if part.strip()] for text in block]
    count = max((len(parts) for parts in split), default=0)
    if count < 2 or len(split[0]) != count:
        return [block] if block else []
    columns: list[list[str]] = [[] for _ in range(count)]
    for parts in split:
        for place, part in enumerate(parts):
            columns[place].append(part)
    return columns


def _signature(block: list[str], names: PartyNames) -> SignatureDraft | None:
    said = [text.strip() for text in block if not _BLANK_LINE.match(text.strip())]
    party: str | None = None
    while said and (match := _FOR.match(said[0]) or _FOR_JAPANESE.match(said[0])):
        party = next(iter(names.named_in(match["party"])), None)
        said = said[1:]
    if not said:
        return SignatureDraft(None, None, party, None, None) if party else None
    name, titles = _name_and_titles(said)
    title = _title(titles) or None
    if name is None and party is None and not names.named_in(title or ""):
        return None
    return SignatureDraft(name, title, party or _party_in(title or "", names), None, None)


def _party_in(title: str, names: PartyNames) -> str | None:
    """The party that the title names, a full name before a short one."""
    whole = [party.short_name for party in names.parties if party.name and party.name in title]
    return next(iter(whole or names.named_in(title)), None)


def _name_and_titles(said: list[str]) -> tuple[str | None, list[str]]:
    for place, text in enumerate(said):
        if has_japanese(text):
            pieces = re.split(r"[\s　]+", text)
            if _JAPANESE_NAME.match(text) and not _JAPANESE_OFFICE.search(text):
                return text, said[:place] + said[place + 1 :]
            if len(pieces) >= 2 and _JAPANESE_OFFICE.search(pieces[0]):
                return " ".join(pieces[1:]), [*said[:place], pieces[0], *said[place + 1 :]]
        elif _is_name(text):
            return text, said[:place] + said[place + 1 :]
    return None, said


def _is_name(text: str) -> bool:
    bare = _HONORIFIC.sub("", text)
    words = bare.split()
    if not (bare != text or 2 <= len(words) <= 5) or len(words) > 5 or _OFFICE.search(bare):
        return False
    return all(
        word[:1].isupper() or word in ("de", "da", "del", "van", "von", "der", "bin", "al", "la") for word in words
    )


def _title(lines: list[str]) -> str:
    """The lines under a name as one title: a wrapped line goes on with a space, another one after a comma."""
    title = ""
    for line in lines:
        if not title:
            title = line
        elif starts_small(line) or runs_on(title):
            title = f"{title} {line}"
        else:
            title += ("、" if has_japanese(title) else ", ") + line
    return title
