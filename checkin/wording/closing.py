"""The closing report in words."""

from checkin.domain.closing import Closing, Issued, LaneCash, Sums, TypeCash, Undone
from checkin.domain.event import Event
from checkin.domain.money import Money, Move
from checkin.domain.report import Report, ReportCell, ReportTable
from checkin.wording.days import day_words
from checkin.wording.language import tr
from checkin.wording.times import day_and_time
from checkin.wording.values import yen


def closing_report(closing: Closing, event: Event, now: int) -> Report:
    """Return the closing report of an event, made at a moment (UTC, ms)."""
    about = "　".join(filter(None, (event.title, day_words(event.day), event.venue)))
    lines = (about, tr("Made {when}; amounts in yen", when=day_and_time(now)))
    tables = (_lanes(closing), _types(closing), _receipts(closing), _undone(closing))
    return Report(tr("Closing of the till"), lines, tables, tr("None."))


def move_word(money: Money) -> str:
    """Return what was done about a fee."""
    match money.move:
        case Move.RECEIVED:
            return tr("Cash received")
        case Move.REFUNDED:
            return tr("Given back")
        case Move.WAIVED:
            return tr("Waived")


def money_sentence(money: Money) -> str:
    """Return what was done about a fee, with its amount, change and reason."""
    word = move_word(money)
    said = word if money.amount is None else f"{word} {yen(money.amount)}"
    if money.given is not None and money.amount is not None and money.given > money.amount:
        change = yen(money.given - money.amount)
        said = tr("{what} (given {given}, change {change})", what=said, given=yen(money.given), change=change)
    return f"{said}: {money.reason}" if money.reason else said


def ticket_type_words(one: TypeCash) -> str:
    """Return what a ticket type is called, and whether these people were on no list."""
    name = one.ticket_type or tr("(no ticket type)")
    return tr("{type}, walk-ins", type=name) if one.is_walk_in else name


def sums_headers() -> tuple[str, ...]:
    """Return what stands above the sums of people's fees."""
    return (
        tr("People"),
        tr("Due"),
        tr("Paid before"),
        tr("Cash received"),
        tr("Given back"),
        tr("Waived"),
        tr("Still open"),
        tr("Not stated"),
    )


def sums_cells(sums: Sums) -> tuple[int, ...]:
    """Return sums in the order of :func:`sums_headers`."""
    return (
        sums.people,
        sums.due,
        sums.paid_before,
        sums.received,
        sums.refunded,
        sums.waived,
        sums.open,
        sums.unstated,
    )


def lane_headers() -> tuple[str, ...]:
    """Return what stands above the lanes' drawers."""
    return (
        tr("Lane"),
        tr("Change at opening"),
        tr("Cash received"),
        tr("Given back"),
        tr("Expected in the drawer"),
        tr("Counted"),
        tr("Difference"),
        tr("Waived"),
    )


def lane_cells(lane: LaneCash) -> tuple[ReportCell, ...]:
    """Return one lane in the order of :func:`lane_headers`."""
    counted, difference = lane.drawer.counted, lane.difference
    return (
        lane.drawer.lane,
        lane.drawer.opening,
        lane.received,
        lane.refunded,
        lane.expected,
        "" if counted is None else counted,
        "" if difference is None else difference,
        lane.waived,
    )


def receipt_cells(issued: Issued) -> tuple[ReportCell, ...]:
    """Return one receipt: number, when, whose, for whom, amount, and what became of it."""
    receipt = issued.receipt
    state = tr("Void: {reason}", reason=receipt.void.reason) if receipt.void else ""
    if receipt.reissued and not receipt.void:
        state = tr("Printed again")
    return receipt.number, day_and_time(receipt.stamp.at), issued.name, receipt.to, receipt.amount, state


def receipt_headers() -> tuple[str, ...]:
    """Return what stands above receipts."""
    return tr("Number"), tr("Issued"), tr("Whom"), tr("To"), tr("Amount"), tr("Remarks")


def _lanes(closing: Closing) -> ReportTable:
    return ReportTable(tr("Drawers"), lane_headers(), tuple(map(lane_cells, closing.lanes)))


def _types(closing: Closing) -> ReportTable:
    rows = [(ticket_type_words(one), *sums_cells(one.sums)) for one in closing.types]
    total = (tr("Together"), *sums_cells(closing.total))
    headers = (tr("Ticket type"), *sums_headers())
    return ReportTable(tr("Fees by ticket type"), headers, (*rows, total) if rows else (), has_total=True)


def _receipts(closing: Closing) -> ReportTable:
    return ReportTable(tr("Receipts"), receipt_headers(), tuple(map(receipt_cells, closing.receipts)))


def _undone(closing: Closing) -> ReportTable:
    headers = (tr("Undone"), tr("By whom"), tr("Lane"), tr("Whom"), tr("What"), tr("Why"))
    return ReportTable(tr("What was taken back"), headers, tuple(map(_undone_cells, closing.undone)))


def _undone_cells(one: Undone) -> tuple[ReportCell, ...]:
    undone = one.undone
    stamp = undone.stamp
    return (
        day_and_time(stamp.at),
        stamp.actor,
        stamp.lane,
        one.name,
        money_sentence(undone.money),
        undone.reason,
    )
