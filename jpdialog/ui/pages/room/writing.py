"""Writing in the room: a line is understood while it is typed, kept at every key, and down before the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from jpdialog.domain.capture.line import Understood, understood
from jpdialog.domain.capture.offers import Offer, Offers, offers_at
from jpdialog.domain.capture.signs import with_sign
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.notes import Stand
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.room.looks import due_word

if TYPE_CHECKING:
    from jpdialog.domain.note_pad import NotePad
    from jpdialog.ui.pages.room.page import RoomPage

LONGEST_PREVIEW = 48
QUIET = 2000
"""Milliseconds without a key, after which nobody is typing just now."""


class Writing(QObject):
    """What the line of entry asks for, done."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page
        self._since = QElapsedTimer()
        self._seen: tuple[str, int] | None = None
        entry, offers = page.parts.entry, page.parts.offers
        entry.changed.connect(self._changed)
        entry.sent.connect(self.send)
        entry.escaped.connect(self._escape)
        entry.offers_wanted.connect(lambda: self._offer(asked=True))
        entry.offer_moved.connect(self._move_offer)
        entry.offer_taken.connect(offers.take)
        entry.back_wanted.connect(page.parts.view.enter_from_below)
        offers.taken.connect(self._put)
        page.parts.view.put_right_wanted.connect(lambda line: self.put_right(line.note))
        page.parts.view.entry_wanted.connect(entry.setFocus)
        page.parts.view.words_typed.connect(self._type_on)

    @property
    def is_under_way(self) -> bool:
        """Whether a key came just now."""
        return self._since.isValid() and not self._since.hasExpired(QUIET)

    def take_up(self, pad: NotePad) -> None:
        """Show the line as it was left, the cursor where it was, and go on with what was typed before it was known."""
        entry = self._page.parts.entry
        since = entry.words
        entry.show_line(pad.typed, pad.cursor)
        if since:
            entry.put(entry.place, entry.place, since)

    def let_go(self) -> None:
        """Leave the line to its pad: the next pad has a line of its own."""
        self._page.parts.entry.show_line("", 0)

    def send(self) -> None:
        """Write the line down; what cannot be written stays where it is."""
        keeper, notes, room, entry = self._page.keeper, self._page.notes, self._page.room_now, self._page.parts.entry
        words = entry.words
        if keeper is None or notes is None or room is None or not words.strip():
            return
        cursor, note_id = entry.place, keeper.pad.note_id
        pad = keeper.line_left()
        try:
            note = self._page.desk.store.get(Note, note_id) if self._page.desk and note_id else None
            if note is not None:
                notes.type_anew(note, words, room.known, pad)
            else:
                notes.add(words, stand_of(pad), room.known, pad=pad)
        except Trouble as trouble:
            keeper.keep(typed=words, cursor=cursor, note_id=note_id)
            self._page.trouble_met.emit(trouble)
            return
        entry.show_line("", 0)
        self._page.parts.view.show_end()
        self.show_stand()

    def put_right(self, note: Note) -> None:
        """Take a line into the line of entry to be typed anew; what is half typed there is not lost: it is a line."""
        keeper, entry = self._page.keeper, self._page.parts.entry
        if keeper is None:
            return
        if entry.words.strip() and keeper.pad.note_id is None:
            self.send()
        words = note.typed or note.text
        keeper.keep(note_id=note.id)
        entry.show_line(words, len(words))
        entry.setFocus()
        self.show_stand()

    def sign(self, kind: NoteKind) -> None:
        """Let the line that is being typed be of that kind."""
        entry = self._page.parts.entry
        words = with_sign(kind, entry.words)
        entry.put(0, len(entry.words), words if words else "")
        entry.setFocus()

    def insert(self, words: str) -> None:
        """Put words in where the cursor is."""
        entry = self._page.parts.entry
        before = entry.words[: entry.place]
        space = " " if before and not before[-1].isspace() else ""
        entry.put(entry.place, entry.place, f"{space}{words}")
        entry.setFocus()

    def show_stand(self) -> None:
        """Show before the line whose it is, or that an earlier one is put right."""
        keeper, room, stand = self._page.keeper, self._page.room_now, self._page.parts.stand
        if keeper is None or room is None:
            return
        if keeper.pad.note_id is not None:
            stand.show_stand(translate("RoomPage", "Putting right"), Mark.DRAFT)
            return
        side = room.side(keeper.pad.party_id)
        if keeper.pad.is_joint:
            stand.show_stand(translate("RoomPage", "Both sides"), Mark.CLEARED)
        elif side is None:
            stand.show_stand(translate("RoomPage", "Who speaks? F6"), Mark.CALLED_FOR)
        else:
            speaker = room.known.labels.get(keeper.pad.speaker_id or "", "")
            words = " · ".join(filter(None, [side.name, speaker]))
            stand.show_stand(words, Mark.APPROVED if side.is_ours else Mark.IN_CLEARANCE)

    # Inside

    def _changed(self) -> None:
        keeper, entry = self._page.keeper, self._page.parts.entry
        if keeper is None:
            return
        words, cursor = entry.words, entry.place
        self._since.start()
        if (words, cursor) != (keeper.pad.typed, keeper.pad.cursor):
            keeper.keep(typed=words, cursor=cursor)
        if (words, cursor) != self._seen:  # a key is told twice: for its text, and for the cursor that moved
            self._seen = (words, cursor)
            self.understand()
            self._offer()

    def understand(self) -> None:
        """Read the line with what is known of the room by now."""
        room, entry = self._page.room_now, self._page.parts.entry
        if room is not None:
            found = understood(entry.words, room.known)
            entry.colour(found.pieces)
            self._preview(found)

    def _preview(self, found: Understood) -> None:
        room = self._page.room_now
        if room is None:
            return
        named = room.known.labels
        told = [
            field_word(found.kind) if found.kind != NoteKind.PLAIN else "",
            *(named.get(each, "") for each in found.mentions),
            named.get(found.lineage or "", ""),
            due_word(found.due, self._page.language),
            *(translate("RoomPage", "%1 is left as words").replace("%1", each) for each in found.unknown),
        ]
        words = ", ".join(filter(None, told))
        shown = f"= {words}" if words else ""
        label = self._page.parts.preview
        if label.text() != shown:
            label.setText(shown if len(shown) <= LONGEST_PREVIEW else shown[:LONGEST_PREVIEW] + "…")
            label.setToolTip(shown)

    def _offer(self, *, asked: bool = False) -> None:
        parts, room = self._page.parts, self._page.room_now
        words, cursor = parts.entry.words, parts.entry.place
        found = offers_at(words, cursor, room.known, asked=asked) if room and (words or asked) else None
        place = parts.place_offers()
        parts.offers.show_offers(found, place.x(), place.y())
        self._tell_entry()

    def _move_offer(self, by: int) -> None:
        self._page.parts.offers.move_by(by)
        self._tell_entry()

    def _tell_entry(self) -> None:
        parts = self._page.parts
        parts.entry.has_offers = parts.offers.offers is not None
        parts.entry.is_offer_chosen = parts.offers.is_chosen

    def _put(self, offers: Offers, offer: Offer) -> None:
        self._page.parts.entry.put(offers.start, offers.end, offer.words)
        self._page.parts.entry.setFocus()

    def _escape(self) -> None:
        parts, keeper = self._page.parts, self._page.keeper
        if parts.offers.offers is not None:
            parts.offers.show_offers(None, 0, 0)
            self._tell_entry()
        elif keeper is not None and keeper.pad.note_id is not None:
            keeper.keep(note_id=None)
            parts.entry.show_line("", 0)
            self.show_stand()

    def _type_on(self, words: str) -> None:
        entry = self._page.parts.entry
        entry.setFocus()
        entry.put(entry.place, entry.place, words)


def stand_of(pad: NotePad) -> Stand:
    """Where a line belongs that leaves the pad."""
    return Stand(pad.agenda_item_id, pad.party_id, pad.is_joint, pad.speaker_id)
