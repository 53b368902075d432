"""Papers of a person's own: kept, taken away and put back, saved for others, opened."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.stock import Stock
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.folders import usual_folder
from checkin.ui.operations import stocks as operations
from checkin.ui.operations.session import Session
from checkin.ui.widgets.notice import Notice, Tone
from checkin.wording.language import tr

_KINDS = "TOML (*.toml)"


class OwnPapers(QObject):
    """What the list of papers asks for, done, and told in a notice."""

    kept = Signal(object)
    """A :class:`Stock` is there, to be used."""
    changed = Signal()
    """Other papers are there than before."""
    told = Signal(object)
    """A :class:`Notice` to show."""

    def __init__(self, session: Session, desktop: Desktop, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._desktop = desktop
        self._window = window

    def keep(self, stock: Stock) -> None:
        """Keep a paper, new or changed."""
        operations.keep_stock(self._session, stock, self.kept.emit)

    def delete(self, stock: Stock) -> None:
        """Take a paper away; the notice about it puts it back."""
        operations.forget_stock(self._session, stock, self._on_deleted)

    def save(self, stock: Stock) -> None:
        """Save a paper for others."""
        name = file_name(stock.name, suffix=".toml")
        path = self._desktop.save_as(self._window, tr("Save the paper for others"), name, _KINDS)
        if path is not None:
            operations.save_stock(
                self._session,
                stock,
                path,
                lambda saved: self.told.emit(Notice(Tone.SUCCESS, tr("Saved as {file}", file=saved.name))),
            )

    def open(self) -> None:
        """Keep and use a paper that somebody saved."""
        title = tr("Open a paper that somebody saved")
        path = self._desktop.choose_file(self._window, title, usual_folder(), _KINDS)
        if path is not None:
            operations.take_stock(self._session, path, self.kept.emit)

    def _on_deleted(self, stock: Stock) -> None:
        self.changed.emit()
        notice = Notice(Tone.INFO, tr("The paper “{name}” is gone", name=stock.name), action=tr("Undo"))
        notice.acted.connect(lambda: operations.keep_stock(self._session, stock, self._on_put_back))
        self.told.emit(notice)

    def _on_put_back(self, stock: Stock) -> None:
        self.changed.emit()
        self.told.emit(Notice(Tone.SUCCESS, tr("The paper “{name}” is back", name=stock.name)))
