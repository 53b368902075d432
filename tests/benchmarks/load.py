"""10,000 CSV rows loaded, against csv and executemany of the same entries."""

import csv
import io
import shutil
import sqlite3
from pathlib import Path

from checkin.__main__ import collect_seldom
from checkin.domain.industries import read_industries
from checkin.files.columns import suggest
from checkin.files.reading import read
from checkin.files.rsvp import inspect
from checkin.files.source import read_source
from checkin.flows.load_attendees import carry_out, plan
from checkin.paths import asset_text, assets
from checkin.store.event_file import EventFile
from tests.benchmarks.figure import Figure, best_in_turn_ms
from tests.fakes import a_lane, an_event

ROWS = 10_000
ROUNDS = 7


def measure(folder: Path) -> list[Figure]:
    """Return the figure for reading, planning and committing a list of ten thousand."""
    collect_seldom()  # as the program does, for the floor as well
    listed = folder / "list.csv"
    listed.write_bytes(_long_list())
    industries = read_industries(asset_text("industries.toml"))
    empty = folder / "empty.checkin"
    EventFile.create(empty, an_event(), a_lane()).close()
    loaded = folder / "ours.checkin"

    def ours() -> None:
        shutil.copy(empty, loaded)
        store = EventFile.open(loaded, a_lane(ids="load"))
        table = inspect(read_source(listed))
        reading = read(table, suggest(table), industries)
        carry_out(plan(reading, store.attendees()), store)
        store.close()

    ours()
    raw = sqlite3.connect(loaded)
    entries = raw.execute("SELECT * FROM journal WHERE kind = 'registered'").fetchall()
    projected = raw.execute("SELECT * FROM attendees").fetchall()
    raw.close()
    assert len(entries) == len(projected) >= ROWS

    def floor() -> None:
        bare_file = folder / "bare.checkin"
        shutil.copy(empty, bare_file)
        rows = list(csv.DictReader(io.StringIO(listed.read_text(encoding="utf-8-sig"))))
        assert len(rows) == ROWS
        bare = sqlite3.connect(bare_file, isolation_level=None)
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("BEGIN IMMEDIATE")
        for table, values in (("journal", entries), ("attendees", projected)):
            marks = ", ".join("?" * len(values[0]))
            bare.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        bare.execute("COMMIT")
        bare.close()

    what = f"{ROWS:,} CSV rows loaded"
    took, at_least = best_in_turn_ms(ours, floor, ROUNDS)
    return [Figure(what, took, at_least, 4, "ms", "csv + executemany of the same entries")]


def _long_list() -> bytes:
    """Return the sample list again and again, each person with a number, as a site exports it."""
    with (assets() / "samples" / "mixer-120.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *people = list(csv.reader(file))
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    name, code, email = (header.index(one) for one in ("氏名", "受付番号", "メールアドレス"))
    for number in range(ROWS):
        row = list(people[number % len(people)])
        row[name], row[code], row[email] = f"{row[name]}{number}", f"R{number}", f"{number}.{row[email]}"
        writer.writerow(row)
    return b"\xef\xbb\xbf" + text.getvalue().encode()
