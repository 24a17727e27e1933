"""Whatever is read and however it is edited: not a character lost, doubled or out of order."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.editing import demote, join, part_heading, promote, split
from jpdialog.domain.reading.plan_draft import PlanDraft
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from tests.domain.reading.invented import ENGLISH, bare, plain

WORDS = st.sampled_from(
    [
        *(
            "1.",
            "(1)",
            "2.",
            "(a)",
            "(i)",
            "I.",
            "A.",
            "1.1",
            "Article 3",
            "第１条",
            "ア　",
            "①",
            "2013.",
            "Annex I",
            "•",
        ),
        *(
            "Water",
            "WATER",
            "they will",
            "and",
            "of the",
            "rivers.",
            "河川",
            "する。",
            "、",
            "follows:",
            "*",
            "-",
            "coun-",
        ),
        *(
            "Ruritania (hereafter referred to as R)",
            "Signed in Zenda, 4 May 2021",
            "For the Office",
            "Rudolf Rassendyll",
        ),
        "  ",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.text(max_size=20))
LINES = st.builds(
    SourceLine,
    TEXTS,
    number=st.sampled_from(["", "", "", "1.", "(a)", "•", "第2条"]),
    heading_level=st.sampled_from([None, None, None, 1, 2, 4]),
    list_level=st.sampled_from([None, None, 1]),
    bold=st.booleans(),
    size=st.sampled_from([None, 10.0, 14.0]),
    centred=st.booleans(),
    blank_before=st.booleans(),
    page=st.sampled_from([None, 1, 2]),
)
SOURCES = st.builds(
    SourceText, st.lists(LINES, min_size=1, max_size=14).map(tuple), st.sampled_from(["txt", "docx", "pdf"])
).filter(lambda source: bool(source.everything().strip()))
EDITS = st.lists(
    st.tuples(st.sampled_from(["promote", "demote", "join", "split", "part"]), *(st.integers(0, 50) for _ in range(3))),
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(SOURCES)
def test_reading(source: SourceText) -> None:
    draft = read_plan(source)
    assert bare(draft.everything()) == bare(source.everything())
    _is_sound(draft)


@settings(max_examples=200, deadline=None)
@given(SOURCES, EDITS)
def test_editing(source: SourceText, edits: list[tuple[str, int, int, int]]) -> None:
    draft = read_plan(source)
    for act, first, second, third in edits:
        draft = _edited(draft, act, first, second, third)
        assert bare(draft.everything()) == bare(source.everything())
        _is_sound(draft)


def _edited(draft: PlanDraft, act: str, first: int, second: int, third: int) -> PlanDraft:
    if act == "split":
        place = first % (len(draft.sections) + 1) - 1
        texts = draft.preamble if place < 0 else draft.sections[place].paragraphs
        return split(draft, place, second % len(texts), third or None) if texts else draft
    if not draft.sections:
        return draft
    place = first % len(draft.sections)
    if act == "part":
        return part_heading(draft, place, second or None)
    return {"promote": promote, "demote": demote, "join": join}[act](draft, place)


def _is_sound(draft: PlanDraft) -> None:
    levels = [0, *(section.level for section in draft.sections)]
    assert all(level <= before + 1 and level >= 1 for before, level in pairwise(levels))
    assert all(doubt.section is None or doubt.section < len(draft.sections) for doubt in draft.doubts)
    for doubt in draft.doubts:
        doubt.sentence.format(**doubt.values)
    for section in draft.sections:
        assert all(found.text in section.paragraphs[found.paragraph] for found in section.commitments)


def test_promote_takes_what_stands_under_it() -> None:
    draft = read_plan(plain(ENGLISH))
    assert [section.number for section in promote(draft, 1).sections] == ["1", "(1)", "(1) (2)", "2", "2 (1)", "2 (2)"]
    assert [section.level for section in demote(draft, 3).sections] == [1, 2, 2, 2, 3, 3]
    assert draft == read_plan(plain(ENGLISH))


def test_demote_needs_one_above() -> None:
    draft = read_plan(plain(ENGLISH))
    assert demote(draft, 0).sections == draft.sections
    assert demote(draft, 1).sections == draft.sections


def test_join_and_split_undo_each_other() -> None:
    draft = read_plan(plain(ENGLISH))
    joined = join(draft, 2)
    assert joined.sections[1].paragraphs[1] == "(2) The south"
    assert split(joined, 1, 1).sections == draft.sections
    assert join(draft, 0).preamble[-1] == "1. Work by region"
    assert split(join(draft, 0), -1, 2).sections[0] == draft.sections[0]


def test_commitments_are_found_anew() -> None:
    draft = split(read_plan(plain(ENGLISH)), 1, 0, heading_length=9)
    assert draft.sections[2].heading == "Ruritania"
    assert draft.sections[1].commitments == []
