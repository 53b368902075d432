"""Reception mode: the desk's pages alone, until the organizer's PIN is given."""
