"""The subject itself: attendees, journal, tickets, verdicts, badges.

Pure: the standard library only, no clock, no randomness, no files but the table of kanji variants. What the
subject needs of them is handed in (see ``lane``). Refusals are values (``Verdict``); sentences are made elsewhere.
"""
