"""Inserting many rows at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from checkin.store.rows import value_to_json


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of the same columns, the last of which is JSON, into an event file.

    SQLite is given the values as they are: SQLAlchemy looks at each of them for its type, which takes as long for
    a list of ten thousand as writing them.
    """
    marks = ", ".join("?" * len(rows[0]))
    values = [(*plain, value_to_json(document)) for *plain, document in (row.values() for row in rows)]
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({', '.join(rows[0])}) VALUES ({marks})",
        values if len(values) > 1 else values[0],
    )
