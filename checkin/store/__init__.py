"""Where the journal is kept: the event file (SQLite) and its in-memory likeness, behind one interface (``ports``).

The only room that knows SQLAlchemy and sqlite3. Every store passes the same tests. Above it, only ``app`` and
``cli`` name a store that is not a port.
"""
