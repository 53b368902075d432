"""Run all benchmarks, or those named, and print each figure beside its floor and its target."""

import argparse
import importlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figure import Figure

NAMES = ("scan", "search", "load", "start", "paint", "memory", "badges", "camera")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], metavar="name", help=" ".join(NAMES))
    for name in parser.parse_args().names or NAMES:
        measure: Callable[[Path], list[Figure]] = importlib.import_module(f"tests.benchmarks.{name}").measure
        # Beside the checkout, not in /tmp, which may be memory: the flush to disk is part of what is measured.
        with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".benchmarks-") as folder:
            for figure in measure(Path(folder)):
                print(figure, flush=True)


if __name__ == "__main__":
    main()
