"""The table of numbers below a chart."""

import re
from io import BytesIO
from zipfile import ZipFile

from jpdialog.documents.writing.chart import write_chart
from jpdialog.domain.papers.chart import ChartPaper, Drawn
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.test_pictures import png

HEADS = ("Part", "Implemented", "Under way", "Not started", "On hold", "Closed, not done", "In all")
CHART = Drawn(
    title="Status", picture=png(1920, 1008), width=160, height=84, told=("x",), rows=(HEADS, ("1 Seas", *"123456"))
)
TWIPS_PER_MM = 56.7
LETTER, MARGINS = 1.6, 3.5
"""Millimetres: a letter of a head of a table, and what is left free beside it."""


def widths(data: bytes) -> list[float]:
    with ZipFile(BytesIO(data)) as file:
        body = file.read("word/document.xml").decode()
    return [int(each) / TWIPS_PER_MM for each in re.findall(r'<w:gridCol w:w="(\d+)"', body)][-len(HEADS) :]


def test_no_word_of_a_head_is_broken_over_two_lines() -> None:
    found = widths(write_chart(ChartPaper(front=samples.ENGLISH, chart=CHART)))
    assert len(found) == len(HEADS)
    for head, width in zip(HEADS, found, strict=True):
        assert width >= max(map(len, head.split())) * LETTER + MARGINS, head
