"""Every problem of a list and every doubt has its sentence, in both languages."""

import pytest

from checkin.files.problem import Problem, ProblemKind
from checkin.flows.load_plan import DoubtKind
from checkin.wording.language import use_language
from checkin.wording.problems import doubt_sentence, problem_place, problem_sentence


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence_in_both_languages(kind: ProblemKind) -> None:
    problem = Problem(kind, 3, "氏名", "3/2", "名簿.csv")
    use_language("en")
    english = problem_sentence(problem)
    use_language("ja")
    japanese = problem_sentence(problem)
    use_language("en")
    assert english.endswith(".")
    assert japanese.endswith(("。", "）。"))
    assert english != japanese


@pytest.mark.parametrize("kind", DoubtKind)
def test_every_doubt_has_a_sentence_in_both_languages(kind: DoubtKind) -> None:
    use_language("en")
    english = doubt_sentence(kind)
    use_language("ja")
    japanese = doubt_sentence(kind)
    use_language("en")
    assert english.endswith(".")
    assert japanese.endswith("。")


def test_a_place_is_file_line_and_column() -> None:
    use_language("ja")
    assert problem_place(Problem(ProblemKind.NO_NAME, 3, "氏名", "", "名簿.csv")) == "名簿.csv 3行目「氏名」"
    use_language("en")
    assert problem_place(Problem(ProblemKind.RAGGED_ROW, 3, file="list.csv")) == "list.csv, line 3"
    assert problem_place(Problem(ProblemKind.NO_NAME_COLUMN, file="list.csv")) == "list.csv"
