"""Values of an attendee's fields, as people read them."""

from collections.abc import Mapping
from typing import cast

from checkin.domain.attendance import BETWEEN_TAGS
from checkin.domain.attendee import Mark, Payment, Rsvp
from checkin.domain.industries import Industries
from checkin.wording.language import language, tr


def field_value(name: str, value: object, industries: Industries) -> str:
    """Return the value of a profile field in words; empty where there is none."""
    match name, value:
        case "industry", str():
            industry = industries.get(value)
            return industry.label(language()) if industry else value
        case (("fee_due" | "fee_paid"), int()):
            return yen(value)
        case "consent", bool():
            return tr("Yes") if value else tr("No")
        case _, None:
            return ""
        case _, Rsvp():
            return rsvp_word(value)
        case _, Payment():
            return payment_word(value)
        case "marks", tuple():
            return tags(tuple(map(mark_word, cast("tuple[str, ...]", value))))
        case _, tuple():
            return tags(cast("tuple[str, ...]", value))
        case _, Mapping():
            pairs = cast("Mapping[str, str]", value).items()
            return BETWEEN_TAGS.join(f"{header}: {text}" for header, text in pairs)
        case _:
            return str(value)


def tags(words: tuple[str, ...]) -> str:
    """Return tags in one line."""
    return BETWEEN_TAGS.join(words)


def mark_word(mark: str) -> str:
    """Return a mark as staff read it: our own in the language of the moment, any other as it was written."""
    match mark:
        case Mark.VIP:
            return tr("VIP")
        case Mark.FIRST_TIMER:
            return tr("First time")
        case _:
            return mark


def yen(amount: int) -> str:
    """Return an amount in yen."""
    return tr("¥{amount}", amount=f"{amount:,}")


def rsvp_word(rsvp: Rsvp) -> str:
    """Return what a person has said about coming."""
    match rsvp:
        case Rsvp.COMING:
            return tr("Coming")
        case Rsvp.CANCELLED:
            return tr("Cancelled")
        case Rsvp.WAITING:
            return tr("On the waiting list")


def payment_word(payment: Payment) -> str:
    """Return what the list says about the fee."""
    match payment:
        case Payment.UNKNOWN:
            return tr("Not stated")
        case Payment.PAID:
            return tr("Paid")
        case Payment.UNPAID:
            return tr("Unpaid")


def masked_name(name: str) -> str:
    """Return a name that a look over the shoulder does not give away: 佐•••."""
    return f"{name[:1]}•••" if name else ""


def masked_email(email: str) -> str:
    """Return an address that a look over the shoulder does not give away: h•••@example.com."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}•••{at}{domain}" if email else ""


def masked_phone(phone: str) -> str:
    """Return the last four digits of a number, which is enough to ask for."""
    return f"•••{phone[-4:]}" if phone else ""
