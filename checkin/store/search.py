"""The search of an event file: its index, kept as the attendees are, and the questions put to it."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, select

from checkin.domain.query import Order, Query
from checkin.domain.search import words_of
from checkin.store.questions import HAS_ARRIVED, IN_READING_ORDER, ids_asked_for
from checkin.store.rows import value_to_json
from checkin.store.schema import attendees
from checkin.store.search_index import Person, Rank, SearchIndex

_MOST_BEHIND = 2_000
"""When more people than this have changed, everyone is read again."""

_AMONG = select(func.json_each(bindparam("among")).table_valued("value").c.value)
_PERSON = select(attendees.c.seq, attendees.c.search_key, HAS_ARRIVED)
_EVERYONE = _PERSON.order_by(*IN_READING_ORDER)
_CHANGED = _PERSON.where(attendees.c.id.in_(_AMONG))


class Search:
    """Reads within the transaction that is open; the index is made when it is first needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._index: SearchIndex | None = None
        self._changed: set[str] = set()
        """Ids of the attendees whom the index does not hold as they are."""

    def expect(self, changed: Iterable[str]) -> None:
        """Take note of who has changed; they are read when somebody searches."""
        if self._index is not None:
            self._changed.update(changed)

    def prepare(self) -> SearchIndex:
        """Return the index, with everyone in it as they are."""
        index = self._index
        if index is None or index.behind + len(self._changed) > _MOST_BEHIND:
            index = self._index = SearchIndex(Person(*row) for row in self._connection.execute(_EVERYONE))
        elif self._changed:
            among = {"among": value_to_json(list(self._changed))}
            for row in self._connection.execute(_CHANGED, among):
                index.put(Person(*row))
        self._changed.clear()
        return index

    def find(self, query: Query) -> list[str]:
        """Return the ids of the attendees a query asks for, in its order."""
        if not words_of(query.text):
            return list(self._connection.scalars(ids_asked_for(query)))
        index = self.prepare()
        if query.order is not Order.RELEVANCE:
            return [one for one, _ in self._rows(query, index.matching(query.text))]
        enough = sys.maxsize if query.limit is None or query.is_narrowed else query.limit
        return self._ranked(query, index.closest(query.text, enough))

    def similar(self, text: str, limit: int) -> list[str]:
        """Return the ids of those whose name, reading or company begins nearly as a text does."""
        query = Query(order=Order.RELEVANCE, limit=limit)
        return self._ranked(query, self.prepare().similar(text, limit))

    def _ranked(self, query: Query, ranks: Mapping[int, Rank]) -> list[str]:
        rows = sorted(self._rows(replace(query, limit=None), ranks), key=lambda row: ranks[row[1]])
        return [one for one, _ in rows[: query.limit]]

    def _rows(self, query: Query, among: Iterable[int]) -> Iterator[tuple[str, int]]:
        """Yield id and row number of those among some whom a query asks for, in its order."""
        statement = ids_asked_for(query).add_columns(attendees.c.seq).where(attendees.c.seq.in_(_AMONG))
        for row in self._connection.execute(statement, {"among": value_to_json(list(among))}):
            yield row[0], row[1]
