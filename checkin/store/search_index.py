"""The search keys of everyone in one prepared piece of memory, scanned from end to end for each question.

Keys stand one after the other as UTF-8, in the order of the readings, so that the closest are met first and a scan
ends as soon as there are enough of them. 100,000 people take about 20 MB and a few milliseconds.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from checkin.domain.search import Word, closeness, is_similar, parts_of, similar_words, words_of

Rank = tuple[int, bool]
"""How close somebody is, 0 for closest, and whether they have arrived: smaller comes first."""

_BAR = ord("|")
_FEW = 400
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
        self._keys = bytearray()
        self._starts = array("Q")
        self._seqs = array("Q")
        self._arrived = bytearray()
        self._places = array("Q")
        """Place of the person with a row number, from 1; 0 for nobody."""
        for person in people:
            self._append(person)
        self._in_order = len(self._seqs)
        self._tail = len(self._keys)

    @property
    def behind(self) -> int:
        """How many stand behind the others, where no scan ends early."""
        return len(self._seqs) - self._in_order

    def put(self, person: Person) -> None:
        """Take somebody new, or somebody as they are now."""
        place = self._places[person.seq] - 1 if person.seq < len(self._places) else -1
        if place < 0:
            self._append(person)
        elif self._key(place) == person.key:
            self._arrived[place] = person.has_arrived
        else:
            start, end = self._starts[place], self._end(place)
            self._keys[start:end] = bytes(end - start)
            self._append(person)

    def matching(self, text: str) -> list[int]:
        """Return the row numbers of everyone whom all words of a text match, in no order."""
        words = words_of(text)
        suits = self._holder_of(words[1:])
        places = (place for needle in words[0] for place in self._found(needle, suits, 0, len(self._keys)))
        return [self._seqs[place] for place in dict.fromkeys(places)]

    def closest(self, text: str, enough: int) -> dict[int, Rank]:
        """Return the row numbers of those among whom the ``enough`` closest are, with their ranks."""
        words = words_of(text)
        suits = self._holder_of(words[1:])
        places: dict[int, None] = {}
        for needle in words[0]:
            few = list(islice(self._found(needle, suits, 0, len(self._keys)), _FEW))
            places.update(dict.fromkeys(few if len(few) < _FEW else self._best(needle, suits, enough)))
        return {self._seqs[place]: self._rank(place, words) for place in places}

    def similar(self, text: str, enough: int) -> dict[int, Rank]:
        """Return the row numbers of those among whom ``enough`` close misses of a text are, with their ranks."""
        words = similar_words(text)

        def suits(place: int) -> bool:
            return is_similar(self._key(place), words)

        places: dict[int, None] = {}
        for part in (part for word in words for part in parts_of(word)):
            near, behind = _Few(enough), self._found(part, suits, self._tail, len(self._keys))
            near.take_all(self._found(part, suits, 0, self._tail), self._arrived)
            places.update(dict.fromkeys(chain(near.places, behind)))
        return {self._seqs[place]: (0, bool(self._arrived[place])) for place in places}

    def _append(self, person: Person) -> None:
        missing = person.seq + 1 - len(self._places)
        if missing > 0:
            self._places.frombytes(bytes(missing * self._places.itemsize))
        self._starts.append(len(self._keys))
        self._seqs.append(person.seq)
        self._arrived.append(person.has_arrived)
        self._keys += person.key.encode()
        self._places[person.seq] = len(self._seqs)

    def _best(self, needle: str, suits: Callable[[int], bool], enough: int) -> Iterator[int]:
        """Yield the places of those closest to a needle that many have: it is a piece of theirs, or begins one."""
        exact, begun, rest = _Few(enough), _Few(enough), _Few(enough)
        for place, is_whole in self._pieces(needle.strip("|"), begun):
            if suits(place):
                (exact if is_whole else begun).take(place, bool(self._arrived[place]))
            if exact.is_full:
                break
        if len({*exact.places, *begun.places}) < enough:
            rest.take_all(self._found(needle, suits, 0, self._tail), self._arrived)
        yield from chain(exact.places, begun.places, rest.places)
        yield from self._found(needle, suits, self._tail, len(self._keys))

    def _pieces(self, needle: str, begun: "_Few") -> Iterator[tuple[int, bool]]:
        """Yield the place of each piece that begins with a needle, and whether it is all of it.

        Once enough have begun with it, only those are yielded of whom it is all: there may be thousands of others.
        """
        keys, begins = self._keys, f"|{needle}".encode()
        whole, length = begins + b"|", len(begins)
        at = keys.find(begins, 0, self._tail)
        while at >= 0:
            yield bisect_right(self._starts, at) - 1, keys[at + length] == _BAR
            at = keys.find(whole if begun.is_full else begins, at + length, self._tail)

    def _found(self, needle: str, suits: Callable[[int], bool], start: int, stop: int) -> Iterator[int]:
        """Yield the place of everyone who suits and whose key has a needle, between two places in memory."""
        sought = needle.encode()
        at = self._keys.find(sought, start, stop)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            if suits(place):
                yield place
            at = self._keys.find(sought, self._end(place), stop)

    def _holder_of(self, words: Sequence[Word]) -> Callable[[int], bool]:
        """Return what says whether the key of a person has all of some words."""
        needles = [[needle.encode() for needle in word] for word in words]

        def holds(place: int) -> bool:
            start, end = self._starts[place], self._end(place)
            return all(any(self._keys.find(one, start, end) >= 0 for one in word) for word in needles)

        return holds

    def _rank(self, place: int, words: Sequence[Word]) -> Rank:
        close = closeness(self._key(place), words)
        return (0 if close is None else close, bool(self._arrived[place]))

    def _key(self, place: int) -> str:
        return self._keys[self._starts[place] : self._end(place)].decode()

    def _end(self, place: int) -> int:
        return self._starts[place + 1] if place + 1 < len(self._starts) else len(self._keys)
