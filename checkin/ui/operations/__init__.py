"""The catalogue: everything a person can set off in the window, one small function each."""
