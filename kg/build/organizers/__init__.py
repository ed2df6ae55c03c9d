"""The organizers of an event: a field's lines taken apart, each name one organization."""
