"""The window. The only room, beside ``app``, that knows Qt.

Pages are given a ``Session`` and call the small functions of ``operations``, one for each thing a person can set
off; those call flows on a worker. Widgets touch no file, thread or store, and name no colour: ``style`` does.
"""
