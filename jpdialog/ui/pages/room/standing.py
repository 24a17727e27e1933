"""Where the note-taker stands next: another side, speaker or item; each by one key, and kept until changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpdialog.domain.note_pad import NotePad
    from jpdialog.services.in_the_room import InTheRoom, Side

Change = dict[str, object]


def next_side(pad: NotePad, room: InTheRoom, by: int = 1) -> Change:
    """The other side; after the last one both together."""
    places: list[Side | None] = [*room.sides, None]
    now = None if pad.is_joint else room.side(pad.party_id)
    if now is None and not pad.is_joint:
        return side(places[0 if by > 0 else -1], pad, room)
    return side(places[(places.index(now) + by) % len(places)], pad, room)


def side(chosen: Side | None, pad: NotePad, room: InTheRoom) -> Change:
    """That side, None for both together, with whoever speaks for it to this item."""
    if chosen is None:
        return {"party_id": None, "is_joint": True, "speaker_id": None}
    return {"party_id": chosen.party.id, "is_joint": False, "speaker_id": _usual(chosen, pad.agenda_item_id, room)}


def next_speaker(pad: NotePad, room: InTheRoom, by: int = 1) -> Change:
    """The next person of the side that speaks; after the last one nobody in particular."""
    chosen = room.side(pad.party_id)
    order: list[str | None] = [*(each.person_id for each in chosen.speakers), None] if chosen else [None]
    now = order.index(pad.speaker_id) if pad.speaker_id in order else len(order) - 1
    return {"speaker_id": order[(now + by) % len(order)]}


def speaker(person_id: str | None) -> Change:
    """That person."""
    return {"speaker_id": person_id}


def item(item_id: str | None, pad: NotePad, room: InTheRoom) -> Change:
    """Another item of the agenda; the side that speaks stays, its speaker is whoever is named for the item."""
    chosen = room.side(pad.party_id)
    change: Change = {"agenda_item_id": item_id}
    return {**change, "speaker_id": _usual(chosen, item_id, room)} if chosen else change


def next_item(pad: NotePad, room: InTheRoom, by: int = 1) -> str | None:
    """The id of the next item, None if there is none."""
    order = [each.item.id for each in room.items]
    if pad.agenda_item_id not in order:
        return order[0] if order and by > 0 else None
    place = order.index(pad.agenda_item_id) + by
    return order[place] if 0 <= place < len(order) else None


def _usual(chosen: Side, item_id: str | None, room: InTheRoom) -> str | None:
    found = room.item(item_id)
    if found is None:
        return chosen.speakers[0].person_id if chosen.speakers else None
    named = found.item.our_speaker_id if chosen.is_ours else found.item.their_speaker_id
    return named or (chosen.speakers[0].person_id if chosen.speakers else None)
