from collections.abc import Generator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.badges.pdf import badges_pdf
from checkin.domain.badge import Badge
from checkin.flows.stocks import find_stock
from checkin.ui.page_spots import Spot
from checkin.ui.pdf_view import PdfView, Zoom
from checkin.ui.style.roles import LIGHT, VERDICTS
from checkin.ui.tasks import Worker

PDF = badges_pdf([Badge(f"見本 {number}") for number in range(30)], find_stock("aone-51002"))


@pytest.fixture
def view(qtbot: QtBot) -> Generator[PdfView, None, None]:
    worker = Worker("press")
    view = PdfView(worker)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    yield view
    view.hide()
    worker.close()


def test_keys_turn_the_pages(qtbot: QtBot, view: PdfView) -> None:
    with qtbot.waitSignal(view.page_drawn):
        view.show_pdf(PDF)
    for key, page in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_End, 2), (Qt.Key.Key_PageUp, 1), (Qt.Key.Key_Home, 0)):
        with qtbot.waitSignal(view.page_drawn) as drawn:
            qtbot.keyClick(view, key)
        assert drawn.args == [page]


def test_a_new_pdf_stays_on_the_page_that_was_open(qtbot: QtBot, view: PdfView) -> None:
    view.show_pdf(PDF)
    view.go_to(2)
    with qtbot.waitSignal(view.page_drawn) as drawn:
        view.show_pdf(badges_pdf([Badge("見本")] * 15, find_stock("aone-51002")))
    assert drawn.args == [1]


def test_the_page_is_drawn_again_when_it_is_shown_larger(qtbot: QtBot, view: PdfView) -> None:
    with qtbot.waitSignal(view.page_drawn):
        view.show_pdf(PDF)
    with qtbot.waitSignal(view.page_drawn):
        view.set_zoom(Zoom.ACTUAL)


def test_nothing_is_shown_once_the_pdf_is_gone(qtbot: QtBot, view: PdfView) -> None:
    view.show_pdf(PDF)
    view.clear()
    assert view.pages == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 0


SPOTS = (
    Spot(7, 0, 14, 11, 91, 55, "first"),
    Spot(8, 0, 105, 66, 91, 55, "second"),
    Spot(7, 1, 14, 11, 91, 55, ""),
)


def colour_at(view: PdfView, x_mm: float, y_mm: float) -> str:
    picture = view._picture
    px = picture.width() / 210
    return picture.grab().toImage().pixelColor(round(x_mm * px), round(y_mm * px)).name().upper()


def show(qtbot: QtBot, view: PdfView) -> None:
    with qtbot.waitSignal(view.page_drawn):
        view.show_pdf(PDF)


def test_a_spot_has_a_tag_in_its_corner_on_its_page_only(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view)
    inside = (105 - 0.8, 11 + 4)
    plain = colour_at(view, *inside)
    view.show_spots(SPOTS)
    assert colour_at(view, *inside) == VERDICTS["already_in"].panel != plain
    with qtbot.waitSignal(view.page_drawn):
        view.go_to(2)
    assert colour_at(view, *inside) != VERDICTS["already_in"].panel
    with qtbot.waitSignal(view.page_drawn):
        view.go_to(0)
    view.show_spots(())
    assert colour_at(view, *inside) == plain


def test_a_click_on_a_spot_chooses_it_and_one_beside_it_does_not(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view)
    view.show_spots(SPOTS)
    picture = view._picture
    chosen: list[int] = []
    view.spot_chosen.connect(chosen.append)
    for spot in SPOTS[:2]:
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(spot).center().toPoint())
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert chosen == [7, 8]


def test_a_ring_goes_around_the_spots_that_were_asked_for(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view)
    view.show_spots(SPOTS)
    view.ring(8)
    assert colour_at(view, 150, 66) == LIGHT.accent
    assert colour_at(view, 60, 11) != LIGHT.accent
    view.ring(None)
    assert colour_at(view, 150, 66) != LIGHT.accent


def test_the_pointer_is_told_what_there_is_to_say(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view)
    view.show_spots(SPOTS)
    picture = view._picture
    QTest.mouseMove(picture, picture.place_of(SPOTS[1]).center().toPoint())
    assert picture.toolTip() == "second"
    assert picture.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(picture, QPoint(3, 3))
    assert picture.toolTip() == ""


def test_a_new_page_size_moves_the_spots_with_it(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view)
    view.show_spots(SPOTS)
    before = view._picture.place_of(SPOTS[0])
    with qtbot.waitSignal(view.page_drawn):
        view.set_zoom(Zoom.ACTUAL)
    after = view._picture.place_of(SPOTS[0])
    assert after.width() == pytest.approx(91 / 25.4 * view.logicalDpiX(), abs=1)
    assert after.width() > before.width()
