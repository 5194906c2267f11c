"""The notations of RDF that the gate reads, by file ending."""

from enum import Enum

from kg.errors import InputError


class Notation(Enum):
    """A way to write RDF; the value is its usual file ending.

    The first six are also written by kg (`kg.serialize.Format`). HEXT is lines of JSON arrays,
    PATCH is RDF Patch, whose additions are the data, HTML is JSON-LD in the scripts of a page.
    """

    TURTLE = "ttl"
    NTRIPLES = "nt"
    NQUADS = "nq"
    TRIG = "trig"
    JSONLD = "jsonld"
    RDFXML = "rdf"
    N3 = "n3"
    TRIX = "trix"
    HEXT = "hext"
    PATCH = "rdp"
    HTML = "html"

    @classmethod
    def of(cls, name: str) -> "Notation":
        """Return the notation of a file name, packed or not, or of a bare ending.

        Raises InputError where the ending is none of those known.

        >>> Notation.of("dump.NT.gz")
        <Notation.NTRIPLES: 'nt'>
        """
        ending = unpacked_name(name).rpartition(".")[2].casefold()
        if (found := ENDINGS.get(ending)) is None:
            known = " ".join(f".{known}" for known in ENDINGS)
            raise InputError(
                "unknown RDF format", where=name or "(no name)", fix=f"Use one of {known}"
            )
        return found


ENDINGS = {notation.value: notation for notation in Notation} | {
    "turtle": Notation.TURTLE,
    "ntriples": Notation.NTRIPLES,
    "nquads": Notation.NQUADS,
    "json": Notation.JSONLD,
    "json-ld": Notation.JSONLD,
    "xml": Notation.RDFXML,
    "owl": Notation.RDFXML,
    "rdfs": Notation.RDFXML,
    "ndjson": Notation.HEXT,
    "htm": Notation.HTML,
    "xhtml": Notation.HTML,
}
"""What each ending says, where a file is named."""

IN_FOLDERS = (
    *("ttl", "turtle", "nt", "ntriples", "nq", "nquads", "n3", "trig"),
    *("jsonld", "json-ld", "rdf", "owl", "rdfs", "trix", "hext", "rdp"),
)
"""The endings by which a file in a folder is taken for RDF; .json and .xml say too little."""


def unpacked_name(name: str) -> str:
    """Return a file name without the ending that says that it is packed.

    >>> unpacked_name("kg.ttl.gz")
    'kg.ttl'
    """
    return name[:-3] if name.lower().endswith(".gz") else name
