"""A receipt as the page that is shown, saved and printed."""

from datetime import datetime, tzinfo

from checkin.badges.receipt_sheet import ReceiptSlip, receipt_pdf
from checkin.domain.money import Receipt


def pdf_of(receipt: Receipt, language: str, zone: tzinfo | None = None, *, is_draft: bool = False) -> bytes:
    """Return a receipt as a PDF, dated when it was issued; ``zone`` None is the system's own."""
    day = datetime.fromtimestamp(receipt.stamp.at // 1000, zone).date()
    return receipt_pdf(ReceiptSlip(receipt, day, language, is_draft))
