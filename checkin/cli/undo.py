"""``checkin undo``: take back what was done last at the door for an attendee."""

from argparse import ArgumentParser, Namespace

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk, whom
from checkin.cli.objects import attendee_object
from checkin.flows.check_in import undo
from checkin.wording.language import tr
from checkin.wording.states import state_word


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("whom", metavar=tr("ID|CODE"), help=tr("an attendee's id, ticket or ticket-site code"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Take back the check-out, or else the check-in."""
    with desk.open(options.file) as store:
        attendee = whom(store, options.whom)
        after = undo(store, attendee.id)
    if after is None:
        desk.console.warn(tr("There is nothing to take back for {name}.", name=attendee.name))
        desk.console.answer({"undone": False, "attendee": attendee_object(attendee, desk.industries)})
        return Exit.REFUSED
    desk.console.say(tr("Taken back. {name} is now: {state}.", name=after.name, state=state_word(after.state)))
    desk.console.answer({"undone": True, "attendee": attendee_object(after, desk.industries)})
    return Exit.DONE
