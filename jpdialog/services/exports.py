"""Writing papers to files: whole or not at all, and to the bytes the same for the same content.

Adding a paper is one line in ``PAPERS``: who gathers it, and which writer turns it into a file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jpdialog.domain.file_names import check_file_name
from jpdialog.domain.trouble import Trouble
from jpdialog.services.calendar import CalendarLines
from jpdialog.services.desk import Desk
from jpdialog.services.kept_papers import as_issued, pack_of, replacement_pages
from jpdialog.services.matrix import MatrixPaper
from jpdialog.services.papers import Papers, Wish
from jpdialog.services.papers_after import PapersAfter
from jpdialog.services.papers_before import PapersBefore
from jpdialog.services.papers_in_the_room import PapersInTheRoom
from jpdialog.services.plan_papers import PlanPapers
from jpdialog.services.project_papers import ProjectPapers
from jpdialog.services.proof import proof_sheet
from jpdialog.services.record_of_dialogue import RecordPapers
from jpdialog.storage.places import is_workspace
from jpdialog.storage.whole_file import write_whole

if TYPE_CHECKING:
    from jpdialog.documents.writing.blocks import Document
    from jpdialog.documents.writing.house_style import HouseStyle
    from jpdialog.documents.writing.printing import Writer

Watch = Callable[[int, int], None]
WORD, PDF, WORKBOOK, CALENDAR = "docx", "pdf", "xlsx", "ics"


def unwatched(_done: int, _all: int) -> None:
    """For who does not ask how far it has come."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that can be exported. The writer is named, not imported: what it needs is heavy and waits."""

    gather: Callable[[Desk, Wish], object]
    writer: str
    """Module and function in ``jpdialog.documents.writing``."""
    ending: str = WORD

    @property
    def endings(self) -> tuple[str, ...]:
        """The kinds of file that it can be."""
        return (WORD, PDF) if self.ending == WORD else (self.ending,)


PAPERS = {
    "call-for-briefs": Paper(lambda desk, wish: PapersBefore(desk, wish).call(), "call.write_call"),
    "call-email": Paper(lambda desk, wish: PapersBefore(desk, wish).call(), "call.write_call_email", "txt"),
    "data-sheets": Paper(lambda desk, wish: PapersBefore(desk, wish).data_sheets(), "data_sheets.write_data_sheets"),
    "projects": Paper(lambda desk, wish: ProjectPapers(desk, wish).projects(), "projects.write_projects"),
    "pack": Paper(pack_of, "pack.write_pack"),
    "steering-brief": Paper(lambda desk, wish: Papers(desk, wish).steering(), "steering.write_steering"),
    "talking-points": Paper(
        lambda desk, wish: Papers(desk, wish).talking_points(), "talking_points.write_talking_points"
    ),
    "interpreters-copy": Paper(
        lambda desk, wish: Papers(desk, wish).interpreters_copy(), "talking_points.write_talking_points"
    ),
    "programme": Paper(lambda desk, wish: PapersInTheRoom(desk, wish).programme(), "meeting.write_programme"),
    "delegations": Paper(lambda desk, wish: PapersInTheRoom(desk, wish).lists(), "meeting.write_delegations"),
    "seating-plan": Paper(lambda desk, wish: PapersInTheRoom(desk, wish).seating(), "meeting.write_seating"),
    "record": Paper(lambda desk, wish: RecordPapers(desk, wish).record(), "record_of_dialogue.write_record"),
    "proof-sheet": Paper(proof_sheet, "proof.write_proof"),
    "follow-up-matrix": Paper(lambda desk, wish: MatrixPaper(desk, wish).matrix(), "follow_up.write_matrix"),
    "follow-up-workbook": Paper(
        lambda desk, wish: MatrixPaper(desk, wish).matrix(can_return=True),
        "matrix_workbook.write_matrix_workbook",
        WORKBOOK,
    ),
    "calendar": Paper(lambda desk, wish: CalendarLines(desk, wish).calendar(), "calendar.write_calendar", CALENDAR),
    "action-sheet": Paper(lambda desk, wish: PapersAfter(desk, wish).action_sheet(), "action_sheet.write_action_sheet"),
    "plan-edition": Paper(lambda desk, wish: PlanPapers(desk, wish).edition(), "plan_text.write_edition"),
    "amendment-table": Paper(lambda desk, wish: PlanPapers(desk, wish).amendments(), "amendments.write_amendments"),
    "replacement-pages": Paper(replacement_pages, "pack.write_pack"),
}
"""By the names that the command line uses."""


def export(
    desk: Desk, kind: str, wish: Wish, to: Path, watch: Watch = unwatched, press: "Writer | None" = None
) -> Path:
    """Write a paper of ``PAPERS`` to ``to``; raises Trouble if there is nothing to write or it cannot be written.

    A name that ends in .pdf asks for a PDF, which ``press`` makes: pages are drawn with the window's own means.
    ``watch`` hears the pages written and their number, and may stop the export by raising: nothing is then left.
    """
    target = target_of(to)
    is_pdf = target.suffix.lower() == f".{PDF}"
    if is_pdf and (press is None or PDF not in PAPERS[kind].endings):
        raise Trouble("This paper cannot be a PDF. Nothing was written; give the file another ending.")
    content = made(desk, kind, wish, watch, press if is_pdf else None)
    write_whole(target, content, looked_over(PDF if is_pdf else PAPERS[kind].ending, watch))
    return to


def looked_over(ending: str, watch: Watch) -> Callable[[Path], None]:
    """What looks over a file of that kind before it takes its place."""
    if ending == PDF:
        pdf: Any = import_module("jpdialog.documents.typesetting.pdf_check")
        return lambda file: pdf.check_pdf_file(file, lambda: watch(1, 1))
    if ending in (WORD, WORKBOOK):
        checking: Any = import_module("jpdialog.documents.writing.checking")
        look = checking.check_word_file if ending == WORD else checking.check_workbook_file
        return lambda file: look(file, lambda: watch(1, 1))
    return lambda _file: None


def made(desk: Desk, kind: str, wish: Wish, watch: Watch = unwatched, press: "Writer | None" = None) -> bytes:
    """The bytes of a paper's file: Word, unless there is a ``press`` to make something else of its document."""
    paper, wish = PAPERS[kind], as_issued(desk, kind, wish)
    module, _, function = paper.writer.partition(".")
    write: Any = getattr(import_module(f"jpdialog.documents.writing.{module}"), function)
    printing: Any = import_module("jpdialog.documents.writing.printing")
    how = printing.Printing(style=house_style(wish), watch=watch, writer=press)
    content: bytes = write(paper.gather(desk, wish), how)
    return content


def document_of(desk: Desk, kind: str, wish: Wish) -> "tuple[Document, HouseStyle]":
    """The paper as a document of plain blocks, and the house style that it is to be set in. Raises Trouble."""
    found: list[tuple[Document, HouseStyle]] = []

    def keep(document: "Document", style: "HouseStyle", _watch: Watch) -> bytes:
        found.append((document, style))
        return b""

    made(desk, kind, wish, press=keep)
    return found[0]


def house_style(wish: Wish) -> Any:
    """The house style that was wished for. Raises Trouble if there is no such style."""
    styles: Any = import_module("jpdialog.documents.writing.house_style")
    ours = styles.house_style_for(wish.language, letter=wish.letter)
    if wish.house_style is None:
        return ours
    ministry: Any = import_module("jpdialog.documents.writing.ministry_style")
    return ministry.style_of_file(_read(wish.house_style), wish.house_style.name, ours)


def styles_added(wish: Wish) -> tuple[str, ...]:
    """The names of the styles that the file in the wish lacks, and that were added from ours."""
    added: tuple[str, ...] = house_style(wish).added
    return added


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            "{name} could not be read: {reason}. Nothing was written.",
            name=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error


def export_talking_points(desk: Desk, wish: Wish, to: Path) -> Path:
    """Write the talking points wished for as Word to ``to``; raises Trouble if there are none or it cannot write."""
    return export(desk, "talking-points", wish, to)


def export_pack(desk: Desk, wish: Wish, to: Path) -> Path:
    """Write the briefing pack of a dialogue as Word to ``to``; raises Trouble if it cannot."""
    return export(desk, "pack", wish, to)


def target_of(to: Path) -> Path:
    """The file that is meant, before anything is gathered for it. Raises Trouble if it cannot be one."""
    check_file_name(to.name)
    target = to.resolve()
    if target.is_dir():
        raise Trouble("That is a folder. Name a file in it, ending in .docx or .pdf; nothing was written.")
    if not target.parent.is_dir():
        raise Trouble("The folder {folder} does not exist. Nothing was written.", folder=target.parent.name)
    if any(is_workspace(folder) for folder in target.parents):
        raise Trouble("Papers are not written into a workspace's own folder. Choose another; nothing was written.")
    return target
