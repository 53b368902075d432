from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from checkin.wording.language import use_language
from checkin.wording.times import ago, clock_time, moment

JAPAN = timezone(timedelta(hours=9))
SEVEN_PM = int(datetime(2026, 12, 1, 19, 2, tzinfo=JAPAN).timestamp() * 1000)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def test_the_clock_on_the_wall_is_the_local_one() -> None:
    assert clock_time(SEVEN_PM, JAPAN) == "19:02"
    assert clock_time(SEVEN_PM, UTC) == "10:02"


def test_another_day_is_named() -> None:
    day = 24 * 3_600_000
    assert moment(SEVEN_PM, SEVEN_PM + 1_000, JAPAN) == "19:02"
    assert moment(SEVEN_PM, SEVEN_PM + day, JAPAN) == "Dec 1, 19:02"
    use_language("ja")
    assert moment(SEVEN_PM, SEVEN_PM + day, JAPAN) == "12月1日 19:02"


@pytest.mark.parametrize(
    ("passed_ms", "english", "japanese"),
    [
        (-5_000, "just now", "たった今"),
        (59_999, "just now", "たった今"),
        (60_000, "1 minute ago", "1分前"),
        (25 * 60_000, "25 minutes ago", "25分前"),
        (3_600_000, "1 hour ago", "1時間前"),
        (7 * 3_600_000, "7 hours ago", "7時間前"),
    ],
)
def test_how_long_ago(passed_ms: int, english: str, japanese: str) -> None:
    assert ago(SEVEN_PM, SEVEN_PM + passed_ms) == english
    use_language("ja")
    assert ago(SEVEN_PM, SEVEN_PM + passed_ms) == japanese
