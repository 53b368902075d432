"""Attendees, verdicts and problems as JSON objects. Their keys are a promise to other programs."""

from datetime import UTC, datetime
from typing import Any

from checkin.domain.attendee import Attendee, CheckIn
from checkin.domain.industries import Industries
from checkin.domain.money import Account, Receipt
from checkin.domain.verdict import Verdict
from checkin.files.encodable import Misfit
from checkin.files.problem import Problem
from checkin.wording.problems import problem_sentence
from checkin.wording.record import misfit_sentence

_LABELS = "ja"
"""Industries are named in Japanese whatever the language of the answers, so that programs can compare them."""


def time_text(at: int | None) -> str | None:
    """Return a time, UTC in milliseconds, as ISO 8601: ``2026-12-01T09:32:05.000Z``."""
    if at is None:
        return None
    moment = datetime.fromtimestamp(at // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{at % 1000:03d}Z"


def account_object(account: Account) -> dict[str, Any]:
    """Return what is due and what became of it, in yen; ``open`` is null where nobody says how much."""
    return {
        "due": account.due,
        "paid_before": account.paid_before,
        "received": account.received,
        "refunded": account.refunded,
        "waived": account.waived,
        "open": account.open,
    }


def receipt_object(receipt: Receipt) -> dict[str, Any]:
    """Return one receipt; ``void`` is the reason where it is void."""
    return {
        "number": receipt.number,
        "at": time_text(receipt.stamp.at),
        "to": receipt.to,
        "purpose": receipt.purpose,
        "amount": receipt.amount,
        "tax_amount": receipt.tax_amount,
        "void": receipt.void.reason if receipt.void else None,
    }


def attendee_object(attendee: Attendee, industries: Industries) -> dict[str, Any]:
    """Return everything known of an attendee."""
    profile = attendee.profile
    return {
        "id": attendee.id,
        "name": profile.name,
        "family_name": profile.family_name,
        "given_name": profile.given_name,
        "reading": profile.reading,
        "company": profile.company,
        "title": profile.title,
        "industry": industries.shown(profile, _LABELS),
        "industry_id": profile.industry,
        "industry_text": profile.industry_text,
        "looking_for": list(profile.looking_for),
        "can_offer": list(profile.can_offer),
        "email": profile.email,
        "phone": profile.phone,
        "ticket_type": profile.ticket_type,
        "ticket": attendee.ticket,
        "ticket_code": profile.ticket_code,
        "state": attendee.state.value,
        "origin": attendee.origin.value,
        "rsvp": profile.rsvp.value,
        "rsvp_text": profile.rsvp_text,
        "payment": profile.payment.value,
        "fee_due": profile.fee_due,
        "fee_paid": profile.fee_paid,
        "fee_received": attendee.fee_received,
        "owes": attendee.owes,
        "account": account_object(attendee.account),
        "receipts": [receipt_object(receipt) for receipt in attendee.receipts],
        "introduced_by": profile.introduced_by,
        "companion_of": profile.companion_of,
        "marks": list(attendee.marks),
        "instead_of": attendee.comes_instead_of,
        "note": profile.note,
        "consent": profile.consent,
        "position": profile.position,
        "extra": dict(profile.extra),
        "staff_notes": [note.text for note in attendee.notes],
        "check_ins": [_check_in_object(check_in) for check_in in attendee.check_ins],
        "undone": [_check_in_object(check_in) for check_in in attendee.undone],
        "left_at": time_text(attendee.check_out.at if attendee.check_out else None),
        "badge_printed_at": time_text(attendee.badges[-1].at if attendee.badges else None),
    }


def verdict_object(verdict: Verdict, industries: Industries) -> dict[str, Any]:
    """Return a verdict, whom it concerns, and the check-in that stands."""
    check_in = verdict.check_in
    return {
        "verdict": verdict.kind.value,
        "admitted": verdict.admits,
        "repeated": verdict.is_repeat,
        "code": verdict.text,
        "attendee": attendee_object(verdict.attendee, industries) if verdict.attendee else None,
        "candidates": [attendee_object(one, industries) for one in verdict.candidates],
        "checked_in_at": time_text(check_in.stamp.at if check_in else None),
        "lane": check_in.stamp.lane if check_in else None,
        "how": check_in.how.value if check_in else None,
        "decision": (check_in.decision or None) if check_in else None,
    }


def problem_object(problem: Problem) -> dict[str, Any]:
    """Return a problem of a list, with its sentence."""
    return {
        "kind": problem.kind.value,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "value": problem.value,
        "sentence": problem_sentence(problem),
    }


def misfit_object(misfit: Misfit) -> dict[str, Any]:
    """Return characters that an encoding does not have, and whose they are."""
    return {
        "who": misfit.who,
        "column": misfit.column,
        "characters": misfit.characters,
        "sentence": misfit_sentence(misfit),
    }


def _check_in_object(check_in: CheckIn) -> dict[str, Any]:
    return {
        "at": time_text(check_in.stamp.at),
        "lane": check_in.stamp.lane,
        "actor": check_in.stamp.actor,
        "how": check_in.how.value,
        "decision": check_in.decision or None,
    }
