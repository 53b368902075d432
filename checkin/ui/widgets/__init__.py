"""Small pieces that pages are put together from; each knows the style, none knows an event."""
