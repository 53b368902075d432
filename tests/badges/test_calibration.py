"""The correction of a printer, and the page that a printer is measured by, read back from the paper."""

import numpy as np
import pytest

from checkin.badges.pdf import badges_pdf
from checkin.badges.test_page import TestPageWords as Words
from checkin.badges.test_page import marks_of
from checkin.badges.test_page import test_page_pdf as page_pdf
from checkin.domain.calibration import AS_IT_PRINTS, Calibration
from checkin.domain.finish import Finish
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from tests.badges_of import EVERYBODY, HANAKO
from tests.pdfs import codes_by_zxing, page_sizes_mm, picture, text_of

A_ONE = find_stock("aone-51002")
WORDS = Words("Test page", ("Measure it.",), "No correction", "A-one 51002")
DPI = 254
"""Ten pixels are a millimetre."""


def dark(image: np.ndarray) -> np.ndarray:
    return np.asarray(image).reshape(image.shape[0], image.shape[1], -1).min(axis=2) < 128


def first_ink_mm(pdf: bytes) -> tuple[float, float]:
    """Return how far the first ink lies from the left and the top edge."""
    ink = dark(picture(pdf, dpi=DPI))
    return float(np.argmax(ink.any(axis=0))) / 10, float(np.argmax(ink.any(axis=1))) / 10


def test_without_correction_the_pdf_is_the_same_to_the_byte() -> None:
    assert badges_pdf(EVERYBODY, A_ONE, finish=Finish(AS_IT_PRINTS)) == badges_pdf(EVERYBODY, A_ONE)


def test_badges_are_moved_to_the_right_and_up() -> None:
    plain = first_ink_mm(badges_pdf([HANAKO], A_ONE))
    moved = first_ink_mm(badges_pdf([HANAKO], A_ONE, finish=Finish(Calibration(3.0, -2.0))))
    assert moved == pytest.approx((plain[0] + 3.0, plain[1] - 2.0), abs=0.11)


def test_badges_are_scaled_from_the_top_left_corner() -> None:
    plain = first_ink_mm(badges_pdf([HANAKO], A_ONE, start=10))
    scaled = first_ink_mm(badges_pdf([HANAKO], A_ONE, start=10, finish=Finish(Calibration(0, 0, 1.02, 0.98))))
    assert scaled == pytest.approx((plain[0] * 1.02, plain[1] * 0.98), abs=0.15)


def test_every_page_is_corrected_and_its_codes_still_read() -> None:
    finish = Finish(Calibration(1.5, 2.0, 1.01, 0.99))
    pdf = badges_pdf([HANAKO] * 11, A_ONE, finish=finish)
    assert codes_by_zxing(picture(pdf, page=1)) == {HANAKO.ticket}
    assert page_sizes_mm(pdf) == page_sizes_mm(badges_pdf([HANAKO] * 11, A_ONE))


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_the_marks_lie_on_the_page_of_every_stock(stock: Stock) -> None:
    marks = marks_of(stock)
    assert page_sizes_mm(page_pdf(stock, WORDS))[0] == pytest.approx(
        (stock.page_width_mm, stock.page_height_mm), abs=0.05
    )
    assert marks.cross_mm * 2 + marks.ruler_x_mm <= stock.page_width_mm
    assert marks.cross_mm * 2 + marks.ruler_y_mm <= stock.page_height_mm


def test_the_cross_and_the_ruler_measure_what_the_page_says() -> None:
    marks = marks_of(A_ONE)
    ink = dark(picture(page_pdf(A_ONE, WORDS), dpi=DPI))
    column = ink[:, round(marks.cross_mm * 10)]
    assert column[round(marks.cross_mm * 10) - 30]
    ruler = next(row for row in ink if row.sum() > marks.ruler_x_mm * 9)
    places = np.flatnonzero(ruler)
    assert (places[-1] - places[0]) / 10 == pytest.approx(marks.ruler_x_mm, abs=0.3)
    assert "Measure it." in text_of(page_pdf(A_ONE, WORDS))
