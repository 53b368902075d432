import pytest

from checkin.badges.concerns import Concern, ConcernKind
from checkin.domain.doubtful_names import NameDoubt
from checkin.flows.stocks import find_stock
from checkin.wording.concerns import concern_sentence
from checkin.wording.stock import describe_stock


@pytest.mark.parametrize("kind", list(ConcernKind))
@pytest.mark.parametrize(
    "field", ["name", "ticket", "event", "looking_for", "affiliation", "words", "image", "column:席"]
)
def test_every_concern_is_a_sentence_without_gaps(kind: ConcernKind, field: str) -> None:
    said = concern_sentence(Concern(kind, 0, field, "長い名前", "🍣"))
    assert said and "{" not in said


@pytest.mark.parametrize("doubt", list(NameDoubt))
def test_every_doubt_about_a_name_shows_the_name(doubt: NameDoubt) -> None:
    assert "太郎様" in concern_sentence(Concern(ConcernKind.DOUBTFUL_NAME, 0, "name", "太郎様", doubt=doubt))


@pytest.mark.parametrize(
    ("stock", "said"),
    [
        ("aone-51002", "A4 · 10 badges · 91 × 55 mm"),
        ("avery-5361", "Letter · 3 badges · 82.55 × 50.8 mm"),
        ("brother-dk1202", "Roll · 62 × 100 mm"),
        ("brother-dk22205", "Continuous roll · 62 × 100 mm"),
    ],
)
def test_paper_is_described_by_what_comes_out(stock: str, said: str) -> None:
    assert describe_stock(find_stock(stock)) == said
