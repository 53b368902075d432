"""This machine: its clock, its ids and its randomness, and where it keeps settings and reports."""

import secrets
import time
from pathlib import Path

from platformdirs import user_config_path, user_log_path
from uuid_utils import uuid7

from checkin.domain.lane import Lane

_PROGRAM = "checkin"


def this_lane(name: str, actor: str) -> Lane:
    """Return the lane that this machine is."""
    return Lane(name, actor, now, _new_id, secrets.token_bytes)


def now() -> int:
    """Return the time, UTC in milliseconds."""
    return time.time_ns() // 1_000_000


def settings_file() -> Path:
    """Return where this system keeps what a person chose."""
    return user_config_path(_PROGRAM, appauthor=False) / "settings.json"


def reports_folder() -> Path:
    """Return where details of our own mistakes are written."""
    return user_log_path(_PROGRAM, appauthor=False)


def _new_id() -> str:
    return str(uuid7())
