"""The invented commitments of the sample, and by which key its actions name them."""

from jpdialog.domain.ordering import keys
from jpdialog.domain.plan import Commitment
from jpdialog.services.frame import Data, Frame
from jpdialog.storage.door import Door


def write_commitments(data: Data, frame: Frame, door: Door) -> dict[str, str]:
    """Write them into the sections of the edition on which the dialogue is held; gives back their ids by key."""
    edition_id, told = frame.editions[data["dialogue"]["edition"]], data["commitments"]
    made = {}
    for place, each in zip(keys(len(told)), told, strict=True):
        commitment = Commitment(
            edition_id=edition_id,
            section_id=frame.sections[each["section"]],
            text=each["text"],
            party_ids=[frame.parties[key] for key in each["parties"]],
            body=each.get("body", ""),
            verb=each["verb"],
            position=place,
            is_sample=True,
        )
        made[each["key"]] = door.create(commitment).id
    return made
