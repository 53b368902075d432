"""The door list on paper: 五十音 rows with a box to tick, a line for the time, and a code to enter it by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from checkin.badges.canvas import Pages
from checkin.badges.door_list_words import WORDS
from checkin.badges.drawing import MM_PER_PT, Box, Code, Drawing, Panel, TextLine
from checkin.badges.fitting import Fitted, fit_line
from checkin.badges.lines import BASELINE, INK, PAPER, SOFT_INK
from checkin.badges.qr import MODULES, SIDE_MODULES
from checkin.badges.typeface import BOLD, REGULAR, Typeface
from checkin.domain.progress import Progress, unwatched

_PAGE_MM = (210.0, 297.0)
_LEFT_MM, _RIGHT_MM, _TOP_MM, _FOOT_MM = 14.0, 196.0, 13.0, 284.0
_HEAD_MM = 13.0
_HEADING_MM = 6.5
_BOX_MM = 6.0
_CODE_ZONE_MM = 15.5
"""A code with its quiet zone, large enough for every scanner."""
_HAIRLINE = "#B8C0C8"
_BLANKS = 12
"""Lines for who comes without being on the list."""


class ListLayout(StrEnum):
    """How much a door list says of each person."""

    WITH_CODES = "with_codes"  # 15 on a page, each with a code to be scanned afterwards
    COMPACT = "compact"  # 26 on a page


_ROW_MM = {ListLayout.WITH_CODES: 16.4, ListLayout.COMPACT: 9.6}


@dataclass(frozen=True, slots=True)
class DoorListRow:
    """One person on the list."""

    name: str
    reading: str = ""
    company: str = ""
    ticket_type: str = ""
    ticket: str = ""
    row: str = ""
    """The first kana of the 五十音 row; empty where there is no reading."""
    owed: int | None = 0
    """Yen to be paid; None where the fee is open and no amount is known."""
    arrived: int | None = None
    """When they came (UTC, ms); None for who has not."""
    is_awaited: bool = True
    note: str = ""


def door_list_pdf(
    rows: Sequence[DoorListRow],
    title: str,
    day: date,
    printed: int,
    layout: ListLayout = ListLayout.WITH_CODES,
    language: str = "ja",
    progress: Progress = unwatched,
) -> bytes:
    """Return the list as a PDF on A4; raises what ``progress`` raises.

    ``printed`` is when (UTC, ms): every page says how fresh it is, in the machine's own time.
    """
    sheets = list(_sheets(rows, layout, language))
    pages = Pages(*_PAGE_MM, title)
    for number, sheet in enumerate(sheets, 1):
        drawing = Drawing(*_PAGE_MM)
        _draw_head(drawing, title, day, printed, f"{number} / {len(sheets)}", language)
        top_mm = _TOP_MM + _HEAD_MM
        for part in sheet:
            top_mm = _draw(drawing, part, top_mm, layout, language)
        pages.draw(drawing, 0, 0)
        pages.end_page()
        progress(number, len(sheets))
    return pages.finish()


_Part = str | DoorListRow | None
"""A heading, a person, or None for a line to write on."""


def _sheets(rows: Sequence[DoorListRow], layout: ListLayout, language: str) -> Iterator[list[_Part]]:
    """Yield what stands on each page; a heading never stands alone at its foot, and is said again on the next."""
    room_mm = _FOOT_MM - _TOP_MM - _HEAD_MM
    sheet: list[_Part] = []
    used_mm = 0.0
    for heading, people in _groups(rows, language):
        said = ""
        for person in people:
            needed_mm = _ROW_MM[layout] + (0.0 if said == heading else _HEADING_MM)
            if used_mm + needed_mm > room_mm:
                yield sheet
                sheet, used_mm, said = [], 0.0, ""
                needed_mm = _ROW_MM[layout] + _HEADING_MM
            if said != heading:
                sheet.append(heading)
                said = heading
            sheet.append(person)
            used_mm += needed_mm
    yield sheet


def _groups(rows: Sequence[DoorListRow], language: str) -> Iterator[tuple[str, Sequence[_Part]]]:
    words = WORDS[language]
    for heading, people in groupby(
        rows, key=lambda one: one.row or words.others if one.is_awaited else words.last
    ):
        yield heading, list(people)
    yield words.walk_ins, [None] * _BLANKS


def _draw(drawing: Drawing, part: _Part, top_mm: float, layout: ListLayout, language: str) -> float:
    """Draw a heading or a row, and return where the next begins."""
    if isinstance(part, str):
        box = Box(_LEFT_MM, top_mm, _RIGHT_MM - _LEFT_MM, _HEADING_MM - 1)
        drawing.items.append(Panel(box, 0.8, fill=INK))
        _write(drawing, part, BOLD, 11, _LEFT_MM + 2, top_mm + 0.85, PAPER, 150)
        return top_mm + _HEADING_MM
    high_mm = _ROW_MM[layout]
    foot_mm = top_mm + high_mm
    drawing.items.append(Panel(Box(_LEFT_MM, foot_mm - 0.15, _RIGHT_MM - _LEFT_MM, 0.15), 0, fill=_HAIRLINE))
    middle_mm = top_mm + (high_mm - _BOX_MM) / 2
    drawing.items.append(Panel(Box(_LEFT_MM + 1, middle_mm, _BOX_MM, _BOX_MM), 0.6, line=INK))
    if part is None:
        _draw_blanks(drawing, foot_mm, language)
    else:
        _draw_person(drawing, part, top_mm, layout, language)
    return foot_mm


def _draw_person(drawing: Drawing, one: DoorListRow, top_mm: float, layout: ListLayout, language: str) -> None:
    high_mm = _ROW_MM[layout]
    has_code = layout is ListLayout.WITH_CODES and bool(one.ticket)
    right_mm = _RIGHT_MM - (_CODE_ZONE_MM if has_code else 0.0)
    time_mm = right_mm - 20
    if one.arrived is not None:
        middle_mm = top_mm + (high_mm - _BOX_MM) / 2
        _write(drawing, "✓", BOLD, 16, _LEFT_MM + 1.2, middle_mm + 0.2, INK, 8)
        at = datetime.fromtimestamp(one.arrived / 1000).strftime("%H:%M")
        _write(drawing, at, REGULAR, 10, time_mm + 2, top_mm + high_mm / 2 - 1.8, SOFT_INK, 17)
    else:
        _line(drawing, time_mm + 1, time_mm + 17, top_mm + high_mm - 3.2)
    left_mm, name_mm = _LEFT_MM + 10, 62.0
    is_tall = layout is ListLayout.WITH_CODES
    _write(drawing, one.reading, REGULAR, 7, left_mm, top_mm + (1.9 if is_tall else 0.7), SOFT_INK, name_mm)
    _write(
        drawing,
        one.name,
        BOLD,
        15 if is_tall else 12,
        left_mm,
        top_mm + (5 if is_tall else 3.6),
        INK,
        name_mm,
    )
    about_mm = left_mm + name_mm + 3
    room_mm = time_mm - about_mm - 2
    lines = [line for line in (one.company, _details(one, language)) if line]
    step_mm = 5.0 if is_tall else 4.0
    first_mm = top_mm + (high_mm - step_mm * len(lines)) / 2 + 0.6
    for number, line in enumerate(lines):
        _write(
            drawing,
            line,
            REGULAR,
            9,
            about_mm,
            first_mm + number * step_mm,
            INK if not number else SOFT_INK,
            room_mm,
        )
    if has_code:
        module_mm = _CODE_ZONE_MM / SIDE_MODULES
        quiet_mm = (_CODE_ZONE_MM - MODULES * module_mm) / 2
        code_mm = top_mm + (high_mm - _CODE_ZONE_MM) / 2 + quiet_mm
        drawing.items.append(Code(one.ticket, right_mm + quiet_mm, code_mm, module_mm))


def _details(one: DoorListRow, language: str) -> str:
    words = WORDS[language]
    owed = words.open_fee if one.owed is None else words.owes.format(amount=f"{one.owed:,}") if one.owed else ""
    return "　".join(filter(None, (owed, one.ticket_type, one.note)))


def _draw_blanks(drawing: Drawing, foot_mm: float, language: str) -> None:
    """Draw lines for name, company and time."""
    words = WORDS[language]
    line_mm = foot_mm - 2.2
    for left_mm, right_mm, label in (
        (_LEFT_MM + 10, _LEFT_MM + 80, words.name),
        (_LEFT_MM + 84, _LEFT_MM + 148, words.company),
        (_LEFT_MM + 152, _RIGHT_MM, words.time),
    ):
        _line(drawing, left_mm, right_mm, line_mm)
        _write(drawing, label, REGULAR, 6.5, left_mm, line_mm - 5.2, SOFT_INK, 30)


def _draw_head(drawing: Drawing, title: str, day: date, printed: int, place: str, language: str) -> None:
    words = WORDS[language]
    _write(drawing, title, BOLD, 15, _LEFT_MM, _TOP_MM, INK, 118)
    at = datetime.fromtimestamp(printed / 1000).strftime("%Y/%m/%d %H:%M")
    held = words.held.format(day=f"{day:%Y/%m/%d}")
    fresh = f"{held}　{words.as_of.format(time=at)}　{place}"
    _write(drawing, words.hint, REGULAR, 8, _LEFT_MM, _TOP_MM + 7, SOFT_INK, 118)
    line = fit_line(fresh, REGULAR, 62 / MM_PER_PT, 8, 6)
    _put(drawing, line, REGULAR, _RIGHT_MM - 62, _TOP_MM + 1.5, SOFT_INK)


def _line(drawing: Drawing, left_mm: float, right_mm: float, at_mm: float) -> None:
    drawing.items.append(Panel(Box(left_mm, at_mm, right_mm - left_mm, 0.2), 0, fill=SOFT_INK))


def _write(
    drawing: Drawing,
    text: str,
    typeface: Typeface,
    size_pt: float,
    left_mm: float,
    top_mm: float,
    colour: str,
    room_mm: float,
) -> None:
    """Write one line, smaller where it is long, and cut where it is very long."""
    if text:
        _put(
            drawing,
            fit_line(text, typeface, room_mm / MM_PER_PT, size_pt, size_pt * 0.55),
            typeface,
            left_mm,
            top_mm,
            colour,
        )


def _put(drawing: Drawing, line: Fitted, typeface: Typeface, left_mm: float, top_mm: float, colour: str) -> None:
    baseline_mm = top_mm + line.size_pt * BASELINE * MM_PER_PT
    drawing.items.append(TextLine(line.lines[0], typeface, line.size_pt, left_mm, baseline_mm, colour))
