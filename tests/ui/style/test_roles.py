"""Whoever reads a text can read it, in both themes."""

import pytest

from checkin.domain.contrast import contrast
from checkin.domain.verdict import Family
from checkin.ui.style.roles import DARK, LIGHT, VERDICTS, Colours

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#24488F", "#24488F") == pytest.approx(1)


@THEMES
def test_text_is_readable_on_every_ground(colours: Colours) -> None:
    for ground in (colours.surface, colours.raised, colours.sunken, colours.hover, colours.accent_soft):
        assert contrast(colours.ink, ground) >= 7
        assert contrast(colours.muted, ground) >= 4.5
        assert contrast(colours.accent, ground) >= 4.5


@THEMES
def test_filled_buttons_are_readable(colours: Colours) -> None:
    for ground in (colours.accent, colours.accent_hover):
        assert contrast(ground, colours.on_accent) >= 4.5


@THEMES
def test_notices_are_readable(colours: Colours) -> None:
    for soft, strong in (
        (colours.success_soft, colours.success),
        (colours.warning_soft, colours.warning),
        (colours.fault_soft, colours.fault),
    ):
        assert contrast(strong, soft) >= 4.5
        assert contrast(colours.ink, soft) >= 7
    assert contrast(colours.fault, colours.raised) >= 4.5


@THEMES
def test_edges_of_what_is_operated_can_be_seen(colours: Colours) -> None:
    for ground in (colours.surface, colours.raised):
        assert contrast(colours.edge, ground) >= 3


@pytest.mark.parametrize("family", Family)
def test_a_verdict_is_readable_across_a_room(family: Family) -> None:
    assert contrast(VERDICTS[family].panel, VERDICTS[family].ink) >= 4.5


def test_every_colour_is_written_in_full() -> None:
    for colours in (LIGHT, DARK):
        values = [getattr(colours, name) for name in Colours.__slots__ if name != "is_dark"]
        assert all(len(value) == 7 and int(value[1:], 16) >= 0 for value in values)
