"""One way to a checked record: table classes do not validate by themselves, and errors must not tell content."""

from typing import Any, TypeVar

from pydantic import ValidationError

from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.change import canonical

R = TypeVar("R", bound=Record)


def checked(kind: type[R], values: dict[str, Any]) -> R:
    """A record of those values. Raises Trouble, which names fields but never their values, if a rule is broken."""
    try:
        if not values.keys() <= kind.model_fields.keys():
            raise Trouble(
                "The value for {fields} is not one that it can have. Nothing was changed.", fields=kind.__name__
            )
        record = kind.model_validate(values)
        canonical(first_values(record)).encode()
    except ValidationError as error:
        fields = ", ".join(sorted({str(part["loc"][0]) for part in error.errors(include_input=False) if part["loc"]}))
        raise Trouble(
            "The value for {fields} is not one that it can have. Nothing was changed.", fields=fields or kind.__name__
        ) from None
    except UnicodeEncodeError:
        raise Trouble("The text holds characters that are none. Nothing was changed; type or copy it anew.") from None
    return record


def first_values(record: Record) -> dict[str, Any]:
    """The values that the making of a record writes into the log."""
    return record.model_dump(mode="json", exclude={"id"})
