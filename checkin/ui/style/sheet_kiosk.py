"""Style of self check-in: read and typed from a step further away than the other pages."""

from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import BETWEEN, RADIUS, STEP, Scale

_TALLEST_PX = 96
"""A field of this height holds large text too, and leaves the rest its room."""


def kiosk(c: Colours, s: Scale) -> str:
    """Return the style of the field for the number, and of the word that tells of a rehearsal."""
    height = min(s.px(64), _TALLEST_PX)
    return f"""
QLineEdit[scale="kiosk"] {{ min-height: {height - 2}px; font-size: {min(s.px(30), 44)}px;
  padding: 0 {BETWEEN}px; }}
QLineEdit[scale="kiosk"]:focus {{ min-height: {height - 4}px; padding: 0 {BETWEEN - 1}px; }}
QPushButton[scale="kiosk"] {{ min-height: {height - 4}px; font-size: {min(s.title, 36)}px;
  padding: 0 {BETWEEN + STEP}px; }}
QLabel[kind="rehearsal"] {{ background: {c.warning_soft}; color: {c.warning}; border-radius: {RADIUS}px;
  font-size: {s.lead}px; font-weight: bold; padding: {STEP}px {BETWEEN}px; }}
"""
