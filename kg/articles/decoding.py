"""Bytes to text, with a clear word where they are not UTF-8 text."""

import codecs
from dataclasses import replace

from kg.errors import InputError
from kg.model import RawDocument

_BINARY = frozenset(range(32)) - frozenset(b"\t\n\r\f")
_UNSEEN = bytes(_BINARY - {0})
"""The control characters that a page may have, and a browser shows nothing of."""
_LIKELY = {
    "utf_16": "UTF-16",
    "utf_32": "UTF-32",
    "cp1252": "WINDOWS-1252",
    "mac_roman": "MACINTOSH",
    "cp1256": "WINDOWS-1256",
    "iso8859_6": "ISO-8859-6",
}
"""What French, English and Arabic texts are saved in, as Python and as iconv name it.

A guess among all the encodings that Python knows would wander.
"""
_STATED = {
    **{f"cp{number}": f"cp{number}" for number in (1250, 1252, 1254, 1256)},
    **{f"iso8859-{part}": f"iso8859-{part}" for part in (2, 6, 15)},
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    "iso8859-9": "cp1254",
}
"""The encodings of older pages that are believed where a page states them, and what they are read
as: by the web's Encoding Standard, ISO-8859-1 is Windows-1252, with "’" and "œ".
"""
_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}


def decode(raw: RawDocument) -> str:
    """Return a document's text. Line ends and a byte order mark stay as they are.

    Raises InputError where it is empty, binary, or in an encoding that is not UTF-8.
    """
    if not raw.body.strip(b"\xef\xbb\xbf \t\r\n\f"):
        raise InputError(
            "the file is empty", where=raw.name, fix="Give a file with an article in it"
        )
    for signature, name in _SIGNATURES.items():
        if raw.body.startswith(signature):
            raise InputError(
                f"it is {name}, not text", where=raw.name, fix="Give its text as UTF-8"
            )
    try:
        text = raw.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(raw, error) from error
    if _BINARY & set(raw.body):
        raise InputError("it is binary, not text", where=raw.name, fix="Give its text as UTF-8")
    return text


def decode_page(raw: RawDocument, stated: str) -> str:
    """Return the text of a page that states its encoding; UTF-8 goes before what is stated.

    Control characters that a content system let through are left out.

    Raises InputError as `decode` does, where the page is in neither.
    """
    if b"\0" not in raw.body:  # UTF-16 has such bytes in its letters
        raw = replace(raw, body=raw.body.translate(None, _UNSEEN))
    try:
        return decode(raw)
    except InputError:
        if _BINARY & set(raw.body):
            raise
        try:
            return raw.body.decode(_STATED[codecs.lookup(stated).name])
        except (KeyError, LookupError, UnicodeDecodeError):
            pass
        raise


def _not_utf8(raw: RawDocument, error: UnicodeDecodeError) -> InputError:
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only where it is needed

    if raw.body.count(0) and not raw.body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return InputError("it is binary, not text", where=raw.name, fix="Give its text as UTF-8")
    best = from_bytes(raw.body, cp_isolation=list(_LIKELY)).best()
    name = _LIKELY.get(best.encoding) if best else None
    guess = f"it looks like {name}" if name else "its encoding is not recognised"
    fix = f"Convert it: iconv -f {name} -t UTF-8" if name else "Save it as UTF-8"
    line = raw.body.count(b"\n", 0, error.start) + 1
    return InputError(
        f"it is not UTF-8 (byte 0x{raw.body[error.start]:02x} in line {line}); {guess}",
        where=raw.name,
        fix=fix,
    )
