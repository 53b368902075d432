"""The subject itself: attendees, journal, tickets, verdicts, badges. Pure; standard library only."""
