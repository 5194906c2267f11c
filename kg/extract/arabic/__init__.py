"""How Arabic is read: its verbs, its words with what is joined to them, its names and clauses."""
