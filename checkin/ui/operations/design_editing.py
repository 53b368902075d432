"""What the badge editor and the choice of designs set off: look, keep, hand on, take in, forget."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from checkin.badges.concerns import Concern
from checkin.badges.families import FontsHere, fonts_here
from checkin.badges.image_import import DesignImage
from checkin.badges.preflight import check
from checkin.badges.sample import sample_pdf
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.progress import Progress
from checkin.domain.stock import Stock
from checkin.faults import Fault
from checkin.flows import designs as flow
from checkin.ui.operations.session import Session
from checkin.ui.pdf_pages import page_picture
from checkin.ui.tasks import Task

Failed = Callable[[Fault], None]


@dataclass(frozen=True, slots=True)
class Look:
    """A badge in a design, as it is printed on a stock, and what to know about it."""

    badge: Badge
    design: Design
    picture: QImage
    concerns: tuple[Concern, ...]


def look_at(
    session: Session, badge: Badge, design: Design, stock: Stock, size: QSize, done: Callable[[Look], None]
) -> Task:
    """Make the PDF of one badge and a picture of it, ``size`` device pixels large."""

    def look(_: Progress) -> Look:
        pdf = sample_pdf(badge, stock, design)[0]
        return Look(badge, design, page_picture(pdf, 0, size), tuple(check([badge], stock, design)))

    return session.press.run(look, done)


def list_fonts(session: Session, done: Callable[[FontsHere], None]) -> Task:
    """List the fonts of this computer that a design can ask for."""
    return session.press.run(fonts_here, done)


def read_image(session: Session, path: Path, done: Callable[[DesignImage], None], failed: Failed) -> Task:
    """Read an image file as a design holds it."""
    return session.press.run(lambda _: flow.image_in(path), done, failed)


def keep_design(
    session: Session,
    design: Design,
    done: Callable[[Design], None],
    failed: Failed | None = None,
) -> Task:
    """Keep a design among the person's own."""

    def keep(_: Progress) -> Design:
        flow.keep_design(design)
        return design

    return session.press.run(keep, done, failed)


def take_in_design(session: Session, path: Path, done: Callable[[Design], None]) -> Task:
    """Keep the design of somebody's file among the person's own."""
    return session.press.run(lambda _: flow.take_in(path), done)


def share_design(session: Session, design: Design, path: Path, done: Callable[[Path], None]) -> Task:
    """Save a design as a file to hand on."""

    def share(_: Progress) -> Path:
        flow.share_design(design, path)
        return path

    return session.press.run(share, done)


def drop_design(session: Session, design: Design, done: Callable[[Design], None]) -> Task:
    """Forget a design of the person's own."""

    def drop(_: Progress) -> Design:
        flow.drop_design(design)
        return design

    return session.press.run(drop, done)
