"""Who speaks for us to which brief of a dialogue: named in the brief, or on the agenda for its section."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Person
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Speaking:
    """A person with the briefs to which they speak, in order."""

    person: Person
    briefs: tuple[BriefView, ...]


def speaking(desk: Desk, dialogue: Dialogue, views: Sequence[BriefView]) -> list[Speaking]:
    """Our speakers in the order in which they first speak in ``views``, each once."""
    agenda = reversed(desk.dialogues.agenda(dialogue))
    by_lineage = {lineage: item.our_speaker_id for item in agenda for lineage in item.lineages}
    spoken: dict[str, list[BriefView]] = defaultdict(list)
    for view in views:
        speaker_id = view.brief.speaker_id or by_lineage.get(view.brief.lineage or "")
        if speaker_id:
            spoken[speaker_id].append(view)
    found = ((desk.store.get(Person, speaker_id), briefs) for speaker_id, briefs in spoken.items())
    return [Speaking(person, tuple(briefs)) for person, briefs in found if person is not None]
