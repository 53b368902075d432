"""The time that was written on paper, as it is typed afterwards."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta, tzinfo

_TIME = re.compile(r"(\d{1,2})[:.時 ]?(\d{2})分?")
_NIGHT_ENDS = 5
"""Before this hour an evening is not over: the paper means the night after the event's day."""


def read_time(text: str) -> time | None:
    """Return 18:42 of ``18:42``, ``1842``, ``１８時４２分`` or ``9.05``; None where a text is no time of day."""
    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def moment_on_paper(day: date, at: time, zone: tzinfo | None = None) -> int:
    """Return a time of the event's evening, UTC in milliseconds; ``zone`` is the machine's own unless told."""
    local = datetime.combine(day + timedelta(days=at.hour < _NIGHT_ENDS), at, zone)
    return round(local.timestamp() * 1000)
