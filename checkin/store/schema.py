"""The tables of an event's journal, for SQLite here and PostgreSQL on a hub.

``journal`` is the truth and is only ever appended to. ``attendees`` is its projection: one row per attendee with
the whole fold as JSON, beside the columns that lookups, search and order need. ``print_jobs`` is neither:
what each lane has still to print, and no fact about anybody.
"""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, text

metadata = MetaData()

_INTEGER_KEY = BigInteger().with_variant(Integer(), "sqlite")

journal = Table(
    "journal",
    metadata,
    Column("seq", _INTEGER_KEY, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("attendee_id", String),
    Column("kind", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("clock", BigInteger, nullable=False),
    Column("lane", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("data", JSON, nullable=False),
    Index("journal_attendee", "attendee_id"),
    Index("journal_clock", "clock", "id"),
    Index("journal_kind", "kind"),  # the receipts so far, before one more gets the next number
)

attendees = Table(
    "attendees",
    metadata,
    Column("seq", _INTEGER_KEY, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("ticket", String, nullable=False),
    Column("code_key", String, nullable=False),  # the ticket site's code as domain.ticket.plain writes it
    Column("position", Integer, nullable=False),
    Column("name_key", String, nullable=False),
    Column("reading_key", String, nullable=False),
    Column("company_key", String, nullable=False),
    Column("industry", String, nullable=False),
    Column("ticket_type", String, nullable=False),
    Column("state", String, nullable=False),
    Column("is_walk_in", Boolean, nullable=False),
    Column("arrived_at", BigInteger),
    Column("is_printed", Boolean, nullable=False),
    Column("search_key", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("marks", String, nullable=False, server_default=""),  # between bars
    Column("companion_key", String, nullable=False, server_default=""),  # on whose application they come, folded
    Index("attendees_ticket", "ticket"),
    Index("attendees_code", "code_key"),
    Index("attendees_arrived", "arrived_at"),
    Index("attendees_companion", "companion_key"),
    # Both counted after every scan, without reading anybody; most lists mark few people or nobody.
    Index("attendees_state", "state", "is_walk_in"),
    # On a hub it holds everybody: to name PostgreSQL here loads its dialect, at each start of the window.
    Index("attendees_marks", "marks", sqlite_where=text("marks != ''")),
)

print_jobs = Table(
    "print_jobs",
    metadata,
    Column("seq", _INTEGER_KEY, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("attendee_id", String, nullable=False),
    Column("lane", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("state", String, nullable=False),
    Column("stock", String, nullable=False),
    Column("words", String, nullable=False),
    Column("trouble", String, nullable=False),
    Column("detail", String, nullable=False),
)
