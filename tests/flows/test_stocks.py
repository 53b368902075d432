from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.sheets import Slot, lay_out
from checkin.domain.stock import ROUNDING_MM, Stock
from checkin.faults import Fault, FaultKind
from checkin.flows import stocks
from checkin.flows.stocks import (
    DEFAULT_STOCK,
    all_stocks,
    find_stock,
    forget_stock,
    keep_stock,
    own_stocks,
    save_stock,
    take_stock,
)


def overlap(one: Slot, other: Slot) -> bool:
    return (
        one.page == other.page
        and one.left_mm + one.width_mm - ROUNDING_MM > other.left_mm
        and other.left_mm + other.width_mm - ROUNDING_MM > one.left_mm
        and one.top_mm + one.height_mm - ROUNDING_MM > other.top_mm
        and other.top_mm + other.height_mm - ROUNDING_MM > one.top_mm
    )


stocks_and_starts = st.sampled_from(all_stocks()).flatmap(
    lambda stock: st.tuples(st.just(stock), st.integers(1, stock.per_page))
)


@given(stocks_and_starts, st.integers(0, 50))
def test_every_slot_of_every_stock_is_on_the_page_and_none_touch(
    stock_and_start: tuple[Stock, int], count: int
) -> None:
    stock, start = stock_and_start
    slots = lay_out(stock, count, start)
    assert len(slots) == count
    for slot in slots:
        assert slot.left_mm >= 0 and slot.left_mm + slot.width_mm <= stock.page_width_mm + ROUNDING_MM
        assert slot.top_mm >= 0 and slot.top_mm + slot.height_mm <= stock.page_height_mm + ROUNDING_MM
    page_of_slots = slots[: stock.per_page]
    assert not any(overlap(a, b) for i, a in enumerate(page_of_slots) for b in page_of_slots[i + 1 :])
    assert all(b.page - a.page in (0, 1) for a, b in pairwise(slots))


@pytest.mark.parametrize("words", ["51003", "DAISO No.136", "daiso no136", "aone-51002", "５１００２"])
def test_a_stock_is_found_by_any_number_of_its_family(words: str) -> None:
    assert find_stock(words).id == DEFAULT_STOCK


@pytest.mark.parametrize(
    ("words", "stock"), [("DK-11202", "brother-dk1202"), ("Avery 8395", "avery-5395"), ("LP11NS", "hisago-bm102s")]
)
def test_a_makers_number_is_enough(words: str, stock: str) -> None:
    assert find_stock(words).id == stock


@pytest.mark.parametrize("words", ["", "99999", "A-one"])
def test_an_unknown_stock_is_a_fault_and_not_a_guess(words: str) -> None:
    with pytest.raises(Fault) as caught:
        find_stock(words)
    assert caught.value.kind is FaultKind.UNKNOWN_STOCK


def test_all_stocks_say_where_their_figures_come_from() -> None:
    assert len(all_stocks()) == 55
    assert all(stock.source and stock.confidence for stock in all_stocks())
    assert all_stocks()[0].id == DEFAULT_STOCK


def test_a_paper_of_ones_own_is_kept_and_found_by_id_name_and_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stocks, "stocks_folder", lambda: tmp_path / "stocks")
    own = replace(find_stock("51002"), id="own-1", brand="", part="うちの名札", same_as=(), confidence="own")
    path = keep_stock(own)
    assert stocks.every_stock()[0] == own
    assert find_stock("own-1") == find_stock("うちの名札") == find_stock(str(path)) == own
    (tmp_path / "stocks" / "broken.toml").write_text("columns = ", encoding="utf-8")
    assert stocks.own_stocks() == (own,)
    with pytest.raises(Fault) as caught:
        find_stock(str(tmp_path / "stocks" / "broken.toml"))
    assert (caught.value.kind, caught.value.path) == (FaultKind.STOCK_BROKEN, tmp_path / "stocks" / "broken.toml")


def test_a_saved_paper_is_taken_by_somebody_else_once_and_beside_their_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = replace(find_stock("51002"), id="own-1", brand="", part="うちの名札", same_as=(), confidence="own")
    save_stock(own, tmp_path / "shared.toml")
    monkeypatch.setattr(stocks, "stocks_folder", lambda: tmp_path / "theirs")
    theirs = replace(own, part="先方の名札", rows=4)
    keep_stock(theirs)
    taken = take_stock(tmp_path / "shared.toml")
    assert taken == replace(own, id="own-1-2")
    assert set(own_stocks()) == {taken, theirs}
    save_stock(taken, tmp_path / "shared again.toml")
    assert take_stock(tmp_path / "shared again.toml") == taken
    assert len(own_stocks()) == 2


def test_a_paper_that_is_forgotten_is_gone_and_one_of_the_program_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stocks, "stocks_folder", lambda: tmp_path / "stocks")
    own = replace(find_stock("51002"), id="own-1", brand="", part="うちの名札", same_as=(), confidence="own")
    keep_stock(own)
    forget_stock(own)
    forget_stock(own)
    assert own_stocks() == ()
    assert find_stock("51002").id == DEFAULT_STOCK
