"""What an Arabic word is made of: what is joined before and behind it, and what it can be."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from kg.extract.arabic.conjugation import is_infinitive, is_verbal
from kg.extract.arabic.endings import NISBA, PLURALS
from kg.extract.arabic.parts import Part, compounds
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.inflection import spelled
from kg.extract.lexicon import Lexicon, Tag
from kg.names import SCHEMA, SOV

_PARTICIPLES = frozenset({Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE})
_SHORTEST = 3
"""Letters below which nothing is taken off a word that is not known without it."""
_INSIDE = frozenset("ؤئءه")
"""Letters that no word opens with."""
_UNJOINED = _INSIDE | {"ي"}
"""Letters behind a ل that is rather a name's own: "ليبيكا", "ليابس"."""
_GUESSED = 5
"""Letters that a word in no list needs for a verb or what is joined to it to be made out."""


class Words:
    """The words of one lexicon; what was read once is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        proclitics, suffixes = lexicon.words["proclitics"], lexicon.words["suffixes"]
        self.coordinators: list[str] = proclitics["coordinators"]
        self.prepositions: list[str] = proclitics["prepositions"]
        self.future: list[str] = proclitics["future"]
        self.article: str = proclitics["article"]
        self.contracted: str = proclitics["contracted"]
        self.suffixes = sorted(
            {one for table in suffixes.values() for one in table}, key=len, reverse=True
        )
        self.owned = [one for one in self.suffixes if one not in suffixes["adjectival"]]
        self.joined: Mapping[str, str] = lexicon.words["joined"]
        self.numbers = frozenset(lexicon.words["numbers"]["words"])
        self.adjectives = frozenset(lexicon.words["adjectives"]["listed"])
        self.compound = frozenset(lexicon.words["adjectives"]["compound"])
        given = lexicon.nouns["given"]
        self.given_names = frozenset(given["names"])
        self.common_names = frozenset(given["common"])
        self.connectors = frozenset(given["connectors"])
        self.given = self.given_names | self.connectors
        self.honorifics = frozenset(spelled(word) for word in lexicon.press.honorifics.all)
        self._read: dict[str, tuple[Part, ...]] = {}
        self._bases: dict[str, str | None] = {}
        self.compounds = dict(compounds(lexicon))
        lengths = sorted((len(phrase.split()), phrase.split()[0]) for phrase in self.compounds)
        self.openers = {opener: length for length, opener in lengths}  # the longest of each
        self.able = tuple(
            one
            for one in lexicon.sets["verbal.impersonal"]
            if one.startswith("ب") and " " not in one
        )
        plurals = lexicon.words["vocabulary"]["plurals"].values()
        self.plurals = lexicon.sets["nouns.gender.plural"].union(*plurals)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Every noun that the lexicon has, in the form that is looked up, without an article."""
        lexicon = self.lexicon
        vocabulary = lexicon.words["vocabulary"]
        phrases = [
            *vocabulary["nouns"],
            *(one for plurals in vocabulary["plurals"].values() for one in plurals),
            *vocabulary["plurals"],
            *lexicon.heads,
            *lexicon.anaphors,
            *lexicon.words["adverbs"]["times"],
            *(noun for name, table in lexicon.cues.items() if name != "parts" for noun in table),
            *(t.word for f in lexicon.frames for t in f.triggers if t.kind == "noun"),
            *(written for written, _ in lexicon.forms.infinitives()),
        ]
        return frozenset(
            self.bare(phrase.split()[0]) for phrase in phrases if len(phrase.split()[0]) > 1
        )

    def bare(self, word: str) -> str:
        """Return a word without its article."""
        if word.startswith(self.article) and len(word) > _SHORTEST and word not in self.alike:
            return word.removeprefix(self.article)
        return word

    @cached_property
    def alike(self) -> frozenset[str]:
        """The nouns of action that open as the article is written: "إلزام", "التزام"."""
        nouns = (written for written, _ in self.lexicon.forms.infinitives())
        return frozenset(noun for noun in nouns if noun.startswith(self.article))

    def definite(self, word: str) -> bool:
        """Tell whether a word has its article: "الشركة", not "ألف"."""
        return word.startswith(self.article) and len(word) > _SHORTEST and word not in self.nouns

    def parts(self, word: str) -> tuple[Part, ...]:
        """Return the parts of a written word in its one spelling, in order and without gaps."""
        if (known := self._read.get(word)) is None:
            known = self._known(word) or self._guessed(word)
            self._read[word] = known
        return known

    def whole(self, word: str) -> tuple[Part, ...]:
        """Return the parts of a word in quotation marks: one that no list has is one."""
        return self._known(word) or (Part(0, len(word), word, Tag.WORD),)

    # --- words that the lexicon has

    def _known(self, word: str) -> tuple[Part, ...]:
        for way in (
            self._conjunction,
            self._whole,
            self._with_pronoun,
            self._after_coordinator,
            self._after,
            self._of_kind,
        ):
            if found := way(word):
                return found
        return ()

    def _conjunction(self, word: str) -> tuple[Part, ...]:
        """Read a conjunction with its pronoun: "بأنه", which no noun's form can be meant by."""
        for suffix in self.suffixes:
            stem = word.removesuffix(suffix)
            plain = self.joined.get(stem, "") if stem != word else ""
            if plain in self.lexicon.grammar.that or (plain and stem.startswith(self.article)):
                tag, lemma = self.lexicon.classes[plain]
                return (
                    Part(0, len(stem), plain, tag, lemma),
                    Part(len(stem), len(word), suffix, Tag.PRONOUN, suffix),
                )
        return ()

    def _whole(self, word: str) -> tuple[Part, ...]:
        size = len(word)
        if word in self.lexicon.classes:
            tag, lemma = self.lexicon.classes[word]
            return (Part(0, size, word, tag, lemma, self.lexicon.forms.get(word)),)
        if word in self.numbers:
            return (Part(0, size, word, Tag.NUMBER),)
        if found := self._verb(word):
            return (found,)
        if word in self.given:
            return (Part(0, size, word, Tag.WORD),)
        if self.bare(word) not in self.nouns and (found := self.with_object(word)):
            inner = self.lexicon.classes.get(word[1:] if word[0] in self.coordinators else "")
            return () if inner and inner[0] is Tag.PREPOSITION else (found,)  # "ولدى"
        if noun := self.noun(word):
            return (Part(0, size, noun, Tag.WORD),)
        return ()

    def _verb(self, word: str) -> Part | None:
        """Read a verb form, one of the future or with an object, and a participle."""
        readings = tuple(form for form in self.lexicon.forms.get(word) if is_verbal(form))
        if not readings and word.startswith(self.article):
            behind = self.lexicon.forms.get(self.bare(word))
            readings = tuple(f for f in behind if is_verbal(f) and f.mood not in FINITE)
        if readings:
            return Part(0, len(word), word, Tag.VERB, "", readings)
        if (
            word[:1] in self.future
            and word not in self.given
            and (found := self._imperfect(word[1:]))
        ):
            ahead = tuple(replace(form, mood=Mood.FUTURE) for form in found.readings)
            return replace(found, end=len(word), text=word, readings=ahead)
        return None

    def _imperfect(self, word: str) -> Part | None:
        readings = tuple(f for f in self.lexicon.forms.get(word) if f.imperfect)
        if readings:
            return Part(0, len(word), word, Tag.VERB, "", readings)
        found = self.with_object(word)
        return found if found and all(form.imperfect for form in found.readings) else None

    def with_object(self, word: str) -> Part | None:
        """Read a finite verb with the pronoun that is its object: "تديرها"."""
        if word in self.adjectives or (word.startswith(self.article) and word.endswith("ي")):
            return None  # "وطني" and "الفني" are no verbs with a pronoun
        for suffix in self.suffixes:
            stem = word.removesuffix(suffix)
            if stem == word or len(stem) < _SHORTEST:
                continue
            for written in (stem, stem[:-1] + "ي" if stem[-1] == "ا" else stem, stem + "ا"):
                found = self.lexicon.forms.get(written)
                finite = tuple(form for form in found if form.mood in FINITE)
                if finite and not (written == stem + "ا" and not stem.endswith("و")):
                    return Part(0, len(word), written, Tag.VERB, "", finite, suffix)
        return None

    def noun(self, word: str) -> str | None:
        """Return the dictionary form of a noun or adjective, with its article, or None."""
        bare = self.bare(word)
        if bare == word or any(self.deed_of(word.removesuffix(one)) for one in self.owned):
            return self.base(word)
        return self.article + (self.base(bare) or bare)

    def deed_of(self, stem: str) -> str:
        """Return a noun of action that opens as the article does, before a suffix: "إلغائها"."""
        whole = f"{stem[:-1]}ء" if stem[-1:] in {"ئ", "ؤ"} else stem
        return whole if whole in self.alike else ""

    def _of_kind(self, word: str) -> tuple[Part, ...]:
        """Read an adjective of origin or kind that no list has: "رواندية"."""
        return (Part(0, len(word), word, Tag.WORD),) if self.nisba(word) else ()

    def base(self, word: str) -> str | None:
        """Return the dictionary form of a noun or adjective without its article, or None."""
        if word not in self._bases:
            self._bases[word] = self._find_base(word)
        return self._bases[word]

    def _find_base(self, word: str) -> str | None:
        stem = word[:-2] if word.endswith(("ين", "ون")) else ""
        people = self.lexicon.head_class(stem) in {SCHEMA.Person, SOV.ActorGroup}
        if len(stem) > _SHORTEST and stem in self.nouns and people:
            return stem  # "مهندسين"
        if word.endswith("ي") and len(word) > _GUESSED - 1 and word not in self.nouns:
            acts = any(form.mood in _PARTICIPLES for form in self.lexicon.forms.get(word[:-1]))
            several = {f"{word}ن", f"{word[:-1]}ون"} & self.nouns  # "باحثي", "مصرفي" is none
            kind = self.lexicon.head_class(word[:-1]) if acts or several else None
            if kind is not None and SOV.Actor in with_broader(kind):
                return word[:-1]  # "مشغلي المنصات"
        if word in self.nouns or word in self.adjectives:
            return word
        if word.removesuffix("ه") in self.adjectives:
            return word
        for ending, instead in PLURALS:
            base = word.removesuffix(ending) + instead
            if word.endswith(ending) and len(base) >= _SHORTEST:
                if base in self.nouns and not (ending == "ا" and base.endswith("ه")):
                    return base
                if base in self.adjectives or base.removesuffix("ه") in self.adjectives:
                    return word  # "فرنسيتان" as "فرنسية"
        return None

    def deed(self, word: str) -> bool:
        """Tell whether a word is a noun of action: a verb's, or one of no list with its shape."""
        bare = self.bare(word)
        if bare in self.lexicon.forms or bare in self.nouns:
            return is_infinitive(self.lexicon.forms.get(bare))
        shaped = len(bare) >= _GUESSED and bare[-2:-1] in {"ي", "ا"}
        return shaped and bare[0] == ("ت" if bare[-2] == "ي" else self.article[0])

    def nisba(self, word: str) -> bool:
        """Tell whether a word ends as an adjective of origin or kind does: "رقمي", "وطنية"."""
        if "ي" not in word:
            return False
        bare = self.bare(word)
        stem = bare
        for ending in NISBA:
            stem = stem.removesuffix(ending)
        if stem.endswith("يا") and len(stem) > _SHORTEST:
            stem = stem[:-1]
        known = bare in self.nouns or bare in self.given
        return len(stem) >= _SHORTEST and stem.endswith("ي") and not known

    def _with_pronoun(self, word: str) -> tuple[Part, ...]:
        """Read "له", "بأنها" and "شركتها": what takes a pronoun at its end."""
        for suffix in self.suffixes:
            stem = word.removesuffix(suffix)
            if stem == word or not stem:
                continue
            if plain := self.joined.get(stem):
                tag, lemma = self.lexicon.classes[plain]
                return (
                    Part(0, len(stem), plain, tag, lemma),
                    Part(len(stem), len(word), suffix, Tag.PRONOUN, suffix),
                )
            owned = suffix in self.owned and len(stem) >= _SHORTEST
            if owned and (base := self._possessed(stem)):
                return (Part(0, len(word), base, Tag.WORD, suffix=suffix),)
        return ()

    def possessed(self, word: str) -> tuple[str, str] | None:
        """Return a noun and the pronoun that it ends in: "كلفتها"."""
        found = self._with_pronoun(word)
        return (found[0].text, found[0].suffix) if len(found) == 1 and found[0].suffix else None

    def _possessed(self, stem: str) -> str | None:
        """Return the dictionary form of a noun before its suffix: "شركت" is "شركة"."""
        if stem.startswith(self.article):
            return self.deed_of(stem) or None
        if stem in self.nouns:
            return stem
        if stem.endswith("ت") and (base := self.base(stem[:-1] + "ه")):
            return base
        if stem[-1] in "ئؤ" and (base := self.base(stem[:-1] + "ء")):
            return base
        base = self.base(stem)
        return base if base and base in self.nouns else None

    def _after_coordinator(self, word: str) -> tuple[Part, ...]:
        if word[:1] not in self.coordinators or len(word) < _SHORTEST:
            return ()
        behind = word[1:]
        rest = self._whole(behind) or self._with_pronoun(behind) or self._after(behind)
        rest = rest or self._of_kind(behind)
        return self._before(word[0], Tag.COORDINATOR, rest) if rest else ()

    def _before(self, letter: str, tag: Tag, rest: tuple[Part, ...]) -> tuple[Part, ...]:
        lemma = letter if tag is not Tag.PREPOSITION else self.lexicon.classes[letter][1]
        return (Part(0, 1, letter, tag, lemma), *(part.moved(1) for part in rest))

    def _after(self, word: str) -> tuple[Part, ...]:
        """Read a preposition of one letter and its noun: "بشراكة", "للشركة"."""
        letter, rest = word[:1], word[1:]
        if letter not in self.prepositions or len(rest) < _SHORTEST - 1:
            return ()
        if (
            letter == self.contracted
            and rest.startswith(self.contracted)
            and len(rest) >= _SHORTEST
        ):
            bare = rest[1:]
            base = self.base(bare)
            if base is None and (whole := self.base(rest)):
                base, bare = whole, whole  # "للغة" is of a noun that begins in ل itself
            part = Part(0, len(rest), self.article + (base or bare), Tag.WORD)
            if base is None and (verb := self._verb(self.article + bare)):
                part = replace(part, tag=Tag.VERB, readings=verb.readings)
            return self._before(letter, Tag.PREPOSITION, (part,))
        if found := self._plain_or_possessed(rest):
            return self._before(letter, Tag.PREPOSITION, found)
        return self._so_that(rest) if letter == self.contracted else ()

    def _so_that(self, word: str) -> tuple[Part, ...]:
        """Read a verb behind "ل", which opens a clause of its own: "لتشمل", "ليصل"."""
        if self.base(word) is not None:
            return ()
        if (verb := self._imperfect(word)) is not None:
            return self._before(self.contracted, Tag.SUBORDINATOR, (verb,))
        verb = self._verb(word)  # "لو وقعت العقد لخسرت السوق"
        if verb is None or all(form.mood not in FINITE for form in verb.readings):
            return ()
        return self._before(self.contracted, Tag.ADVERB, (verb,))

    def _plain_or_possessed(self, word: str) -> tuple[Part, ...]:
        found = self._whole(word)
        if word in self.lexicon.words["verbal"]["about"]:
            return found
        if found and found[0].tag is Tag.ADVERB and self.base(word):
            return (Part(0, len(word), word, Tag.WORD),)
        if found and found[0].tag in {Tag.WORD, Tag.DETERMINER, Tag.NUMBER}:
            noun = found[0].tag is Tag.WORD
            nisba = noun and self.nisba(word) and not word.startswith(self.article)
            return () if nisba and self.base(word) is None else found
        if (
            found
            and found[0].tag is Tag.VERB
            and not any(f.mood in FINITE for f in found[0].readings)
        ):
            return found
        if found and found[0].tag is Tag.VERB and self.base(word):
            return found
        found = self._with_pronoun(word)
        return found if found and found[0].tag is Tag.WORD else ()

    # --- words that no list has

    def _guessed(self, word: str) -> tuple[Part, ...]:
        size = len(word)
        if size >= _GUESSED - 1 and word[0] == self.coordinators[0] and len({*word[:3]}) > 1:
            rest = self.parts(word[1:])
            return self._before(word[0], Tag.COORDINATOR, rest)
        feminine = word.endswith(("ه", "ات", "تها", "ته", "تهم")) and not word.endswith("يه")
        if size > _GUESSED and word[0] in self.prepositions and feminine:
            return self._before(word[0], Tag.PREPOSITION, (Part(0, size - 1, word[1:], Tag.WORD),))
        if size >= _GUESSED and word[0] == self.contracted and word[1] not in _UNJOINED:
            return self._before(word[0], Tag.PREPOSITION, (Part(0, size - 1, word[1:], Tag.WORD),))
        if verb := self._unlisted_verb(word):
            return (Part(0, size, word, Tag.VERB, "", (verb,)),)
        return (Part(0, size, word, Tag.WORD),)

    def _unlisted_verb(self, word: str) -> VerbForm | None:
        """Read a word as a verb that no list has, where its shape is a verb's alone."""
        if len(word) < _GUESSED - 1 or self.nisba(word) or word.endswith("ه"):
            return None
        if word[0] == "ي" and not word.endswith("يا"):
            agrees = "plural" if word.endswith(("ون", "ان")) else "masculine"
            return VerbForm(word, Mood.INDICATIVE, imperfect=True, agrees=agrees)
        if len(word) < _GUESSED or word[0] != "ا":
            return None
        if word.endswith("ت") and not word.endswith(("ات", "نت")):
            return VerbForm(word[:-1], Mood.INDICATIVE, agrees="feminine")
        if word.startswith("است") and word[-2] != "ا" and len(word) == _GUESSED + 1:
            return VerbForm(word, Mood.INDICATIVE, agrees="masculine")
        return None


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """Return the words of a lexicon; the same lexicon gives the same."""
    return Words(lexicon)
