"""Time zones as people call them: by their name in the database, by a city, in English or Japanese."""

import json
from functools import cache
from unicodedata import normalize

from jpdialog.domain.time_zone import zone, zone_names
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource


def zone_called(typed: str) -> str:
    """The zone that somebody means: "Europe/Vienna", "vienna", 「ウィーン」. Raises Trouble if none or several is."""
    wanted = _plain(typed)
    found = [name for name in zone_names() if wanted in _callings(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Trouble(
            "Several time zones are called so. Nothing was changed; choose one of the list by its whole name."
        )
    try:
        return zone(typed.strip()).key
    except Trouble:
        raise Trouble(
            "There is no time zone of that name. Nothing was changed; name a city, as Vienna, or choose from the list."
        ) from None


def city_of(name: str, language: str) -> str:
    """What a zone is called after: "Vienna", 「ウィーン」; its name where it is called after no city."""
    if language == "ja" and name in _japanese():
        return _japanese()[name]
    return name.rpartition("/")[2].replace("_", " ")


def offered(language: str) -> list[str]:
    """The zones to choose from, those with a name in that language first, as "Vienna (Europe/Vienna)"."""
    known = _japanese()
    ordered = sorted(zone_names(), key=lambda name: (name not in known, name))
    return [said(name, language) for name in ordered]


def said(name: str, language: str) -> str:
    """A zone as it is offered: its city with its whole name."""
    return f"{city_of(name, language)} ({name})" if name else ""


def meant(offer: str) -> str:
    """What stands for the zone in an offer, or in what was typed instead of one."""
    return offer.rpartition("(")[2].rstrip(") ") if offer.rstrip().endswith(")") else offer


def _callings(name: str) -> tuple[str, ...]:
    return (_plain(name), _plain(city_of(name, "en")), _plain(city_of(name, "ja")))


@cache
def _japanese() -> dict[str, str]:
    found: dict[str, str] = json.loads((resource("zones") / "ja.json").read_text(encoding="utf-8"))
    return found


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).casefold().replace("_", " ").split())
