"""Lists in and records out: RSVP readers, column recognition, attendance writers.

Knows bytes, encodings and workbooks; knows neither a store nor paper. What is wrong with a list is a ``Problem``,
a value with its place; trouble with a file is a ``Fault``.
"""
