"""What of the sample came back: workbooks that two ministries have filled in, waiting to be decided on."""

from collections.abc import Iterator
from datetime import date

from jpdialog.documents.reading.matrix_cells import as_sent
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.returned import Returned, ReturnedCell, fingerprint
from jpdialog.services.desk import Desk
from jpdialog.services.frame import Data
from jpdialog.services.matrix_proposals import MatrixReader
from jpdialog.services.paper_lines import Wish
from jpdialog.services.returned_files import CameBack, ReturnedFiles
from jpdialog.storage.door import Door

LANGUAGE = "en"


def take_in_returned(desk: Desk, door: Door, files: list[Data]) -> None:
    """Take them in as if they had just come back: what they do not want otherwise is as the desk has it."""
    kept, actions = ReturnedFiles(desk), {each.number: each for each in door.find(ActionItem)}
    for told in files:
        day = date.fromisoformat(told["taken_in_on"])
        cells = tuple(_cells(desk, told, actions, day))
        besides = {name: told[name] for name in ("rows", "other_sheets")}
        returned = Returned(workspace=desk.store.workspace, language=LANGUAGE, shareable=False, cells=cells, **besides)
        kept.write(door, CameBack(told["name"], returned), day, told["sender"], is_sample=True)


def _cells(desk: Desk, told: Data, actions: dict[str, ActionItem], day: date) -> Iterator[ReturnedCell]:
    reader = MatrixReader(desk, Wish(today=day, language=LANGUAGE))
    for each in told["cells"]:
        action, column = actions[each["action"]], MatrixColumn(each["column"])
        said = reader.text(action, column)
        yield ReturnedCell(
            reference=action.number,
            action_id=action.id,
            column=column,
            place=each["place"],
            value=each["value"],
            shown=as_sent(column, each["value"], LANGUAGE),
            base=fingerprint(desk.store.workspace, action.id, column, said),
        )
