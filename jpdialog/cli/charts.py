"""export chart: a chart of Home as a Word paper, as a picture, or as its numbers."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.input import path_named
from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.chart_paper import NUMBERS, export_chart, export_numbers
from jpdialog.services.charts import ChartKind, Told, ToldYears, charts_of, rows_of
from jpdialog.services.paper_lines import Wish

KINDS = [each.value for each in ChartKind]


def chart(asked: Namespace, words: Words) -> None:
    """Write the chart to a file, say its numbers, or both."""
    if not asked.output and not asked.json:
        raise Trouble("Say where the chart goes: -o FILE.docx, .png or .csv; or --json for its numbers.")
    with open_desk(asked, words) as desk:
        today, dialogue = date.today(), desk.dialogues.by_number(asked.dialogue)
        told = charts_of(desk, dialogue, today, words.language).told(ChartKind(asked.chart))
        if told is None:
            raise Trouble("The chart shows nothing yet, so there is nothing to export.")
        if asked.output:
            wish = Wish(today=today, dialogue=dialogue.number, language=words.language, marking=asked.marking)
            to, draw = path_named(asked.output), asked.draw
            if to.suffix.lower() == f".{NUMBERS}":
                export_numbers(rows_of(told), to)
            else:
                export_chart(desk, wish, lambda alone: draw(told, alone), to)
        if asked.json:
            say_json(_as_json(asked.chart, told))
        else:
            say(words("Written: {file}", file=to))


def _as_json(name: str, told: Told) -> dict[str, Any]:
    common = {"chart": name, "title": told.title, "note": told.note}
    if isinstance(told, ToldYears):
        values = [
            {"period": bar.label, "value": bar.said, "number": bar.amount, "is_undecided": bar.is_undecided}
            for bar in told.bars
        ]
        return {**common, "figure_id": told.figure_id, "values": values}
    columns = [
        {
            "label": column.label,
            **{piece.of.value: count for piece, count in zip(told.pieces, column.counts, strict=True)},
            "in_all": sum(column.counts),
        }
        for column in told.columns
    ]
    return {**common, "columns": columns}
