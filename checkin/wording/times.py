"""Times as people at the door read them: the clock on the wall, and how long ago that was."""

from datetime import datetime, tzinfo

from checkin.wording.days import short_day
from checkin.wording.language import language, tr, tr_count

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS


def clock_time(at: int, zone: tzinfo | None = None) -> str:
    """Return hours and minutes of a moment (UTC, ms) in a time zone, the machine's own unless told."""
    return _local(at, zone).strftime("%H:%M")


def moment(at: int, now: int, zone: tzinfo | None = None) -> str:
    """Return hours and minutes of a moment, with its day where that is not the day of ``now``."""
    then = _local(at, zone)
    if then.date() == _local(now, zone).date():
        return clock_time(at, zone)
    return day_and_time(at, zone)


def day_and_time(at: int, zone: tzinfo | None = None) -> str:
    """Return day, hours and minutes of a moment."""
    comma = "" if language() == "ja" else ","
    return f"{short_day(_local(at, zone).date())}{comma} {clock_time(at, zone)}"


def ago(at: int, now: int) -> str:
    """Return how long ago a moment was; a moment that a wrong clock puts ahead is *just now*."""
    passed = now - at
    if passed < _MINUTE_MS:
        return tr("just now")
    if passed < _HOUR_MS:
        return tr_count("{count} minute ago", "{count} minutes ago", passed // _MINUTE_MS)
    return tr_count("{count} hour ago", "{count} hours ago", passed // _HOUR_MS)


def _local(at: int, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(at / 1000, zone)
