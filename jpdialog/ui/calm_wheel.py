"""Lets the wheel scroll the page over every choice and count: nothing is chosen anew by scrolling past it.

It listens to the window itself, before any field hears of the wheel, so that no field is forgotten. An open list of
choices is a window of its own and turns as ever.
"""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QComboBox, QWidget
from typing_extensions import override


class CalmWheel(QObject):
    """Watches a window for as long as that lives."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.winId()  # there is a native window to listen to from now on
        window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        field = _field_at(self._window, event.position().toPoint())
        if field is None:
            return False
        ground = _ground_of(field)
        if ground is not None:
            QApplication.sendEvent(ground, _for(ground, event))
        return True


def _field_at(window: QWidget, at: QPoint) -> QWidget | None:
    """The choice or count that is there."""
    widget: QWidget | None = window.childAt(at)
    while widget is not None and not isinstance(widget, QComboBox | QAbstractSpinBox):
        widget = widget.parentWidget()
    return widget


def _ground_of(field: QWidget) -> QWidget | None:
    """What scrolls with it."""
    widget = field.parentWidget()
    while widget is not None and not isinstance(widget, QAbstractScrollArea):
        widget = widget.parentWidget()
    return widget.viewport() if isinstance(widget, QAbstractScrollArea) else None


def _for(ground: QWidget, event: QWheelEvent) -> QWheelEvent:
    return QWheelEvent(
        ground.mapFromGlobal(event.globalPosition()),
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
    )
