"""What loading a list did or would do, line by line for people and as JSON for programs."""

from collections.abc import Iterator
from typing import Any

from checkin.cli.objects import problem_object
from checkin.domain.profile_data import field_to_data
from checkin.files.columns import sample_values
from checkin.files.field import ColumnMapping
from checkin.files.problem import Problem, ProblemKind
from checkin.files.table import Table
from checkin.flows.load_plan import Amendment, Doubt, LoadPlan
from checkin.wording.fields import field_name, profile_field_name
from checkin.wording.language import tr, tr_count
from checkin.wording.problems import doubt_sentence, problem_place, problem_sentence


def report(
    table: Table, mapping: ColumnMapping, planned: LoadPlan, *, is_written: bool, is_rehearsal: bool
) -> Iterator[str]:
    """Yield the report: how the list was read, who is new, changed, gone, doubtful, and every problem."""
    yield _how_read(table)
    if is_rehearsal:
        yield from _columns(table, mapping)
    yield from _people(planned)
    yield from _problems(planned)
    if is_written:
        yield tr("Loaded.")
    elif is_rehearsal:
        yield tr("Nothing was written: this was a rehearsal.")
    else:
        yield tr("Nothing was written: no row could be read.")


def _how_read(table: Table) -> str:
    how = table.dialect.encoding or tr("sheet “{name}”", name=table.dialect.sheet)
    rows = tr_count("{count} row", "{count} rows", len(table.rows))
    return tr("{file}: {rows}, {how}", file=table.source_name, rows=rows, how=how)


def _columns(table: Table, mapping: ColumnMapping) -> Iterator[str]:
    for index, header in enumerate(table.headers):
        field = mapping.get(index)
        meaning = field_name(field) if field else tr("kept as it is")
        samples = " / ".join(_short(value) for value in sample_values(table.rows, index))
        yield f"  {_short(header)} → {meaning}  [{samples}]"


def _people(planned: LoadPlan) -> Iterator[str]:
    yield tr("New: {count}", count=len(planned.new))
    yield tr("Changed: {count}", count=len(planned.changed))
    for amendment in planned.changed:
        yield f"  {amendment.attendee.name}: {_changed_fields(amendment)}"
    if planned.kept_by_hand:
        count = len(planned.kept_by_hand)
        yield tr("Kept as changed by hand: {count}", count=count)
    yield tr("No longer on the list: {count}", count=len(planned.gone))
    for attendee in planned.gone:
        yield f"  {attendee.name}"
    if planned.returned:
        yield tr("On the list again: {count}", count=len(planned.returned))
    yield tr("Unchanged: {count}", count=len(planned.unchanged))
    if planned.doubtful:
        yield tr("Please look at: {count}", count=len(planned.doubtful))
    for doubt in planned.doubtful:
        yield f"  {'、'.join(_names(doubt))}: {doubt_sentence(doubt.kind)}"


def _problems(planned: LoadPlan) -> Iterator[str]:
    unreadable = [problem for problem in planned.problems if problem.is_unreadable]
    notices = [problem for problem in planned.problems if not problem.is_unreadable]
    if unreadable:
        yield tr("Could not be read: {count}", count=len(unreadable))
    yield from map(_problem_line, unreadable)
    if notices:
        yield tr("Worth knowing: {count}", count=len(notices))
    yield from map(_problem_line, notices)


def _problem_line(problem: Problem) -> str:
    return f"  {problem_place(problem)}: {problem_sentence(problem)}"


def _changed_fields(amendment: Amendment) -> str:
    return ", ".join(profile_field_name(change.field) for change in amendment.changes)


def _names(doubt: Doubt) -> list[str]:
    return [*(draft.profile.name for draft in doubt.drafts), *(attendee.name for attendee in doubt.attendees)]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 24 else line[:23] + "…"


def table_object(table: Table, mapping: ColumnMapping) -> dict[str, Any]:
    """Return how the list was read."""
    columns = [
        {
            "header": header,
            "field": field.value if (field := mapping.get(index)) else None,
            "samples": list(sample_values(table.rows, index)),
        }
        for index, header in enumerate(table.headers)
    ]
    dialect = table.dialect
    return {
        "list": table.source_name,
        "rows": len(table.rows),
        "encoding": dialect.encoding,
        "delimiter": dialect.delimiter,
        "sheet": dialect.sheet,
        "header_row": dialect.header_row,
        "columns": columns,
    }


def plan_object(planned: LoadPlan) -> dict[str, Any]:
    """Return what loading does to whom, and every problem with its place."""
    unplaced = [p for p in planned.problems if p.kind is ProblemKind.UNPLACED_INDUSTRY]
    return {
        "new": [{"line": draft.line, "name": draft.profile.name} for draft in planned.new],
        "changed": [_amendment_object(amendment) for amendment in planned.changed],
        "kept_by_hand": [_amendment_object(amendment) for amendment in planned.kept_by_hand],
        "gone": [{"id": attendee.id, "name": attendee.name} for attendee in planned.gone],
        "returned": [{"id": attendee.id, "name": attendee.name} for attendee in planned.returned],
        "unchanged": len(planned.unchanged),
        "doubtful": [
            {"kind": doubt.kind.value, "names": _names(doubt), "sentence": doubt_sentence(doubt.kind)}
            for doubt in planned.doubtful
        ],
        "unreadable": [problem_object(p) for p in planned.problems if p.is_unreadable],
        "notices": [problem_object(p) for p in planned.problems if not p.is_unreadable],
        "unplaced_industries": [problem.value for problem in unplaced],
    }


def _amendment_object(amendment: Amendment) -> dict[str, Any]:
    changes = [
        {"field": change.field, "old": field_to_data(change.old), "new": field_to_data(change.new)}
        for change in amendment.changes
    ]
    return {"id": amendment.attendee.id, "name": amendment.attendee.name, "changes": changes}
