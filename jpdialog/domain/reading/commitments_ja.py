"""Binding sentences of a Japanese text: 「…する。」「…に努める。」 bind, 「…を認識する。」「…を歓迎する。」 do not."""

import re
from collections.abc import Sequence

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
_VERB = re.compile(r"[一-龥々ァ-ヶー]*[一-龥々ァ-ヶー][ぁ-ゑん]{1,12}$|[ぁ-ゑん]{2,8}$")
_HOW_OFTEN = re.compile(r"^(?:毎年|毎月|毎回|随時|適時|適宜|今後|引続き|定期的に|年[一二]回)")
_TOGETHER = re.compile(r"(?:双方|両者|両国|両当事者|両政府|両側|当事者|彼ら|両機関|参加者)(?:は|が)")
_BODY = re.compile(
    r"(?P<owner>[^、。（）]{0,30}?)(?P<body>[一-龥ァ-ヶー]{1,14}(?:省|庁|大使館|代表部|事務局|本部|委員会|警察))(?:は|が)"
)
_STEP = re.compile(r"^(?:こうした|これらの|このような|かかる|その|当該|この)")


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
                bound = parties or last or together
                found.append(CommitmentDraft(sentence, list(bound), body, verb, place))
            last = parties or last
    return found


def _binding_verb(sentence: str) -> str:
    """The predicate if it binds, else nothing."""
    end = re.sub(r"(?:（[^（）]*）|\([^()]*\))$", "", sentence.rstrip("。！ 」』")).rstrip()[-60:]
    if not _PRESENT.search(end):
        return ""
    core = re.sub(r"(?:こと|もの)とする$", "", end)
    resolved = _RESOLVED.search(end) is not None
    if _ONLY_SAYS.search(core) or (_STATES.search(core) and not resolved):
        return ""
    match = _VERB.search(end)
    return _HOW_OFTEN.sub("", match[0]) if match else ""


def _who(sentence: str, names: PartyNames, together: list[str]) -> tuple[list[str], str]:
    head = sentence[:200]
    body = _BODY.search(head)
    subject = re.search(
        rf"({names.pattern}(?:(?:、|及び|および|並びに|と|・|又は){names.pattern})*)(?:の双方|双方)?(?:は|が|も)", head
    )
    if body and (subject is None or body.start("body") <= subject.start()):
        owner = names.named_in(body["owner"] + body["body"])
        if subject is None or subject.start() > body.end() or owner:
            own_name = re.sub(rf"^{names.pattern}(?:の|国)?", "", body["body"])
            return owner or names.government(), own_name or body["body"]
    if subject:
        return names.named_in(subject[1]), ""
    return (list(together), "") if _TOGETHER.search(head) else ([], "")
