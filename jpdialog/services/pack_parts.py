"""Putting a pack together: which parts, in which order, how marked, with which annexes, and who gets a copy.

Until somebody changes something nothing is stored: the usual parts stand in the usual order. Briefs and annexes that
come later take their usual place among what was arranged; what has gone is left out.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar
from unicodedata import normalize

from jpdialog.domain.brief import Brief, BriefStatus, Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.ordering import key_between, keys
from jpdialog.domain.pack import MOST_COPIES, Annex, PackPart, PackRecipient, PackSettings, PartKind, key_of
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Edition
from jpdialog.domain.record import Placed
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

P = TypeVar("P", bound=Placed)
BEFORE = (PartKind.COVER, PartKind.CONTENTS, PartKind.STEERING_BRIEF, PartKind.PROGRAMME, PartKind.DELEGATIONS)
AFTER = (PartKind.FOLLOW_UP, PartKind.AMENDMENT_TABLE, PartKind.DATA_SHEETS)
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Arranged:
    """A pack as it is arranged now: the parts in order, what holds for all of it, the annexes, who gets a copy."""

    parts: tuple[PackPart, ...]
    settings: PackSettings
    annexes: tuple[Annex, ...]
    recipients: tuple[PackRecipient, ...]

    @property
    def copies(self) -> int:
        """How many numbered copies there will be."""
        return len(self.recipients) + self.settings.spare_copies


class PackParts:
    """The arrangement of the packs of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading

    def of(self, dialogue: Dialogue) -> Arranged:
        """How the pack of a dialogue is arranged."""
        return Arranged(
            parts=tuple(_arranged(self._usual(dialogue), self._store.find(PackPart, dialogue_id=dialogue.id))),
            settings=self._settings(dialogue),
            annexes=tuple(self._store.find(Annex, dialogue_id=dialogue.id)),
            recipients=tuple(self._store.find(PackRecipient, dialogue_id=dialogue.id)),
        )

    def _settings(self, dialogue: Dialogue) -> PackSettings:
        kept = self._store.find(PackSettings, dialogue_id=dialogue.id)
        return kept[0] if kept else PackSettings(dialogue_id=dialogue.id, is_sample=dialogue.is_sample)

    def _usual(self, dialogue: Dialogue) -> list[PackPart]:
        """Every part that there can be, in the usual order; a brief that was superseded is not put in by itself."""
        briefs = [each for each in self._store.find(Brief, dialogue_id=dialogue.id) if each.lineage]
        said: list[tuple[PartKind, str | None, bool]] = [
            *((kind, None, True) for kind in BEFORE),
            *((PartKind.SUBJECT_BRIEF, each.lineage, each.status != BriefStatus.SUPERSEDED) for each in briefs),
            *((kind, None, True) for kind in AFTER),
            *((PartKind.ANNEX, each.id, True) for each in self._store.find(Annex, dialogue_id=dialogue.id)),
        ]
        sample = dialogue.is_sample
        return [
            PackPart(dialogue_id=dialogue.id, kind=kind, of=of, is_included=included, is_sample=sample)
            for kind, of, included in said
        ]

    # The parts

    @again_with_room
    def include(self, dialogue: Dialogue, part_keys: Collection[str], *, is_included: bool) -> None:
        """Put these parts into the pack, or leave them out."""
        with self._store.transaction() as door:
            for part in self._kept(door, dialogue):
                if part.key in part_keys:
                    door.edit(part, "is_included", is_included)

    @again_with_room
    def place(self, dialogue: Dialogue, key: str, index: int) -> bool:
        """Put a part at ``index`` among the others; the cover stays first. False if it stands there already."""
        with self._store.transaction() as door:
            parts = self._kept(door, dialogue)
            part = _part(parts, key)
            kin = [each for each in parts if each.key != key]
            index = max(0 if part.kind == PartKind.COVER else 1, min(index, len(kin)))
            if part.kind == PartKind.COVER or parts.index(part) == index:
                return False
            door.move(part, kin, index)
        return True

    @again_with_room
    def mark(self, dialogue: Dialogue, key: str, marking: str) -> None:
        """Give a part a marking of its own; empty: that of the pack."""
        with self._store.transaction() as door:
            door.edit(_part(self._kept(door, dialogue), key), "marking", _one_line(marking))

    @again_with_room
    def usual_order(self, dialogue: Dialogue) -> None:
        """Forget what was arranged: the usual parts in the usual order."""
        with self._store.transaction() as door:
            for part in door.find(PackPart, dialogue_id=dialogue.id):
                door.delete(part)

    # The whole

    @again_with_room
    def set_marking(self, dialogue: Dialogue, marking: str) -> None:
        """Mark the pack otherwise than the dialogue's papers; empty: as they are."""
        self._set(dialogue, "marking", _one_line(marking))

    @again_with_room
    def set_spare_copies(self, dialogue: Dialogue, copies: int) -> None:
        """Number so many copies beyond those that have a recipient. Trouble if that makes too many."""
        if not 0 <= copies + len(self._store.find(PackRecipient, dialogue_id=dialogue.id)) <= MOST_COPIES or copies < 0:
            raise Trouble("A pack has at most {most} numbered copies. Nothing was changed.", most=MOST_COPIES)
        self._set(dialogue, "spare_copies", copies)

    def _set(self, dialogue: Dialogue, field: str, value: object) -> None:
        with self._store.transaction() as door:
            kept = door.find(PackSettings, dialogue_id=dialogue.id)
            settings = kept[0] if kept else door.create(self._settings(dialogue))
            door.edit(settings, field, value)

    # Who gets a copy

    @again_with_room
    def add_recipient(self, dialogue: Dialogue, name: str, person: Person | None = None) -> PackRecipient:
        """Have one more copy numbered, for a person or a name. Trouble if that name gets one already."""
        plain = _one_line(name)
        with self._store.transaction() as door:
            known = door.find(PackRecipient, dialogue_id=dialogue.id)
            if not plain and person is None:
                raise Trouble("Say who gets the copy. Nothing was changed.")
            if len(plain) > LONGEST_NAME:
                raise Trouble("That name is longer than {most} signs. Nothing was changed.", most=LONGEST_NAME)
            if any(_is_same(each, plain, person) for each in known):
                raise Trouble(
                    "Somebody of that name gets a copy already. Add a title or a body to tell the two apart; nothing"
                    " was changed."
                )
            if len(known) + self._settings(dialogue).spare_copies >= MOST_COPIES:
                raise Trouble("A pack has at most {most} numbered copies. Nothing was changed.", most=MOST_COPIES)
            last = known[-1].position if known else None
            return door.create(
                PackRecipient(
                    dialogue_id=dialogue.id,
                    person_id=person.id if person else None,
                    name="" if person else plain,
                    position=key_between(last, None),
                    is_sample=dialogue.is_sample,
                )
            )

    @again_with_room
    def place_recipient(self, recipient: PackRecipient, index: int) -> None:
        """Give a recipient another number: the place among the others."""
        with self._store.transaction() as door:
            known = door.find(PackRecipient, dialogue_id=recipient.dialogue_id)
            kin = [each for each in known if each.id != recipient.id]
            if 0 <= index <= len(kin) and [each.id for each in known].index(recipient.id) != index:
                door.move(recipient, kin, index)

    @again_with_room
    def remove_recipient(self, recipient: PackRecipient) -> None:
        """Number no copy for this one; those behind move up."""
        with self._store.transaction() as door:
            door.delete(recipient)

    # Annexes

    @again_with_room
    def add_annex(
        self,
        dialogue: Dialogue,
        title: str,
        text: str = "",
        *,
        edition: Edition | None = None,
        handling: Handling = Handling.DELEGATION,
    ) -> Annex:
        """Put an annex behind the pack: a text, or an edition of the plan."""
        if not title.strip():
            raise Trouble("Give the annex a title. Nothing was changed.")
        with self._store.transaction() as door:
            known = door.find(Annex, dialogue_id=dialogue.id)
            return door.create(
                Annex(
                    dialogue_id=dialogue.id,
                    title=_one_line(title),
                    text=text,
                    edition_id=edition.id if edition else None,
                    handling=handling,
                    position=key_between(known[-1].position if known else None, None),
                    is_sample=dialogue.is_sample,
                )
            )

    @again_with_room
    def write_annex(self, annex: Annex, **values: object) -> None:
        """Set fields of an annex, as one change."""
        with self._store.transaction() as door:
            for field, value in values.items():
                door.edit(annex, field, value)

    @again_with_room
    def delete_annex(self, annex: Annex) -> None:
        """Delete an annex and its place; undo brings both back."""
        with self._store.transaction() as door:
            for part in door.find(PackPart, dialogue_id=annex.dialogue_id, kind=PartKind.ANNEX, of=annex.id):
                door.delete(part)
            door.delete(annex)

    # Inside

    def _kept(self, door: Door, dialogue: Dialogue) -> list[PackPart]:
        """The parts as they are arranged, each a record of its own from now on."""
        saved = door.find(PackPart, dialogue_id=dialogue.id)
        known = {each.id for each in saved}
        parts = _arranged(self._usual(dialogue), saved)
        if not known:
            for part, position in zip(parts, keys(len(parts)), strict=True):
                part.position = position
                door.create(part)
            return door.find(PackPart, dialogue_id=dialogue.id)
        for place, part in enumerate(parts):
            if part.id not in known:
                behind = next((each.position for each in parts[place + 1 :] if each.id in known), None)
                part.position = key_between(parts[place - 1].position if place else None, behind)
                door.create(part)
        return parts


def _arranged(usual: Sequence[PackPart], saved: Sequence[PackPart]) -> list[PackPart]:
    """What was arranged, without what has gone; what has come stands behind what it usually follows."""
    there = {part.key for part in usual}
    parts = [part for part in saved if part.key in there]
    for place, part in enumerate(usual):
        arranged = [each.key for each in parts]
        if part.key not in arranged:
            before = next((each.key for each in reversed(usual[:place]) if each.key in arranged), None)
            parts.insert(arranged.index(before) + 1 if before else 0, part)
    return parts


def _part(parts: Sequence[PackPart], key: str) -> PackPart:
    for part in parts:
        if part.key == key:
            return part
    raise Trouble("There is no such part in this pack any more. pack parts lists them; nothing was changed.")


def brief_key(lineage: str | None) -> str:
    """The key of a brief's part, the steering brief's if it has no section."""
    return key_of(PartKind.SUBJECT_BRIEF, lineage) if lineage else key_of(PartKind.STEERING_BRIEF)


def _is_same(known: PackRecipient, plain: str, person: Person | None) -> bool:
    if person is not None:
        return known.person_id == person.id
    return known.person_id is None and known.name.casefold() == plain.casefold()


def _one_line(text: str) -> str:
    return " ".join(normalize("NFC", text).split())
