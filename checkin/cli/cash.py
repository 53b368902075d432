"""``checkin cash``: fees, drawers, and the closing of the till."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path

from checkin.cli.arguments import add_event_file, one_line, yen
from checkin.cli.cash_objects import closing_object
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.domain.drawer import DENOMINATIONS
from checkin.domain.event import Event
from checkin.domain.issuer import Tax, plain_registration, registration_flaw
from checkin.domain.money import Price
from checkin.domain.prices import Prices
from checkin.flows.amend import set_event
from checkin.flows.close_till import closing
from checkin.flows.drawer import count_drawer, open_drawer
from checkin.flows.save_report import save_report
from checkin.store.ports import EventStore
from checkin.wording.cash import registration_sentence
from checkin.wording.closing import closing_report
from checkin.wording.language import tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    report = tr("save the closing report: .pdf or .csv")
    parser.add_argument("--report", type=Path, metavar=tr("REPORT"), help=report)
    drawer = parser.add_argument_group(tr("the drawer of this lane"))
    drawer.add_argument("--opening", type=yen, metavar=tr("YEN"), help=tr("change in it before anybody comes"))
    counted = tr("what was counted in it, for example 10000x3,1000x12,500x4")
    drawer.add_argument("--counted", type=_pieces, metavar="10000x3,…", help=counted)
    fees = parser.add_argument_group(tr("fees, where the list names none"))
    fees.add_argument("--usual-fee", type=yen, metavar=tr("YEN"), help=tr("for everybody, walk-ins too"))
    of_type = tr("for one ticket type; may be given several times")
    fees.add_argument("--fee-of", type=_of_type, action="append", metavar=tr("TYPE=YEN"), help=of_type)
    paid_before = tr("who is on the list has paid this fee before")
    fees.add_argument("--paid-before", action="store_true", help=paid_before)
    issuer = parser.add_argument_group(tr("who issues receipts"))
    issuer.add_argument("--issuer", type=one_line, metavar=tr("NAME"), help=tr("name on receipts"))
    issuer.add_argument("--address", type=one_line, metavar=tr("TEXT"), help=tr("address on receipts"))
    issuer.add_argument("--phone", type=one_line, metavar=tr("TEXT"), help=tr("phone number on receipts"))
    number = tr("registration number of a qualified invoice issuer: T and 13 digits")
    issuer.add_argument("--registration", type=plain_registration, metavar="T…", help=number)
    taxes = [tax.value for tax in Tax]
    issuer.add_argument("--tax", choices=taxes, help=tr("what receipts say about the tax"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Set what is given, and say how the till stands."""
    with desk.open(options.file) as store:
        _set(store, options, desk)
        if options.opening is not None:
            open_drawer(store, options.opening)
        if options.counted is not None:
            count_drawer(store, options.counted)
        found = closing(store)
        report = closing_report(found, store.event, store.lane.now())
    for table in report.tables:
        desk.console.say(f"\n{table.heading}")
        for row in (table.headers, *table.rows) if table.rows else ((report.nothing,),):
            desk.console.say("  " + "  ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in row))
    if options.report is not None:
        save_report(options.report, report)
        desk.console.say(tr("Closing report saved in {file}", file=options.report))
    desk.console.answer(closing_object(found))
    return Exit.DONE


def _set(store: EventStore, options: Namespace, desk: Desk) -> None:
    """Set fees and issuer, where something is given that changes them."""
    event = store.event
    prices, issuer = _prices(event, options), _issuer_values(options)
    if prices != event.prices:
        set_event(store, {"prices": prices.to_data()})
    if issuer:
        flaw = registration_flaw(issuer["registration"]) if issuer.get("registration") else None
        if flaw is not None:
            desk.console.warn(registration_sentence(flaw))
        set_event(store, {"issuer": event.issuer.to_data() | issuer})


def _prices(event: Event, options: Namespace) -> Prices:
    prices, is_prepaid = event.prices, options.paid_before
    if options.usual_fee is not None:
        prices = replace(prices, usual=Price(options.usual_fee, is_prepaid))
    for name, amount in options.fee_of or ():
        prices = prices.with_type(name, Price(amount, is_prepaid))
    return prices


def _issuer_values(options: Namespace) -> dict[str, str]:
    given = {
        "name": options.issuer,
        "address": options.address,
        "phone": options.phone,
        "registration": options.registration,
        "tax": options.tax,
    }
    return {name: value for name, value in given.items() if value is not None}


def _of_type(text: str) -> tuple[str, int]:
    """Read a ticket type and its fee: 一般=3000."""
    name, equals, amount = one_line(text).rpartition("=")
    if not equals or not name:
        raise ArgumentTypeError(tr("“{text}” is no ticket type with its fee, like 一般=3000", text=text))
    return name, yen(amount)


def _pieces(text: str) -> dict[int, int]:
    """Read how many of each denomination there are: 10000x3,1000x12."""
    found: dict[int, int] = {}
    for piece in text.split(","):
        value, _, number = piece.strip().casefold().partition("x")
        if not (value.isdecimal() and number.isdecimal() and int(value) in DENOMINATIONS):
            raise ArgumentTypeError(tr("“{text}” is no count of notes and coins, like 10000x3,500x4", text=text))
        found[int(value)] = found.get(int(value), 0) + int(number)
    return found
