"""What a person can set off, one verb per module: plain functions to which everything is handed in.

A flow joins the rooms below it, which do not know one another: it reads and records through the ports of a store,
and knows neither Qt nor the command line. A change is one transaction: all of it, or nothing.
"""
