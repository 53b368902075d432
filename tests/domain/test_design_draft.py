"""A design under an editor's hand: boxes move, snap and line up inside the safe area, and steps go back and forth."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.designs import shipped_designs
from checkin.badges.plan import LEAST_CODE_MM as LEAST_ZONE_MM
from checkin.badges.qr import MODULES, SIDE_MODULES
from checkin.domain.design import SAFE_MM
from checkin.domain.design_area import Area, Edge, Size
from checkin.domain.design_boxes import Along, Guide, nearest_edges, snapped_move, snapped_resize
from checkin.domain.design_draft import LEAST_CODE_MM, Draft, box_in_the_middle, draft_of
from checkin.domain.design_elements import Mark, Rectangle, Text, TicketCode, Words
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_history import MOST_STEPS, DesignHistory

CARD = (91.0, 55.0)
far = st.floats(-200, 200)
edges = st.sets(st.sampled_from(Edge), min_size=1, max_size=2).map(frozenset)


def classic() -> Draft:
    return draft_of(shipped_designs()[0], *CARD)


def place_of(kind: type, draft: Draft) -> int:
    return next(place for place, one in enumerate(draft.elements) if isinstance(one, kind))


def words(text: str = "受付") -> Text:
    return Text(box=box_in_the_middle(30, 8, CARD), words=(Words(text=text, size=Size(6, 12)),))


@given(st.sets(st.integers(0, 3), min_size=1), far, far)
def test_whatever_is_moved_stays_inside_and_keeps_its_size(chosen: set[int], x: float, y: float) -> None:
    draft = classic().choose(chosen)
    moved = draft.moved(x, y)
    for before, after in zip(draft.chosen_boxes, moved.chosen_boxes, strict=True):
        assert (after.width_mm, after.height_mm) == (before.width_mm, before.height_mm)
        assert after.lies_within(SAFE_MM, CARD[0] - SAFE_MM, CARD[1] - SAFE_MM)
    assert moved.other_boxes == draft.other_boxes


@given(st.integers(0, 3), edges, far, far)
def test_whatever_is_resized_stays_inside_and_large_enough(
    place: int, sides: frozenset[Edge], x: float, y: float
) -> None:
    draft = classic().choose([place])
    (box,) = draft.resized(sides, x, y).chosen_boxes
    assert box.lies_within(SAFE_MM, CARD[0] - SAFE_MM, CARD[1] - SAFE_MM)
    assert min(box.width_mm, box.height_mm) >= 2.99


@given(edges, far, far)
def test_a_code_stays_square_and_readable(sides: frozenset[Edge], x: float, y: float) -> None:
    draft = classic()
    (box,) = draft.choose([place_of(TicketCode, draft)]).resized(sides, x, y).chosen_boxes
    assert box.width_mm == pytest.approx(box.height_mm, abs=0.002)
    assert box.width_mm * SIDE_MODULES / MODULES >= LEAST_ZONE_MM


def test_the_edge_that_is_not_moved_stays_where_it_is() -> None:
    draft = classic().choose([1])
    (before,) = draft.chosen_boxes
    (after,) = draft.resized(frozenset((Edge.LEFT,)), 7, 3).chosen_boxes
    assert after.left_mm == pytest.approx(before.left_mm + 7)
    assert after.left_mm + after.width_mm == pytest.approx(before.left_mm + before.width_mm)
    assert (after.top_mm, after.height_mm) == (before.top_mm, before.height_mm)


def test_a_box_snaps_to_the_middle_of_the_badge_and_to_other_boxes() -> None:
    box, other = Area(10, 20, 20, 6), Area(50, 30, 20, 10)
    (snapped,), lines = snapped_move([box], [other], (25.3, 0.03), CARD, 1.0)
    assert snapped.left_mm == pytest.approx(35.5)
    assert lines == (Guide(True, 45.5),)
    (snapped,), lines = snapped_move([box], [other], (39.6, 3.7), CARD, 1.0)
    assert (snapped.left_mm, snapped.top_mm) == (50, 24)
    assert lines == (Guide(True, 50.0), Guide(False, 30.0)) or lines == (Guide(True, 60.0), Guide(False, 30.0))


def test_out_of_reach_a_box_lies_on_tenths_of_a_millimetre() -> None:
    (box,), lines = snapped_move([Area(10, 20, 20, 6)], [], (1.23456, 2.34567), CARD, 0.2)
    assert (box.left_mm, box.top_mm, lines) == (11.2, 22.3, ())


def test_an_edge_snaps_to_the_edge_of_another_box() -> None:
    by, lines = snapped_resize(
        Area(10, 20, 20, 6), [Area(50, 30, 20, 10)], frozenset((Edge.RIGHT,)), (19.5, 4), CARD, 1.0
    )
    assert by == (20, 4) and lines == (Guide(True, 50.0),)


def test_one_element_is_lined_up_with_the_badge_and_several_with_one_another() -> None:
    draft = classic().added(words()).lined_up(Along.RIGHT)
    assert draft.chosen_boxes[0].left_mm == pytest.approx(CARD[0] - SAFE_MM - 30)
    two = draft.added(replace(words(), box=Area(10, 10, 20, 6))).choose([4, 5])
    lined = two.lined_up(Along.TOP)
    assert {box.top_mm for box in lined.chosen_boxes} == {10}
    assert [box.left_mm for box in lined.chosen_boxes] == [box.left_mm for box in two.chosen_boxes]


def test_elements_are_added_copied_raised_and_taken_off() -> None:
    draft = classic()
    added = draft.added(words())
    assert added.chosen == (4,) and isinstance(added.only, Text)
    copied = added.copied()
    assert copied.chosen == (5,) and len(copied.elements) == 6
    assert copied.elements[5].box != copied.elements[4].box
    lowered = copied.raised(-9)
    assert lowered.chosen == (0,) and lowered.elements[0] is copied.elements[5]
    assert lowered.without_chosen().elements == added.elements


def test_the_one_code_is_not_copied_and_the_mark_is_not_taken_from_a_coloured_badge() -> None:
    draft = classic()
    code = draft.choose([place_of(TicketCode, draft)])
    assert code.copied() is code
    with pytest.raises(DesignBroken) as broken:
        draft.choose([place_of(Mark, draft)]).without_chosen()
    assert broken.value.flaw is Flaw.COLOUR_ALONE


def test_a_box_is_held_by_the_edges_it_is_near() -> None:
    assert nearest_edges(Area(4, 4, 20, 6), CARD) == {Edge.LEFT, Edge.TOP}
    assert nearest_edges(Area(60, 40, 20, 6), CARD) == {Edge.RIGHT, Edge.BOTTOM}
    assert nearest_edges(Area(4, 4, 80, 6), CARD) == {Edge.LEFT, Edge.RIGHT, Edge.TOP}
    assert nearest_edges(box_in_the_middle(20, 6, CARD), CARD) == frozenset()


@given(st.lists(st.sampled_from(["move", "add", "undo", "redo", "choose"]), max_size=30))
def test_undo_and_redo_lead_through_the_same_drafts(deeds: list[str]) -> None:
    history = DesignHistory(classic().choose([1]))
    taken = [history.present.design]
    at = 0
    for deed in deeds:
        match deed:
            case "undo":
                history.undo()
                at = max(0, at - 1)
            case "redo":
                history.redo()
                at = min(len(taken) - 1, at + 1)
            case "choose":
                history.choose(history.present.choose([2]))
            case _:
                present = history.present
                next_one = present.added(words(f"{len(taken)}")) if deed == "add" else present.moved(-0.1, 0)
                history.do(next_one)
                if next_one.design != taken[at]:
                    taken = [*taken[: at + 1], next_one.design]
                    at += 1
        assert history.present.design == taken[at]
        assert (history.can_undo, history.can_redo) == (at > 0, at < len(taken) - 1)


def test_deeds_of_one_kind_are_one_step_until_they_are_settled() -> None:
    history = DesignHistory(classic().choose([1]))
    for _ in range(3):
        history.do(history.present.moved(0.5, 0), "nudge")
    history.settle()
    history.do(history.present.moved(0.5, 0), "nudge")
    history.undo()
    (box,), (first,) = history.present.chosen_boxes, history.first.chosen_boxes
    assert box.left_mm == pytest.approx(first.left_mm + 1.5)
    history.undo()
    assert history.present.design == history.first.design and not history.can_undo


def test_the_beginning_is_kept_however_many_steps_there_are() -> None:
    history = DesignHistory(classic())
    for number in range(MOST_STEPS + 20):
        history.do(history.present.with_design(replace(history.present.design, name_en=str(number))))
    while history.can_undo:
        history.undo()
    assert history.present.design == classic().design


def test_the_least_code_is_the_one_that_scanners_read() -> None:
    assert (
        LEAST_CODE_MM * SIDE_MODULES / MODULES >= LEAST_ZONE_MM > (LEAST_CODE_MM - 0.02) * SIDE_MODULES / MODULES
    )


def test_a_line_is_as_thin_as_it_is_drawn() -> None:
    line = Rectangle(box=Area(10, 10, 30, 1), fill="ink")
    draft = classic().added(line).resized(frozenset((Edge.BOTTOM,)), 0, -5)
    assert draft.chosen_boxes[0].height_mm == pytest.approx(0.2)
