"""``checkin attendees``: show the attendees and where they stand."""

import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.narrowing import add_narrowing, query_of
from checkin.cli.objects import attendee_object
from checkin.domain.attendee import Attendee
from checkin.wording.language import language, tr, tr_count
from checkin.wording.states import state_word

_WIDEST = 28
_SIMILAR = 8
"""So many close misses are shown where nobody matches."""


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    add_narrowing(parser)


def run(options: Namespace, desk: Desk) -> Exit:
    """Show who is asked for, in the order of the list."""
    with desk.open(options.file) as store:
        found = list(store.attendees(store.find(query_of(options))))
        similar = [] if found else list(store.attendees(store.similar(options.search, _SIMILAR)))
    desk.console.answer([attendee_object(attendee, desk.industries) for attendee in found])
    for line in _lined_up([_cells(attendee, desk) for attendee in found]):
        desk.console.say(line)
    desk.console.say(tr_count("{count} attendee", "{count} attendees", len(found)))
    if similar:
        desk.console.say(tr("Nobody by that name. Similar:"))
        for line in _lined_up([_cells(attendee, desk) for attendee in similar]):
            desk.console.say(line)
    return Exit.DONE


def _cells(attendee: Attendee, desk: Desk) -> tuple[str, ...]:
    profile = attendee.profile
    industry = desk.industries.shown(profile, language())
    return state_word(attendee.state), profile.name, profile.reading, profile.company, industry


def _lined_up(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the rows with their columns under one another; kanji are two places wide."""
    widths = [min(_WIDEST, max(map(_wide, column))) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (width - _wide(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
