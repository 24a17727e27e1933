"""Links that name a figure: its newest value ("figure:<id>"), or that of one period ("figure:<id>/2016")."""

from urllib.parse import quote, unquote

from jpdialog.domain.rich_text import Form, LinkKind, fitting, link_to

SCHEME = f"{LinkKind.FIGURE}:"


def link_of(figure_id: str, period: str = "") -> str:
    """The link that names a figure, or its value for one period."""
    return link_to(LinkKind.FIGURE, f"{figure_id}/{quote(period)}" if period else figure_id)


def named_by(link: str) -> tuple[str, str]:
    """The figure's id and the period that a link names; two empty texts if it leads elsewhere."""
    figure_id, _, period = link.removeprefix(SCHEME).partition("/")
    return (figure_id, unquote(period)) if link.startswith(SCHEME) else ("", "")


def naming(words: str, said: str, link: str) -> Form:
    """A form of the words in which the first ``said`` is linked; empty if it is not in them."""
    before, found, after = words.partition(said) if said else (words, "", "")
    if not found:
        return {}
    runs = [[len(text), "", target] for text, target in ((before, ""), (found, link), (after, "")) if text]
    return fitting(words, {"runs": runs})
