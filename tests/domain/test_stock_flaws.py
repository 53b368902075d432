from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.own_stock import known_of, measures_known, own_stock
from checkin.domain.stock import Stock, StockKind, read_stock
from checkin.domain.stock_flaws import StockFlaw, flaw_of, gaps_mm
from checkin.domain.stock_toml import stock_toml
from checkin.flows.stocks import all_stocks, find_stock

A_ONE = find_stock("aone-51002")


def measures(**other: float) -> dict[str, float]:
    return {name: value for name, value in asdict(A_ONE).items() if isinstance(value, int | float)} | other


@pytest.mark.parametrize(
    ("other", "flaw"),
    [
        ({}, None),
        ({"page_width_mm": 5}, StockFlaw.PAGE_WIDTH),
        ({"page_height_mm": float("nan")}, StockFlaw.PAGE_HEIGHT),
        ({"columns": 0}, StockFlaw.COLUMNS),
        ({"rows": 2.5}, StockFlaw.ROWS),
        ({"width_mm": 2}, StockFlaw.WIDTH),
        ({"height_mm": 400}, StockFlaw.HEIGHT),
        ({"left_mm": -1}, StockFlaw.LEFT),
        ({"top_mm": -1}, StockFlaw.TOP),
        ({"step_x_mm": 80}, StockFlaw.STEP_X),
        ({"step_y_mm": 20}, StockFlaw.STEP_Y),
        ({"left_mm": 40}, StockFlaw.TOO_WIDE),
        ({"rows": 6}, StockFlaw.TOO_TALL),
    ],
)
def test_the_number_that_is_wrong_is_named(other: dict[str, float], flaw: StockFlaw | None) -> None:
    assert flaw_of(measures(**other), "紙") is flaw


def test_a_paper_needs_a_name() -> None:
    assert flaw_of(measures(), " ") is StockFlaw.NAME


NUMBERS = st.floats(-20, 320) | st.sampled_from([0.0, 1.0, 2.0, 5.0, 55.0, 91.0])


@given(st.fixed_dictionaries(dict.fromkeys(measures(), NUMBERS)))
def test_what_has_no_flaw_is_a_stock(values: dict[str, float]) -> None:
    if flaw_of(values, "紙") is None:
        counts = {"columns": int(values["columns"]), "rows": int(values["rows"])}
        Stock(id="own", brand="", part="紙", kind=StockKind.SHEET, **(values | counts))  # type: ignore[arg-type]


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_a_stock_comes_back_from_its_toml(stock: Stock) -> None:
    assert read_stock(stock_toml(stock)) == stock
    assert min(gaps_mm(stock)) >= -0.03


ROLL = {"page_width_mm": 62.0, "page_height_mm": 100.0, "margin_mm": 3.0}


@pytest.mark.parametrize(
    ("other", "flaw"),
    [
        ({}, None),
        ({"page_width_mm": 12}, StockFlaw.ROLL_WIDTH),
        ({"page_height_mm": float("nan")}, StockFlaw.ROLL_LENGTH),
        ({"page_height_mm": 1200}, StockFlaw.ROLL_LENGTH),
        ({"margin_mm": -1}, StockFlaw.MARGIN),
        ({"margin_mm": 24}, StockFlaw.MARGIN),
        ({"margin_mm": float("nan")}, StockFlaw.MARGIN),
    ],
)
@pytest.mark.parametrize("kind", [StockKind.ROLL, StockKind.CONTINUOUS])
def test_the_number_of_a_roll_that_is_wrong_is_named(
    kind: StockKind, other: dict[str, float], flaw: StockFlaw | None
) -> None:
    assert flaw_of(ROLL | other, "紙", kind) is flaw


@given(st.sampled_from(StockKind), st.data())
def test_what_is_known_of_a_paper_comes_back_from_the_stock_it_makes(kind: StockKind, data: st.DataObject) -> None:
    known = data.draw(st.fixed_dictionaries(dict.fromkeys(measures_known(kind), NUMBERS)))
    if flaw_of(known, "紙", kind) is None:
        stock = own_stock("own", "紙", kind, known)
        assert known_of(stock, kind) == pytest.approx(known)
        assert read_stock(stock_toml(stock)) == stock


def test_a_roll_is_begun_with_the_size_of_a_sheets_badge() -> None:
    assert known_of(A_ONE, StockKind.ROLL) == {"page_width_mm": 91, "page_height_mm": 55, "margin_mm": 0}
