"""A pack as the store keeps it: all of it as JSON, pictures too, so that it can be printed again as it was."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from jpdialog.domain.pack import PackIssue
from jpdialog.domain.papers import Pack

BYTES = "base64"
"""What names bytes among the values: {"base64": "…"}."""
_BOOK: TypeAdapter[Pack] = TypeAdapter(Pack)


def content_of(book: Pack) -> dict[str, Any]:
    """The book as JSON can hold it."""
    content: dict[str, Any] = _as_json(_BOOK.dump_python(book))
    return content


def kept_book(issue: PackIssue) -> Pack:
    """The pack as it was issued."""
    return _BOOK.validate_python(_from_json(issue.content))


def _as_json(value: Any) -> Any:
    if isinstance(value, bytes):
        return {BYTES: b64encode(value).decode("ascii")}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _as_json(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(each) for each in value]
    return value


def _from_json(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {BYTES}:
        return b64decode(value[BYTES])
    if isinstance(value, dict):
        return {name: _from_json(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_from_json(each) for each in value]
    return value
