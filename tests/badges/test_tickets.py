import io

import cv2
import numpy as np
import pytest
from PIL import Image

from checkin.badges.ticket_png import file_name, ticket_png
from checkin.badges.ticket_sheet import TicketPaper, TicketSlip, tickets_pdf
from tests.badges_of import TICKET
from tests.pdfs import codes_by_opencv, codes_by_zxing, page_sizes_mm, picture, text_of

SLIP = TicketSlip("髙橋 美咲", TICKET, "第12回 異業種交流会", "2026/12/01　丸の内ホール")


def test_the_picture_of_a_ticket_is_read_by_both_decoders_and_says_nothing_else() -> None:
    image = cv2.imdecode(np.frombuffer(ticket_png(TICKET), dtype=np.uint8), cv2.IMREAD_GRAYSCALE)
    assert codes_by_zxing(image) == codes_by_opencv(image) == {TICKET}


def test_the_picture_is_black_and_white_with_a_quiet_zone() -> None:
    with Image.open(io.BytesIO(ticket_png(TICKET))) as image:
        assert (image.mode, image.size) == ("1", (464, 464))
        assert image.crop((0, 0, 464, 64)).getextrema() == (255, 255)
    assert ticket_png(TICKET) == ticket_png(TICKET)


def test_file_names_tell_nothing_about_the_person() -> None:
    assert file_name(7, TICKET) == f"007_{TICKET}.png"


@pytest.mark.parametrize(
    ("paper", "pages", "size"), [(TicketPaper.A4_EIGHT, 2, (210, 297)), (TicketPaper.A6_ONE, 9, (148, 105))]
)
def test_tickets_lie_on_their_paper(paper: TicketPaper, pages: int, size: tuple[float, float]) -> None:
    pdf = tickets_pdf([SLIP] * 9, paper)
    assert page_sizes_mm(pdf) == [pytest.approx(size, abs=0.05)] * pages


@pytest.mark.parametrize("paper", TicketPaper)
def test_a_ticket_on_paper_is_read_by_machines_and_by_people(paper: TicketPaper) -> None:
    pdf = tickets_pdf([SLIP], paper)
    image = picture(pdf)
    assert codes_by_zxing(image) == codes_by_opencv(image) == {TICKET}
    for words in ("髙橋 美咲", "第12回 異業種交流会", "TK3M-9QXA-7BCD-1234-5XYZ"):
        assert words in text_of(pdf)
