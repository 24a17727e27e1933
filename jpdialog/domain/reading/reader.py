"""From lines to a plan: title, preamble, sections, closing, and what is said in them; every character in one place."""

from collections.abc import Sequence

from jpdialog.domain.reading.candidates import Candidate, Finder
from jpdialog.domain.reading.citing import cite
from jpdialog.domain.reading.commitments import CommitmentFinder
from jpdialog.domain.reading.doubts import doubts_about
from jpdialog.domain.reading.layout import Layout, layout_of
from jpdialog.domain.reading.outline import headings_among, levels_of, without_title
from jpdialog.domain.reading.paragraphs import OVER_A_GAP, Paragraphs
from jpdialog.domain.reading.parties import find_parties
from jpdialog.domain.reading.plan_draft import Doubt, PlanDraft, SectionDraft
from jpdialog.domain.reading.signatures import find_signatures
from jpdialog.domain.reading.signing_acts import signing_starts
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.reading.text_shape import Shape, glued, is_japanese, shape
from jpdialog.domain.trouble import Trouble

_MOST_TITLE_PARTS = 8


def read_plan(source: SourceText) -> PlanDraft:
    """Read the plan out of ``source``; raises Trouble if it holds no text.

    ``everything()`` of the plan equals that of the source but for white space.
    """
    lines = [line for line in source.lines if line.printed.strip()]
    if not lines:
        raise Trouble("The file holds no text. Nothing was changed.")
    layout = layout_of(source)
    return _Reading(lines, layout).plan()


class _Reading:
    """One reading of one file."""

    def __init__(self, lines: Sequence[SourceLine], layout: Layout) -> None:
        self._lines = lines
        candidates = Finder(lines, layout).candidates()
        self._headings, self._closing = _headings_and_closing(candidates, lines)
        self._paragraphs = Paragraphs(lines, layout, {each.start for each in candidates if each.number})
        self._doubts: list[Doubt] = []

    def plan(self) -> PlanDraft:
        """Everything in its place."""
        title, front = self._front()
        sections = self._sections(front)
        preamble = front if self._headings else []
        language = "ja" if is_japanese("\n".join(line.text for line in self._lines[:400])) else "en"
        parties = find_parties([*title, *front]) or find_parties(sections[0].paragraphs)
        finder = CommitmentFinder(parties, language)
        for section in sections:
            section.commitments = finder.find(section.paragraphs)
        closing = self._lines[self._closing :]
        signatures = find_signatures(closing or self._inner_closing(), parties)
        draft = PlanDraft(
            title, preamble, sections, [line.printed for line in closing], parties, signatures, [], language
        )
        draft.doubts = [*self._doubts, *doubts_about(draft, self._headings)]
        return draft

    def _inner_closing(self) -> Sequence[SourceLine]:
        """Signatures that stand before an annex: read there, but left in the text where they are."""
        stops = [each.start for each in self._headings] + [len(self._lines)]
        for heading, stop in zip(self._headings, stops[1:], strict=True):
            start = signing_starts(self._lines, heading.stop, stop)
            if start is not None:
                return self._lines[start:stop]
        return []

    def _front(self) -> tuple[list[str], list[str]]:
        """Title and what follows it, before the first heading (or before the end, if there is none)."""
        stop = self._headings[0].start if self._headings else self._closing
        texts = self._text(0, stop, None)
        count = 0
        while count < min(len(texts), _MOST_TITLE_PARTS) and _may_be_title(texts[count]):
            count += 1
        if not self._headings and count == len(texts):
            count = 0
        return texts[:count], texts[count:]

    def _text(self, start: int, stop: int, section: int | None) -> list[str]:
        texts, gaps = self._paragraphs.between(start, stop)
        self._doubts.extend(Doubt(OVER_A_GAP, section) for _ in range(gaps))
        return texts

    def _sections(self, front: list[str]) -> list[SectionDraft]:
        if not self._headings:
            return [SectionDraft("", "", "", 1, list(front))]
        sections: list[SectionDraft] = []
        stops = [each.start for each in self._headings[1:]] + [self._closing]
        for place, (heading, level, stop) in enumerate(
            zip(self._headings, levels_of(self._headings), stops, strict=True)
        ):
            texts = self._with_body(heading, self._text(heading.stop, stop, place))
            section = SectionDraft(heading.printed, "", heading.heading, level, texts)
            section.heading_first = heading.heading_first
            sections.append(section)
        cite(sections)
        return sections

    def _with_body(self, heading: Candidate, texts: list[str]) -> list[str]:
        """The paragraphs with the one that begins on the heading's own line, which may go on below."""
        if not heading.body:
            return texts
        if texts and self._paragraphs.goes_on(heading.stop):
            return [heading.body + glued(heading.body, texts[0]) + texts[0], *texts[1:]]
        return [heading.body, *texts]


def _may_be_title(text: str) -> bool:
    return shape(text) in (Shape.HEADING, Shape.ITEM) and not text.rstrip().endswith((".", ":"))


def _headings_and_closing(candidates: list[Candidate], lines: Sequence[SourceLine]) -> tuple[list[Candidate], int]:
    """The headings, and where the signature block after the last of them begins."""
    closing = _closing_of(candidates, lines)
    within = without_title([each for each in candidates if each.start < closing], lines)
    return headings_among(within, lines), closing


def _closing_of(candidates: list[Candidate], lines: Sequence[SourceLine]) -> int:
    """The end of the text: the first line of signing that no heading of the plan itself follows."""
    firm = [each for each in candidates if _is_firm(each)]
    after = firm[-1].stop if firm else 0
    start = signing_starts(lines, min(after, len(lines)))
    return len(lines) if start is None or start == 0 else start


def _is_firm(candidate: Candidate) -> bool:
    """Surely a heading, even among names and titles."""
    if candidate.style is not None:
        return True
    return candidate.number is not None and not candidate.number.weak and candidate.shape is not Shape.ITEM
