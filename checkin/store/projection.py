"""The projection made anew from the journal: after a migration, since an older version folded otherwise."""

from itertools import groupby

from sqlalchemy import Connection, delete, func, insert, select

from checkin.domain.journal import Kind, fold
from checkin.store.rows import attendee_to_row, entry_from_row
from checkin.store.schema import attendees, journal

_BATCH = 500


def project_again(connection: Connection) -> None:
    """Fold everyone's entries and write their rows anew, in the order they were registered in."""
    registered = (
        select(journal.c.attendee_id)
        .where(journal.c.kind == Kind.REGISTERED.value)
        .group_by(journal.c.attendee_id)
        .order_by(func.min(journal.c.seq))
    )
    ids = connection.scalars(registered).all()
    connection.execute(delete(attendees))
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        own = select(journal).where(journal.c.attendee_id.in_(batch)).order_by(journal.c.attendee_id)
        entries = map(entry_from_row, connection.execute(own).mappings())
        folded = {one: fold(group) for one, group in groupby(entries, lambda entry: entry.attendee_id)}
        rows = [attendee_to_row(attendee) for one in batch if (attendee := folded[one])]
        connection.execute(insert(attendees), rows)
