"""The generator of the vocabularies: tables of our own, and what turns rows into triples."""
