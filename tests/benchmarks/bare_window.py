"""The floor of every start: a process with nothing but a window and a word in it."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.first_paint import FirstPaint, tell
from tests.benchmarks.resident import tell_memory


def main() -> None:
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("Checkin"))
    window.resize(1280, 800)

    def painted() -> None:
        tell("painted")
        tell_memory()
        application.quit()

    FirstPaint(window, painted)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
