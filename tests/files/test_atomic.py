import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.progress import Cancelled
from checkin.faults import Fault, FaultKind, fault_of
from checkin.files.atomic import write_all_atomically, write_atomically


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "名札.pdf"
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_a_fault_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        write_atomically(tmp_path / "nowhere" / "badges.pdf", b"x")
    assert caught.value.kind is FaultKind.FOLDER_MISSING


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "badges.pdf").mkdir()
    with pytest.raises(Fault):
        write_atomically(tmp_path / "badges.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["badges.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another thing there")
def test_a_new_file_may_be_read_like_any_other(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.csv", b"x")
    (tmp_path / "other.csv").write_bytes(b"x")
    assert (tmp_path / "new.csv").stat().st_mode == (tmp_path / "other.csv").stat().st_mode


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, FaultKind.DISK_FULL),
        (errno.EROFS, FaultKind.READ_ONLY),
        (errno.EACCES, FaultKind.NO_PERMISSION),
        (errno.EIO, FaultKind.DISK_TROUBLE),
        (errno.EISDIR, FaultKind.FILE_EXISTS),
    ],
)
def test_every_system_error_has_its_fault(number: int, kind: FaultKind, tmp_path: Path) -> None:
    fault = fault_of(OSError(number, os.strerror(number)), tmp_path)
    assert fault.kind is kind


def test_several_files_appear_together(tmp_path: Path) -> None:
    written = write_all_atomically(tmp_path / "tickets", [("a.png", b"a"), ("b.csv", b"b")])
    assert [path.read_bytes() for path in written] == [b"a", b"b"]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.png", "b.csv", "tickets"]


def test_when_making_one_of_several_is_stopped_nothing_is_written(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "a.png", b"a"
        raise Cancelled

    with pytest.raises(Cancelled):
        write_all_atomically(tmp_path / "tickets", files())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["mixer.checkin", "MIXER.CHECKIN"])
def test_an_event_is_never_written_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"an evening's record")
    with pytest.raises(Fault) as caught:
        write_atomically(tmp_path / name, b"badges")
    assert caught.value.kind is FaultKind.FILE_EXISTS
    assert (tmp_path / name).read_bytes() == b"an evening's record"


def test_an_open_event_of_another_name_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mixer").write_bytes(b"an evening's record")
    (tmp_path / "mixer-wal").write_bytes(b"")
    with pytest.raises(Fault):
        write_atomically(tmp_path / "mixer", b"badges")
    assert (tmp_path / "mixer").read_bytes() == b"an evening's record"
