"""What can be set off with paper of a person's own: keep, take away, save for others, open."""

from collections.abc import Callable
from pathlib import Path

from checkin.domain.progress import Progress
from checkin.domain.stock import Stock
from checkin.flows import stocks as flow
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Task


def keep_stock(session: Session, stock: Stock, done: Callable[[Stock], None]) -> Task:
    """Keep a paper of a person's own."""

    def write(_: Progress) -> Stock:
        flow.keep_stock(stock)
        return stock

    return session.press.run(write, done)


def forget_stock(session: Session, stock: Stock, done: Callable[[Stock], None]) -> Task:
    """Take a paper of a person's own away."""

    def take_away(_: Progress) -> Stock:
        flow.forget_stock(stock)
        return stock

    return session.press.run(take_away, done)


def save_stock(session: Session, stock: Stock, path: Path, done: Callable[[Path], None]) -> Task:
    """Save a paper for others."""

    def write(_: Progress) -> Path:
        flow.save_stock(stock, path)
        return path

    return session.press.run(write, done)


def take_stock(session: Session, path: Path, done: Callable[[Stock], None]) -> Task:
    """Keep a paper that somebody saved."""
    return session.press.run(lambda _: flow.take_stock(path), done)
