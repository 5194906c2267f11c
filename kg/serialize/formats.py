"""The RDF formats that `kg` reads and writes, by file ending."""

from enum import Enum

from pyoxigraph import RdfFormat

from kg.errors import InputError


class Format(Enum):
    """An RDF format; the value is its usual file ending without the dot."""

    TURTLE = "ttl"
    NTRIPLES = "nt"
    NQUADS = "nq"
    TRIG = "trig"
    JSONLD = "jsonld"
    RDFXML = "rdf"

    @property
    def engine(self) -> RdfFormat:
        """The parser's name for it."""
        return _ENGINE[self]

    @property
    def holds_graphs(self) -> bool:
        """Whether it can say which graph a triple is in."""
        return self in (Format.NQUADS, Format.TRIG, Format.JSONLD)

    @classmethod
    def of(cls, name: str) -> "Format":
        """Return the format of a file name or of a bare ending; case does not matter.

        Raises InputError where the ending is none of ours.

        >>> Format.of("output/kg.JSONLD")
        <Format.JSONLD: 'jsonld'>
        """
        ending = name.rpartition(".")[2].casefold()
        if (format_ := _ENDINGS.get(ending)) is None:
            known = " ".join(f".{ending}" for ending in _ENDINGS)
            raise InputError(
                "unknown RDF format", where=name or "(no name)", fix=f"Use one of {known}"
            )
        return format_


_ENDINGS = {format_.value: format_ for format_ in Format} | {
    "json": Format.JSONLD,
    "xml": Format.RDFXML,
    "owl": Format.RDFXML,
}
_ENGINE = {
    Format.TURTLE: RdfFormat.TURTLE,
    Format.NTRIPLES: RdfFormat.N_TRIPLES,
    Format.NQUADS: RdfFormat.N_QUADS,
    Format.TRIG: RdfFormat.TRIG,
    Format.JSONLD: RdfFormat.JSON_LD,
    Format.RDFXML: RdfFormat.RDF_XML,
}
