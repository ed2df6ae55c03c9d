"""What prose names without stating it of the event: by name, by number, by title."""
