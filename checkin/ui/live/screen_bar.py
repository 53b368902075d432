"""Opens and closes the second screen, and says what may be seen on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from checkin.ui.live.projector import Projector
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.ui.widgets.side_by_side import set_side_by_side
from checkin.wording.language import tr


class ScreenBar(QWidget):
    """Which screen is asked only where there is more than one to choose from."""

    def __init__(self, projector: Projector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projector = projector
        self.names = QCheckBox(tr("With the names of the last arrivals"))
        self.names.setToolTip(tr("Who did not agree to be shown to others is never named."))
        self.screen_choice = ChoiceField({"": ""})
        self.screen_choice.setAccessibleName(tr("Screen"))
        self.button = PlainButton("")
        self.names.toggled.connect(self._on_names)
        self.screen_choice.chosen.connect(self._on_screen)
        self.button.clicked.connect(self._on_button)
        projector.changed.connect(self._follow)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN)
        self._row.addStretch()
        for widget in (self.names, self.screen_choice, self.button):
            self._row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeft)
        self._follow()

    def stand(self, *, is_wide: bool) -> None:
        """Set everything side by side, or one below the other."""
        set_side_by_side(self._row, is_wide)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the screens again: the window may have been moved to another."""
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        others = self._projector.screens_beside(self.window())
        self.names.blockSignals(True)
        self.names.setChecked(self._projector.shows_names)
        self.names.blockSignals(False)
        self.screen_choice.setVisible(len(others) > 1)
        if others:
            self.screen_choice.offer({name: name for name in others})
            self.screen_choice.show_value(self._projector.screen_beside(self.window()))
        self.button.setText(_words(is_open=self._projector.is_open, has_other=bool(others)))

    def _on_names(self, shows_names: bool) -> None:
        self._projector.show_names(shows_names)

    def _on_screen(self, name: object) -> None:
        self._projector.choose(str(name), self.window())

    def _on_button(self) -> None:
        if self._projector.is_open:
            self._projector.close()
        else:
            self._projector.open(self.window())


def _words(*, is_open: bool, has_other: bool) -> str:
    if is_open:
        return tr("Close the second screen")
    return tr("Show on the second screen") if has_other else tr("Show in a window of its own")
