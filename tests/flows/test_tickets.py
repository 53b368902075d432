import csv
from pathlib import Path

import cv2
import pytest

from checkin.domain.attendee import Profile, Rsvp
from checkin.domain.progress import Cancelled
from checkin.domain.ticket import Genuine, parse
from checkin.faults import Fault, FaultKind
from checkin.flows.tickets import save_ticket_pictures, save_ticket_sheet, ticket_holders
from checkin.store.memory import MemoryStore
from tests.fakes import a_lane, an_event
from tests.pdfs import codes_by_zxing, picture
from tests.people import LEE, SATO, TAKAHASHI, register


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore(an_event(), a_lane())
    for profile in (SATO, TAKAHASHI, LEE, Profile(name="取消 太郎", rsvp=Rsvp.CANCELLED, position=4)):
        register(store, profile)
    return store


def test_everyone_who_comes_gets_a_picture_that_is_their_ticket(store: MemoryStore, tmp_path: Path) -> None:
    holders = ticket_holders(store)
    save_ticket_pictures(holders, tmp_path / "tickets")
    with (tmp_path / "tickets" / "tickets.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == ["佐藤 花子", "髙橋 一郎", "李 美玲"]
    for row, holder in zip(rows, holders, strict=True):
        image = cv2.imread(str(tmp_path / "tickets" / row["file"]), cv2.IMREAD_GRAYSCALE)
        assert codes_by_zxing(image) == {holder.ticket} == {row["ticket"]}
        assert parse(store.event, row["ticket"]) == Genuine(holder.ticket)
    assert len(list((tmp_path / "tickets").iterdir())) == 4


def test_stopping_leaves_nothing_behind(store: MemoryStore, tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        save_ticket_pictures(ticket_holders(store), tmp_path / "tickets", stop)
    assert list(tmp_path.iterdir()) == []


def test_the_sheet_carries_every_ticket(store: MemoryStore, tmp_path: Path) -> None:
    holders = ticket_holders(store)
    save_ticket_sheet(holders, store.event, tmp_path / "tickets.pdf")
    image = picture((tmp_path / "tickets.pdf").read_bytes())
    assert codes_by_zxing(image) == {holder.ticket for holder in holders}


def test_no_holders_are_a_fault(store: MemoryStore, tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        save_ticket_pictures([], tmp_path)
    assert caught.value.kind is FaultKind.NOTHING_TO_PRINT
