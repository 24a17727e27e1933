"""Figures on a real store: values side by side, decisions that can be taken back, bad input that loses nothing."""

from datetime import UTC, datetime

import pytest

from jpdialog.domain.figures import Figure, FigureValue, Standing
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.figures import Figures

MARCH = {"period": "2017", "value": "22.8", "source": "UNODC, 7 March 2017", "as_of": "2017-03-07"}
AUGUST = {"period": "2017", "value": "almost 23", "source": "UNODC, 28 August 2017", "as_of": "2017-08-28"}
NOW = datetime(2031, 9, 1, 10, tzinfo=UTC)


@pytest.fixture
def figures(desk: Desk) -> Figures:
    instrument = desk.plans.instrument()
    assert instrument is not None
    desk.store.edit(instrument, "translation_language", "ja")
    return Figures(desk.store, desk.plans, now=lambda: NOW)


@pytest.fixture
def contribution(figures: Figures) -> Figure:
    return figures.add("Contribution", label_translation="拠出", unit="million dollars", unit_translation="百万米ドル")


def shown(figures: Figures, figure: Figure) -> Series:
    series = figures.series(figure.id)
    assert series is not None
    return series


def standings(figures: Figures, figure: Figure) -> dict[str, Standing]:
    return {each.value: Standing(each.standing) for each in shown(figures, figure).values}


def test_a_figure_is_said_in_both_languages(figures: Figures, contribution: Figure) -> None:
    assert figures.spoken(contribution, "en") == ""
    figures.put(contribution, {"period": "2016", "value": "900"})
    value = figures.put(contribution, {"period": "2017年", "value": "１２３４.5"})
    assert (value.period, value.value) == ("2017", "1234.5")
    assert figures.spoken(contribution, "en") == "1,234.5 million dollars"
    assert figures.spoken(contribution, "ja") == "1,234.5百万米ドル"
    figures.write(value, "value", "about 23")
    figures.write(value, "value_translation", "約23")
    assert figures.spoken(contribution, "ja") == "約23百万米ドル"


def test_two_values_stand_side_by_side_until_a_person_decides(
    desk: Desk, figures: Figures, contribution: Figure
) -> None:
    first, second = figures.put(contribution, MARCH), figures.put(contribution, AUGUST)
    (period,) = shown(figures, contribution).disputed
    assert [each.id for each in period.rivals] == [first.id, second.id]
    assert figures.spoken(contribution, "en") == "22.8 million dollars", "the first stands until then"
    figures.decide(second, "The later source")
    assert standings(figures, contribution) == {"22.8": Standing.REFUSED, "almost 23": Standing.CHOSEN}
    assert figures.spoken(contribution, "en") == "almost 23 million dollars"
    refused = desk.store.get(FigureValue, first.id)
    assert refused is not None
    assert (refused.reason, refused.decided_at, refused.decided_by) == ("The later source", NOW.isoformat(), "")
    assert refused.source == "UNODC, 7 March 2017"
    desk.undo()
    assert shown(figures, contribution).disputed
    desk.redo()
    assert not shown(figures, contribution).disputed


def test_a_decision_needs_a_reason_and_something_to_decide(figures: Figures, contribution: Figure) -> None:
    first = figures.put(contribution, MARCH)
    with pytest.raises(Trouble, match="nothing to decide"):
        figures.decide(first, "Only one")
    figures.put(contribution, AUGUST)
    with pytest.raises(Trouble, match="Say why"):
        figures.decide(first, " ")
    assert shown(figures, contribution).disputed


def test_an_edit_of_what_was_decided_has_to_be_decided_again(figures: Figures, contribution: Figure) -> None:
    first, second = figures.put(contribution, MARCH), figures.put(contribution, AUGUST)
    figures.decide(first, "Exact")
    figures.write(first, "source", "UNODC press release, 7 March 2017")
    assert not shown(figures, contribution).disputed, "its source was not what was decided"
    figures.write(second, "value", "23")
    assert shown(figures, contribution).disputed
    figures.decide(first, "Exact")
    figures.reconsider(second)
    assert set(standings(figures, contribution).values()) == {Standing.REPORTED}


def test_a_new_value_opens_what_was_decided(figures: Figures, contribution: Figure) -> None:
    first, second = figures.put(contribution, MARCH), figures.put(contribution, AUGUST)
    figures.decide(first, "Exact")
    third = figures.put(contribution, {"period": "FY2017", "value": "23.1"})
    assert [each.id for each in shown(figures, contribution).disputed[0].rivals] == [first.id, third.id]
    assert figures.spoken(contribution, "en") == "22.8 million dollars"
    figures.remove_values(contribution, [third])
    assert not shown(figures, contribution).disputed
    figures.remove_values(contribution, [first])
    assert standings(figures, contribution) == {"almost 23": Standing.REPORTED}
    assert second.id in {each.id for each in shown(figures, contribution).values}


def test_two_sources_of_one_value_agree(figures: Figures, contribution: Figure) -> None:
    figures.put(contribution, MARCH)
    figures.put(contribution, {**AUGUST, "value": "２２．８"})
    assert not shown(figures, contribution).disputed


def test_all_figures_are_those_of_now(desk: Desk, figures: Figures, contribution: Figure) -> None:
    assert [each.values for each in figures.all()] == [()]
    figures.put(contribution, MARCH)
    assert [len(each.values) for each in figures.all()] == [1]
    desk.undo()
    assert [each.values for each in figures.all()] == [()]
    figures.all().clear()
    assert len(figures.all()) == 1


def test_a_deleted_figure_comes_back_whole(desk: Desk, figures: Figures, contribution: Figure) -> None:
    figures.put(contribution, MARCH)
    figures.delete(contribution)
    assert (desk.store.count(Figure), desk.store.count(FigureValue)) == (0, 0)
    desk.undo()
    assert [each.value for each in shown(figures, contribution).values] == ["22.8"]


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("label", "  ", "needs a name"),
        ("label", "x" * 1001, "longer than 1000 signs"),
        ("as_of", "2031-02-30", "no day of the calendar"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_lost(
    figures: Figures, contribution: Figure, field: str, text: str, said: str
) -> None:
    with pytest.raises(Trouble, match=said):
        figures.write(contribution, field, text)
    assert shown(figures, contribution).figure == contribution


@pytest.mark.parametrize("label", ["ש" * 200, "👩‍👩‍👧‍👦 e\u0301" * 20, "\u202eabc", "x" * 1000])
def test_a_name_may_be_long_and_of_any_script(figures: Figures, label: str) -> None:
    figure = figures.add(label)
    assert [each.figure.id for each in figures.named(label, "en")] == [figure.id]
    assert figures.called(label).figure.label == label


def test_a_column_is_pasted_whole_or_not_at_all(figures: Figures, contribution: Figure) -> None:
    rows = [(None, {"period": str(year), "value": str(year * 10)}) for year in (2015, 2016)]
    figures.put_all(contribution, rows)
    assert [each.period for each in shown(figures, contribution).periods] == ["2015", "2016"]
    with pytest.raises(Trouble, match="Row 2"):
        figures.put_all(contribution, [(None, {"period": "2017"}), (None, {"as_of": "soon"})])
    assert [each.period for each in shown(figures, contribution).periods] == ["2015", "2016"]


def test_figures_are_found_by_name_in_either_language(figures: Figures, contribution: Figure) -> None:
    figures.put(contribution, MARCH)
    figures.put(contribution, AUGUST)
    (found,) = figures.named("ＣＯＮＴＲＩ", "ja")
    assert (found.label, found.spoken, found.is_undecided) == ("拠出", "22.8百万米ドル", True)
    assert figures.named("拠出", "en")[0].label == "Contribution"
    assert figures.named("lamps", "en") == []


def test_two_of_one_name_are_told_apart_by_id(figures: Figures, contribution: Figure) -> None:
    twin = figures.add("contribution")
    with pytest.raises(Trouble, match="2 figures have that name"):
        figures.called("Contribution")
    assert figures.called(twin.id).figure.id == twin.id
    with pytest.raises(Trouble, match="no figure of that name"):
        figures.called("Lamps")


def test_without_a_plan_there_is_no_figure(empty_desk: Desk) -> None:
    with pytest.raises(Trouble, match="plan first"):
        empty_desk.figures.add("Lamps")
