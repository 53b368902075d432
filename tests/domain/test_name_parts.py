import pytest

from checkin.domain.name_parts import NameParts, name_parts


@pytest.mark.parametrize(
    ("name", "family", "given", "parts"),
    [
        ("髙橋 美咲", "", "", NameParts("髙橋", "美咲")),
        ("髙橋美咲", "髙橋", "美咲", NameParts("髙橋", "美咲")),
        ("髙橋美咲", "", "", NameParts("髙橋美咲")),
        ("Emma Watanabe", "", "", NameParts("Emma", "Watanabe", is_family_first=False)),
        ("Watanabe Emma", "Watanabe", "Emma", NameParts("Watanabe", "Emma")),
        ("Emma Watanabe", "Watanabe", "Emma", NameParts("Emma", "Watanabe", is_family_first=False)),
        ("TANAKA Taro", "", "", NameParts("TANAKA", "Taro")),
        ("Juan Carlos Pérez", "", "", NameParts("Juan Carlos", "Pérez", is_family_first=False)),
        ("葛\U000e0100城 﨑人", "", "", NameParts("葛\U000e0100城", "﨑人")),
        (" 林 ", "", "", NameParts("林")),
        ("", "", "", NameParts("")),
        ("別の名前", "髙橋", "美咲", NameParts("別の名前")),
    ],
)
def test_a_name_is_taken_apart_as_far_as_it_can_be_told(
    name: str, family: str, given: str, parts: NameParts
) -> None:
    assert name_parts(name, family, given) == parts


def test_family_and_given_name_are_told_in_either_order() -> None:
    assert (name_parts("Emma Watanabe").family, name_parts("Emma Watanabe").given) == ("Watanabe", "Emma")
    assert (name_parts("髙橋 美咲").family, name_parts("髙橋 美咲").given) == ("髙橋", "美咲")
    assert (name_parts("林").family, name_parts("林").given) == ("林", "")
