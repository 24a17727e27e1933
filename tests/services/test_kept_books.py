"""A pack as the store keeps it comes back as it was, with pictures, forms and days."""

import json
from dataclasses import replace
from datetime import date

from jpdialog.domain.pack import PackIssue
from jpdialog.domain.papers import Answer, Delegation, Item, Member, Pack, PlacedPart, SubjectBrief
from jpdialog.domain.papers.pack import MemberPhoto
from jpdialog.domain.rich_text import rich_text
from jpdialog.services.kept_books import content_of, kept_book
from tests.documents import matrix_samples
from tests.documents.writing import paper_samples as samples

PHOTO = MemberPhoto(data=bytes(range(256)), kind="png", width=2, height=3)
BOOK = Pack(
    front=samples.ENGLISH,
    parts=(PlacedPart(key="cover", kind="cover", title="Cover"),),
    delegations=(Delegation(party="x", members=(Member(id="m", name="Flavia", photo=PHOTO),)),),
    follow_up=matrix_samples.whole(),
    briefs=(
        SubjectBrief(
            id="b",
            heading="Seas",
            as_of=date(2031, 5, 2),
            points=(Item(id="p", text="We value it.", rich=rich_text("We value it.")),),
            answers=(Answer(id="a", question="Why?", answer="So.", rich={"answer": rich_text("So.")}),),
        ),
    ),
)


def test_a_book_comes_back_as_it_was() -> None:
    content = json.loads(json.dumps(content_of(BOOK), sort_keys=True))
    issue = PackIssue(dialogue_id="d", issued_at="2031-05-02", content=content)
    assert kept_book(issue) == BOOK


def test_a_book_of_the_time_before_the_matrix_comes_back_with_its_table() -> None:
    content = content_of(replace(BOOK, actions=(samples.ACTION,)))
    del content["follow_up"]  # as it was written then
    book = kept_book(PackIssue(dialogue_id="d", issued_at="2031-05-02", content=content))
    assert (book.follow_up, book.actions) == (None, (samples.ACTION,))
