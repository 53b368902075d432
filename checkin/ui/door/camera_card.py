"""The camera at the door: what it sees, which it is, and its light. It takes no room while it is off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from checkin.scanning.state import CameraState
from checkin.settings import Settings
from checkin.ui.door.viewfinder import Viewfinder
from checkin.ui.scanners.camera import Camera
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.camera import camera_sentence
from checkin.wording.language import tr


class CameraCard(QWidget):
    """Follows the camera, and tells what a person chooses about it."""

    settings_changed = Signal(object)
    """What was chosen, by the name of the field in ``Settings``."""

    def __init__(self, camera: Camera, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = camera
        self.viewfinder = Viewfinder()
        self.sentence = Text("", Rank.MUTED)
        self.choice = ChoiceField({"": ""})
        self.choice.setAccessibleName(tr("Camera"))
        self.light = QCheckBox(tr("Light border"))
        self.light.setToolTip(tr("Lights phones and paper that are held before the screen in a dark hall"))
        self.light.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button = PlainButton("", Size.TOUCH)
        """Switches the camera; it stands where the page puts it."""
        self._lay_out()
        camera.chosen = settings.camera
        self.light.setChecked(settings.has_camera_light)
        self.viewfinder.light(settings.has_camera_light)
        self.light.toggled.connect(self._on_light)
        self.choice.chosen.connect(self._on_chosen)
        self.button.clicked.connect(self.switch)
        camera.changed.connect(self._on_changed)
        camera.pictured.connect(self.viewfinder.show_image)
        camera.want(settings.is_camera_on)
        self._on_changed()

    def switch(self) -> None:
        """Switch the camera on, or really off."""
        self.camera.want(not self.camera.is_wanted)
        self._on_changed()
        self.settings_changed.emit({"is_camera_on": self.camera.is_wanted})

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(INSIDE)
        head.addWidget(self.choice, 1)
        head.addWidget(self.light)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(head)
        column.addWidget(self.viewfinder)
        column.addWidget(self.sentence)

    def _on_changed(self) -> None:
        """Show how it stands: the picture where there is one, or else a sentence that says why not."""
        camera = self.camera
        self.setVisible(camera.is_wanted)
        self.button.setText(tr("Camera off (F12)") if camera.is_wanted else tr("Camera (F12)"))
        is_seeing = camera.state is CameraState.SEEING
        if not is_seeing:
            self.viewfinder.show_image(QImage())
        self.viewfinder.setVisible(is_seeing)
        self.light.setVisible(is_seeing)
        self.sentence.setText(camera_sentence(camera.state, camera.name))
        self.sentence.setVisible(bool(self.sentence.text()))
        self._show_names(is_seeing)

    def _show_names(self, is_seeing: bool) -> None:
        """Offer what is connected, and the one that is meant even where it is not."""
        name = self.camera.name
        offered = dict.fromkeys((*self.camera.names, name))
        self.choice.offer({each: each for each in offered})
        self.choice.show_value(name)
        self.choice.setToolTip(name)
        self.choice.setEnabled(len(offered) > 1)
        self.choice.setVisible(is_seeing or len(offered) > 1)

    def _on_light(self, is_lit: bool) -> None:
        self.viewfinder.light(is_lit)
        self.settings_changed.emit({"has_camera_light": is_lit})

    def _on_chosen(self, name: str) -> None:
        self.camera.choose(name)
        self.settings_changed.emit({"camera": name})
