"""``checkin badges``: make the PDF of name badges, and say what to look at before printing."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.designs import shipped_design_ids
from checkin.badges.preflight import check
from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.correction import add_correction
from checkin.cli.desk import Desk, whom
from checkin.cli.finishing import add_finishing, finish_of
from checkin.cli.narrowing import add_narrowing, query_of
from checkin.domain.attendee import Attendee
from checkin.domain.badge import badge_for
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.design import Design
from checkin.domain.stock import Stock
from checkin.files.atomic import write_atomically
from checkin.flows.designs import find_design, remembered_design
from checkin.flows.print_badges import Which, choose, choose_found, make_pdf, record_printed
from checkin.flows.stocks import DEFAULT_STOCK, find_stock
from checkin.settings import Settings
from checkin.store.ports import EventStore
from checkin.wording.concerns import concern_sentence
from checkin.wording.language import language, tr, tr_count
from checkin.wording.stock import describe_stock

_WHICH = {"all": Which.ALL, "unprinted": Which.NOT_YET_PRINTED, "changed": Which.NEW_OR_CHANGED}
_GRAVE = frozenset({ConcernKind.MISSING_GLYPH, ConcernKind.NAME_MISSING})
"""A badge with one of these must not be handed out unseen."""


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("-o", "--output", type=Path, metavar=tr("PDF"), help=tr("where the PDF goes"))
    parser.add_argument(
        "--stock",
        default="",
        metavar=tr("PAPER"),
        help=tr("id or number of the paper; {usual} unless chosen", usual=DEFAULT_STOCK),
    )
    parser.add_argument(
        "--design",
        default="",
        metavar=tr("DESIGN"),
        help=tr(
            "name of the design, or a TOML file of your own: {designs}", designs=", ".join(shipped_design_ids())
        ),
    )
    parser.add_argument(
        "--start", type=int, default=1, metavar="N", help=tr("first free slot of the first sheet, from 1")
    )
    orders = [order.value for order in BadgeOrder]
    parser.add_argument("--order", choices=orders, help=tr("what the badges are sorted by"))
    parser.add_argument("--only", choices=tuple(_WHICH), default="all", help=tr("whose badges"))
    parser.add_argument(
        "--ids",
        nargs="+",
        default=[],
        metavar=tr("ID|CODE"),
        help=tr("these attendees only, whatever their state"),
    )
    add_narrowing(parser)
    add_finishing(parser)
    add_correction(parser)
    parser.add_argument("--check", action="store_true", help=tr("only say what to look at; make no PDF"))
    parser.add_argument(
        "--mark-printed", action="store_true", help=tr("note in the journal that these badges were printed")
    )


def run(options: Namespace, desk: Desk) -> Exit:
    """Make the PDF, whatever there is to look at; a grave concern, or a check's any, is told by the exit code."""
    stock = find_stock(options.stock or desk.settings.stock or DEFAULT_STOCK)
    design = find_design(options.design) if options.design else remembered_design(desk.settings.design)
    if not 1 <= options.start <= stock.per_page:
        return _refuse_start(options.start, stock, desk)
    finish = finish_of(options, desk.settings, stock)
    if finish is None:
        return _refuse_fold(stock, desk)
    with desk.open(options.file) as store:
        event, chosen = store.event, _chosen(store, options, desk.settings)
        badges = [badge_for(one, event, desk.industries, language()) for one in chosen]
        concerns = check(badges, stock, design, finish)
        path = None if options.check else options.output or Path("badges.pdf")
        if path is not None:
            pdf = make_pdf(
                chosen, event, desk.industries, stock, options.start, language(), finish=finish, design=design
            )
            write_atomically(path, pdf)
            if options.mark_printed:
                record_printed(store, chosen, stock.id)
    _tell(path, chosen, concerns, stock, design, desk)
    stopping = [concern for concern in concerns if options.check or concern.kind in _GRAVE]
    return Exit.REFUSED if stopping else Exit.DONE


def _chosen(store: EventStore, options: Namespace, settings: Settings) -> list[Attendee]:
    usual = settings.badge_order if settings.badge_order in set(BadgeOrder) else BadgeOrder.READING
    order = BadgeOrder(options.order or usual)
    if options.ids:
        return choose(store, [whom(store, words).id for words in options.ids], order)
    return choose_found(store, query_of(options), _WHICH[options.only], order)


def _refuse_start(start: int, stock: Stock, desk: Desk) -> Exit:
    desk.console.warn(
        tr_count(
            "{stock} has {count} slot on a sheet; there is no slot {start}.",
            "{stock} has {count} slots on a sheet; there is no slot {start}.",
            stock.per_page,
            stock=stock.name,
            start=start,
        )
    )
    desk.console.answer({"refused": "no_such_slot", "start": start, "slots": stock.per_page})
    return Exit.FAULT


def _refuse_fold(stock: Stock, desk: Desk) -> Exit:
    desk.console.warn(tr("The badges of {stock} are too narrow to be folded.", stock=stock.name))
    desk.console.answer({"refused": "cannot_be_folded", "stock": stock.id})
    return Exit.FAULT


def _tell(
    path: Path | None,
    chosen: Sequence[Attendee],
    concerns: Sequence[Concern],
    stock: Stock,
    design: Design,
    desk: Desk,
) -> None:
    for concern in concerns:
        whose = design.name(language()) if concern.is_of_design else _who(concern, chosen)
        desk.console.warn(f"{whose}: {concern_sentence(concern)}")
    count = len(chosen)
    if path is not None:
        desk.console.say(
            tr_count("{count} badge saved in {file}", "{count} badges saved in {file}", count, file=path)
        )
        desk.console.say(tr("Paper: {stock}. Print it at 100 %.", stock=f"{stock.name} · {describe_stock(stock)}"))
    elif not concerns:
        desk.console.say(
            tr_count("{count} badge is as it should be.", "{count} badges are as they should be.", count)
        )
    if any(concern.kind in _GRAVE for concern in concerns):
        desk.console.warn(tr("Look at the badges named above before you print."))
    desk.console.answer(
        {
            "badges": count,
            "pdf": None if path is None else str(path),
            "stock": stock.id,
            "design": design.id,
            "concerns": [_concern_object(concern, chosen) for concern in concerns],
        }
    )


def _who(concern: Concern, chosen: Sequence[Attendee]) -> str:
    return tr("Everyone") if concern.badge is None else chosen[concern.badge].name


def _concern_object(concern: Concern, chosen: Sequence[Attendee]) -> dict[str, Any]:
    attendee = None if concern.badge is None else chosen[concern.badge]
    return {
        "kind": concern.kind.value,
        "id": attendee and attendee.id,
        "name": attendee and attendee.name,
        "field": concern.field,
        "characters": concern.characters,
        "doubt": concern.doubt and concern.doubt.value,
        "dpi": concern.dpi or None,
        "sentence": concern_sentence(concern),
    }
