"""The UN's own file on the Goals, where it is given: its labels, its faults, its graph."""
