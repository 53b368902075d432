"""Fees, receipts and the closing of the till on the command line."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.pdfs import text_of, troubles_of_qpdf


def test_a_fee_is_taken_with_change_and_the_till_is_closed(run: Run, mixer: str) -> None:
    assert run("scan", mixer, "R-2", "--paid", "--given", "5000", "--json").code == 0
    assert run("cash", mixer, "--opening", "20000", "--json").code == 0
    closed = run("cash", mixer, "--counted", "10000x2,1000x3", "--report", "till.pdf", "--json").json
    (lane,) = closed["lanes"]
    assert (lane["opening"], lane["received"], lane["expected"]) == (20_000, 3000, 23_000)
    assert (lane["counted"], lane["difference"]) == (23_000, 0)
    assert (closed["total"]["paid_before"], closed["total"]["open"]) == (3000, 0)
    pdf = Path("till.pdf").read_bytes()
    assert troubles_of_qpdf(pdf) == []
    assert "23,000" in text_of(pdf)


def test_the_report_is_a_spreadsheet_too(run: Run, mixer: str) -> None:
    run("scan", mixer, "R-2", "--waived", "登壇者")
    assert run("cash", mixer, "--report", "till.csv", "--lang", "ja").code == 0
    text = Path("till.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("レジ締め\n")
    assert "当日受領額" not in text and "免除" in text


def test_a_fee_can_be_set_for_everybody_and_for_a_ticket_type(run: Run, mixer: str) -> None:
    assert run("cash", mixer, "--usual-fee", "4000", "--fee-of", "VIP=8000").code == 0
    assert run("scan", mixer, "R-4", "--admit-anyway", "--json").json["attendee"]["account"]["open"] == 4000
    came = run("walk-in", mixer, "--name", "当日 花子", "--paid", "--json").json
    assert came["attendee"]["account"]["received"] == 4000


def test_a_receipt_is_issued_printed_again_and_made_void(run: Run, mixer: str) -> None:
    run("cash", mixer, "--issuer", "架空交流会", "--registration", "Ｔ7000012050002", "--tax", "included")
    run("scan", mixer, "R-2", "--paid")
    issued = run("receipt", mixer, "R-2", "-o", "first.pdf", "--to", "架空商事", "--lane", "A", "--json").json
    assert (issued["number"], issued["amount"], issued["tax_amount"]) == ("A-0001", 3000, 272)
    said = text_of(Path("first.pdf").read_bytes())
    assert "T7000012050002" in said and "To: 架空商事" in said
    assert run("receipt", mixer, "R-2", "--json").json == {"refused": "more_than_paid"}
    assert run("receipt", mixer, "R-2", "--again", "A-0001", "-o", "again.pdf").code == 0
    assert "Reissued" in text_of(Path("again.pdf").read_bytes())
    assert run("receipt", mixer, "R-2", "--void", "A-0001").code == 1
    void = run("receipt", mixer, "R-2", "--void", "A-0001", "--reason", "宛名違い", "-o", "void.pdf", "--json")
    assert void.json["void"] == "宛名違い"
    (listed,) = run("cash", mixer, "--json").json["receipts"]
    assert (listed["number"], listed["void"], listed["name"]) == ("A-0001", "宛名違い", "髙橋 一郎")
    assert run("receipt", mixer, "R-2", "--again", "A-9999").code == 1


def test_a_number_that_is_no_corporate_one_is_told(run: Run, mixer: str) -> None:
    told = run("cash", mixer, "--registration", "T7000012050003")
    assert (told.code, "corporate number" in told.err) == (0, True)


def test_what_is_no_fee_and_no_count_is_told(run: Run, mixer: str) -> None:
    assert run("cash", mixer, "--fee-of", "VIP").code == 2
    assert run("cash", mixer, "--counted", "3000x1").code == 2
