"""Lists in and records out: RSVP readers, column recognition, attendance writers."""
