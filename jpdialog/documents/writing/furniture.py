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


def header(furniture: Furniture, width: int, above: str = "", unwanted: tuple[int, ...] = ()) -> str:
    """What heads a letter, marking, then meeting on the left, item on the right, notice; `width` is the text's."""
    words = f"{run(one_line(furniture.left))}{TAB}{run(one_line(furniture.right))}"
    title = wrapped("Header", words, _right_tab(width, unwanted))
    notice = wrapped("PageNotice", run(one_line(furniture.notice))) if furniture.notice else ""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{above}{_marking(furniture)}{title}{notice}</w:hdr>"


def footer(furniture: Furniture, width: int, below: str = "", unwanted: tuple[int, ...] = ()) -> str:
    """Version on the left and page on the right, then the marking, then what stands at the foot of a letter."""
    pages = "".join(inline(piece) for piece in furniture.page_of_pages)
    words = f"{run(one_line(furniture.footer))}{TAB}{pages}"
    version = wrapped("Footer", words, _right_tab(width, unwanted))
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{version}{_marking(furniture)}{below}</w:ftr>"


def _marking(furniture: Furniture) -> str:
    return wrapped("PageMarking", run(one_line(furniture.marking))) if furniture.marking else ""


def _right_tab(width: int, unwanted: tuple[int, ...]) -> str:
    stops = {place: "clear" for place in unwanted} | {width: "right"}
    tabs = "".join(f'<w:tab w:val="{stops[place]}" w:pos="{place}"/>' for place in sorted(stops))
    return f"<w:tabs>{tabs}</w:tabs>"
