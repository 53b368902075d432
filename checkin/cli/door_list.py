"""``checkin door-list``: save the list that is ticked on paper where nothing else is to be had."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from checkin.badges.door_list import ListLayout
from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.flows.paper import save_door_list
from checkin.wording.language import language, tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("-o", "--output", type=Path, default=Path("door-list.pdf"), metavar=tr("PDF"))
    layouts = [layout.value for layout in ListLayout]
    parser.add_argument("--layout", choices=layouts, default=layouts[0], help=tr("with codes, or compact"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Save the list as it is now."""
    with desk.open(options.file) as store:
        save_door_list(store, options.output, ListLayout(options.layout), language())
        people = store.counts().total
    desk.console.say(tr("Saved as {file}", file=options.output))
    desk.console.answer({"door_list": str(options.output), "attendees": people})
    return Exit.DONE
