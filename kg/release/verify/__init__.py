"""Whether a release folder is what it says: its files, their bytes, and what each of them means."""
