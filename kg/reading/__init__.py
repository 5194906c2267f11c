"""Any RDF file → quads as they are written, and where in the file each of them stands.

`read` takes every notation that the two libraries beneath read, and JSON-LD inside web pages.
Importing this package loads no RDF library.
"""

from kg.reading.documents import Document, read
from kg.reading.notation import ENDINGS, IN_FOLDERS, Notation, unpacked_name

__all__ = ["ENDINGS", "IN_FOLDERS", "Document", "Notation", "read", "unpacked_name"]
