"""Scanners: what reads tickets, and how their readings reach the door."""
