"""What a receipt says, in the language it is issued in: its words are part of the document, not of the window."""

from dataclasses import dataclass
from datetime import date

from checkin.domain.issuer import TAX_PERCENT, Tax
from checkin.domain.money import Receipt


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Every text on a receipt; empty where there is nothing to say."""

    title: str
    number: str
    day: str
    mark: str
    to: str
    honorific: str
    amount: str
    purpose: str
    confirmation: str
    tax: str
    issuer: tuple[str, ...]
    stamp: str


def receipt_words(receipt: Receipt, day: date, language: str, *, is_draft: bool) -> ReceiptWords:
    """Return the texts of a receipt of a day."""
    return _japanese(receipt, day, is_draft) if language == "ja" else _english(receipt, day, is_draft)


def _japanese(receipt: Receipt, day: date, is_draft: bool) -> ReceiptWords:
    return ReceiptWords(
        title="領収書",
        number="No. －" if is_draft else f"No. {receipt.number}",
        day=f"{day.year}年{day.month}月{day.day}日",
        mark=_mark(receipt, is_draft, ("見本", "無効", "再発行")),
        to=receipt.to,
        honorific="" if receipt.to.endswith(("様", "御中")) else "様",
        amount=f"¥{receipt.amount:,}－",
        purpose=f"但し　{receipt.purpose}" if receipt.purpose else "",
        confirmation="上記正に領収いたしました。",
        tax=_tax(receipt, f"内消費税等（{TAX_PERCENT}%）　¥{{}}", "消費税対象外"),
        issuer=_issuer(receipt, "登録番号　", "TEL "),
        stamp="収入印紙",
    )


def _english(receipt: Receipt, day: date, is_draft: bool) -> ReceiptWords:
    return ReceiptWords(
        title="Receipt",
        number="No. –" if is_draft else f"No. {receipt.number}",
        day=day.isoformat(),
        mark=_mark(receipt, is_draft, ("Sample", "Void", "Reissued")),
        to=f"To: {receipt.to}",
        honorific="",
        amount=f"¥{receipt.amount:,}",
        purpose=f"For: {receipt.purpose}" if receipt.purpose else "",
        confirmation="Received with thanks.",
        tax=_tax(receipt, f"Including {TAX_PERCENT}% consumption tax: ¥{{}}", "Not subject to consumption tax"),
        issuer=_issuer(receipt, "Registration no. ", "Phone "),
        stamp="Revenue stamp",
    )


def _mark(receipt: Receipt, is_draft: bool, marks: tuple[str, str, str]) -> str:
    sample, void, reissued = marks
    if is_draft:
        return sample
    if receipt.void:
        return void
    return reissued if receipt.reissued else ""


def _tax(receipt: Receipt, included: str, exempt: str) -> str:
    match receipt.issuer.tax:
        case Tax.NOT_SHOWN:
            return ""
        case Tax.INCLUDED:
            return included.format(f"{receipt.tax_amount:,}")
        case Tax.EXEMPT:
            return exempt


def _issuer(receipt: Receipt, registration: str, phone: str) -> tuple[str, ...]:
    issuer = receipt.issuer
    lines = (
        issuer.name,
        issuer.address,
        f"{phone}{issuer.phone}" if issuer.phone else "",
        f"{registration}{issuer.registration}" if issuer.registration else "",
    )
    return tuple(filter(None, lines))
