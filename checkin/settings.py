"""What a person chose and what the window remembers, in one JSON file under the system's folder for settings."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin, get_type_hints

from checkin.faults import fault_of

if TYPE_CHECKING:
    from checkin.domain.calibration import Calibration

MOST_RECENT = 8
"""How many event files are remembered."""
MOST_MAPPINGS = 50
"""How many header rows' mappings are remembered."""
SCANNER_GAPS_MS = (20, 150)
"""Between the least and the most, a scanner can still be told from a hand."""
SERIAL_BAUDS = (9600, 115200)
TEXT_SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Language(StrEnum):
    """The language of the window."""

    SYSTEM = "system"
    JAPANESE = "ja"
    ENGLISH = "en"


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with what holds until somebody chooses."""

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_scale: float = 1.0
    """One of ``TEXT_SCALES``."""
    lane: str = ""
    """Name of this lane; empty until somebody gave it one."""
    actor: str = ""
    """Who works at it."""
    volume: int = 70
    """Loudness of the sounds, 0 to 100."""
    is_silent: bool = False
    is_confirming: bool = False
    """Whether staff confirm each admission; else a scan that nothing speaks against admits."""
    hides_names: bool = False
    """Whether the door names people only for some seconds, as others stand in front of the screen."""
    is_reception: bool = False
    """Whether only the desk's pages can be reached, until the organizer's PIN is given."""
    is_kiosk: bool = False
    """Whether guests check themselves in, and nothing else can be reached until the organizer's PIN is given."""
    is_camera_on: bool = False
    camera: str = ""
    """Name of the camera that tickets are read with; empty for the machine's usual one."""
    has_camera_light: bool = False
    """Whether a white border lights what is held before the camera."""
    recent: tuple[str, ...] = ()
    """Event files, the last opened first."""
    geometry: str = ""
    """The window's place and size, as Qt writes it, in base 64."""
    stock: str = ""
    """Id of the badge stock used last."""
    design: str = ""
    """Id of the badge design used last."""
    recent_stocks: tuple[str, ...] = ()
    """Ids of stocks, the one used last first."""
    favourite_stocks: tuple[str, ...] = ()
    """Ids of stocks with a star."""
    badge_order: str = ""
    cut_marks: str = ""
    """What shows where to cut, as ``CutMarks`` writes it."""
    badge_back: str = ""
    """Where the other side of a badge is printed, as ``Back`` writes it."""
    badge_back_text: str = ""
    """What stands on the other side; empty for the badge itself."""
    printer: str = ""
    """Name of the printer that badges were printed on last; empty for whatever the system prints on."""
    asks_for_printer: bool = True
    """Whether the system's dialog is asked each time badges are printed."""
    calibrations: Mapping[str, Mapping[str, float]] = field(default_factory=dict[str, Mapping[str, float]])
    """Corrections by the name of their printer."""
    prints_at_door: bool = False
    """Whether a badge is printed for whoever is admitted and has none."""
    door_printer: str = ""
    """Name of the printer of badges on demand; empty for the one of all other badges."""
    door_stock: str = ""
    """Id of their stock; empty for the one used last."""
    door_design: str = ""
    """Id of their design; empty for the one used last."""
    door_slot: int = 1
    """The first free slot of the sheet that is in that printer, from 1."""
    scanner_gap_ms: int = 60
    """The longest time between two keys of a scanner that types."""
    scanner_prefix: str = ""
    """What it types before each reading."""
    scanner_ending: str = ""
    """What it types behind, as ``Ending`` writes it; empty until somebody has said."""
    serial_port: str = ""
    """Name of the port of a scanner that does not type; empty without one."""
    serial_baud: int = 9600
    industry_colours: Mapping[str, str] = field(default_factory=dict[str, str])
    """Colours as ``#RRGGBB`` by the id of their industry, where they are not the usual ones."""
    record_columns: tuple[str, ...] = ()
    record_encoding: str = ""
    attendee_columns: tuple[str, ...] = ()
    """Columns of the attendees table, from the left; empty until somebody chose."""
    shows_contact: bool = False
    """Whether email and phone are shown in full."""
    second_screen: str = ""
    """Name of the screen that everybody in the hall sees; empty until somebody chose one."""
    names_on_second_screen: bool = False
    """Whether the last arrivals are named on it."""
    list_folder: str = ""
    """The folder the last list came from."""
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    """Fields by column number, by the fingerprint of their header row, the latest last; see ``remembered``."""

    def with_recent(self, path: str) -> tuple[str, ...]:
        """Return the recent files with ``path`` in front."""
        return (path, *(other for other in self.recent if other != path))[:MOST_RECENT]

    def calibration_of(self, printer: str) -> "Calibration":
        """Return how pages for a printer are corrected."""
        from checkin.domain.calibration import calibration_from

        return calibration_from(self.calibrations.get(printer, {}))

    @property
    def remembered(self) -> Mapping[str, Sequence[str | None]]:
        """What was settled for each column of a header row, by its fingerprint; None keeps a column as it is."""
        return {key: tuple(name or None for name in names.values()) for key, names in self.mappings.items()}

    def with_mapping(self, fingerprint: str, names: Sequence[str | None]) -> Mapping[str, Mapping[str, str]]:
        """Return the mappings with one more, without the oldest where they become too many."""
        mapping = {str(column): name or "" for column, name in enumerate(names)}
        others = {key: value for key, value in self.mappings.items() if key != fingerprint}
        kept = dict([*others.items(), (fingerprint, mapping)][-MOST_MAPPINGS:])
        return cast("Mapping[str, Mapping[str, str]]", kept)


def load_settings(path: Path) -> Settings:
    """Read settings. Without a file they are the usual ones; a broken file is set aside as ``….broken``.

    A single value that makes no sense is passed over: nobody should lose the others for it. Raises
    :class:`Fault` where the file is there but must not be read, or not be set aside.
    """
    try:
        data = _read(path)
    except FileNotFoundError:
        return Settings()
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble
    return _from_data(cast("dict[str, Any]", data) if isinstance(data, dict) else {})


def save_settings(settings: Settings, path: Path) -> None:
    """Write settings beside their place and rename them into it. Raises :class:`Fault` where that is refused."""
    try:
        _write(settings, path)
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError):
        path.replace(path.with_name(f"{path.name}.broken"))
        return None


def _write(settings: Settings, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {f.name: getattr(settings, f.name) for f in fields(settings)}
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps(data, ensure_ascii=False, indent=2, default=dict))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _from_data(data: Mapping[str, Any]) -> Settings:
    kinds = get_type_hints(Settings)
    known = {name: _as(kinds[name], value) for name, value in data.items() if name in kinds}
    return Settings(**{name: value for name, value in known.items() if value is not None and _fits(name, value)})


def _fits(name: str, value: Any) -> bool:
    """Tell whether a number is within what can be chosen."""
    match name:
        case "text_scale":
            return value in TEXT_SCALES
        case "door_slot":
            return value >= 1
        case "scanner_gap_ms":
            return SCANNER_GAPS_MS[0] <= value <= SCANNER_GAPS_MS[1]
        case "serial_baud":
            return value in SERIAL_BAUDS
        case "volume":
            return 0 <= value <= 100
        case _:
            return True


def _as(kind: Any, value: Any) -> Any:
    """Return a JSON value as the kind of thing a field holds, or None where it is not one."""
    if get_origin(kind) is tuple:
        return tuple(value) if _is_list_of_text(value) else None
    if get_args(kind):
        is_plain = get_args(kind)[1] is str
        return value if (_is_texts(value) if is_plain else _is_mappings(value)) else None
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value) if value in {member.value for member in kind} else None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is kind else None


def _is_list_of_text(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[Any]", value))


def _is_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(each, str) for each in cast("dict[Any, Any]", value).values()
    )


def _is_mappings(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    return all(isinstance(each, dict) for each in cast("dict[Any, Any]", value).values())
