"""Style of what is operated: buttons, fields, choices. The ring shows where the keyboard is."""

from checkin.ui.style.icons import file_url
from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS, STEP, Scale

_RADIUS_BOX = 4


def buttons(c: Colours, s: Scale) -> str:
    """Return the style of buttons by ``kind`` (plain, primary, quiet) and ``scale`` (touch, door)."""
    return f"""
QPushButton {{ background: {c.raised}; color: {c.ink}; border: 2px solid {c.line}; border-radius: {RADIUS}px;
  padding: 0 {BETWEEN - 2}px; min-height: {s.row - 4}px; }}
QPushButton[scale=""], QPushButton[scale="touch"], QPushButton[scale="door"] {{ min-width: {s.px(40)}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:focus {{ border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.edge}; background: {c.surface}; }}
QPushButton[scale="tight"] {{ min-height: {s.px(32) - 4}px; padding: 0 {INSIDE - 2}px;
  font-size: {s.small}px; }}
QPushButton[scale="touch"] {{ min-height: {s.touch - 4}px; }}
QPushButton[scale="door"] {{ min-height: {s.door - 4}px; font-size: {s.lead}px; padding: 0 {BETWEEN + STEP}px; }}
{_filled("primary", c.accent, c.accent_hover, c.on_accent, c)}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {c.accent};
  font-weight: bold; padding: 0 {INSIDE + 2}px; }}
QPushButton[kind="quiet"]:hover {{ background: {c.hover}; }}
QPushButton[kind="quiet"]:pressed {{ background: {c.line}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {c.accent}; }}
QPushButton[kind="quiet"]:disabled {{ background: transparent; color: {c.edge}; }}
QPushButton[kind="quiet"][scale="tight"] {{ padding: 0 {INSIDE - 2}px; }}
QPushButton[kind="row"] {{ background: transparent; border-color: transparent; text-align: left;
  padding: 0 {INSIDE}px; }}
QPushButton[kind="row"]:hover {{ background: {c.hover}; }}
QPushButton[kind="row"]:focus {{ border-color: {c.accent}; }}
"""


def _filled(kind: str, back: str, hover: str, ink: str, c: Colours) -> str:
    return f"""
QPushButton[kind="{kind}"] {{ background: {back}; border-color: {back}; color: {ink}; font-weight: bold; }}
QPushButton[kind="{kind}"]:hover, QPushButton[kind="{kind}"]:pressed {{ background: {hover};
  border-color: {hover}; }}
QPushButton[kind="{kind}"]:focus {{ border-color: {c.ink}; }}
QPushButton[kind="{kind}"]:disabled {{ background: {c.line}; border-color: {c.line}; color: {c.muted}; }}"""


def fields(c: Colours, s: Scale) -> str:
    """Return the style of fields that take text, dates, numbers or one of a list."""
    steppers = ("QDateEdit", "QTimeEdit", "QDateTimeEdit", "QSpinBox", "QDoubleSpinBox")
    lines = ", ".join(("QLineEdit", "QComboBox", *steppers))
    every = f"{lines}, QPlainTextEdit, QTextEdit"
    return f"""
{every} {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: {RADIUS}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; placeholder-text-color: {c.muted}; }}
{lines} {{ padding: 0 {INSIDE}px; min-height: {s.row - 2}px; }}
QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {{ min-height: {s.row - 5}px; }}
QPlainTextEdit, QTextEdit {{ padding: {STEP}px; }}
{_each(every, ":focus")} {{ border: 2px solid {c.accent}; }}
QTextEdit[kind="reading"], QTextEdit[kind="reading"]:focus {{ border: none; background: transparent; padding: 0; }}
{_each(lines, ":focus")} {{ padding: 0 {INSIDE - 1}px; min-height: {s.row - 4}px; }}
{_each("QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox", ":focus")} {{ min-height: {s.row - 7}px; }}
{_each(every, ":disabled")} {{ color: {c.edge}; background: {c.surface}; border-color: {c.line}; }}
{_each(every, '[state="fault"]')} {{ border-color: {c.fault}; }}
QLineEdit[scale="door"] {{ min-height: {s.door - 2}px; font-size: {s.lead}px; }}
QLineEdit[scale="door"]:focus {{ min-height: {s.door - 4}px; }}
QAbstractItemView QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: none; padding: 0;
  min-height: 0; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {s.px(28)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: {file_url("chevron-down")}; width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.edge}; padding: {STEP}px;
  outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {s.px(36)}px; padding: 0 {INSIDE}px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
{_steps(steppers, "::up-button, {0}::down-button")} {{ border: none; background: transparent;
  width: {s.px(24)}px; subcontrol-origin: border; }}
{_steps(steppers, "::up-arrow")} {{ image: {file_url("chevron-up")}; width: 10px; height: 10px; }}
{_steps(steppers, "::down-arrow")} {{ image: {file_url("chevron-down")}; width: 10px; height: 10px; }}
QCalendarWidget QWidget {{ background: {c.raised}; }}
QCalendarWidget QToolButton {{ background: transparent; border: none; padding: {STEP}px {INSIDE}px; }}
QCalendarWidget QToolButton:hover {{ background: {c.hover}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
"""


def choices(c: Colours, s: Scale) -> str:
    """Return the style of check boxes, radio buttons, sliders and tabs."""
    box = s.px(18)
    tick = file_url("tick-dark" if c.is_dark else "tick-light")
    return f"""
QCheckBox, QRadioButton {{ spacing: {INSIDE}px; min-height: {s.px(32)}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {box}px; height: {box}px; background: {c.raised};
  border: 1px solid {c.edge}; }}
QCheckBox::indicator {{ border-radius: {_RADIUS_BOX}px; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {c.hover}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: {tick}; }}
QRadioButton::indicator:checked {{ background: {c.raised}; border: {s.px(6)}px solid {c.accent};
  width: {box - s.px(6) * 2 + 2}px; height: {box - s.px(6) * 2 + 2}px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; text-decoration: underline; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.edge}; }}
QSlider {{ min-height: {s.px(32)}px; background: transparent; }}
QSlider::groove:horizontal {{ height: 4px; background: {c.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {c.accent}; border: 2px solid {c.raised}; width: 16px; height: 16px;
  margin: -8px 0; border-radius: 10px; }}
QSlider::handle:horizontal:focus {{ border-color: {c.ink}; }}
QSlider::handle:disabled {{ background: {c.edge}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; border: none; padding: 0 {BETWEEN}px;
  min-height: {s.row}px; border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::tab:selected {{ color: {c.accent}; font-weight: bold; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ background: {c.hover}; }}
"""


def _each(kinds: str, state: str) -> str:
    return ", ".join(kind + state for kind in kinds.split(", "))


def _steps(kinds: tuple[str, ...], part: str) -> str:
    return ", ".join(kind + part.format(kind) for kind in kinds)
