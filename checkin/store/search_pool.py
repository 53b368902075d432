"""One half of the search keys in one piece of memory, scanned from end to end for each needle."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import chain

Suits = Callable[[int], bool]
"""Says whether the person at a place is one of those sought."""

_BAR = ord("|")


class SearchPool:
    """Parts of keys as UTF-8, one after the other; everyone has a place, also whose part is empty."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._bounds = array("Q", [0])
        """Where the part of each place begins, and where the last one ends."""
        self._tail = 0

    def append(self, part: str) -> None:
        """Give the next place to somebody with this part of a key: pieces between bars, or nothing."""
        self._text += part.encode()
        self._bounds.append(len(self._text))

    def end_order(self) -> None:
        """Take whoever comes from now on as behind the others."""
        self._tail = len(self._text)

    def wipe(self, place: int) -> None:
        """Let nobody be found at a place any more."""
        start, end = self._bounds[place], self._bounds[place + 1]
        self._text[start:end] = bytes(end - start)

    def part(self, place: int) -> str:
        """Return the part of a key at a place."""
        return self._text[self._bounds[place] : self._bounds[place + 1]].decode()

    def holds(self, sought: bytes, place: int) -> bool:
        """Say whether the part at a place has a needle, in UTF-8."""
        return self._text.find(sought, self._bounds[place], self._bounds[place + 1]) >= 0

    def found(self, needle: str, suits: Suits) -> Iterator[int]:
        """Yield the place of everyone who suits and whose part has a needle."""
        return chain(self.in_order(needle, suits), self.behind(needle, suits))

    def in_order(self, needle: str, suits: Suits) -> Iterator[int]:
        """Yield the places found among those in the order of the readings."""
        return self._found(needle.encode(), suits, 0, self._tail)

    def behind(self, needle: str, suits: Suits) -> Iterator[int]:
        """Yield the places found among those behind the others."""
        return self._found(needle.encode(), suits, self._tail, len(self._text))

    def pieces(self, begins: str, is_only_whole: Callable[[], bool]) -> Iterator[tuple[int, bool]]:
        """Yield the place, in order, of each piece that begins with a text, and whether it is all of it.

        Once only whole pieces are wanted, no others are met: there may be thousands.
        """
        text, begun = self._text, f"|{begins}".encode()
        whole, length = begun + b"|", len(begun)
        at = text.find(begun, 0, self._tail)
        while at >= 0:
            yield bisect_right(self._bounds, at) - 1, text[at + length] == _BAR
            at = text.find(whole if is_only_whole() else begun, at + length, self._tail)

    def _found(self, sought: bytes, suits: Suits, start: int, stop: int) -> Iterator[int]:
        text, bounds = self._text, self._bounds
        at = text.find(sought, start, stop)
        while at >= 0:
            following = bisect_right(bounds, at)
            if suits(following - 1):
                yield following - 1
            at = text.find(sought, bounds[following], stop)
