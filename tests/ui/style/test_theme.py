"""One font, one scale, two themes; numbers keep their room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin.ui.style.fonts import FAMILY, window_font
from checkin.ui.style.icons import file_url, icon, product_icon
from checkin.ui.style.roles import DARK, LIGHT, Colours
from checkin.ui.style.scale import Scale
from checkin.ui.style.sheet import sheet
from checkin.ui.style.theme import colours, scale, use_theme
from checkin.ui.widgets.figures import Figures, even_width


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_theme(qapp, "light")


def test_the_bundled_font_is_the_windows_font_in_both_weights(qapp: QApplication) -> None:
    assert QFontInfo(QLabel("受付").font()).family() == FAMILY
    assert QFontInfo(window_font(15, is_bold=True)).bold()


def test_a_dark_theme_reaches_the_palette_and_whoever_paints(qapp: QApplication) -> None:
    use_theme(qapp, "dark", 1.5)

    assert colours() is DARK
    assert scale() == Scale(1.5)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.surface
    assert scale().body == round(15 * 1.5)


def test_text_grows_as_chosen_and_so_do_the_rows() -> None:
    assert [Scale().small, Scale().body, Scale().lead, Scale().title] == [13, 15, 18, 24]
    assert [Scale().figure, Scale().poster, Scale().giant] == [36, 64, 96]
    assert [Scale(1.5).row, Scale(1.5).touch, Scale(1.5).door] == [60, 66, 84]


@pytest.mark.parametrize("dress", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size", [0.9, 1.0, 1.5])
def test_the_style_sheet_is_whole(dress: Colours, size: float) -> None:
    text = sheet(dress, Scale(size))

    assert text.count("{") == text.count("}")
    assert "None" not in text


@pytest.mark.parametrize("name", ["chevron-down", "chevron-up", "tick-light", "tick-dark"])
def test_pictures_of_the_style_sheet_are_there(name: str) -> None:
    assert Path(file_url(name).removeprefix('url("').removesuffix('")')).is_file()


@pytest.mark.parametrize("name", ["attendees", "door", "badges", "record", "settings", "help", "start"])
def test_every_symbol_can_be_drawn(qapp: QApplication, name: str) -> None:
    image = icon(name, "#FF0000", "#00FF00").pixmap(20, 20).toImage()
    painted = {image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())}

    assert max(painted) > 200


def test_the_program_has_an_icon_in_every_size(qapp: QApplication) -> None:
    assert [size.width() for size in product_icon().availableSizes()] == [16, 32, 64, 128, 256]


def test_a_changing_number_takes_the_same_room(qtbot: QtBot) -> None:
    narrow, wide = Figures("111"), Figures("888")
    qtbot.addWidget(narrow)
    qtbot.addWidget(wide)

    assert narrow.sizeHint() == wide.sizeHint()
    assert even_width(QFontMetricsF(narrow.font()), "1 / 1") == even_width(QFontMetricsF(narrow.font()), "9 / 9")
