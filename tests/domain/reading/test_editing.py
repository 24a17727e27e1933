"""What an edit does to headings and doubts: what it settles goes, what it brings about is said."""

from jpdialog.domain.reading import read_plan
from jpdialog.domain.reading.editing import demote, join, part_heading, promote, split
from jpdialog.domain.reading.plan_draft import PlanDraft
from tests.domain.reading.invented import bare, plain

WRAPPED = (
    "Plan\n\nThe two sides met in Strelsau and spoke about all that they mean to do with their rivers.\n\n"
    "1. Bringing together the Office for Rivers and Lakes and all Ministries\nRuritania has many of them\n\n"
    "They will also meet.\n\n2. Money\n\nThey will pay.\n"
)


def about(draft: PlanDraft, words: str) -> list[int | None]:
    return [doubt.section for doubt in draft.doubts if words in doubt.sentence]


def numbered(*numbers: int) -> PlanDraft:
    return read_plan(plain("Plan\n\n" + "".join(f"{n}. Thing {n}\n\nText stands here.\n\n" for n in numbers)))


def test_a_heading_joined_over_two_lines_is_parted_where_they_met() -> None:
    draft = read_plan(plain(WRAPPED))
    assert about(draft, "two lines") == [0]
    parted = part_heading(draft, 0)
    assert parted.sections[0].heading == "Bringing together the Office for Rivers and Lakes and all Ministries"
    assert parted.sections[0].paragraphs == ["Ruritania has many of them", "They will also meet."]
    assert about(parted, "two lines") == []
    assert bare(parted.everything()) == bare(draft.everything())


def test_a_heading_is_parted_where_somebody_says() -> None:
    draft = part_heading(numbered(1), 0, 5)
    assert (draft.sections[0].heading, draft.sections[0].paragraphs[0]) == ("Thing", "1")


def test_what_cannot_be_parted_stays() -> None:
    draft = numbered(1, 2)
    assert part_heading(draft, 0) == draft
    assert part_heading(draft, 0, 99) == draft
    above = read_plan(plain("計画\n\n（目的）\n第１条　双方は協力する。\n"))
    assert part_heading(above, 0, 1) == above


def test_what_binds_is_found_in_the_parted_text() -> None:
    text = "Plan\n\nX (hereafter “X”) met.\n\n1. Water\n\nX will help.\n"
    draft = join(read_plan(plain(text + "\n2. X shall pay\n\nIt will.\n")), 1)
    assert "X shall pay" in draft.sections[0].paragraphs[1]
    parted = part_heading(split(draft, 0, 1), 1, 0)
    assert next(found.verb for found in parted.sections[1].commitments) == "shall pay"


def test_joining_settles_a_number_that_stood_twice() -> None:
    draft = numbered(1, 2, 2, 3)
    assert about(draft, "stands twice") == [2]
    assert about(join(draft, 2), "stands twice") == []


def test_joining_brings_about_a_missing_number() -> None:
    draft = numbered(1, 2, 3)
    assert draft.doubts == numbered(1).doubts
    assert about(join(draft, 1), "missing or out of order") == [1]


def test_joining_the_first_says_where_the_numbering_begins() -> None:
    assert about(join(numbered(1, 2), 0), "numbering begins") == [0]


def test_a_section_left_empty_is_said_and_filled_again() -> None:
    draft = split(numbered(1, 2), 0, 0)
    assert about(draft, "has no text") == [0, 1]
    assert about(join(draft, 1), "has no text") == []


def test_no_headings_is_settled_by_the_first() -> None:
    draft = read_plan(plain("Plan\n\nThe two sides have met.\n\nWater\n\nThey will meet again.\n"))
    assert about(draft, "No headings") == [None]
    assert about(split(draft, 0, 1), "No headings") == []


def test_levels_change_whom_a_number_follows() -> None:
    draft = numbered(1, 2)
    assert about(demote(draft, 1), "numbering begins") == []
    assert promote(demote(draft, 1), 1).doubts == draft.doubts
