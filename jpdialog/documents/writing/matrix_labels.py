"""The words of the follow-up matrix and of the calendar; those that all papers share are in `labels.py`."""

from typing import Final

MATRIX_LABELS: Final[dict[str, tuple[str, str]]] = {
    # the columns, by their names; a workbook that comes back is read by these titles
    "column.number": ("No.", "番号"),
    "column.paragraph": ("Paragraph (edition)", "項（版）"),
    "column.commitment": ("Commitment", "約束事項"),
    "column.origin": ("Origin", "合意の場"),
    "column.action": ("Action", "対応事項"),
    "column.lead": ("Lead", "主担当"),
    "column.supporting": ("Supporting", "関係機関"),
    "column.counterpart": ("Counterpart", "先方担当"),
    "column.due": ("Due", "期限"),
    "column.status": ("Status", "状況"),
    "column.colour": ("Colour", "信号"),
    "column.progress": ("Progress since last dialogue", "前回対話以降の進捗"),
    "column.evidence": ("Evidence", "根拠資料"),
    "column.resources": ("Resources", "予算・人員"),
    "column.next_step": ("Next step", "次の対応"),
    "column.decision_sought": ("Decision sought", "決定を求める事項"),
    "column.carried_over": ("Carried over", "繰越回数"),
    "column.age": ("Age in days", "経過日数"),
    "column.verified": ("Verified", "双方の確認"),
    # those that share a column on paper
    "matrix.paragraph": ("Paragraph, commitment", "項・約束事項"),
    "matrix.leads": ("Lead, supporting, counterpart", "主担当・関係・先方"),
    "matrix.status": ("Status, colour", "状況・信号"),
    "matrix.progress": ("Progress, evidence", "進捗・根拠資料"),
    "matrix.ahead": ("Next step, resources", "次の対応・予算等"),
    "matrix.ages": ("Carried, age, verified", "繰越・経過・確認"),
    "matrix.supporting": ("With {who}", "関係：{who}"),
    "matrix.counterpart": ("Counterpart: {who}", "先方：{who}"),
    "matrix.evidence": ("Evidence: {what}", "根拠：{what}"),
    "matrix.resources": ("Resources: {what}", "予算・人員：{what}"),
    "matrix.carried": ("Carried over {count}×", "繰越{count}回"),
    "matrix.age": ("{count} days", "{count}日経過"),
    "matrix.all_described": (
        "Each row is one action: its number, the paragraph and commitment that it serves, its text, where it was "
        "agreed, who leads and helps, when it is due, its status and colour, what was done since the last dialogue "
        "and what shows it, what comes next, the decision that is sought, and how old it is.",
        "各行に対応事項を一件ずつ、番号、項と約束事項、内容、合意の場、担当、期限、状況と信号、前回対話以降の進捗と根拠、"
        "次の対応、決定を求める事項、繰越・経過・確認を示す。",
    ),
    "matrix.shared_described": (
        "Each row is one action: its number, the paragraph and commitment that it serves, its text, where it was "
        "agreed, who leads and helps on each side, when it is due, its status where both sides have verified it, and "
        "who has verified it.",
        "各行に対応事項を一件ずつ、番号、項と約束事項、内容、合意の場、双方の担当、期限、双方が確認した状況、確認の有無を示す。",
    ),
    # what stands in the cells
    "cited": ("{number} ({edition})", "{number}（{edition}）"),
    "agreed_at_on": ("dialogue {number}, {day}", "第{number}回（{day}）"),
    "before_dialogue": ("before dialogue {number}", "第{number}回対話まで"),
    "told_by": ("{day}, {who}: {text}", "{day}、{who}：{text}"),
    "told_on": ("{day}: {text}", "{day}：{text}"),
    "verified_by": ("{party}, {day}", "{party}（{day}）"),
    "name_gap": ("; ", "、"),
    # a calendar
    "calendar.dialogue": ("Dialogue", "対話"),
    "calendar.programme": ("Programme", "議事次第"),
    "calendar.drafts": ("Drafts due", "案の提出期限"),
    "calendar.brief": ("Brief due", "対処方針の提出期限"),
    "calendar.action": ("Action due", "対応事項の期限"),
    "calendar.report": ("Report of a project due", "案件報告の期限"),
    # the workbook
    "workbook_rule": (
        "White columns may be filled in; grey ones are computed and are not read. Rows are found by their number, "
        "which must stay. Statuses are chosen from the list; dates are best written as 2027-01-31.",
        "白い列は記入可。灰色の列は自動計算のため読み込まない。行は番号で照合するので、番号は変更しないこと。"
        "状況は一覧から選び、日付は2027-01-31の形で記入する。",
    ),
    "status_refused": (
        "Choose one of the statuses of the list.",
        "一覧にある状況から選んでください。",
    ),
    "status_refused_title": ("Status", "状況"),
}
