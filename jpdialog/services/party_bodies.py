"""A party is a body, too: it leads actions and speaks before anybody has written down a ministry of it."""

from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Party

NAMES = ("name", "name_translation", "short_name", "short_name_translation")


def body_of(party: Party) -> Organisation:
    """The body that is called as a party is, not kept yet."""
    return Organisation(
        party_id=party.id,
        name=party.name or party.short_name,
        name_translation=party.name_translation or party.short_name_translation,
        short_name=party.short_name,
        short_name_translation=party.short_name_translation,
    )
