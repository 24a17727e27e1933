"""A form tied to one kind of record: a widget whose objectName is a field of that kind shows it and writes it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.binding.bound_field import BoundField, Scribe, Widget, is_day_field
from jpdialog.ui.burst import Pace
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.stored_prose import StoredProse


class BoundForm(QObject):
    """The fields of a form. ``needed`` is the one that is never blank."""

    failed = Signal(Trouble)

    def __init__(self, root: QWidget, kind: type[Record], scribe: Scribe, needed: str, pace: Pace) -> None:
        super().__init__(root)
        found: list[Widget] = [*root.findChildren(StoredLine), *root.findChildren(StoredProse)]
        known = kind.model_fields
        self.fields = {
            name: BoundField(
                name, each, scribe, pace, is_day=is_day_field(known[name].annotation), is_needed=name == needed
            )
            for each in found
            if (name := each.objectName()) in known and not name.endswith("_id")
        }
        self._needed = needed
        for field in self.fields.values():
            field.failed.connect(self.failed)

    def show_record(self, record: Record | None) -> None:
        """Show a record, or show it again; None: an empty form, in which the needed field comes first."""
        for name, field in self.fields.items():
            field.show_value(getattr(record, name) if record is not None else "")
            field.widget.setEnabled(record is not None or name == self._needed)

    def forget(self) -> None:
        """Show nothing of the record any more; what was typed must have been written."""
        for field in self.fields.values():
            field.forget()

    def flush(self) -> bool:
        """Write all that was typed; False if something could not be written."""
        return all([field.flush() for field in self.fields.values()])

    def is_being_typed(self) -> bool:
        """Whether anything is not a change yet."""
        return any(field.is_being_typed for field in self.fields.values())

    def texts(self) -> list[QTextEdit]:
        """The texts of several lines, in which words can be found."""
        return [each.widget for each in self.fields.values() if isinstance(each.widget, QTextEdit)]
