"""The buttons of a decision: in one row where there is room, else in two columns or below one another."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QGridLayout

from checkin.ui.door.fitted_button import FittedButton
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.restyle import set_look

_LARGE, _SMALL = ("", "tight"), ("close", "low", "least")
"""Sizes of the words: rather two rows of large ones than one row of small ones."""
_MOST_STACKED = 2
"""More buttons than this below one another leave the name no room."""


class ChoiceGrid(QGridLayout):
    """Chooses columns and size of words by the width; where the height is short, it takes what is lower."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(INSIDE)
        self.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[FittedButton] = []
        self._is_list = False
        self._width = 0
        self._arrangements: list[tuple[int, str]] = []
        self._chosen = 0

    def show_buttons(self, buttons: Sequence[FittedButton], *, is_list: bool) -> None:
        """Take other buttons; those of a list are always below one another."""
        for button in self._buttons:
            self.removeWidget(button)
        self._buttons = list(buttons)
        self._is_list = is_list
        for place, button in enumerate(buttons):
            self.addWidget(button, *((place, 0) if is_list else (0, place)))

    def fit(self, width: int) -> None:
        """Show the largest words that a width, in pixels, has room for."""
        self._width = width
        self._arrangements = list(self._possible())
        self._chosen = next((place for place in self._fitting_from(0)), len(self._arrangements) - 1)
        self._arrange()

    def shrink(self) -> bool:
        """Take the next arrangement that is lower; return whether there was one."""
        for place in self._fitting_from(self._chosen + 1):
            if self._height_of(place) < self._height_of(self._chosen):
                self._chosen = place
                self._arrange()
                return True
        self._arrange()  # to measure them changed the words
        return False

    @property
    def height(self) -> int:
        """How high the buttons are together, in pixels."""
        return self._height_of(self._chosen)

    @property
    def _shown(self) -> list[FittedButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def _possible(self) -> Iterator[tuple[int, str]]:
        count = len(self._shown)
        if self._is_list or count < 2:
            yield from ((1, fit) for fit in (*_LARGE, *_SMALL))
            return
        columns = (count, 1) if count <= _MOST_STACKED else (count, 2)
        for fits in (_LARGE, *((fit,) for fit in _SMALL)):
            yield from ((across, fit) for across in columns for fit in fits)
        yield 1, _SMALL[-1]

    def _fitting_from(self, first: int) -> Iterator[int]:
        for place in range(first, len(self._arrangements)):
            if self._width_of(place) <= self._width:
                yield place

    def _width_of(self, place: int) -> int:
        across, fit = self._arrangements[place]
        widths = [button.size_at(fit).width() for button in self._shown]
        columns = [max(widths[column::across], default=0) for column in range(across)]
        return sum(columns) + (across - 1) * INSIDE

    def _height_of(self, place: int) -> int:
        if not self._arrangements:
            return 0
        across, fit = self._arrangements[place]
        rows = -(-len(self._shown) // across)
        return rows * (INSIDE + max((button.size_at(fit).height() for button in self._shown), default=0))

    def _arrange(self) -> None:
        if not self._arrangements:
            return
        across, fit = self._arrangements[self._chosen]
        for place, button in enumerate(self._shown):
            set_look(button, "fit", fit)
            button.updateGeometry()
            self.removeWidget(button)
            self.addWidget(button, place // across, place % across)
        self.invalidate()
