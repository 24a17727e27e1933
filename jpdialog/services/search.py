"""Search over everything on the desk: what is found, ranked, under its group, with the words marked in their context.

The index gives the newest records of each group that have every word; from them the best are chosen here, where texts
can be read: words in a heading weigh more than those in a body, and a short text that holds a word often more than a
long one that holds it once. In a group with more matches than are looked at the older wait until the query says more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jpdialog.domain.plan import Commitment, Paragraph
from jpdialog.domain.record import Record
from jpdialog.domain.search.marking import Excerpt, counts, excerpt, find_marks
from jpdialog.domain.search.query import Query, parse
from jpdialog.domain.search.searched import BY_KIND, Group, Searched, texts_of
from jpdialog.storage.store import Store

LOOKED_AT = 40
"""How many records of a group are ranked at least."""
EXCERPT = 160
"""Letters of an excerpt."""
OF_HEADING, WHOLE_HEADING, USUAL_LENGTH = 4.0, 2.0, 200
"""What a word in a heading is worth next to one in a text; what more if it is all of it; letters of a usual text."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits must belong to: one of each of ``owners`` (ids), and one of these groups."""

    owners: tuple[frozenset[str], ...] = ()
    groups: tuple[Group, ...] = tuple(Group)


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found: the text of it that says why, in one line, and where in that line the words are."""

    record: Record
    group: Group
    field: str
    excerpt: Excerpt
    score: float

    @property
    def table(self) -> str:
        """The kind of record, by its table."""
        return BY_KIND[type(self.record)].table


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one group, the best first. ``has_more``: there are others that are not among them."""

    group: Group
    hits: list[Hit] = field(default_factory=list)
    has_more: bool = False


def search(store: Store, typed: str, filters: Filters | None = None, limit: int = 20) -> list[Found]:
    """What ``typed`` finds, by group, at most ``limit`` hits of each; nothing for a query without letters."""
    query, wanted = parse(typed), filters or Filters()
    if not query:
        return []
    looked_at = max(limit, LOOKED_AT)
    found = store.search(query, wanted.groups, wanted.owners, looked_at)
    return [_ranked(group, records, query, limit, looked_at) for group, records in found.items()]


def _ranked(group: Group, records: list[Record], query: Query, limit: int, looked_at: int) -> Found:
    hits = _once([_hit(record, query) for record in records])
    ranked = sorted(hits, key=lambda hit: -hit.score)  # those of equal worth stay newest first
    has_more = len(hits) > limit or len(records) == looked_at
    return Found(group, [_with_excerpt(hit, query) for hit in ranked[:limit]], has_more)


def _once(hits: Sequence[Hit]) -> list[Hit]:
    """Without the commitments whose paragraph is among the hits: they are its own words."""
    paragraphs = {hit.record.id for hit in hits if isinstance(hit.record, Paragraph)}
    return [hit for hit in hits if not (isinstance(hit.record, Commitment) and hit.record.paragraph_id in paragraphs)]


def _hit(record: Record, query: Query) -> Hit:
    searched = BY_KIND[type(record)]
    weighed = [
        (name, text, _weight(text, query, is_heading=name in searched.headings))
        for name, text in _shown(searched, record)
    ]
    name, text, _ = max(weighed, key=lambda each: (sum(map(bool, each[2])), sum(each[2])))
    score = sum(sum(weights) for _, _, weights in weighed)
    return Hit(record, searched.group, name, Excerpt(text, ()), score)


def _weight(text: str, query: Query, *, is_heading: bool) -> list[float]:
    """What each word of the query is worth in a text: more the more often it is there, and the shorter the text."""
    length = 0.25 + 0.75 * len(text) / USUAL_LENGTH
    weights = [count * 2.2 / (count + 1.2 * length) for count in counts(text, query)]
    if not is_heading:
        return weights
    is_all = sum(end - start for start, end in find_marks(text, query)) >= len(text.strip())
    return [weight * OF_HEADING * (WHOLE_HEADING if is_all else 1) for weight in weights]


def _with_excerpt(hit: Hit, query: Query) -> Hit:
    text = hit.excerpt.text
    return Hit(hit.record, hit.group, hit.field, excerpt(text, find_marks(text, query), EXCERPT), hit.score)


def _shown(searched: Searched, record: Record) -> list[tuple[str, str]]:
    """The texts of a record as hits show them: a number stands before what it numbers."""
    texts = texts_of(searched, record)
    number = str(getattr(record, "number", "")) if "number" in searched.fields else ""
    rest = [(name, text) for name, text in texts if name != "number"]
    if not number or not rest:
        return texts
    last_numbered = [name for name, _ in rest if name in ("heading", "heading_translation")] or [rest[0][0]]
    return [(name, f"{number} {text}" if name in last_numbered else text) for name, text in rest]
