"""Where the journal is kept: the event file (SQLite) and its in-memory likeness."""
