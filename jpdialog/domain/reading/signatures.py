"""Who signed, where and when, from the lines under the text; what the text does not say stays unsaid."""

from collections.abc import Sequence
from dataclasses import replace

from jpdialog.domain.reading.dates import dates_in
from jpdialog.domain.reading.party_names import PartyNames, names_of
from jpdialog.domain.reading.plan_draft import PartyDraft, SignatureDraft
from jpdialog.domain.reading.signatories import names_a_person, signatories_in
from jpdialog.domain.reading.signature_rows import Row, party_signed_for, rows_of
from jpdialog.domain.reading.signing_acts import SigningAct, is_signing, place_and_day
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import ends_sentence, glued, runs_on, starts_small


def find_signatures(lines: Sequence[SourceLine], parties: Sequence[PartyDraft]) -> list[SignatureDraft]:
    """The signatures in a block of raw lines: one for each name, or one for an act of signing without names."""
    names = names_of(parties)
    acts = _Block(rows_of(lines, names), names).acts()
    return [each for act in acts for each in _of_act(act)]


def _of_act(act: SigningAct) -> list[SignatureDraft]:
    drafts = act.signatures or [SignatureDraft(None, None, None, None, None)]
    return [replace(each, place=each.place or act.place, date=each.date or act.day) for each in drafts]


class _Block:
    """One signature block, gone through once."""

    def __init__(self, rows: Sequence[Row], names: PartyNames) -> None:
        self._rows = rows
        self._names = names
        self._acts: list[SigningAct] = []
        self._persons: list[Row] = []

    def acts(self) -> list[SigningAct]:
        """All acts of signing in order, each with those who signed."""
        place = 0
        while place < len(self._rows):
            stop = self._end_of_statement(place)
            text = _joined(self._rows[place:stop])
            if is_signing(text) and not self._rows[place].in_column:
                self._begin(text, stop, is_told=True)
            elif self._dates_an_act(place):
                self._begin(text, stop, is_told=False)
            else:
                self._persons.extend(self._rows[place:stop])
            place = stop
        self._close()
        return self._acts

    def _end_of_statement(self, start: int) -> int:
        """A sentence that tells of a signing may go on over several lines."""
        stop = start + 1
        if not is_signing(self._rows[start].text) or self._rows[start].in_column:
            return stop
        while stop < len(self._rows) and self._goes_on(_joined(self._rows[start:stop]), self._rows[stop]):
            stop += 1
        return stop

    def _goes_on(self, text: str, row: Row) -> bool:
        if ends_sentence(text) or is_signing(row.text):
            return False
        if starts_small(row.text) or runs_on(text):
            return True
        if party_signed_for(row.text) or names_a_person(row, self._names):
            return False
        if not dates_in(text) and dates_in(f"{text} {row.text}"):
            return not dates_in(row.text) or not row.gap
        return not dates_in(text) and len(text) > 40 and not row.gap

    def _dates_an_act(self, place: int) -> bool:
        """Whether a line with a date dates the act, not the signature of the person above it."""
        row = self._rows[place]
        if not dates_in(row.text) or row.in_column:
            return False
        named = sum(names_a_person(each, self._names) for each in self._persons)
        if not named:
            return True
        act = self._acts[-1] if self._acts else SigningAct()
        if act.day is None:
            return named > 1 and not any(dates_in(each.text) for each in self._persons)
        where, _ = place_and_day(row.text)
        follows = any(names_a_person(each, self._names) for each in self._rows[place + 1 : place + 3])
        return where is not None or not act.is_told or (follows and named >= max(2, len(self._names.parties)))

    def _begin(self, text: str, stop: int, *, is_told: bool) -> None:
        """An act begins, or what is said completes the one before it."""
        self._close()
        where, day = place_and_day(text)
        if not where and not day:
            return
        act = self._acts[-1] if self._acts else None
        if act is not None and self._completes(act, stop, is_told=is_told):
            act.place, act.day = act.place or where, act.day or day
        else:
            self._acts.append(SigningAct(where, day, is_told))

    def _completes(self, act: SigningAct, stop: int, *, is_told: bool) -> bool:
        if act.signatures:
            names_follow = any(names_a_person(row, self._names) for row in self._rows[stop:])
            return act.day is None and act.place is None and not names_follow
        return not is_told and (act.day is None or act.place is None)

    def _close(self) -> None:
        found = signatories_in(self._persons, self._names)
        self._persons = []
        if found:
            self._acts = self._acts or [SigningAct()]
            self._acts[-1].signatures.extend(found)


def _joined(rows: Sequence[Row]) -> str:
    text = ""
    for row in rows:
        text += glued(text, row.text) + row.text
    return text
