"""How long a large pack takes to write, and how much memory: 18 sections, at 1, 4 and 16 times the size.

Each section has 30 points, 10 questions, 40 action rows and 2,000 words of background, times the size.
Run: python benchmarks/pack.py
"""

import sys
import tracemalloc
from datetime import date
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.pack_content import ACTIONS, POINTS, QUESTIONS, SECTIONS, SENTENCE, WORDS, WORDS_IN_A_PARAGRAPH
from jpdialog.documents.writing.pack import write_pack
from jpdialog.domain.papers import ActionLine, Answer, Front, Item, Pack, SubjectBrief


def main() -> None:
    """Print one line a size."""
    print("size  CPU seconds  peak MB while writing  file MB")
    for size in (1, 4, 16):
        pack = pack_of(size)
        write_pack(pack_of(1))
        start = process_time()
        data = write_pack(pack)
        seconds = process_time() - start
        print(f"{size:4}  {seconds:11.2f}  {peak(pack):21.0f}  {len(data) / 1e6:7.2f}")


def peak(pack: Pack) -> float:
    """Most memory that writing takes beyond the pack itself, in MB."""
    tracemalloc.start()
    write_pack(pack)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def pack_of(size: int) -> Pack:
    """A pack of 18 sections, so many times the usual size."""
    front = Front(occasion="9th Policy Dialogue", as_of=date(2031, 5, 2), marking="RESTRICTED", version="1")
    return Pack(front=front, briefs=tuple(_brief(number, size) for number in range(1, SECTIONS + 1)))


def _brief(number: int, size: int) -> SubjectBrief:
    paragraphs = WORDS * size // WORDS_IN_A_PARAGRAPH
    background = SENTENCE * (WORDS_IN_A_PARAGRAPH // len(SENTENCE.split()))
    return SubjectBrief(
        id=str(number),
        heading=f"Subject {number}",
        number=str(number),
        points=tuple(Item(id=f"p{number}-{n}", text=SENTENCE) for n in range(POINTS * size)),
        answers=tuple(Answer(id=f"q{number}-{n}", question=SENTENCE, answer=SENTENCE) for n in range(QUESTIONS * size)),
        background=tuple(Item(id=f"b{number}-{n}", text=background) for n in range(paragraphs)),
        actions=tuple(
            ActionLine(id=f"a{number}-{n}", number=f"A-{n}", text=SENTENCE, lead="the Office", status="in_progress")
            for n in range(ACTIONS * size)
        ),
    )


if __name__ == "__main__":
    main()
