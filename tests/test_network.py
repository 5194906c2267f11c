"""Articles from the network: only when asked for, within limits, each failure by its name."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kg import network
from kg.errors import InputError
from kg.network import Limits, addresses_in, checked, fetch, fetch_all
from tests.command import Command

PAGE = (Path(__file__).parent / "pages" / "minimal.html").read_bytes()
SMALL = Limits(seconds=1.0, size=20_000, redirects=2)


class Handler(BaseHTTPRequestHandler):
    """Answers as the path says; what was asked is kept."""

    asked: list[tuple[str, str | None]]
    over: threading.Event

    def do_GET(self) -> None:  # as the standard library calls it
        """Answer one request."""
        type(self).asked.append((self.path, self.headers.get("User-Agent")))
        name = self.path.strip("/").split("?")[0]
        getattr(self, f"answer_{name}", self.answer_missing)()

    def send(self, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        """Send a whole answer."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        """Send elsewhere."""
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def answer_page(self) -> None:
        """Send a page."""
        self.send(PAGE)

    def answer_text(self) -> None:
        """Send a plain text in another encoding."""
        self.send("L’été à Orléans".encode("cp1252"), "text/plain; charset=windows-1252")

    def answer_pdf(self) -> None:
        """Send what is no text."""
        self.send(b"%PDF-1.7", "application/pdf")

    def answer_zipped(self) -> None:
        """Send what nobody asked for."""
        self.send(b"\x1f\x8b", Content_Encoding="gzip")

    def answer_large(self) -> None:
        """Send too much."""
        self.send(b"x" * 30_000)

    def answer_slow(self) -> None:
        """Send a byte at a time, for longer than anybody waits."""
        self.send(b"")
        while not self.over.wait(0.1):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return

    def answer_silent(self) -> None:
        """Send nothing for a while."""
        self.over.wait(5)

    def answer_once(self) -> None:
        """Send to the page."""
        self.redirect("/page")

    def answer_round(self) -> None:
        """Send in a circle."""
        self.redirect("/round")

    def answer_file(self) -> None:
        """Send to a file of this machine."""
        self.redirect("file:///etc/hostname")

    def answer_missing(self) -> None:
        """Know no such page."""
        self.send_error(404)

    def log_message(self, *args: object) -> None:
        """Say nothing on standard error."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve on this machine while a test runs; give the address to ask."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    Handler.asked, Handler.over = [], threading.Event()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = False  # the answers end before the test does
    thread = threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    Handler.over.set()
    httpd.shutdown()
    httpd.server_close()
    thread.join(5)


def test_a_page_is_fetched(server: str):
    """The bytes are those of the page, its name says where it is from."""
    source = fetch(f"{server}/page", SMALL)

    assert PAGE == source.document.body
    assert "127.0.0.1-page.html" == source.document.name
    assert f"{server}/page" == source.where
    assert Handler.asked
    assert "kg/" in (Handler.asked[0][1] or "")


def test_quotes_are_looked_up_in_a_page_that_is_fetched_and_nothing_is_unasked(
    server: str, command: Command
):
    """An address in the graph is no request: the user names what is fetched."""
    Path("a.ttl").write_text(
        f"@prefix oa: <http://www.w3.org/ns/oa#> . [] oa:hasSource <{server}/page> ;"
        f' oa:hasSelector [ oa:exact "Nous apprenons en marchant" ] , [ oa:start 0 ; oa:end 1 ] .'
    )
    Path("list.txt").write_text(f"{server}/page\n")

    assert (3, []) == (command("verify", "a.ttl").code, Handler.asked)
    found = command("verify", "a.ttl", "--fetch", "list.txt")
    assert (0, 1) == (found.code, len(Handler.asked)), found.err
    assert f"{server}/page:8:6: moved" in found.out


def test_a_text_is_fetched_in_the_encoding_that_the_server_states(server: str):
    """What the header says goes where the bytes are no UTF-8."""
    source = fetch(f"{server}/text", SMALL)

    assert "L’été à Orléans".encode() == source.document.body
    assert source.document.name.endswith(".txt")


def test_a_redirection_is_followed(server: str):
    """One step to another address of the same kind."""
    assert PAGE == fetch(f"{server}/once", SMALL).document.body


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("missing", "the server answers 404"),
        ("pdf", "is application/pdf"),
        ("zipped", "is compressed"),
        ("large", "has more than 20,000 bytes"),
        ("slow", "took more than 1 seconds"),
        ("silent", "took more than 1 seconds"),
        ("round", "redirects too often"),
        ("file", "is not allowed"),
    ],
)
def test_what_fails_is_named(server: str, path: str, problem: str):
    """The address, the reason, and what to do; in time."""
    start = time.monotonic()

    with pytest.raises(InputError, match=problem) as caught:
        fetch(f"{server}/{path}", SMALL)
    assert server in str(caught.value)
    assert time.monotonic() - start < 4


def test_a_machine_that_does_not_answer_is_named():
    """Nobody listens at a port that was just given back."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.server_close()

    with pytest.raises(InputError, match=r"cannot be reached: .*refused"):
        fetch(f"http://127.0.0.1:{httpd.server_port}/", SMALL)


def test_each_failure_of_a_list_is_named(server: str):
    """All addresses are tried, and all that fail are told together."""
    with pytest.raises(InputError, match=r"2 addresses cannot be fetched: .*/a .*404.*; .*/pdf is"):
        fetch_all([f"{server}/a", f"{server}/page", f"{server}/pdf"], SMALL)

    assert ["/a", "/page", "/pdf"] == [path for path, _ in Handler.asked]


def test_a_list_has_an_address_a_line():
    """Blank lines and comments are none, and an address stands once."""
    body = b"\xef\xbb\xbf# ours\nhttps://a.example/x\n\n  http://b.example \nhttps://a.example/x\n"

    assert ("https://a.example/x", "http://b.example/") == addresses_in(body, "urls.txt")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", r"urls.txt: has no address in it"),
        (b"# none\n", r"urls.txt: has no address in it"),
        (b"https://a.example\nfile:///etc/passwd", r"urls.txt, line 2: .* is no http"),
        (b"a.txt", r"urls.txt, line 1: 'a.txt' is no http"),
        (b"https://u:p@a.example/", r"name or password"),
        (b"https://a.example/a b", r"is no http"),
        (b"https://a.example:x/", r"is no http"),
        (b"https://[::1/", r"is no http"),
        (b"\xff\xfe", r"is not UTF-8"),
    ],
)
def test_what_is_no_list_of_addresses_is_an_error(body: bytes, problem: str):
    """The line is named, and nothing is fetched."""
    with pytest.raises(InputError, match=problem):
        addresses_in(body, "urls.txt")


def test_an_address_is_written_in_ascii():
    """Letters of any script in host, path and query are escaped, and a fragment is left out."""
    assert "https://xn--caf-dma.example/%C3%A9t%C3%A9?q=%C3%A9" == checked(
        "https://café.example/été?q=é#x", "x"
    )
    assert "http://[::1]:8080/" == checked("http://[::1]:8080", "x")


def test_map_fetches_when_asked_and_not_otherwise(command: Command, server: str):
    """An address without --fetch is an error that says so, and nothing is asked for."""
    refused = command("map", f"{server}/page")

    assert 2 == refused.code
    assert "nothing is fetched unless that is asked for. Add --fetch." in refused.err
    assert [] == Handler.asked
    assert "Okoumé Systèmes" in command("map", "--fetch", f"{server}/page").out


def test_build_fetches_a_list(command: Command, server: str):
    """The articles at the addresses are built, with files beside them or alone."""
    Path("urls.txt").write_text(f"{server}/page\n")
    built = command("build", "--fetch", "urls.txt", "-o", "out")

    assert 0 == built.code, built.err
    assert "1 article" in built.err
    assert "Okoumé" in Path("out/kg.ttl").read_text("utf-8")

    Path("urls.txt").write_text(f"{server}/page\n{server}/missing\n")
    failed = command("build", "--fetch", "urls.txt", "-o", "other")

    assert 2 == failed.code
    assert "the server answers 404" in failed.err
    assert not Path("other").exists()


def test_the_usual_limits_are_those_of_a_page():
    """Half a minute, a few megabytes, a few steps."""
    assert (30.0, 8_000_000, 5) == (
        network.USUAL.seconds,
        network.USUAL.size,
        network.USUAL.redirects,
    )


def test_a_header_without_end_is_given_up():
    """A server that sends its header letter by letter is given no more time than another."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, contextlib.suppress(OSError):
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                for _ in range(40):
                    connection.sendall(b"a")
                    time.sleep(0.1)

        threading.Thread(target=drip, daemon=True).start()
        began = time.monotonic()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(InputError, match=r"took more than 0\.3 seconds"):
            fetch(address, Limits(seconds=0.3))

    assert time.monotonic() - began < 3
