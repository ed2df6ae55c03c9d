"""From words to what the vocabularies know: tables of labels, decisions, candidates."""
