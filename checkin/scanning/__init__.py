"""Frames of a camera: which codes are in them, and which of those count as held out to be read.

Grey pixels in, texts out. No window, no camera and no store is known here.
"""
