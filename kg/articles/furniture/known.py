"""Names that are known by their words: of papers, bodies and places."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from kg.articles.furniture.pieces import EDGES
from kg.articles.inverted import is_place, opens_as_body
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.names import SCHEMA, SOV

LONGEST_NAME = 5  # words
LONGEST_SITE, SHORT_SITE = 8, 4  # words of a line that names a site
_SHORT = 3  # letters of a word that needs no capital in a name
_IN_MARKS = re.compile(
    r"(?:\S+\s+){0,2}?(\S+)\s+[«“\"„]\s*([^«»“”\"„]+?)\s*[»”\"]"
    r"(?:\s+(?:على|on|sur)\s+\S+|\s+ال\w+ي[ةه])?"
)


_JOINTS = frozenset(
    {"de", "du", "des", "d", "l", "la", "le", "les", "et", "aux", "a", "au", "pour", "sur"}
    | {"of", "on", "for", "and", "the", "in", "&"}
)
"""Words inside the name of a body."""
_BODY_JOINTS = frozenset({"of", "on", "for"})
"""Words behind which the name of a body goes on."""
_DESCRIBING = ("al", "ale", "aux", "ales", "ique", "iques", "aire", "aires", "ien", "ienne")
"""How adjectives in the names of bodies end."""
_CAPITALS = re.compile(r"(?:\b[A-ZÀ-Þ][\w'’-]*\s+){3}[A-ZÀ-Þ][a-zà-ÿ]")
LONGEST_BODY = 12
"""Words of the longest name of a body, with the small ones."""


class Known:
    """Knows the papers, bodies and places of one language."""

    def __init__(self, press: Press, gazetteer: Gazetteer) -> None:
        self.press, self.gazetteer = press, gazetteer

    @cached_property
    def joints(self) -> frozenset[str]:
        """The small words within names: their particles, and "and"."""
        return self.press.particles.all | self.press.ands.all

    @cached_property
    def small(self) -> frozenset[str]:
        """The small words of names: those within, and the articles that papers have."""
        return self.joints | self.press.site_openers.all

    def is_outlet(self, text: str) -> bool:
        """Tell whether a name is known as a paper's, an agency's or a broadcaster's."""
        entity = self.gazetteer.named(text.strip(EDGES))
        return entity is not None and bool(
            {SCHEMA.NewsMediaOrganization, SOV.MediaOutlet} & set(entity.types)
        )

    def is_site(self, text: str) -> bool:
        """Tell whether a name is known as an outlet's, or is made as theirs are: "Le Messager"."""
        bare = text.strip(EDGES)
        words = re.split(r"[\s'’-]+", bare)
        article = len(words) > 1 and self._has_article(bare)
        written = re.split(r"[\s-]+", bare)
        if article and self.is_theme(text):  # "Le Progrès du Léman"
            written = self.without_particles(written)
        long = self.without_particles(written)
        few = len(long) < LONGEST_NAME or not bare.isupper()  # "THE BOARD KEEPS ITS OLD RECORDS"
        named = article and few and all(self.is_proper(word) for word in written)
        called = any(key(word) in self.press.sites for word in words)
        return self.is_outlet(text) or named or called or self.opens_as_body(bare)

    def opens_as_body(self, text: str) -> bool:
        """Tell whether an acronym of an outlet or a body opens a name: "BBC Afrique"."""
        return opens_as_body(text, self.gazetteer, [self.press])

    def without_particles(self, words: Iterable[str]) -> list[str]:
        """Return the words of a name but its particles: no "du" of "Le Progrès du Léman"."""
        return [word for word in words if key(word) not in self.press.particles]

    def in_marks(self, text: str) -> str | None:
        """Return the name in marks behind the noun that says what it is: "مجلة «الضفة»"."""
        match = _IN_MARKS.fullmatch(text.strip(EDGES))
        noun = match and self.is_papers(match[1])
        return match[2] if match and noun else None

    def is_body(self, text: str) -> bool:
        """Tell whether words are the name of a body and no sentence: "Council of Ministers"."""
        bare = re.sub("^لل(?=\\w{3})", "", key(text.strip(EDGES)))
        told = not (self.press.unsited.all - _BODY_JOINTS).isdisjoint(bare.split())
        if told and len(bare.split()) > LONGEST_NAME + 1:
            return False  # "COUNCIL VOTES TO KEEP RECORDS IN THE COUNTY"
        if not self.press.bodies.opens(bare):
            return self._ends_as_body(text.strip(EDGES))
        words = text.strip(EDGES).split()
        if not any(c.isupper() for c in text):
            return sum(word.isalpha() for word in words) < LONGEST_NAME and ":" not in text
        plain = [w for w in words if not (self.is_proper(w) or w[1:2] in {"'", "’"})]
        few = sum(len(word) > _SHORT for word in plain) < 2  # noqa: PLR2004  # "Autorité portuaire"
        return few or self.is_complemented(text)

    def is_complemented(self, text: str) -> bool:
        """Tell whether a body's noun has but adjectives and complements behind it.

        "Autorité de contrôle des jeux", "Syndicat national des agents du chiffre"
        """
        pieces = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?", text)
        if (
            text.strip(EDGES) != text
            or re.search(r"[^\w\s'’-]", text)
            or len(pieces) > LONGEST_BODY
        ):
            return False
        if self.is_sentence_of_capitals(text):
            return False
        for before, word in pairwise(pieces):
            folded = key(word).rstrip("'’")
            if folded in _JOINTS or word[:1].isupper() or folded.endswith(_DESCRIBING):
                continue
            if folded.endswith("s") and key(before).endswith("s"):
                continue  # "Institut des infrastructures ouvertes"
            if key(before).rstrip("'’") not in _JOINTS:
                return False
        return key(pieces[-1]).rstrip("'’") not in _JOINTS

    def is_sentence_of_capitals(self, text: str) -> bool:
        """Tell whether too many capitals follow for a body: "Parliament Approves Data Bill"."""
        return bool(_CAPITALS.search(text)) and not self._ends_as_body(text.strip(EDGES))

    def _ends_as_body(self, name: str) -> bool:
        """Tell whether words with capitals end as bodies' names do: "Borough Council".

        What such a body is of goes on: "Competition Tribunal of the Lesser Isles".
        """
        words = name.split()
        joint = next((at for at, word in enumerate(words) if key(word) in _BODY_JOINTS), 0)
        if joint and all(self.is_proper(w) or key(w) in _JOINTS for w in words):
            words = words[:joint]
        proper = all(self.is_proper(w) or key(w) in self.joints for w in words)
        told = ":" in name  # "UNVEILED: THE SECOND DATA CENTRE"
        return proper and len(words) > 1 and not told and key(words[-1]) in self.press.body_ends

    def is_theme(self, text: str) -> bool:
        """Tell whether a name has a word that names of outlets have, and others too."""
        return any(key(word) in self.press.themes for word in re.split(r"[\s'’]+", text))

    def is_papers(self, name: str) -> bool:
        """Tell whether a name is made as a paper's is, or has a word that theirs have."""
        return self.is_site(name) or self.is_theme(name)

    def is_titled(self, name: str) -> bool:
        """Tell whether a name has a paper's article and capitals: "La Poste du Rhône"."""
        words = re.split(r"[\s-]+", name)
        proper = all(self.is_proper(w) or key(w) in self.press.particles for w in words)
        return len(words) > 2 and proper and self._has_article(name)  # noqa: PLR2004

    def is_place(self, text: str) -> bool:
        """Tell whether a name is known as a place's."""
        return is_place(text.strip(EDGES), self.gazetteer)

    def is_proper(self, word: str) -> bool:
        """Tell whether a word is written as a name, a particle before it or not: "d'Aumeroy"."""
        head = re.match(r"[^\W\d_]{1,3}(?:['’]|(?=-))", word)
        particle = head is not None and key(head.group()) in self.press.particles
        rest = word[head.end() :].lstrip("-") if head and particle else word
        return rest[:1].isupper()

    def are_proper(self, words: Iterable[str]) -> bool:
        """Tell whether each word is written as a name, or is a small word within one."""
        return all(self.is_proper(word) or key(word) in self.small for word in words)

    def _has_article(self, text: str) -> bool:
        """Tell whether a text opens with the article that papers have: "L'Écho des Marches"."""
        return bool(self.press.site_openers.opens(key(text)))
