"""What was found before printing as rows: whose badge, and what about it."""

from collections import defaultdict
from dataclasses import dataclass, replace

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.picture import IMAGE
from checkin.ui.operations.badges import Batch, Findings
from checkin.wording.concerns import concern_sentence
from checkin.wording.language import language, tr

_GRAVEST_FIRST = (
    ConcernKind.NAME_MISSING,
    ConcernKind.MISSING_GLYPH,
    ConcernKind.VARIANT_MISSING,
    ConcernKind.DOUBTFUL_NAME,
    ConcernKind.CUT,
    ConcernKind.LEFT_OUT,
    ConcernKind.SMALL,
    ConcernKind.FONT_MISSING,
    ConcernKind.IMAGE_COARSE,
    ConcernKind.FIELD_MISSING,
)

_OF_ALL = frozenset(("ticket", "event", IMAGE))
"""What is the same on every badge, and is said once where it is the matter with all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to look at."""

    who: str
    sentence: str
    badge: int | None
    """Of the batch, from 0; None for all of them."""
    person: str
    """Whose fields mend it, by id; empty where it is everybody's, or the design's."""


def rows_of(findings: Findings) -> list[Row]:
    """Return one row for each finding, the gravest first; what is the same on every badge is said once."""
    people = findings.batch.people
    alike: defaultdict[tuple[ConcernKind, str], list[Concern]] = defaultdict(list)
    for concern in findings.concerns:
        alike[concern.kind, concern.field].append(concern)
    rows: list[Row] = []
    for (_, field), concerns in sorted(alike.items(), key=lambda one: _GRAVEST_FIRST.index(one[0][0])):
        is_everyone = len(people) > 1 and len(concerns) == len(people) and field in _OF_ALL
        said = [replace(concerns[0], badge=None)] if is_everyone else concerns
        rows += [_row(concern, findings.batch) for concern in said]
    return rows


def _row(concern: Concern, batch: Batch) -> Row:
    sentence = concern_sentence(concern)
    if concern.is_of_design:
        return Row(tr("Design: {design}", design=batch.wish.design.name(language())), sentence, None, "")
    if concern.badge is None:
        return Row(tr("Everyone"), sentence, None, "")
    person = batch.people[concern.badge]
    who = person.name or person.profile.company or person.profile.email or tr("(no name)")
    return Row(who, sentence, concern.badge, "" if concern.field == IMAGE else person.id)
