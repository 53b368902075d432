"""A long evening at the door, driven through a real X server by real key events: ``python -m tests.soak``."""
