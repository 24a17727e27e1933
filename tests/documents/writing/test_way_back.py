"""The way back, of every paper: whatever people will edit is anchored, and every anchor survives LibreOffice."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from jpdialog.documents.writing.action_sheet import write_action_sheet
from jpdialog.documents.writing.amendments import write_amendments
from jpdialog.documents.writing.anchors import bookmark_name
from jpdialog.documents.writing.call import write_call
from jpdialog.documents.writing.data_sheets import write_data_sheets
from jpdialog.documents.writing.follow_up import write_matrix
from jpdialog.documents.writing.meeting import write_delegations, write_programme, write_seating
from jpdialog.documents.writing.pack import write_pack
from jpdialog.documents.writing.plan_text import write_edition
from jpdialog.documents.writing.projects import write_projects
from jpdialog.documents.writing.record_of_dialogue import write_record
from jpdialog.documents.writing.steering import write_steering
from jpdialog.documents.writing.talking_points import write_talking_points
from jpdialog.domain.papers import AnnexPaper, Item, ProgrammeDay, ProgrammeLine
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.test_entry_text import RICH, WORDS
from tests.documents.writing.test_pictures import pack_with_photos
from tests.documents.writing.word_lint import read_parts
from tests.documents.writing.word_reader import paragraphs

RICH_POINT = Item(id=f"{7:032x}", text=WORDS, rich=RICH)
DAY = ProgrammeDay(
    day=date(2031, 5, 14),
    lines=(
        ProgrammeLine(id="p-1", times="10:00–11:00", order=1, title="Opening"),
        ProgrammeLine(id="p-2", times="11:00–11:15", title="Coffee"),
    ),
)
ANNEX = AnnexPaper(id="x-1", title="Letters", paragraphs=("The first letter.", "The second letter."))
SHEET = replace(samples.SHEET, points=(*samples.SHEET.points, RICH_POINT))
SERIES = tuple(replace(samples.FIGURE, basis=f"fiscal year {year}") for year in (2029, 2030))
HOLDERS = {"SubjectBrief", "TalkingPointsSheet", "PlacedPart"}
"""What has an id, and is not itself a text that is edited."""


def long_pack() -> object:
    """A pack with photos, days, a rich text and an annex."""
    pack = pack_with_photos()
    steering = replace(samples.brief("", 1), points=(RICH_POINT,))
    return replace(pack, steering=steering, days=(DAY,), annexes=(ANNEX,), figures=(samples.FIGURE,))


PAPERS: dict[str, tuple[object, Callable[..., bytes]]] = {
    "talking-points": (samples.talking_points(samples.ENGLISH, SHEET), write_talking_points),
    "talking-points-ja": (samples.talking_points(samples.JAPANESE, SHEET), write_talking_points),
    "bilingual": (samples.talking_points(samples.ENGLISH, SHEET, bilingual=True), write_talking_points),
    "pack": (long_pack(), write_pack),
    "matrix": (more.matrix(), write_matrix),
    "programme": (more.programme(), write_programme),
    "programme-by-day": (replace(more.programme(), lines=(), days=(DAY,)), write_programme),
    "delegations": (more.lists(), write_delegations),
    "seating": (more.seating(), write_seating),
    "call": (more.call(), write_call),
    "data-sheets": (replace(more.data_sheets(), series=(SERIES,)), write_data_sheets),
    "projects": (more.projects(), write_projects),
    "action-sheet": (more.action_sheet(), write_action_sheet),
    "steering": (more.steering(), write_steering),
    "edition": (more.edition(), write_edition),
    "amendments": (more.amendments(), write_amendments),
    "record": (more.record(), write_record),
    "record-ja": (more.record(samples.JAPANESE), write_record),
}


def written(name: str) -> bytes:
    paper, write = PAPERS[name]
    return write(paper)


def ids(thing: object) -> Iterator[str]:
    """The ids of all that is in a paper and that people edit."""
    if isinstance(thing, tuple | list):
        for each in thing:
            yield from ids(each)
    elif is_dataclass(thing) and not isinstance(thing, type):
        own = getattr(thing, "id", "")
        if own and type(thing).__name__ not in HOLDERS:
            yield own
        for each in fields(thing):
            yield from ids(getattr(thing, each.name))


def listed(data: bytes) -> list[str]:
    """The items of the manifest."""
    return re.findall(r'<item id="([^"]+)"', read_parts(data)["customXml/item1.xml"].decode())


@pytest.mark.parametrize("name", PAPERS)
def test_everything_that_people_edit_is_anchored(name: str) -> None:
    anchored = listed(written(name))
    assert len(set(anchored)) == len(anchored) > 0
    whole = {item.partition(".")[0] for item in anchored}
    attendees = set(ids(more.DELEGATIONS)) if name.startswith("record") else set()  # who stand in one cell of its head
    assert set(ids(PAPERS[name][0])) - attendees - whole == set()


@pytest.mark.parametrize("name", PAPERS)
def test_what_the_manifest_lists_is_in_the_text(name: str) -> None:
    body = read_parts(written(name))["word/document.xml"].decode()
    assert [item for item in listed(written(name)) if f'w:name="{bookmark_name(item)}"' not in body] == []


@pytest.mark.parametrize("look", ["talking-points", "steering brief"])
def test_every_row_and_paragraph_of_a_rich_text_is_anchored(look: str) -> None:
    data = written("talking-points" if look == "talking-points" else "pack")
    own = [item for item in listed(data) if item.startswith(RICH_POINT.id)]
    assert [item.removeprefix(RICH_POINT.id) for item in own] == ["", *(f".{n}" for n in range(2, 9)), ".8.r1"]


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice has opened and saved all of them."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed here")
    sent, came = (tmp_path_factory.mktemp(name) for name in ("sent", "came"))
    for name in PAPERS:
        (sent / f"{name}.docx").write_bytes(written(name))
    asked = [program, f"-env:UserInstallation={(came / 'profile').as_uri()}", "--headless", "--convert-to", "docx"]
    files = [str(file) for file in sorted(sent.iterdir())]
    subprocess.run([*asked, "--outdir", str(came), *files], capture_output=True, timeout=300, check=True)
    return came


@pytest.mark.parametrize("name", PAPERS)
def test_all_anchors_survive_opening_and_saving_in_libreoffice(name: str, saved_again: Path) -> None:
    sent, came = written(name), (saved_again / f"{name}.docx").read_bytes()
    body = read_parts(came)["word/document.xml"].decode()
    lost = [item for item in listed(sent) if f'"jpd:{item}"' not in body and bookmark_name(item) not in body]
    assert lost == []
    assert [each.text.strip() for each in paragraphs(came)] == [each.text.strip() for each in paragraphs(sent)]
