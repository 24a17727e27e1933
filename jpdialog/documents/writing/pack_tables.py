"""The tables of a pack: head of a brief, programme, delegation, follow-up, figures."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Run, Table, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import ActionLine, AgendaLine, Delegation, FigureLine, Member, SubjectBrief
from jpdialog.domain.quantity import with_unit
from jpdialog.domain.speaking_time import clock


def head(brief: SubjectBrief, labels: Labels) -> Table:
    """One row: the state of a brief."""
    as_of = dates.day(brief.as_of, labels.calendar) if brief.as_of else ""
    cells = (
        ("serial", 7, brief.serial),
        ("speaker", 17, brief.speaker),
        ("minutes_title", 14, _minutes(brief, labels)),
        ("likelihood", 13, labels.word("likelihood", brief.likelihood)),
        ("status", 14, labels.word("status", brief.status)),
        ("drafter", 13, brief.drafter),
        ("cleared_by", 14, "\n".join(brief.cleared_by)),
        ("as_of_title", 15, as_of),
    )
    columns = tuple(Column(labels(title), share) for title, share, _ in cells)
    title = labels("head_title", heading=brief.heading)
    note = labels("over_time", time=clock(brief.seconds_over)) if brief.seconds_over else ""
    return Table(columns, (tuple(_cell(text) for _, _, text in cells),), title, labels("head_described"), note)


def programme(lines: tuple[AgendaLine, ...], labels: Labels) -> Table:
    """The agenda in order, with the time that it takes in all."""
    columns = _columns(labels, order=7, item=38, minutes_title=10, sections=13, our_speaker=16, their_speaker=16)
    rows = tuple(
        (
            _cell(str(line.order), line.id),
            _cell(line.title),
            _cell("" if line.minutes is None else str(line.minutes)),
            _cell(labels("comma").join(line.sections)),
            _cell(line.our_speaker),
            _cell(line.their_speaker),
        )
        for line in lines
    )
    in_all = labels("in_all", minutes=labels.minutes(sum(line.minutes or 0 for line in lines)))
    return Table(columns, rows, labels("programme"), labels("programme_described"), in_all)


def members(delegation: Delegation, labels: Labels) -> Iterator[Block]:
    """A delegation in order of precedence; words instead of a table when nobody is named."""
    if not delegation.members:
        yield line(labels("not_named"), Look.NOTICE)
        return
    columns = _columns(labels, order=7, name=30, position=43, role=20)
    rows = tuple(_member(place, member, labels) for place, member in enumerate(delegation.members, 1))
    counted = labels.count("member_counted", "members_counted", len(rows))
    yield Table(columns, rows, labels("members_of", party=delegation.party), labels("members_described"), counted)


def actions(lines: tuple[ActionLine, ...], title: str, labels: Labels, *, with_section: bool = True) -> Table:
    """Actions within one brief, or as the table of all in packs of the time before the matrix."""
    sections = {"section": 9} if with_section else {}
    columns = _columns(labels, order=12, **sections, action=43, lead=16, due=20, status=15)
    rows = tuple(_action(line, labels, with_section=with_section) for line in lines)
    late = sum(line.is_late for line in lines)
    note = labels.count("action_counted", "actions_counted", len(lines))
    if late:
        note += labels("sentence_gap") + labels("actions_late", count=late)
    return Table(columns, rows, title, labels("actions_described"), note)


def figures(lines: tuple[FigureLine, ...], title: str, labels: Labels, *, with_section: bool) -> Table:
    """Figures with what makes them fit to be said: basis, source, date."""
    sections = {"section": 10} if with_section else {}
    columns = _columns(labels, figure=25, value=19, basis=17, source=18, as_of_title=20, **sections)
    rows = tuple(_figure(line, labels, with_section=with_section) for line in lines)
    return Table(
        columns, rows, title, labels("figures_described"), labels.count("figure_counted", "figures_counted", len(rows))
    )


def series(lines: tuple[FigureLine, ...], labels: Labels) -> Table:
    """One figure over its periods."""
    columns = _columns(labels, basis=22, value=26, source=32, as_of_title=20)
    rows = tuple(_value(line, labels, f"{line.id}.{place}") for place, line in enumerate(lines, 1))
    return Table(columns, rows, labels("values_of", label=lines[0].label), labels("series_described"), "")


def _columns(labels: Labels, **shares: int) -> tuple[Column, ...]:
    return tuple(Column(labels(name), share) for name, share in shares.items())


def _cell(text: str, anchor: str = "") -> Paragraph:
    return line(text, Look.TABLE_TEXT, anchor)


def _minutes(brief: SubjectBrief, labels: Labels) -> str:
    given = "" if brief.minutes_given is None else str(brief.minutes_given)
    if not brief.seconds:
        return given
    needed = labels("needs", time=clock(brief.seconds))
    return f"{given}{labels.bracketed(needed)}" if given else needed


def _member(place: int, member: Member, labels: Labels) -> tuple[Paragraph, ...]:
    said = labels.bracketed(member.pronunciation) if member.pronunciation not in ("", member.name) else ""
    name = Paragraph((Run(member.name, Tone.STRONG), Run(said)), Look.TABLE_TEXT)
    position = labels("comma").join(word for word in (member.title, member.organisation) if word)
    return _cell(str(place), member.id), name, _cell(position), _cell(labels.word("role", member.role))


def _action(line: ActionLine, labels: Labels, *, with_section: bool) -> tuple[Paragraph, ...]:
    due = dates.day(line.due, labels.calendar) if line.due else ""
    late = (Run(labels.bracketed(labels("late")), Tone.LATE),) if line.is_late else ()
    section = (_cell(line.section),) if with_section else ()
    return (
        _cell(line.number, line.id),
        *section,
        _cell(line.text),
        _cell(line.lead),
        Paragraph((Run(due), *late), Look.TABLE_TEXT),
        _cell(labels.word("action", line.status)),
    )


def _figure(line: FigureLine, labels: Labels, *, with_section: bool) -> tuple[Paragraph, ...]:
    section = (_cell(line.section),) if with_section else ()
    basis, value, *rest = _value(line, labels)
    return _cell(line.label, line.id), value, basis, *rest, *section


def _value(line: FigureLine, labels: Labels, anchor: str = "") -> tuple[Paragraph, ...]:
    return (
        _cell(line.basis, anchor),
        Paragraph((Run(with_unit(line.value, line.unit), Tone.STRONG),), Look.TABLE_TEXT),
        _cell(line.source),
        _cell(dates.partial(line.as_of, labels.calendar)),
    )
