"""Badges as PDF, from the words on them, against a bare reportlab canvas that is told where everything goes."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checkin.badges import breaking, canvas, qr, text
from checkin.badges.pdf import badges_pdf
from checkin.domain.badge import Badge
from checkin.flows.stocks import find_stock
from tests.benchmarks.bare_badges import bare_pdf, prepared, register
from tests.benchmarks.figure import Figure
from tests.benchmarks.mixer import mixer

FEW, MANY = 1_000, 10_000
MOST_BYTES, MOST_MB = 1_200, 250
STOCK = find_stock("aone-51002")
ROUNDS = 3
BARE = "bare reportlab canvas, told where everything goes"


def measure(folder: Path) -> list[Figure]:
    """Return the figures for a thousand badges, for ten thousand, and for one at the door."""
    register()
    _warm_up()
    ours, floor, size = _rounds(FEW)
    alone = _in_a_process_of_its_own()
    one, one_floor = _one_at_a_time()
    return [
        Figure(f"{FEW:,} badges, each", ours, floor, 1.5, "ms", BARE),
        Figure(f"{FEW:,} badges, size of each", size, MOST_BYTES, 1, "bytes", "allowed"),
        Figure(f"{MANY:,} badges, each", alone["many"], alone["few"], 1, "ms", f"for each of {FEW:,}"),
        Figure(f"{MANY:,} badges, memory at most", alone.get("most", 0.0), MOST_MB, 1, "MB", "allowed"),
        Figure("one badge at the door", one, one_floor, 2, "ms", BARE),
    ]


def spent_ms(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes, in milliseconds, with nothing remembered of earlier people."""
    for remembered in (text.glyphs, text.drawn, breaking.pieces, qr.matrix, canvas._path):
        remembered.cache_clear()
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _warm_up() -> None:
    people = mixer(20, seed=0)
    badges_pdf(people, STOCK)
    bare_pdf(prepared(people, STOCK), STOCK)


def _rounds(count: int) -> tuple[float, float, float]:
    """Return the best time of each and the bytes of ours, for each badge; new people every round."""
    ours: list[float] = []
    floor: list[float] = []
    size = 0
    for seed in range(1, ROUNDS + 1):
        people = mixer(count, seed)
        drawings = prepared(people, STOCK)
        ours.append(spent_ms(lambda people=people: badges_pdf(people, STOCK)))
        floor.append(spent_ms(lambda drawings=drawings: bare_pdf(drawings, STOCK)))
        size = len(badges_pdf(people, STOCK))
    return min(ours) / count, min(floor) / count, size / count


def _one_at_a_time() -> tuple[float, float]:
    roll = find_stock("brother-dk1202")
    people = mixer(60, seed=99)

    def median(work: Callable[[Sequence[Badge]], object]) -> float:
        return statistics.median(spent_ms(lambda one=one: work([one])) for one in people)

    drawn = {id(one): prepared([one], roll) for one in people}
    ours = median(lambda one: badges_pdf(one, roll))
    return ours, median(lambda one: bare_pdf(drawn[id(one[0])], roll))


def _in_a_process_of_its_own() -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.many_badges"]
    words = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout.split()
    return {word: float(number) for word, number in zip(words[::2], words[1::2], strict=True)}
