"""The print jobs of an event file: what its lanes still have to print. No journal: rows change and go."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from checkin.domain.print_job import JobState, PrintJob
from checkin.faults import FaultKind
from checkin.store.rows import rows_read
from checkin.store.schema import print_jobs


def read_jobs(connection: Connection) -> list[PrintJob]:
    """Return every job, in the order they were asked for."""
    rows = connection.execute(select(print_jobs).order_by(print_jobs.c.seq)).mappings()
    return [_job_from_row(row) for row in rows]


def keep_job(connection: Connection, job: PrintJob) -> None:
    """Write a job as it stands now; a new one comes last."""
    row = _job_to_row(job)
    if not connection.execute(update(print_jobs).where(print_jobs.c.id == job.id).values(row)).rowcount:
        connection.execute(insert(print_jobs).values(row))


def end_job(connection: Connection, job_id: str) -> None:
    """Take a job away; one that has ended already is none."""
    connection.execute(delete(print_jobs).where(print_jobs.c.id == job_id))


def _job_to_row(job: PrintJob) -> dict[str, Any]:
    trouble = job.trouble.value if job.trouble else ""
    return asdict(job) | {"state": job.state.value, "trouble": trouble}


def _job_from_row(row: RowMapping) -> PrintJob:
    with rows_read():
        return PrintJob(
            row["id"],
            row["attendee_id"],
            row["lane"],
            row["actor"],
            row["at"],
            JobState(row["state"]),
            row["stock"],
            row["words"],
            FaultKind(row["trouble"]) if row["trouble"] else None,
            row["detail"],
        )
