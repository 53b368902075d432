"""The badge editor: what is on the badge at the left, the badge itself, and the style of what is chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges.image_import import DesignImage
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_boxes import Along
from checkin.domain.design_draft import Draft, draft_of
from checkin.domain.design_elements import Element
from checkin.domain.design_flaw import DesignBroken
from checkin.domain.design_history import DesignHistory
from checkin.domain.design_new import NewKind, new_element
from checkin.domain.placing import upright_size
from checkin.domain.stock import Stock
from checkin.faults import Fault
from checkin.ui.badges.editor.canvas import AIR_PX, BadgeCanvas
from checkin.ui.badges.editor.element_list import ElementList
from checkin.ui.badges.editor.head import EditorHead
from checkin.ui.badges.editor.looking import Looking
from checkin.ui.badges.editor.sample_bar import SampleBar, said_by
from checkin.ui.badges.editor.style_panel import StylePanel
from checkin.ui.badges.editor.zoom import Room, Zoom
from checkin.ui.desktop import Desktop
from checkin.ui.folders import usual_folder
from checkin.ui.operations import design_editing
from checkin.ui.operations.design_editing import Look
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.concerns import concern_sentence
from checkin.wording.designs import flaw_sentence
from checkin.wording.faults import fault_sentence
from checkin.wording.language import language, tr

_LIST_PX, _STYLE_PX = 190, 304
_KEEP_AFTER_MS = 500
"""Changes are kept when no other has come for so long."""
_MM_PER_INCH = 25.4
_MOST_SENTENCES = 2
Deed = Callable[[], Draft]
Keys = dict[str, Callable[[], None]]


class BadgeEditor(QWidget):
    """Works on one design for badges of one stock. Whatever is done is kept, and can be undone."""

    left = Signal(object)
    """The person goes back to the badges: the :class:`Design` as it is kept, None where nothing was changed."""

    def __init__(
        self,
        session: Session,
        design: Design,
        stock: Stock,
        badges: Sequence[Badge],
        desktop: Desktop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        size = upright_size(design, stock.width_mm, stock.height_mm)
        self.history = DesignHistory(draft_of(design, *size))
        columns = tuple(dict.fromkeys(column for badge in badges for column in badge.extra))
        fullest = max(range(len(badges)), key=lambda place: said_by(badges[place]))
        self.head = EditorHead(stock, size)
        self.elements = ElementList()
        self.canvas = BadgeCanvas()
        self.style_panel = StylePanel(badges, columns, desktop)
        self.sample = SampleBar(badges, fullest)
        self.zoom = Zoom()
        self.refusal = Text("", Rank.FAULT)
        """Why the last deed was not done."""
        self.concerns = Text("", Rank.SMALL)
        """What to know about the badge that is shown."""
        self._room = Room()
        self._looking = Looking(session, stock, self)
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._kept = self.history.present.design
        self._was_kept = self._is_leaving = self._is_refused = False
        self._lay_out()
        self._connect()
        self._refuse("")
        self._show()

    @property
    def draft(self) -> Draft:
        """What is worked on, as it is now."""
        return self.history.present

    @property
    def is_kept(self) -> bool:
        """Whether the file holds what is shown."""
        return self._kept == self.draft.design

    def undo(self) -> None:
        """Take the last step back."""
        self.history.undo()
        self._after_step()

    def redo(self) -> None:
        """Take again the step that was taken back."""
        self.history.redo()
        self._after_step()

    def do(self, deed: Deed, kind: str = "") -> None:
        """Take a step, unless it makes no design: then say why."""
        try:
            draft = deed()
        except DesignBroken as broken:
            self._refuse(flaw_sentence(broken))
            self._show_draft()
            return
        self.history.do(draft, kind)
        self._after_step()

    def leave(self) -> None:
        """Keep what is not kept yet, and go back; at a second try, what cannot be kept is given up."""
        if self.is_kept or self._is_refused:
            self.left.emit(self._kept if self._was_kept else None)
            return
        self._is_leaving = True
        self._keep()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go nearer or further away with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _connect(self) -> None:
        self.head.left.connect(self.leave)
        self.head.undo.clicked.connect(self.undo)
        self.head.redo.clicked.connect(self.redo)
        self.head.reset.clicked.connect(lambda: self.do(lambda: self.history.first))
        self.canvas.drafted.connect(self._on_drafted)
        self.canvas.settled.connect(self.history.settle)
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.opened.connect(self.style_panel.open)
        self.elements.chosen.connect(self._on_chosen)
        self.elements.added.connect(self._on_added)
        self.elements.image_wanted.connect(self._on_image_wanted)
        self.style_panel.picture.other_wanted.connect(self._on_image_wanted)
        self.elements.raised.connect(self._on_raised)
        self.elements.copied.connect(lambda: self.do(lambda: self.draft.copied()))
        self.elements.removed.connect(lambda: self.do(lambda: self.draft.without_chosen()))
        self.style_panel.element_edited.connect(self._on_element_edited)
        self.style_panel.design_edited.connect(self._on_design_edited)
        self.style_panel.lined_up.connect(self._on_lined_up)
        self.sample.changed.connect(self._look)
        self.zoom.changed.connect(self._zoom_to)
        self._room.resized.connect(self._zoom_to)
        self._looking.seen.connect(self._on_seen)
        self._looking.seen.connect(self._list_fonts, Qt.ConnectionType.SingleShotConnection)
        self._keep_soon.timeout.connect(self._keep)
        self._add_keys()

    def _add_keys(self) -> None:
        everywhere: Keys = {
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self.redo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+D": self.elements.copied.emit,
            "Ctrl++": partial(self.zoom.step, 1),
            "Ctrl+-": partial(self.zoom.step, -1),
            "Ctrl+0": partial(self.zoom.set_factor, None),
        }
        on_elements: Keys = {
            "Delete": self.elements.removed.emit,
            "Backspace": self.elements.removed.emit,
            "Ctrl+A": self._choose_everything,
        }
        for widget, keys in ((self, everywhere), (self.canvas, on_elements), (self.elements, on_elements)):
            for key, deed in keys.items():
                within = Qt.ShortcutContext.WidgetWithChildrenShortcut
                QShortcut(QKeySequence(key), widget, context=within).activated.connect(deed)

    def _choose_everything(self) -> None:
        self._on_chosen(range(len(self.draft.elements)))

    def _lay_out(self) -> None:
        self.elements.setFixedWidth(scale().px(_LIST_PX))
        self.style_panel.setFixedWidth(scale().px(_STYLE_PX))
        self._room.setWidget(self.canvas)
        middle = QVBoxLayout()
        middle.setSpacing(INSIDE)
        middle.addWidget(self._room, 1)
        middle.addWidget(self.refusal)
        middle.addWidget(self.concerns)
        below = QHBoxLayout()
        below.addWidget(self.zoom)
        below.addStretch()
        middle.addWidget(self.sample)
        middle.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addWidget(self.elements)
        row.addLayout(middle, 1)
        row.addWidget(self.style_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.head)
        column.addLayout(row, 1)

    def _on_chosen(self, places: Sequence[int]) -> None:
        self.history.choose(self.draft.choose(places))
        self._show_draft()

    def _on_drafted(self, draft: Draft, kind: str) -> None:
        self.do(lambda: draft, kind)

    def _on_raised(self, by: int) -> None:
        self.do(lambda: self.draft.raised(by))

    def _on_lined_up(self, along: Along) -> None:
        self.do(lambda: self.draft.lined_up(along))

    def _on_added(self, kind: NewKind) -> None:
        self.do(lambda: self.draft.added(new_element(kind, self.draft.size, tr("Text"))))
        self.canvas.setFocus()

    def _on_image_wanted(self) -> None:
        path = self._desktop.choose_file(self, tr("Image or logo"), usual_folder(), _images())
        if path is not None:
            done = partial(self._on_image, path.stem)
            design_editing.read_image(self._session, path, done, self._on_no_image)

    def _on_image(self, name: str, image: DesignImage) -> None:
        proportion = image.width_px / image.height_px
        self.do(lambda: self.draft.with_image(name, image.base64, proportion))
        self.canvas.setFocus()

    def _on_no_image(self, fault: Fault) -> None:
        words = fault_sentence(fault)
        self._refuse(f"{words.title} {words.advice}")

    def _on_element_edited(self, element: Element, what: str) -> None:
        self.do(lambda: self.draft.with_only(element), f"{self.draft.chosen}-{what}")

    def _on_design_edited(self, design: Design, what: str) -> None:
        self.do(lambda: self.draft.with_design(design), f"design-{what}")

    def _after_step(self) -> None:
        self._refuse("")
        self._show()
        if not self.is_kept:
            self._keep_soon.start()

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _show(self) -> None:
        self._show_draft()
        self._look()

    def _show_draft(self) -> None:
        self.canvas.show_draft(self.draft)
        self.elements.show_draft(self.draft)
        self.style_panel.show_draft(self.draft)
        self.head.show_state(self.draft.design.name(language()), self.history, self.is_kept)

    def _zoom_to(self) -> None:
        """Show the badge in the size that is chosen."""
        on_paper = self.logicalDpiX() / _MM_PER_INCH
        room = self._room.viewport().size()
        wide, high = self.draft.size
        fitting = min((room.width() - 2 * AIR_PX) / wide, (room.height() - 2 * AIR_PX) / high)
        factor = self.zoom.factor
        shown = max(fitting, 1.0) if factor is None else factor * on_paper
        self.canvas.set_scale(shown)
        self.zoom.show_factor(shown / on_paper)
        self._look()

    def _look(self) -> None:
        size = self.canvas.picture_size(self.devicePixelRatioF())
        self._looking.ask(self.sample.badge, self.draft.design, size)

    def _on_seen(self, look: Look) -> None:
        self.canvas.show_picture(look.picture)
        self.concerns.setText("\n".join(concern_sentence(concern) for concern in look.concerns[:_MOST_SENTENCES]))
        self.concerns.setVisible(bool(look.concerns))

    def _list_fonts(self) -> None:
        """List the fonts of this computer once the first picture is made, which nobody should wait for."""
        design_editing.list_fonts(self._session, self.style_panel.offer_fonts)

    def _keep(self) -> None:
        self._keep_soon.stop()
        if not self.is_kept:
            design_editing.keep_design(self._session, self.draft.design, self._on_kept, self._on_not_kept)

    def _on_kept(self, design: Design) -> None:
        self._kept = design
        self._was_kept = True
        self._is_refused = False
        self.head.show_state(self.draft.design.name(language()), self.history, self.is_kept)
        if self._is_leaving:
            self.leave()

    def _on_not_kept(self, fault: Fault) -> None:
        self._is_leaving, self._is_refused = False, True
        words = fault_sentence(fault)
        self._refuse(tr("Not saved: {what} {advice}", what=words.meaning, advice=words.advice))


def _images() -> str:
    return tr("Images") + " (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"
