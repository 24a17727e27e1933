"""The schemes of markings that are known, each with its levels from the lowest to the highest: data, not code."""

import json
from functools import cache

from jpdialog.domain.markings import Scheme
from jpdialog.resources import resource


@cache
def marking_schemes() -> tuple[Scheme, ...]:
    """All of them."""
    schemes: dict[str, Scheme] = json.loads(resource("markings.json").read_text(encoding="utf-8"))
    return tuple(schemes.values())
