"""The plug-in for language models, against an endpoint on this machine that answers as told."""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kg import pipeline
from kg.errors import InputError
from kg.proposals import NameProposal, Proposal, Unreadable, json_schema
from kg.proposers.llm import proposer
from tests.command import Command
from tests.test_proposals import TEXT, found

GOOD: dict[str, object] = {
    "quote": "Orange couve Zéphyr",
    "subject": "Orange",
    "subject_type": None,
    "relation": "operates",
    "object": "Zéphyr",
    "object_type": "sov:DataCentre",
    "polarity": "positive",
    "modality": "asserted",
    "kind": "state_of_affairs",
    "certainty": "certain",
    "claimant": None,
    "negation": [],
}
ANSWER = {"names": [{"text": "Zéphyr", "type": "sov:DataCentre"}], "statements": [GOOD]}
KEY = "sk-0123456789"


@dataclass
class Endpoint:
    """An endpoint that answers one way, and remembers what it was asked."""

    url: str
    answer: "Callable[[BaseHTTPRequestHandler], None]"
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)


Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(answer: Answer) -> Iterator[Endpoint]:
    """Serve on a free port of this machine until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            endpoint.asked.append((self.path, dict(self.headers), body))
            with contextlib.suppress(OSError):  # who asked may have gone
                endpoint.answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1", answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sent(body: bytes, status: int = 200, **headers: str) -> Answer:
    """Answer with these bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def completion(content: object, **choice: object) -> Answer:
    """Answer as a chat completion; content that is no text is sent as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text}
    return sent(json.dumps({"choices": [{"message": message, **choice}]}).encode())


def proposed(answer: Answer, **options: str) -> list[Any]:
    """Return what the plug-in makes of an answer."""
    with serving(answer) as endpoint:
        plugin = proposer({"url": endpoint.url, "model": "tiny", **options}, {})
        return list(plugin.propose(found(), pipeline.load_vocabulary()))


def failure(answer: Answer, **options: str) -> str:
    """Return the message of the error that an answer ends in."""
    with pytest.raises(InputError) as caught:
        proposed(answer, **options)
    message = str(caught.value)
    assert message.startswith("http://127.0.0.1:")
    assert "/v1/chat/completions: " in message
    return message.split("/v1/chat/completions: ", 1)[1]


# --- what is asked


def test_the_request_holds_the_article_and_the_schema():
    """The text as it is, what is known, and the ontology as the form of the answer."""
    with serving(completion(ANSWER)) as endpoint:
        options = {"url": f"{endpoint.url}/", "model": "tiny", "temperature": "0"}
        plugin = proposer(options, {"key": KEY, "model": "other"})
        list(plugin.propose(found(), pipeline.load_vocabulary()))
        list(plugin.propose(found(), pipeline.load_vocabulary()))
    (path, headers, body), (_, _, again) = endpoint.asked
    request = json.loads(body)
    system, user = request["messages"]

    assert body == again
    assert "/v1/chat/completions" == path
    assert f"Bearer {KEY}" == headers["Authorization"]
    assert ("tiny", 0) == (request["model"], request["temperature"])
    assert TEXT.strip() in user["content"]
    assert "- accord avec Orange hasParty Orange" in user["content"]
    form = request["response_format"]["json_schema"]
    assert json_schema(pipeline.load_vocabulary()) == form["schema"]
    assert form["strict"]
    assert json.dumps(form["schema"], ensure_ascii=False) in system["content"]


def test_what_is_not_given_is_not_sent():
    """No key, no temperature; and nothing of the environment but what the plug-in names."""
    with serving(completion(ANSWER)) as endpoint:
        plugin = proposer({}, {"url": endpoint.url, "model": "tiny", "colour": "x"})
        list(plugin.propose(found(), pipeline.load_vocabulary()))
    [(_, headers, body)] = endpoint.asked

    assert "Authorization" not in headers
    assert {"model", "messages", "response_format"} == {*json.loads(body)}


def test_the_key_is_not_shown():
    """Neither in the plug-in's own words nor in its version."""
    plugin = proposer({"url": "http://127.0.0.1/v1", "model": "a\n b"}, {"key": KEY})

    assert KEY not in repr(plugin)
    assert plugin.version.endswith(" a b")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"model": "m"}, "--propose: llm needs its url. Give --set llm.url=http"),
        ({"url": "http://h/v1"}, "--propose: llm needs its model. Give --set llm.model=NAME or"),
        ({"key": "x"}, "--set: llm has no option 'key'. Use one of model, temperature"),
        ({"url": "ftp://h/v1", "model": "m"}, "--set: llm.url is not an http or https URL"),
        ({"url": "http://u:p@h/v1", "model": "m"}, "--set: llm.url is not an http or https URL"),
        ({"url": "http://h:x/v1", "model": "m"}, "--set: llm.url is not an http or https URL"),
        ({"url": "http://h/v1?a", "model": "m"}, "--set: llm.url is not an http or https URL"),
        ({"url": "http://h/é", "model": "m"}, "--set: llm.url is not an http or https URL"),
        ({"url": "http://h", "model": "m", "timeout": "soon"}, "--set: llm.timeout is 'soon'."),
        ({"url": "http://h", "model": "m", "timeout": "inf"}, "--set: llm.timeout is 'inf'."),
        ({"url": "http://h", "model": "m", "temperature": "-1"}, "--set: llm.temperature is '-1'"),
    ],
)
def test_an_option_that_is_wrong_is_named(options: dict[str, str], said: str):
    """Before anything is sent anywhere."""
    with pytest.raises(InputError) as caught:
        proposer(options, {})
    assert str(caught.value).startswith(said)


# --- what is answered


def test_a_good_answer_is_proposals():
    """Names and statements, as values."""
    name, statement = proposed(completion(ANSWER))

    assert NameProposal("Zéphyr", "sov:DataCentre") == name
    assert isinstance(statement, Proposal)
    assert ("Orange couve Zéphyr", "Orange", "operates", "Zéphyr") == (
        statement.quote, statement.subject, statement.relation, statement.object,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        (1, "it is no object"),
        ({**GOOD, "quote": 1}, "its quote is no text"),
        ({**GOOD, "claimant": []}, "its claimant is no text"),
        ({**GOOD, "negation": "pas"}, "its negation is no list of texts"),
        ({k: v for k, v in GOOD.items() if k != "kind"}, "it has no kind"),
    ],
)
def test_an_item_that_is_none_is_listed_and_the_rest_is_read(item: object, problem: str):
    """An answer in another form than was asked for is not thrown away whole."""
    answer = {"names": [], "statements": [item, GOOD]}
    first, second = proposed(completion(answer))

    assert isinstance(first, Unreadable)
    assert problem == first.problem
    assert isinstance(second, Proposal)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (sent(b"", 500), "answered 500 Internal Server Error: . Check llm.url and KG_LLM_KEY."),
        (sent(b'{"error": "no\nkey"}', 401), 'answered 401 Unauthorized: {"error": "no key"}.'),
        (
            sent(b"", 302, Location="http://127.0.0.1:1/"),
            "answered 302 Found: . kg follows no redirect: name the endpoint that it leads to.",
        ),
        (sent(b"<html>"), "answered with no chat completion: <html>. Check llm.url."),
        (sent(b'{"choices": []}'), 'answered with no chat completion: {"choices": []}.'),
        (sent(b"[" * 100_000), "answered with no chat completion: [[["),
        (sent(b"x" * (8 * 2**20 + 1)), "answered with more than 8 MiB. Check llm.url."),
        (completion("Sure! Here"), "answered with what is not the JSON that was asked for: Sure!"),
        (completion({"names": []}), "answered with what is not the JSON that was asked for: {"),
        (completion({"names": 1, "statements": 2}), "answered with what is not the JSON that was"),
        (completion("[" * 100_000), "answered with what is not the JSON that was asked for: [["),
        (completion("{", finish_reason="length"), "cut its answer short. Use a model with a"),
        (
            sent(b'{"choices": [{"message": {"content": null, "refusal": "No."}}]}'),
            "answered with no text: No.. Try another model.",
        ),
    ],
)
def test_an_answer_that_is_none_is_an_error(answer: Answer, said: str):
    """One line, with the endpoint and what it said."""
    message = failure(answer)

    assert message.startswith(said)
    assert "\n" not in message
    assert len(message) < 400


def silent(_: BaseHTTPRequestHandler) -> None:
    """Say nothing for longer than anybody waits here."""
    time.sleep(3)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Say a header at a time, never so slowly that one read is too slow."""
    for index in range(60):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if index == 0 else b"X-Pad: x\r\n")
        time.sleep(0.05)


def trickling(handler: BaseHTTPRequestHandler) -> None:
    """Say a long body a byte at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize("answer", [silent, dripping, trickling])
def test_an_answer_that_takes_too_long_is_given_up(answer: Answer):
    """The time is for all of it, however it is spent."""
    begun = time.monotonic()
    message = failure(answer, timeout="0.3")

    assert message.startswith("did not answer within 0.3 seconds. Give it more with llm.timeout.")
    assert time.monotonic() - begun < 2.5


def test_an_endpoint_that_is_not_there_is_an_error():
    """And one that hangs up."""
    with serving(silent) as endpoint:
        url = endpoint.url
    plugin = proposer({"url": url, "model": "m"}, {})
    with pytest.raises(InputError, match="cannot be reached: "):
        list(plugin.propose(found(), pipeline.load_vocabulary()))

    assert failure(lambda _: None).startswith("cannot be reached: ")


# --- the whole way


LIES = {
    **ANSWER,
    "statements": [
        GOOD,
        {**GOOD, "quote": "Orange possède Zéphyr"},
        {**GOOD, "relation": "owns"},
        {**GOOD, "kind": "risk"},
        {**GOOD, "object": "OVHcloud"},
        {**GOOD, "relation": "hasParty"},
    ],
}


@pytest.mark.usefixtures("installed")
def test_a_lying_answer_leaves_only_what_holds(command: Command, tmp_path: Path):
    """An inexact quote, unknown terms, a broken shape: each is refused and listed."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with serving(completion(LIES)) as endpoint:
        result = command(
            *("review", "a.txt", "--propose", "llm"),
            *("--set", f"llm.url={endpoint.url}", "--set", "llm.model=tiny"),
        )

    assert (0, "") == (result.code, result.out), result.err
    reasons = [line.rpartition("”: ")[2] for line in result.err.splitlines()[:-1]]
    assert sorted(reasons) == [
        '"OVHcloud" is no name or words of the article.',
        '"Orange" is of class Company, and hasParty asks for Agreement.',
        "a positive risk cannot be asserted as a fact.",
        'its quote is not in the article, which has ": Orange couve Zéphyr,".',
        'unknown relation "owns".',
    ]
    text = (tmp_path / "a.review.toml").read_text("utf-8")
    assert 2 == text.count('proposed_by = "llm ')
    assert 1 == text.count('relation = "operates"')


@pytest.mark.usefixtures("installed")
def test_an_endpoint_that_fails_leaves_all_as_it_was(command: Command, tmp_path: Path):
    """No file is written, not even with what the rules found."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with serving(sent(b"", 503)) as endpoint:
        result = command(
            *("review", "a.txt", "--propose", "llm"),
            *("--set", f"llm.url={endpoint.url}", "--set", "llm.model=tiny"),
        )

    assert (2, 1) == (result.code, len(result.err.splitlines()))
    assert ["a.txt"] == [file.name for file in tmp_path.iterdir()]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the variables of whoever runs the tests."""
    for name in ("URL", "MODEL", "KEY", "TIMEOUT", "TEMPERATURE"):
        monkeypatch.delenv(f"KG_LLM_{name}", raising=False)
