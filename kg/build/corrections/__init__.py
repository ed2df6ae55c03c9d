"""What people decided against the pages: corrections of values, and names that are removed."""
