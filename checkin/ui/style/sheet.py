"""The style sheet of the whole window, made from the colour roles and the scale."""

from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import Scale
from checkin.ui.style.sheet_controls import buttons, choices, fields
from checkin.ui.style.sheet_door import door
from checkin.ui.style.sheet_shell import menus, rail, shell
from checkin.ui.style.sheet_texts import surfaces, texts
from checkin.ui.style.sheet_views import bars, tables


def sheet(colours: Colours, scale: Scale) -> str:
    """Return the style sheet of a theme at a size."""
    parts = (texts, surfaces, buttons, fields, choices, tables, bars, shell, rail, menus, door)
    return "\n".join(part(colours, scale) for part in parts)
