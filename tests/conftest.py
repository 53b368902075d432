"""What every test needs: no window on a real screen, and properties that do not fail for want of time."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("checkin", deadline=None, max_examples=60)
settings.load_profile("checkin")
