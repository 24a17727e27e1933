"""The command bar: type a few letters, see what can be gone to or done, press Enter."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.ui.actions import Action, matching
from jpdialog.ui.forms.command_bar import Ui_CommandBar
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK

Index = QModelIndex | QPersistentModelIndex
ROW, SHOWN_ROWS, WIDTH = 36, 9, 600
ACTION = Qt.ItemDataRole.UserRole
ALIGN = Qt.AlignmentFlag


class Found(QAbstractListModel):
    """The actions that match what is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.actions: list[Action] = []

    def show(self, actions: list[Action]) -> None:
        """Show these."""
        self.beginResetModel()
        self.actions = actions
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.actions)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        action = self.actions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{action.name}, {action.where}" if action.where else action.name
        return action if role == ACTION else None


class CommandBar(QFrame):
    """A panel over the page. ``collect`` gives the actions of the moment each time it opens."""

    def __init__(self, collect: Callable[[], list[Action]], parent: QWidget) -> None:
        super().__init__(parent)
        self._collect, self._behind = collect, parent
        self._all: list[Action] = []
        self._came_from: QWidget | None = None
        self.ui = Ui_CommandBar()
        self.ui.setupUi(self)
        self._model = Found(self)
        self.ui.found.setModel(self._model)
        self.ui.found.setItemDelegate(_Line(self))
        self.ui.line.textChanged.connect(self._filter)
        self.ui.line.installEventFilter(self)
        self.ui.found.clicked.connect(self._run)
        self.hide()

    def open(self) -> None:
        """Open it, with nothing typed."""
        self._came_from = self.window().focusWidget()
        self._collect_now()
        self.ui.line.clear()
        self._filter("")
        self.show()
        self.raise_()
        self.ui.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def collect_again(self) -> None:
        """There may be more to offer than when it was opened; what is chosen stays so."""
        if self.isVisible():
            chosen = self.ui.found.currentIndex().data()
            self._collect_now()
            self._filter(self.ui.line.text())
            names = [self._model.index(row).data() for row in range(len(self._model.actions))]
            if chosen in names:
                self.ui.found.setCurrentIndex(self._model.index(names.index(chosen)))

    def close_bar(self) -> None:
        """Close it and go back to where the keyboard was."""
        if self.isVisible():
            back, self._came_from = self._came_from, None  # to hide it takes the keyboard from its line
            self.hide()
            if back is not None and back.isVisible():
                back.setFocus(Qt.FocusReason.PopupFocusReason)

    def place_in(self, box: QRect) -> None:
        """Stand at the top of ``box``, as high as what was found needs."""
        rows = min(len(self._model.actions), SHOWN_ROWS)
        self.ui.found.setFixedHeight(rows * ROW)
        width = min(WIDTH, box.width() - 32)
        height = 8 + self.ui.line.sizeHint().height() + 8 + (rows * ROW if rows else 56) + 8
        self.setGeometry(box.left() + (box.width() - width) // 2, box.top() + 12, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.ui.line:
            self._came_from = None
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)

    def _collect_now(self) -> None:
        self._all = [action for action in self._collect() if action.is_enabled]

    def _key(self, key: Qt.Key) -> bool:
        rows = len(self._model.actions)
        here = self.ui.found.currentIndex().row()
        match key:
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.ui.found.currentIndex())
            case Qt.Key.Key_Down | Qt.Key.Key_Up if rows:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.ui.found.setCurrentIndex(self._model.index((here + step) % rows))
            case _:
                return False
        return True

    def _filter(self, typed: str) -> None:
        self._model.show(matching(self._all, typed))
        has_any = bool(self._model.actions)
        self.ui.found.setVisible(has_any)
        self.ui.nothing.setVisible(not has_any)
        if has_any:
            self.ui.found.setCurrentIndex(self._model.index(0))
        self.place_in(self._behind.rect())

    def _run(self, index: QModelIndex) -> None:
        action = index.data(ACTION)
        if isinstance(action, Action):
            self.close_bar()
            action.run()


class _Line(QStyledItemDelegate):
    """A line of the list: name, where, key."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        action = index.data(ACTION)
        view = self.parent()
        assert isinstance(view, QWidget)
        tokens = tokens_of(view)
        box = QRect(option.rect)
        is_current = index == view.ui.found.currentIndex()  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent.tint))
            painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)
        inside = box.adjusted(12, 0, -12, 0)
        painter.setPen(QColor(tokens.accent.ink if is_current else tokens.text))
        painter.drawText(inside, ALIGN.AlignVCenter, action.name)
        small = QFont(painter.font())
        small.setPixelSize(MARK)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        behind = "   ".join(filter(None, [action.where, action.key]))
        painter.drawText(inside, ALIGN.AlignVCenter | ALIGN.AlignRight, behind)
        painter.restore()
