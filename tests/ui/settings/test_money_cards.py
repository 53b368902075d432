"""Fees and the issuer of receipts on the settings page."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.industries import read_industries
from checkin.domain.issuer import Issuer, Tax
from checkin.domain.money import Price
from checkin.domain.prices import Prices
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.ui.settings.fees_card import FeesCard
from checkin.ui.settings.issuer_card import IssuerCard
from checkin.ui.settings.page import SettingsPage
from tests.fakes import an_event

INDUSTRIES = read_industries(asset_text("industries.toml"))


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(Settings(lane="受付1"), an_event(), INDUSTRIES)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def fees(page: SettingsPage) -> FeesCard:
    assert page.fees_card is not None
    return page.fees_card


@pytest.fixture
def issuer(page: SettingsPage) -> IssuerCard:
    assert page.issuer_card is not None
    return page.issuer_card


def test_fees_are_saved_together(page: SettingsPage, fees: FeesCard, qtbot: QtBot) -> None:
    assert not fees.save_button.isEnabled()
    fees.usual.setText("４０００円")
    fees.add_button.click()
    (row,) = fees.rows
    QTest.keyClicks(row.name, "VIP")
    QTest.keyClicks(row.amount, "8000")
    row.is_prepaid.setChecked(True)
    with qtbot.waitSignal(page.event_change_wanted) as wanted:
        fees.save_button.click()
    prices = Prices(Price(4000), (("VIP", Price(8000, is_prepaid=True)),))
    assert wanted.args == [{"prices": prices.to_data()}]


def test_a_fee_that_is_none_cannot_be_saved(fees: FeesCard) -> None:
    fees.usual.setText("高い")
    assert (fees.usual.property("state"), fees.save_button.isEnabled()) == ("fault", False)
    fees.usual.setText("3000")
    fees.add_button.click()
    assert not fees.save_button.isEnabled()
    fees.rows[0].remove_button.click()
    assert fees.save_button.isEnabled()


def test_the_issuer_is_saved_with_a_plain_number(page: SettingsPage, issuer: IssuerCard, qtbot: QtBot) -> None:
    issuer.name.setText("架空交流会")
    QTest.keyClicks(issuer.registration, "t7000-0120-50002")
    issuer.tax.show_value(Tax.INCLUDED)
    with qtbot.waitSignal(page.event_change_wanted) as wanted:
        issuer.save_button.click()
    expected = Issuer("架空交流会", registration="T7000012050002", tax=Tax.INCLUDED)
    assert wanted.args == [{"issuer": expected.to_data()}]


def test_a_number_of_another_shape_is_refused_and_one_of_nobodys_company_is_doubted(issuer: IssuerCard) -> None:
    QTest.keyClicks(issuer.registration, "T123")
    assert "13 digits" in issuer.flaw.text() and not issuer.save_button.isEnabled()
    issuer.registration.setText("T7000012050003")
    assert "no corporate number" in issuer.flaw.text() and issuer.save_button.isEnabled()
    issuer.registration.setText("T7000012050002")
    assert not issuer.flaw.isVisible()
