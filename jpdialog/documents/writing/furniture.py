"""Headers and footers: which meeting, which item, how it is marked, which version, which page."""

from jpdialog.documents.writing.blocks import Furniture
from jpdialog.documents.writing.markup import inline, run, wrapped
from jpdialog.documents.writing.package import DECLARATION
from jpdialog.documents.writing.xml_text import one_line

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
TAB = "<w:r><w:tab/></w:r>"


def header(furniture: Furniture, width: int) -> str:
    """Marking, then the meeting on the left and the item on the right, then the notice; `width` is that of the text."""
    words = f"{run(one_line(furniture.left))}{TAB}{run(one_line(furniture.right))}"
    title = wrapped("Header", words, _right_tab(width))
    notice = wrapped("PageNotice", run(one_line(furniture.notice))) if furniture.notice else ""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{_marking(furniture)}{title}{notice}</w:hdr>"


def footer(furniture: Furniture, width: int) -> str:
    """Version on the left and page on the right, then the marking."""
    pages = "".join(inline(piece) for piece in furniture.page_of_pages)
    words = f"{run(one_line(furniture.footer))}{TAB}{pages}"
    return (
        f"{DECLARATION}<w:ftr {NAMESPACES}>{wrapped('Footer', words, _right_tab(width))}{_marking(furniture)}</w:ftr>"
    )


def _marking(furniture: Furniture) -> str:
    return wrapped("PageMarking", run(one_line(furniture.marking))) if furniture.marking else ""


def _right_tab(width: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
