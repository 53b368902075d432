from pathlib import Path

import openpyxl
import pytest

from checkin.faults import Fault, FaultKind
from tests.cli.conftest import Run


class DrawnWindow:
    """A window that notes what it was asked for, and draws two empty pages."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []

    def run(self, path: Path | None) -> int:
        self.opened.append(path)
        return 0

    def picture_pages(self, event: Path, folder: Path) -> None:
        for name in ("door.png", "attendees.png"):
            (folder / name).write_bytes(b"")


class LackingWindow(DrawnWindow):
    """A window whose system libraries are not there."""

    def picture_pages(self, event: Path, folder: Path) -> None:
        raise Fault(FaultKind.SYSTEM_LIBRARIES_MISSING, detail="libegl1")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_without_a_display_the_demo_does_the_whole_job_into_a_folder(run: Run) -> None:
    ended = run("demo", "--lang", "ja", window=DrawnWindow())
    assert ended.code == 0
    assert "画面を表示できないため" in ended.out
    folder = Path("checkin-demo")
    expected = {
        "mixer.checkin",
        "badges.pdf",
        "tickets",
        "tickets.pdf",
        "attendance.csv",
        "attendance.xlsx",
        "journal.csv",
        "pages",
    }
    assert {path.name for path in folder.iterdir()} == expected
    assert all(name in ended.out for name in expected)
    states = [one["state"] for one in run("attendees", str(folder / "mixer.checkin"), "--json").json]
    assert (len(states), states.count("arrived")) == (120, 39)
    assert run("verify", str(folder / "mixer.checkin")).code == 0
    assert openpyxl.load_workbook(folder / "attendance.xlsx").sheetnames == ["受付記録", "操作履歴"]


def test_the_demo_runs_again_and_writes_over_nothing(run: Run) -> None:
    first = run("demo", "-o", "out", "--json", window=DrawnWindow()).json
    again = run("demo", "-o", "out", "--json", window=DrawnWindow()).json
    assert (first["folder"], again["folder"]) == ("out", "out-2")
    assert first["scanned"] == 43
    assert first["arrived"] == 39


def test_where_the_window_cannot_be_drawn_the_rest_is_done_and_the_packages_are_named(run: Run) -> None:
    ended = run("demo", window=LackingWindow())
    assert ended.code == 2
    assert "libegl1" in ended.err
    assert Path("checkin-demo/attendance.csv").exists()


def test_with_a_display_the_window_opens_on_the_invented_event(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("DISPLAY", ":99")
    window = DrawnWindow()
    assert run("demo", window=window).code == 0
    assert window.opened == [Path("checkin-demo/mixer.checkin")]
    assert len(run("attendees", "checkin-demo/mixer.checkin", "--json").json) == 120
