"""Style of self check-in, made for the size of its screen: it is read and typed from a step further away."""

from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS, STEP, Scale


def kiosk(c: Colours, s: Scale) -> str:
    """Return the style of the field for the number, and of the word that tells of a rehearsal."""
    height = s.px(60)
    return f"""
QLineEdit[scale="kiosk"] {{ min-height: {height - 2}px; font-size: {s.px(28)}px;
  padding: 0 {BETWEEN}px; }}
QLineEdit[scale="kiosk"]:focus {{ min-height: {height - 4}px; padding: 0 {BETWEEN - 1}px; }}
QPushButton[scale="kiosk"] {{ min-height: {height - 4}px; font-size: {s.title}px;
  padding: 0 {BETWEEN + STEP}px; }}
QLabel[kind="rehearsal"] {{ background: {c.warning_soft}; color: {c.warning}; border-radius: {RADIUS}px;
  font-size: {s.lead}px; font-weight: bold; padding: {INSIDE}px {BETWEEN}px; }}
"""
