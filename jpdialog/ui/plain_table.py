"""What all our tables have in common: rows of one height, no lines between cells, and Tab leads out of them."""

from PySide6.QtWidgets import QHeaderView, QTableView


def make_plain(view: QTableView, row: int) -> None:
    """Make a table look and behave as the others do; ``row`` is the height of a row in pixels."""
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(row)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().setHighlightSections(False)
