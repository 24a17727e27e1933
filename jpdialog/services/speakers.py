"""Who speaks for us at a dialogue: named in a brief, or on the agenda for its section."""

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Person
from jpdialog.services.desk import Desk


def speakers(desk: Desk, dialogue: Dialogue) -> list[Person]:
    """Our speakers in the order in which they first speak, each once."""
    by_lineage = {
        lineage: item.our_speaker_id for item in desk.dialogues.agenda(dialogue) for lineage in reversed(item.lineages)
    }
    ids = [
        view.brief.speaker_id or by_lineage.get(view.brief.lineage or "") for view in desk.briefs.of_dialogue(dialogue)
    ]
    found = {speaker_id: desk.store.get(Person, speaker_id) for speaker_id in ids if speaker_id}
    return [person for person in found.values() if person is not None]
