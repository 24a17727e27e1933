"""What keys and buttons do to the form of a text that is edited: looks, lists, tables, links, and what is pasted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextEdit

from jpdialog.domain.rich_text import LEVELS, LISTS, ParagraphKind, RichText, Run, joined
from jpdialog.ui.pages.briefs import rich_document
from jpdialog.ui.pages.briefs.rich_document import TableColours, dress_cell, kind_of, regroup, set_kind

NEW_ROWS = NEW_COLUMNS = 2


BOLD_KEY, ITALIC_KEY, BULLET_KEY, NUMBER_KEY = "Ctrl+B", "Ctrl+I", "Ctrl+Shift+L", "Ctrl+Shift+N"
TABLE_KEY, LINK_KEY = "Ctrl+Alt+T", "Ctrl+Shift+K"
ROW_KEY, COLUMN_KEY, ROW_AWAY_KEY, COLUMN_AWAY_KEY = "Ctrl+Alt+Down", "Ctrl+Alt+Right", "Ctrl+Alt+Up", "Ctrl+Alt+Left"


class Formatting:
    """The form of one editor's text, at its cursor. Everything is one step of the editor's own undo."""

    def __init__(self, editor: QTextEdit, colours: Callable[[], TableColours]) -> None:
        self._editor, self._colours = editor, colours

    # How it is

    @property
    def is_bold(self) -> bool:
        """Whether what is typed now, or is selected, is bold."""
        return self._editor.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold.value

    @property
    def is_italic(self) -> bool:
        """Whether what is typed now, or is selected, is italic."""
        return self._editor.currentCharFormat().fontItalic()

    @property
    def kind(self) -> ParagraphKind:
        """What the cursor's paragraph is."""
        return ParagraphKind.ROW if self.table is not None else kind_of(self._editor.textCursor().block())[0]

    @property
    def table(self) -> QTextTable | None:
        """The table that the cursor is in."""
        return self._editor.textCursor().currentTable()

    @property
    def link(self) -> str:
        """Where the words at the cursor lead to; empty if nowhere."""
        return self._link_of(self._editor.textCursor())

    # Looks

    def toggle_bold(self) -> None:
        """Make what is selected, or typed from now on, bold, or bold no more."""
        look = QTextCharFormat()
        look.setFontWeight((QFont.Weight.Normal if self.is_bold else QFont.Weight.Bold).value)
        self._editor.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        """Make what is selected, or typed from now on, italic, or italic no more."""
        look = QTextCharFormat()
        look.setFontItalic(not self.is_italic)
        self._editor.mergeCurrentCharFormat(look)

    # Lists

    def toggle_list(self, kind: ParagraphKind) -> None:
        """Make the selected paragraphs a list of that kind; plain, if all of them are one already."""
        blocks = self._blocks()
        is_one = all(kind_of(block)[0] is kind for block in blocks)
        with self._step() as _cursor:
            for block in blocks:
                set_kind(QTextCursor(block), ParagraphKind.PLAIN if is_one else kind, kind_of(block)[1])

    def change_level(self, by: int) -> bool:
        """Put the selected items of a list deeper, or less deep; False where there is no list, or no such level."""
        kinds = [(block, *kind_of(block)) for block in self._blocks()]
        if not kinds or any(kind not in LISTS or not 1 <= level + by <= LEVELS for _, kind, level in kinds):
            return False
        with self._step() as _cursor:
            for block, kind, level in kinds:
                set_kind(QTextCursor(block), kind, level + by)
        return True

    def step_out(self) -> bool:
        """Take the item at whose beginning the cursor is one level out, at last out of its list; False elsewhere."""
        cursor = self._editor.textCursor()
        kind, level = kind_of(cursor.block())
        if kind not in LISTS or not cursor.atBlockStart() or cursor.hasSelection():
            return False
        with self._step() as _cursor:
            set_kind(cursor, kind if level > 1 else ParagraphKind.PLAIN, max(level - 1, 1))
        return True

    def leave_list(self) -> bool:
        """Enter in an empty item leads out of the list; False elsewhere."""
        return self._editor.textCursor().block().length() == 1 and self.step_out()

    def is_at_item_start(self) -> bool:
        """Whether the cursor stands before the words of a list's item, where Tab changes its level."""
        cursor = self._editor.textCursor()
        return kind_of(cursor.block())[0] in LISTS and (cursor.atBlockStart() or cursor.hasSelection())

    # Tables

    def insert_table(self) -> None:
        """A small table at the cursor, which goes into its first cell; nothing happens inside another."""
        if self.table is not None:
            return
        with self._step() as cursor:
            cursor.removeSelectedText()
            table = rich_document.insert_table(cursor, NEW_ROWS, NEW_COLUMNS, self._colours())
        self._editor.setTextCursor(table.cellAt(0, 0).firstCursorPosition())

    def next_cell(self, by: int) -> bool:
        """Go to the next cell, or the one before; behind the last a row is added. False outside of a table."""
        table = self.table
        if table is None:
            return False
        cell = table.cellAt(self._editor.textCursor())
        place = cell.row() * table.columns() + cell.column() + by
        if place >= table.rows() * table.columns():
            self._grow(table, table.rows(), None)
        row, column = divmod(max(place, 0), table.columns())
        self._editor.setTextCursor(table.cellAt(row, column).firstCursorPosition())
        return True

    def cell_below(self) -> bool:
        """Go to the cell below, from the last row out of the table; False outside of a table."""
        table = self.table
        if table is None:
            return False
        cell = table.cellAt(self._editor.textCursor())
        below = table.cellAt(cell.row() + 1, cell.column()) if cell.row() + 1 < table.rows() else None
        behind = QTextCursor(self._editor.document())
        behind.setPosition(table.lastPosition() + 1)
        self._editor.setTextCursor(below.firstCursorPosition() if below is not None else behind)
        return True

    def add_row(self) -> None:
        """A row below the cursor's."""
        if self.table is not None:
            self._grow(self.table, self.table.cellAt(self._editor.textCursor()).row() + 1, None)

    def add_column(self) -> None:
        """A column at the right of the cursor's."""
        if self.table is not None:
            self._grow(self.table, None, self.table.cellAt(self._editor.textCursor()).column() + 1)

    def remove_row(self) -> None:
        """Take the cursor's row away; with the last one goes the table."""
        if self.table is not None:
            with self._step() as _cursor:
                self.table.removeRows(self.table.cellAt(self._editor.textCursor()).row(), 1)

    def remove_column(self) -> None:
        """Take the cursor's column away; with the last one goes the table."""
        if self.table is not None:
            with self._step() as _cursor:
                self.table.removeColumns(self.table.cellAt(self._editor.textCursor()).column(), 1)

    def remove_table(self) -> None:
        """Take the cursor's table away, with all that is in it."""
        if self.table is not None:
            with self._step() as _cursor:
                self.table.removeRows(0, self.table.rows())

    # Links, and what comes from elsewhere

    def put_link(self, target: str, words: str) -> None:
        """Let the selected words lead there; without a selection these words are written."""
        with self._step() as cursor:
            if cursor.hasSelection() and len(self._blocks()) == 1:
                cursor.mergeCharFormat(rich_document.char_format(Run("", link=target)))
            else:
                cursor.insertText(words, rich_document.char_format(Run("", self.is_bold, self.is_italic, target)))
            cursor.setPosition(cursor.selectionEnd())
        self._editor.setTextCursor(cursor)
        self.keep_link_closed()

    def remove_link(self) -> None:
        """Let the words at the cursor lead nowhere; the words stay."""
        link, cursor = self.link, self._editor.textCursor()
        spans = [span for span in _links(cursor.block()) if span[2] == link and span[0] <= cursor.position() <= span[1]]
        if not link or not spans:
            return
        with self._step() as step:
            step.setPosition(spans[0][0])
            step.setPosition(spans[0][1], QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setAnchor(False)
            look.setAnchorHref("")
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
            step.mergeCharFormat(look)

    def keep_link_closed(self) -> None:
        """Behind and before a link words are typed that do not lead anywhere; within it they do."""
        cursor = self._editor.textCursor()
        link = self._link_of(cursor)
        is_edge = cursor.atBlockStart() or cursor.atBlockEnd() or self._link_of(_right(cursor)) != link
        if link and is_edge and not cursor.hasSelection():
            look = self._editor.currentCharFormat()
            plain = Run("", look.fontWeight() >= QFont.Weight.DemiBold.value, look.fontItalic())
            self._editor.setCurrentCharFormat(rich_document.char_format(plain))

    def insert(self, text: RichText, at: QTextCursor | None = None) -> None:
        """Write a text where the cursor is, or was; within a table it becomes one line."""
        cursor = self._editor.textCursor()
        if at is not None:
            cursor.setPosition(at.position())  # not what it selects: that is what was typed there since
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if cursor.currentTable() is not None:
            runs = [run for each in text.paragraphs for run in (Run(" "), *each.runs)][1:]
            flat = (Run(run.text.replace("\t", " "), run.is_bold, run.is_italic, run.link) for run in runs)
            rich_document.write_runs(cursor, tuple(joined(flat)))
        else:
            rich_document.write(cursor, text, self._colours())
        cursor.endEditBlock()
        if at is None:
            self._editor.setTextCursor(cursor)
            self._editor.setCurrentCharFormat(QTextCharFormat())

    # Inside

    def _grow(self, table: QTextTable, row: int | None, column: int | None) -> None:
        with self._step() as _cursor:
            if row is not None:
                table.insertRows(row, 1)
            if column is not None:
                table.insertColumns(column, 1)
            for place in range(table.rows()):
                for beside in range(table.columns()):
                    if place == row or beside == column:
                        dress_cell(table, place, beside, self._colours())

    @contextmanager
    def _step(self) -> Iterator[QTextCursor]:
        """One step of undo; the look of what is typed next stays as it was chosen."""
        look, cursor = self._editor.currentCharFormat(), self._editor.textCursor()
        cursor.beginEditBlock()
        try:
            yield cursor
            regroup(self._editor.document())
        finally:
            cursor.endEditBlock()
        if not self._editor.textCursor().hasSelection():
            self._editor.setCurrentCharFormat(look)

    def _blocks(self) -> list[QTextBlock]:
        """The paragraphs that are selected, or the cursor's; none in a table."""
        cursor = self._editor.textCursor()
        block, found = self._editor.document().findBlock(cursor.selectionStart()), []
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if QTextCursor(block).currentTable() is None:
                found.append(block)
            block = block.next()
        return found

    def _link_of(self, cursor: QTextCursor) -> str:
        return str(cursor.charFormat().anchorHref())


def format_keys(formatting: Formatting) -> dict[str, Callable[[], object]]:
    """What each key does to the form of a text."""
    return {
        BOLD_KEY: formatting.toggle_bold,
        ITALIC_KEY: formatting.toggle_italic,
        BULLET_KEY: lambda: formatting.toggle_list(ParagraphKind.BULLET),
        NUMBER_KEY: lambda: formatting.toggle_list(ParagraphKind.NUMBERED),
        TABLE_KEY: formatting.insert_table,
        ROW_KEY: formatting.add_row,
        COLUMN_KEY: formatting.add_column,
        ROW_AWAY_KEY: formatting.remove_row,
        COLUMN_AWAY_KEY: formatting.remove_column,
    }


def _links(block: QTextBlock) -> list[tuple[int, int, str]]:
    """The stretches of a block that lead somewhere, one for each, whatever their looks: from, to, and where."""
    spans: list[tuple[int, int, str]] = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        start, link = fragment.position(), fragment.charFormat().anchorHref()
        if spans and spans[-1][1:] == (start, link):
            spans[-1] = (spans[-1][0], start + fragment.length(), link)
        else:
            spans.append((start, start + fragment.length(), link))
        place += 1
    return [span for span in spans if span[2]]


def _right(cursor: QTextCursor) -> QTextCursor:
    other = QTextCursor(cursor)
    other.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return other
