"""A rehearsal is on a copy, and leaves nothing."""

from pathlib import Path

import pytest

from checkin.faults import Fault
from checkin.flows.rehearsal import copy_to_rehearse, forget_killed_rehearsals, forget_rehearsal


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "mixer.checkin"
    path.write_bytes(b"an event")
    return path


def test_a_copy_is_made_in_a_folder_of_its_own_and_forgotten(event: Path, tmp_path: Path) -> None:
    folder = tmp_path / "rehearsals" / "1"
    copy = copy_to_rehearse(event, folder)
    assert copy.read_bytes() == event.read_bytes() and copy.parent == folder
    (folder / "mixer.checkin-wal").write_bytes(b"x")
    forget_rehearsal(folder)
    assert not folder.exists() and event.exists()
    forget_rehearsal(folder)


def test_one_that_was_killed_is_forgotten_and_one_that_is_open_is_not(event: Path, tmp_path: Path) -> None:
    folders = tmp_path / "rehearsals"
    killed, going_on = (copy_to_rehearse(event, folders / name) for name in ("killed", "going-on"))
    (folders / "empty").mkdir()
    forget_killed_rehearsals(folders, lambda path: path == going_on)
    assert not killed.exists() and not (folders / "empty").exists() and going_on.exists()


def test_an_event_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault):
        copy_to_rehearse(tmp_path / "none.checkin", tmp_path / "r")


def test_where_nobody_rehearsed_there_is_nothing_to_forget(tmp_path: Path) -> None:
    forget_killed_rehearsals(tmp_path / "none", lambda _: True)
