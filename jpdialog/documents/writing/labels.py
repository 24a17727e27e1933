"""The document's own words, in the language of the document: headings, statuses, and how minutes and pages are said."""

from typing import Final

from jpdialog.documents.writing.dates import ERAS
from jpdialog.documents.writing.matrix_labels import MATRIX_LABELS
from jpdialog.documents.writing.paper_labels import PAPER_LABELS
from jpdialog.domain.papers import Front

ENGLISH, JAPANESE = 0, 1

LABELS: Final[dict[str, tuple[str, str]]] = {
    # what the papers are called
    "talking_points": ("Talking points", "発言要領"),
    "briefing_pack": ("Briefing pack", "会議資料"),
    "contents": ("Contents", "目次"),
    "steering_brief": ("Steering brief", "総論"),
    "programme": ("Programme and order of speaking", "議事次第・発言順"),
    "delegations": ("Delegations", "出席者"),
    "subject_briefs": ("Subject briefs", "各論"),
    "follow_up": ("Follow-up table", "対応事項一覧"),
    "data_sheet": ("Data sheet", "数値一覧"),
    # their state
    "draft": ("DRAFT", "案"),
    "sample": ("Sample: invented material", "見本（内容は架空のもの）"),
    "version": ("Version {version}", "第{version}版"),
    "as_of": ("as of {day}", "{day}現在"),
    "biographies": ("Biographies", "略歴"),
    "photo_of": ("Photo of {person}", "{person}の写真"),
    "copy": ("Copy {copy}", "写し番号 {copy}"),
    "page": ("Page {page} of {pages}", "{page}／{pages}ページ"),
    # a sheet
    "speaker": ("Speaker", "発言者"),
    "not_named": ("not yet named", "未定"),
    "time": ("Time", "時間"),
    "minute": ("{count} minute", "{count}分"),
    "minutes": ("{count} minutes", "{count}分"),
    "given_and_needed": ("{given} given, {needed} needed", "持ち時間{given}、所要時間{needed}"),
    "only_given": ("{given} given", "持ち時間{given}"),
    "only_needed": ("{needed} needed", "所要時間{needed}"),
    "no_time": ("not yet given", "未定"),
    "over": ("{over} too long", "{over}超過"),
    "consecutive": ("with consecutive interpretation", "逐次通訳を含む"),
    "no_points": ("No points have been written yet.", "発言要領はまだ作成されていません。"),
    "no_sheets": ("There is nothing to say yet.", "発言の予定はまだありません。"),
    "if_raised": ("If raised", "応答要領"),
    "no_question": ("No question has been written yet.", "想定質問は未記入。"),
    "no_answer": ("No answer has been written yet.", "応答は未記入。"),
    "text": ("Text", "本文"),
    "translation": ("Translation", "訳文"),
    "not_translated": ("not yet translated", "訳文未作成"),
    "in_two_languages": ("{what} in two languages", "{what}（二か国語）"),
    "pairs_described": (
        "Each row holds one text on the left and its translation on the right.",
        "各行の左に本文、右に訳文を示す。",
    ),
    # a subject brief
    "serial_no": ("No. {serial}", "第{serial}号"),
    "needs": ("needs {time}", "所要{time}"),
    "over_time": ("The points are {time} too long for the time given.", "発言要領は持ち時間を{time}超過する。"),
    "sentence_gap": (" ", ""),
    "serial": ("No.", "番号"),
    "likelihood": ("Likelihood", "可能性"),
    "status": ("Status", "状況"),
    "drafter": ("Drafter", "起案者"),
    "cleared_by": ("Cleared by", "合議先"),
    "as_of_title": ("As of", "時点"),
    "head_title": ("About this brief: {heading}", "対処方針の概要：{heading}"),
    "head_described": (
        "One row with the state of the brief: who speaks, who drafted it, who cleared it.",
        "発言者、起案者、合議先など、対処方針の状況を一行で示す。",
    ),
    "plan_says": ("What the plan says", "計画の記載"),
    "plan_commits": ("What the plan commits to", "計画上の約束事項"),
    "summary_only": ("Summary, not the official text.", "要約であり、正文ではない。"),
    "objective": ("Our objective", "対処方針"),
    "points": ("Points to make", "発言要領"),
    "their_objective": ("Their objective", "先方の関心"),
    "do_not_say": ("Do not say", "譲れない線"),
    "background": ("Background", "背景・経緯"),
    "last_outcome": ("Last outcome", "前回の結果"),
    "open_actions": ("Open actions", "未了の対応事項"),
    "figures": ("Figures", "数値"),
    "nothing_written": ("Nothing has been written yet.", "まだ記載がありません。"),
    # tables
    "order": ("No.", "番号"),
    "item": ("Item", "議題"),
    "minutes_title": ("Minutes", "時間（分）"),
    "sections": ("Sections", "項"),
    "section": ("Section", "項"),
    "our_speaker": ("Our speaker", "当方発言者"),
    "their_speaker": ("Their speaker", "先方発言者"),
    "name": ("Name", "氏名"),
    "position": ("Position", "役職"),
    "role": ("Role", "役割"),
    "action": ("Action", "対応事項"),
    "lead": ("Lead", "主担当"),
    "due": ("Due", "期限"),
    "late": ("late", "期限超過"),
    "figure": ("Figure", "項目"),
    "value": ("Value", "数値"),
    "basis": ("Basis", "基準"),
    "source": ("Source", "出典"),
    "programme_described": (
        "Items in order, with minutes, sections, and who speaks on each side.",
        "議題の順に、時間、項、双方の発言者を示す。",
    ),
    "members_described": (
        "Members in order of precedence, with position and role.",
        "席次の順に、役職と役割を示す。",
    ),
    "actions_described": (
        "Actions with section, lead, due date and status.",
        "対応事項ごとに、項、主担当、期限、状況を示す。",
    ),
    "figures_described": (
        "Figures with value, basis, source and date.",
        "数値ごとに、基準、出典、時点を示す。",
    ),
    "in_all": ("In all: {minutes}.", "合計{minutes}。"),
    "members_of": ("{party}: members", "{party}：出席者"),
    "member_counted": ("{count} member.", "{count}名。"),
    "members_counted": ("{count} members.", "{count}名。"),
    "action_counted": ("{count} action.", "{count}件。"),
    "actions_counted": ("{count} actions.", "{count}件。"),
    "actions_late": ("{count} late.", "うち期限超過{count}件。"),
    "figure_counted": ("{count} figure.", "{count}件。"),
    "figures_counted": ("{count} figures.", "{count}件。"),
    "row_counted": ("{count} row.", "{count}行。"),
    "rows_counted": ("{count} rows.", "{count}行。"),
    "table_in_text": ("Table in the text", "本文中の表"),
    "table_in_text_described": (
        "The first row heads the columns; each further row is one line of the table.",
        "先頭行は各列の見出しで、以下の各行が表の一行である。",
    ),
    "point_counted": ("{count} point.", "{count}件。"),
    "points_counted": ("{count} points.", "{count}件。"),
    "handling_rule": (
        "A word in brackets after an entry says who may see it: internal, delegation or shareable.",
        "各記載の後の（　）は取扱いを示す（内部限り、代表団限り、先方提示可）。",
    ),
    "place_and_dates": ("Date and place", "日程・場所"),
    "plan": ("Plan", "計画"),
    "marking": ("Marking", "取扱区分"),
    "version_title": ("Version", "版"),
    "copy_title": ("Copy", "写し番号"),
    "question_counted": ("{count} question.", "{count}件。"),
    "questions_counted": ("{count} questions.", "{count}件。"),
    "separator": (" · ", "　"),
    "bracket": (" ({text})", "（{text}）"),
    "comma": (", ", "、"),
    # words for what the record says
    "handling.internal": ("internal", "内部限り"),
    "handling.delegation": ("delegation", "代表団限り"),
    "handling.shareable": ("shareable", "先方提示可"),
    "likelihood.certain": ("certain", "確実"),
    "likelihood.might": ("might be raised", "可能性あり"),
    "likelihood.unlikely": ("unlikely", "可能性は低い"),
    "status.called_for": ("called for", "依頼"),
    "status.draft": ("draft", "案"),
    "status.in_clearance": ("in clearance", "合議中"),
    "status.cleared": ("cleared", "合議済"),
    "status.approved": ("approved", "決裁済"),
    "status.locked": ("locked", "確定版"),
    "status.superseded": ("superseded", "差替済"),
    "action.not_started": ("not started", "未着手"),
    "action.in_progress": ("in progress", "実施中"),
    "action.recurring": ("recurring", "継続"),
    "action.partly_implemented": ("partly implemented", "一部実施"),
    "action.implemented": ("implemented", "実施済"),
    "action.on_hold": ("on hold", "保留"),
    "action.superseded": ("superseded", "統合・差替"),
    "action.overtaken": ("overtaken by events", "事情変更"),
    "action.not_accepted": ("not accepted", "不採用"),
    "role.head": ("head of delegation", "団長"),
    "role.member": ("member", "団員"),
    "role.note_taker": ("note-taker", "記録"),
    "role.interpreter": ("interpreter", "通訳"),
    "role.secretary": ("secretary", "事務局"),
    **PAPER_LABELS,
    **MATRIX_LABELS,
}


class Labels:
    """The labels of one language; a language without its own gets the English ones."""

    def __init__(self, language: str, *, by_era: bool = False) -> None:
        self.language = language
        self.calendar = ERAS if by_era and language == "ja" else language
        """How its dates are written: those of a language, or of Japanese eras."""
        self._column = JAPANESE if language == "ja" else ENGLISH

    @classmethod
    def of(cls, front: Front) -> "Labels":
        """The labels that a paper of this front needs."""
        return cls(front.language, by_era=front.by_era)

    def __call__(self, name: str, **values: object) -> str:
        """The label of that name, with its places filled."""
        return LABELS[name][self._column].format(**values)

    def word(self, family: str, value: str) -> str:
        """The word for a value of the record ("status", "draft"); a value that is not known stands as it is."""
        name = f"{family}.{value}"
        return self(name) if name in LABELS else value

    def count(self, one: str, many: str, number: int) -> str:
        """A counted thing: the first label for one, the second for any other number."""
        return self(one if number == 1 else many, count=number)

    def minutes(self, number: int) -> str:
        """So many minutes, in words."""
        return self.count("minute", "minutes", number)

    def bracketed(self, text: str) -> str:
        """The text in the brackets of the language, with the space that belongs before them."""
        return self("bracket", text=text)
