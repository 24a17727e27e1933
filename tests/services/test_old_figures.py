"""Figures as stores of the first four forms kept them: they become series when such a store is opened."""

from jpdialog.domain.figures import Figure
from jpdialog.services.desk import Desk

LAMPS = {"label": "Lamps", "subject": "lamps", "unit": "pieces", "as_of": "2030"}


def old(desk: Desk, *figures: dict[str, str]) -> Desk:
    instrument = desk.plans.instrument()
    assert instrument is not None
    with desk.store.transaction() as door:
        for place, each in enumerate(figures):
            door.create(Figure(instrument_id=instrument.id, position=f"a{place}", **each))  # type: ignore[arg-type]
    return Desk(desk.store, desk.folder)


def test_those_of_one_subject_become_values_of_one_figure(desk: Desk) -> None:
    desk = old(
        desk,
        {**LAMPS, "value": "40", "source": "Tide tables"},
        {**LAMPS, "value": "42", "source": "Harbour Board"},
        {"label": "Boats", "value": "7", "unit": "boats", "unit_translation": "隻"},
    )
    lamps, boats = desk.figures.all()
    assert [(each.value, each.source, each.as_of) for each in lamps.values] == [
        ("40", "Tide tables", "2030"),
        ("42", "Harbour Board", "2030"),
    ]
    assert len(lamps.disputed) == 1
    assert desk.figures.spoken(boats.figure, "en") == "7 boats"
    assert not desk.undo(), "opening a store is nothing that one did"


def test_a_value_in_another_unit_keeps_it(desk: Desk) -> None:
    desk = old(desk, {**LAMPS, "value": "40"}, {**LAMPS, "value": "2", "unit": "tons"})
    (lamps,) = desk.figures.all()
    assert [each.value for each in lamps.values] == ["40", "2 tons"]


def test_they_are_taken_up_once(desk: Desk) -> None:
    desk = old(desk, {**LAMPS, "value": "40"})
    again = Desk(desk.store, desk.folder)
    assert [len(each.values) for each in again.figures.all()] == [1]
