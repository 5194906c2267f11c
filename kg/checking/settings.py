"""How a check is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.validation import Engine
from kg.validation.gate import Options


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user decides about a check.

    form          the format of the data, in the place of what their endings say
    contexts      by IRI the JSON-LD contexts at hand
    baseline      the report, in JSON, whose findings are accepted
    allow_empty   whether shapes, even all of them, may find nothing to look at
    may_be_empty  IRIs, or last parts of IRIs, of shapes that may
    sources       articles, or folders of them, in which the quotes of findings are looked up;
                  without any, `articles/` where that is
    engine        which engines check
    each          whether each file is a graph of its own; else all of them are one
    jobs          how many processes check the files, if each is a graph of its own
    cache         the file that knows the reports on files as they were, so that only those that
                  have changed are checked again
    """

    form: str | None = None
    contexts: Mapping[str, bytes] = field(default_factory=dict)
    baseline: str | None = None
    allow_empty: bool = False
    may_be_empty: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    engine: Engine = Engine.PYSHACL
    each: bool = False
    jobs: int = 1
    cache: str | None = None

    def options(self, metashapes: bytes = b"") -> Options:
        """Return what the gate has to know of them; `metashapes` as there."""
        return Options(
            metashapes=metashapes,
            allow_empty=self.allow_empty,
            may_be_empty=self.may_be_empty,
            contexts=self.contexts,
            engine=self.engine,
        )
