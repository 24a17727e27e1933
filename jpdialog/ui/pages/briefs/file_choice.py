"""Asking for the file that a paper goes to, and whether it is Word or PDF, as every program asks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jpdialog.services.exports import PAPERS
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.exporting import Order, suggested_name


def ask_for_file(over: QWidget, title: str, folder: Path, order: Order, then: Callable[[Path], object]) -> QFileDialog:
    """Open the system's dialog over a widget; ``then`` hears which file was chosen."""
    kinds = {kind_of_file(ending): ending for ending in PAPERS[order.kind.value].endings}
    dialog = QFileDialog(over, title, str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.selectNameFilter(kind_of_file(order.ending))
    dialog.setDefaultSuffix(order.ending)
    dialog.selectFile(suggested_name(order))

    def take_ending(chosen: str) -> None:
        ending = kinds.get(chosen, order.ending)
        dialog.setDefaultSuffix(ending)
        named = [Path(each) for each in dialog.selectedFiles()][:1]
        if named:
            dialog.selectFile(named[0].with_suffix(f".{ending}").name)

    dialog.filterSelected.connect(take_ending)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def kind_of_file(ending: str) -> str:
    """What such a file is called, with its ending, as file dialogs want it."""
    return {
        "docx": translate("FileChoice", "Word document (*.docx)"),
        "pdf": translate("FileChoice", "PDF (*.pdf)"),
        "txt": translate("FileChoice", "Text (*.txt)"),
        "xlsx": translate("FileChoice", "Workbook (*.xlsx)"),
        "ics": translate("FileChoice", "Calendar (*.ics)"),
    }[ending]
