"""Scans typed by ``xdotool`` into a field while Mozc is on; prints what was read, and fails where it is another code."""

import subprocess
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from checkin.domain.codes import codes_of
from checkin.domain.ticket import NONCE_BYTES, issue, plain
from checkin.ui.scanners.wedge import Wedge
from tests.fakes import an_event

_GAP_MS = 10


def scans() -> Iterator[tuple[str, bool]]:
    """Yield what is scanned, and whether the scanner ends it with Enter."""
    for number in range(6):
        ticket = issue(an_event(), bytes(range(number, number + NONCE_BYTES)))
        yield from ((ticket, True), (ticket.lower(), True), (ticket.lower(), False))
    yield from ((code, True) for code in ("1234567", "r-1001", "abcd2345efgh6789jkmn2345pqrs6789"))


def wait(ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def main() -> int:
    """Scan everything, and return how many were not read."""
    application = QApplication(sys.argv)
    field, owner, read = QLineEdit(), QObject(), list[str]()
    wedge = Wedge(owner)
    wedge.scanned.connect(read.append)
    wedge.garbled.connect(lambda: read.append("garbled"))
    wedge.listen()
    field.resize(600, 60)
    field.show()
    field.activateWindow()
    field.setFocus()
    wait(2_000)
    missed = 0
    for text, has_end in scans():
        read.clear()
        keys = [*("minus" if key == "-" else key for key in text), *(["Return"] if has_end else [])]
        subprocess.Popen(["xdotool", "key", "--delay", str(_GAP_MS), *keys])
        wait(len(keys) * _GAP_MS * 3 + 1_000)
        is_right = len(read) == 1 and plain(text) in codes_of(read[0]) and not field.text()
        missed += not is_right
        print(
            "read  " if is_right else "MISSED",
            text,
            "Enter" if has_end else "no end",
            read,
            repr(field.text()),
            flush=True,
        )
    application.quit()
    return missed


if __name__ == "__main__":
    sys.exit(main())
