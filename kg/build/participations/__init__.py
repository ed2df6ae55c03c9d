"""Who did what at an event, in which office, as the sentences of its body say it."""
