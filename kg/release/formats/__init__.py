"""The formats of dumps: how each lays out what is said of a subject."""
