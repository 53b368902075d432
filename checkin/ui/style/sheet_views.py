"""Style of tables, lists, scroll bars and progress."""

from checkin.ui.style.icons import file_url
from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import INSIDE, RADIUS, STEP, Scale


def tables(c: Colours, s: Scale) -> str:
    """Return the style of tables and lists, their heads and chosen rows."""
    return f"""
QTableView, QTreeView, QListView {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
  gridline-color: {c.line}; outline: none; alternate-background-color: {c.raised};
  selection-background-color: {c.accent_soft}; selection-color: {c.ink}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border-color: {c.accent}; }}
QTableView::item, QTreeView::item, QListView::item {{ padding: 0 {INSIDE}px; border: none; }}
QTableView::item, QTreeView::item {{ border-bottom: 1px solid {c.line}; }}
QListView::item {{ min-height: {s.row}px; border-radius: 4px; }}
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover {{ background: {c.hover}; }}
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{
  background: {c.accent_soft}; color: {c.ink}; }}
QHeaderView {{ background: transparent; border: none; border-top-left-radius: {RADIUS}px;
  border-top-right-radius: {RADIUS}px; }}
QHeaderView::section {{ background: transparent; color: {c.muted}; border: none; border-bottom: 1px solid {c.edge};
  padding: 0 {INSIDE}px; min-height: {s.row - 1}px; font-size: {s.small}px; font-weight: bold; }}
QHeaderView::section:hover {{ color: {c.ink}; background: {c.hover}; }}
QHeaderView::section:vertical {{ border-bottom: 1px solid {c.line}; font-weight: normal; }}
QHeaderView::up-arrow {{ image: {file_url("chevron-up")}; width: 10px; height: 10px; right: {STEP}px; }}
QHeaderView::down-arrow {{ image: {file_url("chevron-down")}; width: 10px; height: 10px; right: {STEP}px; }}
QTableCornerButton::section {{ background: {c.raised}; border: none; border-bottom: 1px solid {c.edge}; }}
QListView[kind="bare"], QTableView[kind="bare"], QTreeView[kind="bare"] {{ border: none;
  background: transparent; }}
"""


def bars(c: Colours, s: Scale) -> str:
    """Return the style of scroll areas, scroll bars, splitters and progress."""
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget[kind="scrolled"] {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {s.row}px; }}
QScrollBar::handle:horizontal {{ min-width: {s.row}px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:horizontal {{ width: 1px; margin: 0 {STEP}px; }}
QSplitter::handle:vertical {{ height: 1px; margin: {STEP}px 0; }}
"""
