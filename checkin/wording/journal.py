"""What happened to an attendee, as sentences."""

from typing import assert_never

from checkin.domain.attendee import How, Origin
from checkin.domain.drawer import counted
from checkin.domain.history import Past
from checkin.domain.industries import Industries
from checkin.domain.journal import Entry, Kind
from checkin.domain.money_data import issue_from_data
from checkin.domain.verdict import VerdictKind
from checkin.wording.fields import profile_field_name
from checkin.wording.language import tr
from checkin.wording.times import clock_time
from checkin.wording.values import field_value, mark_word, yen

_PASSED_OVER = frozenset({"position"})
"""Fields whose change nobody needs to read about."""


def sentence(past: Past) -> str:
    """Return what one entry says happened."""
    entry = past.entry
    match entry.kind:
        case Kind.EVENT_SET:
            return tr("The event was changed")
        case Kind.REGISTERED:
            return _registered(entry)
        case Kind.AMENDED:
            return tr("Changed by hand") if entry.data["by"] == "hand" else tr("Changed by the list")
        case Kind.WITHDRAWN:
            return tr("No longer on the list")
        case Kind.RESTORED:
            return tr("On the list again")
        case Kind.CHECKED_IN:
            return _checked_in(entry)
        case Kind.CHECKED_OUT:
            return tr("Left")
        case Kind.CHECK_IN_UNDONE:
            return tr("Undone at the door")
        case Kind.SCAN_REFUSED:
            return _scanned(entry)
        case Kind.BADGE_PRINTED:
            return tr("Badge printed")
        case Kind.FEE_RECEIVED:
            return _fee_received(entry)
        case Kind.FEE_REFUNDED:
            return tr("Fee given back: {amount} ({reason})", **_money(entry))
        case Kind.FEE_WAIVED:
            return tr("Fee waived: {reason}", reason=entry.data["reason"])
        case Kind.FEE_UNDONE:
            return tr("Undone about the fee: {reason}", reason=entry.data["reason"])
        case Kind.RECEIPT_ISSUED | Kind.RECEIPT_REISSUED | Kind.RECEIPT_VOIDED:
            return _receipt(entry)
        case Kind.DRAWER_OPENED:
            return tr("Change in the drawer at opening: {amount}", amount=yen(entry.data["amount"]))
        case Kind.DRAWER_COUNTED:
            return tr("Drawer counted: {amount}", amount=yen(counted(entry.data["pieces"])))
        case Kind.NOTED:
            return tr("Note: {note}", note=entry.data["text"])
        case Kind.SUBSTITUTED:
            return _substituted(entry)
        case Kind.MARKED:
            return _marked(entry)
        case Kind.PURGED:
            return tr("Personal data erased")
        case _:
            assert_never(entry.kind)


def _scanned(entry: Entry) -> str:
    if entry.data["verdict"] == VerdictKind.TO_CONFIRM.value:
        return tr("Scanned, to be confirmed")
    return tr("Scanned, but not admitted")


def changes(past: Past, industries: Industries) -> tuple[str, ...]:
    """Return what an amendment changed, one line for each field: old → new."""
    lines: list[str] = []
    for name in past.changed:
        if name not in _PASSED_OVER:
            old = field_value(name, getattr(past.before, name), industries) or tr("(empty)")
            new = field_value(name, getattr(past.after, name), industries) or tr("(empty)")
            lines.append(f"{profile_field_name(name)}: {old} → {new}")
    return tuple(lines)


def _registered(entry: Entry) -> str:
    match Origin(entry.data["origin"]):
        case Origin.LIST:
            return tr("Put on the list")
        case Origin.WALK_IN:
            return tr("Came without being on the list")


def _substituted(entry: Entry) -> str:
    name = entry.data["fields"].get("name", "")
    return tr("{name} comes in their place", name=name) if name else tr("The person on the list comes after all")


def _marked(entry: Entry) -> str:
    mark = mark_word(entry.data["mark"])
    return tr("Marked: {mark}", mark=mark) if entry.data["stands"] else tr("Mark taken away: {mark}", mark=mark)


def _checked_in(entry: Entry) -> str:
    match How(entry.data["how"]):
        case How.SCAN:
            said = tr("Checked in by scanning the ticket")
        case How.SEARCH:
            said = tr("Checked in by searching the list")
        case How.WALK_IN:
            said = tr("Checked in as a walk-in")
        case How.RETURN:
            said = tr("Came back in")
        case How.COMMAND:
            said = tr("Checked in on the command line")
        case How.PAPER:
            said = tr("Ticked on the paper list at {time}", time=clock_time(entry.data["arrived"]))
        case How.KIOSK:
            said = tr("Checked in at self check-in")
    return tr("{what}, after a decision", what=said) if entry.data.get("decision") else said


def _fee_received(entry: Entry) -> str:
    amount, given = entry.data["amount"], entry.data.get("given")
    if amount is None:
        return tr("Fee received")
    if given is not None and given > amount:
        return tr(
            "Fee received: {amount} (given {given}, change {change})",
            amount=yen(amount),
            given=yen(given),
            change=yen(given - amount),
        )
    return tr("Fee received: {amount}", amount=yen(amount))


def _money(entry: Entry) -> dict[str, str]:
    return {"amount": yen(entry.data["amount"]), "reason": entry.data["reason"]}


def _receipt(entry: Entry) -> str:
    match entry.kind:
        case Kind.RECEIPT_ISSUED:
            receipt = issue_from_data(entry.stamp, entry.data)
            return tr("Receipt {number}: {amount}", number=receipt.number, amount=yen(receipt.amount))
        case Kind.RECEIPT_REISSUED:
            return tr("Receipt printed again")
        case _:
            return tr("Receipt made void: {reason}", reason=entry.data["reason"])
