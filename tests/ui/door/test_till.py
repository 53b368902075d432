"""Taking fees at the door: by keyboard alone, with change, and never in the way of a scan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.domain.attendee import Attendee, State
from checkin.domain.money import Move, Price
from checkin.domain.prices import Prices
from checkin.domain.verdict import Family
from checkin.flows.amend import set_event
from checkin.ui.cash.account_panel import AccountPanel
from checkin.ui.door.fitted_button import DeedButton
from checkin.ui.door.page import DoorPage
from checkin.wording.times import clock_time
from tests.pdfs import text_of
from tests.people import LEE, SATO, register
from tests.ui.desk import DesktopOfTests
from tests.ui.door.conftest import Door

Key = Qt.Key


def now(door: Door, attendee: Attendee) -> Attendee:
    door.settle()
    found = door.store.attendee(attendee.id)
    assert found is not None
    return found


def act(door: Door, key: Key) -> None:
    door.fingers.wait()
    with door.qtbot.waitSignal(door.session.changed):
        door.fingers.press(key)
    door.settle()


@pytest.fixture
def sato(door: Door) -> Attendee:
    """Somebody who owes 3,000 yen, and whose ticket was scanned."""
    attendee = register(door.store, SATO, fee_due=3000, fee_paid=0)
    door.scan(attendee.ticket)
    door.fingers.wait()
    return attendee


def test_enter_takes_exactly_the_fee_and_admits(door: Door, sato: Attendee) -> None:
    assert QApplication.focusWidget() is door.page.panel.decision.till.field
    act(door, Key.Key_Return)
    person = now(door, sato)
    assert (person.state, person.fee_received, person.owes) == (State.ARRIVED, 3000, False)
    assert door.page.panel.family is Family.ADMITTED


def test_the_change_is_shown_before_and_after(door: Door, sato: Attendee) -> None:
    till = door.page.panel.decision.till
    door.fingers.write("5000")
    assert till.change.text() == "¥2,000"
    act(door, Key.Key_Return)
    assert now(door, sato).money[0].given == 5000
    assert "Change: ¥2,000" in door.page.panel.card.fee.text()


@pytest.mark.parametrize(("key", "given"), [(Key.Key_F5, 5_000), (Key.Key_F6, 10_000)])
def test_a_key_fills_in_the_note_that_was_given(door: Door, sato: Attendee, key: Key, given: int) -> None:
    door.fingers.press(key)
    act(door, Key.Key_Return)
    assert now(door, sato).money[0].given == given


@pytest.mark.parametrize("text", ["2000", "abc"])
def test_too_little_and_nonsense_are_not_taken(door: Door, sato: Attendee, text: str) -> None:
    door.fingers.write(text)
    door.fingers.press(Key.Key_Return)
    assert now(door, sato).state is State.EXPECTED
    assert door.page.panel.decision.till.field.property("state") == "fault"


def test_a_fee_is_waived_with_a_reason(door: Door, sato: Attendee) -> None:
    door.fingers.press(Key.Key_F7)
    door.fingers.press(Key.Key_Return)
    assert now(door, sato).state is State.EXPECTED
    door.fingers.write("登壇者")
    act(door, Key.Key_Return)
    person = now(door, sato)
    assert (person.state, person.owes) == (State.ARRIVED, False)
    assert (person.money[0].move, person.money[0].reason) == (Move.WAIVED, "登壇者")


def test_each_waiver_asks_for_its_own_reason(door: Door, sato: Attendee) -> None:
    door.fingers.press(Key.Key_F7)
    door.fingers.write("登壇者")
    act(door, Key.Key_Return)
    lee = register(door.store, LEE, payment="unpaid")
    door.scan(lee.ticket)
    door.fingers.wait()
    door.fingers.press(Key.Key_F7)
    assert now(door, lee).state is State.EXPECTED
    door.fingers.write("招待")
    act(door, Key.Key_Return)
    assert (now(door, lee).money[0].reason, now(door, lee).owes) == ("招待", False)


def test_esc_goes_back_from_the_reason_to_the_amount(door: Door, sato: Attendee) -> None:
    till = door.page.panel.decision.till
    door.fingers.press(Key.Key_F7)
    assert QApplication.focusWidget() is till.reason
    door.fingers.press(Key.Key_Escape)
    assert QApplication.focusWidget() is till.field
    act(door, Key.Key_Return)
    assert now(door, sato).fee_received == 3000


def test_a_usual_reason_needs_no_typing(door: Door, sato: Attendee) -> None:
    door.fingers.press(Key.Key_F7)
    with door.qtbot.waitSignal(door.session.changed):
        door.page.panel.decision.till.reasons[0].click()
    assert now(door, sato).money[0].reason == "Guest"


def test_a_fee_is_left_open(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_F8)
    person = now(door, sato)
    assert (person.state, person.amount_owed) == (State.ARRIVED, 3000)


def test_a_scan_while_money_is_counted_is_read_and_takes_nothing(door: Door, sato: Attendee) -> None:
    lee = register(door.store, LEE)
    door.fingers.write("50")
    door.scan(lee.ticket)
    assert now(door, lee).state is State.ARRIVED
    assert now(door, sato).state is State.EXPECTED


def test_the_same_ticket_again_asks_anew_and_takes_nothing(door: Door, sato: Attendee) -> None:
    door.fingers.write("50")
    door.scan(sato.ticket)
    till = door.page.panel.decision.till
    assert (till.field.text(), now(door, sato).money) == ("", ())


def test_a_walk_in_form_begins_with_the_usual_fee(door: Door) -> None:
    set_event(door.store, {"prices": Prices(Price(4000)).to_data()})
    with door.qtbot.waitSignal(door.session.changed):
        door.page.scan("4901234567894")
    door.page.open_walk_in()
    assert door.page.form.fee.text() == "4000"


# What is said of a fee later on


def test_the_change_is_not_named_again_when_the_ticket_is_read_later(door: Door, sato: Attendee) -> None:
    door.fingers.write("5000")
    act(door, Key.Key_Return)
    assert "Change: ¥2,000" in door.page.panel.card.fee.text()
    taken = clock_time(now(door, sato).money[0].stamp.at)
    door.clock.pass_seconds(600)
    door.scan(sato.ticket)
    assert door.page.panel.family is Family.ALREADY_IN
    assert door.page.panel.card.fee.text() == f"¥3,000 was received at {taken} already."


def test_a_nervous_hand_still_sees_the_change(door: Door, sato: Attendee) -> None:
    door.fingers.write("5000")
    act(door, Key.Key_Return)
    door.clock.pass_seconds(2)
    door.scan(sato.ticket)
    assert "Change: ¥2,000" in door.page.panel.card.fee.text()


def test_who_comes_back_has_paid_before(door: Door, sato: Attendee) -> None:
    door.fingers.write("5000")
    act(door, Key.Key_Return)
    door.clock.pass_seconds(600)
    with door.qtbot.waitSignal(door.session.changed):
        door.page.panel.deeds.check_out.click()
    door.settle()
    door.clock.pass_seconds(600)
    door.scan(sato.ticket)
    assert door.page.panel.family is Family.ADMITTED
    assert "already" in door.page.panel.card.fee.text()


def test_a_substitute_who_is_entered_later_gets_no_change_again(door: Door, sato: Attendee) -> None:
    door.fingers.write("5000")
    act(door, Key.Key_Return)
    door.clock.pass_seconds(600)
    door.page.panel.deeds.substitute.click()
    form = door.page.person_form
    form.fields["name"].setText("代理 太郎")
    with door.qtbot.waitSignal(door.session.changed):
        form.submit_button.click()
    door.settle()
    door.qtbot.waitUntil(lambda: door.page.panel.card.name.text() == "代理 太郎")
    assert "already" in door.page.panel.card.fee.text()


def test_what_is_taken_under_an_earlier_verdict_is_new(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_F8)
    door.clock.pass_seconds(600)
    door.scan(sato.ticket)
    assert "still to be paid" in door.page.panel.card.fee.text()
    account(door).receive_button.click()
    door.qtbot.waitUntil(lambda: door.page.panel.card.fee.text() == "¥3,000 received.")


# Keys that mean something else meanwhile


def deeds_shown(door: Door) -> list[str]:
    deeds = door.page.panel.deeds
    return [button.text() for button in deeds.findChildren(DeedButton) if not button.isHidden()]


def test_while_a_fee_is_asked_for_no_deed_names_a_key_that_does_something_else(door: Door, sato: Attendee) -> None:
    assert deeds_shown(door) == ["Note (F3)", "Fee, receipt (F11)"]
    door.fingers.press(Key.Key_F7)
    assert deeds_shown(door) == ["Note (F3)", "Badge (F5)", "Fee, receipt (F11)"]
    door.fingers.press(Key.Key_Escape)
    door.fingers.press(Key.Key_Escape)
    assert {"Badge (F5)", "Name (F7)", "Substitute (F8)"} < set(deeds_shown(door))
    assert "still to be paid" in door.page.panel.card.fee.text()


def test_where_nobody_names_an_amount_the_notes_have_no_keys(door: Door) -> None:
    door.scan(register(door.store, LEE, payment="unpaid").ticket)
    assert deeds_shown(door) == ["Note (F3)", "Badge (F5)"]


def test_after_the_fee_the_keys_mean_what_they_say_again(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    assert {"Badge (F5)", "Name (F7)", "Substitute (F8)"} < set(deeds_shown(door))


# The account beside the verdict


def account(door: Door) -> AccountPanel:
    """Open the account of whom the panel shows."""
    door.fingers.press(Key.Key_F11)
    panel = door.page.account.panel
    assert panel is not None
    door.settle()
    door.qtbot.waitUntil(lambda: bool(panel.name.text()))
    return panel


def test_a_fee_is_undone_with_a_reason_and_the_panel_says_so(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    panel = account(door)
    panel.rows[0].buttons[0].click()
    panel.line.do_button.click()
    assert panel.line.isVisible()
    door.fingers.write("打ち間違い")
    act(door, Key.Key_Return)
    person = now(door, sato)
    assert (person.amount_owed, person.undone_money[0].reason) == (3000, "打ち間違い")
    assert panel.status.text().startswith("Undone: ")
    assert panel.isAncestorOf(QApplication.focusWidget() or panel.window())
    door.qtbot.waitUntil(lambda: "still to be paid" in door.page.panel.card.fee.text())
    assert panel.receive_button.isVisible()


def test_money_is_given_back_with_amount_and_reason(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    panel = account(door)
    panel.refund_button.click()
    assert panel.line.amount.text() == "3000"
    panel.line.amount.setText("1000")
    panel.line.reason.setText("割引の適用もれ")
    with door.qtbot.waitSignal(door.session.changed):
        panel.line.do_button.click()
    assert now(door, sato).account.kept == 2000


def test_a_receipt_comes_out_as_it_was_shown(
    door: Door, sato: Attendee, desktop: DesktopOfTests, tmp_path: Path
) -> None:
    desktop.path = tmp_path / "receipt.pdf"
    act(door, Key.Key_Return)
    panel = account(door)
    door.qtbot.waitUntil(lambda: "Sample" in text_of(panel.form.picture.pdf) if panel.form.picture.pdf else False)
    panel.form.to.setText("架空商事")
    panel.form.save_button.click()
    door.qtbot.waitUntil(desktop.path.exists)
    said = text_of(desktop.path.read_bytes())
    assert "受付1-0001" in said and "To: 架空商事" in said and "Sample" not in said
    door.qtbot.waitUntil(lambda: not panel.form.isVisible())
    assert desktop.suggested[0].name == "Receipt 受付1-0001.pdf"


def test_a_receipt_is_printed_by_two_keys_after_the_fee(
    door: Door, sato: Attendee, desktop: DesktopOfTests, tmp_path: Path
) -> None:
    desktop.print_to = tmp_path / "printed.pdf"
    act(door, Key.Key_Return)
    panel = account(door)
    door.qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.form.to)
    act(door, Key.Key_Return)
    assert [receipt.number for receipt in now(door, sato).receipts] == ["受付1-0001"]
    door.qtbot.waitUntil(lambda: "on its way" in panel.status.text())
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_receipt_is_made_void_and_its_number_stays(door: Door, sato: Attendee, desktop: DesktopOfTests) -> None:
    act(door, Key.Key_Return)
    panel = account(door)
    with door.qtbot.waitSignal(door.session.changed):
        panel.form.save_button.click()
    door.qtbot.waitUntil(lambda: len(panel.rows) == 2)
    panel.rows[1].buttons[2].click()
    panel.line.reason.setText("宛名違い")
    with door.qtbot.waitSignal(door.session.changed):
        panel.line.do_button.click()
    (receipt,) = now(door, sato).receipts
    assert receipt.void is not None and receipt.void.reason == "宛名違い"
    door.qtbot.waitUntil(lambda: "Void: 宛名違い" in panel.rows[1].below.text())


def test_a_scan_closes_the_account_and_is_decided_by_keyboard(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    account(door)
    lee = register(door.store, LEE, fee_due=2000, fee_paid=0)
    door.scan(lee.ticket)
    assert not door.page.account.isVisible()
    act(door, Key.Key_Return)
    assert now(door, lee).fee_received == 2000


def test_undoing_the_check_in_leaves_the_money_and_says_so(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    with door.qtbot.waitSignal(door.session.changed):
        door.page.panel.deeds.undo.click()
    assert (now(door, sato).state, now(door, sato).fee_received) == (State.EXPECTED, 3000)
    assert "¥3,000 stay received" in door.page.status.text()


def test_esc_closes_the_account(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    account(door)
    door.fingers.press(Key.Key_Escape)
    assert not door.page.account.isVisible()
    assert isinstance(door.page, DoorPage) and door.page.search.isVisible()


def test_a_receipt_without_an_issuer_is_warned_of_within_the_panel(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    panel = account(door)
    door.qtbot.waitUntil(panel.form.isVisible)
    assert panel.form.nameless.isVisible()
    inner = panel.form.parentWidget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= panel.width()


def test_what_is_given_back_is_said_to_be(door: Door, sato: Attendee) -> None:
    act(door, Key.Key_Return)
    panel = account(door)
    panel.refund_button.click()
    door.fingers.write("会場の都合")
    act(door, Key.Key_Return)
    assert now(door, sato).account.refunded == 3000
    door.qtbot.waitUntil(lambda: panel.status.text() == "¥3,000 is given back to 佐藤 花子.")
