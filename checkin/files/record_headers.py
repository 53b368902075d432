"""The headers of the attendance record, from ``assets/record.toml``, and our own record known again by them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checkin.domain.attendance import Column
from checkin.files.field import ColumnMapping, Field
from checkin.files.headers import fold_header
from checkin.paths import asset_text


@dataclass(frozen=True, slots=True)
class _Header:
    ja: str
    en: str
    field: str = Field.LEFT_OUT.value


def record_header(column: Column, language: str) -> str:
    """Return what a column of the record is called in ``ja`` or ``en``."""
    header = _headers()[column]
    return header.ja if language == "ja" else header.en


def own_mapping(headers: Sequence[str]) -> ColumnMapping | None:
    """Return what each column means where the headers are those of our own record, or None.

    Our own tickets tell. A header that is none of the record's stays what it was: a column of the source list.
    """
    fields = _fields()
    mapping = {index: fields.get(fold_header(header)) for index, header in enumerate(headers)}
    found = set(mapping.values())
    if not {Field.TICKET, Field.NAME} <= found:
        return None
    if Field.INDUSTRY not in found:
        mapping = {i: Field.INDUSTRY if field is Field.INDUSTRY_LABEL else field for i, field in mapping.items()}
    return mapping


@cache
def _headers() -> dict[Column, _Header]:
    tables: dict[str, dict[str, str]] = tomllib.loads(asset_text("record.toml"))
    return {Column(name): _Header(**table) for name, table in tables.items()}


@cache
def _fields() -> dict[str, Field]:
    """Return every header, folded, in both languages, to the field it is read as."""
    return {
        fold_header(text): Field(header.field) for header in _headers().values() for text in (header.ja, header.en)
    }
