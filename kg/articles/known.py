"""Names that are known by their words: of papers, bodies and places."""

import re

from kg.articles.pieces import EDGES
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.names import SCHEMA, SOV

LONGEST_NAME = 5  # words
_SHORT = 3  # letters of a word that needs no capital in a name
_PLACES = frozenset({SCHEMA.Place, SCHEMA.Country, SCHEMA.City, SCHEMA.AdministrativeArea})
_IN_MARKS = re.compile(
    r"(?:\S+\s+){0,2}?(\S+)\s+[«“\"„]\s*([^«»“”\"„]+?)\s*[»”\"]"
    r"(?:\s+(?:على|on|sur)\s+\S+|\s+ال\w+ي[ةه])?"
)


class Known:
    """Knows the papers, bodies and places of one language."""

    def __init__(self, press: Press, gazetteer: Gazetteer) -> None:
        self.press, self.gazetteer = press, gazetteer

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
            written = [word for word in written if key(word) not in self.press.particles]
        named = article and all(self.is_proper(word) for word in written)
        return self.is_outlet(text) or named or any(key(word) in self.press.sites for word in words)

    def in_marks(self, text: str) -> str | None:
        """Return the name in marks behind the noun that says what it is: "مجلة «الضفة»"."""
        match = _IN_MARKS.fullmatch(text.strip(EDGES))
        noun = match and (self.is_site(match[1]) or self.is_theme(match[1]))
        return match[2] if match and noun else None

    def is_body(self, text: str) -> bool:
        """Tell whether words are the name of a body and no sentence: "Council of Ministers"."""
        bare = re.sub("^لل(?=\\w{3})", "", key(text.strip(EDGES)))
        if not self.press.bodies.opens(bare):
            return self._ends_as_body(text.strip(EDGES))
        words = text.strip(EDGES).split()
        if not any(c.isupper() for c in text):
            return sum(word.isalpha() for word in words) < LONGEST_NAME and ":" not in text
        plain = [w for w in words if not (self.is_proper(w) or w[1:2] in {"'", "’"})]
        return sum(len(word) > _SHORT for word in plain) < 2  # noqa: PLR2004  # "Autorité portuaire"

    def _ends_as_body(self, name: str) -> bool:
        """Tell whether words with capitals end as bodies' names do: "Borough Council"."""
        words = name.split()
        proper = all(self.is_proper(w) or key(w) in self.press.particles for w in words)
        return proper and len(words) > 1 and key(words[-1]) in self.press.body_ends

    def is_theme(self, text: str) -> bool:
        """Tell whether a name has a word that names of outlets have, and others too."""
        return any(key(word) in self.press.themes for word in re.split(r"[\s'’]+", text))

    def is_titled(self, name: str) -> bool:
        """Tell whether a name has a paper's article and capitals: "La Poste du Rhône"."""
        words = re.split(r"[\s-]+", name)
        proper = all(self.is_proper(w) or key(w) in self.press.particles for w in words)
        return len(words) > 2 and proper and self._has_article(name)  # noqa: PLR2004

    def is_place(self, text: str) -> bool:
        """Tell whether a name is known as a place's."""
        for form in (text.strip(EDGES), text.strip(EDGES).title()):
            entity = self.gazetteer.named(form)
            if entity and not _PLACES.isdisjoint(entity.types):
                return True
        return False

    def is_proper(self, word: str) -> bool:
        """Tell whether a word is written as a name, a particle before it or not: "d'Aumeroy"."""
        head = re.match(r"[^\W\d_]{1,3}(?:['’]|(?=-))", word)
        particle = head is not None and key(head.group()) in self.press.particles
        rest = word[head.end() :].lstrip("-") if head and particle else word
        return rest[:1].isupper()

    def _has_article(self, text: str) -> bool:
        """Tell whether a text opens with the article that papers have: "L'Écho des Marches"."""
        return bool(self.press.site_openers.opens(key(text)))
