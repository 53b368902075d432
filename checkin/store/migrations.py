"""Numbered steps from every earlier version of the event file to this one.

A step is never edited once a file of its version can exist; a test proves that all steps together give the
tables of :mod:`checkin.store.schema`.
"""

from sqlalchemy import Connection, text

Migration = tuple[str, ...]
"""SQL statements that bring a file from the version before to this one."""

_1_JOURNAL_AND_PROJECTION: Migration = (
    """
    CREATE TABLE journal (
        seq INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        attendee_id VARCHAR,
        kind VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        clock BIGINT NOT NULL,
        lane VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        data JSON NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id)
    )
    """,
    "CREATE INDEX journal_attendee ON journal (attendee_id)",
    "CREATE INDEX journal_clock ON journal (clock, id)",
    """
    CREATE TABLE attendees (
        seq INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        ticket VARCHAR NOT NULL,
        code_key VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        name_key VARCHAR NOT NULL,
        reading_key VARCHAR NOT NULL,
        company_key VARCHAR NOT NULL,
        industry VARCHAR NOT NULL,
        ticket_type VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        is_walk_in BOOLEAN NOT NULL,
        arrived_at BIGINT,
        is_printed BOOLEAN NOT NULL,
        search_key VARCHAR NOT NULL,
        body JSON NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id)
    )
    """,
    "CREATE INDEX attendees_ticket ON attendees (ticket)",
    "CREATE INDEX attendees_code ON attendees (code_key)",
    "CREATE INDEX attendees_arrived ON attendees (arrived_at)",
)

_2_NUMBERS_OF_THE_DOOR: Migration = ("CREATE INDEX attendees_state ON attendees (state, is_walk_in)",)

_3_WORDS_THAT_WERE_PRINTED: Migration = ()
"""No table changes, but the fold tells more: every migration ends with ``projection.project_again``."""

_4_JOBS_OF_THE_DOORS_PRINTER: Migration = (
    """
    CREATE TABLE print_jobs (
        seq INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        attendee_id VARCHAR NOT NULL,
        lane VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        state VARCHAR NOT NULL,
        stock VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        trouble VARCHAR NOT NULL,
        detail VARCHAR NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id)
    )
    """,
)

_5_ARRIVALS_FROM_PAPER: Migration = ()
"""No table changes, but a check-in can have been ticked on paper, earlier than it was entered."""

_6_PEOPLE_AT_THE_DOOR: Migration = (
    "ALTER TABLE attendees ADD COLUMN marks VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE attendees ADD COLUMN companion_key VARCHAR NOT NULL DEFAULT ''",
    "CREATE INDEX attendees_companion ON attendees (companion_key)",
)
"""Marks and substitutes in the fold; search keys that know romaji and the last digits of the phone."""

_7_MONEY: Migration = ("CREATE INDEX journal_kind ON journal (kind)",)
"""The fold also tells each entry about a fee apart."""

_8_MARKS_COUNTED_AT_THE_DOOR: Migration = ("CREATE INDEX attendees_marks ON attendees (marks) WHERE marks != ''",)

_9_ARRIVALS_AT_A_KIOSK: Migration = ()
"""No table changes, but a check-in can have been made by the attendee alone; earlier programs know no such way."""

MIGRATIONS: tuple[Migration, ...] = (
    _1_JOURNAL_AND_PROJECTION,
    _2_NUMBERS_OF_THE_DOOR,
    _3_WORDS_THAT_WERE_PRINTED,
    _4_JOBS_OF_THE_DOORS_PRINTER,
    _5_ARRIVALS_FROM_PAPER,
    _6_PEOPLE_AT_THE_DOOR,
    _7_MONEY,
    _8_MARKS_COUNTED_AT_THE_DOOR,
    _9_ARRIVALS_AT_A_KIOSK,
)


def version_of(connection: Connection) -> int:
    """Return how many migrations the file has seen."""
    return connection.execute(text("PRAGMA user_version")).scalar_one()


def migrate(connection: Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take the file through the steps it has not seen, within the transaction that is open."""
    for statements in migrations[version_of(connection) :]:
        for statement in statements:
            connection.execute(text(statement))
    connection.execute(text(f"PRAGMA user_version = {len(migrations):d}"))
