"""``checkin check-out``: note that an attendee has left."""

from argparse import ArgumentParser, Namespace

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk, whom
from checkin.cli.objects import attendee_object
from checkin.flows.check_in import check_out
from checkin.wording.language import tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("whom", metavar=tr("ID|CODE"), help=tr("an attendee's id, ticket or ticket-site code"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Note it; who is not inside cannot leave."""
    with desk.open(options.file) as store:
        attendee = whom(store, options.whom)
        after = check_out(store, attendee.id)
    if after is None:
        desk.console.warn(tr("{name} is not inside.", name=attendee.name))
        desk.console.answer({"checked_out": False, "attendee": attendee_object(attendee, desk.industries)})
        return Exit.REFUSED
    desk.console.say(tr("{name} has left.", name=after.name))
    desk.console.answer({"checked_out": True, "attendee": attendee_object(after, desk.industries)})
    return Exit.DONE
