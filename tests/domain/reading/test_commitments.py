"""Which sentences bind, and whom."""

import pytest

from jpdialog.domain.reading import find_commitments, read_plan
from jpdialog.domain.reading.plan_draft import PartyDraft
from jpdialog.domain.reading.sentences import sentences_of
from tests.domain.reading.invented import plain

PARTIES = [PartyDraft("Kingdom of Ruritania", "Ruritania"), PartyDraft("Office for Rivers and Lakes", "ORL")]
BOTH = ["Ruritania", "ORL"]
BINDING = [
    ("Ruritania and ORL will clean the rivers.", BOTH, "", "will clean"),
    ("They will also count the fish.", BOTH, "", "will count"),
    ("Both sides shall meet each year.", BOTH, "", "shall meet"),
    ("ORL will take all measures and will keep Ruritania informed.", ["ORL"], "", "will take"),
    ("The Ministry of Water of Ruritania will help.", ["Ruritania"], "Ministry of Water of Ruritania", "will help"),
    ("Ruritania acknowledges the part of ORL and will take measures with ORL.", ["Ruritania"], "", "will take"),
    ("In view of this, ORL, together with others, will report.", ["ORL"], "", "will report"),
    ("ORL undertakes to report.", ["ORL"], "", "undertakes to report"),
    ("The two Parties agree to meet.", BOTH, "", "agree to meet"),
    ("Ruritania commits itself to pay.", ["Ruritania"], "", "commits itself to pay"),
    ("A report shall be published each year.", BOTH, "", "shall be published"),
    ("The loans will be repaid by Ruritania.", ["Ruritania"], "", "will be repaid"),
    ("ORL continues its efforts to save fish.", ["ORL"], "", "continues its efforts"),
    ("Such steps will include the counting of fish.", BOTH, "", "will include"),
    ("Ruritania will not build dams.", ["Ruritania"], "", "will not build"),
    ("The Parties agreed to meet and will report each year.", BOTH, "", "will report"),
    ("They have agreed to meet and will report.", BOTH, "", "will report"),
    ("The Ministry of Water will help.", ["Ruritania"], "Ministry of Water", "will help"),
    ("The Secretariat will report.", [], "Secretariat", "will report"),
    ("Having seen this, Ruritania and ORL will continue to work.", BOTH, "", "will continue to work"),
    ("In cooperation with ORL, Ruritania will host a course.", ["Ruritania"], "", "will host"),
    ("Together with Ruritania, ORL will host a course.", ["ORL"], "", "will host"),
    ("ORL will, subject to the funds at hand, open an office.", ["ORL"], "", "will open"),
    ("ORL shall, where this is of use, send experts.", ["ORL"], "", "shall send"),
    ("Ruritania will pay and ORL will report.", BOTH, "", "will pay"),
    ("ORL will send boats, while Ruritania will provide crews.", BOTH, "", "will send"),
    ("ORL will report if Ruritania will pay.", ["ORL"], "", "will report"),
    ("Ruritania’s Coast Guard will provide vessels.", ["Ruritania"], "Ruritania’s Coast Guard", "will provide"),
    ("Both sides intend to hold a course.", BOTH, "", "intend to hold"),
    ("As Ruritania will host the meeting, ORL will send experts.", ["ORL"], "", "will send"),
    ("ORL and the Ministry of Water will meet.", BOTH, "Ministry of Water", "will meet"),
    ("The Ministry of Water of Ruritania and ORL will meet.", BOTH, "Ministry of Water of Ruritania", "will meet"),
    ("Neither Party will build dams.", BOTH, "", "will build"),
    ("ORL must report each year.", ["ORL"], "", "must report"),
]
NOT_BINDING = [
    "Ruritania acknowledges the part of ORL.",
    "ORL welcomes that Ruritania will help.",
    "Ruritania and ORL recognize the need.",
    "They share the view that rivers matter.",
    "Both sides express concern about the drought which will come.",
    "ORL is aware of measures that will be taken.",
    "The river will rise.",
    "Ruritania and ORL agreed to hold talks each year.",
    "They also agreed to meet.",
    "Ruritania pledged to pay.",
    "Ruritania should pay.",
    "This plan of action will enter into force on 1 May 2031.",
    "Nothing in this plan shall be read as a treaty.",
]


@pytest.mark.parametrize(("sentence", "parties", "body", "verb"), BINDING)
def test_binding(sentence: str, parties: list[str], body: str, verb: str) -> None:
    [found] = find_commitments([sentence], PARTIES, "en")
    assert (found.text, found.parties, found.body, found.verb) == (sentence, parties, body, verb)


@pytest.mark.parametrize("sentence", NOT_BINDING)
def test_not_binding(sentence: str) -> None:
    assert find_commitments([sentence], PARTIES, "en") == []


def test_it_is_the_one_named_last() -> None:
    found = find_commitments(["ORL has boats.", "It will lend them."], PARTIES, "en")
    assert [(each.parties, each.paragraph) for each in found] == [(["ORL"], 1)]


def test_without_parties_nobody_is_bound() -> None:
    [found] = find_commitments(["Ruritania and ORL will clean the rivers."], [], "en")
    assert found.parties == []


JAPANESE = [PartyDraft("ルリタニア王国政府", "ルリタニア"), PartyDraft("河川湖沼機関", "機関")]
JAPANESE_BINDING = [
    ("ルリタニア及び機関は、河川の保全に協力する。", ["ルリタニア", "機関"], "", "協力する"),
    ("双方は、情報交換に努める。", ["ルリタニア", "機関"], "", "努める"),
    ("機関は、毎年、報告することとする。", ["機関"], "", "報告することとする"),
    ("ルリタニアは、機関の役割を評価し、共に措置をとる。", ["ルリタニア"], "", "とる"),
    ("双方は、情報を交換し、専門家を派遣する。", ["ルリタニア", "機関"], "", "派遣する"),
    ("両者は、毎年、協議を行う。", ["ルリタニア", "機関"], "", "行う"),
    ("ルリタニアは、情報を第三者に開示しない。", ["ルリタニア"], "", "開示しない"),
    ("双方は、河川を汚染してはならない。", ["ルリタニア", "機関"], "", "汚染してはならない"),
    ("双方は、協力しなければならない。", ["ルリタニア", "機関"], "", "協力しなければならない"),
    ("ルリタニアは機関の役割を評価し、機関は資金を提供する。", ["機関"], "", "提供する"),
    ("ルリタニアは船を提供し、機関は資金を提供する。", ["ルリタニア", "機関"], "", "提供する"),
    ("ルリタニアが要請する場合には、機関は専門家を派遣する。", ["機関"], "", "派遣する"),
    ("双方は、この問題が重要であるとの認識で一致し、協力を強化する。", ["ルリタニア", "機関"], "", "強化する"),
    ("機関の事務局は、報告する。", ["機関"], "事務局", "報告する"),
    ("事務局は、報告する。", [], "事務局", "報告する"),
    ("外務省は、調整を強化していく。", ["ルリタニア"], "外務省", "強化していく"),
    ("双方は、必要な情報を共有する。", ["ルリタニア", "機関"], "", "共有する"),
    ("双方は、教訓を定期的に共有していく。", ["ルリタニア", "機関"], "", "共有していく"),
    ("ルリタニアは船を、機関は乗組員を提供する。", ["ルリタニア", "機関"], "", "提供する"),
    ("ルリタニアは、拠出を続ける意向である。", ["ルリタニア"], "", "続ける意向である"),
]


@pytest.mark.parametrize(("sentence", "parties", "body", "verb"), JAPANESE_BINDING)
def test_japanese_binding(sentence: str, parties: list[str], body: str, verb: str) -> None:
    [found] = find_commitments([sentence], JAPANESE, "ja")
    assert (found.text, found.parties, found.body, found.verb) == (sentence, parties, body, verb)


@pytest.mark.parametrize(
    "end",
    ["を認識する", "を評価する", "を歓迎する", "との見解を共有する", "に感謝する", "を実施している", "を支援した"],
)
def test_japanese_not_binding(end: str) -> None:
    assert find_commitments([f"双方は、機関の役割{end}。"], JAPANESE, "ja") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "双方は、協力を強化することで一致した。",
        "双方は協力していくことで一致する。",
        "機関は、報告すべきである。",
        "機関は、専門家を派遣する用意がある。",
        "双方は、協力する意思を有する。",
        "双方は、これが容易ではないと考える。",
        "機関は、これを認めない。",
        "双方は、これだけでは足りるものではない。",
        "この計画は、署名の日から効力を生ずる。",
    ],
)
def test_japanese_views_bind_nobody(sentence: str) -> None:
    assert find_commitments([sentence], JAPANESE, "ja") == []


def test_a_body_belongs_to_whom_it_was_said_to_belong() -> None:
    found = find_commitments(["The Secretariat of ORL will report.", "The Secretariat will help."], PARTIES, "en")
    assert [each.parties for each in found] == [["ORL"], ["ORL"]]


def test_a_body_of_nobody_is_a_doubt() -> None:
    front = "Plan\n\nThe Kingdom of Ruritania (hereafter “Ruritania”) and the Office (hereafter “ORL”) met.\n\n"
    draft = read_plan(plain(f"{front}1. Water\n\nThe Secretariat will report.\n\n2. Fish\n\nORL will help.\n"))
    assert [(doubt.section, doubt.values) for doubt in draft.doubts] == [(0, {"body": "Secretariat"})]


SENTENCES = [
    ("They help, i.e. Mr. A. Smith does. No. 5 is done.", ["They help, i.e. Mr. A. Smith does.", "No. 5 is done."]),
    ("It grew by 3.5 in the U.S. last year. Then it fell.", ["It grew by 3.5 in the U.S. last year.", "Then it fell."]),
    ("So says the Body (WCO). They agree.", ["So says the Body (WCO).", "They agree."]),
    ("He said “Go.” Then he left.", ["He said “Go.”", "Then he left."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text, "en") == expected


def test_japanese_sentences() -> None:
    text = "双方は「行こう。」と述べた。報告する（第１条による。）。"
    assert sentences_of(text, "ja") == ["双方は「行こう。」と述べた。", "報告する（第１条による。）。"]
