"""Words on their way into a spreadsheet: none of them runs there, and none breaks its line."""

RUNS = ("=", "+", "-", "@")
"""With what a spreadsheet begins a formula; a label that does is kept from being one by a quote before it."""


def safe_cell(text: str) -> str:
    """The words of a cell; a number stays one."""
    plain = " ".join(text.split())
    is_number = plain.replace(",", "").replace(".", "").lstrip("-").isdecimal()
    return f"'{plain}" if plain.startswith(RUNS) and not is_number else plain
