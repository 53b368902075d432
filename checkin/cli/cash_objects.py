"""The closing of the till as JSON objects. Their keys are a promise to other programs."""

from dataclasses import asdict
from typing import Any

from checkin.cli.objects import receipt_object, time_text
from checkin.domain.closing import Closing, LaneCash, Undone


def closing_object(closing: Closing) -> dict[str, Any]:
    """Return everything the closing report says; amounts in yen."""
    return {
        "lanes": [_lane_object(lane) for lane in closing.lanes],
        "ticket_types": [
            {"ticket_type": one.ticket_type, "walk_in": one.is_walk_in, **asdict(one.sums)}
            for one in closing.types
        ],
        "total": asdict(closing.total),
        "receipts": [receipt_object(one.receipt) | {"name": one.name} for one in closing.receipts],
        "undone": [_undone_object(one) for one in closing.undone],
    }


def _lane_object(lane: LaneCash) -> dict[str, Any]:
    return {
        "lane": lane.drawer.lane,
        "opening": lane.drawer.opening,
        "received": lane.received,
        "refunded": lane.refunded,
        "waived": lane.waived,
        "expected": lane.expected,
        "counted": lane.drawer.counted,
        "difference": lane.difference,
    }


def _undone_object(one: Undone) -> dict[str, Any]:
    undone = one.undone
    return {
        "name": one.name,
        "what": undone.money.move.value,
        "amount": undone.money.amount,
        "reason": undone.reason,
        "at": time_text(undone.stamp.at),
        "lane": undone.stamp.lane,
        "actor": undone.stamp.actor,
    }
