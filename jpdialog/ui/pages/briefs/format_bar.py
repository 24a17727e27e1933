"""The quiet bar under a text that is being written: its looks, lists, a table, a link. Every button has its key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

from jpdialog.domain.rich_text import ParagraphKind
from jpdialog.ui.icons import icon
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs import formatting as keys
from jpdialog.ui.pages.briefs.text_editor import TextEditor
from jpdialog.ui.theme import set_role

FROM_THE_EDGE = 8
ICON = 16
FORMS = 6


@dataclass(frozen=True, slots=True)
class Form:
    """Something that can be done to the form of a text, and whether it is so at the cursor."""

    name: str
    icon: str
    key: str
    do: Callable[[], object]
    is_on: bool = False


def forms_of(editor: TextEditor) -> list[Form]:
    """What can be done at the cursor of this text wherever it is."""
    form = editor.formatting
    do, kind = keys.format_keys(form), form.kind
    return [
        Form(translate("Formatting", "Bold"), "bold", keys.BOLD_KEY, do[keys.BOLD_KEY], form.is_bold),
        Form(translate("Formatting", "Italic"), "italic", keys.ITALIC_KEY, do[keys.ITALIC_KEY], form.is_italic),
        Form(
            translate("Formatting", "Bulleted list"),
            "bullets",
            keys.BULLET_KEY,
            do[keys.BULLET_KEY],
            kind is ParagraphKind.BULLET,
        ),
        Form(
            translate("Formatting", "Numbered list"),
            "numbers",
            keys.NUMBER_KEY,
            do[keys.NUMBER_KEY],
            kind is ParagraphKind.NUMBERED,
        ),
        Form(translate("Formatting", "Table"), "table", keys.TABLE_KEY, do[keys.TABLE_KEY], kind is ParagraphKind.ROW),
        Form(translate("Formatting", "Link…"), "link", keys.LINK_KEY, editor.link_wanted.emit, bool(form.link)),
    ]


def forms_of_table(editor: TextEditor) -> list[Form]:
    """What can be done to the table that the cursor is in; nothing outside of one."""
    form = editor.formatting
    if form.table is None:
        return []
    return [
        Form(translate("Formatting", "Add a row below"), "", keys.ROW_KEY, form.add_row),
        Form(translate("Formatting", "Add a column at the right"), "", keys.COLUMN_KEY, form.add_column),
        Form(translate("Formatting", "Remove this row"), "", keys.ROW_AWAY_KEY, form.remove_row),
        Form(translate("Formatting", "Remove this column"), "", keys.COLUMN_AWAY_KEY, form.remove_column),
        Form(translate("Formatting", "Remove the table"), "", "", form.remove_table),
    ]


def forms_of_link(editor: TextEditor) -> list[Form]:
    """What can be done with the link that the cursor is in; nothing outside of one."""
    link = editor.formatting.link
    if not link:
        return []
    return [
        Form(translate("Formatting", "Go where this leads"), "", "", lambda: editor.link_followed.emit(link)),
        Form(translate("Formatting", "Remove the link"), "", "", editor.formatting.remove_link),
    ]


def fill_menu(menu: QMenu, editor: TextEditor) -> None:
    """Offer all of it in a text's own menu, for those who use no mouse and no bar."""
    for group in (forms_of_link(editor), forms_of(editor), forms_of_table(editor)):
        menu.addSeparator()
        for form in group:
            told = f"{form.name}\t{form.key}" if form.key else form.name
            menu.addAction(told).triggered.connect(form.do)


class FormatBar(QFrame):
    """Floats at the lower edge of what it belongs to, so that nothing moves when it comes and goes."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.editor: TextEditor | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 4, 4, 4)
        self._layout.setSpacing(4)
        self.buttons = [self._make_button(place) for place in range(FORMS)]
        set_role(self, "card")
        over.installEventFilter(self)
        self.hide()

    def show_for(self, editor: TextEditor | None) -> None:
        """Serve this text; None: go away."""
        self.editor = editor
        self.setVisible(editor is not None)
        if editor is not None:
            self.show_state()
            self._place()

    def show_state(self) -> None:
        """Say what is so at the cursor."""
        if self.editor is None or not isValid(self.editor):
            return
        for button, form in zip(self.buttons, forms_of(self.editor), strict=True):
            button.setIcon(icon(form.icon))
            button.setChecked(form.is_on)
            button.setAccessibleName(form.name)
            button.setToolTip(f"{form.name} ({form.key})")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _make_button(self, place: int) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "tool")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor stays in the text; the keys do the same
        button.setIconSize(QSize(ICON, ICON))
        button.clicked.connect(lambda: self._do(place))
        self._layout.addWidget(button)
        return button

    def _do(self, place: int) -> None:
        if self.editor is None:
            return
        form = forms_of(self.editor)[place]
        if form.icon == "table" and form.is_on:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for each in forms_of_table(self.editor):
                told = f"{each.name}\t{each.key}" if each.key else each.name
                menu.addAction(told).triggered.connect(each.do)
            button = self.buttons[place]
            menu.popup(button.mapToGlobal(button.rect().topLeft()))
        else:
            form.do()
        self.show_state()

    def _place(self) -> None:
        self.adjustSize()
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - FROM_THE_EDGE)
        self.raise_()
