"""The desk: what the lane is called, who works at it, whether it confirms, and how loud it is."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.settings import Settings
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.card import Card, Hairline
from checkin.ui.widgets.check import Check
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.still import StillSlider
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr

_LONGEST = 40


class DeskCard(Card):
    """Lane and staff go into every entry of the journal; the sounds are for the ears only."""

    chosen = Signal(object)
    """:class:`Settings` with one more choice."""
    sound_test_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.lane = QLineEdit(settings.lane)
        self.lane.setPlaceholderText(tr("For example: Desk 1"))
        self.actor = QLineEdit(settings.actor)
        self.actor.setPlaceholderText(tr("For example: Suzuki"))
        self.sound = Check(tr("Play sounds at the door"))
        self.sound.setChecked(not settings.is_silent)
        self.volume = StillSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setTracking(False)  # chosen when the handle is let go, and kept once
        self.volume.setValue(settings.volume)
        self.test_button = PlainButton(tr("Test the sound"))
        self.confirming = Check(tr("Confirm each admission with Enter"))
        self.confirming.setChecked(settings.is_confirming)
        self.hiding = Check(tr("Hide names from people in front of the screen"))
        self.hiding.setChecked(settings.hides_names)
        self._lay_out()
        self._connect()
        self._show_sound()

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("This desk"), Rank.SECTION))
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addLayout(labelled(tr("Name of this lane"), self.lane))
        row.addLayout(labelled(tr("Staff at this desk"), self.actor))
        self.body.addLayout(row)
        self.body.addWidget(Text(tr("Both are written beside every check-in made here."), Rank.SMALL))
        self.body.addWidget(Hairline())
        self.body.addWidget(self.confirming)
        self.body.addWidget(Text(tr("Otherwise a scan that nothing speaks against admits at once."), Rank.SMALL))
        self.body.addWidget(self.hiding)
        words = tr("The door covers a name after a few seconds, and lists name only who is chosen (Ctrl+H there).")
        self.body.addWidget(Text(words, Rank.SMALL))
        self.body.addWidget(Hairline())
        self.body.addWidget(self.sound)
        sounds = QHBoxLayout()
        sounds.setSpacing(BETWEEN)
        sounds.addLayout(labelled(tr("Loudness"), self.volume), 1)
        sounds.addWidget(self.test_button, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(sounds)

    def _connect(self) -> None:
        for field in (self.lane, self.actor):
            field.setMaxLength(_LONGEST)
            field.editingFinished.connect(self._on_chosen)
        self.sound.toggled.connect(self._on_chosen)
        self.confirming.toggled.connect(self._on_chosen)
        self.hiding.toggled.connect(self._on_chosen)
        self.volume.valueChanged.connect(self._on_chosen)
        self.test_button.clicked.connect(self.sound_test_wanted)

    def _on_chosen(self) -> None:
        self._show_sound()
        chosen = replace(
            self._settings,
            lane=self.lane.text().strip(),
            actor=self.actor.text().strip(),
            is_silent=not self.sound.isChecked(),
            volume=self.volume.value(),
            is_confirming=self.confirming.isChecked(),
            hides_names=self.hiding.isChecked(),
        )
        if chosen != self._settings:
            self._settings = chosen
            self.chosen.emit(chosen)

    def _show_sound(self) -> None:
        self.volume.setEnabled(self.sound.isChecked())
        self.test_button.setEnabled(self.sound.isChecked())
