"""How English is read: words, parts of speech, phrases, clauses and names."""
