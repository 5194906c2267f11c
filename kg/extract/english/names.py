"""English names that no gazetteer has."""

from kg.extract.mentions import OpenNames


class EnglishNames(OpenNames):
    """The rules for names in English."""

    __slots__ = ()
