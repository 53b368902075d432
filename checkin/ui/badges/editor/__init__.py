"""The badge editor: elements placed with the mouse and the keyboard on a real badge of a real attendee."""
