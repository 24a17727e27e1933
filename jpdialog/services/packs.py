"""Packs as they are issued: kept word by word, who has which copy, what has changed since, and what replaces what.

Issuing locks the approved briefs that are in the pack, and no others (0058): a draft that was handed round stays one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from jpdialog.domain.brief import Brief, BriefStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.pack import MOST_COPIES, PackCopy, PackIssue, PackRecipient, SlipAct
from jpdialog.domain.pack_changes import PartChange, PartState, SayDay, changes
from jpdialog.domain.papers import Pack, SlipLine
from jpdialog.domain.people import Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.kept_books import content_of, kept_book
from jpdialog.services.names import Names
from jpdialog.services.namesakes import told_apart
from jpdialog.services.pack_checks import PackChecks
from jpdialog.services.pack_papers import PackPapers
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.paper_lines import Wish
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

ACTS = {PartState.CHANGED: SlipAct.REPLACE, PartState.NEW: SlipAct.INSERT, PartState.REMOVED: SlipAct.TAKE_OUT}


@dataclass(frozen=True, slots=True)
class Issued:
    """An issue with its copies; ``superseded_by`` is the version that came after it for the same readers, if any."""

    issue: PackIssue
    copies: tuple[PackCopy, ...]
    superseded_by: str = ""

    @property
    def out(self) -> int:
        """How many copies are with somebody now."""
        return sum(copy.given_on is not None and copy.returned_on is None for copy in self.copies)


class Packs:
    """The issued packs of a desk."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._desk, self._store, self._now = desk, desk.store, now

    # Reading

    def of(self, dialogue: Dialogue) -> list[Issued]:
        """The issues of a dialogue, the newest first."""
        issues = sorted(self._store.find(PackIssue, dialogue_id=dialogue.id), key=_version, reverse=True)
        copies: dict[str, list[PackCopy]] = {each.id: [] for each in issues}
        for copy in self._store.find(PackCopy, issue_id=frozenset(copies)) if copies else []:
            copies[copy.issue_id].append(copy)
        later = [next((each.label for each in reversed(issues[:place])), "") for place in range(len(issues))]
        return [Issued(each, tuple(copies[each.id]), label) for each, label in zip(issues, later, strict=True)]

    def issue(self, dialogue: Dialogue, version: str | None = None) -> PackIssue:
        """The issue of that version, the newest if none is named. Raises Trouble if there is none."""
        issues = [each.issue for each in self.of(dialogue)]
        if not issues:
            raise Trouble("No pack of this dialogue has been issued yet.")
        for each in issues:
            if version is None or each.label == version.strip():
                return each
        raise Trouble("There is no issue {version} of this pack. pack show lists them.", version=version or "")

    def changed_since(self, issue: PackIssue, today: date, day: SayDay = str) -> list[PartChange]:
        """What is not any more as it was issued, part by part; days as ``day`` says them, else as ISO dates."""
        return changes(kept_book(issue), self._book_now(issue, today), day)

    def printed(self, issue: PackIssue, copy: int | None = None) -> Pack:
        """The pack as it was issued, as one numbered copy of it or without a number."""
        book = kept_book(issue)
        if copy is None:
            return book
        copies = self._store.find(PackCopy, issue_id=issue.id)
        for each in copies:
            if each.number == copy:
                width = max(known.number for known in copies)
                return replace(book, copy_number=str(copy), copies=width, recipient=self.holder(each, issue.language))
        raise Trouble("Issue {version} has no copy {copy}. pack show lists them.", version=issue.label, copy=copy)

    def one(self, issue: PackIssue) -> Issued:
        """One issue with its copies."""
        return next(each for each in self.of(self._dialogue(issue)) if each.issue.id == issue.id)

    def holder(self, copy: PackCopy, language: str) -> str:
        """Who has a copy, or is to get it; empty if that is not said."""
        return self.person(copy.person_id, language) or copy.recipient

    def named(self, recipient: PackRecipient, language: str) -> str:
        """Who is to get a copy."""
        return self.person(recipient.person_id, language) or recipient.name

    def person(self, person_id: str | None, language: str) -> str:
        """The name of a person that the desk knows, with title and body if another has it too; empty for nobody."""
        known = self._store.get(Person, person_id)
        if known is None or len(self._store.find(Person, name=known.name)) == 1:
            return Names(self._desk, language).of(known, "name")
        return told_apart(self._desk, self._store.find(Person), language)[known.id]

    # Issuing

    @again_with_room
    def give_out(self, dialogue: Dialogue, wish: Wish) -> PackIssue:
        """Issue the pack as it is arranged, in the language and looks of the wish. Raises Trouble if it may not go.

        The checks of marking and of who gets it bar the way; all others are shown before, and do not.
        """
        PackChecks(self._desk).must_not_bar(dialogue, wish)
        return self.keep_as_arranged(dialogue, wish)

    def keep_as_arranged(self, dialogue: Dialogue, wish: Wish) -> PackIssue:
        """Issue the pack without looking it over, for who has done so. Raises Trouble if nobody gets a copy."""
        arranged = PackParts(self._store).of(dialogue)
        if not 0 < arranged.copies <= MOST_COPIES:
            raise Trouble(
                "Nobody gets a copy yet. Say who does, or number copies to spare, up to {most}; nothing was issued.",
                most=MOST_COPIES,
            )
        number = 1 + max((each.issue.number for each in self.of(dialogue)), default=0)
        wish = replace(wish, dialogue=dialogue.number, version=str(number))
        issue = self._issue(dialogue, wish, PackPapers(self._desk, wish).book(), (number, 0))
        copies = [
            PackCopy(
                issue_id=issue.id, number=place, person_id=each.person_id, recipient=each.name, given_on=wish.today
            )
            for place, each in enumerate(arranged.recipients, 1)
        ]
        copies += [PackCopy(issue_id=issue.id, number=place) for place in range(len(copies) + 1, arranged.copies + 1)]
        return self._keep(issue, copies)

    @again_with_room
    def replace_pages(self, issue: PackIssue, today: date) -> PackIssue:
        """Issue the pages of what has changed since the newest pages of that pack. Trouble if nothing has."""
        dialogue = self._dialogue(issue)
        chain = self._chain(issue)
        newest = chain[-1]
        wish = self._wish(newest, today, version=f"{newest.number}.{newest.revision + 1}")
        PackChecks(self._desk).must_not_bar(dialogue, wish)
        now = PackPapers(self._desk, wish).book()
        found = changes(kept_book(newest), now)
        if not found:
            raise Trouble("Nothing has changed since version {version}, so no page is replaced.", version=newest.label)
        pages = replace(now, replaces=str(newest.number), slip=_slip(found, chain), parts=_printed(now, found))
        revised = self._issue(dialogue, wish, pages, (newest.number, newest.revision + 1))
        given = [each for each in self._store.find(PackCopy, issue_id=chain[0].id) if each.returned_on is None]
        copies = [
            PackCopy(
                issue_id=revised.id,
                number=each.number,
                person_id=each.person_id,
                recipient=each.recipient,
                given_on=today if each.given_on else None,
            )
            for each in given
        ]
        return self._keep(revised, copies)

    # Copies

    @again_with_room
    def hand(self, copy: PackCopy, today: date, recipient: str = "", person: Person | None = None) -> None:
        """Keep that a copy was given: to whom it was meant for, or to ``recipient``, known as a person or not.

        Raises Trouble if it is neither meant for nor given to anybody.
        """
        name = " ".join(recipient.split())
        if not (name or person or copy.person_id or copy.recipient):
            raise Trouble("Say who gets this copy; nothing was changed.")
        with self._store.transaction() as door:
            if name or person:
                door.edit(copy, "recipient", name or (person.name if person else ""))
                door.edit(copy, "person_id", person.id if person else None)
            door.edit(copy, "given_on", today)
            door.edit(copy, "returned_on", None)

    @again_with_room
    def take_back(self, copies: Sequence[PackCopy], on: date | None) -> None:
        """Keep that copies came back on a day; None: that they did not."""
        with self._store.transaction() as door:
            for each in copies:
                door.edit(each, "returned_on", on)

    # Inside

    def _issue(self, dialogue: Dialogue, wish: Wish, book: Pack, version: tuple[int, int]) -> PackIssue:
        return PackIssue(
            dialogue_id=dialogue.id,
            number=version[0],
            revision=version[1],
            issued_at=self._now().isoformat(),
            issued_by=self._store.author,
            marking=book.front.marking,
            language=wish.language,
            by_era=wish.by_era,
            letter=wish.letter,
            house_style=wish.house_style.name if wish.house_style else "",
            is_shareable=wish.shareable,
            content=content_of(book),
            is_sample=dialogue.is_sample,
        )

    def _keep(self, issue: PackIssue, copies: Sequence[PackCopy]) -> PackIssue:
        with self._store.transaction() as door:
            made = door.create(issue)
            for copy in copies:
                copy.is_sample = made.is_sample
                door.create(copy)
            _lock(door, kept_book(made))
        return made

    def _book_now(self, issue: PackIssue, today: date) -> Pack:
        return PackPapers(self._desk, self._wish(issue, today, version=issue.label)).book()

    def _wish(self, issue: PackIssue, today: date, version: str) -> Wish:
        return Wish(
            today=today,
            dialogue=self._dialogue(issue).number,
            language=issue.language,
            by_era=issue.by_era,
            letter=issue.letter,
            shareable=issue.is_shareable,
            version=version,
        )

    def _dialogue(self, issue: PackIssue) -> Dialogue:
        found = self._store.get(Dialogue, issue.dialogue_id)
        if found is None:
            raise Trouble("The dialogue of this pack was deleted. Undo that first; nothing was changed.")
        return found

    def _chain(self, issue: PackIssue) -> list[PackIssue]:
        """The pack itself and its replacement pages, in their order."""
        alike = self._store.find(PackIssue, dialogue_id=issue.dialogue_id, number=issue.number)
        return sorted(alike, key=_version)


def _lock(door: Door, book: Pack) -> None:
    ids = [brief.id for brief in (book.steering, *book.briefs) if brief is not None]
    for brief in door.find(Brief, id=frozenset(ids), status=BriefStatus.APPROVED):
        door.edit(brief, "status", BriefStatus.LOCKED)


def _printed(now: Pack, found: Sequence[PartChange]) -> tuple[Any, ...]:
    """The parts of now, of which only those are printed that changed or are new."""
    keys = {each.part.key for each in found if each.state != PartState.REMOVED}
    return tuple(replace(part, is_printed=part.key in keys) for part in now.parts)


def _slip(found: Sequence[PartChange], chain: Sequence[PackIssue]) -> tuple[SlipLine, ...]:
    return tuple(
        SlipLine(
            act=ACTS[each.state],
            title=each.part.title,
            was="" if each.state == PartState.NEW else _version_in_hand(each.part.key, chain),
        )
        for each in found
    )


def _version_in_hand(key: str, chain: Sequence[PackIssue]) -> str:
    """The version of the pages of a part that readers have now: the last that was printed."""
    for issue in reversed(chain):
        if any(part.key == key and part.is_printed for part in kept_book(issue).parts):
            return issue.label
    return chain[0].label


def _version(issue: PackIssue) -> tuple[int, int]:
    return issue.number, issue.revision
