"""Which pages are of one event, which events look like one, and which belong to a series."""
