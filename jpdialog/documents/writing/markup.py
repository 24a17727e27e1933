"""Paragraphs, headings and runs as WordprocessingML. All looks come from styles; nothing is formatted by hand."""

from jpdialog.documents.writing.anchors import LONGEST_WORD, Anchors, bookmarked
from jpdialog.documents.writing.blocks import Counter, Heading, HeadingLook, Inline, Look, Paragraph, Run, Tone
from jpdialog.documents.writing.xml_text import is_east_asian, one_line, run_content

COUNTER_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
EAST_ASIAN_HINT = '<w:rFonts w:hint="eastAsia"/>'
LONGEST_WORD_IN_A_CELL = {Look.TABLE_TEXT: 5, Look.PAIR_TEXT: 16, Look.PAIR_QUESTION: 16}
TWENTIETHS_A_SIGN = {HeadingLook.SHEET: 245}
TWENTIETHS_A_SMALL_SIGN = 180
SHORTEST_NUMBER_IN_SIGNS = 2


def paragraph(block: Paragraph, anchors: Anchors, own_list: int = 0, counted_in: str = "") -> str:
    """A paragraph in its look, anchored if it holds an item, numbered if it is of the document's own list.

    ``counted_in`` says in which list of its look it counts.
    """
    inner = "".join(inline(piece) for piece in block.runs)
    if block.anchor:
        longest = LONGEST_WORD_IN_A_CELL.get(block.look, LONGEST_WORD)
        inner = anchors.around(block.anchor, text_of(block), inner, longest)
    return wrapped(block.look, inner, counted_in or _of_list(block.level, own_list))


def _of_list(level: int, own_list: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{own_list}"/></w:numPr>' if level else ""


def wrapped(style: str, inner: str, more: str = "") -> str:
    """Content as a paragraph of that style; `more` are further properties, in the order that the format demands."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inner}</w:p>'


def text_of(block: Paragraph) -> str:
    """The words of a paragraph without their tones."""
    return "".join(piece.text for piece in block.runs if isinstance(piece, Run))


def inline(piece: Inline) -> str:
    """A run, or a field that counts pages."""
    if isinstance(piece, Counter):
        return field(COUNTER_FIELDS[piece.counts], "1")
    return run(piece.text, piece.tone)


def run(text: str, tone: Tone = Tone.PLAIN) -> str:
    """A run; nothing at all for an empty text."""
    inner = run_content(text)
    if not inner:
        return ""
    style = f'<w:rStyle w:val="{tone}"/>' if tone else ""
    hint = EAST_ASIAN_HINT if is_east_asian(text) else ""
    properties = f"<w:rPr>{style}{hint}</w:rPr>" if style or hint else ""
    return f"<w:r>{properties}{inner}</w:r>"


def field(instruction: str, result: str) -> str:
    """A field with the result that stands until the reader's program counts again."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def heading(block: Heading, bookmark: str, anchors: Anchors, own_list: int = 0) -> str:
    """A heading; one with a number of its own hangs its words beside the number."""
    words = run(one_line(block.text))
    if block.level:
        width = width_of_number(block.look, one_line(block.number), of_list=True)
        more = f'{_of_list(block.level, own_list)}<w:ind w:left="{width}" w:hanging="{width}"/>'
        return wrapped(block.look, bookmarked(anchors.next_number(), bookmark, words), more)
    if not block.number:
        return wrapped(block.look, bookmarked(anchors.next_number(), bookmark, words))
    number = one_line(block.number)
    inner = f"{run(number, Tone.NUMBER)}<w:r><w:tab/></w:r>{words}"
    width = width_of_number(block.look, number)
    hanging = f'<w:ind w:left="{width}" w:hanging="{width}"/>'
    return wrapped(block.look, bookmarked(anchors.next_number(), bookmark, inner), hanging)


def width_of_number(look: HeadingLook, number: str, *, of_list: bool = False) -> int:
    """By how much a heading's words hang beside its number, in twentieths of a point."""
    sign = TWENTIETHS_A_SMALL_SIGN if of_list else TWENTIETHS_A_SIGN.get(look, TWENTIETHS_A_SMALL_SIGN)
    return sign * (max(SHORTEST_NUMBER_IN_SIGNS, len(number)) + 1)
