"""The layout of the page of briefs, and which of its tools' panels is open where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jpdialog.ui.pages.briefs.sheet import NARROWEST
from jpdialog.ui.pages.briefs.tool import BriefTool, Where
from jpdialog.ui.tokens import TREE_WIDTH

if TYPE_CHECKING:
    from jpdialog.ui.pages.briefs.parts import BriefsParts

COMFORTABLE = 560
"""What a brief wants at least before a panel beside it gets more than its least."""
IN_ITS_PLACE = (Where.WHOLE, Where.FILLING)
ROOM_FOR_LIST = TREE_WIDTH + NARROWEST + 40
"""Under this width of the page the brief has it all; the command bar and the keys still lead to the others."""


class BriefPanels(QObject):
    """Lays the page out in three sheets: nothing yet, writing a brief, and a tool that needs the whole place."""

    changed = Signal()
    """Another sheet is shown."""

    def __init__(self, page: BriefsParts) -> None:
        super().__init__(page)
        self._page = page
        self._tools: list[BriefTool] = []
        self.writing, self.whole = QWidget(), QWidget()
        self._above, self._beside, self._calling = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self.whole)
        self.stack = QStackedWidget(page)
        self._lay_out()

    def add(self, tool: BriefTool) -> None:
        """Give a tool's panel its place; it stays hidden until it is opened."""
        self._tools.append(tool)
        if tool.panel is None:
            return
        if tool.where is Where.FILLING:
            self.stack.addWidget(tool.panel)
            return
        tool.panel.hide()
        if tool.where is Where.WHOLE:
            self._calling.insertWidget(self._calling.count() - 1, tool.panel, 0, Qt.AlignmentFlag.AlignHCenter)
        elif tool.where is Where.BESIDE:
            self._beside.addWidget(tool.panel)
        else:
            self._above.insertWidget(self._above.count() - 1, tool.panel)

    def add_above(self, widget: QWidget) -> None:
        """Give a line that is there without being opened its place over the brief."""
        self._above.addWidget(widget)

    def open(self, tool: BriefTool) -> None:
        """Show this tool's panel alone in its place."""
        if tool.panel is None:
            return
        for other in self._tools:
            if other is not tool and other.where is tool.where and other.panel is not None:
                other.panel.hide()
        tool.panel.show()
        self.show(self._sheet_of(tool))
        self.fit()
        if tool.where in IN_ITS_PLACE:
            self._page.renamed.emit()

    def close(self, tool: BriefTool) -> None:
        """Put a tool's panel away; from one that had the whole place the way leads back to the briefs."""
        if tool.panel is None:
            return
        if tool.where is not Where.FILLING:
            tool.panel.hide()
        if tool.where in IN_ITS_PLACE and self.shown is self._sheet_of(tool):
            self.show(self.writing if self._page.views else self._page.empty)
            self._page.renamed.emit()
            self.focus()
        self.fit()

    def is_open(self, tool: BriefTool) -> bool:
        """Whether a tool's panel is shown."""
        if tool.panel is None:
            return False
        return self.shown is tool.panel if tool.where is Where.FILLING else not tool.panel.isHidden()

    def focus(self) -> None:
        """Let the keys go to what is shown: the briefs, a tool in their place, or the way to begin."""
        filling = next((tool for tool in self._tools if tool.where in IN_ITS_PLACE and self.is_open(tool)), None)
        if self.shown is self.writing:
            self._page.sheet.focus_first() if self._page.list.isHidden() else self._page.list.view.setFocus()
        elif filling is not None:
            filling.focus()
        else:
            self._page.empty.ui.next_step.setFocus()

    @property
    def shown(self) -> QWidget:
        """The sheet that is shown."""
        return self.stack.currentWidget() or self._page.empty

    def show(self, sheet: QWidget) -> None:
        """Show another sheet."""
        if self.shown is not sheet:
            self.stack.setCurrentWidget(sheet)
            self.changed.emit()

    def fit(self) -> None:
        """Give the list its column where the brief has room enough beside it."""
        beside = next((tool for tool in self._tools if tool.where is Where.BESIDE and tool.is_open()), None)
        least, most = beside.widths if beside is not None else (0, 0)
        is_shown, width = self._page.width() >= ROOM_FOR_LIST + least, self._page.width()
        if not is_shown and self._page.list.view.hasFocus():
            self._page.sheet.focus_first()  # else Qt would hand the keys to the field that comes next: the speaker's
        self._page.list.setVisible(is_shown)
        if beside is not None and beside.panel is not None:
            left = width - COMFORTABLE - (TREE_WIDTH if is_shown else 0)
            beside.panel.setFixedWidth(min(max(left, least), most))

    def _sheet_of(self, tool: BriefTool) -> QWidget:
        if tool.where is Where.FILLING and tool.panel is not None:
            return tool.panel
        return self.whole if tool.where is Where.WHOLE else self.writing

    def _lay_out(self) -> None:
        page = self._page
        self._above.setContentsMargins(24, 12, 24, 0)
        self._above.addWidget(page.notice)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._above)
        middle.addWidget(page.sheet, 1)
        writing = QHBoxLayout(self.writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(0)
        writing.addWidget(page.list)
        writing.addLayout(middle, 1)
        writing.addLayout(self._beside)
        self._calling.setContentsMargins(24, 24, 24, 24)
        self._calling.addStretch()
        for sheet in (page.empty, self.writing, self.whole):
            self.stack.addWidget(sheet)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
