"""A total foots if each period says what its parts add up to; what cannot be added is told, and not added."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.figures import Figure, FigureValue, YearBasis
from jpdialog.domain.footing import Fault, Funded, Funds, NotFooting, not_footing
from jpdialog.domain.projects import AmountKind
from jpdialog.domain.series import Series
from jpdialog.domain.totals import Breakdown, Scale

CALENDAR, FISCAL = YearBasis.CALENDAR, YearBasis.FISCAL


def series(label: str, values: dict[str, str], **fields: object) -> Series:
    figure = Figure(instrument_id="i", label=label, **fields)  # type: ignore[arg-type]
    return Series(figure, tuple(FigureValue(figure_id=figure.id, period=p, value=v) for p, v in values.items()))


def faults(total: Series, parts: list[Series], funds: Funds | None = None, **fields: object) -> list[NotFooting]:
    breakdown = Breakdown(figure_id=total.figure.id, part_ids=[each.figure.id for each in parts], **fields)  # type: ignore[arg-type]
    return list(not_footing(breakdown, total, parts, funds or {}))


def test_a_total_that_says_what_its_parts_add_up_to_foots() -> None:
    total = series("Staff", {"2025": "23", "2026": "1,024"})
    parts = [series("Women", {"2025": "12", "2026": "1000"}), series("Men", {"2025": "11", "2026": "24", "2024": "9"})]
    assert faults(total, parts) == []


def test_a_total_that_differs_is_told_with_both_numbers() -> None:
    total = series("Staff", {"2025": "23", "2026": "24"})
    (found,) = faults(
        total, [series("Women", {"2025": "12", "2026": "12"}), series("Men", {"2025": "11", "2026": "11"})]
    )
    assert (found.fault, found.period, found.total, found.sum_) == (Fault.DIFFERS, "2026", "24", "23")


def test_tenths_foot_exactly() -> None:
    assert faults(series("T", {"2025": "0.3"}), [series("A", {"2025": "0.1"}), series("B", {"2025": "0.2"})]) == []


def test_years_currencies_and_units_are_not_mixed() -> None:
    total = series("T", {"2025": "3"}, year_basis=CALENDAR, currency="USD", unit="million US dollars")
    for odd in ({"year_basis": FISCAL}, {"currency": "JPY"}, {"unit": "US dollars"}):
        part = series("P", {"2025": "3"}, **odd)
        (found,) = faults(total, [series("Q", {"2025": "0"}), part])
        assert (found.fault, found.parts, found.what) == (Fault.MIXED, (part,), next(iter(odd)))
    alike = series("P", {"2025": "3"}, currency="usd", unit="Million  US Dollars")
    assert faults(total, [alike]) == [], "what is not said, or said in another case, does not clash"


def test_a_part_without_a_number_for_a_year_is_a_gap_and_no_difference() -> None:
    total = series("T", {"2025": "3", "2026": "3"})
    words, whole = series("P", {"2025": "about 2", "2026": "2"}), series("Q", {"2025": "1", "2026": "1"})
    (found,) = faults(total, [words, whole])
    assert (found.fault, found.period, found.parts) == (Fault.GAP, "2025", (words,))


def test_a_total_in_words_and_one_without_parts_are_left_alone() -> None:
    assert faults(series("T", {"2025": "about 3"}), [series("P", {"2025": "2"})]) == []
    assert faults(series("T", {"2025": "3"}), []) == []


def test_projects_are_added_on_one_basis_and_in_one_currency() -> None:
    total = series("T", {"2026": "150"}, year_basis=FISCAL, currency="USD")
    right = {"2026": [Funded(FISCAL, "USD", Decimal(150))]}
    assert faults(total, [], right, projects=AmountKind.PLEDGED) == []
    (found,) = faults(total, [], {"2026": [Funded(FISCAL, "USD", Decimal(149))]}, projects=AmountKind.PLEDGED)
    assert (found.fault, found.sum_) == (Fault.DIFFERS, "149")
    for odd in ([Funded(CALENDAR, "USD", Decimal(150))], [*right["2026"], Funded(FISCAL, "JPY", Decimal(1))]):
        (found,) = faults(total, [], {"2026": odd}, projects=AmountKind.PLEDGED)
        assert found.fault is Fault.MIXED
    (found,) = faults(total, [], {"2025": right["2026"]}, projects=AmountKind.PLEDGED)
    assert found.fault is Fault.GAP, "no project has an amount for that year"


def test_a_figure_in_millions_is_compared_as_it_is_written() -> None:
    total = series("T", {"2026": "22.8"})
    funds = {"2026": [Funded(FISCAL, "USD", Decimal(22_781_400))]}
    assert faults(total, [], funds, projects=AmountKind.PLEDGED, scale=Scale.MILLIONS) == []
    (found,) = faults(
        total,
        [],
        {"2026": [Funded(FISCAL, "USD", Decimal(22_700_000))]},
        projects=AmountKind.PLEDGED,
        scale=Scale.MILLIONS,
    )
    assert (found.total, found.sum_) == ("22.8", "22.7")


@given(
    st.lists(st.integers(min_value=0, max_value=10**20), min_size=1, max_size=8), st.integers(min_value=1, max_value=9)
)
def test_the_sum_of_its_parts_foots_and_any_other_does_not(numbers: list[int], off: int) -> None:
    parts = [series(f"P{place}", {"2025": str(number)}) for place, number in enumerate(numbers)]
    assert faults(series("T", {"2025": str(sum(numbers))}), parts) == []
    assert [each.fault for each in faults(series("T", {"2025": str(sum(numbers) + off)}), parts)] == [Fault.DIFFERS]
