"""Drawings put into the slots of sheets, on one side or both, with marks to cut by."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checkin.badges.canvas import Pages
from checkin.badges.cut_marks import cut_marks
from checkin.badges.drawing import Drawing
from checkin.domain.finish import Back, CutMarks, Finish
from checkin.domain.progress import Progress
from checkin.domain.sheets import Slot, lay_out
from checkin.domain.sides import back_of, front_of, turns_sideways
from checkin.domain.stock import Stock

_Placed = Sequence[tuple[Slot, Drawing]]


class SheetSides:
    """What all sheets of a PDF have in common; draws them one after another."""

    def __init__(self, pages: Pages, stock: Stock, finish: Finish, is_turned: bool, back: Drawing | None) -> None:
        self._pages = pages
        self._stock = stock
        self._finish = finish
        self._is_turned = is_turned
        self._back = back
        """On every back; None for the badge itself."""

    def draw(self, fronts: Iterable[Drawing], count: int, start: int, progress: Progress) -> None:
        """Draw ``count`` badges, the first in slot ``start`` of the sheet. Raises what ``progress`` raises."""
        slots = lay_out(self._stock, count, start)
        done = 0
        for sheet in _sheets(zip(slots, fronts, strict=True)):
            self._draw_front(sheet)
            if self._finish.sides == 2:
                self._draw_back(sheet)
            done += len(sheet)
            progress(done, count)

    def _draw_front(self, sheet: _Placed) -> None:
        back = self._finish.back
        places = [(front_of(slot, back), drawing) for slot, drawing in sheet]
        if back is Back.FOLDED:
            places += [(back_of(slot, back, self._stock), self._back or drawing) for slot, drawing in sheet]
        self._draw_page(places)

    def _draw_back(self, sheet: _Placed) -> None:
        back = self._finish.back
        places = [(back_of(slot, back, self._stock), self._back or drawing) for slot, drawing in sheet]
        self._draw_page(places, is_upside_down=not turns_sideways(back, self._stock), is_back=True)

    def _draw_page(self, places: _Placed, is_upside_down: bool = False, is_back: bool = False) -> None:
        marks = cut_marks(self._marked(places, is_back), self._stock, self._finish.marks)
        if marks is not None:
            self._pages.draw(marks, 0, 0)
        for slot, drawing in places:
            self._pages.draw(drawing, slot.left_mm, slot.top_mm, self._is_turned, is_upside_down)
        self._pages.end_page()

    def _marked(self, places: _Placed, is_back: bool) -> list[Slot]:
        """Return the slots that marks go around; outside marks go around all, so that no free slot gets any."""
        if self._finish.marks is not CutMarks.CORNERS:
            return [slot for slot, _ in places]
        stock, back = self._stock, self._finish.back
        every = lay_out(stock, stock.per_page)
        if back is Back.FOLDED:
            return [part for slot in every for part in (front_of(slot, back), back_of(slot, back, stock))]
        return [back_of(slot, back, stock) for slot in every] if is_back else every


def _sheets(placed: Iterable[tuple[Slot, Drawing]]) -> Iterator[list[tuple[Slot, Drawing]]]:
    for _, sheet in groupby(placed, key=lambda one: one[0].page):
        yield list(sheet)
