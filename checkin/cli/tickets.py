"""``checkin tickets``: save tickets as pictures with a list for mail merge, or as a PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from checkin.badges.ticket_sheet import TicketPaper
from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.flows.tickets import save_ticket_pictures, save_ticket_sheet, ticket_holders
from checkin.wording.language import language, tr, tr_count


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar=tr("FOLDER"), help=tr("one PNG each, and tickets.csv")
    )
    parser.add_argument("--pdf", type=Path, metavar=tr("PDF"), help=tr("all of them in one PDF"))
    papers = [paper.value for paper in TicketPaper]
    parser.add_argument("--paper", choices=papers, default=papers[0], help=tr("paper of the PDF"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Save what was asked for; pictures into ``tickets`` where nothing was."""
    folder = options.output or (None if options.pdf else Path("tickets"))
    with desk.open(options.file) as store:
        event, holders = store.event, ticket_holders(store)
    if folder is not None:
        save_ticket_pictures(holders, folder)
        desk.console.say(
            tr_count(
                "{count} ticket saved in {folder}",
                "{count} tickets saved in {folder}",
                len(holders),
                folder=folder,
            )
        )
    if options.pdf is not None:
        save_ticket_sheet(holders, event, options.pdf, TicketPaper(options.paper), language())
        desk.console.say(
            tr_count(
                "{count} ticket saved in {file}", "{count} tickets saved in {file}", len(holders), file=options.pdf
            )
        )
    desk.console.answer({"tickets": len(holders), "folder": _text(folder), "pdf": _text(options.pdf)})
    return Exit.DONE


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
