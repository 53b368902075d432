"""Style of the window around the pages: rail, head, menus."""

from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS, STEP, Scale


def shell(c: Colours, s: Scale) -> str:
    """Return the style of the window's head and of the step bar."""
    return f"""
QFrame#head {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
QFrame#notices {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
QFrame#head[state="rehearsal"] {{ background: {c.warning_soft}; border-bottom: 3px solid {c.warning}; }}
QFrame#head[state="rehearsal"] QLabel[kind="strong"] {{ color: {c.warning}; }}
QLabel#eventTitle {{ font-size: {s.lead}px; font-weight: bold; }}
QLabel[kind="step"] {{ color: {c.muted}; font-size: {s.body}px; }}
QLabel[kind="step"][state="now"] {{ color: {c.ink}; font-weight: bold; }}
QLabel[kind="stepNumber"] {{ background: {c.line}; color: {c.muted}; border-radius: {s.px(28) // 2}px;
  min-width: {s.px(28)}px; max-width: {s.px(28)}px; min-height: {s.px(28)}px; max-height: {s.px(28)}px;
  font-size: {s.small}px; font-weight: bold; }}
QLabel[kind="stepNumber"][state="now"] {{ background: {c.accent}; color: {c.on_accent}; }}
QLabel[kind="stepNumber"][state="done"] {{ background: {c.accent_soft}; color: {c.accent}; }}
"""


def rail(c: Colours, s: Scale) -> str:
    """Return the style of the navigation rail."""
    return f"""
QFrame#rail {{ background: {c.sunken}; border: none; border-right: 1px solid {c.line}; }}
QFrame#rail QPushButton {{ background: transparent; border: 2px solid transparent; color: {c.muted};
  border-radius: {RADIUS}px; padding: 0 {INSIDE + STEP}px; min-height: {s.touch - 4}px; text-align: left; }}
QFrame#rail QPushButton:hover {{ background: {c.hover}; color: {c.ink}; }}
QFrame#rail QPushButton:checked {{ background: {c.raised}; color: {c.accent}; font-weight: bold; }}
QFrame#rail QPushButton:focus {{ border-color: {c.accent}; }}
QFrame#rail QPushButton:disabled {{ color: {c.edge}; }}
QLabel#product {{ font-size: {s.lead}px; font-weight: bold; color: {c.ink}; }}
"""


def menus(c: Colours, s: Scale) -> str:
    """Return the style of the menu bar and of menus."""
    return f"""
QMenuBar {{ background: {c.sunken}; border: none; border-bottom: 1px solid {c.line}; font-size: {s.small}px; }}
QMenuBar::item {{ background: transparent; padding: {STEP + 2}px {BETWEEN - STEP}px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {c.hover}; }}
QMenu {{ background: {c.raised}; border: 1px solid {c.edge}; padding: {STEP}px; }}
QMenu::item {{ padding: {INSIDE}px {BETWEEN * 2}px {INSIDE}px {BETWEEN}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent_soft}; }}
QMenu::item:disabled {{ color: {c.edge}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {STEP}px {INSIDE}px; }}
"""
