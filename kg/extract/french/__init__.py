"""What French grammar does in ways of its own."""

from kg.extract.french.clauses import FrenchClause, analyse

__all__ = ["FrenchClause", "analyse"]
