"""Queries as SQL over the projection."""

from collections.abc import Sequence
from itertools import repeat
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, or_, select

from checkin.domain.attendee import State
from checkin.domain.codes import codes_of
from checkin.domain.names import fold_text
from checkin.domain.query import Order, Query
from checkin.store.schema import attendees

_COLUMNS: dict[Order, tuple[ColumnElement[Any], ...]] = {
    Order.LIST: (),
    Order.NAME: (attendees.c.name_key,),
    Order.READING: (attendees.c.reading_key,),
    Order.COMPANY: (attendees.c.company_key, attendees.c.reading_key),
    Order.INDUSTRY: (attendees.c.industry, attendees.c.reading_key),
    Order.TICKET_TYPE: (attendees.c.ticket_type, attendees.c.reading_key),
    Order.STATE: (attendees.c.state, attendees.c.reading_key),
    Order.ARRIVED: (attendees.c.arrived_at,),
}

IN_LIST_ORDER = (attendees.c.position == 0, attendees.c.position, attendees.c.seq)
"""The list as it was loaded, then the walk-ins as they came."""


def ids_asked_for(query: Query) -> Select[str]:
    """Return the statement that selects the ids a query asks for, in its order."""
    words = [folded for word in query.text.split() if (folded := fold_text(word))]
    conditions = [attendees.c.search_key.contains(word, autoescape=True) for word in words]
    if query.states:
        conditions.append(attendees.c.state.in_([state.value for state in query.states]))
    if query.industries:
        conditions.append(attendees.c.industry.in_(query.industries))
    if query.unprinted_only:
        conditions.append(attendees.c.is_printed.is_(False))
    statement = select(attendees.c.id).where(and_(True, *conditions))
    return statement.order_by(*_order(query, words)).limit(query.limit)


def _order(query: Query, words: list[str]) -> tuple[ColumnElement[Any], ...]:
    if query.order is Order.RELEVANCE:
        return (*_relevance(words), attendees.c.reading_key, *IN_LIST_ORDER)
    columns = _COLUMNS[query.order]
    if query.descending:
        columns = tuple(column.desc() for column in columns) or (attendees.c.position.desc(),)
    return (*(column.nulls_last() for column in columns), *IN_LIST_ORDER)


def _relevance(words: list[str]) -> tuple[ColumnElement[Any], ...]:
    """Order by how the first word matches, and who has not arrived before who has.

    A piece of the search key that is the word, then one that begins with it, then any.
    """
    has_arrived = attendees.c.state.in_([State.ARRIVED.value, State.LEFT.value])
    if not words:
        return (has_arrived,)
    key, word = "|" + attendees.c.search_key + "|", words[0]
    match = case(
        (key.contains(f"|{word}|", autoescape=True), 0),
        (key.contains(f"|{word}", autoescape=True), 1),
        else_=2,
    )
    return (match, has_arrived)


BY_ID = select(attendees.c.body).where(attendees.c.id == bindparam("attendee"))
_AT_ONCE = 6
_CODES: list[ColumnElement[str]] = [bindparam(f"code_{number}") for number in range(_AT_ONCE)]
BY_CODE = select(attendees.c.body).where(or_(attendees.c.ticket.in_(_CODES), attendees.c.code_key.in_(_CODES)))
"""Whoever carries one of six codes; see :func:`code_parameters`."""


def code_parameters(text: str) -> list[dict[str, str]]:
    """Return the parameters with which ``BY_CODE`` asks for a scanned text, the likeliest codes first.

    Nothing where it is no code at all; seldom more than once, but what an input method made kana of may be many.
    """
    codes = codes_of(text)
    return [_parameters(codes[start : start + _AT_ONCE]) for start in range(0, len(codes), _AT_ONCE)]


def _parameters(codes: Sequence[str]) -> dict[str, str]:
    padded = [*codes, *repeat(codes[-1], _AT_ONCE - len(codes))]
    return {f"code_{number}": code for number, code in enumerate(padded)}
