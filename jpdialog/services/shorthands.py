"""The shorthand of whoever writes here: a list that can be added to, changed and shortened."""

from jpdialog.domain.shorthand import Shorthand
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.reserve import again_with_room


class Shorthands:
    """The list of shorthand of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store

    def all(self) -> list[Shorthand]:
        """The list, by what is typed."""
        return sorted(self._store.find(Shorthand), key=lambda each: each.short.casefold())

    @again_with_room
    def put(self, short: str, words: str) -> Shorthand:
        """Let a few letters stand for words; letters that stood for others stand for these from now on."""
        short, words = short.strip(), words.strip()
        if not short or not words:
            raise Trouble("Shorthand needs both: what is typed, and the words that it stands for. Nothing was changed.")
        if any(sign.isspace() for sign in short):
            raise Trouble("Shorthand is typed as one word, without spaces. Nothing was changed.")
        known = self._store.find(Shorthand, short=short)
        with self._store.transaction() as door:
            return door.edit(known[0], "words", words) if known else door.create(Shorthand(short=short, words=words))

    @again_with_room
    def drop(self, shorthand: Shorthand) -> None:
        """Take one off the list; lines that are written keep their words."""
        with self._store.transaction() as door:
            door.delete(shorthand)
