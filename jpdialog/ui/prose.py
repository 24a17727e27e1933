"""Text that runs over several lines, with the space between them that reading wants; a label alone gives none."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

WORK_LINE = 20
"""The height of a line of work text in pixels."""


def set_prose(label: QLabel, text: str, line: int = WORK_LINE) -> None:
    """Show plain ``text`` in ``label``, wrapped, with lines of ``line`` pixels."""
    paragraphs = escape(text, quote=False).split("\n")
    body = "".join(f'<p style="margin:0; line-height:{line}px">{each}</p>' for each in paragraphs)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setText(body if text else "")
