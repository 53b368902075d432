"""Questions to the list of attendees."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checkin.domain.attendee import State


class Order(StrEnum):
    """What the list of attendees can be sorted by."""

    LIST = "list"
    NAME = "name"
    READING = "reading"
    COMPANY = "company"
    INDUSTRY = "industry"
    TICKET_TYPE = "ticket_type"
    STATE = "state"
    ARRIVED = "arrived"
    RELEVANCE = "relevance"  # best match first, who has not arrived before who has


@dataclass(frozen=True, slots=True)
class Query:
    """Which attendees, in what order; everything empty asks for all in list order."""

    text: str = ""
    states: frozenset[State] = frozenset()
    industries: frozenset[str] = frozenset()
    """Industry ids; the empty id asks for who is placed under none."""
    marks: frozenset[str] = frozenset()
    """Whoever has one of them."""
    unprinted_only: bool = False
    order: Order = Order.LIST
    descending: bool = False
    limit: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether it asks for some of those whom its words find."""
        return bool(self.states or self.industries or self.marks or self.unprinted_only)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many attendees there are in each state, and how many came without being on the list."""

    by_state: dict[State, int]
    walk_ins: int = 0
    by_mark: Mapping[str, int] = field(default_factory=lambda: dict[str, int]())
    """How many have each mark; of marks that nobody has there is none."""

    @property
    def arrived(self) -> int:
        """Who has come, whether or not they have left again."""
        return self.by_state.get(State.ARRIVED, 0) + self.by_state.get(State.LEFT, 0)

    @property
    def awaited(self) -> int:
        """Who has come or is still expected: the second number of *arrived 84 / 200*."""
        return self.arrived + self.by_state.get(State.EXPECTED, 0)

    @property
    def total(self) -> int:
        """Everyone."""
        return sum(self.by_state.values())
