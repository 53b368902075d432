"""What every test needs: no window on a real screen, nobody's own papers and designs, and properties without haste."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.made_fonts import look_for_fonts_in

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("checkin", deadline=None, max_examples=60)
settings.load_profile("checkin")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the person at this machine has made for themselves is neither read nor changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture
def looking_in(tmp_path: Path) -> Iterator[Path]:
    """Let the program look for fonts in a folder of the test."""
    look_for_fonts_in(tmp_path)
    yield tmp_path
    look_for_fonts_in()


@pytest.fixture(autouse=True)
def _garbage_is_collected_in_the_windows_thread() -> Iterator[None]:
    """As the program does it (``ui.tidying``): a worker's thread must not destroy a widget that a test has left."""
    gc.disable()
    yield
    gc.collect(1)
