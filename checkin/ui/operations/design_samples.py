"""Small pictures of a badge in every design, made of the same PDF as the sheets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QImage

from checkin.badges.sample import sample_pdf
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.progress import Progress
from checkin.domain.stock import Stock
from checkin.ui.operations.session import Session
from checkin.ui.pdf_pages import page_picture
from checkin.ui.tasks import Task

_LOOKED_AT = 40
"""Of so many badges the fullest is taken."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Pictures by the id of their design, and what they show."""

    badge: Badge
    stock: Stock
    designs: tuple[Design, ...]
    pictures: dict[str, QImage]


def fullest(badges: Sequence[Badge]) -> Badge:
    """Return the badge that shows most of what a design can do; the first of equals."""
    return max(badges[:_LOOKED_AT], key=_said)


def draw_samples(
    session: Session,
    badge: Badge,
    stock: Stock,
    designs: Sequence[Design],
    within: QSize,
    done: Callable[[Samples], None],
) -> Task:
    """Draw a badge in designs; each picture fits into ``within``, in device pixels."""

    def draw(progress: Progress) -> Samples:
        pictures: dict[str, QImage] = {}
        for number, design in enumerate(designs):
            progress(number, len(designs))
            pdf, width_mm, height_mm = sample_pdf(badge, stock, design)
            size = QSizeF(width_mm, height_mm).scaled(QSizeF(within), Qt.AspectRatioMode.KeepAspectRatio)
            pictures[design.id] = page_picture(pdf, 0, size.toSize().expandedTo(QSize(1, 1)))
        return Samples(badge, stock, tuple(designs), pictures)

    return session.press.run(draw, done)


def _said(badge: Badge) -> int:
    return sum(map(bool, (badge.reading, badge.company, badge.title, badge.industry, badge.looking_for)))
