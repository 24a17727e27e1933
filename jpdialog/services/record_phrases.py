"""What a record says of a line of notes, in the phrases in which the field writes records: who stated, what was shared.

The words of the note stay as they were typed. To whom they are put down is the record's own rule.
"""

from collections.abc import Sequence

from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party
from jpdialog.domain.record_of_dialogue import Attribution
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

ENDS = ".!?。！？…"
JOINT = frozenset({Outcome.SHARED_VIEW, Outcome.DECIDED})


class Phrases:
    """The phrases of one record in one language."""

    def __init__(self, desk: Desk, language: str, attribution: Attribution) -> None:
        self.names, self.words = Names(desk, language), words_for(language)
        self.language, self._attribution = language, attribution
        self.comma = "、" if language == "ja" else ", "
        self._parties = {each.id: each for each in desk.store.find(Party)}
        self._persons = {each.id: each for each in desk.store.find(Person)}

    def of_notes(self, notes: Sequence[Note]) -> str:
        """One paragraph of notes by one speaker with one verb."""
        first = notes[0]
        text = self._joined([self.names.of(each, "text").strip() for each in notes])
        return self._told(self._who(first), first.outcome, text, is_question=first.kind == NoteKind.QUESTION)

    def of_line(self, outcome: SectionOutcome, field: str, party_id: str | None) -> str:
        """A line of a section's outcome."""
        text = self._joined(self.names.of(outcome, field).strip().splitlines())
        if field == "left_open":
            return self.words("Left open: {said}", said=self._inner(text))
        verb = getattr(outcome, "agreed_verb" if field == "agreed" else field.replace("line", "verb"))
        who = self._side(party_id) if field != "agreed" else self.words("Both sides")
        return self._told(who, verb, text)

    def of_proposal(self, proposal: Proposal) -> str:
        """A change of the text that no line of notes tells."""
        said, who = self._inner(self.names.of(proposal, "text").strip()), self._side(proposal.party_id)
        if who:
            return self.words("{who} proposed: {said}", who=who, said=said)
        return self.words("It was proposed: {said}", said=said)

    def of_change(self, note: Note, proposal: Proposal | None) -> str:
        """A change of the text that a line of notes tells; without the paragraph that it names, once that is known."""
        if proposal is None or not proposal.paragraph_id:
            return self.of_notes([note])
        names = ("text", "text_translation")
        return self.of_notes([note.model_copy(update={name: getattr(proposal, name) for name in names})])

    def on(self, where: tuple[str, int | None], said: str) -> str:
        """Words with the section, and the paragraph, that they are about."""
        section, paragraph = where
        if not section:
            return said
        if paragraph is None:
            return self.words("On section {section}: {said}", section=section, said=said)
        return self.words(
            "On section {section}, paragraph {paragraph}: {said}", section=section, paragraph=paragraph, said=said
        )

    def not_discussed(self, subject: str) -> str:
        """That a section was not taken up."""
        return self.words("Not discussed: {said}", said=subject)

    # Inside

    def _told(self, who: str, verb: Outcome | None, text: str, *, is_question: bool = False) -> str:
        said = self._inner(text)
        if verb == Outcome.NO_DISCUSSION:
            return self.words("Not discussed: {said}", said=text)
        if verb is None and not is_question:
            return self.words("{who}: {said}", who=who, said=text) if who else text
        if not who:
            return _of_nobody(self.words, verb, said)
        return _of_somebody(self.words, verb, who, said)

    def _who(self, note: Note) -> str:
        """Who spoke, as far as the record's rule lets it be told; empty: it is put down to nobody."""
        if note.is_joint or note.outcome in JOINT or (note.party_id is None and note.outcome):
            return self.words("Both sides")
        person = self.names.of(self._persons.get(note.speaker_id or ""), "name")
        side = self._side(note.party_id)
        if self._attribution is not Attribution.BY_NAME or not person:
            return side
        return self.words("{person} ({side})", person=person, side=side) if side else person

    def _side(self, party_id: str | None) -> str:
        if self._attribution is Attribution.NONE:
            return ""
        return self.names.of(self._parties.get(party_id or ""), "short_name")

    def _inner(self, text: str) -> str:
        """Words within a Japanese phrase end without their own full stop."""
        return text.rstrip("。") if self.language == "ja" else text

    def _joined(self, texts: Sequence[str]) -> str:
        if self.language == "ja":
            return "".join(each if each[-1:] in ENDS else f"{each}。" for each in texts[:-1]) + texts[-1]
        return " ".join([*(each if each[-1:] in ENDS else f"{each};" for each in texts[:-1]), texts[-1]])


def _of_somebody(words: Words, verb: Outcome | None, who: str, said: str) -> str:
    match verb:
        case Outcome.STATED:
            return words("{who} stated: {said}", who=who, said=said)
        case Outcome.REQUESTED:
            return words("{who} requested: {said}", who=who, said=said)
        case Outcome.UNDERTOOK:
            return words("{who} undertook: {said}", who=who, said=said)
        case Outcome.SHARED_VIEW:
            return words("{who} shared the view: {said}", who=who, said=said)
        case Outcome.CONFIRMED:
            return words("{who} confirmed: {said}", who=who, said=said)
        case Outcome.DECIDED:
            return words("{who} decided: {said}", who=who, said=said)
        case Outcome.RESERVED:
            return words("{who} reserved its position: {said}", who=who, said=said)
    return words("{who} asked: {said}", who=who, said=said)


def _of_nobody(words: Words, verb: Outcome | None, said: str) -> str:
    match verb:
        case Outcome.STATED:
            return words("It was stated: {said}", said=said)
        case Outcome.REQUESTED:
            return words("It was requested: {said}", said=said)
        case Outcome.UNDERTOOK:
            return words("An undertaking was given: {said}", said=said)
        case Outcome.CONFIRMED:
            return words("It was confirmed: {said}", said=said)
        case Outcome.RESERVED:
            return words("A position was reserved: {said}", said=said)
    return words("It was asked: {said}", said=said)
