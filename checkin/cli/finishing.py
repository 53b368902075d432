"""What a command line asks of sheets besides the badges."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from checkin.cli.correction import correction_of
from checkin.domain.finish import MOST_BLANKS, MOST_COPIES, Back, CutMarks, Finish
from checkin.domain.sides import can_be_folded
from checkin.domain.stock import Stock
from checkin.settings import Settings
from checkin.wording.language import tr

_BACKS = {"long-edge": Back.LONG_EDGE, "short-edge": Back.SHORT_EDGE, "folded": Back.FOLDED}
_MARKS = {"corners": CutMarks.CORNERS, "lines": CutMarks.LINES}


def add_finishing(parser: ArgumentParser) -> None:
    """Let a command take copies, badges to write on, marks and the other side."""
    parser.add_argument("--copies", type=_copies, default=1, metavar="N", help=tr("copies of each badge"))
    parser.add_argument(
        "--blanks", type=_blanks, default=0, metavar="N", help=tr("blank badges to write on, after the others")
    )
    parser.add_argument("--marks", choices=tuple(_MARKS), help=tr("marks to cut by"))
    parser.add_argument(
        "--back", choices=tuple(_BACKS), help=tr("print the other side; the edge is that of the paper")
    )
    parser.add_argument(
        "--back-text", default="", metavar=tr("TEXT"), help=tr("text on the other side instead of the badge")
    )


def finish_of(options: Namespace, settings: Settings, stock: Stock) -> Finish | None:
    """Return what is asked for; None where the badges of the stock are too narrow to be folded."""
    back = _BACKS.get(options.back, Back.NONE)
    if back is Back.FOLDED and not can_be_folded(stock):
        return None
    return Finish(
        correction_of(options, settings),
        copies=options.copies,
        blanks=options.blanks,
        marks=_MARKS.get(options.marks, CutMarks.NONE),
        back=back,
        back_text=options.back_text,
    )


def _copies(text: str) -> int:
    return _between(text, 1, MOST_COPIES)


def _blanks(text: str) -> int:
    return _between(text, 0, MOST_BLANKS)


def _between(text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text[:4]) <= most:
        raise ArgumentTypeError(
            tr("“{text}” is no number from {least} to {most}", text=text, least=least, most=most)
        )
    return int(text)
