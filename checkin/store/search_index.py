"""The search keys of everyone in two prepared pieces of memory, one of which is scanned for each needle.

Pieces of keys with ASCII in them stand in one, pieces with anything else in the other, and a mixed one in both: a
needle is looked for in one alone. Both are in the order of the readings, so that the closest are met first and a
scan ends as soon as there are enough of them. 100,000 people take about 25 MB and a few milliseconds.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from checkin.domain.search import Word, closeness, is_similar, parts_of, similar_words, words_of
from checkin.store.search_pool import SearchPool, Suits

Rank = tuple[int, bool]
"""How close somebody is, 0 for closest, and whether they have arrived: smaller comes first."""

_WITHOUT_ASCII = re.compile(r"\|[^\x00-\x7f]++(?=\|)")
_ALL_ASCII = re.compile(r"\|[\x00-{}-\x7f]++(?=\|)")
"""Pieces of a key of one kind, each with the bar before it."""
_FEW = 100
"""Where fewer people than this have a word, one scan is enough to find the closest of them."""


@dataclass(frozen=True, slots=True)
class Person:
    """What the index holds of one attendee."""

    seq: int
    """Number of their row, from 1."""
    key: str
    has_arrived: bool


@dataclass(slots=True)
class _Few:
    """The first places met: enough of people who have not arrived, and of people who have."""

    enough: int
    places: list[int] = field(default_factory=lambda: list[int]())
    fresh: int = 0

    @property
    def is_full(self) -> bool:
        """Whether nobody who is met later can come before these."""
        return self.fresh == self.enough

    def take(self, place: int, has_arrived: bool) -> None:
        """Take somebody while there is room for them."""
        if self.places and self.places[-1] == place:
            return
        if has_arrived and len(self.places) - self.fresh < self.enough:
            self.places.append(place)
        elif not has_arrived and not self.is_full:
            self.places.append(place)
            self.fresh += 1

    def take_all(self, places: Iterator[int], arrived: bytearray) -> None:
        """Take people until there is no more room."""
        for place in places:
            self.take(place, bool(arrived[place]))
            if self.is_full:
                break


class SearchIndex:
    """Built in the order of the readings; whoever is new or has another key later stands behind the others."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._ascii, self._beyond = SearchPool(), SearchPool()
        self._seqs = array("Q")
        self._arrived = bytearray()
        self._places = array("Q")
        """Place of the person with a row number, from 1; 0 for nobody."""
        for person in people:
            self._append(person, *_parts(person.key))
        self._in_order = len(self._seqs)
        self._ascii.end_order()
        self._beyond.end_order()

    @property
    def behind(self) -> int:
        """How many stand behind the others, where no scan ends early."""
        return len(self._seqs) - self._in_order

    def put(self, person: Person) -> None:
        """Take somebody new, or somebody as they are now."""
        place = self._places[person.seq] - 1 if person.seq < len(self._places) else -1
        parts = _parts(person.key)
        if place < 0:
            self._append(person, *parts)
        elif (self._ascii.part(place), self._beyond.part(place)) == parts:
            self._arrived[place] = person.has_arrived
        else:
            self._ascii.wipe(place)
            self._beyond.wipe(place)
            self._append(person, *parts)

    def matching(self, text: str) -> list[int]:
        """Return the row numbers of everyone whom all words of a text match, in no order."""
        words = words_of(text)
        suits = self._holder_of(words[1:])
        places = (place for needle in words[0] for place in self._pool(needle).found(needle, suits))
        return [self._seqs[place] for place in dict.fromkeys(places)]

    def closest(self, text: str, enough: int) -> dict[int, Rank]:
        """Return the row numbers of those among whom the ``enough`` closest are, with their ranks."""
        words = words_of(text)
        suits = self._holder_of(words[1:])
        places: dict[int, None] = {}
        for needle in words[0]:
            few = list(islice(self._pool(needle).found(needle, suits), _FEW))
            places.update(dict.fromkeys(few if len(few) < _FEW else self._best(needle, suits, enough)))
        return {self._seqs[place]: self._rank(place, words) for place in places}

    def similar(self, text: str, enough: int) -> dict[int, Rank]:
        """Return the row numbers of those among whom ``enough`` close misses of a text are, with their ranks."""
        words = similar_words(text)

        def suits(place: int) -> bool:
            return is_similar(self._key(place), words)

        places: dict[int, None] = {}
        for part in (part for word in words for part in parts_of(word)):
            near, pool = _Few(enough), self._pool(part)
            near.take_all(pool.in_order(part, suits), self._arrived)
            places.update(dict.fromkeys(chain(near.places, pool.behind(part, suits))))
        return {self._seqs[place]: (0, bool(self._arrived[place])) for place in places}

    def _append(self, person: Person, in_ascii: str, beyond: str) -> None:
        missing = person.seq + 1 - len(self._places)
        if missing > 0:
            self._places.frombytes(bytes(missing * self._places.itemsize))
        self._seqs.append(person.seq)
        self._arrived.append(person.has_arrived)
        self._ascii.append(in_ascii)
        self._beyond.append(beyond)
        self._places[person.seq] = len(self._seqs)

    def _best(self, needle: str, suits: Suits, enough: int) -> Iterator[int]:
        """Yield the places of those closest to a needle that many have: it is a piece of theirs, or begins one."""
        pool, exact, begun, rest = self._pool(needle), _Few(enough), _Few(enough), _Few(enough)
        for place, is_whole in pool.pieces(needle.strip("|"), lambda: begun.is_full):
            if suits(place):
                (exact if is_whole else begun).take(place, bool(self._arrived[place]))
            if exact.is_full:
                break
        if len({*exact.places, *begun.places}) < enough:
            rest.take_all(pool.in_order(needle, suits), self._arrived)
        yield from chain(exact.places, begun.places, rest.places)
        yield from pool.behind(needle, suits)

    def _pool(self, needle: str) -> SearchPool:
        """Return where everyone is who has a needle."""
        return self._ascii if needle.isascii() else self._beyond

    def _holder_of(self, words: Sequence[Word]) -> Suits:
        """Return what says whether the key of a person has all of some words."""
        needles = [[(self._pool(needle), needle.encode()) for needle in word] for word in words]

        def holds(place: int) -> bool:
            for word in needles:  # thousands of people are asked about: no generators here
                for pool, sought in word:
                    if pool.holds(sought, place):
                        break
                else:
                    return False
            return True

        return holds

    def _rank(self, place: int, words: Sequence[Word]) -> Rank:
        close = closeness(self._key(place), words)
        return (0 if close is None else close, bool(self._arrived[place]))

    def _key(self, place: int) -> str:
        return self._ascii.part(place) + self._beyond.part(place)


def _parts(key: str) -> tuple[str, str]:
    """Return the pieces of a key that have ASCII in them, and those that have anything else: mixed ones twice."""
    in_ascii, beyond = _WITHOUT_ASCII.sub("", key), _ALL_ASCII.sub("", key)
    return in_ascii if len(in_ascii) > 1 else "", beyond if len(beyond) > 1 else ""
