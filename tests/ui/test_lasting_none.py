"""Qt may be called for a whole evening."""

import subprocess
import sys


def test_half_a_million_calls_do_not_end_the_process() -> None:
    calls = "import checkin.ui\nfrom PySide6.QtCore import QObject\no = QObject()\n"
    calls += "for _ in range(500_000): o.setObjectName('x')\n"
    ended = subprocess.run([sys.executable, "-c", calls], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
