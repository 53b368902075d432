"""Working on a design with mouse and keys: what is done is seen, kept, and can be undone."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.designs import classic
from checkin.domain.badge import Badge
from checkin.domain.design import SAFE_MM, Design
from checkin.domain.design_area import Area
from checkin.domain.design_boxes import Along
from checkin.domain.design_elements import Mark, Picture, Rectangle, Tags, Text, TicketCode, Upright
from checkin.domain.design_new import NewKind
from checkin.flows import designs
from checkin.flows.designs import find_design, own_designs
from checkin.flows.stocks import find_stock
from checkin.ui.badges.editor.font_field import FontField
from checkin.ui.badges.editor.page import BadgeEditor
from checkin.ui.operations.session import Session
from checkin.wording.design_words import element_name
from tests.badges_of import BARE, CHRISTOPHER, HANAKO, JUGEMU, KATSURAGI
from tests.images import base64_of, halves
from tests.made_fonts import FAMILY, JAPANESE, a_font
from tests.ui.desk import DesktopOfTests, a_session

GUESTS = (replace(HANAKO, extra={"席": "A"}), replace(KATSURAGI, extra={"席": "B"}), CHRISTOPHER, JUGEMU, BARE)


@pytest.fixture
def session() -> Generator[Session, None, None]:
    with a_session() as (made, _):
        yield made


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(designs, "designs_folder", lambda: tmp_path / "designs")
    return tmp_path / "designs"


class Hand:
    """Somebody at the editor: takes hold of what lies at a place on the badge, in millimetres."""

    def __init__(
        self,
        qtbot: QtBot,
        session: Session,
        design: Design,
        stock: str = "aone-51002",
        badges: tuple[Badge, ...] = GUESTS,
        desktop: DesktopOfTests | None = None,
    ) -> None:
        self.editor = BadgeEditor(session, design, find_stock(stock), badges, desktop or DesktopOfTests())
        qtbot.addWidget(self.editor)
        self.editor.resize(1060, 620)
        self.editor.show()
        self._qtbot = qtbot

    @property
    def boxes(self) -> list[Area]:
        return [element.box for element in self.editor.draft.elements]

    def place_of(self, kind: type) -> int:
        return next(n for n, one in enumerate(self.editor.draft.elements) if isinstance(one, kind))

    def box_of(self, kind: type) -> Area:
        return self.boxes[self.place_of(kind)]

    def at(self, x_mm: float, y_mm: float) -> QPoint:
        view = self.editor.canvas.view
        return (QPointF(x_mm, y_mm) * view.scale + view.origin).toPoint()

    def middle_of(self, kind: type) -> QPoint:
        box = self.box_of(kind)
        return self.at(box.left_mm + box.width_mm / 2, box.top_mm + box.height_mm / 2)

    def click(self, where: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.editor.canvas, Qt.MouseButton.LeftButton, held, where)

    def drag(self, start: QPoint, to: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        canvas = self.editor.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, held, start)
        for part in (0.3, 0.7, 1.0):
            between = QPointF(start) + (QPointF(to) - QPointF(start)) * part
            event = _move(between, held)
            QApplication.sendEvent(canvas, event)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, held, to)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.editor.canvas, key, held)

    def wait_until_kept(self) -> None:
        self._qtbot.waitUntil(lambda: self.editor.is_kept)


def _move(where: QPointF, held: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(
        QEvent.Type.MouseMove, where, where, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held
    )


FREE = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(qtbot: QtBot, session: Session) -> Hand:
    return Hand(qtbot, session, replace(classic(), id="own-mine"))


def test_the_picture_is_the_badge_as_it_is_printed(qtbot: QtBot, hand: Hand) -> None:
    qtbot.waitUntil(lambda: hand.editor._looking.is_done and not hand.editor.canvas._picture.isNull())
    picture = hand.editor.canvas._picture
    assert picture.size() == hand.editor.canvas.picture_size(1.0)
    dark = sum(
        picture.pixelColor(x, y).lightness() < 90
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )
    assert dark > 100


def test_a_click_chooses_and_a_drag_moves_what_lies_under_it(hand: Hand) -> None:
    before = hand.box_of(Tags)
    hand.click(hand.middle_of(Tags))
    assert hand.editor.draft.chosen == (hand.place_of(Tags),)
    start = hand.middle_of(Tags)
    step = round(4 * hand.editor.canvas.view.scale)
    hand.drag(start, start + QPoint(step, -step), FREE)
    after = hand.box_of(Tags)
    assert after.left_mm == pytest.approx(before.left_mm + 4, abs=0.3)
    assert after.top_mm == pytest.approx(before.top_mm - 4, abs=0.3)
    assert (after.width_mm, after.height_mm) == (before.width_mm, before.height_mm)


def test_a_drag_is_one_step_to_undo_and_to_take_again(hand: Hand) -> None:
    before = hand.boxes
    start = hand.middle_of(Tags)
    hand.drag(start, start + QPoint(-20, -40))
    moved = hand.boxes
    assert moved != before
    hand.press(Qt.Key.Key_Z, CTRL)
    assert hand.boxes == before and not hand.editor.head.undo.isEnabled()
    hand.press(Qt.Key.Key_Y, CTRL)
    assert hand.boxes == moved


def test_two_drags_are_two_steps(hand: Hand) -> None:
    first = hand.boxes
    hand.drag(hand.middle_of(Tags), hand.middle_of(Tags) + QPoint(-20, -40))
    second = hand.boxes
    hand.drag(hand.middle_of(Tags), hand.middle_of(Tags) + QPoint(0, -40))
    hand.editor.head.undo.click()
    assert hand.boxes == second
    hand.editor.head.undo.click()
    assert hand.boxes == first


def test_what_comes_near_an_edge_jumps_to_it_and_with_alt_it_does_not(hand: Hand) -> None:
    place = hand.place_of(Tags)
    start = hand.middle_of(Tags)
    box, scale = hand.boxes[place], hand.editor.canvas.view.scale
    near = QPoint(round((SAFE_MM + 0.4 - box.left_mm) * scale), 0)
    hand.drag(start, start + near)
    assert hand.boxes[place].left_mm == SAFE_MM
    hand.editor.undo()
    hand.drag(start, start + near, FREE)
    assert hand.boxes[place].left_mm == pytest.approx(SAFE_MM + 0.4, abs=0.25) != SAFE_MM


def test_a_grip_resizes_and_nothing_leaves_the_safe_area(hand: Hand) -> None:
    hand.click(hand.middle_of(Mark))
    box = hand.box_of(Mark)
    corner = hand.at(box.left_mm + box.width_mm, box.top_mm + box.height_mm)
    hand.drag(corner, corner + QPoint(300, 60))
    after = hand.box_of(Mark)
    assert after.height_mm > box.height_mm + 5
    assert after.lies_within(SAFE_MM, 91 - SAFE_MM, 55 - SAFE_MM)


def test_arrow_keys_nudge_and_a_row_of_them_is_one_step(hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    before = hand.box_of(Tags)
    for _ in range(3):
        hand.press(Qt.Key.Key_Up)
    hand.press(Qt.Key.Key_Right, CTRL)
    assert hand.box_of(Tags).top_mm == pytest.approx(before.top_mm - 1.5)
    assert hand.box_of(Tags).left_mm == pytest.approx(before.left_mm + 0.1)
    hand.press(Qt.Key.Key_Up, SHIFT)
    assert hand.box_of(Tags).top_mm == pytest.approx(before.top_mm - 6.5)
    hand.editor.undo()
    assert hand.box_of(Tags) == before


def test_several_are_chosen_with_shift_or_a_rectangle_and_move_together(hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    hand.click(hand.middle_of(TicketCode), SHIFT)
    chosen = {hand.place_of(Tags), hand.place_of(TicketCode)}
    assert set(hand.editor.draft.chosen) == chosen
    hand.press(Qt.Key.Key_Escape)
    assert hand.editor.draft.chosen == ()
    hand.drag(hand.at(1.0, 37.5), hand.at(90, 54))
    assert set(hand.editor.draft.chosen) == chosen
    before = hand.boxes
    hand.press(Qt.Key.Key_Up)
    assert [a.top_mm - b.top_mm for a, b in zip(before, hand.boxes, strict=True)] == pytest.approx(
        [0, 0, 0.5, 0.5]
    )


def test_alt_and_click_reach_what_lies_under_something_else(hand: Hand) -> None:
    hand.editor.elements.added.emit(NewKind.BOX)
    over = hand.editor.draft.chosen
    spot = hand.at(45.5, 27.5)
    hand.click(spot, FREE)
    under = hand.editor.draft.chosen
    assert under != over and under == (hand.place_of(Text),)


def test_escape_gives_a_drag_up(hand: Hand) -> None:
    before = hand.boxes
    canvas, start = hand.editor.canvas, hand.middle_of(Tags)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QApplication.sendEvent(canvas, _move(QPointF(start + QPoint(30, -60)), Qt.KeyboardModifier.NoModifier))
    assert hand.boxes != before
    hand.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert hand.boxes == before


def test_the_list_names_chooses_and_reorders(hand: Hand) -> None:
    elements = hand.editor.elements
    assert elements.names == [
        "QR code",
        "Looking for",
        "Company and title · Reading · Name",
        "Colour and its word",
    ]
    elements.rows.setFocus()
    elements.rows.setCurrentRow(3)
    assert hand.editor.draft.chosen == (0,)
    QTest.keyClick(elements.over_button, Qt.Key.Key_Return)
    assert elements.names[2] == "Colour and its word"
    assert hand.editor.draft.chosen == (1,)


@pytest.mark.parametrize("kind", [kind for kind in NewKind if kind is not NewKind.CODE])
def test_everything_that_can_be_added_is_there_and_chosen(hand: Hand, kind: NewKind) -> None:
    hand.editor.elements.added.emit(kind)
    assert len(hand.boxes) == 5 and hand.editor.draft.chosen == (4,)
    assert hand.editor.refusal.text() == ""
    hand.press(Qt.Key.Key_Delete)
    assert len(hand.boxes) == 4


def test_a_second_code_is_not_offered_and_the_first_comes_back_after_it_was_taken_off(hand: Hand) -> None:
    action = hand.editor.elements._actions[NewKind.CODE]
    assert not action.isEnabled()
    hand.click(hand.middle_of(TicketCode))
    hand.press(Qt.Key.Key_Delete)
    assert action.isEnabled()
    action.trigger()
    assert isinstance(hand.editor.draft.only, TicketCode)


def test_what_makes_no_design_is_refused_in_words_and_changes_nothing(hand: Hand) -> None:
    hand.click(hand.middle_of(Mark))
    before = hand.editor.draft.design
    hand.press(Qt.Key.Key_Delete)
    assert hand.editor.draft.design == before
    assert "Not everybody sees colours alike" in hand.editor.refusal.text()
    hand.press(Qt.Key.Key_Down)
    assert hand.editor.refusal.text() == ""


def test_the_style_of_a_text_is_changed_in_its_fields(hand: Hand) -> None:
    hand.click(hand.middle_of(Text))
    form = hand.editor.style_panel.text
    form.open_at(2)
    words = form.words
    words.family_larger.click()
    QTest.keyClick(words.weight, Qt.Key.Key_Up)
    words.size_fields.most.setFocus()
    words.size_fields.most.selectAll()
    QTest.keyClicks(words.size_fields.most, "30")
    QTest.keyClick(words.size_fields.most, Qt.Key.Key_Return)
    text = hand.editor.draft.only
    assert isinstance(text, Text)
    name = text.words[2]
    assert name.family_larger and name.weight.value == "regular" and name.size.most_pt == 30
    hand.editor.undo()
    hand.editor.undo()
    hand.editor.undo()
    assert hand.editor.draft.design == hand.editor.history.first.design


def test_own_words_are_typed_and_seen_and_are_one_step(qtbot: QtBot, hand: Hand) -> None:
    hand.editor.elements.added.emit(NewKind.OWN_WORDS)
    hand.editor.canvas.opened.emit()
    field = hand.editor.style_panel.text.words.text
    assert field.hasFocus()
    QTest.keyClicks(field, "Welcome")
    text = hand.editor.draft.only
    assert isinstance(text, Text) and text.words[0].text == "Welcome"
    assert hand.editor.elements.names[0] == "“Welcome”"
    hand.editor.undo()
    undone = hand.editor.draft.only
    assert isinstance(undone, Text) and undone.words[0].text == "Text"


def test_paragraphs_are_added_moved_and_removed(hand: Hand) -> None:
    hand.click(hand.middle_of(Text))
    form = hand.editor.style_panel.text
    form.add_button.click()
    form.up_button.click()
    text = hand.editor.draft.only
    assert isinstance(text, Text)
    assert [words.show for words in text.words] == ["affiliation", "reading", "title", "name"]
    form.remove_button.click()
    text = hand.editor.draft.only
    assert isinstance(text, Text) and len(text.words) == 3


def test_a_place_is_typed_and_held_inside_the_safe_area(hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    field = hand.editor.style_panel.place.left
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "80")
    QTest.keyClick(field, Qt.Key.Key_Return)
    box = hand.box_of(Tags)
    assert box.left_mm + box.width_mm == pytest.approx(91 - SAFE_MM)
    assert field.value() == pytest.approx(box.left_mm, abs=0.01)


def test_the_code_stays_square_when_one_side_is_typed(hand: Hand) -> None:
    hand.click(hand.middle_of(TicketCode))
    field = hand.editor.style_panel.place.wide
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    box = hand.box_of(TicketCode)
    assert box.width_mm == box.height_mm >= 10.86


def test_buttons_line_up_with_the_badge(hand: Hand) -> None:
    hand.editor.elements.added.emit(NewKind.OWN_WORDS)
    QTest.keyClick(hand.editor.style_panel.place.line_up.buttons[Along.RIGHT], Qt.Key.Key_Return)
    (box,) = hand.editor.draft.chosen_boxes
    assert box.left_mm + box.width_mm == pytest.approx(91 - SAFE_MM)


def test_a_colour_of_ones_own_comes_from_the_systems_dialog(qtbot: QtBot, session: Session) -> None:
    desktop = DesktopOfTests()
    desktop.colour = "#123456"
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"), desktop=desktop)
    hand.editor.elements.added.emit(NewKind.BOX)
    fill = hand.editor.style_panel.rectangle.fill
    fill.setFocus()
    QTest.keyClick(fill, Qt.Key.Key_End)
    box = hand.editor.draft.only
    assert isinstance(box, Rectangle) and box.fill == "#123456"


def test_an_image_is_moved_like_all_else_and_stands_in_its_box_where_one_wants_it(
    qtbot: QtBot, session: Session
) -> None:
    wide = classic().wide
    assert wide is not None
    picture = Picture(box=Area(60, 14, 25, 20), image="logo")
    design = replace(
        classic(),
        id="own-mine",
        wide=replace(wide, elements=(*wide.elements, picture)),
        images={"logo": base64_of(halves())},
    )
    hand = Hand(qtbot, session, design)
    hand.drag(hand.middle_of(Picture), hand.middle_of(Picture) - QPoint(40, 0), FREE)
    assert hand.box_of(Picture).left_mm < 60
    QTest.keyClick(hand.editor.style_panel.picture.upright, Qt.Key.Key_Home)
    chosen = hand.editor.draft.only
    assert isinstance(chosen, Picture) and chosen.upright is Upright.TOP
    hand.wait_until_kept()
    (kept,) = own_designs().designs
    assert kept.images == design.images and element_name(chosen) == "Image “logo”"


def test_badges_are_coloured_by_a_column_of_the_list(qtbot: QtBot, session: Session) -> None:
    desktop = DesktopOfTests()
    desktop.colour = "#B00020"
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"), desktop=desktop)
    panel = hand.editor.style_panel.design
    QTest.keyClick(panel.colour_by, Qt.Key.Key_End)
    assert hand.editor.draft.design.colour_by == "column:席"
    assert list(panel.colours) == ["A", "B"]
    assert len(set(hand.editor.draft.design.colours.values())) == 2
    panel.colours["B"].click()
    assert hand.editor.draft.design.colours["B"] == "#B00020"


def test_badges_are_stepped_through_and_the_longest_name_is_one_click_away(qtbot: QtBot, hand: Hand) -> None:
    sample = hand.editor.sample
    sample.longest.click()
    assert sample.badge.name == JUGEMU.name
    qtbot.waitUntil(lambda: "printed small" in hand.editor.concerns.text())
    sample.barest.click()
    assert sample.badge == BARE
    sample.next.click()
    assert sample.badge == GUESTS[0]


def test_whatever_is_done_is_kept_without_being_asked_for(qtbot: QtBot, hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    hand.press(Qt.Key.Key_Up)
    hand.wait_until_kept()
    (kept,) = own_designs().designs
    assert kept == hand.editor.draft.design
    with qtbot.waitSignal(hand.editor.left) as told:
        QTest.keyClick(hand.editor.head.back, Qt.Key.Key_Return)
    assert told.args == [kept]


def test_who_leaves_at_once_loses_nothing(qtbot: QtBot, hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    hand.press(Qt.Key.Key_Up)
    with qtbot.waitSignal(hand.editor.left):
        hand.editor.leave()
    assert own_designs().designs == (hand.editor.draft.design,)


def test_who_changes_nothing_leaves_no_file(qtbot: QtBot, hand: Hand) -> None:
    hand.click(hand.middle_of(Tags))
    with qtbot.waitSignal(hand.editor.left) as told:
        hand.editor.leave()
    assert told.args == [None] and own_designs().designs == ()


def test_a_folder_that_cannot_be_written_is_told_and_keeps_nobody(qtbot: QtBot, hand: Hand, folder: Path) -> None:
    folder.write_text("a file where the folder should be", encoding="utf-8")
    hand.click(hand.middle_of(Tags))
    hand.press(Qt.Key.Key_Up)
    hand.editor.leave()
    qtbot.waitUntil(lambda: hand.editor.refusal.text().startswith("Not saved"))
    with qtbot.waitSignal(hand.editor.left):
        hand.editor.leave()


def test_as_it_was_takes_everything_back_and_can_be_undone(hand: Hand) -> None:
    hand.drag(hand.middle_of(Tags), hand.middle_of(Tags) + QPoint(-20, -40))
    hand.editor.elements.added.emit(NewKind.LINE)
    changed = hand.editor.draft.design
    hand.editor.head.reset.click()
    assert hand.editor.draft.design == hand.editor.history.first.design
    hand.editor.undo()
    assert hand.editor.draft.design == changed


def test_the_wheel_with_ctrl_and_the_buttons_zoom(hand: Hand) -> None:
    before = hand.editor.canvas.view.scale
    hand.editor.zoom.into.click()
    assert hand.editor.canvas.view.scale > before
    QTest.keyClick(hand.editor, Qt.Key.Key_0, CTRL)
    assert hand.editor.canvas.view.scale == pytest.approx(before)


@pytest.mark.parametrize("stock", ["brother-dk1202", "brother-dk1201", "aone-28362", "hisago-bm120s"])
def test_every_shape_of_badge_is_worked_on_at_its_own_size(qtbot: QtBot, session: Session, stock: str) -> None:
    hand = Hand(qtbot, session, replace(find_design("big-name"), id="own-mine"), stock)
    size = hand.editor.draft.size
    qtbot.waitUntil(lambda: hand.editor._looking.is_done)
    hand.editor.elements.added.emit(NewKind.OWN_WORDS)
    assert hand.editor.draft.only is not None
    assert hand.editor.draft.only.box.lies_within(SAFE_MM, size[0] - SAFE_MM, size[1] - SAFE_MM)


def logo(path: Path, size: tuple[int, int] = (400, 200)) -> Path:
    Image.new("RGB", size, "#0055AA").save(path)
    return path


def test_a_logo_is_put_on_the_badge_replaced_and_let_go(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    desktop = DesktopOfTests()
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"), desktop=desktop)
    desktop.path = logo(tmp_path / "会のロゴ.png")
    hand.editor.elements.image_action.trigger()
    qtbot.waitUntil(lambda: isinstance(hand.editor.draft.only, Picture))
    box = hand.box_of(Picture)
    assert box.width_mm / box.height_mm == pytest.approx(2, rel=0.02)
    assert list(hand.editor.draft.design.images) == ["会のロゴ"]
    desktop.path = logo(tmp_path / "新しいロゴ.png")
    QTest.keyClick(hand.editor.style_panel.picture.other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(hand.editor.draft.design.images) == ["新しいロゴ"])
    assert hand.box_of(Picture) == box
    hand.press(Qt.Key.Key_Delete)
    assert hand.editor.draft.design.images == {}
    hand.editor.undo()
    assert list(hand.editor.draft.design.images) == ["新しいロゴ"]
    hand.wait_until_kept()
    assert own_designs().designs == (hand.editor.draft.design,)


def test_what_is_no_image_is_refused_in_words(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    desktop = DesktopOfTests()
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"), desktop=desktop)
    desktop.path = tmp_path / "logo.svg"
    desktop.path.write_text("<svg/>", encoding="utf-8")
    hand.editor.elements.image_action.trigger()
    qtbot.waitUntil(lambda: "logo.svg" in hand.editor.refusal.text())
    assert hand.editor.draft.design.images == {}


def test_an_element_is_shown_only_where_a_column_says_so(qtbot: QtBot, session: Session) -> None:
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"))
    hand.editor.elements.added.emit(NewKind.OWN_WORDS)
    form = hand.editor.style_panel.conditions
    QTest.keyClick(form.add_button, Qt.Key.Key_Return)
    (row,) = form.rows
    QTest.keyClick(row.field, Qt.Key.Key_End)
    QTest.keyClick(row.kind, Qt.Key.Key_Down)
    QTest.keyClick(row.kind, Qt.Key.Key_Down)
    assert hand.editor.draft.only is not None
    assert hand.editor.draft.only.show_if == ("column:席 = A",)
    row.value.lineEdit().selectAll()
    QTest.keyClicks(row.value.lineEdit(), "B")
    QTest.keyClick(row.value.lineEdit(), Qt.Key.Key_Return)
    assert hand.editor.draft.only.show_if == ("column:席 = B",)
    QTest.keyClick(row.remove, Qt.Key.Key_Return)
    assert hand.editor.draft.only.show_if == () and form.rows == []


def test_a_paragraph_has_conditions_of_its_own(hand: Hand) -> None:
    hand.click(hand.middle_of(Text))
    form = hand.editor.style_panel.text.words.conditions
    form.add_button.click()
    form.rows[0].kind.chosen.emit((True, False))
    text = hand.editor.draft.only
    assert isinstance(text, Text) and text.words[0].show_if == ("not ticket_type",)


def offered(field: FontField) -> list[str]:
    return [field.itemText(place) for place in range(field.count())]


def test_fonts_of_the_computer_are_offered_and_chosen_by_typing_their_name(
    qtbot: QtBot, session: Session, looking_in: Path
) -> None:
    a_font(looking_in / "arial.ttf", "abc", family="Arial")
    a_font(looking_in / "yumin.ttf", "aあ亜", family="Yu Mincho", names={(FAMILY, JAPANESE): "游明朝"})
    hand = Hand(qtbot, session, replace(classic(), id="own-mine"))
    hand.click(hand.middle_of(Text))
    field = hand.editor.style_panel.text.words.font_field
    assert offered(field) == ["As usual (BIZ UDPGothic)", "Noto Sans JP"]
    qtbot.waitUntil(lambda: field.count() == 4)
    assert offered(field)[2:] == ["Yu Mincho", "Arial"]
    QTest.keyClicks(field, "Yu")
    text = hand.editor.draft.only
    assert isinstance(text, Text) and text.words[0].font == "Yu Mincho" and text.words[1].font == ""
    hand.editor.style_panel.text.add_button.click()
    added = hand.editor.draft.only
    assert isinstance(added, Text) and added.words[-1].font == text.words[-1].font
    hand.editor.undo()
    hand.editor.undo()
    assert field.currentText() == "As usual (BIZ UDPGothic)"


@pytest.mark.parametrize("kind", [Tags, Mark])
def test_tags_and_the_mark_have_a_font_too(hand: Hand, kind: type[Tags | Mark]) -> None:
    hand.click(hand.middle_of(kind))
    panel = hand.editor.style_panel
    QTest.keyClick((panel.tags if kind is Tags else panel.mark).font_field, Qt.Key.Key_Down)
    chosen = hand.editor.draft.only
    assert isinstance(chosen, kind) and chosen.font == "Noto Sans JP"


def in_font(font: str) -> Design:
    design = classic()
    assert design.wide is not None
    elements = tuple(replace(one, font=font) if isinstance(one, Tags) else one for one in design.wide.elements)
    return replace(design, id="own-mine", wide=replace(design.wide, elements=elements))


def test_a_font_that_is_not_on_the_computer_stays_and_is_said_to_be_missing(
    qtbot: QtBot, session: Session
) -> None:
    hand = Hand(qtbot, session, in_font("HG明朝"))
    hand.click(hand.middle_of(Tags))
    field = hand.editor.style_panel.tags.font_field
    assert field.currentText().startswith("HG明朝")
    qtbot.waitUntil(lambda: field.currentText() == "HG明朝 (not on this computer)")
    assert "“HG明朝”" in hand.editor.concerns.text()
    QTest.keyClick(field, Qt.Key.Key_Home)
    tags = hand.editor.draft.only
    assert isinstance(tags, Tags) and tags.font == ""
    qtbot.waitUntil(lambda: "HG明朝" not in hand.editor.concerns.text())


def test_a_font_is_shown_in_the_language_of_the_window_by_whichever_name_the_design_has(
    qtbot: QtBot, session: Session, looking_in: Path, speaks_japanese: None
) -> None:
    a_font(looking_in / "yumin.ttf", "aあ亜", family="Yu Mincho", names={(FAMILY, JAPANESE): "游明朝"})
    listed = ["標準（BIZ UDPゴシック）", "Noto Sans JP", "游明朝"]
    for name in ("游明朝", "yu mincho"):
        hand = Hand(qtbot, session, in_font(name))
        hand.click(hand.middle_of(Tags))
        field = hand.editor.style_panel.tags.font_field
        qtbot.waitUntil(lambda field=field: offered(field) == listed)
        assert field.currentText() == "游明朝"
