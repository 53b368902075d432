"""What staff do about one attendee after the arrival: the common part of ``check-out`` and ``undo``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk, whom
from checkin.cli.objects import attendee_object
from checkin.domain.attendee import Attendee
from checkin.store.ports import EventStore
from checkin.wording.language import tr

Deed = Callable[[EventStore, str], Attendee | None]
"""Does it for the attendee of an id, and returns them as they stand then; None where there is nothing to do."""


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the arguments: the event file, and whom it is about."""
    add_event_file(parser)
    parser.add_argument("whom", metavar=tr("ID|CODE"), help=tr("an attendee's id, ticket or ticket-site code"))


def carry_out(
    options: Namespace,
    desk: Desk,
    deed: Deed,
    key: str,
    done: Callable[[Attendee], str],
    refused: Callable[[Attendee], str],
) -> Exit:
    """Do a deed and say what came of it; ``key`` is its name in the JSON answer."""
    with desk.open(options.file) as store:
        before = whom(store, options.whom)
        after = deed(store, before.id)
    if after is None:
        desk.console.warn(refused(before))
    else:
        desk.console.say(done(after))
    shown = attendee_object(after or before, desk.industries)
    desk.console.answer({key: after is not None, "attendee": shown})
    return Exit.REFUSED if after is None else Exit.DONE
