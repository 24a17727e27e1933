"""Binding sentences of a Japanese text: 「…する。」「…に努める。」 bind, 「…を認識する。」「…を歓迎する。」 do not."""

import re
from collections.abc import Sequence
from itertools import pairwise

from jpdialog.domain.reading.party_names import PartyNames
from jpdialog.domain.reading.plan_draft import CommitmentDraft
from jpdialog.domain.reading.sentences import sentences_of

_RESOLVED = re.compile(r"(?:する|行う|図る|講じる|努める|進める|いく|[うくぐすつぬぶむる])(?:こと|もの)とする$")
_PRESENT = re.compile(r"[うくぐすつぬぶむる]$")
_STATES = re.compile(
    r"(?:ている|てある|である|がある|もある|はある|にある|となる|になる|くなる|できる|される|せられる|れている|られる"
    r"|でいる|に値する|に資する|を要する|を有する|に当たる|に関する)$"
)
_ONLY_SAYS = re.compile(
    r"(?:認識|評価|歓迎|共有|留意|懸念|感謝|確認|理解|強調|指摘|支持|期待|承知|想起|賞賛|称賛|遺憾|非難|存在|同感|一致|表明|注目|尊重)"
    r"(?:を(?:共有|表明|示|表))?(?:す|し|して|する|した)?(?:ことを)?(?:る|す|する)?$|敬意を表する$|謝意を表する$|見解を共にする$"
    r"|述べる$|考える$|信じる$|認める$|喜ぶ$|憂慮する$|思う$|言う$|いう$|感じる$"
)
_SHARES = re.compile(
    r"(?:情報|知見|経験|教訓|好事例|データ|資料|技術|成果|結果|負担|費用)(?:等|など)?を[^、。]{0,12}共有(?:す|し|して)?(?:る|いく|ます)?$"
)
_INTENDS = re.compile(
    r"[一-龥々ァ-ヶー]*[ぁ-ゑん]{0,4}[うくぐすつぬぶむる]"
    r"(?:意向|意図|予定|所存|方針|考え)(?:である|です|を有する)$"
)
_REFUSES = re.compile(
    r"(?:(?:し|[わかがさたなばまらいきぎちじにびみりえけげせてねべめれ])ない|(?:ては|なければ)ならない)$"
)
_ONLY_LACKS = re.compile(
    r"(?:で|では|でき|得|は|も|が|い|られ|され|れ|認め|知ら|変わら|及ばさ|及ぼさ|妨げ|害し|影響し|存在し|意味し)ない$"
)
_OF_THE_PAPER = re.compile(r"(?:この|本)(?:共同)?(?:行動)?(?:計画|文書|覚書|取決め|協定|合意|条|項)[^、。]{0,8}は")
_HALTS = {
    "し": "する",
    "行い": "行う",
    "図り": "図る",
    "努め": "努める",
    "進め": "進める",
    "講じ": "講じる",
    "とり": "とる",
}
_VERB = re.compile(r"[一-龥々ァ-ヶー]+[ぁ-ゑん]{1,12}$|[ぁ-ゑん]{2,8}$")
_HOW_OFTEN = re.compile(r"^(?:毎年|毎月|毎回|随時|適時|適宜|今後|引続き|定期的に|年[一二]回)")
_TOGETHER = r"(?:双方|両者|両国|両当事者|両政府|両側|当事者|彼ら|両機関|参加者)"
_BODY = (
    r"(?P<owner>[^、。（）]{0,30}?)"
    r"(?P<body>[一-龥ァ-ヶー]{1,14}(?:省|庁|大使館|代表部|事務局|本部|委員会|警察)|大使館|代表部|事務局|本部|委員会)"
    r"(?=[はがも])"
)
_OF_A_STATE = ("省", "庁", "大使館", "警察")
_LONGEST = 400


def find_japanese(paragraphs: Sequence[str], names: PartyNames) -> list[CommitmentDraft]:
    """The binding sentences of one section, with whom they bind."""
    found: list[CommitmentDraft] = []
    together: list[str] = names.all
    last: list[str] = []
    for place, text in enumerate(paragraphs):
        for sentence in sentences_of(text, "ja"):
            parties, body = _who(sentence, names, together)
            if len(parties) > 1:
                together = parties
            verb = _binding_verb(sentence)
            if verb:
                bound = parties or ([] if body else last or together)
                found.append(CommitmentDraft(sentence, list(bound), body, verb, place))
            last = parties or last
    return found


def _binding_verb(sentence: str) -> str:
    """The predicate if it binds, else nothing."""
    if _OF_THE_PAPER.match(sentence):
        return ""
    end = re.sub(r"(?:（[^（）]*）|\([^()]*\))$", "", sentence.rstrip("。！ 」』")).rstrip()[-60:]
    if not _binds(end):
        return ""
    match = _INTENDS.search(end[-20:]) or _VERB.search(end)
    return _HOW_OFTEN.sub("", match[0]) if match else ""


def _binds(end: str) -> bool:
    if _REFUSES.search(end[-8:]):
        return _ONLY_LACKS.search(end[-8:]) is None
    if _INTENDS.search(end[-20:]):
        return True
    if not _PRESENT.search(end[-1:]):
        return False
    core = re.sub(r"(?:こと|もの)とする$", "", end)
    resolved = core != end and _RESOLVED.search(end) is not None
    only_says = _ONLY_SAYS.search(core[-20:]) is not None and _SHARES.search(core[-30:]) is None
    return not only_says and (resolved or not _STATES.search(core[-8:]))


def _who(sentence: str, names: PartyNames, together: list[str]) -> tuple[list[str], str]:
    """Whom the last clause is about, with those whose promise in a clause before it only halts ("…し、")."""
    pattern = rf"(?P<parties>{names.pattern}(?:(?:、|及び|および|並びに|と|・|又は){names.pattern})*)(?:の双方|双方)?"
    topics = re.compile(rf"(?:{pattern}|(?P<together>{_TOGETHER})|{_BODY})(?P<sign>は|が|も)")
    found = list(topics.finditer(sentence[:_LONGEST]))
    found = [each for each in found if each["sign"] == "は"] or found[:1]
    if not found:
        return [], ""
    parties, body = _topic(found[-1], names, together)
    for each, after in pairwise(found):
        if _halts(sentence[each.end() : after.start()]):
            named = _topic(each, names, together)[0]
            parties = [name for name in names.all if name in parties or name in named]
    return parties, body


def _topic(found: re.Match[str], names: PartyNames, together: list[str]) -> tuple[list[str], str]:
    if found["parties"]:
        return names.named_in(found["parties"]), ""
    if found["together"]:
        return list(together), ""
    own_name = re.sub(rf"^{names.pattern}(?:の|国)?", "", found["body"])
    owner = names.named_in(found["owner"] + found["body"])
    return owner or (names.government() if own_name.endswith(_OF_A_STATE) else []), own_name or found["body"]


def _halts(clause: str) -> bool:
    """Whether the clause promises something and goes on: 「…を提供し、」, 「…は油を、」."""
    clause = clause.rstrip("、 　")
    if clause.endswith("を"):
        return True
    for halt, whole in _HALTS.items():
        if clause.endswith(halt):
            return _binds(clause[: -len(halt)] + whole)
    return False
