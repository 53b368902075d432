"""The codes that a scanned text may stand for."""

import pytest

from checkin.domain.codes import codes_of, site_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://lu.ma/check-in/evt-1?pk=g-abc&x=1", "g-abc"),
        ("HTTPS://LU.MA/CHECK-IN/EVT-1?PK=G-ABC", "G-ABC"),
        ("R-1001", "R-1001"),
        ("a=b", "a=b"),
    ],
)
def test_of_an_address_only_the_part_that_counts_is_the_code(text: str, code: str) -> None:
    assert site_code(text) == code


def test_an_address_may_stand_for_itself_or_for_the_code_in_it() -> None:
    assert codes_of("https://lu.ma/check-in/evt-1?pk=g-abc") == ("HTTPS://1U.MA/CHECK1N/EVT1?PK=GABC", "GABC")


def test_a_code_stands_for_itself_once_and_nothing_for_nothing() -> None:
    assert codes_of("r-1001") == ("R1001",)
    assert codes_of(" ") == ()
