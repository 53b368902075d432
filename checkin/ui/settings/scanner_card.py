"""The scanner: a test that shows what it types and sets itself, and the port of one that does not type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.scanner_test import TEST_CODE, Diagnosis, Trial, diagnose
from checkin.settings import SCANNER_GAPS_MS, SERIAL_BAUDS, Settings
from checkin.ui.scanners.burst import Ending
from checkin.ui.settings.scan_trial import TestCode, TrialField
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.card import Card, Hairline
from checkin.ui.widgets.fields import beside, labelled
from checkin.ui.widgets.still import StillBox, StillNumber
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.scanners import diagnosis_words, port_words, trial_words

_LONGEST_PREFIX = 10


def no_ports() -> Sequence[str]:
    """Know of no serial port."""
    return ()


class ScannerCard(Card):
    """What is found by the test is used when somebody says so; what is chosen by hand at once."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(
        self, settings: Settings, ports: Callable[[], Sequence[str]] = no_ports, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._found: Diagnosis | None = None
        self._settings = settings
        self.code = TestCode(TEST_CODE)
        self.field = TrialField()
        self.outcome = Text(tr("The test shows what your scanner types, and finds the settings for it."))
        self.use_button = PlainButton(tr("Use these settings"))
        self.use_button.hide()
        self.gap = StillNumber(minimum=SCANNER_GAPS_MS[0], maximum=SCANNER_GAPS_MS[1], singleStep=10, suffix=" ms")
        self.gap.setKeyboardTracking(False)
        self.gap.lineEdit().setTextMargins(INSIDE, 0, INSIDE, 0)
        self.ending, self.port, self.baud = StillBox(), StillBox(), StillBox()
        self.prefix = QLineEdit(maxLength=_LONGEST_PREFIX)
        self.port_state = Text("", Rank.SMALL)
        self._lay_out()
        self.show_settings(settings)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, among the ports there are now."""
        self._settings = settings
        with QSignalBlocker(self.gap):
            self.gap.setValue(settings.scanner_gap_ms)
        self.prefix.setText(settings.scanner_prefix)
        _fill(self.ending, _endings(), settings.scanner_ending or Ending.ANY.value)
        names = dict.fromkeys(filter(None, (*self._ports(), settings.serial_port)))
        ports = {"": tr("None: it types like a keyboard")} | {name: name for name in names}
        _fill(self.port, ports, settings.serial_port)
        _fill(self.baud, {baud: f"{baud:,}" for baud in SERIAL_BAUDS}, settings.serial_baud)
        self.baud.setEnabled(bool(settings.serial_port))
        self.port_state.setVisible(bool(settings.serial_port))

    def show_port(self, state: str) -> None:
        """Say how it stands with the port."""
        self.port_state.setText(port_words(state))

    def showEvent(self, event: QShowEvent) -> None:
        """Look again which ports there are."""
        super().showEvent(event)
        self.show_settings(self._settings)

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Scanner"), Rank.SECTION))
        test = QHBoxLayout()
        test.setSpacing(BETWEEN)
        test.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(INSIDE)
        column.addLayout(labelled(tr("Scanner test"), self.field))
        column.addWidget(self.outcome)
        column.addWidget(self.use_button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        test.addLayout(column, 1)
        self.body.addLayout(test)
        self.body.addWidget(Hairline())
        self.body.addWidget(
            beside(
                labelled(tr("Longest time between two keys"), self.gap),
                labelled(tr("Key at the end of a reading"), self.ending),
                labelled(tr("Characters before a reading"), self.prefix),
            )
        )
        self.body.addWidget(Hairline())
        self.body.addWidget(
            beside(labelled(tr("Serial scanner (USB COM)"), self.port), labelled(tr("Speed"), self.baud))
        )
        self.body.addWidget(self.port_state)

    def _connect(self) -> None:
        self.field.tried.connect(self._on_tried)
        self.use_button.clicked.connect(self._on_use)
        self.gap.valueChanged.connect(lambda: self._choose({"scanner_gap_ms": self.gap.value()}))
        self.ending.activated.connect(lambda: self._choose({"scanner_ending": self.ending.currentData()}))
        self.prefix.editingFinished.connect(lambda: self._choose({"scanner_prefix": self.prefix.text()}))
        self.port.activated.connect(lambda: self._choose({"serial_port": self.port.currentData()}))
        self.baud.activated.connect(lambda: self._choose({"serial_baud": self.baud.currentData()}))

    def _on_tried(self, trial: Trial) -> None:
        self._found = diagnose(trial)
        self.outcome.setText("\n".join([trial_words(trial), *diagnosis_words(self._found)]))
        self.use_button.setVisible(self._found is not None)

    def _on_use(self) -> None:
        found = self._found
        if found is None:
            return
        self.use_button.hide()
        self.outcome.setText(tr("The settings of the test are in use."))
        self._choose(
            {"scanner_gap_ms": found.gap_ms, "scanner_prefix": found.prefix, "scanner_ending": found.ending}
        )

    def _choose(self, values: Mapping[str, Any]) -> None:
        if any(getattr(self._settings, name) != value for name, value in values.items()):
            self._settings = replace(self._settings, **values)
            self.settings_changed.emit(dict(values))
            self.show_settings(self._settings)


def _endings() -> dict[object, str]:
    return {
        Ending.ANY.value: tr("Any, or not known"),
        Ending.ENTER.value: tr("Enter"),
        Ending.TAB.value: tr("Tab"),
        Ending.NONE.value: tr("None"),
    }


def _fill(combo: QComboBox, choices: Mapping[Any, str], chosen: object) -> None:
    combo.clear()
    for value, words in choices.items():
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
