"""What the menu beside the designs does: take a file in, hand a design on, forget one and get it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from checkin.domain.design import Design
from checkin.faults import Fault
from checkin.ui.badges.design_choice import DesignChoice
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.folders import usual_folder
from checkin.ui.operations import design_editing as operations
from checkin.ui.operations.session import Session
from checkin.ui.widgets.notice import Notice, Tone
from checkin.wording.faults import fault_sentence
from checkin.wording.language import language, tr

_KINDS = "TOML (*.toml)"


class DesignFiles(QObject):
    """Carries out what is wanted of the chosen design, and says so in a notice."""

    def __init__(
        self, session: Session, choice: DesignChoice, desktop: Desktop, tell: Callable[[Notice], None]
    ) -> None:
        super().__init__(choice)
        self._session = session
        self._choice = choice
        self._desktop = desktop
        self._tell = tell
        choice.open_wanted.connect(self._on_open)
        choice.share_wanted.connect(self._on_share)
        choice.drop_wanted.connect(self._on_drop)

    def tell_broken(self, broken: tuple[Fault, ...]) -> None:
        """Say which of the person's own files are no designs, and what is wrong in the first of them."""
        for fault in broken[:1]:
            words = fault_sentence(fault)
            self._tell(Notice(Tone.WARNING, words.title, f"{words.meaning} {words.advice}".strip()))

    def _on_open(self) -> None:
        path = self._desktop.choose_file(self._choice, tr("Open a design file"), usual_folder(), _KINDS)
        if path is not None:
            operations.take_in_design(self._session, path, self._on_taken_in)

    def _on_taken_in(self, design: Design) -> None:
        self._choice.offer_again(design.id)
        self._tell(Notice(Tone.SUCCESS, tr("“{name}” is among your designs now.", name=design.name(language()))))

    def _on_share(self) -> None:
        design = self._choice.design
        name = file_name(design.name(language()), suffix=".toml")
        path = self._desktop.save_as(self._choice, tr("Save this design as a file"), name, _KINDS)
        if path is not None:
            operations.share_design(self._session, design, path, self._on_shared)

    def _on_shared(self, path: Path) -> None:
        self._tell(Notice(Tone.SUCCESS, tr("Saved as {file}", file=path.name)))

    def _on_drop(self) -> None:
        operations.drop_design(self._session, self._choice.design, self._on_dropped)

    def _on_dropped(self, design: Design) -> None:
        self._choice.offer_again("")
        notice = Notice(
            Tone.SUCCESS, tr("“{name}” is removed.", name=design.name(language())), action=tr("Bring it back")
        )
        notice.acted.connect(lambda: operations.keep_design(self._session, design, self._on_taken_in))
        self._tell(notice)
