"""The same large pack written by us and by what others use: python-docx in the ordinary way, docxtpl, pandoc.

Each runs in a process of its own, one after the other, so that CPU and the most memory held are its own (children's
included). The content is that of pack.py. docxtpl and pandoc are not ours to bring: install them where you like
(`pip install docxtpl` into an environment whose Python you name in BENCHMARK_PYTHON; pandoc from your system) or they
are left out with a sentence.

Run: python benchmarks/pack_beside_others.py [size ...]
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.pack_content import ACTIONS, POINTS, QUESTIONS, SECTIONS, SENTENCE, WORDS, WORDS_IN_A_PARAGRAPH

SIZES = (1, 4, 16)
PATIENCE = 1_200
BACKGROUND = SENTENCE * (WORDS_IN_A_PARAGRAPH // len(SENTENCE.split()))
ACTION = ("A-1", SENTENCE, "the Office", "in progress")
TEMPLATE = "template.docx"


def ours(to: Path, size: int) -> None:
    """Our own writer, to the file."""
    from benchmarks.pack import pack_of
    from jpdialog.documents.writing.pack import write_pack

    to.write_bytes(write_pack(pack_of(size)))


def ordinary(to: Path, size: int) -> None:
    """python-docx as its manual shows it: a paragraph by its style's name, `add_row().cells`."""
    import docx

    document = docx.Document()
    for number in range(1, SECTIONS + 1):
        document.add_heading(f"{number} Subject {number}", 1)
        for _ in range(POINTS * size):
            document.add_paragraph(SENTENCE, style="List Bullet")
        for _ in range(QUESTIONS * size):
            document.add_paragraph().add_run(SENTENCE).bold = True
            document.add_paragraph(SENTENCE)
        for _ in range(WORDS * size // WORDS_IN_A_PARAGRAPH):
            document.add_paragraph(BACKGROUND)
        table = document.add_table(rows=1, cols=4)
        for _ in range(ACTIONS * size):
            for cell, text in zip(table.add_row().cells, ACTION, strict=True):
                cell.text = text
    document.save(str(to))


def templated(to: Path, size: int) -> None:
    """docxtpl, filling a template of loops."""
    template = import_module("docxtpl").DocxTemplate(str(_template(to.parent)))
    section = {
        "points": [SENTENCE] * (POINTS * size),
        "answers": [SENTENCE] * (QUESTIONS * size),
        "background": [BACKGROUND] * (WORDS * size // WORDS_IN_A_PARAGRAPH),
        "actions": [ACTION] * (ACTIONS * size),
    }
    template.render({"sections": [{"number": number, **section} for number in range(1, SECTIONS + 1)]})
    template.save(str(to))


def _template(folder: Path) -> Path:
    import docx

    document = docx.Document()
    document.add_paragraph("{%p for s in sections %}")
    document.add_heading("{{ s.number }} Subject {{ s.number }}", 1)
    for what, style in (("points", "List Bullet"), ("answers", "Normal"), ("background", "Normal")):
        document.add_paragraph(f"{{%p for each in s.{what} %}}")
        document.add_paragraph("{{ each }}", style=style)
        if what == "answers":
            document.add_paragraph("{{ each }}")
        document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=4, cols=4)
    table.rows[1].cells[0].text = "{%tr for row in s.actions %}"
    for place, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{place}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{%p endfor %}")
    path = folder / TEMPLATE
    document.save(str(path))
    return path


def by_pandoc(to: Path, size: int) -> None:
    """pandoc, from Markdown."""
    source = to.with_suffix(".md")
    source.write_text("\n".join(_markdown(size)), encoding="utf-8")
    subprocess.run(["pandoc", str(source), "-o", str(to)], check=True, timeout=PATIENCE)


def _markdown(size: int) -> Iterator[str]:
    for number in range(1, SECTIONS + 1):
        yield f"\n# {number} Subject {number}\n"
        yield from [f"- {SENTENCE}"] * (POINTS * size)
        yield from [f"\n**{SENTENCE.strip()}**\n\n{SENTENCE}"] * (QUESTIONS * size)
        yield from [f"\n{BACKGROUND}"] * (WORDS * size // WORDS_IN_A_PARAGRAPH)
        yield "\n| No. | Action | Lead | Status |\n| --- | --- | --- | --- |"
        yield from [f"| {' | '.join(ACTION)} |"] * (ACTIONS * size)


WAYS: dict[str, Callable[[Path, int], None]] = {
    "ours": ours,
    "python-docx": ordinary,
    "docxtpl": templated,
    "pandoc": by_pandoc,
}


def main() -> None:
    """Print one line for each way and size."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    python = os.environ.get("BENCHMARK_PYTHON", sys.executable)
    print(f"{'way':12}  size  CPU seconds  seconds  most MB held  file MB")
    for way in WAYS:
        program = python if way == "docxtpl" else sys.executable
        if missing := _missing(way, program):
            print(missing)
            continue
        for size in sizes:
            print(f"{way:12}  {size:4}  {_measured(way, size, program)}", flush=True)


def _missing(way: str, program: str) -> str:
    if way == "pandoc" and shutil.which("pandoc") is None:
        return "pandoc is not installed here, so it is left out."
    if (
        way == "docxtpl"
        and subprocess.run([program, "-c", "import docxtpl"], capture_output=True, check=False).returncode
    ):
        return "docxtpl is not installed here, so it is left out."
    return ""


def _measured(way: str, size: int, program: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "pack.docx"
        start = perf_counter()
        asked = [program, __file__, "--one", way, str(size), str(to)]
        told = subprocess.run(asked, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout.split()
        seconds = perf_counter() - start
        return f"{float(told[0]):11.2f}  {seconds:7.2f}  {float(told[1]):12.0f}  {to.stat().st_size / 1e6:7.2f}"


def one(way: str, size: int, to: Path) -> None:
    """Write it once, and print CPU seconds (with starting up) and the most memory held."""
    WAYS[way](to, size)
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    held = max(usage.ru_maxrss for usage in usages) / 1024
    print(sum(usage.ru_utime + usage.ru_stime for usage in usages), held)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
