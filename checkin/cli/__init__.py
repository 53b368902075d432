"""The same flows without a window: ``checkin new``, ``load``, ``scan`` and the others."""
