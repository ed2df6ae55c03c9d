"""Who did what at an event, read from Arabic, Chinese and Russian bodies."""
