"""What the attendees page reads from the settings, and what it wants kept there."""

from collections.abc import Mapping, Sequence

from checkin.files.columns import Remembered
from checkin.settings import Settings
from checkin.ui.attendees.columns import AT_FIRST, Column


def chosen_columns(settings: Settings) -> tuple[Column, ...]:
    """Return the columns to show; those shown at first where nobody chose any that this version knows."""
    known = {column.value: column for column in Column}
    chosen = [known[name] for name in settings.attendee_columns if name in known]
    return tuple(dict.fromkeys(chosen)) or AT_FIRST


def remembered_mappings(settings: Settings) -> Remembered:
    """Return what was settled for each header row, as the reading of lists wants it."""
    return {key: tuple(one or None for one in fields.values()) for key, fields in settings.mappings.items()}


def mapping_to_keep(fields: Sequence[str | None]) -> Mapping[str, str]:
    """Return the field of each column as settings keep it: by column number, empty where it has none."""
    return {str(index): one or "" for index, one in enumerate(fields)}
