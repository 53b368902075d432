"""Words about the correction of a printer, and what its test page says."""

from checkin.badges.test_page import TestPageWords, marks_of
from checkin.domain.calibration import AS_IT_PRINTS, Calibration
from checkin.domain.stock import Stock
from checkin.wording.language import tr
from checkin.wording.stock import describe_stock


def describe_calibration(calibration: Calibration) -> str:
    """Say how pages are corrected."""
    if calibration == AS_IT_PRINTS:
        return tr("No correction: pages are printed as they are.")
    return tr(
        "Correction: {x} mm to the right, {y} mm down, {width} % wide, {height} % tall.",
        x=f"{calibration.offset_x_mm:+.1f}",
        y=f"{calibration.offset_y_mm:+.1f}",
        width=f"{calibration.scale_x * 100:.2f}",
        height=f"{calibration.scale_y * 100:.2f}",
    )


def test_page_words(stock: Stock, calibration: Calibration, printer: str = "") -> TestPageWords:
    """Return what the test page of a stock says."""
    marks = marks_of(stock)
    lines = [
        tr("Printed at 100 %, without fitting it to the page? If not, print it again like that."),
        tr(
            "1. The cross at the top left should lie {mm} mm from the left edge of the paper.",
            mm=f"{marks.cross_mm:g}",
        ),
        tr("2. It should lie {mm} mm from the top edge.", mm=f"{marks.cross_mm:g}"),
        tr("3. The ruler across should be {mm} mm long.", mm=f"{marks.ruler_x_mm:g}"),
        tr("4. The ruler down should be {mm} mm long.", mm=f"{marks.ruler_y_mm:g}"),
        tr("Measure them with a ruler of your own, and enter what you read: Badges, “Adjust the printer…”."),
        tr("The thin boxes are the badges on your paper: hold this page and a sheet of it against the light."),
    ]
    printed_with = describe_calibration(calibration)
    return TestPageWords(
        title=tr("Test page"),
        lines=tuple(lines),
        printed_with=f"{printer} · {printed_with}" if printer else printed_with,
        stock=f"{stock.name} · {describe_stock(stock)}",
    )
