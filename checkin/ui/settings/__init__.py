"""The settings page: this window, this desk, and the event itself."""
