"""What is shown while nobody is being served: what to do, and the field for who has no QR code."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.scanning.state import CameraState
from checkin.settings import Settings
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.kiosk.fitting import factor_for, fit
from checkin.ui.kiosk.number_field import NumberField
from checkin.ui.kiosk.picture import Picture
from checkin.ui.kiosk.symbol import Symbol
from checkin.ui.scanners.camera import Camera
from checkin.ui.style.scale import BETWEEN, INSIDE, Scale
from checkin.ui.style.theme import colours
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.ui.widgets.front_stack import FrontStack
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.camera import camera_sentence
from checkin.wording.kiosk import garbled_sentence, rest_sentence
from checkin.wording.language import tr

_FIELD_PX = 640
_LEAST_PICTURE_PX = 160
_LEAST = (320, 200)
_SENTENCE = (Fit(52, 1), Fit(44, 1), Fit(36, 1), Fit(36, 3))
_LABEL = (Fit(26, 1), Fit(24, 1), Fit(24, 3))


class RestView(QWidget):
    """The camera's picture where there is one, or else a drawn symbol; the sentence that goes with it."""

    submitted = Signal(str)
    """The number that a guest has typed."""

    def __init__(self, camera: Camera, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = camera
        self.symbol = Symbol()
        self.picture = Picture(is_lit=settings.has_camera_light)
        self.sentence = FittedText(_SENTENCE, is_bold=True, is_centred=True)
        self.trouble = Text("", Rank.SMALL)
        self.label = FittedText(_LABEL, is_centred=True)
        self.field = NumberField()
        self.button = PrimaryButton(tr("Check in"))
        self.button.setProperty("scale", "kiosk")
        self._lay_out()
        how = tr("No QR code? Type the number of your ticket or reservation, then press Enter.")
        self.label.show_text(how, colours().ink)
        self.field.returnPressed.connect(self._on_submitted)
        self.button.clicked.connect(self._on_submitted)
        camera.changed.connect(self.show_rest)
        camera.pictured.connect(self.picture.show_image)
        self.show_rest()

    def show_rest(self) -> None:
        """Say what to do, as the camera stands."""
        state = self._camera.state
        is_seeing = state is CameraState.SEEING
        self._eye.setCurrentWidget(self.picture if is_seeing else self.symbol)
        is_trouble = state is not CameraState.STARTING
        self.trouble.setText(camera_sentence(state, self._camera.name) if is_trouble else "")
        self.trouble.setVisible(bool(self.trouble.text()))
        self._say(rest_sentence(is_seeing=is_seeing))

    def show_garbled(self) -> None:
        """Ask for one more scan."""
        self._say(garbled_sentence())

    def show_sizes(self, sizes: Scale) -> None:
        """Make the field as wide as its text wants."""
        self._held.setMaximumWidth(sizes.px(_FIELD_PX))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Never ask the window to grow."""
        return QSize(*_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew for another size."""
        super().resizeEvent(event)
        self._fit()

    def _say(self, sentence: str) -> None:
        self.sentence.show_text(sentence, colours().ink)
        self._fit()

    def _lay_out(self) -> None:
        self._eye = FrontStack()
        self._eye.setMinimumHeight(_LEAST_PICTURE_PX)
        self._eye.addWidget(self.symbol)
        self._eye.addWidget(self.picture)
        self._held = QWidget()
        line = QHBoxLayout(self._held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(INSIDE)
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._held, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self._eye, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.trouble)
        column.addSpacing(BETWEEN)
        column.addWidget(self.label)
        column.addLayout(row)
        self._column = column

    def _fit(self) -> None:
        fit((self.sentence, self.label), self.width(), factor_for(self.width(), self.height()), self._has_room)

    def _has_room(self) -> bool:
        self._column.invalidate()
        return self._column.totalMinimumSize().height() <= self.height()

    def _on_submitted(self) -> None:
        number = self.field.number
        self.field.forget()
        if number:
            self.submitted.emit(number)
