"""This machine: its clock, its ids and its randomness, and where it keeps settings, reports and fonts."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path, user_config_path, user_data_path, user_log_path

if TYPE_CHECKING:
    from checkin.domain.lane import Lane

_PROGRAM = "checkin"


def this_lane(name: str, actor: str) -> "Lane":
    """Return the lane that this machine is."""
    from uuid_utils import uuid7

    from checkin.domain.lane import Lane

    return Lane(name, actor, now, lambda: str(uuid7()), os.urandom)


def now() -> int:
    """Return the time, UTC in milliseconds."""
    return time.time_ns() // 1_000_000


def settings_file() -> Path:
    """Return where this system keeps what a person chose."""
    return user_config_path(_PROGRAM, appauthor=False) / "settings.json"


def stocks_folder() -> Path:
    """Return where the person's own papers are kept."""
    return user_data_path(_PROGRAM, appauthor=False) / "stocks"


def designs_folder() -> Path:
    """Return where the person's own badge designs are kept."""
    return user_data_path(_PROGRAM, appauthor=False) / "designs"


def rehearsals_folder() -> Path:
    """Return where copies of events lie while they are rehearsed, each in a folder of its own."""
    return user_cache_path(_PROGRAM, appauthor=False) / "rehearsals"


def reports_folder() -> Path:
    """Return where details of our own mistakes are written."""
    return user_log_path(_PROGRAM, appauthor=False)


def font_folders() -> tuple[Path, ...]:
    """Return where this system keeps its fonts, those of the person included; some may not be there."""
    home = Path.home()
    match sys.platform:
        case "win32":
            local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
            windows = Path(os.environ.get("SYSTEMROOT", "C:\\Windows"))
            return windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
        case "darwin":
            return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
        case _:
            shared = Path("/usr/share/fonts"), Path("/usr/local/share/fonts")
            return *shared, home / ".local" / "share" / "fonts", home / ".fonts"
