"""HTML is read as a browser shows it, numbers of lists and all."""

import pytest

from jpdialog.documents.reading import read_bytes
from jpdialog.domain.reading.source_text import SourceText


def read(body: str) -> SourceText:
    return read_bytes(f"<html><body>{body}</body></html>".encode(), "plan.html")


def printed(body: str) -> list[str]:
    return [line.printed for line in read(body).lines]


LISTS = {
    "plain": ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
    "small letters": ("<ol type=a><li>a<li>b</ol>", ["a. a", "b. b"]),
    "large letters": ("<ol type=A start=26><li>a<li>b</ol>", ["Z. a", "AA. b"]),
    "small Roman": ("<ol type=i start=3><li>a<li>b</ol>", ["iii. a", "iv. b"]),
    "large Roman": ("<ol type=I><li>a<li>b</ol>", ["I. a", "II. b"]),
    "start": ("<ol start=7><li>a<li>b</ol>", ["7. a", "8. b"]),
    "start below one": ("<ol start=-1><li>a<li>b<li>c</ol>", ["-1. a", "0. b", "1. c"]),
    "start that is none": ("<ol start=x><li>a</ol>", ["1. a"]),
    "value": ("<ol><li>a<li value=5>b<li>c</ol>", ["1. a", "5. b", "6. c"]),
    "reversed": ("<ol reversed><li>a<li>b<li>c</ol>", ["3. a", "2. b", "1. c"]),
    "reversed from a start": ("<ol reversed start=10><li>a<li>b</ol>", ["10. a", "9. b"]),
    "bullets": ("<ul><li>a<li>b</ul>", ["a", "b"]),
    "without marks": ('<ol style="list-style-type: none"><li>a</ol>', ["a"]),
    "in a list": ("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", ["1. a", "a. b", "b. c", "2. d"]),
    "kanji": ('<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', ["一、 甲", "二、 乙"]),
    "katakana": ('<ol style="list-style:katakana inside"><li>甲<li>乙</ol>', ["ア、 甲", "イ、 乙"]),
    "empty item": ("<ol><li></li><li>b</li></ol>", ["1.", "2. b"]),
    "paragraphs in an item": ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", ["1. a", "b", "2. c"]),
    "item without a list": ("<li>a</li>", ["a"]),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists_print_their_numbers(case: str) -> None:
    body, expected = LISTS[case]
    assert [line.strip() for line in printed(body)] == expected


def test_level_of_a_list() -> None:
    levels = [line.list_level for line in read("<p>x</p><ol><li>a<ul><li>b</ul></ol><p>y</p>").lines]
    assert levels == [None, 1, 2, None]


SHOWN = {
    "ruby": ("<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>を開く</p>", ["港(みなと)を開く"]),
    "wrapped English": ("<p>One\n  line</p>", ["One line"]),
    "wrapped Japanese": ("<p>会合を\n開く</p>", ["会合を開く"]),
    "line break": ("<p>One<br>two</p>", ["One", "two"]),
    "line break in a heading": ("<h1>One<br>two</h1>", ["One two"]),
    "as typed": ("<pre>One\n  two\n</pre>", ["One", "two"]),
    "inline marks": ("<p>O<b>n</b><i>e</i> <a href=x>two</a></p>", ["One two"]),
    "entities": ("<p>A &amp; B &lt;C&gt; &#x3042;&eacute;</p>", ["A & B <C> あé"]),
    "table": ("<table><tr><th>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
    "script and style": ("<p>a</p><script>b()</script><style>c{}</style><!-- d --><p>e", ["a", "e"]),
    "hidden": ("<p>a</p><p hidden>b</p>", ["a"]),
    "text after hidden": ("<p>a<span hidden>b</span>c</p>", ["ac"]),
    "text outside blocks": ("a<div>b<div>c</div>d</div>e", list("abcde")),
    "picture": ("<p>See <img alt='the map'></p>", ["See the map"]),
    "tags not closed": ("<p>a<p>b<div>c", ["a", "b", "c"]),
}


@pytest.mark.parametrize("case", SHOWN)
def test_text_is_what_a_browser_shows(case: str) -> None:
    body, expected = SHOWN[case]
    assert printed(body) == expected


def test_looks() -> None:
    lines = read(
        "<h2>a</h2><p><b>b</b></p><p style='text-align:center;font-size:16px'>c</p><center>d</center>"
        "<p><strong>e</strong> f</p><div style='font-weight:700'>g</div>"
    ).lines
    assert [line.heading_level for line in lines] == [2, None, None, None, None, None]
    assert [line.text for line in lines if line.bold] == ["b", "g"]
    assert [line.text for line in lines if line.centred] == ["c", "d"]
    assert lines[2].size == 12


GAPS = {
    "empty paragraph": ("<p>a</p><p>&nbsp;</p><p>b</p>", ["b"]),
    "empty division of a mail": ("<div>a</div><div><br></div><div>b</div>", ["b"]),
    "two breaks": ("<p>a<br><br>b</p>", ["a", "b"]),
    "rule": ("<p>a</p><hr><p>b</p>", ["b"]),
    "paragraph with breaks": ("<p>a</p><p>b<br>c</p><p>d</p>", ["b", "d"]),
    "none": ("<p>a</p><p>b</p>", []),
}


@pytest.mark.parametrize("case", GAPS)
def test_gaps(case: str) -> None:
    body, expected = GAPS[case]
    assert [line.text for line in read(body).lines if line.blank_before] == expected


TEXT = "共同作業について、次のとおり定める。"


@pytest.mark.parametrize(
    "charset,codec",
    [
        ("Shift_JIS", "cp932"),
        ("EUC-JP", "euc_jp"),
        ("ISO-2022-JP", "iso2022_jp"),
        ("utf-8", "utf-8"),
        ("utf-8", "cp932"),
    ],
    ids=["Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8", "named wrongly"],
)
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        '<META http-equiv="Content-Type" content="text/html; charset={}">',
        "<!-- {} without a meta -->",
    ],
    ids=["short", "long", "none"],
)
def test_charset(head: str, charset: str, codec: str) -> None:
    page = f"<html><head>{head.format(charset)}</head><body><p>{TEXT}</p></body></html>"
    assert [line.text for line in read_bytes(page.encode(codec), "plan.html").lines] == [TEXT]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_goes_before_the_charset(codec: str) -> None:
    page = f'<html><head><meta charset="Shift_JIS"></head><body>{TEXT}</body></html>'
    assert read_bytes(page.encode(codec), "plan.html").lines[0].text == TEXT


def test_declaration_of_an_xhtml_page() -> None:
    page = f'<?xml version="1.0" encoding="EUC-JP"?><html><body><p>{TEXT}</p></body></html>'
    assert read_bytes(page.encode("euc_jp"), "plan.xhtml").lines[0].text == TEXT
