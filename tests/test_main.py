import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin import __main__ as program
from checkin.wording.language import language, use_language


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    before = language()
    yield
    use_language(before)


class NotedWindow:
    """A window that notes on what it was opened."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []

    def run(self, path: Path | None) -> int:
        self.opened.append(path)
        return 0

    def picture_pages(self, event: Path, folder: Path) -> None:
        raise AssertionError


@pytest.mark.parametrize(("argv", "opened"), [([], None), (["mixer.checkin"], Path("mixer.checkin"))])
def test_without_a_command_the_window_opens(argv: list[str], opened: Path | None) -> None:
    window = NotedWindow()
    assert program.start(argv, window) == 0
    assert window.opened == [opened]


@pytest.mark.parametrize("argv", [["--help"], ["verify", "mixer.checkin"], ["scan"], ["lod"]])
def test_a_command_opens_no_window(argv: list[str]) -> None:
    assert not program.wants_window(argv)


def test_a_mistake_of_ours_is_owned_up_to_and_written_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def start(argv: list[str], window: object) -> int:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(program, "start", start)
    monkeypatch.setattr(sys, "argv", ["checkin"])
    assert program.main() == 3
    said = capsys.readouterr().err
    assert "it is not yours" in said
    assert "Traceback" not in said
    (report,) = tmp_path.rglob("*.txt")
    assert "ZeroDivisionError: ours" in report.read_text(encoding="utf-8")


def test_where_the_system_lacks_what_qt_wants_the_packages_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def import_module(name: str) -> object:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(program, "import_module", import_module)
    monkeypatch.setattr(sys, "argv", ["checkin"])
    assert program.main() == 2
    assert "libegl1" in capsys.readouterr().err


def test_an_interruption_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "start", interrupted)
    assert program.main() == 1
    assert capsys.readouterr().err.startswith("Interrupted.")
