"""Who is selected in the list, as the other pages are told."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.ui.attendees.page import AttendeesPage
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.attendees.conftest import Desk


def test_shift_and_arrow_select_several_people_and_the_other_pages_hear_of_it(
    qtbot: QtBot, page: AttendeesPage, desk: Desk
) -> None:
    desk.do(lambda store: [register(store, one) for one in (SATO, TAKAHASHI, LEE)])
    table = page.people.table
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 3)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.selection == tuple(page.people.model.ids[:2])
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert len(desk.session.selection) == 1
