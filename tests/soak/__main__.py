"""``python -m tests.soak [scans]``: nothing is lost, nobody is admitted twice, memory stays flat. Some minutes.

Needs Xvfb and xdotool. Exit code 1 where something is not as it should be.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from shutil import which

from checkin.domain.attendee import Profile
from checkin.domain.event import Event
from checkin.domain.journal import Kind
from checkin.flows.verify import verify
from checkin.machine import this_lane
from checkin.store.event_file import EventFile
from tests.fakes import SECRET
from tests.people import register
from tests.soak.desk import XDesk
from tests.soak.evening import Deed, Evening

SCANS = 5_000
WARM_AFTER = 1_000
MOST_GROWTH = 0.05


def main(scans: int) -> int:
    """Run the evening, and say what is wrong with it."""
    missing = [name for name in ("Xvfb", "xdotool") if which(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "soak.checkin"
        evening = Evening(_event_with(path, scans))
        warm_kb, last_kb, counted = _run(path, Path(folder), evening)
        wrong = _wrong(path, evening)
    growth = last_kb / warm_kb - 1 if warm_kb else 0.0
    print(f"{counted[Deed.SCAN]:,} scans, {sum(counted.values()) - counted[Deed.SCAN]:,} other deeds")
    print(
        f"memory {warm_kb / 1024:.0f} MB when warm, {last_kb / 1024:.0f} MB at the end: {growth:+.1%} (<= {MOST_GROWTH:.0%})"
    )
    if growth > MOST_GROWTH:
        wrong.append("memory grew")
    print("\n".join(wrong) or "nothing lost, nobody admitted twice")
    return 1 if wrong else 0


def _run(path: Path, folder: Path, evening: Evening) -> tuple[int, int, dict[Deed, int]]:
    counted = dict.fromkeys(Deed, 0)
    warm_kb = 0
    began = time.monotonic()
    with XDesk(path, folder) as desk:
        desk.look_around()
        for deed, code in evening.deeds():
            desk.do(deed, code)
            counted[deed] += 1
            if deed is Deed.SCAN and counted[deed] % 500 == 0:
                print(
                    f"{counted[deed]:6,} scans  {desk.resident_kb() / 1024:6.1f} MB  {time.monotonic() - began:5.0f} s",
                    flush=True,
                )
            if deed is Deed.SCAN and counted[deed] == WARM_AFTER:
                warm_kb = desk.resident_kb()
        time.sleep(2)
        return warm_kb or desk.resident_kb(), desk.resident_kb(), counted


def _event_with(path: Path, people: int) -> list[str]:
    lane = this_lane("受付1", "鈴木")
    store = EventFile.create(path, Event(lane.new_id(), "長い夜", date(2026, 12, 1), SECRET), lane)
    names = (
        Profile(name=f"架空 {n}", reading="かくう", company=f"架空商会 {n}", position=n)
        for n in range(1, people + 1)
    )
    tickets = [register(store, profile).ticket for profile in names]
    store.close()
    return tickets


def _wrong(path: Path, evening: Evening) -> list[str]:
    """Return what the journal says against the evening."""
    store = EventFile.open(path, this_lane("受付1", "鈴木"))
    admitted = {entry.attendee_id for entry in store.entries() if entry.kind is Kind.CHECKED_IN}
    people = {one.ticket: one for one in store.attendees()}
    lost = [ticket for ticket in evening.scanned if people[ticket].id not in admitted]
    twice = [one.name for one in people.values() if len(one.check_ins) > 1]
    refused = [
        entry.data["text"]
        for entry in store.entries()
        if entry.kind is Kind.SCAN_REFUSED and entry.data["verdict"] in ("unknown", "forged")
    ]
    is_whole = verify(store).all_is_well
    store.close()
    wrong = [f"lost: {len(lost)} ({lost[:3]})"] * bool(lost) + [f"admitted twice: {twice[:3]}"] * bool(twice)
    if sorted(refused) != sorted(evening.refused):
        misread = sorted({*refused} - {*evening.refused})
        wrong.append(
            f"wrong codes: {len(evening.refused)} were scanned, {len(refused)} are written down: {misread}"
        )
    return wrong if is_whole else [*wrong, "the file is not whole"]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SCANS))
