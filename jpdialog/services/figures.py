"""Figures on the desk: defined once, said in both languages, their values kept, decided between, and used by name."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar
from unicodedata import normalize

from jpdialog.domain import figure_words, quantity
from jpdialog.domain.figure_links import link_of
from jpdialog.domain.figures import LONGEST_LABEL, LONGEST_PERIOD, Figure, FigureValue, Standing, YearBasis
from jpdialog.domain.ordering import key_between
from jpdialog.domain.periods import kept_date, kept_period
from jpdialog.domain.series import Series, series_of
from jpdialog.domain.trouble import Trouble
from jpdialog.services.figure_uses import Used, said_of, say_anew, series_now, uses
from jpdialog.services.plans import Plans
from jpdialog.services.totals import leave_totals
from jpdialog.storage.door import Door, Touched
from jpdialog.storage.projection import entity
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

R = TypeVar("R", Figure, FigureValue)
SAID = frozenset({"value", "value_translation", "period"})
"""The fields of a value that a decision was about, or that a text says."""
TABLES = frozenset({str(Figure.__tablename__), str(FigureValue.__tablename__)})
AT_MOST, YEAR_DIGITS, FEW = 20, 4, 100


@dataclass(frozen=True, slots=True)
class Named:
    """A figure found by its name, and what a text says that names it by ``link``: its newest value, or ``period``'s.

    It is undecided if that value is disputed.
    """

    figure: Figure
    label: str
    spoken: str
    link: str
    period: str
    is_undecided: bool


class Figures:
    """Finding figures and writing them."""

    def __init__(self, store: Store, plans: Plans, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store, self._plans, self._now = store, plans, now
        self._known: tuple[int, list[Series]] | None = None
        self._changes = 0
        store.on_change(self._forget)

    # Reading

    def all(self) -> list[Series]:
        """Every figure with its values, in their order; kept until one is changed, since checks ask at every pause."""
        known, changes = self._known, self._changes
        if known is not None and known[0] == changes:
            return list(known[1])
        found = series_of(self._store.find(Figure), self._store.find(FigureValue))
        self._known = (changes, found)
        return list(found)

    def of_lineage(self, lineage: str | None) -> list[Series]:
        """The figures that belong to a section."""
        return self.with_values(self.named_for(lineage))

    def named_for(self, lineage: str | None) -> list[Figure]:
        """The figures that belong to a section, without their values, for whoever wants only some of those."""
        return self._store.find(Figure, lineage=lineage) if lineage else []

    def series(self, figure_id: str) -> Series | None:
        """A figure with its values; None if it has been deleted."""
        found = self.with_values(self._store.find(Figure, id=figure_id))
        return found[0] if found else None

    def called(self, label: str) -> Series:
        """The figure of that name, in either language, or of that id. Trouble if there is none, or more than one."""
        found = [each for each in self._store.find(Figure) if each.id == label or _is_called(each, label)]
        if not found:
            raise Trouble("There is no figure of that name. figure list shows all; nothing was changed.")
        if len(found) > 1:
            raise Trouble(
                "{count} figures have that name. Give the id, as figure list --json shows it; nothing was changed.",
                count=len(found),
            )
        return self.with_values(found)[0]

    def is_there(self, label: str) -> bool:
        """Whether a figure is called so, in either language."""
        return any(_is_called(each, label) for each in self._store.find(Figure))

    def named(self, text: str, language: str, limit: int = AT_MOST) -> list[Named]:
        """The figures whose name in either language holds every word of ``text``, for choosing one by its name.

        A year at the end ("seizures 2016") asks for the value of that period.
        """
        *words, last = folded(text).split() or [""]
        is_year, is_second = last.isascii() and last.isdigit() and len(last) == YEAR_DIGITS, self._is_second(language)
        names = [
            (figure_id, folded(f"{first}\n{second}"))
            for figure_id, first, second in self._store.pick(Figure, "id", "label", "label_translation")
        ]
        found = _with_words(names, [*words, last])
        if not found and is_year:
            alike = self._of_ids(_with_words(names, words)[:limit])
            return [_named(each, last, is_second) for each in alike if _has(each, last)]
        return [_named(each, "", is_second) for each in self._of_ids(found[:limit])]

    def spoken(self, figure: Figure, language: str) -> str:
        """What a text in ``language`` says of a figure: its newest value with its unit; empty if none is known."""
        series = self.with_values([figure])[0]
        return figure_words.spoken(series, translated=self._is_second(language))

    # Writing

    @again_with_room
    def add(self, label: str, **fields: str) -> Figure:
        """Define a figure, last in order; ``fields`` as for ``write``. Trouble if a plan or the name is missing."""
        instrument = self._plans.instrument()
        if instrument is None:
            raise Trouble("Take in a plan first: a figure belongs to one. Nothing was added.")
        checked = {field: cleaned(field, text) for field, text in {"label": label, **fields}.items()}
        with self._store.transaction() as door:
            last = max((each.position for each in door.find(Figure)), default=None)
            return door.create(
                Figure(instrument_id=instrument.id, position=key_between(last, None), **checked)  # type: ignore[arg-type]
            )

    @again_with_room
    def write(self, record: R, field: str, value: object) -> R:
        """Set one field of a figure or a value; every text that names the figure says it anew. Raises Trouble."""
        checked = cleaned(field, value) if isinstance(value, str) else value
        with self._changing(record.id if isinstance(record, Figure) else record.figure_id) as door:
            changed = self._edit(door, record, field, checked)
            door.settle_draft(entity(record), field)
        return changed

    def keep_typing(self, record: Figure, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash, until ``write`` makes it a change."""
        self._store.keep_draft(record, field, text)

    def put(self, figure: Figure, fields: dict[str, str]) -> FigureValue:
        """Add a value to a figure beside those that it has; ``fields`` as for ``write``."""
        return self.put_all(figure, [(None, fields)])[0]

    @again_with_room
    def put_all(self, figure: Figure, rows: Sequence[tuple[FigureValue | None, dict[str, str]]]) -> list[FigureValue]:
        """Set fields of values, and add one where there is None, in one transaction. Trouble names the row at fault."""
        checked = [(value, _row(place, fields)) for place, (value, fields) in enumerate(rows, start=1)]
        with self._changing(figure.id) as door:
            last = max((each.position for each in door.find(FigureValue, figure_id=figure.id)), default=None)
            done = []
            for value, fields in checked:
                written = value
                if written is None:
                    last = key_between(last, None)
                    made = FigureValue(figure_id=figure.id, position=last, is_sample=figure.is_sample)
                    written = door.create(made)
                for field, text in fields.items():
                    written = self._edit(door, written, field, text)
                done.append(written)
        return done

    @again_with_room
    def remove_values(self, figure: Figure, values: Sequence[FigureValue]) -> None:
        """Take values of a figure away; undo brings them back."""
        with self._changing(figure.id) as door:
            for each in door.find(FigureValue, id=frozenset(value.id for value in values)):
                if each.standing == Standing.CHOSEN:
                    self._reopen(door, each)
                door.delete(each)

    @again_with_room
    def delete(self, figure: Figure) -> None:
        """Delete a figure with its values; undo brings all back. Texts that name it keep their words.

        It is no part of any total any more: those that no longer foot are found by the checks.
        """
        with self._store.transaction() as door:
            leave_totals(door, figure)
            for each in door.find(FigureValue, figure_id=figure.id):
                door.delete(each)
            door.delete(figure)

    @again_with_room
    def decide(self, value: FigureValue, why: str) -> None:
        """Decide that this value stands for its period: those that differ are refused, and kept with who, when, why."""
        if not why.strip():
            raise Trouble("Say why this value stands, for whoever reads this next. Nothing was changed.")
        with self._changing(value.figure_id) as door:
            kin = door.find(FigureValue, figure_id=value.figure_id, period=value.period)
            if not any(_differ(each, value) for each in kin):
                raise Trouble("There is only one value for this period, so there is nothing to decide.")
            for each in kin:
                if each.id == value.id:
                    self._settle(door, each, Standing.CHOSEN, why)
                elif _differ(each, value):
                    self._settle(door, each, Standing.REFUSED, why)
                else:
                    self._settle(door, each, Standing.REPORTED)

    @again_with_room
    def reconsider(self, value: FigureValue) -> None:
        """Take the decision on this value's period back: all its values stand side by side again."""
        with self._changing(value.figure_id) as door:
            self._reopen(door, value)

    def where_used(self, figure: Figure) -> list[Used]:
        """The briefs that name a figure, those of the newest dialogue first."""
        return self.uses().get(figure.id, [])

    def uses(self) -> dict[str, list[Used]]:
        """The briefs that name each figure, by the figure's id."""
        return uses(self._store, self._plans)

    # Inside

    def _forget(self, touched: Collection[Touched]) -> None:
        if any(each.table in TABLES for each in touched):
            self._changes += 1

    @contextmanager
    def _changing(self, figure_id: str) -> Iterator[Door]:
        """The door for a transaction at whose end every text that names the figure says it anew."""
        with self._store.transaction() as door:
            before = said_of(series_now(door, figure_id))
            yield door
            say_anew(door, figure_id, before)

    def _of_ids(self, ids: Sequence[str]) -> list[Series]:
        if len(ids) > FEW:
            wanted = frozenset(ids)
            return [each for each in self.all() if each.figure.id in wanted]
        return self.with_values(self._store.find(Figure, id=frozenset(ids))) if ids else []

    def with_values(self, figures: Sequence[Figure]) -> list[Series]:
        """These figures with their values."""
        ids = frozenset(each.id for each in figures)
        return series_of(figures, self._store.find(FigureValue, figure_id=ids) if ids else [])

    def _is_second(self, language: str) -> bool:
        instrument = self._plans.instrument()
        return instrument is not None and language == instrument.translation_language

    def _edit(self, door: Door, record: R, field: str, value: object) -> R:
        """Set a field; a decision was on exact values, so that an edit of one puts them side by side again."""
        if isinstance(record, FigureValue) and field in SAID:
            now = door.find(FigureValue, id=record.id)
            if now and now[0].standing != Standing.REPORTED and getattr(now[0], field) != value:
                self._reopen(door, now[0])
        return door.edit(record, field, value)

    def _reopen(self, door: Door, value: FigureValue) -> None:
        for each in door.find(FigureValue, figure_id=value.figure_id, period=value.period):
            if each.standing != Standing.REPORTED:
                self._settle(door, each, Standing.REPORTED)

    def _settle(self, door: Door, value: FigureValue, standing: Standing, why: str = "") -> None:
        is_decided = standing != Standing.REPORTED
        for field, told in (
            ("standing", standing),
            ("decided_at", self._now().isoformat() if is_decided else ""),
            ("decided_by", self._store.author if is_decided else ""),
            ("reason", why.strip()),
        ):
            value = door.edit(value, field, told)


def _is_called(figure: Figure, name: str) -> bool:
    wanted = folded(name)
    return bool(wanted) and wanted in (folded(figure.label), folded(figure.label_translation))


def _with_words(names: Sequence[tuple[str, str]], words: Sequence[str]) -> list[str]:
    return [figure_id for figure_id, name in names if all(word in name for word in words)]


def _has(series: Series, period: str) -> bool:
    return any(each.period == period and each.current for each in series.periods)


def _named(series: Series, period: str, is_second: bool) -> Named:
    figure = series.figure
    shown = next((each for each in series.periods if period and each.period == period), series.latest)
    return Named(
        figure,
        figure.label_translation if is_second and figure.label_translation else figure.label,
        figure_words.value_said(figure, shown.current if shown else None, translated=is_second),
        link_of(figure.id, period),
        shown.period if shown else "",
        bool(shown and shown.rivals),
    )


def cleaned(field: str, text: str) -> str | YearBasis | None:
    """What is kept of what was typed into a field of a figure or a value; Trouble if it cannot be kept."""
    match field:
        case "label":
            if not text.strip():
                raise Trouble("A figure needs a name. What stood there before is kept.")
            _must_fit(text, LONGEST_LABEL)
        case "value" | "value_translation":
            return quantity.kept(text)
        case "period":
            _must_fit(text, LONGEST_PERIOD)
            return kept_period(text)
        case "as_of":
            return kept_date(text)
        case "year_basis":
            return YearBasis(text)
        case "lineage":
            return text or None
    return text


def folded(text: str) -> str:
    """A name made comparable: width, case and spaces do not count."""
    return " ".join(normalize("NFKC", text).casefold().split())


def _must_fit(text: str, longest: int) -> None:
    if len(text) > longest:
        raise Trouble(
            "That is longer than {count} signs. It was not saved; shorten it, what stood there before is kept.",
            count=longest,
        )


def _row(place: int, fields: dict[str, str]) -> dict[str, object]:
    try:
        return {field: cleaned(field, text) for field, text in fields.items()}
    except Trouble as trouble:
        if place == 1:
            raise
        raise Trouble(
            "Row {row} cannot be kept as it is, so none was. Mend its date or period, and paste again.", row=place
        ) from trouble


def _differ(one: FigureValue, other: FigureValue) -> bool:
    return bool(one.value) and quantity.kept(one.value) != quantity.kept(other.value)
