"""What is pasted keeps its words, its bold and italic, its lists and its tables, and nothing else gets in."""

from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.pasted_html import plain_pasted, rich_from_html
from jpdialog.domain.rich_text import Paragraph, ParagraphKind, RichText, Run, rich_text

BULLET, NUMBERED, ROW = ParagraphKind.BULLET, ParagraphKind.NUMBERED, ParagraphKind.ROW

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @font-face {font-family:Wingdings;}
p.MsoNormal {font-size:11.0pt; color:red} --></style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
</head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal style='font-family:"Comic Sans MS";color:red'>We <b>welcome</b> the <i>survey</i>
of the coast.<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
<![endif]>first<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span>&nbsp;&nbsp; </span></span><![endif]><b>second</b></p>
<p class=MsoNormal>It is <ins cite="mailto:A" datetime="2026-11-02T10:00"><span style='color:teal'>five</span></ins><del
cite="mailto:A" datetime="2026-11-02T10:00">four</del><span class=msoDel>three</span> boats.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Year</b></p></td><td><p>Boats</p></td></tr>
<tr><td><p>2030</p></td><td><p>one</p><p>two</p></td></tr></table>
<!--EndFragment--></body></html>"""


def told(text: RichText | None) -> list[tuple[str, int, str]]:
    return [(str(each.kind), each.level, each.words) for each in text.paragraphs] if text else []


def test_word_keeps_its_structure_and_loses_its_looks() -> None:
    text = rich_from_html(WORD)
    assert told(text) == [
        ("plain", 1, "We welcome the survey of the coast."),
        ("bullet", 1, "first"),
        ("numbered", 2, "second"),
        ("plain", 1, "It is five boats."),
        ("row", 1, "Year\tBoats"),
        ("row", 1, "2030\tone two"),
    ]
    assert text is not None
    assert text.paragraphs[0].runs[1:4:2] == (Run("welcome", is_bold=True), Run("survey", is_italic=True))
    assert text.paragraphs[4].cells[0] == (Run("Year", is_bold=True),)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a<ol><li>b</ol><li><p>c</p></ul>", [("bullet", 1, "a"), ("numbered", 2, "b"), ("bullet", 1, "c")]),
        ("<h2>Head</h2>\n<p>one<br>two", [("plain", 1, "Head"), ("plain", 1, "one"), ("plain", 1, "two")]),
        ("<div>one<div>two</div>three</div>", [("plain", 1, "one"), ("plain", 1, "two"), ("plain", 1, "three")]),
        ("a<script>alert(1)</script><style>b{}</style>c", [("plain", 1, "ac")]),
        ("<p>seen<span style='display:none'>unseen</span>", [("plain", 1, "seen")]),
        ("<img src=http://x/y.png onerror=z alt=no>words", [("plain", 1, "words")]),
        ("<pre>one\n  two</pre>", [("plain", 1, "one"), ("plain", 1, "two")]),
        ("<table><tr><td>one cell</table>", [("plain", 1, "one cell")]),
        ("<table><tr><td colspan=2>a<td>b<tr><td>c</table>", [("row", 1, "a\t\tb"), ("row", 1, "c\t\t")]),
        ("<table><tr><td>a<table><tr><td>b<td>c</table></table>", [("row", 1, "a\t"), ("row", 1, "b\tc")]),
        ('<p title="a>b">1 < 2 &lt; 3 <? x ?><!x></p', [("plain", 1, "1 < 2 < 3")]),
        ("<script>if (a<b) { c('</p>') }</SCRIPT>words", [("plain", 1, "words")]),
        ("שלום <b>🙂</b> e\u0301", [("plain", 1, "שלום 🙂 e\u0301")]),
        ("", []),
        ("<p>&nbsp;</p><img src=x>", []),
    ],
)  # fmt: skip
def test_the_web_keeps_its_structure(html: str, expected: list[tuple[str, int, str]]) -> None:
    assert told(rich_from_html(html)) == expected


def test_bold_that_a_page_takes_back_is_not_bold() -> None:
    text = rich_from_html('<b style="font-weight:normal">a<span style="font-weight:700;font-style:italic">b</span></b>')
    assert text == RichText((Paragraph((Run("a"), Run("b", is_bold=True, is_italic=True))),))


def test_only_links_of_our_own_stay_links() -> None:
    text = rich_from_html('<a href="section:s1">one</a> <a href="https://x.example/">two</a> <a href="file:///e">3</a>')
    assert text == RichText((Paragraph((Run("one", link="section:s1"), Run(" two 3"))),))


def test_a_table_too_large_for_a_brief_stays_as_lines() -> None:
    text = rich_from_html("<table>" + "<tr><td>a<td>b" * 61 + "</table>")
    assert text is not None and len(text.paragraphs) == 61 and text.form == {}


def test_megabytes_of_styles_cost_nothing() -> None:
    styles = "<style>" + "p.x {mso-style-name:y; font-size:3pt}\n" * 200_000 + "</style>"
    begin = thread_time()
    assert told(rich_from_html(styles + "<p>words" + styles)) == [("plain", 1, "words")]
    assert thread_time() - begin < 1


@pytest.mark.parametrize(
    "piece", ["<", "<!", "<![if ", "&", "<a b", "<p ", "</p", "<div>", "<b>x", '<p a="', "<script>"]
)
def test_nothing_takes_longer_than_its_length(piece: str) -> None:
    begin = thread_time()
    rich_from_html(piece * 100_000)
    assert thread_time() - begin < 3


def test_what_is_too_much_is_left_to_the_plain_text() -> None:
    assert rich_from_html("<p>words</p>" * 200_000) is None


def test_plain_text_is_kept_to_the_letter_but_for_what_is_no_text() -> None:
    assert plain_pasted("one\r\ntwo\u2028three\x00\ud800 🙂").words == "one\ntwo\nthree 🙂"


PIECES = "<p> <b> </b> </p> <ul> <li> <td> <tr> <table> </table> <del> x </del> <br> <!-- --> <![if]> &amp; < > 日 🙂"


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES.split()), max_size=25).map("".join))
def test_nothing_that_can_be_pasted_breaks_it(html: str) -> None:
    text = rich_from_html(html)
    if text is not None:
        assert text.words.strip() and "<script" not in text.words.replace(html, "")
        assert rich_text(text.words, text.form) == text
