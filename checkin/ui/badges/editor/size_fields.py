"""How large text is: as large as it fits, up to the most, and not under the least."""

from PySide6.QtCore import Signal

from checkin.domain.design_area import Size
from checkin.ui.badges.editor.form import Form
from checkin.ui.widgets.choice_field import NumberField
from checkin.wording.language import tr

_LEAST_PT, _MOST_PT = 3.0, 300.0


class SizeFields(Form):
    """Two sizes in points; one pushes the other along."""

    changed = Signal(object)
    """The :class:`Size`."""

    def __init__(self) -> None:
        super().__init__()
        self.most = NumberField(_LEAST_PT, _MOST_PT, 0.5, "pt")
        self.least = NumberField(_LEAST_PT, _MOST_PT, 0.5, "pt")
        self.add_row((tr("Largest"), self.most), (tr("Smallest"), self.least))
        self.most.changed.connect(self._on_most)
        self.least.changed.connect(self._on_least)

    def show_size(self, size: Size) -> None:
        """Show sizes."""
        self.most.show_value(size.most_pt)
        self.least.show_value(size.least_pt)

    def _on_most(self, most_pt: float) -> None:
        self.changed.emit(Size(min(self.least.value(), most_pt), most_pt))

    def _on_least(self, least_pt: float) -> None:
        self.changed.emit(Size(least_pt, max(self.most.value(), least_pt)))
