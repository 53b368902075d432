"""Colours by what they are for, in a light and a dark dress; no page names a colour itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme: every colour as ``#RRGGBB``. Text on a surface has a contrast of 4.5 or more."""

    is_dark: bool
    surface: str
    """Behind everything."""
    raised: str
    """Cards, fields, tables: what lies on the surface."""
    sunken: str
    """The navigation rail, heads of tables, tracks."""
    hover: str
    """Under the pointer, on a surface or something raised."""
    line: str
    """Hairlines, for the eye only."""
    edge: str
    """Edges of what can be operated: 3 or more against its surroundings."""
    ink: str
    muted: str
    """Second-rank text."""
    accent: str
    """The one accent: what to do next, what is chosen; readable as text."""
    accent_hover: str
    on_accent: str
    accent_soft: str
    """Behind a chosen row or chip; ``ink`` and ``accent`` are readable on it."""
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    fault: str
    fault_soft: str


@dataclass(frozen=True, slots=True)
class VerdictColours:
    """The panel of a family of verdicts and the text on it; the same in both themes."""

    panel: str
    ink: str


LIGHT = Colours(
    is_dark=False,
    surface="#F6F6F3",
    raised="#FFFFFF",
    sunken="#ECECE7",
    hover="#E9E9E3",
    line="#DEDED7",
    edge="#8A8D90",
    ink="#1B1F24",
    muted="#59616B",
    accent="#24488F",
    accent_hover="#1A3670",
    on_accent="#FFFFFF",
    accent_soft="#E3EAF8",
    success="#00663F",
    success_soft="#E0F2E9",
    warning="#7A4F00",
    warning_soft="#FCF0D2",
    fault="#A63400",
    fault_soft="#FBE7DF",
)

DARK = Colours(
    is_dark=True,
    surface="#15181C",
    raised="#1E2227",
    sunken="#101316",
    hover="#292E35",
    line="#30363E",
    edge="#737B86",
    ink="#ECEEF0",
    muted="#A4ACB7",
    accent="#94B7FA",
    accent_hover="#B3CCFC",
    on_accent="#0D1A33",
    accent_soft="#24334F",
    success="#6FD3A5",
    success_soft="#15382A",
    warning="#F0BE4E",
    warning_soft="#3A2E10",
    fault="#FF9E78",
    fault_soft="#432014",
)

VERDICTS: dict[str, VerdictColours] = {
    "admitted": VerdictColours("#00734F", "#FFFFFF"),
    "confirm": VerdictColours("#E3EAF8", "#152C5B"),
    "already_in": VerdictColours("#F2B100", "#000000"),
    "decision": VerdictColours("#005B8F", "#FFFFFF"),
    "refused": VerdictColours("#B23A00", "#FFFFFF"),
}
"""By ``domain.verdict.Family``; told apart by colour-blind people, by hue and by brightness."""
