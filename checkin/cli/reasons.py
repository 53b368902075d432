"""What argparse itself says, in the language of the moment: its headings, and why it did not understand."""

import re
from collections.abc import Callable

from checkin.wording.language import tr

_Say = Callable[[re.Match[str]], str]


def heading_words(heading: str) -> str:
    """Return a heading of a help text."""
    match heading:
        case "positional arguments":
            return tr("Arguments")
        case "options":
            return tr("Options")
        case _:
            return heading


def reason_words(message: str) -> str:
    """Return why a command line was not understood; what is not known here stays as argparse says it."""
    for pattern, say in _REASONS:
        if (found := pattern.fullmatch(message)) is not None:
            return say(found)
    return message


_REASONS: tuple[tuple[re.Pattern[str], _Say], ...] = (
    (
        re.compile(r"the following arguments are required: (.+)"),
        lambda found: tr("these are missing: {names}", names=found[1]),
    ),
    (
        re.compile(r"unrecognized arguments: (.+)"),
        lambda found: tr("these are not known: {names}", names=found[1]),
    ),
    (
        re.compile(r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)"),
        lambda found: tr(
            "{name} cannot be {value}; choose from {choices}", name=found[1], value=found[2], choices=found[3]
        ),
    ),
    (
        re.compile(r"argument (.+?): expected (?:one|at least one) argument"),
        lambda found: tr("{name} needs a value", name=found[1]),
    ),
    (
        re.compile(r"argument (.+?): invalid (?:int|count_from_0) value: (.+)"),
        lambda found: tr("{name} must be a number, not {value}", name=found[1], value=found[2]),
    ),
    (
        re.compile(r"argument (.+?): (.+)"),
        lambda found: f"{found[1]}: {found[2]}",
    ),
)
