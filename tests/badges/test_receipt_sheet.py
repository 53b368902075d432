"""Receipts and closing reports on paper, read back by programs that are not ours.

``CHECKIN_WRITE_GOLDEN=1 pytest tests/badges`` writes the golden descriptions anew.
"""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checkin.badges.receipt_sheet import ReceiptSlip, receipt_pdf
from checkin.badges.report_sheet import report_pdf
from checkin.domain.issuer import Issuer, Tax
from checkin.domain.money import Receipt, Void
from checkin.domain.report import Report, ReportTable
from checkin.domain.stamp import Stamp
from tests.pdfs import described, page_sizes_mm, text_of, troubles_of_qpdf

GOLDEN = Path(__file__).parent / "golden"
STAMP = Stamp("e1", 0, "受付1", "鈴木")
ISSUER = Issuer("架空交流会", "東京都千代田区架空町1-2-3", "03-0000-0000", "T7000012050002", Tax.INCLUDED)
RECEIPT = Receipt(STAMP, "受付1", 12, "架空システム株式会社", "会費として", 3300, 300, ISSUER)
DAY = date(2026, 12, 1)


def said(receipt: Receipt, language: str = "ja", *, is_draft: bool = False) -> list[str]:
    return text_of(receipt_pdf(ReceiptSlip(receipt, DAY, language, is_draft))).splitlines()


def test_a_receipt_says_everything_that_belongs_on_it() -> None:
    assert said(RECEIPT) == [
        "領収書 No. 受付1-0012",
        "2026年12月1日",
        "架空システム株式会社 様",
        "¥3,300－",
        "但し　会費として",
        "上記正に領収いたしました。",
        "内消費税等（10%）　¥300 架空交流会",
        "東京都千代田区架空町1-2-3",
        "TEL 03-0000-0000",
        "登録番号　T7000012050002",
    ]


def test_a_receipt_in_english() -> None:
    assert said(RECEIPT, "en") == [
        "Receipt No. 受付1-0012",
        "2026-12-01",
        "To: 架空システム株式会社",
        "¥3,300",
        "For: 会費として",
        "Received with thanks.",
        "Including 10% consumption tax: ¥300 架空交流会",
        "東京都千代田区架空町1-2-3",
        "Phone 03-0000-0000",
        "Registration no. T7000012050002",
    ]


def test_it_is_one_page_of_a6_that_other_programs_read() -> None:
    pdf = receipt_pdf(ReceiptSlip(RECEIPT, DAY))
    assert page_sizes_mm(pdf) == [(148.0, 105.0)]
    assert troubles_of_qpdf(pdf) == []
    assert pdf == receipt_pdf(ReceiptSlip(RECEIPT, DAY))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_on_a_receipt_is_where_it_was(language: str) -> None:
    golden = GOLDEN / f"receipt-{language}.txt"
    found = described(receipt_pdf(ReceiptSlip(replace(RECEIPT, amount=55_000, tax_amount=5000), DAY, language)))
    if os.environ.get("CHECKIN_WRITE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_a_report_goes_on_over_pages_under_its_headers() -> None:
    rows = tuple((f"A-{number:04d}", f"架空商事{number}", number * 1000) for number in range(1, 101))
    table = ReportTable("領収書", ("番号", "宛名", "金額"), rows)
    nobody = ReportTable("取り消した記録", ("取消日時",), ())
    pdf = report_pdf(Report("レジ締め", ("12月の交流会",), (table, nobody), "ありません。"))
    assert page_sizes_mm(pdf) == [(210.0, 297.0)] * 3
    assert troubles_of_qpdf(pdf) == []
    pages = [text_of(pdf, page) for page in range(3)]
    assert all("番号 宛名 金額" in page for page in pages)
    assert sum(page.count("A-0") for page in pages) == 100
    assert "100,000" in pages[2] and "ありません。" in pages[2] and "3 / 3" in pages[2]


def test_what_is_not_set_is_not_shown() -> None:
    bare = said(replace(RECEIPT, to="", purpose="", tax_amount=None, issuer=Issuer()))
    assert bare == ["領収書 No. 受付1-0012", "2026年12月1日", "様", "¥3,300－", "上記正に領収いたしました。"]


def test_tax_that_does_not_apply_is_said_so() -> None:
    exempt = replace(RECEIPT, tax_amount=None, issuer=Issuer(tax=Tax.EXEMPT))
    assert "消費税対象外" in said(exempt)


def test_an_honorific_that_was_typed_is_not_doubled() -> None:
    assert "架空商事 御中" in said(replace(RECEIPT, to="架空商事 御中"))
    assert "上様" in said(replace(RECEIPT, to="上様"))


def test_a_sample_a_reissue_and_a_void_receipt_are_marked() -> None:
    sample = " ".join(said(RECEIPT, is_draft=True))
    assert "見本" in sample and "受付1-0012" not in sample
    assert "再発行" in " ".join(said(replace(RECEIPT, reissued=(STAMP,))))
    assert "無効" in " ".join(said(replace(RECEIPT, reissued=(STAMP,), void=Void(STAMP, "宛名違い"))))


def test_a_revenue_stamp_has_its_place_from_fifty_thousand_yen_without_the_tax() -> None:
    assert "収入印紙" not in " ".join(said(replace(RECEIPT, amount=54_998, tax_amount=4999)))
    assert "収入印紙" in " ".join(said(replace(RECEIPT, amount=55_000, tax_amount=5000)))
    assert "収入印紙" in " ".join(said(replace(RECEIPT, amount=50_000, tax_amount=None, issuer=Issuer())))


def test_long_names_become_smaller_and_stay_on_the_page() -> None:
    long = replace(RECEIPT, to="特定非営利活動法人とても長い名前の異業種交流推進協議会関東支部")
    assert any("協議会関東支部" in line for line in said(long))
