"""The parts of the window around the pages: rail, head, messages, menus, and the stack that pages live in."""
