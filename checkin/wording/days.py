"""A day as people write it, with its day of the week."""

from datetime import date

from checkin.wording.language import language

_WEEKDAYS_JA = "月火水木金土日"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: date) -> str:
    """Return 2026年12月1日（火） or Tue 1 December 2026, whatever the system's own locale is."""
    if language() == "ja":
        return f"{day.year}年{day.month}月{day.day}日（{_WEEKDAYS_JA[day.weekday()]}）"
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return 12月1日 or Dec 1, whatever the system's own locale is: Qt sets it for the whole program."""
    return f"{day.month}月{day.day}日" if language() == "ja" else f"{_MONTHS[day.month - 1][:3]} {day.day}"


def day_format() -> str:
    """Return the format of a date field, in Qt's letters."""
    return "yyyy年M月d日（ddd）" if language() == "ja" else "ddd d MMMM yyyy"
