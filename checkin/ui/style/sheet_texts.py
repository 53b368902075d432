"""Style of texts and of what lies behind them: cards, notices, chips, hairlines."""

from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import BETWEEN, INSIDE, RADIUS, STEP, Scale


def texts(c: Colours, s: Scale) -> str:
    """Return the style of labels by their ``kind``."""
    return f"""
QWidget {{ color: {c.ink}; font-size: {s.body}px; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {c.surface}; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {s.title}px; font-weight: bold; }}
QLabel[kind="lead"] {{ font-size: {s.lead}px; }}
QLabel[kind="section"] {{ font-size: {s.lead}px; font-weight: bold; }}
QLabel[kind="strong"] {{ font-weight: bold; }}
QLabel[kind="label"] {{ font-size: {s.small}px; font-weight: bold; color: {c.muted}; }}
QLabel[kind="muted"] {{ color: {c.muted}; }}
QLabel[kind="small"] {{ font-size: {s.small}px; color: {c.muted}; }}
QLabel[kind="fault"] {{ font-size: {s.small}px; color: {c.fault}; }}
QLabel[kind="figure"] {{ font-size: {s.figure}px; font-weight: bold; }}
QLabel[kind="poster"] {{ font-size: {s.poster}px; font-weight: bold; }}
QLabel[kind="giant"] {{ font-size: {s.giant}px; font-weight: bold; }}
QLabel:disabled {{ color: {c.edge}; }}
QToolTip {{ background: {c.ink}; color: {c.surface}; border: none; padding: {STEP}px {INSIDE}px;
  font-size: {s.small}px; }}
"""


def surfaces(c: Colours, s: Scale) -> str:
    """Return the style of cards, hairlines, notices and chips."""
    return f"""
QFrame[kind="card"] {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QFrame[kind="hairline"] {{ background: {c.line}; border: none; }}
{_notices(c)}
QLabel[kind="chip"] {{ background: {c.sunken}; border-radius: {s.px(24) // 2}px; color: {c.ink};
  padding: 0 {INSIDE + 2}px; font-size: {s.small}px; min-height: {s.px(24)}px; max-height: {s.px(24)}px; }}
QPushButton[kind="filter"] {{ background: {c.raised}; border: 1px solid {c.line}; color: {c.ink};
  border-radius: {s.px(30) // 2}px; padding: 0 {BETWEEN - STEP}px; font-size: {s.small}px; font-weight: normal;
  min-height: {s.px(30)}px; max-height: {s.px(30)}px; min-width: 0; }}
QPushButton[kind="filter"]:hover {{ background: {c.hover}; }}
QPushButton[kind="filter"]:checked {{ background: {c.accent_soft}; border-color: {c.accent}; color: {c.accent};
  font-weight: bold; }}
QPushButton[kind="filter"]:focus {{ border: 2px solid {c.accent}; padding: 0 {BETWEEN - STEP - 1}px;
  min-height: {s.px(30) - 2}px; max-height: {s.px(30) - 2}px; }}
"""


def _notices(c: Colours) -> str:
    kinds = {
        "info": (c.accent_soft, c.accent),
        "success": (c.success_soft, c.success),
        "warning": (c.warning_soft, c.warning),
        "fault": (c.fault_soft, c.fault),
    }
    return "\n".join(
        f'QFrame[kind="notice"][tone="{tone}"] {{ background: {soft}; border-radius: {RADIUS}px; }}\n'
        f'QFrame[kind="notice"][tone="{tone}"] QLabel[part="sign"] {{ color: {strong}; font-weight: bold; }}\n'
        f'QFrame[kind="notice"][tone="{tone}"] QPushButton {{ color: {strong}; background: transparent; }}\n'
        f'QFrame[kind="notice"][tone="{tone}"] QPushButton[kind="quiet"]:focus {{ border-color: {strong}; }}'
        for tone, (soft, strong) in kinds.items()
    )
