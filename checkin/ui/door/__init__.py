"""The door: the verdict of the last scan, the search, the last arrivals, the walk-in form."""
