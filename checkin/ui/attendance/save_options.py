"""How the record is written: format, encoding, and what comes along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from checkin.files.encodable import RECORD_ENCODINGS
from checkin.flows.export_attendance import RecordFormat
from checkin.ui.style.scale import BETWEEN, STEP
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

USUAL_ENCODING = RECORD_ENCODINGS[0]


class SaveOptions(QWidget):
    """The right column of the record page."""

    changed = Signal()
    """The record would be written otherwise."""

    def __init__(self, encoding: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.csv = QRadioButton(tr("CSV"))
        self.xlsx = QRadioButton(tr("Excel workbook (XLSX)"))
        self._formats = QButtonGroup(self)
        self.encoding = StillBox()
        self.encoding.setAccessibleName(tr("Encoding"))
        self._add_encodings(encoding)
        self.replace = QCheckBox(tr("Write 〓 in their place"))
        self.source = QCheckBox(tr("The list's other columns"))
        self.journal = QCheckBox(tr("The journal too"))
        self._journal_words = Text("", Rank.SMALL)
        self.save_button = PrimaryButton(tr("Save the record…"))
        self._lay_out()
        self.csv.setChecked(True)
        self.replace.hide()
        self.source.hide()
        self._formats.buttonClicked.connect(self._on_format)
        for box in (self.source, self.replace):
            box.toggled.connect(self.changed)
        self.encoding.currentIndexChanged.connect(self.changed)
        self._tell_journal()

    @property
    def format(self) -> RecordFormat:
        """What the record is written as."""
        return RecordFormat.XLSX if self.xlsx.isChecked() else RecordFormat.CSV

    @property
    def chosen_encoding(self) -> str:
        """The encoding of a CSV; a workbook holds every character."""
        return USUAL_ENCODING if self.xlsx.isChecked() else self.encoding.currentData()

    def allow(self, *, has_misfits: bool, has_source: bool, has_people: bool) -> None:
        """Offer what makes sense; who does not fit must be dealt with before saving."""
        self.replace.setVisible(has_misfits)
        self.source.setVisible(has_source)
        self.save_button.setEnabled(has_people and (not has_misfits or self.replace.isChecked()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(Text(tr("Format"), Rank.LABEL))
        for button in (self.csv, self.xlsx):
            self._formats.addButton(button)
            column.addWidget(button)
        column.addSpacing(BETWEEN - STEP)
        column.addWidget(Text(tr("Encoding"), Rank.LABEL))
        column.addWidget(self.encoding)
        column.addWidget(self.replace)
        column.addSpacing(BETWEEN - STEP)
        column.addWidget(Text(tr("What comes along"), Rank.LABEL))
        column.addWidget(self.source)
        column.addWidget(self.journal)
        column.addWidget(self._journal_words)
        column.addStretch()
        column.addWidget(self.save_button)

    def _add_encodings(self, chosen: str) -> None:
        names = {
            "utf-8-sig": tr("UTF-8 for Excel"),
            "utf-8": tr("UTF-8"),
            "cp932": tr("Shift_JIS, for old programs"),
        }
        for encoding, name in names.items():
            self.encoding.addItem(name, encoding)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(chosen)))

    def _on_format(self) -> None:
        is_csv = self.csv.isChecked()
        self.encoding.setEnabled(is_csv)
        self.journal.setEnabled(is_csv)
        self._tell_journal()
        self.changed.emit()

    def _tell_journal(self) -> None:
        self._journal_words.setText(
            tr("A second file: everything that was done, entry by entry.")
            if self.csv.isChecked()
            else tr("A workbook has it on its second sheet.")
        )
