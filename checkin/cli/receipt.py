"""``checkin receipt``: issue a receipt as a PDF, print one again, or make one void."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from checkin.cli.arguments import add_event_file, name, one_line, yen
from checkin.cli.console import Exit
from checkin.cli.desk import Desk, whom
from checkin.cli.objects import receipt_object
from checkin.domain.attendee import Attendee
from checkin.domain.money import Receipt
from checkin.files.atomic import write_atomically
from checkin.flows.print_receipt import pdf_of
from checkin.flows.receipts import ReceiptRefusal, Wish, issue, make_void, reissue
from checkin.store.ports import EventStore
from checkin.wording.cash import default_addressee, default_purpose, receipt_refusal_sentence
from checkin.wording.language import language, tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("whom", metavar=tr("ID|CODE"), help=tr("an attendee's id, ticket or ticket-site code"))
    parser.add_argument("-o", "--output", type=Path, metavar=tr("PDF"), help=tr("the receipt; its number else"))
    parser.add_argument("--to", type=one_line, metavar=tr("TEXT"), help=tr("for whom; may be empty"))
    parser.add_argument("--for", type=one_line, dest="purpose", metavar=tr("TEXT"), help=tr("for what"))
    parser.add_argument("--amount", type=yen, metavar=tr("YEN"), help=tr("all that is on no receipt, without it"))
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--again", metavar=tr("NUMBER"), help=tr("print the receipt of this number again"))
    other.add_argument("--void", metavar=tr("NUMBER"), help=tr("make the receipt of this number void"))
    parser.add_argument("--reason", type=name, metavar=tr("TEXT"), help=tr("why it is made void"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Do it; a receipt that is made void is saved too, marked so."""
    if options.void and not options.reason:
        desk.console.warn(tr("Please say why it is made void, with --reason."))
        desk.console.answer({"refused": "no_reason"})
        return Exit.REFUSED
    with desk.open(options.file) as store:
        answer = _carry_out(store, whom(store, options.whom), options)
    if isinstance(answer, ReceiptRefusal):
        desk.console.warn(receipt_refusal_sentence(answer))
        desk.console.answer({"refused": answer.value})
        return Exit.REFUSED
    path = options.output or Path(f"{answer.number.replace('/', '_')}.pdf")
    write_atomically(path, pdf_of(answer, language()))
    desk.console.say(tr("Receipt {number} saved in {file}", number=answer.number, file=path))
    desk.console.answer(receipt_object(answer) | {"file": str(path)})
    return Exit.DONE


def _carry_out(store: EventStore, attendee: Attendee, options: Namespace) -> Receipt | ReceiptRefusal:
    if number := options.again or options.void:
        found = next((one for one in attendee.receipts if one.number == number), None)
        if found is None:
            return ReceiptRefusal.NO_SUCH_RECEIPT
        if options.again:
            return reissue(store, attendee.id, found.stamp.entry)
        return make_void(store, attendee.id, found.stamp.entry, options.reason)
    to = default_addressee(attendee) if options.to is None else options.to
    purpose = default_purpose() if options.purpose is None else options.purpose
    return issue(store, attendee.id, Wish(to, purpose, options.amount))
