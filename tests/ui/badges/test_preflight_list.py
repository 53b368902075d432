"""What is the same on every badge is said once, and as the design's where it is the design's."""

import pytest
from pytestqt.qtbot import QtBot

from checkin.badges.preflight import check
from checkin.domain.attendee import Profile
from checkin.domain.badge import Badge
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.design import Design, Layout
from checkin.domain.design_area import Area, Size
from checkin.domain.design_elements import Element, Picture, Text, TicketCode, Words
from checkin.flows.print_badges import Which
from checkin.flows.stocks import find_stock
from checkin.store.memory import MemoryStore
from checkin.ui.badges.preflight_list import PreflightList
from checkin.ui.badges.preflight_rows import rows_of
from checkin.ui.operations.badges import Batch, Findings, Wish
from tests.badges_of import TICKET
from tests.fakes import a_lane, an_event
from tests.images import base64_of, halves
from tests.people import register

STOCK = find_stock("aone-51002")


def findings(box: Area, names: list[str], *others: Element) -> Findings:
    elements = (Picture(box=box, image="logo"), TicketCode(box=Area(70, 34, 15, 15)), *others)
    layout = Layout(size=(91, 55), elements=elements)
    design = Design(id="mine", name_ja="自作", name_en="Mine", wide=layout, images={"logo": base64_of(halves())})
    store = MemoryStore(an_event(), a_lane())
    people = tuple(register(store, Profile(name=name)) for name in names)
    badges = tuple(Badge(name, ticket=TICKET) for name in names)
    batch = Batch(Wish(Which.ALL, BadgeOrder.READING, STOCK, design=design), people, badges)
    return Findings(batch, tuple(check(badges, STOCK, design)))


@pytest.mark.parametrize("names", [["見本 花子"], ["見本 花子", "見本 太郎", "見本 葉子"]])
def test_a_coarse_image_is_the_design_s_and_said_once(qtbot: QtBot, names: list[str]) -> None:
    shown = PreflightList()
    qtbot.addWidget(shown)
    shown.show_rows(rows_of(findings(Area(5, 5, 30, 20), names)))
    said = "The image “logo” is printed coarsely, with 50 dots to the inch. Use one with more pixels."
    assert shown.lines == [("Design: Mine", said)]
    assert shown.rows.itemWidget(shown.rows.item(0)) is None


def test_an_image_that_has_no_room_is_said_once_for_everyone(qtbot: QtBot) -> None:
    shown = PreflightList()
    qtbot.addWidget(shown)
    shown.show_rows(rows_of(findings(Area(72, 36, 9, 9), ["見本 花子", "見本 太郎"])))
    assert shown.lines == [("Everyone", "The image does not fit on this paper and is left out.")]


def test_a_font_that_is_not_on_the_computer_is_the_design_s_and_said_once(qtbot: QtBot) -> None:
    shown = PreflightList()
    qtbot.addWidget(shown)
    name = Text(box=Area(5, 36, 60, 14), words=(Words(show="name", size=Size(8, 20), font="游明朝"),))
    shown.show_rows(rows_of(findings(Area(5, 5, 4, 4), ["見本 花子", "見本 太郎"], name)))
    ((whose, said),) = shown.lines
    assert whose == "Design: Mine" and "“游明朝”" in said
