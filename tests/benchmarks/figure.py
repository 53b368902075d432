"""One measured figure beside its floor."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Figure:
    """What was measured, the floor measured in the same run, and the target for the ratio of the two."""

    what: str
    ours: float
    floor: float
    target: float
    unit: str
    floor_is: str

    def __str__(self) -> str:
        ratio = self.ours / self.floor
        verdict = "ok  " if ratio <= self.target else "OVER"
        return (
            f"{verdict} {self.what}: {ratio:.2f} x (target {self.target:g} x) = "
            f"{self.ours:.2f} {self.unit} / {self.floor:.2f} {self.unit} {self.floor_is}"
        )


def median_ms(work: Callable[[T], object], items: Iterable[T]) -> float:
    """Return the median time of one call in milliseconds."""
    times: list[float] = []
    for item in items:
        begun = time.perf_counter()
        work(item)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def best_in_turn_ms(ours: Callable[[], object], floor: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the best of several rounds of each, in milliseconds: what the machine can do when left alone.

    They take turns, so that whatever else the machine does slows both down.
    """
    rounds_of_both = [(_ms(ours), _ms(floor)) for _ in range(rounds)]
    return min(took for took, _ in rounds_of_both), min(took for _, took in rounds_of_both)


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
