"""Hard frames read by ours and by other decoders, and how long a frame takes."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.benchmarks.figure import Figure, median_ms
from tests.scanning.corpus import Sample, empty_frames, hard_frames
from tests.scanning.decoders import Decoder, by_zxing, others, ours

LONGEST_MS = 100
LARGE_PX = (720, 1280)


def measure(_: Path) -> list[Figure]:
    """Print what each decoder reads; return how many more ours reads, and how long a frame without a code takes."""
    hard, empty = list(hard_frames()), list(empty_frames())
    decoders: dict[str, Decoder] = {"ours": lambda pixels: ours(pixels, _ms), **others()}
    read = {name: _tell(name, decode, hard, empty) for name, decode in decoders.items()}
    if "pyzbar" not in decoders:
        print("     pyzbar is left out: this system has no libzbar", flush=True)
    best = max(count for name, count in read.items() if name != "ours")
    large = [np.resize(sample.pixels, LARGE_PX) for sample in empty[:50]]
    fruitless = median_ms(decoders["ours"], large)
    return [
        Figure(
            "hard frames not read", len(hard) - read["ours"], len(hard) - best, 0.5, "frames", "the best other"
        ),
        Figure(
            "a frame that is read",
            median_ms(decoders["ours"], _easy(hard)),
            median_ms(by_zxing, _easy(hard)),
            3,
            "ms",
            "zxing-cpp alone",
        ),
        Figure("1280×720 with no code in it", fruitless, LONGEST_MS, 1, "ms", "allowed"),
    ]


def _tell(name: str, decode: Decoder, hard: Sequence[Sample], empty: Sequence[Sample]) -> int:
    begun = time.perf_counter()
    found = [(sample, decode(sample.pixels)) for sample in hard]
    spent_ms = (time.perf_counter() - begun) * 1000 / len(hard)
    by_kind = Counter(sample.kind for sample, texts in found if sample.ticket in texts)
    wrong = sum(bool(texts - {sample.ticket}) for sample, texts in found)
    wrong += sum(bool(decode(sample.pixels)) for sample in empty)
    kinds = ", ".join(f"{kind} {count}" for kind, count in by_kind.items())
    print(
        f"     {name}: {by_kind.total()} of {len(hard)}, {wrong} wrong, {spent_ms:.1f} ms a frame ({kinds})",
        flush=True,
    )
    return by_kind.total()


def _easy(hard: Sequence[Sample]) -> list[np.ndarray]:
    return [sample.pixels for sample in hard if sample.ticket in by_zxing(sample.pixels)]


def _ms() -> int:
    return time.monotonic_ns() // 1_000_000
