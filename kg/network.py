"""Articles from the network: only `--fetch` comes here.

Addresses are http or https, in the user's own words; a document can't add one. A page may redirect
a few times, and only to such an address. What takes too long or is too large is given up.
"""

import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from kg import __version__
from kg.errors import InputError
from kg.files import Source
from kg.model import RawDocument

_AGENT = f"kg/{__version__} (+https://w3id.org/sovkg)"
_ACCEPT = "text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9"
_READ = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"}
)
_ENDINGS = {"text/plain": ".txt", "text/markdown": ".md", "text/x-markdown": ".md"}
_SAFE = "/%:@!$&'()*+,;=~-._"
_CHUNK = 65_536  # bytes read at a time
_LONGEST_NAME = 100  # characters of a document's name


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may take: seconds in all, bytes, and redirections."""

    seconds: float = 30.0
    size: int = 8_000_000
    redirects: int = 5


USUAL = Limits()


def addresses_in(body: bytes, where: str) -> tuple[str, ...]:
    """Return the addresses of a list, one a line, each once; # opens a comment.

    Raises:
        InputError: a line is no http or https address, or there is none.
    """
    try:
        lines = body.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", where=where, fix="Save it as UTF-8") from error
    found: dict[str, None] = {}
    for number, line in enumerate(lines, 1):
        if (address := line.strip()) and not address.startswith("#"):
            found.setdefault(checked(address, f"{where}, line {number}"))
    if not found:
        raise InputError("has no address in it", where=where, fix="Write one in each line")
    return tuple(found)


def checked(address: str, where: str) -> str:
    """Return an address that may be fetched, with what is not ASCII in it escaped.

    Raises:
        InputError: it is no http or https address, or has a password in it.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise _no_address(address, where) from error
    if parts.scheme not in {"http", "https"} or not host or re.search(r"\s", address):
        raise _no_address(address, where)
    if "@" in parts.netloc:
        problem = "an address with a user's name or password in it is not fetched"
        raise InputError(problem, where=where, fix="Save the page, and give the file")
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_SAFE), quote(parts.query, safe=f"{_SAFE}?")
    return urlunsplit((parts.scheme, host + port, path or "/", query, ""))


def _no_address(address: str, where: str) -> InputError:
    return InputError(
        f"{address!r} is no http or https address", where=where, fix="Write it with https://"
    )


def fetch_all(addresses: Iterable[str], limits: Limits = USUAL) -> tuple[Source, ...]:
    """Return the articles at some addresses, in their order.

    Raises:
        InputError: one or more cannot be fetched; it names each, with the reason.
    """
    found: list[Source] = []
    failed: list[InputError] = []
    for address in addresses:
        try:
            found.append(fetch(address, limits))
        except InputError as error:
            failed.append(error)
    if len(failed) == 1:
        raise failed[0]
    if failed:
        each = "; ".join(f"{error.where} {error.problem}" for error in failed)
        raise InputError(
            f"{len(failed)} addresses cannot be fetched: {each}",
            where="--fetch",
            fix="Leave them out, or try again",
        )
    return tuple(found)


def fetch(address: str, limits: Limits = USUAL) -> Source:
    """Return the article at an address.

    Raises:
        InputError: it cannot be fetched within the limits, or is no text.
    """
    request = urllib.request.Request(  # noqa: S310  # `checked` allows http and https alone
        checked(address, address), headers={"User-Agent": _AGENT, "Accept": _ACCEPT}
    )
    until = time.monotonic() + limits.seconds
    opener = urllib.request.build_opener(_Redirects(limits.redirects))
    try:
        with _opened(opener, request, limits) as response:
            kind = _kind(response.headers, address)
            body = b"".join(_chunks(response, address, limits, until))
            return Source(address, RawDocument(_name(address, kind), _as_utf8(response, body)))
    except InputError:
        raise
    except urllib.error.HTTPError as error:
        error.close()
        raise _failed(address, f"the server answers {error.code} {error.reason}") from error
    except TimeoutError as error:
        raise _failed(address, f"took more than {limits.seconds:g} seconds") from error
    except urllib.error.URLError as error:
        late = isinstance(error.reason, TimeoutError)
        reason = f"took more than {limits.seconds:g} seconds" if late else _reason(error.reason)
        raise _failed(address, reason) from error
    except (OSError, HTTPException, ValueError) as error:
        raise _failed(address, _reason(error)) from error


def _opened(
    opener: urllib.request.OpenerDirector, request: urllib.request.Request, limits: Limits
) -> HTTPResponse:
    """Return the response of a server, its header and all redirections read within the limit.

    A socket's own time limit starts anew with each byte: a server may send its header for hours.

    Raises:
        TimeoutError: it took longer; what waits for the server ends with the process at the latest.
        OSError, HTTPException, InputError: as the opener does.
    """
    came: SimpleQueue[HTTPResponse | Exception] = SimpleQueue()

    def wait() -> None:
        try:
            came.put(opener.open(request, timeout=limits.seconds))
        except Exception as error:  # noqa: BLE001  # raised below, by who waits
            came.put(error)

    Thread(target=wait, daemon=True).start()
    try:
        answer = came.get(timeout=limits.seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirections, to http and https alone."""

    def __init__(self, most: int) -> None:
        self.left = most

    def redirect_request(  # noqa: PLR0913, PLR0917  # as the standard library calls it
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request that follows, where it may."""
        self.left -= 1
        try:
            if self.left < 0:
                raise _failed(req.full_url, "redirects too often")
            target = checked(newurl, req.full_url)
        except InputError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, target)


def _kind(headers: HTTPMessage, address: str) -> str:
    """Return the media type of a response, "" where it states none."""
    kind = headers.get_content_type() if headers.get("Content-Type") else ""
    if kind not in _READ:
        raise _failed(address, f"is {kind}, and kg reads text, Markdown and HTML")
    if headers.get("Content-Encoding", "identity") not in {"", "identity"}:
        raise _failed(address, "is compressed, though that was not asked for")
    return kind


def _chunks(response: HTTPResponse, address: str, limits: Limits, until: float) -> Iterator[bytes]:
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        if size > limits.size:
            raise _failed(address, f"has more than {limits.size:,} bytes")
        if time.monotonic() > until:
            raise _failed(address, f"took more than {limits.seconds:g} seconds")
        yield chunk


def _as_utf8(response: HTTPResponse, body: bytes) -> bytes:
    """Return a body in UTF-8, where the response's header says that it is in another encoding."""
    charset = response.headers.get_content_charset()
    if charset and charset not in {"utf-8", "utf8"}:
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return body.decode(charset).encode()
            except (LookupError, UnicodeDecodeError):
                return body
    return body


def _name(address: str, kind: str) -> str:
    """Return the name of a document: its host and path, with the ending of its media type.

    >>> _name("https://www.example.org/a/b.html?x=1", "text/html")
    'www.example.org-a-b.html'
    """
    parts = urlsplit(address)
    words = re.sub(r"[^\w.]+", "-", f"{parts.hostname}{unquote(parts.path)}").strip("-.")
    ending = _ENDINGS.get(kind, ".html")
    return re.sub(r"\.\w{2,5}$", "", words)[:_LONGEST_NAME].strip("-.") + ending


def _reason(error: object) -> str:
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"cannot be reached: {str(said).lower()}"


def _failed(address: str, problem: str) -> InputError:
    return InputError(problem, where=address, fix="Check the address, or try again")
