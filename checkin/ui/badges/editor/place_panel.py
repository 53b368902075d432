"""Where an element stands: its numbers, lining up, and the edges it keeps to on badges of other sizes."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from checkin.domain.design_area import Area
from checkin.domain.design_boxes import Along
from checkin.ui.badges.editor.form import Form
from checkin.ui.style.scale import BETWEEN, STEP
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.choice_field import NumberField
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.design_words import edge_names
from checkin.wording.language import tr

_MOST_MM = 1000.0


class LineUp(QWidget):
    """Six buttons that line boxes up."""

    wanted = Signal(object)
    """An :class:`Along`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        self.buttons: dict[Along, PlainButton] = {}
        for number, (along, words) in enumerate(_alongs().items()):
            button = PlainButton(words, Size.TIGHT)
            button.clicked.connect(partial(self._on_clicked, along))
            self.buttons[along] = button
            grid.addWidget(button, number // 3, number % 3)

    def _on_clicked(self, along: Along) -> None:
        self.wanted.emit(along)


class PlacePanel(Form):
    """Edits an :class:`Area`."""

    lined_up = Signal(object)
    """An :class:`Along`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.top = self._number(), self._number()
        self.wide, self.high = self._number(0.1), self._number(0.1)
        self.add_row((tr("From the left"), self.left), (tr("From the top"), self.top))
        self.add_row((tr("Width"), self.wide), (tr("Height"), self.high))
        self.line_up = LineUp()
        self.column.addWidget(Text(tr("Line up with the badge"), Rank.LABEL))
        self.column.addWidget(self.line_up)
        kept = Text(tr("On badges of other sizes, keeps its distance to"), Rank.LABEL)
        kept.setWordWrap(True)
        self.column.addWidget(kept)
        self.edges = {edge: QCheckBox(words) for edge, words in edge_names().items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        for number, box in enumerate(self.edges.values()):
            grid.addWidget(box, number // 2, number % 2)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.line_up.wanted.connect(self.lined_up)
        self.bind("left_mm", self.left.changed)
        self.bind("top_mm", self.top.changed)
        self.bind("width_mm", self.wide.changed)
        self.bind("height_mm", self.high.changed)
        for box in self.edges.values():
            box.clicked.connect(self._on_edges)

    def show_area(self, area: Area) -> None:
        """Show a box."""
        self.thing = area
        values = {
            self.left: area.left_mm,
            self.top: area.top_mm,
            self.wide: area.width_mm,
            self.high: area.height_mm,
        }
        for field, value in values.items():
            field.show_value(value)
        for edge, box in self.edges.items():
            box.setChecked(edge in area.anchor)

    def _on_edges(self) -> None:
        self.edit("anchor", anchor=frozenset(edge for edge, box in self.edges.items() if box.isChecked()))

    def _number(self, least: float = 0.0) -> NumberField:
        return NumberField(least, _MOST_MM, 0.5, "mm", decimals=2)


def _alongs() -> Mapping[Along, str]:
    return {
        Along.LEFT: tr("To left"),
        Along.CENTRE: tr("Centre"),
        Along.RIGHT: tr("To right"),
        Along.TOP: tr("To top"),
        Along.MIDDLE: tr("Middle"),
        Along.BOTTOM: tr("To foot"),
    }
