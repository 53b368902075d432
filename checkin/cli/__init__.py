"""The same flows without a window: ``checkin new``, ``load``, ``scan`` and the others."""

from checkin.cli.entry import main

__all__ = ["main"]
