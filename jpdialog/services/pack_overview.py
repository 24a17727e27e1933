"""What a page shows of a pack: its parts with what is to be known of each, who gets a copy, what was issued."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figures import Figure
from jpdialog.domain.pack import Annex, PackCopy, PackPart, PackRecipient, PartKind
from jpdialog.domain.people import DelegationMember, Person
from jpdialog.domain.projects import Project
from jpdialog.domain.trouble import Trouble
from jpdialog.services import persons
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.namesakes import told_apart
from jpdialog.services.pack_checks import PackChecks
from jpdialog.services.pack_papers import PackPapers
from jpdialog.services.packs import Issued, Packs
from jpdialog.services.paper_lines import Wish


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part as a list shows it. ``annex`` is what it is, if it is one."""

    part: PackPart
    title: str
    is_empty: bool = False
    is_gone: bool = False
    annex: Annex | None = None


@dataclass(frozen=True, slots=True)
class IssuedLine:
    """An issue with its copies and who has each."""

    issued: Issued
    holders: tuple[tuple[PackCopy, str], ...]


@dataclass(frozen=True, slots=True)
class PackOverview:
    """All of it, in one reader's language. ``bars`` says what would keep the pack from being issued."""

    parts: tuple[PartLine, ...]
    recipients: tuple[tuple[PackRecipient, str], ...]
    spare_copies: int
    marking: str
    usual_marking: str
    known_persons: tuple[str, ...]
    editions: tuple[str, ...]
    bars: tuple[Trouble, ...]
    findings: int
    issues: tuple[IssuedLine, ...]


def pack_overview(desk: Desk, dialogue: Dialogue, today: date, language: str) -> PackOverview:
    """The pack of a dialogue as it is arranged and as it was issued."""
    wish = Wish(today=today, dialogue=dialogue.number, language=language)
    papers, packs = PackPapers(desk, wish), Packs(desk)
    arranged = papers.arranged
    checked = Checks(desk).of(dialogue, today)
    empty = _empty_kinds(desk, dialogue)
    annexes = {each.id: each for each in arranged.annexes}
    called = told_apart(desk, desk.store.find(Person), language)
    return PackOverview(
        parts=tuple(
            PartLine(part, papers.title_of(part), part.kind in empty, papers.is_gone(part), annexes.get(part.of or ""))
            for part in arranged.parts
        ),
        recipients=tuple((each, called.get(each.person_id or "", each.name)) for each in arranged.recipients),
        spare_copies=arranged.settings.spare_copies,
        marking=arranged.settings.marking,
        usual_marking=papers.dialogue.marking,
        known_persons=tuple(called[each.id] for each in persons.ours(desk)),
        editions=tuple(each.label for each in desk.plans.editions() if desk.plans.sections(each.id)),
        bars=tuple(PackChecks(desk).bars(papers.dialogue, wish, checked)),
        findings=len(checked.open),
        issues=tuple(
            IssuedLine(each, tuple((copy, called.get(copy.person_id or "", copy.recipient)) for copy in each.copies))
            for each in packs.of(dialogue)
        ),
    )


def _empty_kinds(desk: Desk, dialogue: Dialogue) -> frozenset[PartKind]:
    """The kinds of parts that have nothing in them now, and are left out of the paper by themselves."""
    counts = {
        PartKind.PROGRAMME: desk.store.count(AgendaItem, dialogue_id=dialogue.id),
        PartKind.DELEGATIONS: desk.store.count(DelegationMember, dialogue_id=dialogue.id),
        PartKind.FOLLOW_UP: desk.store.count(ActionItem),
        PartKind.DATA_SHEETS: desk.store.count(Figure) + desk.store.count(Project),
        PartKind.AMENDMENT_TABLE: sum(1 for each in desk.plans.editions() if desk.plans.sections(each.id)) - 1,
    }
    return frozenset(kind for kind, count in counts.items() if count <= 0)
