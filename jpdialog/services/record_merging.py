"""Drawing a record up again: what is new comes in, what was drawn follows its notes, what a person wrote stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph, RecordPart
from jpdialog.services.record_drawing import Drawn

TEXTS = {"text": "drawn", "text_translation": "drawn_translation"}
"""Each text with what was drawn for it."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What drawing up again would do: paragraphs that come, fields that change, paragraphs that go."""

    new: tuple[Drawn, ...]
    changed: tuple[tuple[RecordParagraph, Mapping[str, Any]], ...]
    gone: tuple[RecordParagraph, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether all stays as it is."""
        return not (self.new or self.changed or self.gone)


def merged(kept: Sequence[RecordParagraph], drawn: Sequence[Drawn]) -> Merged:
    """Compare what is kept with what would be drawn now."""
    by_slot = {each.slot: each for each in kept if not each.is_own}
    slots = {each.slot for each in drawn}
    changed = [(by_slot[each.slot], _changes(by_slot[each.slot], each)) for each in drawn if each.slot in by_slot]
    left = [each for slot, each in by_slot.items() if slot not in slots]
    orphaned = [(each, {"is_behind": True}) for each in left if each.is_edited and not each.is_behind]
    return Merged(
        new=tuple(each for each in drawn if each.slot not in by_slot),
        changed=tuple((each, fields) for each, fields in (*changed, *orphaned) if fields),
        gone=tuple(each for each in left if not each.is_edited),
    )


def edited_slots(kept: Iterable[RecordParagraph]) -> dict[tuple[RecordPart, str], str]:
    """By part and note, the slots of the paragraphs that hold a person's words: their notes stay together."""
    edited = [each for each in kept if each.is_edited and not each.is_own]
    return {(each.part, source): each.slot for each in edited for source in each.source_ids}


def made(dialogue_id: str, drawn: Drawn, *, is_sample: bool, **more: Any) -> RecordParagraph:
    """A new paragraph of what was drawn."""
    return RecordParagraph(
        dialogue_id=dialogue_id,
        part=drawn.part,
        agenda_item_id=drawn.item,
        lineage=drawn.lineage,
        slot=drawn.slot,
        place=drawn.place,
        text=drawn.text,
        text_translation=drawn.text_translation,
        drawn=drawn.text,
        drawn_translation=drawn.text_translation,
        source_ids=list(drawn.sources),
        is_sample=is_sample,
        **more,
    )


def unkept(head: DialogueRecord, drawn: Drawn) -> RecordParagraph:
    """One that is only shown or printed: the same content always has the same id."""
    id_ = sha256(f"{head.dialogue_id} {drawn.slot}".encode()).hexdigest()[:32]
    return made(head.dialogue_id, drawn, is_sample=head.is_sample, id=id_)


def _changes(kept: RecordParagraph, drawn: Drawn) -> dict[str, Any]:
    now: dict[str, Any] = {
        "place": kept.place if kept.is_moved else drawn.place,
        "agenda_item_id": drawn.item,
        "lineage": drawn.lineage,
        "source_ids": list(drawn.sources),
    }
    for field, was_drawn in TEXTS.items():
        told, before = getattr(drawn, field), getattr(kept, was_drawn)
        now[was_drawn] = told
        if getattr(kept, field) == before:
            now[field] = told
        elif told != before:
            now["is_behind"] = True
    return {field: value for field, value in now.items() if getattr(kept, field) != value}
