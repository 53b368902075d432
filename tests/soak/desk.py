"""A real window on a real X server, and hands that press real keys on it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

from tests.soak.evening import Deed

_SIZE = (1280, 720)
_RAIL_DOOR = (34, 207)
_PANEL = (420, 300)
_KEY_MS = 6
"""Between the keys of the scanner."""
_ROUNDS = 3
"""After as many walks through all pages in either language, further ones take no more memory."""
_SETTLE_S = 0.15
"""A hand is slower than this; a page is built in less."""


class XDesk:
    """Xvfb, the program on it, and xdotool; all of it ends with the block."""

    def __init__(self, event: Path, folder: Path, display: int = 91) -> None:
        self._event = event
        self._folder = folder
        self._display = f":{display}"
        self._environment = {
            **os.environ,
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        self._processes: list[subprocess.Popen[bytes]] = []
        self._is_japanese = True

    def __enter__(self) -> "XDesk":
        settings = self._folder / "config" / "checkin" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"language": "ja", "is_silent": True}), encoding="utf-8")
        screen = f"{_SIZE[0]}x{_SIZE[1]}x24"
        self._start("Xvfb", self._display, "-screen", "0", screen)
        time.sleep(1)
        self.program = self._start(sys.executable, "-m", "checkin", str(self._event))
        self._xdotool("search", "--sync", "--onlyvisible", "--name", "Checkin")
        time.sleep(3)
        self._click(_RAIL_DOOR)
        self._click(_PANEL)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=30)

    def resident_kb(self) -> int:
        """Return how much memory the program holds."""
        pages = int(Path(f"/proc/{self.program.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGESIZE") // 1024

    def look_around(self) -> None:
        """Go through all pages in both languages, as before the doors open: what pages take is taken by then."""
        for _ in range(2 * _ROUNDS):
            for page in (1, 2, 4, 5, 6, 3):
                self._xdotool("key", f"ctrl+{page}", "sleep", "1")
            self._change_language()

    def do(self, deed: Deed, code: str) -> None:
        """Do one thing, as a person or the scanner does it."""
        match deed:
            case Deed.SCAN | Deed.SCAN_AGAIN | Deed.WRONG_CODE:
                self._xdotool("type", "--args", "1", "--delay", str(_KEY_MS), code, "key", "Return")
            case Deed.TYPE_A_NAME:
                self._xdotool("type", "--args", "1", "--delay", "110", "abe", "key", "Escape", "key", "Escape")
            case Deed.OPEN_A_FORM:
                self._xdotool("key", "F2", "type", "--args", "1", "--delay", "110", "mihon", "key", "Escape")
            case Deed.OTHER_PAGE:
                self._xdotool("key", "ctrl+1", "sleep", "0.4", "key", "ctrl+3")
            case Deed.OTHER_LANGUAGE:
                self._change_language()
            case Deed.UNDO:
                self._xdotool("key", "ctrl+z")
        time.sleep(_SETTLE_S)

    def _change_language(self) -> None:
        """Go to the settings, where the language has the focus, and choose the other one."""
        step = "Down" if self._is_japanese else "Up"
        self._is_japanese = not self._is_japanese
        self._xdotool("key", "ctrl+6", "sleep", "0.5", "key", step, "sleep", "1", "key", "ctrl+3", "sleep", "0.5")

    def _click(self, place: tuple[int, int]) -> None:
        self._xdotool("mousemove", str(place[0]), str(place[1]), "click", "1")
        time.sleep(1)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, stdout=subprocess.DEVNULL)

    def _start(self, *words: str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(words, env=self._environment)
        self._processes.append(process)
        return process
