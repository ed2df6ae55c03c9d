"""When the event was: the dates of a page, and which of them are this event's."""
