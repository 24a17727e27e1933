"""Makes the examples of this folder from the sample workspace: every paper, in English and in Japanese.

The same content gives the same bytes: the day is fixed, and the ids of the sample's records are counted instead of
drawn, here and nowhere else. Run it after a change of how papers look, and look at what changed:

    .venv/bin/python docs/examples/make.py
"""

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from uuid import UUID

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.ordering import key_between
from jpdialog.domain.pack import PartKind
from jpdialog.domain.plan import Edition, EditionStatus, Paragraph, Section
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS, made
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.papers import Wish
from jpdialog.services.sample import create_sample

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
LANGUAGES = ("en", "ja")
NEXT = "2027 (sample)"
WISHES: dict[str, dict[str, dict[str, object]]] = {
    "talking-points": {
        "talking-points": {"section": "2 (4)"},
        "talking-points-bilingual": {"section": "2 (4)", "bilingual": True},
        "talking-points-shareable": {"section": "2 (4)", "shareable": True},
    },
    "interpreters-copy": {"interpreters-copy": {"section": "2 (4)", "bilingual": True}},
    "follow-up-workbook": {"follow-up-workbook": {}, "follow-up-workbook-shareable": {"shareable": True}},
    "record": {"record": {}, "record-shareable": {"shareable": True}},
    "proof-sheet": {"proof-sheet": {}},
    "action-sheet": {"action-sheet": {"lead": "UNODC"}},
    "plan-edition": {"plan-edition": {"edition": "2017"}},
    "amendment-table": {"amendment-table": {"edition": NEXT}},
    "replacement-pages": {"replacement-pages": {"copy": 1}},
}
"""What is asked of a paper, by the name of its example; of the others nothing."""
SAID = {
    "en": "We would welcome a first report by the end of the year.",
    "ja": "年末までに最初の報告を頂けるとありがたい。",
}
ANNEX = {
    "en": ("Getting there (sample)", "The meeting room is on the second floor.\nThe entrance is at the north side."),
    "ja": ("会場案内（見本）", "会議室は二階。\n入口は北側。"),
}


def examples() -> Iterator[tuple[str, bytes]]:
    """The name and the content of every example."""
    numbers = count(1)
    with TemporaryDirectory() as folder, patch("jpdialog.domain.record.uuid4", lambda: UUID(int=next(numbers))):
        desk = create_sample(Path(folder) / "workspace")
        try:
            add_next_edition(desk)
            yield from papers(desk)
        finally:
            desk.close()


def papers(desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Every paper that can be exported, as it is asked for above."""
    for kind, paper in PAPERS.items():
        for name, asked in WISHES.get(kind, {kind: {}}).items():
            for language in LANGUAGES:
                if kind == "replacement-pages":
                    issue_and_replace(desk, language)
                wish = Wish(today=TODAY, dialogue=12, language=language, **asked)  # type: ignore[arg-type]  # by name
                yield f"{name}-{language}.{paper.ending}", made(desk, kind, wish)


def issue_and_replace(desk: Desk, language: str) -> None:
    """A pack that is issued to somebody, after which a brief is changed, a part put in and a part taken out."""
    dialogue, arranging, packs = desk.dialogues.by_number(12), PackParts(desk.store), Packs(desk)
    arranging.set_spare_copies(dialogue, 9)
    issue = packs.give_out(dialogue, Wish(today=TODAY, dialogue=12, language=language))
    brief = desk.briefs.of_section(dialogue, "2 (4)").brief
    desk.briefs.add_entry(brief, EntryKind.POINT, SAID[language])
    arranging.add_annex(dialogue, *ANNEX[language])
    arranging.include(dialogue, {PartKind.AMENDMENT_TABLE}, is_included=language == "ja")
    packs.replace_pages(issue, TODAY)


def add_next_edition(desk: Desk) -> None:
    """An invented edition, so that there is something to compare: one clause changed, one paragraph put in."""
    base = desk.plans.edition("2017")
    last = desk.plans.editions()[-1]
    with desk.store.transaction() as door:
        edition = door.create(
            Edition(
                instrument_id=base.instrument_id,
                label=NEXT,
                status=EditionStatus.DRAFT,
                based_on_id=base.id,
                position=key_between(last.position, None),
                is_sample=True,
            )
        )
        for view in desk.plans.sections(base.id):
            old = view.section
            told = old.model_dump(exclude={"id", "edition_id", "summary", "summary_translation", "is_sample"})
            section = door.create(Section(edition_id=edition.id, is_sample=True, **told))
            for place, (text, translation) in enumerate(_texts(old)):
                door.create(
                    Paragraph(
                        edition_id=edition.id,
                        section_id=section.id,
                        text=text,
                        translation=translation,
                        position=f"a{place}",
                        is_sample=True,
                    )
                )


def _texts(old: Section) -> Iterator[tuple[str, str]]:
    if old.number == "3 (9)":
        yield (
            old.summary.replace("early and openly", "each quarter"),
            old.summary_translation.replace("時宜を得た建設的な", "四半期ごとの"),
        )
        yield "Both sides name a coordinator for this.", "双方は、このための調整担当を指名する。"
    elif old.summary:
        yield old.summary, old.summary_translation


def main() -> None:
    """Write them all."""
    for old in HERE.iterdir():
        if old.suffix in (".docx", ".xlsx", ".ics", ".txt"):
            old.unlink()
    for name, content in examples():
        (HERE / name).write_bytes(content)
        print(name)


if __name__ == "__main__":
    main()
