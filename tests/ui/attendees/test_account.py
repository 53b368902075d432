"""Somebody's fee and receipts beside the list of attendees."""

from pytestqt.qtbot import QtBot

from checkin.domain.money import Price
from checkin.domain.prices import Prices
from checkin.flows.amend import set_event
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.cash.account_panel import AccountPanel
from tests.people import SATO, register
from tests.ui.attendees.conftest import Desk


def opened(qtbot: QtBot, page: AttendeesPage, desk: Desk) -> AccountPanel:
    desk.do(lambda store: set_event(store, {"prices": Prices(Price(3000)).to_data()}))
    desk.do(lambda store: register(store, SATO))
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.people.model.attendee(0) is not None)
    page.people.table.selectRow(0)
    page.people.open_details()
    page.people.details.show_account()
    panel = page.people.details.account.panel
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.name.text()))
    return panel


def test_a_fee_is_taken_at_the_desk(qtbot: QtBot, page: AttendeesPage, desk: Desk) -> None:
    panel = opened(qtbot, page, desk)
    assert panel.receive_button.text() == "Take ¥3,000"
    panel.receive_button.click()
    qtbot.waitUntil(lambda: not panel.receive_button.isVisible() and panel.form.isVisible())
    assert desk.ask(lambda store: next(store.attendees()).fee_received) == 3000


def test_a_fee_is_waived_only_with_a_reason(qtbot: QtBot, page: AttendeesPage, desk: Desk) -> None:
    panel = opened(qtbot, page, desk)
    panel.waive_button.click()
    panel.line.do_button.click()
    assert panel.line.reason.property("state") == "fault"
    panel.line.reason.setText("招待")
    panel.line.do_button.click()
    qtbot.waitUntil(lambda: "Waived: ¥3,000" in panel.sums.text())
    assert not panel.form.isVisible()
