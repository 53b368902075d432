"""``checkin test-page``: make the page that shows how far off a printer prints."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from checkin.badges.test_page import marks_of, test_page_pdf
from checkin.cli.console import Exit
from checkin.cli.correction import add_correction, correction_of
from checkin.cli.desk import Desk
from checkin.files.atomic import write_atomically
from checkin.flows.stocks import DEFAULT_STOCK, find_stock
from checkin.wording.calibration import test_page_words
from checkin.wording.language import tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("-o", "--output", type=Path, metavar=tr("PDF"), help=tr("where the PDF goes"))
    parser.add_argument(
        "--stock",
        default="",
        metavar=tr("PAPER"),
        help=tr("id or number of the paper; {usual} unless chosen", usual=DEFAULT_STOCK),
    )
    add_correction(parser)


def run(options: Namespace, desk: Desk) -> Exit:
    """Make the page."""
    stock = find_stock(options.stock or desk.settings.stock or DEFAULT_STOCK)
    calibration = correction_of(options, desk.settings)
    path = options.output or Path("test-page.pdf")
    words = test_page_words(stock, calibration, options.printer)
    write_atomically(path, test_page_pdf(stock, words, calibration))
    desk.console.say(tr("Test page saved in {file}", file=path))
    for line in words.lines:
        desk.console.say(line)
    marks = marks_of(stock)
    desk.console.answer(
        {
            "pdf": str(path),
            "stock": stock.id,
            "cross_mm": marks.cross_mm,
            "ruler_x_mm": marks.ruler_x_mm,
            "ruler_y_mm": marks.ruler_y_mm,
        }
    )
    return Exit.DONE
