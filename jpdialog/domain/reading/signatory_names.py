"""What a line of a signature block holds: a name, an office, or both; no list of names is known here."""

import re
from dataclasses import dataclass

from jpdialog.domain.reading.text_shape import has_japanese

_OFFICE = re.compile(
    r"\b(?:Minist(?:er|ers|ry|ries)|Director(?:ate)?s?|Deputy|Deputies|Secretar(?:y|iat)|President|Ambassador|Government"
    r"|Offices?|Department|Bureau|Chief|Chair(?:man|woman|person)?|Head|Representatives?|Executive|General|Commission(?:er)?"
    r"|Administrator|Envoy|Division|Agency|United|Nations|Embassy|Vice|Prime|Officer|Senior|Coordinator|Mission|Bank|Fund"
    r"|Programme|Program|Organi[sz]ation|Section|Unit|Branch|Council|Committee|Institute|Centre|Center|Service|Affairs"
    r"|Policy|Foreign|Justice|Interior|Finance|Cabinet|Police|Authority|Court|Attorney|Counsel|Counsell?or|Consul"
    r"|Permanent|Plenipotentiary|Delegat(?:e|ion)|Member|Manager|Advis[eo]r|International|National|Republic|Kingdom|State"
    r"|Federal|Federation|Assistant|Acting|Regional|Under|Undersecretary|Registrar|Prosecutor|Judge|Board|University"
    r"|Professor|Association|Society|Company|Group|Union|Convention|Public|Development|Cooperation|Plan|Page)\b|[;:/\d@_]",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(
    r"^(?:H\.\s?E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Amb\.?|Hon\.?|His Excellency|Her Excellency|Sir|Dame)\s+"
)
_PARTICLES = ("de", "da", "del", "der", "di", "dos", "van", "von", "bin", "binti", "al", "el", "la", "le", "y", "zu")
_NAME_JAPANESE = re.compile(
    r"(?:[一-龥々ヶ]{1,6}[ぁ-んァ-ヶー]{0,5}|[ぁ-ん]{1,6}|[ァ-ヶー]{1,14})"
    r"(?:[ 　・＝=](?:[一-龥々ぁ-んヶ]{1,6}|[ァ-ヶー]{1,14})){0,3}"
)
_OFFICE_JAPANESE = re.compile(
    r"大臣|長官|局長|次長|部長|課長|室長|所長|会長|総長|議長|代表|大使|公使|領事|審議官|次官|参事官|書記官|調整官|補佐官"
    r"|報道官|総裁|理事|総理|首相|知事|市長|顧問|委員|全権|政策|事務|機関|政府|本部|財団|協会|連合|国際|王国|共和国|外交|教授|署名"
    r"|(?:省|庁|府|局|部|課|室|会|所|署|館|国|所属)(?:$|の)"
)
_TITLE_OF_RESPECT = re.compile(r"(?:殿|閣下|氏|様|博士)$")


@dataclass(frozen=True, slots=True)
class Signatory:
    """A line that names a person, with the office that stands on the same line, if one does."""

    name: str
    office: str = ""
    is_sure: bool = False


def signatory_in(text: str) -> Signatory | None:
    """The person that the line names, or None."""
    text = text.strip()
    return _japanese(text) if has_japanese(text) else _latin(text)


def holds_office(text: str) -> bool:
    """Whether words of office or of an organisation stand in it."""
    return (_OFFICE_JAPANESE if has_japanese(text) else _OFFICE).search(text) is not None


def _latin(text: str) -> Signatory | None:
    if _is_latin_name(text):
        return Signatory(text, is_sure=_HONORIFIC.match(text) is not None)
    parts = re.split(r",\s+|\s+[-–—]\s+|\s{2,}|\t+", text, maxsplit=1)
    if len(parts) == 2:
        first, second = (part.strip() for part in parts)
        if _is_latin_name(first) and holds_office(second):
            return Signatory(first, second, is_sure=True)
        if _is_latin_name(second) and holds_office(first) and "," not in text:
            return Signatory(second, first, is_sure=True)
    return None


def _is_latin_name(text: str) -> bool:
    bare = _HONORIFIC.sub("", _HONORIFIC.sub("", text))
    words = bare.split()
    if not (1 if bare != text else 2) <= len(words) <= 5 or "," in bare or _OFFICE.search(bare):
        return False
    if len(bare) > 60 or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    return all(word[:1].isupper() or word.lower() in _PARTICLES for word in words)


def _japanese(text: str) -> Signatory | None:
    bare = _TITLE_OF_RESPECT.sub("", text).strip()
    if _is_japanese_name(bare):
        return Signatory(text, is_sure=bare != text)
    pieces = re.split(r"[\s　]+", text)
    offices = [place for place, piece in enumerate(pieces) if _OFFICE_JAPANESE.search(piece)]
    if not offices:
        return None
    before, after = " ".join(pieces[: offices[0]]), " ".join(pieces[offices[-1] + 1 :])
    if after:
        office = "　".join(pieces[: offices[-1] + 1])
        return Signatory(after, office, is_sure=True) if _is_japanese_name(_TITLE_OF_RESPECT.sub("", after)) else None
    office = "　".join(pieces[offices[0] :])
    return Signatory(before, office, is_sure=True) if before and _is_japanese_name(before) else None


def _is_japanese_name(text: str) -> bool:
    """Kanji as "family given" or foreign names in katakana with a dot; never one short word alone."""
    if not _NAME_JAPANESE.fullmatch(text) or _OFFICE_JAPANESE.search(text):
        return False
    is_divided = re.search(r"[ 　・＝=]", text) is not None
    return is_divided or (len(text) >= 3 and not re.fullmatch(r"[ァ-ヶー]+|[ぁ-ん]+", text))
