import pytest

from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock, read_stock

A_ONE = """
id = "a"
brand = "A-one"
part = "51002"
kind = "sheet"
page_width_mm = 210
page_height_mm = 297
columns = 2
rows = 5
width_mm = 91
height_mm = 55
left_mm = 14
top_mm = 11
step_x_mm = 91
step_y_mm = 55
"""


def with_line(line: str) -> str:
    key = line.split(" =")[0]
    return "\n".join(line if old.startswith(key + " ") else old for old in A_ONE.splitlines())


def test_a_stock_is_read_from_its_file() -> None:
    stock = read_stock(A_ONE)
    assert isinstance(stock, Stock)
    assert (stock.per_page, stock.name) == (10, "A-one 51002")


@pytest.mark.parametrize(
    "line",
    [
        "step_x_mm = 90",
        "step_y_mm = 54",
        "left_mm = 29",
        "top_mm = -1",
        "columns = 0",
        "width_mm = 0",
    ],
)
def test_geometry_that_cannot_be_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        read_stock(with_line(line))


@pytest.mark.parametrize("text", [A_ONE + "colour = 1", 'id = "a"', with_line('kind = "stone"'), "id ="])
def test_a_file_that_describes_no_stock_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_stock(text)


def test_badges_go_row_by_row_from_the_start_slot() -> None:
    slots = lay_out(read_stock(A_ONE), 9, start=3)
    places = [(slot.page, slot.left_mm, slot.top_mm) for slot in slots]
    assert places[:3] == [(0, 14, 66), (0, 105, 66), (0, 14, 121)]
    assert places[8] == (1, 14, 11)


@pytest.mark.parametrize("start", [0, 11, -1])
def test_a_start_slot_that_the_page_does_not_have_is_refused(start: int) -> None:
    with pytest.raises(ValueError):
        lay_out(read_stock(A_ONE), count=1, start=start)
