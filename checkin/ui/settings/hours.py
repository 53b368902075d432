"""Door hours: moments in the event's entry, times of day for people."""

from datetime import date, datetime, time, timedelta, tzinfo

Hours = tuple[time, time]


def moments(day: date, hours: Hours | None, zone: tzinfo | None = None) -> tuple[int | None, int | None]:
    """Return when doors open and close, UTC in ms; hours that end before they begin end on the next day.

    ``zone`` is the machine's own unless told.
    """
    if hours is None:
        return None, None
    opens, closes = hours
    last = day + timedelta(days=1) if closes <= opens else day
    return _moment(datetime.combine(day, opens), zone), _moment(datetime.combine(last, closes), zone)


def hours_of(opens_at: int | None, closes_at: int | None, zone: tzinfo | None = None) -> Hours | None:
    """Return the times of day of two moments, or None where the doors keep no hours."""
    if opens_at is None or closes_at is None:
        return None
    return _time(opens_at, zone), _time(closes_at, zone)


def _moment(local: datetime, zone: tzinfo | None) -> int:
    return round((local.replace(tzinfo=zone) if zone else local).timestamp() * 1000)


def _time(at: int, zone: tzinfo | None) -> time:
    return datetime.fromtimestamp(at / 1000, zone).time().replace(second=0, microsecond=0)
