"""Whom the labels of a record or an interview stand for: one person in all their forms."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.captions import Caller, Label, unelided
from kg.extract.classes import minted, with_broader
from kg.extract.press import key
from kg.extract.syntax import Clauses
from kg.extract.view import fold
from kg.model import Article, Entity, Iri, Value
from kg.names import SCHEMA, local_iri

_STEM = 5  # letters by which forms of an office are one: "président", "présidence"
_CHUNKS = re.compile(r"\s*(?:[;,،\t\n|]|\s{2,}|\s[–—]\s|\.\s)\s*")
_BRACKETED = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]$")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass
class Cast:
    """The persons of an article by the words that call them.

    base    the base of the IRIs of names in no gazetteer
    people  those whom the prose names, by their folded names
    roles   who holds an office, by the stems of its words
    minted  those whom nothing but a label names
    ends    all of `people` by each end of their names: "Moyo", "Ada Moyo"
    """

    article: Article
    caller: Caller
    base: str
    people: dict[str, Entity] = field(default_factory=dict)
    roles: dict[str, set[Iri]] = field(default_factory=lambda: defaultdict(set))
    minted: dict[Iri, Entity] = field(default_factory=dict)
    ends: dict[str, dict[Iri, Entity]] = field(default_factory=lambda: defaultdict(dict))

    def enter(self, name: str, entity: Entity) -> None:
        """Note a person by their name, unless somebody has it."""
        words = _words(name)
        if self.people.setdefault(" ".join(words), entity) is entity:
            for at in range(len(words)):
                self.ends[" ".join(words[at:])][entity.iri] = entity

    def known(self, name: str) -> Entity | None:
        """Return the person of a name, or the one of whose name it is the end; None where none."""
        words = _words(name)
        exact = self.people.get(" ".join(words))
        if exact is not None:
            return exact
        alike = dict(self.ends.get(" ".join(words), {}))
        for at in range(1, len(words)):
            if within := self.people.get(" ".join(words[at:])):
                alike[within.iri] = within
        return next(iter(alike.values())) if len(alike) == 1 else None

    def person(self, label: Label) -> Entity:
        """Return whom a label names, or calls by an office; a new person where nobody is known."""
        if label.name:
            found = self.known(label.name) or self._mint(label.name)
            self._note(label.office, found)
            return found
        stems = self._stems(label.office)
        holders = {iri for stem in stems[:1] for iri in self.roles.get(stem, ())}
        if len(holders) == 1:
            iri = next(iter(holders))
            known = (one for one in self.people.values() if one.iri == iri)
            return next(known)
        office = _bare(label.office, self.caller)
        iri = local_iri(self.article.iri, office)
        entity = Entity(
            iri, Value(office, language=self.article.language), with_broader(SCHEMA.Person)
        )
        return self.minted.setdefault(iri, entity)

    def _mint(self, name: str) -> Entity:
        shown = name.title() if name.isupper() and len(name.split()) > 1 else name
        entity = minted(shown, SCHEMA.Person, self.base, self.article.language)
        entity = self.minted.setdefault(entity.iri, entity)
        self.enter(shown, entity)
        return entity

    def _note(self, office: str, entity: Entity) -> None:
        for stem in self._stems(office)[:1]:
            self.roles[stem].add(entity.iri)

    def _stems(self, office: str) -> list[str]:
        """Return the stems of the words in an office that say who somebody is."""
        words = re.findall(r"[^\W\d_]+", key(office))
        joined = self.caller.lexicon.words.get("proclitics", {}).get("article", "")
        said = [word.removeprefix(joined) for word in words if self.caller.says_who(word)]
        said = [word.removesuffix("ا") for word in said]  # "رئيسا"
        return [word[:_STEM] for word in said]

    def attend(self, lines: Iterable[str]) -> None:
        """Note who holds which office by what stands above the debate: "Chair: Ada Moyo"."""
        for line in lines:
            office = ""
            for chunk in _CHUNKS.split(line):
                before, colon, behind = chunk.partition(":")
                if colon and (told := self.caller.called(before.strip())) and not told.name:
                    office = told.office or before
                said = (behind if colon else chunk).strip(" .")
                bracketed = _BRACKETED.match(said)
                plain, note = (bracketed[1], bracketed[2]) if bracketed else (said, "")
                plain = plain[self.caller.press.ands.length_in(plain) :].lstrip()  # "and the Clerk"
                self._attends(plain, note, office)
                told = self.caller.called(plain)
                office = told.office if told and not told.name else ""

    def _attends(self, words: str, note: str, office: str) -> None:
        opened = re.match(r"(\w+)\s+", words)
        behind = words[opened.end() :] if opened else ""
        holder = behind[self.caller.press.held.length_in(behind) :].lstrip()
        if opened and holder and self.caller.says_who(opened[1]):
            rest = self.caller.called(holder)  # "Présidence de Mme Roux"
            if rest and rest.name and rest.title:
                self._note(opened[1], self.known(rest.name) or self._mint(rest.name))
                return
        told = self.caller.called(words)
        if told is None or not told.name:
            return
        held = self._stems(told.office) or self._stems(note) or self._stems(office)
        if held and (told.title or self.known(told.name)):
            entity = self.known(told.name) or self._mint(told.name)
            self.roles[held[0]].add(entity.iri)

    def initialled(self, letters: str) -> Entity | None:
        """Return the one person whose initials those are: "H. M."."""
        wanted = [letter.casefold() for letter in _LETTERS.findall(letters)]
        alike = {
            one.iri: one
            for one in self.people.values()
            if [
                word[0].casefold()
                for word in re.split(r"[ -]", one.label.lexical)
                if word[:1].isupper()
            ]
            == wanted
        }
        return next(iter(alike.values())) if len(alike) == 1 else None


def cast(article: Article, caller: Caller, clauses: Clauses, base: str) -> Cast:
    """Return the persons whom an article's prose names, and the offices told above it."""
    found = Cast(article, caller, base)
    for _, clause in clauses:
        for token in clause.tokens:
            if token.entity and SCHEMA.Person in token.entity.types:
                found.enter(token.entity.label.lexical, token.entity)
    return found


def _words(name: str) -> list[str]:
    """Return the folded words of a name, those that a hyphen joins apart."""
    return key(name).replace("-", " ").split()


def _bare(office: str, caller: Caller) -> str:
    """Return an office without the article before it."""
    words = office.split()
    definite = caller.lexicon.grammar.definite
    while len(words) > 1 and fold(words[0]) in definite:
        words.pop(0)
    return unelided(" ".join(words), definite)
