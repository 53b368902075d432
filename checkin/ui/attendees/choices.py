"""What the attendees page reads from the settings."""

from checkin.settings import Settings
from checkin.ui.attendees.columns import AT_FIRST, Column


def chosen_columns(settings: Settings) -> tuple[Column, ...]:
    """Return the columns to show; those shown at first where nobody chose any that this version knows."""
    known = {column.value: column for column in Column}
    chosen = [known[name] for name in settings.attendee_columns if name in known]
    return tuple(dict.fromkeys(chosen)) or AT_FIRST
