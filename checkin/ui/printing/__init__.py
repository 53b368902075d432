"""What is seen of the door's printer, on whichever page."""
