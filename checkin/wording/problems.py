"""Sentences for what is wrong or worth knowing about a list, and for people who may be one person twice."""

from typing import assert_never

from checkin.files.problem import Problem, ProblemKind
from checkin.flows.load_plan import DoubtKind
from checkin.wording.language import tr


def problem_sentence(problem: Problem) -> str:
    """Return what is the matter, without the place."""
    value = problem.value.replace("\n", " ")
    match problem.kind:
        case ProblemKind.NO_NAME_COLUMN:
            return tr("No column holds the name. Choose one.")
        case ProblemKind.NO_NAME:
            return tr("The row has no name and is left out. It begins with “{value}”.", value=value)
        case ProblemKind.ACCOUNT_DELETED:
            return tr("The person has closed their account at the ticket site; the name is not known.")
        case ProblemKind.RAGGED_ROW:
            return _ragged(*value.split("/"))
        case ProblemKind.UNCLOSED_QUOTE:
            return tr("A quotation mark is opened here and never closed; the rest of the list is in this row.")
        case ProblemKind.UNDECODABLE:
            return tr("“{value}” has characters that cannot be read in this encoding. Try another.", value=value)
        case ProblemKind.CONTROL_CHARACTERS:
            return tr("Invisible control characters were taken out of “{value}”.", value=value)
        case ProblemKind.UNKNOWN_STATUS:
            return tr("“{value}” is no known status; the person is taken to come.", value=value)
        case ProblemKind.UNKNOWN_PAYMENT:
            return tr(
                "“{value}” does not say whether the fee is paid; it is kept as an extra column.", value=value
            )
        case ProblemKind.UNKNOWN_CONSENT:
            return tr("“{value}” is neither yes nor no; nobody is shown to others because of it.", value=value)
        case ProblemKind.UNREADABLE_AMOUNT:
            return tr("“{value}” is no amount in yen; it is kept as an extra column.", value=value)
        case ProblemKind.UNREADABLE_NUMBER:
            return tr("“{value}” is no number of people; nobody is added for it.", value=value)
        case ProblemKind.UNREADABLE_EMAIL:
            return tr("“{value}” is no email address; it is kept as an extra column.", value=value)
        case ProblemKind.UNPLACED_INDUSTRY:
            return tr("“{value}” fits no industry; choose one by hand.", value=value)
        case _:
            assert_never(problem.kind)


def _ragged(found: str, usual: str) -> str:
    return tr(
        "The row has {found} cells where the headers are {usual}; check that nothing has slipped aside.",
        found=found,
        usual=usual,
    )


def problem_place(problem: Problem) -> str:
    """Return where a problem is: file, line and column, as far as it has them."""
    if problem.line and problem.column:
        return tr("{file}, line {line}, {column}", file=problem.file, line=problem.line, column=problem.column)
    if problem.line:
        return tr("{file}, line {line}", file=problem.file, line=problem.line)
    return problem.file


def doubt_sentence(kind: DoubtKind) -> str:
    """Return why people may be one person twice, or one be another."""
    match kind:
        case DoubtKind.SAME_NAME:
            return tr("Same name: perhaps one person twice.")
        case DoubtKind.SAME_READING_AND_COMPANY:
            return tr("Same reading and company: perhaps one person twice.")
        case DoubtKind.SAME_EMAIL:
            return tr("Same email address: perhaps one person twice, or one who applied for several.")
        case DoubtKind.OTHER_NAME:
            return tr("Same ticket code or email, another name: perhaps somebody else comes instead.")
        case _:
            assert_never(kind)
