"""Where the program's own files are: beside the checkout, or inside the installed wheel; how event files end."""

from functools import cache
from pathlib import Path

EVENT_SUFFIX = ".checkin"
"""How the name of an event file ends."""


@cache
def assets() -> Path:
    """Return the folder of fonts, stocks, sounds, translations and samples.

    A wheel carries it as ``checkin/assets``; a checkout has it beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def asset_text(name: str) -> str:
    """Return the text of one UTF-8 asset, named relative to ``assets/`` with forward slashes."""
    return (assets() / name).read_text(encoding="utf-8")
