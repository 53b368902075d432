"""The commands there are, and the part of each that is known before its module is imported."""

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from checkin.cli.console import Exit
from checkin.wording.language import tr

if TYPE_CHECKING:  # the window looks a command up here and wants neither a parser nor a store
    from argparse import ArgumentParser, Namespace

    from checkin.cli.desk import Desk

COMMANDS = (
    "new",
    "load",
    "attendees",
    "tickets",
    "badges",
    "test-page",
    "door-list",
    "scan",
    "walk-in",
    "substitute",
    "undo",
    "check-out",
    "cash",
    "receipt",
    "export",
    "verify",
    "demo",
)


class Command(Protocol):
    """What the module of a command has."""

    def add_arguments(self, parser: "ArgumentParser") -> None:
        """Describe the command's own arguments."""
        ...

    def run(self, options: "Namespace", desk: "Desk") -> Exit:
        """Do it."""
        ...


def command(name: str) -> Command:
    """Import the module of one command; the others cost nothing."""
    return cast("Command", import_module(f"checkin.cli.{name.replace('-', '_')}"))


def summary(name: str) -> str:
    """Return what a command does, in one line."""
    return _SUMMARIES[name]()


_SUMMARIES = {
    "new": lambda: tr("Make a new event file."),
    "load": lambda: tr("Load a list of attendees into an event."),
    "attendees": lambda: tr("Show the attendees and where they stand."),
    "tickets": lambda: tr("Save tickets: pictures with a list for mail merge, or a PDF."),
    "badges": lambda: tr("Make the PDF of name badges, and say what to look at before printing."),
    "test-page": lambda: tr("Make the page that shows how far off a printer prints."),
    "door-list": lambda: tr("Save the door list on paper: in Japanese order, with boxes to tick and codes."),
    "scan": lambda: tr("Decide about a scanned code, and check in."),
    "walk-in": lambda: tr("Register and admit somebody who is not on the list."),
    "substitute": lambda: tr("Note that another person comes with somebody's ticket."),
    "undo": lambda: tr("Take back what was done last at the door for an attendee."),
    "check-out": lambda: tr("Note that an attendee has left."),
    "cash": lambda: tr("Set fees, count the drawer, and close the till."),
    "receipt": lambda: tr("Issue a receipt as a PDF, print one again, or make one void."),
    "export": lambda: tr("Save the attendance record, and the journal beside it."),
    "verify": lambda: tr("Say whether an event file is whole."),
    "demo": lambda: tr("Show the program with an invented event."),
}
