"""Style of what lies on the coloured panel of the door."""

from checkin.ui.style.roles import VERDICTS, Colours, VerdictColours
from checkin.ui.style.scale import RADIUS, STEP, Scale

_RING = VERDICTS["already_in"].panel
"""Round the chosen button: amber stands out on every panel that has a decision."""

_TALLEST_PX = 72
"""A button of this height holds large text too, and leaves the name its room."""

_CLOSE_PX, _LEAST_PX = 56, 44
"""A hand in a hurry hits a button of this height; in the smallest window, a finger still does."""


def door(c: Colours, s: Scale) -> str:
    """Return the style of the decision and the deeds on each family's panel."""
    families = "\n".join(_on_panel(family, colours) for family, colours in VERDICTS.items())
    return f"""
QFrame#decision {{ background: transparent; border: 3px solid transparent; border-radius: {RADIUS + STEP}px; }}
QPushButton[kind="verdict"] {{ outline: none; border: 3px solid transparent; border-radius: {RADIUS}px;
  font-size: {s.lead}px; font-weight: bold; text-align: left; min-height: {min(s.door, _TALLEST_PX) - 6}px;
  padding: 0 {4 * STEP}px; }}
QPushButton[kind="verdict"][fit="tight"] {{ font-size: {s.body}px; padding: 0 {2 * STEP}px; }}
{_button("verdict", "close", min(s.body, 20), min(s.door, _CLOSE_PX) - 6)}
{_button("verdict", "low", min(s.body, 20), min(s.door, _LEAST_PX) - 6)}
{_button("verdict", "least", min(s.body, 15), min(s.door, _LEAST_PX) - 6)}
QPushButton[kind="deed"] {{ background: transparent; border: 2px solid {c.line}; min-height: {s.row - 4}px; }}
QPushButton[kind="deed"][fit="tight"] {{ font-size: {s.small}px; padding: 0 {2 * STEP}px; }}
{_button("deed", "close", min(s.small, 16), min(s.row, _CLOSE_PX) - 4)}
{_button("deed", "least", min(s.small, 13), min(s.row, _LEAST_PX) - 4)}
QLabel[kind="tillWords"] {{ font-size: {s.body}px; }}
QLabel[kind="tillWords"][fit="tight"] {{ font-size: {min(s.body, 22)}px; }}
QLabel[kind="tillWords"][fit="close"] {{ font-size: {min(s.body, 17)}px; }}
QLabel[kind="tillWords"][fit="least"] {{ font-size: {min(s.small, 14)}px; }}
QLabel[kind="tillSum"] {{ font-size: {s.px(30)}px; font-weight: bold; }}
QLabel[kind="tillSum"][fit="tight"] {{ font-size: {min(s.title, 36)}px; }}
QLabel[kind="tillSum"][fit="close"] {{ font-size: {min(s.title, 26)}px; }}
QLabel[kind="tillSum"][fit="least"] {{ font-size: {min(s.title, 20)}px; }}
{_field("tight", s.lead, min(s.door, _TALLEST_PX))}
{_field("close", min(s.lead, 20), min(s.door, _CLOSE_PX))}
{_field("least", min(s.lead, 18), min(s.door, _LEAST_PX))}
{families}
"""


def _button(kind: str, fit: str, font: int, height: int) -> str:
    """Return the style of a button that is short of room."""
    return f"""QPushButton[kind="{kind}"][fit="{fit}"] {{ font-size: {font}px; padding: 0 {2 * STEP}px;
  min-height: {height}px; }}"""


def _field(fit: str, font: int, height: int) -> str:
    field = f'QLineEdit[scale="door"][fit="{fit}"]'
    return f"""{field} {{ font-size: {font}px; min-height: {height - 2}px; }}
{field}:focus {{ min-height: {height - 4}px; }}"""


def _on_panel(family: str, colours: VerdictColours) -> str:
    panel, ink = colours.panel, colours.ink
    verdict = f'QPushButton[kind="verdict"][family="{family}"]'
    deed = f'QPushButton[kind="deed"][family="{family}"]'
    return f"""
{verdict} {{ background: {ink}; color: {panel}; border-color: {ink}; }}
{verdict}[weight="light"] {{ background: {panel}; color: {ink}; }}
{verdict}:hover {{ text-decoration: underline; }}
{verdict}:focus {{ border-color: {_RING}; }}
QLabel[kind="tillWords"][family="{family}"], QLabel[kind="tillSum"][family="{family}"] {{ color: {ink}; }}
{deed} {{ color: {ink}; border-color: {ink}; }}
{deed}:hover {{ background: {ink}; color: {panel}; }}
{deed}:focus {{ background: {ink}; color: {panel}; border-color: {panel}; }}
QFrame#decision[family="{family}"]:focus {{ border-color: {ink}; }}
QFrame[kind="peek"][family="{family}"] {{ background: {panel}; border-radius: {RADIUS}px; }}
QFrame[kind="peek"][family="{family}"] QLabel[on="peek"] {{ color: {ink}; }}"""
