"""The same flows without a window: ``checkin new``, ``load``, ``scan`` and the others, one module each.

A command reads its arguments, opens a store, calls a flow and says what came of it, to people or as JSON; its exit
code is 0 for done, 1 for refused, 2 for trouble outside. Knows no Qt: the window is handed in (``desk.Window``).
"""
