"""What loading would do and what is wrong with the list, in sections to look through before saying yes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.industries import Industries
from checkin.files.problem import Problem, ProblemKind
from checkin.flows.load_plan import Amendment, Doubt, LoadPlan
from checkin.wording.fields import profile_field_name
from checkin.wording.language import language, tr
from checkin.wording.problems import doubt_sentence, problem_sentence
from checkin.wording.values import field_value


class SectionKind(StrEnum):
    """The sections, in the order they are shown."""

    UNREADABLE = "unreadable"
    DOUBTFUL = "doubtful"
    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"
    RETURNED = "returned"
    KEPT_BY_HAND = "kept_by_hand"
    UNPLACED = "unplaced"
    NOTICES = "notices"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: what it is called, what it means, and its rows as cells of text, made when looked at."""

    kind: SectionKind
    title: str
    meaning: str
    headings: tuple[str, ...]
    count: int
    cells: Callable[[int], tuple[str, ...]]
    widest: int = -1
    """The column that takes what room is left; -1 for the last."""
    shown: int | None = None
    """The number to show where it is not that of the rows."""

    @property
    def number(self) -> int:
        """How many there are."""
        return self.count if self.shown is None else self.shown

    @property
    def wants_attention(self) -> bool:
        """Whether somebody should look at it before saying yes."""
        return self.kind in {SectionKind.UNREADABLE, SectionKind.DOUBTFUL, SectionKind.GONE}


def sections(plan: LoadPlan, industries: Industries) -> tuple[Section, ...]:
    """Return the sections that have something in them."""
    every = (
        *_problems(plan),
        _doubtful(plan),
        _new(plan, industries),
        _changed(plan, industries),
        _kept(plan, industries),
        *_people(plan),
    )
    order = list(SectionKind)
    return tuple(sorted((one for one in every if one.count), key=lambda one: order.index(one.kind)))


def _new(plan: LoadPlan, industries: Industries) -> Section:
    def cells(row: int) -> tuple[str, ...]:
        draft = plan.new[row]
        profile = draft.profile
        return (
            profile.name,
            profile.reading,
            profile.company,
            industries.shown(profile, language()),
            str(draft.line),
        )

    names = ("name", "reading", "company", "industry")
    headings = (*map(profile_field_name, names), tr("Line"))
    return Section(
        SectionKind.NEW, tr("New"), tr("They will be added to the attendees."), headings, len(plan.new), cells
    )


def _changed(plan: LoadPlan, industries: Industries) -> Section:
    headings = (tr("Name"), tr("What"), tr("Until now"), tr("From now on"))
    rows = _field_rows(plan.changed)
    return Section(
        SectionKind.CHANGED,
        tr("Changed"),
        tr("The list says something else about them than it did before."),
        headings,
        len(rows),
        lambda row: _field_cells(rows[row], industries),
        shown=len(plan.changed),
    )


def _kept(plan: LoadPlan, industries: Industries) -> Section:
    headings = (tr("Name"), tr("What"), tr("Entered by hand, stays"), tr("In the list"))
    rows = _field_rows(plan.kept_by_hand)
    return Section(
        SectionKind.KEPT_BY_HAND,
        tr("Kept as entered by hand"),
        tr("Somebody changed these by hand. The list does not overwrite them."),
        headings,
        len(rows),
        lambda row: _field_cells(rows[row], industries),
        shown=len(plan.kept_by_hand),
    )


def _people(plan: LoadPlan) -> tuple[Section, ...]:
    return (
        _attendees(
            SectionKind.GONE,
            tr("No longer on the list"),
            tr("They are marked, not erased. An arrival, a note or a walk-in is never lost."),
            plan.gone,
        ),
        _attendees(
            SectionKind.RETURNED, tr("Back on the list"), tr("They were gone and are listed again."), plan.returned
        ),
        _attendees(SectionKind.UNCHANGED, tr("Unchanged"), tr("Nothing about them is new."), plan.unchanged),
    )


def _attendees(kind: SectionKind, title: str, meaning: str, people: tuple[Attendee, ...]) -> Section:
    headings = (tr("Name"), tr("Reading"), tr("Company"))
    return Section(kind, title, meaning, headings, len(people), lambda row: _who(people[row].profile))


def _doubtful(plan: LoadPlan) -> Section:
    headings = (tr("Name"), tr("Company"), tr("Where"), tr("Why"))
    rows = [cells for doubt in plan.doubtful for cells in _doubt_rows(doubt)]
    return Section(
        SectionKind.DOUBTFUL,
        tr("Possibly one person"),
        tr("Please look. Nobody is merged: they stay as they are, each with a ticket of their own."),
        headings,
        len(rows),
        rows.__getitem__,
        shown=len(plan.doubtful),
    )


def _problems(plan: LoadPlan) -> tuple[Section, ...]:
    unreadable = [one for one in plan.problems if one.is_unreadable]
    unplaced = [one for one in plan.problems if one.kind is ProblemKind.UNPLACED_INDUSTRY]
    notices = [
        one for one in plan.problems if one.kind is not ProblemKind.UNPLACED_INDUSTRY and not one.is_unreadable
    ]
    return (
        _places(
            SectionKind.UNREADABLE,
            tr("Rows left out"),
            tr("These rows cannot be loaded. Correct them in the list and load it again, or go on without them."),
            unreadable,
        ),
        _places(
            SectionKind.UNPLACED,
            tr("Industries not placed"),
            tr("These words fit no industry. They are kept as written; you can place them after loading."),
            unplaced,
        ),
        _places(
            SectionKind.NOTICES, tr("Notices"), tr("Worth knowing; nobody is left out because of them."), notices
        ),
    )


def _places(kind: SectionKind, title: str, meaning: str, problems: list[Problem]) -> Section:
    headings = (tr("Line"), tr("Column"), tr("What is the matter"), tr("File"))
    cells = [_problem_cells(problem) for problem in problems]
    return Section(kind, title, meaning, headings, len(cells), cells.__getitem__, widest=2)


def _problem_cells(problem: Problem) -> tuple[str, ...]:
    line = str(problem.line) if problem.line else ""
    return (line, " ".join(problem.column.split()), problem_sentence(problem), problem.file)


def _doubt_rows(doubt: Doubt) -> list[tuple[str, ...]]:
    """Return a row for each of the people; the reason stands beside the first."""
    people = [(draft.profile, tr("Line {line} of the list", line=draft.line)) for draft in doubt.drafts]
    people += [(attendee.profile, tr("Attendee already")) for attendee in doubt.attendees]
    reasons = [doubt_sentence(doubt.kind)] + [""] * (len(people) - 1)
    return [
        (profile.name, profile.company, where, why) for (profile, where), why in zip(people, reasons, strict=True)
    ]


def _who(profile: Profile) -> tuple[str, ...]:
    return (profile.name, profile.reading, profile.company)


def _field_rows(amendments: tuple[Amendment, ...]) -> list[tuple[Amendment, int]]:
    return [(one, number) for one in amendments for number in range(len(one.changes))]


def _field_cells(row: tuple[Amendment, int], industries: Industries) -> tuple[str, ...]:
    amendment, number = row
    change = amendment.changes[number]
    old = field_value(change.field, change.old, industries) or tr("(empty)")
    new = field_value(change.field, change.new, industries) or tr("(empty)")
    return (amendment.attendee.name, profile_field_name(change.field), old, new)
