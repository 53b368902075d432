"""Checkin: reception for cross-industry mixers, from the RSVP list to the attendance record."""

__version__ = "0.1.0"
