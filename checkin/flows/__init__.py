"""What a person can set off, one verb per module. Everything they need is handed in."""
