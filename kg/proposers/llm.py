"""Proposals of a language model, behind any endpoint that speaks OpenAI's chat completions.

Options, as `--set llm.KEY=VALUE` or in the environment as `KG_LLM_KEY`:

url          the base of the endpoint, such as http://127.0.0.1:8000/v1; there is no default, and
             nothing is sent anywhere without it
model        the model's name
timeout      seconds that an answer may take in all, 120 unless told otherwise
temperature  sent as it is; not sent unless given, since some models accept none

`KG_LLM_KEY` is the endpoint's key. It has no option, so that it stands on no command line.

No redirect is followed and no proxy is used: the article goes to the endpoint that was named.

Source: OpenAI API reference, Chat completions, response_format of type json_schema.
"""

import contextlib
import http.client
import json
import socket
import ssl
import threading
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from kg import __version__
from kg.errors import InputError
from kg.files import bundled
from kg.model import Extraction, Value
from kg.proposals.schema import json_schema
from kg.proposals.values import NameProposal, Proposal, Proposed, Unreadable
from kg.proposals.vocabulary import Vocabulary

_OPTIONS = frozenset({"url", "model", "timeout", "temperature"})
_SECONDS = 120.0
_LONGEST = 8 * 2**20
"""Bytes of an answer that are read; no list of statements is longer."""
_PIECE = 2**16
_SHOWN = 200
"""Characters of an answer that a message shows."""


def proposer(options: Mapping[str, str], environment: Mapping[str, str]) -> "LanguageModel":
    """Return the plug-in, ready to ask the endpoint that the options name.

    Raises:
        InputError: there is no endpoint or model, or an option is unknown or wrong.
    """
    unknown = sorted(set(options) - _OPTIONS)
    if unknown:
        raise InputError(
            f"llm has no option {unknown[0]!r}",
            where="--set",
            fix=f"Use one of {', '.join(sorted(_OPTIONS))}",
        )
    known = {**{k: v for k, v in environment.items() if k in _OPTIONS}, **options}
    for name, example in (("url", "http://127.0.0.1:8000/v1"), ("model", "NAME")):
        if not known.get(name):
            raise InputError(
                f"llm needs its {name}",
                where="--propose",
                fix=f"Give --set llm.{name}={example} or KG_LLM_{name.upper()}",
            )
    return LanguageModel(
        endpoint=_endpoint(known["url"]),
        model=known["model"],
        timeout=_number(known.get("timeout"), "timeout", _SECONDS),
        temperature=_number(known["temperature"], "temperature")
        if "temperature" in known
        else None,
        key=environment.get("key") or None,
    )


def _number(text: str | None, name: str, default: float = 0.0) -> float:
    if text is None:
        return default
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise InputError(f"llm.{name} is {text!r}", where="--set", fix="Give a number")
    return number


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask: `path` is that of the chat completions."""

    secure: bool
    host: str
    port: int | None
    path: str

    def __str__(self) -> str:
        port = f":{self.port}" if self.port else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.secure else ''}://{host}{port}{self.path}"


def _endpoint(url: str) -> Endpoint:
    """Return the endpoint of a base. Raises InputError where it is no http(s) URL."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    plain = url.isascii() and url.isprintable() and " " not in url
    if (
        not plain
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.username is not None
        or parts.query
        or parts.fragment
    ):
        raise InputError(
            "llm.url is not an http or https URL without a user, a query or a fragment",
            where="--set",
            fix="Write it as in http://127.0.0.1:8000/v1",
        )
    path = f"{parts.path.rstrip('/')}/chat/completions"
    return Endpoint(parts.scheme == "https", parts.hostname, port, path)


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A model behind an endpoint. It reads any language; `version` names the model.

    timeout  seconds that an answer may take in all
    """

    endpoint: Endpoint
    model: str
    timeout: float
    temperature: float | None = None
    key: str | None = field(default=None, repr=False)
    name: str = field(default="llm", init=False)
    languages: frozenset[str] | None = field(default=None, init=False)

    @property
    def version(self) -> str:
        """The version of the prompt, which is kg's, and the model's name."""
        return f"{__version__} {' '.join(self.model.split())}"

    def propose(self, found: Extraction, vocabulary: Vocabulary) -> Iterator[Proposed]:
        """Ask about one article.

        Raises:
            InputError: the endpoint cannot be reached, is too slow, or answers with an error or
                with what is not the JSON that was asked for.
        """
        content = self._content(self._ask(self._request(found, vocabulary)))
        try:
            answer = json.loads(content)
            names, statements = answer["names"], answer["statements"]
            if not isinstance(names, list) or not isinstance(statements, list):
                raise TypeError("names and statements are no lists")  # noqa: TRY301
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise self._error(
                f"answered with what is not the JSON that was asked for: {_shown(content)}",
                "Try a model that can keep to a JSON schema",
            ) from error
        yield from (_read(item, _name) for item in names)
        yield from (_read(item, _statement) for item in statements)

    def _request(self, found: Extraction, vocabulary: Vocabulary) -> bytes:
        """Return the body of a request: the same article and rules give the same bytes."""
        schema = json_schema(vocabulary)
        texts = tomllib.loads(bundled("proposers")["proposers/llm.toml"].decode())
        labels = {one.iri: one.label.lexical for one in found.entities}
        known = [
            f"- {labels.get(s.subject, s.subject)} {s.predicate.rpartition('#')[2]} "
            f"{s.object.lexical if isinstance(s.object, Value) else labels.get(s.object, s.object)}"
            for s in found.statements
        ]
        user = texts["user"].format(
            names="; ".join(sorted({one.label.lexical for one in found.entities})),
            statements="\n".join(known) or "(none)",
            language=found.article.language,
            text=found.article.text,
        )
        system = texts["system"].replace("{schema}", json.dumps(schema, ensure_ascii=False))
        body: dict[str, object] = {
            "model": self.model,
            "messages": [
                {"role": "system", "content": system.strip()},
                {"role": "user", "content": user.strip()},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "proposals", "strict": True, "schema": schema},
            },
        }
        if self.temperature is not None:
            body["temperature"] = self.temperature
        return json.dumps(body, ensure_ascii=False).encode()

    def _ask(self, body: bytes) -> bytes:
        """Send a request and return the answer. Raises InputError where there is none."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        connection, late = self._connection(), threading.Event()
        try:
            connection.connect()
            watch = threading.Timer(self.timeout, _cut, (connection.sock, late))
            watch.daemon = True
            watch.start()
            try:
                connection.request("POST", self.endpoint.path, body, headers)
                with contextlib.closing(connection.getresponse()) as response:
                    answer = b"".join(self._pieces(response))
            finally:
                watch.cancel()
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            if late.is_set() or isinstance(error, TimeoutError):
                raise self._slow() from error
            raise self._error(f"cannot be reached: {error}", "Check llm.url") from error
        finally:
            connection.close()
        if late.is_set():
            raise self._slow()
        return self._good(response, answer)

    def _good(self, response: http.client.HTTPResponse, answer: bytes) -> bytes:
        """Return an answer. Raises InputError where its status says that it is none."""
        if response.status == http.HTTPStatus.OK:
            return answer
        fix = "Check llm.url and KG_LLM_KEY"
        if 300 <= response.status < 400:  # noqa: PLR2004  # redirects
            fix = "kg follows no redirect: name the endpoint that it leads to"
        said = _shown(answer.decode(errors="replace"))
        raise self._error(f"answered {response.status} {response.reason}: {said}", fix)

    def _connection(self) -> http.client.HTTPConnection:
        where = self.endpoint
        if where.secure:
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(
                where.host, where.port, timeout=self.timeout, context=context
            )
        return http.client.HTTPConnection(where.host, where.port, timeout=self.timeout)

    def _pieces(self, response: http.client.HTTPResponse) -> Iterator[bytes]:
        """Yield an answer as it comes. Raises InputError where it is too long."""
        size = 0
        while piece := response.read1(_PIECE):
            size += len(piece)
            if size > _LONGEST:
                raise self._error("answered with more than 8 MiB", "Check llm.url")
            yield piece

    def _content(self, answer: bytes) -> str:
        """Return what the model wrote. Raises InputError where the answer has no such thing."""
        try:
            choice = json.loads(answer)["choices"][0]
            content = choice["message"]["content"]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
            said = _shown(answer.decode(errors="replace"))
            raise self._error(
                f"answered with no chat completion: {said}", "Check llm.url"
            ) from error
        if choice.get("finish_reason") == "length":
            raise self._error(
                "cut its answer short", "Use a model with a longer answer, or a shorter article"
            )
        if not isinstance(content, str):
            said = _shown(str(choice["message"].get("refusal") or content))
            raise self._error(f"answered with no text: {said}", "Try another model")
        return content

    def _slow(self) -> InputError:
        return self._error(
            f"did not answer within {self.timeout:g} seconds", "Give it more with llm.timeout"
        )

    def _error(self, problem: str, fix: str) -> InputError:
        return InputError(problem, where=str(self.endpoint), fix=fix)


def _cut(sock: socket.socket, late: threading.Event) -> None:
    """End a connection whose time is up, however slowly it still answers."""
    late.set()
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _read(item: object, as_what: "Any") -> Proposed:  # noqa: ANN401  # one of two readers
    """Return an item of an answer as what it is, or as what cannot be read."""
    shown = _shown(json.dumps(item, ensure_ascii=False))
    if not isinstance(item, dict):
        return Unreadable(shown, "it is no object")
    try:
        proposed: Proposed = as_what(item)
    except KeyError as error:
        return Unreadable(shown, f"it has no {error.args[0]}")
    except TypeError as error:
        return Unreadable(shown, str(error))
    return proposed


def _name(item: Mapping[str, Any]) -> NameProposal:
    return NameProposal(_text(item, "text"), _text(item, "type"))


def _statement(item: Mapping[str, Any]) -> Proposal:
    negation = item["negation"]
    if not isinstance(negation, list) or not all(isinstance(word, str) for word in negation):
        raise TypeError("its negation is no list of texts")
    return Proposal(
        quote=_text(item, "quote"),
        subject=_text(item, "subject"),
        relation=_text(item, "relation"),
        object=_text(item, "object"),
        modality=_text(item, "modality"),
        kind=_text(item, "kind"),
        polarity=_text(item, "polarity"),
        certainty=_text(item, "certainty"),
        subject_type=_optional(item, "subject_type"),
        object_type=_optional(item, "object_type"),
        claimant=_optional(item, "claimant"),
        negation=tuple(negation),
    )


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item[key]
    if not isinstance(value, str):
        raise TypeError(f"its {key} is no text")
    return value


def _optional(item: Mapping[str, Any], key: str) -> str | None:
    return None if item[key] is None else _text(item, key)


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
