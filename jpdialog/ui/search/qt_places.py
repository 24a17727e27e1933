"""Places in a text as Qt counts them: in units of UTF-16, of which a rare kanji takes two."""


def in_qt(text: str, at: int) -> int:
    """The place ``at`` of a Python text, as Qt counts it."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
