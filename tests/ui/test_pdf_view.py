from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.badges.pdf import badges_pdf
from checkin.domain.badge import Badge
from checkin.flows.stocks import find_stock
from checkin.ui.pdf_view import PdfView, Zoom
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
