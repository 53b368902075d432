"""The paper fallback: the door list to print, and what was ticked on it entered afterwards."""
