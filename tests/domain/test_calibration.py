import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.calibration import (
    AS_IT_PRINTS,
    Calibration,
    Measured,
    PageMarks,
    calibration_from,
    corrected,
)

MARKS = PageMarks(cross_mm=15, ruler_x_mm=100, ruler_y_mm=100)
OFF_MM = st.floats(-4, 4)
SCALES = st.floats(0.97, 1.03)
MISSET = st.builds(Calibration, OFF_MM, OFF_MM, SCALES, SCALES)
"""A printer that is off is what a correction is, the other way round."""


def read_off(printer: Calibration, drawn_with: Calibration, marks: PageMarks = MARKS) -> Measured:
    """Return what a careful person measures on the test page that this printer makes."""

    def printed(x_mm: float, y_mm: float) -> tuple[float, float]:
        return printer.placed(*drawn_with.placed(x_mm, y_mm))

    cross_x, cross_y = printed(marks.cross_mm, marks.cross_mm)
    left, top = printed(30, 40)
    right, bottom = printed(30 + marks.ruler_x_mm, 40 + marks.ruler_y_mm)
    return Measured(cross_x, cross_y, right - left, bottom - top)


@given(MISSET, st.floats(0, 210), st.floats(0, 297))
def test_what_a_misset_printer_shows_makes_its_pages_come_out_right(
    printer: Calibration, x_mm: float, y_mm: float
) -> None:
    correction = corrected(AS_IT_PRINTS, MARKS, read_off(printer, AS_IT_PRINTS))
    assert printer.placed(*correction.placed(x_mm, y_mm)) == pytest.approx((x_mm, y_mm), abs=1e-6)


@given(MISSET, MISSET)
def test_a_second_test_page_corrects_the_correction(printer: Calibration, wrong: Calibration) -> None:
    correction = corrected(wrong, MARKS, read_off(printer, wrong))
    assert printer.placed(*correction.placed(91, 55)) == pytest.approx((91, 55), abs=1e-6)


def test_a_page_that_comes_out_right_is_left_as_it_is() -> None:
    assert corrected(AS_IT_PRINTS, MARKS, Measured(15, 15, 100, 100)) == AS_IT_PRINTS


def test_a_short_ruler_and_a_cross_that_is_right_and_low_are_undone() -> None:
    correction = corrected(AS_IT_PRINTS, MARKS, Measured(16.0, 15.5, 99.2, 100))
    assert correction.scale_x == pytest.approx(1.00806, abs=1e-5)
    assert correction.offset_x_mm == pytest.approx(-1.129, abs=1e-3)
    assert (correction.scale_y, correction.offset_y_mm) == (1, -0.5)


@pytest.mark.parametrize("reading", [Measured(15, 15, 80, 100), Measured(45, 15, 100, 100)])
def test_a_reading_that_no_printer_shows_is_refused(reading: Measured) -> None:
    with pytest.raises(ValueError):
        corrected(AS_IT_PRINTS, MARKS, reading)


def test_a_ruler_of_no_length_is_refused() -> None:
    with pytest.raises(ValueError):
        corrected(AS_IT_PRINTS, MARKS, Measured(15, 15, 0, 100))


@given(MISSET)
def test_a_correction_comes_back_from_the_settings(correction: Calibration) -> None:
    assert calibration_from(correction.as_data) == correction


@pytest.mark.parametrize("data", [{}, {"scale_x": "wide"}, {"scale_x": 4.0}, {"offset_x_mm": float("nan")}])
def test_settings_that_make_no_sense_mean_no_correction(data: dict[str, object]) -> None:
    assert calibration_from(data) == AS_IT_PRINTS
