"""A process killed at random moments of its check-ins: nothing that was shown green is ever lost."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.domain.attendee import Profile, State
from checkin.flows.verify import verify
from checkin.store.event_file import EventFile
from tests.fakes import a_lane, an_event
from tests.people import register

KILLS = 500
PEOPLE = 40

DOOR = """
import os, random, signal, sys
from pathlib import Path
from checkin.flows.check_in import scan, undo
from checkin.store.event_file import EventFile
from tests.fakes import a_lane

path, tickets = Path(sys.argv[1]), sys.argv[2].split(",")
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
for line in sys.stdin:
    run, after = line.split()
    door = os.fork()
    if door == 0:
        # The door of one run: admit and undo at random, say each green verdict, until killed.
        chance = random.Random(run)
        store = EventFile.open(path, a_lane(ids=f"run-{run}"))
        while True:
            verdict = scan(store, chance.choice(tickets))
            if verdict.admits:
                os.write(1, f"green {verdict.attendee.id} {verdict.check_in.stamp.entry}\\n".encode())
            elif chance.random() < 0.5:
                attendee = verdict.attendee
                undo(store, attendee.id)
                os.write(1, f"undone {attendee.id} {attendee.check_in.stamp.entry}\\n".encode())
    signal.sigtimedwait({signal.SIGCHLD}, float(after))
    os.kill(door, signal.SIGKILL)
    _, status = os.wait()
    signal.sigtimedwait({signal.SIGCHLD}, 0)
    os.write(1, f"dead {os.WTERMSIG(status)}\\n".encode())
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="needs fork, sigtimedwait and kill -9 as Linux has them"
)
def test_five_hundred_kills_lose_nothing_that_was_green(tmp_path: Path) -> None:
    path = tmp_path / "mixer.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    tickets = [register(store, Profile(name=f"架空 {n}", position=n)).ticket for n in range(1, PEOPLE + 1)]
    store.close()
    chance = random.Random(20261201)
    moments = "".join(f"{run} {chance.uniform(0.005, 0.06):.4f}\n" for run in range(KILLS))
    door = subprocess.run(
        [sys.executable, "-c", DOOR, str(path), ",".join(tickets)],
        input=moments,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path.cwd(),
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    said = [line.split() for line in door.stdout.splitlines()]
    deaths = [line[1] for line in said if line[0] == "dead"]
    assert deaths == [str(int(signal.SIGKILL))] * KILLS
    green = {entry for word, _, entry in (line for line in said if len(line) == 3) if word == "green"}
    assert green  # how many depends on how busy the machine is

    store = EventFile.open(path, a_lane(ids="after"))
    committed = {entry.id for entry in store.entries()}
    assert green <= committed
    for attendee in store.attendees():
        last = next((line for line in reversed(said) if len(line) == 3 and line[1] == attendee.id), None)
        if last is not None and last[0] == "green" and attendee.state is not State.ARRIVED:
            # The undo was committed and the process killed before it could say so.
            assert last[2] in {check_in.stamp.entry for check_in in attendee.undone}
    assert verify(store).all_is_well
    store.close()
