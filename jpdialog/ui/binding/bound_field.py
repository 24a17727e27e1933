"""One field of a record in one widget: shown, typed in, kept within moments, written when the burst ends."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.stored_prose import StoredProse

Widget = StoredLine | StoredProse


class Scribe(Protocol):
    """Whoever writes what is typed into a form; both may raise Trouble."""

    def keep(self, field: str, text: str) -> None: ...  # noqa: D102 - said by the class

    def write(self, field: str, value: object) -> None: ...  # noqa: D102


class BoundField(QObject):
    """A field in its widget. ``is_day``: it holds a day, written as 2030-01-31. ``is_needed``: it is never blank."""

    failed = Signal(Trouble)

    def __init__(
        self, name: str, widget: Widget, scribe: Scribe, pace: Pace, *, is_day: bool = False, is_needed: bool = False
    ) -> None:
        super().__init__(widget)
        self.name, self.widget = name, widget
        self._scribe, self._is_day, self._is_needed = scribe, is_day, is_needed
        self._stored = ""
        self._burst = Burst(widget.text, self._keep, self._write, pace, self)
        self._burst.failed.connect(self.failed)
        typed, left = (
            (widget.typed, widget.left)
            if isinstance(widget, StoredProse)
            else (widget.textEdited, widget.editingFinished)
        )
        typed.connect(self._on_typed)
        left.connect(self._on_left)

    @property
    def is_being_typed(self) -> bool:
        """Whether something here is not a change yet."""
        return self._burst.is_open

    def show_value(self, value: object) -> None:
        """Show what is stored; what is being typed is left alone."""
        self._stored = "" if value is None else str(value)
        text = self.widget.text()
        is_same = text.strip() == self._stored.strip() if self.widget.hasFocus() else text == self._stored
        if self._burst.is_open or is_same:
            return
        with QSignalBlocker(self.widget):
            self.widget.setText(self._stored)
            self.widget.settle()
            if isinstance(self.widget, StoredLine) and not self.widget.hasFocus():
                self.widget.setCursorPosition(0)  # of a long text its beginning

    def flush(self) -> bool:
        """Write what was typed; False if it could not be written: it stays, and is tried again."""
        return self._burst.flush()

    def forget(self) -> None:
        """Show nothing: another record comes. What was typed must have been written."""
        self._burst.drop()
        self._stored = ""
        with QSignalBlocker(self.widget):
            self.widget.setText("")
            self.widget.settle()

    def _on_typed(self) -> None:
        if self._is_day and not _is_day(self.widget.text()):
            self._burst.drop()
            self._burst.is_open = True  # half a day is not tried before the field is left
        else:
            self._burst.typed()

    def _on_left(self) -> None:
        if self._burst.flush() and not self.widget.hasFocus():
            self.widget.settle()

    def _keep(self, text: str) -> None:
        if not self._is_day:
            self._scribe.keep(self.name, text)

    def _write(self, text: str) -> None:
        if self._is_needed and not text.strip():
            self._bring_back(text)
            return
        self._scribe.write(self.name, _day(text) if self._is_day else text.strip())

    def _bring_back(self, text: str) -> None:
        """A name that was blanked stays: it is said why, and it stands there again."""
        if not self._stored:
            return
        try:
            self._scribe.write(self.name, text)
        except Trouble as trouble:
            with QSignalBlocker(self.widget):
                self.widget.setText(self._stored)
            self.failed.emit(trouble)


def _is_day(text: str) -> bool:
    return not text.strip() or _tried(text) is not None


def _tried(text: str) -> date | None:
    try:
        return whole_date(text.strip()) if text.strip().isascii() else None
    except ValueError:
        return None


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    day = _tried(text)
    if day is None:
        raise Trouble("That is not a day. Write it as 2030-01-31; what you typed is kept here until then.")
    return day


def is_day_field(annotation: object) -> bool:
    """Whether a field of that type holds a day."""
    return date in getattr(annotation, "__args__", (annotation,))
