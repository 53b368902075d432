"""What the record page reads from the settings."""

from checkin.domain.attendance import USUAL_COLUMNS, Column
from checkin.settings import Settings


def chosen_columns(settings: Settings) -> tuple[Column, ...]:
    """Return the columns to write; the usual ones where nobody chose any that this version knows."""
    known = {column.value: column for column in Column}
    chosen = [known[name] for name in settings.record_columns if name in known]
    return tuple(dict.fromkeys(chosen)) or USUAL_COLUMNS
