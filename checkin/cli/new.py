"""``checkin new``: make a new event file."""

from argparse import ArgumentParser, Namespace

from checkin.cli.arguments import add_event_file, day, hour, moment, name, one_line
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.flows.new_event import new_event
from checkin.store.event_file import EventFile
from checkin.wording.language import tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument(
        "--title", required=True, type=name, metavar=tr("TITLE"), help=tr("what the event is called")
    )
    parser.add_argument("--date", required=True, type=day, metavar="YYYY-MM-DD", help=tr("its day"))
    parser.add_argument("--venue", type=one_line, default="", metavar=tr("PLACE"), help=tr("where it is"))
    parser.add_argument(
        "--opens", type=hour, metavar="HH:MM", help=tr("when the doors open; always open without it")
    )
    parser.add_argument("--closes", type=hour, metavar="HH:MM", help=tr("when the doors close"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Make the file; one that is there already is left alone."""
    opens_at = moment(options.date, options.opens)
    hours = (opens_at, moment(options.date, options.closes, after=opens_at))
    event = new_event(desk.lane, options.title, options.date, options.venue, hours)
    EventFile.create(options.file, event, desk.lane).close()
    desk.console.say(tr("“{title}” is in {file}.", title=event.title, file=options.file))
    desk.console.answer({"file": str(options.file), "id": event.id, "title": event.title, "date": str(event.day)})
    return Exit.DONE
