"""The correction of a printer on the command line: given as numbers, or remembered by the window."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import replace

from checkin.domain.calibration import AS_IT_PRINTS, Calibration
from checkin.settings import Settings
from checkin.wording.language import tr

_FIELDS = ("offset_x_mm", "offset_y_mm", "scale_x", "scale_y")


def add_correction(parser: ArgumentParser) -> None:
    """Let a command take the correction of a printer."""
    group = parser.add_argument_group(tr("correction of the printer"))
    group.add_argument(
        "--printer",
        default="",
        metavar=tr("NAME"),
        help=tr("use the correction that the window remembers for this printer"),
    )
    right = tr("move everything this much to the right (to the left below 0)")
    down = tr("move everything this much down (up below 0)")
    wider = tr("make everything this much wider, for example 1.002")
    higher = tr("make everything this much higher, for example 0.998")
    group.add_argument("--offset-x", type=_offset_mm, dest="offset_x_mm", metavar=tr("MM"), help=right)
    group.add_argument("--offset-y", type=_offset_mm, dest="offset_y_mm", metavar=tr("MM"), help=down)
    group.add_argument("--scale-x", type=_scale, metavar="N", help=wider)
    group.add_argument("--scale-y", type=_scale, metavar="N", help=higher)


def correction_of(options: Namespace, settings: Settings) -> Calibration:
    """Return the correction that is asked for: the printer's, and single numbers instead of its own."""
    known = settings.calibration_of(options.printer) if options.printer else AS_IT_PRINTS
    given = {name: value for name in _FIELDS if (value := getattr(options, name)) is not None}
    return replace(known, **given)


def _offset_mm(text: str) -> float:
    refusal = tr("“{text}” is no offset: millimetres from -20 to 20", text=text)
    return _number(text, lambda value: Calibration(offset_x_mm=value), refusal)


def _scale(text: str) -> float:
    refusal = tr("“{text}” is no scale: a number from 0.9 to 1.1", text=text)
    return _number(text, lambda value: Calibration(scale_x=value), refusal)


def _number(text: str, made_of: Callable[[float], Calibration], refusal: str) -> float:
    try:
        value = float(text)
        made_of(value)
    except ValueError as error:
        raise ArgumentTypeError(refusal) from error
    return value
