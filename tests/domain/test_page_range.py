import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.page_range import read_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4, 5, 6, 7, 8)),
        ("3-5, 8", (2, 3, 4, 7)),
        ("３－５、８", (2, 3, 4, 7)),
        ("3〜5　8", (2, 3, 4, 7)),
        ("3 - 5,", (2, 3, 4)),
        ("8, 1, 8, 1-2", (0, 1, 7)),
        ("9", (8,)),
    ],
)
def test_pages_are_read_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text, 9) == pages


@pytest.mark.parametrize("text", ["0", "10", "5-3", "8-10", "three", "-3", "3-", "1-2-3", "3.5", "²x"])
def test_what_is_no_range_of_these_pages_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_pages(text, 9)


@given(st.sets(st.integers(0, 60), min_size=1))
def test_pages_written_one_by_one_are_read_back(pages: set[int]) -> None:
    assert read_pages(", ".join(str(page + 1) for page in pages), 61) == tuple(sorted(pages))
