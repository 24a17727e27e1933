"""One plan, saved in several formats, is the same plan: parts, paragraphs, signatures."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from jpdialog.documents.reading import read_bytes
from jpdialog.domain.reading.reader import read_plan
from tests.documents.reading.plan_as_files import docx, paragraph, run, squeezed

PLAN = (Path(__file__).parents[2] / "stories" / "invented_plan.txt").read_text(encoding="utf-8").strip()
BLOCKS = PLAN.split("\n\n")


def is_short(block: str) -> bool:
    return max(map(len, block.split("\n"))) < 60


def as_html() -> bytes:
    blocks = (html.escape(block).replace("\n", "<br>\n" if is_short(block) else "\n") for block in BLOCKS)
    return ("<html><body>" + "".join(f"<p>{block}</p>" for block in blocks) + "</body></html>").encode()


def as_docx_with_breaks() -> bytes:
    """Name, title and office in one paragraph."""
    return docx("".join(paragraph(_broken(block)) for block in BLOCKS))


def as_docx_with_empty_paragraphs() -> bytes:
    lines = [line for block in BLOCKS for line in [*(block.split("\n") if is_short(block) else [block]), ""]]
    kept = [line for line, after in zip(lines, [*lines[1:], "x"], strict=True) if line or after]
    return docx("".join(paragraph(run(line.replace("\n", " "))) if line else paragraph("<w:r/>") for line in kept))


def _broken(block: str) -> str:
    lines = block.split("\n") if is_short(block) else [block.replace("\n", " ")]
    return "<w:r><w:br/></w:r>".join(map(run, lines))


FORMATS: dict[str, Callable[[], bytes]] = {
    "plan.md": PLAN.encode,
    "plan.html": as_html,
    "plan.docx": as_docx_with_breaks,
    "empty paragraphs.docx": as_docx_with_empty_paragraphs,
}


@pytest.mark.parametrize("name", FORMATS)
def test_plan_is_the_same(name: str) -> None:
    source = read_bytes(FORMATS[name](), name)
    plain, other = read_plan(read_bytes(PLAN.encode(), "plan.txt")), read_plan(source)
    assert squeezed(source.everything()) == squeezed(PLAN)
    assert other.title == plain.title
    assert [(each.number, each.heading, each.paragraphs) for each in other.sections] == [
        (each.number, each.heading, each.paragraphs) for each in plain.sections
    ]
    assert [each.name for each in other.signatures] == [None, "Flavia Elphberg", "Rudolf Rassendyll"]
    assert other.signatures == plain.signatures
