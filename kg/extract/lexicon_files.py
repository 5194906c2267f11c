"""From the data files of a language to its lexicon: parsed, checked and turned to be looked up."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from kg.errors import LexiconError
from kg.extract.arabic import conjugation as arabic
from kg.extract.conjugation import Conjugation, Forms, conjugation
from kg.extract.demonyms import parse_demonyms
from kg.extract.formation import Formation, kind_of, listed_kind, parse_formation
from kg.extract.frames import Frame, Vocabulary, nominalised, parse_frames
from kg.extract.grammar import parse_grammar
from kg.extract.inflection import SINGULARS, SPELLINGS, same
from kg.extract.lexicon import Lexicon, Tag, class_iri
from kg.extract.press import Press
from kg.extract.quantities import parse_quantities
from kg.extract.tables import Table, WordSets, open_table, parse_table
from kg.model import Iri, Modality
from kg.names import SCHEMA, SOV

_SERVING = frozenset({SOV.AIModel, SOV.DataCentre, SOV.ComputeInfrastructure}) | {
    SCHEMA.SoftwareApplication,
    SCHEMA.Product,
}
"""The classes of things whose names stand where a verb asks for their noun."""
_OPENER = re.compile(r"[^ ']+(?:'|(?= ))")
_PIECE = re.compile(r"[^\W\d_]+|\d|[^\w\s]|_")
_AS_PRINTED = frozenset({"example", "cues", "offices"})
"""Tables that are compared with folded text alone, or published."""
_OF_NOUNS = ("nouns", "thoughts", "event_nouns", "sources")
"""Tables of status.toml that have nouns in them, without which no sentence is read."""
_CONJUGATIONS = {"ar": arabic.conjugation}
"""How the entries of verbs.toml are inflected, where a verb is more than a stem with endings."""


def parse_lexicon(files: Mapping[str, bytes], language: str, press: Press) -> Lexicon:
    """Build a language's lexicon from the bytes of its TOML files, by their names, and its press.

    Raises LexiconError where a file is missing, breaks TOML or contradicts another.
    """
    tables = _tables(files, language)
    singular, spell = SINGULARS[language], SPELLINGS.get(language, same)
    forms = _forms(tables["verbs"], _CONJUGATIONS.get(language, conjugation))
    classes, sets = _classes(tables["words"]), WordSets(_lists(tables))
    phrasal = sets["particles.strengthening"].union(_phrasal(tables["verbs"].get("phrasal", {})))
    heads = _by_noun(tables["nouns"]["classes"], singular)
    frames = _frames(tables, forms, phrasal)
    return Lexicon(
        language=language,
        singular=singular,
        head_class=partial(kind_of, _formation(tables["nouns"], heads, singular)),
        grammar=parse_grammar(tables["words"]["grammar"], f"lexicon/{language}/words.toml"),
        classes=classes,
        words=open_table(tables["words"]),
        sets=sets,
        nouns=open_table(tables["nouns"]),
        quantities=parse_quantities(tables["quantities"], f"lexicon/{language}/quantities.toml"),
        demonyms=parse_demonyms(files, language),
        press=press,
        status=_in_singular(tables["status"], singular, f"lexicon/{language}/status.toml"),
        forms=forms,
        frames=frames,
        phrasal=phrasal,
        openers=_openers((*classes, *sets.get("compounds.nouns", ()))),
        joined=_joined((*heads, *chain(*tables["nouns"]["names"].get("seated", {}).values()))),
        heads=heads,
        anaphors=_anaphors(tables["nouns"]["anaphors"], singular),
        called=_called(tables["nouns"]["anaphors"], singular),
        offices={spell(noun): body for noun, body in tables["nouns"].get("offices", {}).items()},
        titles=_by_noun(tables["nouns"]["titles"], singular),
        cues={name: _by_noun(table, singular) for name, table in tables["nouns"]["names"].items()},
        governors=dict(_governors(tables["status"]["governors"])),
        light=_light(tables["status"].get("light", {})),
        intransitive=frozenset(tables["verbs"].get("intransitive", {}).get("verbs", ())),
        prenominal=frozenset(tables["words"]["adjectives"]["prenominal"]),
        unowned=frozenset(map(singular, tables["nouns"].get("unowned", {}).get("words", ()))),
        reporting=frozenset(_reporting(frames)),
        stating=frozenset(_reporting(frames, tables["words"]["grammar"]["clause_slot"])),
    )


def _tables(files: Mapping[str, bytes], language: str) -> dict[str, Any]:
    """Return the tables of a language's files, each word in its one spelling."""
    tables = {
        name: parse_table(files, f"lexicon/{language}/{name}.toml")
        for name in ("words", "nouns", "sets", "status", "verbs", "frames", "quantities")
    }
    if language not in SINGULARS:
        fix = "Give it a function in kg/extract/inflection.py"
        raise LexiconError(f"no inflection for {language!r}", where=f"lexicon/{language}", fix=fix)
    return _spelled(tables, SPELLINGS.get(language, same))


def _openers(several: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for words in several:
        if match := _OPENER.match(words):
            longest[match.group()] = max(len(_PIECE.findall(words)), longest.get(match.group(), 0))
    return longest


def _reporting(frames: Iterable[Frame], slot: str = "") -> Iterator[str]:
    """Yield the verbs that say who says a thing, or those of them that have it in a slot."""
    for frame in frames:
        for trigger in frame.triggers if frame.reports else ():
            said = not slot or any(slot in slots for slots in trigger.roles.values())
            if trigger.kind == "verb" and not trigger.then and said:
                yield trigger.word


def _frames(tables: Mapping[str, Any], forms: Forms, phrasal: frozenset[str]) -> tuple[Frame, ...]:
    """Return the frames, those too that the nouns of their verbs trigger."""
    words = tables["words"]
    several = words.get("verbal", {}).get("impersonal", ())  # "لا بد من"
    verbs = Vocabulary(forms.lemmas | phrasal | {*several}, tables["sets"])
    frames = parse_frames(tables["frames"], verbs)
    return nominalised(frames, _nouns(forms), words.get("nominal", {}))


def _phrasal(table: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Return the verbs of two words that a table lists: verb = its particles."""
    return (f"{verb} {particle}" for verb, particles in table.items() for particle in particles)


def _lists(tables: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of words by table and name, behind the file's name but for words.toml."""
    files = (("words", ""), ("nouns", "nouns."), ("status", "status."))
    found = [(f"{start}{name}", one) for file, start in files for name, one in tables[file].items()]
    for name, table in (*found, ("set", tables["sets"])):
        for key, listed in table.items() if isinstance(table, Mapping) else ():
            if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
                yield f"{name}.{key}", listed


def _joined(heads: Iterable[str]) -> frozenset[str]:
    """Return the words that open or end a head of several words."""
    compounds = [head.split() for head in heads if " " in head or "'" in head]
    return frozenset(word for words in compounds for word in (words[0], words[-1]))


def _in_singular(status: Mapping[str, Any], singular: Callable[[str], str], where: str) -> Table:
    """Return the tables of status with the singular of their nouns: of "refus" it is "refu"."""
    for name in _OF_NOUNS:
        if name not in status:
            raise LexiconError(f"lacks [{name}]", where=where, fix="Add it")
    nouns = {name: status[name].keys() for name in _OF_NOUNS}
    nouns["sources"] = {"figures", "records"} & nouns["sources"]
    both = {
        name: {key: [*status[name][key], *map(singular, status[name][key])] for key in keys}
        for name, keys in nouns.items()
    }
    return open_table({name: table | both.get(name, {}) for name, table in status.items()})


def _by_noun(table: Mapping[str, Iterable[str]], singular: Callable[[str], str]) -> dict[str, Iri]:
    """Return a table of nouns by class turned round: the class of each noun in the singular."""
    return {singular(noun): class_iri(name) for name, nouns in table.items() for noun in nouns}


def _formation(
    nouns: Mapping[str, Any], heads: Mapping[str, Iri], singular: Callable[[str], str]
) -> Formation:
    """Return what the parts of nouns tell, in a language that says so."""
    listed = partial(listed_kind, heads, singular)
    return parse_formation(nouns.get("formation", {}), listed, class_iri)


def _anaphors(
    table: Mapping[str, Iterable[str]], singular: Callable[[str], str]
) -> dict[str, tuple[Iri, ...]]:
    classes: dict[str, list[Iri]] = {}
    for name, nouns in table.items():
        for noun in nouns:
            classes.setdefault(singular(noun), []).append(class_iri(name))
    return {noun: tuple(found) for noun, found in classes.items()}


def _called(
    table: Mapping[str, Iterable[str]], singular: Callable[[str], str]
) -> dict[Iri, frozenset[str]]:
    found = {class_iri(name): frozenset(map(singular, nouns)) for name, nouns in table.items()}
    return {kind: nouns for kind, nouns in found.items() if kind in _SERVING}


def _classes(words: Mapping[str, Any]) -> dict[str, tuple[Tag, str]]:
    """Return what each closed-class word does; of two classes, the first here wins."""
    prepositions, pronouns = words["prepositions"], words["pronouns"]
    adverbs, determiners = words["adverbs"], words["determiners"]
    listed: list[tuple[Tag, Iterable[str], str]] = [
        *((Tag.PREPOSITION, prepositions[plain], plain) for plain in prepositions),
        *((Tag.ADVERB, adverbs[kind], "") for kind in ("degree", "temporal", "evaluative")),
        *((Tag.ADVERB, adverbs[kind], "") for kind in ("appreciative", "uncertain", "days")),
        *((Tag.ADVERB, adverbs[kind], "") for kind in ("other", "nominal")),
        (Tag.PRONOUN, pronouns["subject"] + pronouns["other"], ""),
        *((Tag.PRONOUN, pronouns[one], "") for one in pronouns if one.startswith("counted_")),
        (Tag.RELATIVE, pronouns["relative"], ""),
        (Tag.CLITIC, pronouns["clitic"], ""),
        (Tag.COORDINATOR, words["conjunctions"]["coordinating"], ""),
        (Tag.NEGATION, words["negation"]["particle"] + words["negation"]["words"], ""),
        (Tag.ADVERB, words["conjunctions"]["clause"], ""),
        (Tag.SUBORDINATOR, words["conjunctions"]["subordinating"], ""),
        *((Tag.DETERMINER, forms, "") for forms in determiners.values()),
    ]
    classes: dict[str, tuple[Tag, str]] = {}
    for tag, forms, plain in listed:
        for form in forms:
            classes.setdefault(form, (tag, plain or form))
    return classes


def _spelled(tables: Mapping[str, Any], spell: Callable[[str], str]) -> dict[str, Any]:
    """Return tables with every word of them spelled alike; figures and examples stay as written."""

    def respelled(value: Any) -> Any:  # noqa: ANN401  # TOML
        if isinstance(value, str):
            return sys.intern(spell(value))
        if isinstance(value, list):
            return [respelled(one) for one in value]
        if isinstance(value, dict):
            return {
                sys.intern(spell(key)): inner if key in _AS_PRINTED else respelled(inner)
                for key, inner in value.items()
            }
        return value

    return {
        name: table if name in {"quantities", "dates"} or spell is same else respelled(table)
        for name, table in tables.items()
    }


def _nouns(forms: Forms) -> dict[str, tuple[str, ...]]:
    """Return the nouns, other than the verb itself, that are the infinitives of each verb."""
    found: dict[str, set[str]] = {}
    for written, lemma in forms.infinitives():
        found.setdefault(lemma, set()).add(written)
    return {lemma: tuple(sorted(nouns)) for lemma, nouns in found.items()}


def _forms(
    verbs: Mapping[str, Any],
    conjugated: Callable[[Mapping[str, str | Sequence[str]]], Conjugation],
) -> Forms:
    forms = Forms()
    homes: dict[str, str] = {}
    for name, entries in verbs["verbs"].items():
        where = f"verbs.toml [verbs] {name}"
        if name not in verbs["paradigm"]:
            raise LexiconError("no such paradigm", where=where, fix="Add [paradigm.…] for it")
        inflect = conjugated(verbs["paradigm"][name])
        for entry in entries:
            if entry in homes:
                raise LexiconError(
                    f"{entry!r} is in {homes[entry]!r} too", where=where, fix="List a verb once"
                )
            homes[entry] = name
            try:
                forms.add(*inflect(entry))
            except ValueError as error:
                fix = "Move it to its own paradigm"
                raise LexiconError(str(error), where=where, fix=fix) from error
    return forms


def _governors(
    table: Mapping[str, Mapping[str, Any]],
) -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    known = {"none", "negative", *Modality}
    for effect, verbs in table.items():
        if effect not in known:
            raise LexiconError(
                f"unknown effect {effect!r}", where="status.toml", fix=f"One of {known}"
            )
        for lemma, prepositions in verbs.items():
            before = [prepositions] if isinstance(prepositions, str) else prepositions
            yield lemma, (effect, frozenset(before))


def _light(
    table: Mapping[str, Iterable[str]],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for effect, idioms in table.items():
        if effect not in {"none", "negative", *Modality}:
            raise LexiconError(
                f"unknown effect {effect!r}", where="status.toml [light]", fix="Use a modality"
            )
        for idiom in idioms:
            verb, *words = idiom.replace("'", "' ").split()
            found.setdefault(verb, []).append((tuple(words), effect))
    return {verb: tuple(sorted(one, key=lambda e: -len(e[0]))) for verb, one in found.items()}
