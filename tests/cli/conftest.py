"""A command line as a person has it: an empty folder, settings of its own, English unless asked."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checkin.cli.entry import main
from checkin.wording.language import language, use_language

LIST = """受付番号,参加ステータス,氏名,ふりがな,会社名,業種,求めている出会い,メールアドレス,参加費,支払状況
R-1,参加,佐藤 花子,さとう はなこ,架空システム,システム開発,税理士、飲食店,hanako@example.com,3000,支払済
R-2,参加,髙橋 一郎,たかはし いちろう,架空税理士事務所,税理士,,ichiro@example.com,3000,未払い
R-3,キャンセル,李 美玲,り みれい,Sample Trading,貿易,,mirei@example.com,,
R-4,補欠,𠮷田 葉子,よしだ ようこ,架空食堂,飲食,,yoko@example.com,,
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    before = language()
    yield
    use_language(before)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run(*argv: str, window: Any = None) -> Ended:
        capsys.readouterr()
        code = main(argv, window)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return run


@pytest.fixture
def mixer(run: Run) -> str:
    """An event file with four people on its list."""
    assert run("new", "mixer.checkin", "--title", "異業種交流会サンプル", "--date", "2026-12-01").code == 0
    Path("list.csv").write_text(LIST, encoding="utf-8-sig")
    assert run("load", "mixer.checkin", "list.csv").code == 0
    return "mixer.checkin"
