"""What an Arabic noun says of itself: its label, what determines it, gender and number."""

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.spelt import unlisted
from kg.extract.arabic.valency import actor_nouns
from kg.extract.arabic.words import Words, words_of
from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.conjugation import GENDERS, VerbForm
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.extract.tokens import Token, printed
from kg.model import Iri
from kg.names import SCHEMA, SKOS, SOV

_OPENERS = frozenset('«“"')
_TANWIN = "\N{ARABIC FATHATAN}"
"""The vowel that an indefinite noun may be written with behind its last letter."""
_TWO = "تا"
"""How a feminine noun for two ends before their names."""

_OF_TWO = ("ان", "تين")
"""How nouns end that say that they are two."""


class ArabicAgreement(Clause):
    """A chunked Arabic sentence, and what is asked of the forms of its nouns."""

    @cached_property
    def forms(self) -> Words:
        """The words of the lexicon."""
        return words_of(self.lexicon)

    @property
    def of(self) -> str:
        """The preposition of a noun in construct."""
        return self.lexicon.grammar.of

    # --- words

    def heads(self, node: NounPhrase) -> tuple[str, ...]:
        """Return a noun phrase's head, and the noun that opens one of several words.

        A "مساعد آلي" is a "مساعد", but a "مصلحة عامة" is nothing that a "مصلحة" is.
        """
        head = self.head(node)
        other = " " not in head or self.lexicon.head_class(head) == SKOS.Concept
        return (head,) if other else (head, self.lexicon.singular(self.tokens[node.head].text))

    def called(self, token: Token) -> frozenset[str]:
        """Return the nouns that a name stands for, and the one that opens it: "قانون الصحة"."""
        found = super().called(token)
        if token.tag is not Tag.NAME:
            return found
        first = self.forms.bare(token.text.split()[0])
        return found | {self.lexicon.singular(first)}

    def label(self, first: int, last: int) -> str:
        """Return the words that name a thing, with its article where only ل shows it.

        An object is called as a subject is: "عقدا جديدا" is a "عقد جديد".
        """
        words = self._cited(first, last)
        token = self.tokens[first]
        contracted = self.lexicon.words["proclitics"]["contracted"]
        article = self.forms.article
        if (
            first > 0
            and self.tokens[first - 1].printed == contracted
            and self.forms.definite(token.text)
            and token.tag is Tag.WORD
            and not token.printed.startswith((article, "ٱل"))
        ):
            bare = token.printed.removeprefix(contracted)
            rest = words[len(token.printed) :]
            kept = token.printed if token.text.startswith(article + contracted) else bare
            return f"{article}{kept}{rest}"
        return words

    def _cited(self, first: int, last: int) -> str:
        """Return tokens as printed, but an indefinite noun and its adjectives in no object's case.

        What is counted keeps it: "40 موظفا", "أكثر حذرا".
        """
        tokens, cut = list(self.tokens[first:last]), last
        for at, token in enumerate(tokens):
            if token.tag is not Tag.WORD or token.lemma or not token.printed.endswith(OBJECT):
                continue
            if first + at and self.tokens[first + at - 1].text in _OPENERS:
                continue  # "«حكايا»" is a name, and no object
            plain = token.printed.rstrip(_TANWIN)[:-1].rstrip(_TANWIN)
            if spelled_word(plain) == token.text:
                before = self.tokens[first + at - 1] if first + at else None
                counted = before is not None and before.tag in {Tag.NUMBER, Tag.DETERMINER}
            else:  # an adjective has no form of its own in the dictionary
                counted = cut != at - 1 or not self._describing(spelled_word(plain))
            if not counted:
                tokens[at], cut = replace(token, printed=plain), at
        return printed(tokens)

    def _describing(self, word: str) -> bool:
        known = self.forms.nisba(word) or word in self.forms.adjectives
        return known or bool(self.lexicon.forms.get(word))

    def words(self, first: int, last: int) -> str:
        """Return the folded words of some tokens, what is joined written as one."""
        return " ".join([token.text for token in self.tokens[first:last]])

    def _find_determiners(self, node: NounPhrase) -> frozenset[str]:
        """Return what determines a noun phrase: what stands before it, its article, its suffix."""
        before = self.tokens[node.first : node.core]
        found = {token.text for token in before if token.tag is Tag.DETERMINER}
        token = self.tokens[node.head]
        if token.tag is Tag.WORD and self.forms.definite(token.text):
            found.add(self.forms.article)
        if token.lemma and token.tag is Tag.WORD:
            found.add(token.lemma)
        return frozenset(found)

    @asked_once
    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return what is known of gender and number; the plural of things is feminine."""
        token, people = self.tokens[node.head], {SCHEMA.Person, SOV.ActorGroup}
        pronouns = self.lexicon.words["pronouns"]
        each = token.text in self.lexicon.words["verbal"]["each"]
        if each or self.determiners(node) & self._parting:
            return frozenset()  # "يستخدم معظم المستشفيات": the verb may agree with either
        if token.tag is Tag.PRONOUN:
            return frozenset(
                kind for kind in ("masculine", "feminine", "plural") if token.text in pronouns[kind]
            )
        if token.entity is not None:
            return self._gender_of_name(node, token)
        if node.core < node.head and self.tokens[node.core].tag is Tag.NUMBER:
            counted = self.lexicon.head_class(self.head(node)) in people
            return frozenset() if counted else frozenset({"feminine"})  # "500 خادم" are things
        if token.printed.endswith(("تان", "تين", _TWO)) and token.text.endswith(("ه", _TWO)):
            return frozenset({"feminine"})
        plural = token.printed.endswith(("ون", "ين", "ان", "ين")) and not token.text.endswith(
            ("ون", "ين", "ان")
        )
        plural = plural or self.forms.bare(token.text) in self.lexicon.sets["nouns.gender.people"]
        doctors = token.text.endswith("اء") and self.lexicon.head_class(self.head(node)) in people
        if plural or doctors:  # "المهندسون", "الأطباء"
            return frozenset({"masculine", "plural"})
        bare = self.forms.bare(token.text)
        deed = bare.endswith(("ات", "اء")) and is_infinitive(self._forms(bare))
        deed = deed and not token.printed.removeprefix("ال").startswith("أ")  # "إنباء", no "أنباء"
        ends = token.text.endswith(("ه", "اء", "ات")) or token.printed.endswith("ات")
        if ends and not deed:
            return frozenset({"feminine"})
        if self._described_as_she(node):
            return frozenset({"feminine"})
        if bare in self.forms.plurals or bare in self.lexicon.sets["nouns.gender.feminine"]:
            return frozenset({"feminine"})
        single = self.lexicon.head_class(bare) == SCHEMA.Person  # "محافظ"
        single = single or bare in self.lexicon.anaphors  # "اتفاق"
        several = self._plural_by_shape(bare) and not (single or is_infinitive(self._forms(bare)))
        either = bare in self.lexicon.sets["nouns.gender.either"]  # "العضو ليلى الدوسري"
        several |= either or (token.tag is Tag.WORD and unlisted(token.text, self.forms))
        return frozenset() if several else frozenset({"masculine"})

    @cached_property
    def _parting(self) -> frozenset[str]:
        """The words for each, some or so many of several, whatever those are."""
        verbal = self.lexicon.words["verbal"]
        return frozenset((*verbal["each"], *verbal["some_of"], *verbal["parts"]))

    def _described_as_she(self, node: NounPhrase) -> bool:
        """Tell whether an adjective right behind a noun shows it to be several: "العقد الرقمية"."""
        token, end = self.tokens[node.head], node.head + 1
        if token.tag is not Tag.WORD or token.lemma or end >= node.last:
            return False
        behind = self.tokens[end]
        alike = self.forms.definite(behind.text) == self.forms.definite(token.text)
        ends = behind.tag is Tag.WORD and behind.printed.endswith("ة") and not behind.lemma
        return ends and alike and self.forms.nisba(behind.text)

    def _forms(self, bare: str) -> tuple[VerbForm, ...]:
        return self.lexicon.forms.get(bare)

    def _plural_by_shape(self, bare: str) -> bool:
        """Tell whether a noun has the shape of a broken plural: "خوادم", "أهداف"."""
        long = len(bare) in {5, 6} and bare[2] == self.forms.article[0]
        return long or (len(bare) == 5 and bare[0] == bare[3] == self.forms.article[0])  # noqa: PLR2004

    def _gender_of_name(self, node: NounPhrase, token: Token) -> frozenset[str]:
        first = self.tokens[node.core]
        if first is not token and first.tag is Tag.WORD:
            return frozenset({"feminine" if first.text.endswith("ه") else "masculine"})
        assert token.entity is not None  # noqa: S101  # the caller has looked
        kinds = set(token.entity.types)
        if SOV.State in kinds:  # "الجزائر" is she, "العراق" he
            masculine = self.lexicon.sets["nouns.gender.states"]
            return frozenset({"masculine" if spelled_word(token.text) in masculine else "feminine"})
        if SCHEMA.Person in kinds:
            return frozenset()
        if SCHEMA.Language in kinds:
            return frozenset({"feminine"})
        words = spelled_word(token.text).split()
        opener = self.forms.bare(words[0])
        if opener not in self.forms.nouns or (len(words) == 1 and self._in_marks(node)):
            return frozenset()  # "تعمل «ديوان»": it is a platform that runs
        if opener in self.forms.plurals:  # "دول الخليج"
            return frozenset({"feminine"})
        sort = self.lexicon.head_class(opener)
        if sort is None and opener not in actor_nouns(self.lexicon):
            return frozenset()  # "قالت «كيان»": it is a firm that says so
        if sort is not None and kinds.isdisjoint(with_broader(sort)) and self._in_marks(node):
            return frozenset()  # "طورت «ميناء تك»": it is no port
        if not opener.endswith("ه") and self._plural_by_shape(opener):
            return frozenset()
        several = opener in self.forms.plurals  # "دول الخليج"
        several = several or opener in self.lexicon.nouns["gender"]["feminine"]
        return frozenset({"feminine" if several or opener.endswith(("ه", "ات")) else "masculine"})

    def _in_marks(self, node: NounPhrase) -> bool:
        """Tell whether a quotation mark stands right before a noun phrase's head."""
        return node.head > 0 and self.tokens[node.head - 1].text in _OPENERS

    def dual(self, node: NounPhrase) -> bool:
        """Tell whether a noun's own ending says that they are two: "الشركتان", "الجانبان"."""
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD or token.lemma or not token.printed.endswith(_OF_TWO):
            return False
        feminine = token.printed.endswith(("تان", "تين")) and token.text.endswith("ه")
        whole = self.forms.bare(token.text)  # "الجانبان"
        known = not whole.endswith("ان") or whole.removesuffix("ان") in self.forms.nouns
        masculine = token.printed.endswith("ان") and known
        return (feminine or masculine) and self.forms.definite(token.text)

    def several(self, node: NounPhrase) -> bool:
        """Tell whether a noun is a plural, with which a feminine agrees: "الشركات", "المراكز"."""
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD:
            return False
        parted = token.printed.endswith("ات") and not token.text.endswith("ات")
        bare = self.forms.bare(token.text)
        sound = parted or (bare.endswith("ات") and self.lexicon.singular(bare) != bare)
        return sound or bare in self.forms.plurals

    def label_of_several(self, label: str) -> bool:
        """Tell whether words are of several: "شركات الاتصالات", "الخوادم الحديثة"."""
        bare = self.forms.bare(spelled_word(label.split(maxsplit=1)[0]))
        sound = bare.endswith("ات") and self.lexicon.singular(bare) != bare
        return sound or bare in self.forms.plurals

    def accusative(self, node: NounPhrase) -> bool:
        """Tell whether a noun's ending says that it is no subject: "أن ينشئ سجلا"."""
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD or token.lemma or node.core != node.head:
            return False
        two = token.printed.endswith(_TWO) and token.text.endswith("ه")  # "مجموعتا لومو وفكسل"
        return spelled_word(token.printed).endswith("ا") and not (two or token.text.endswith("ا"))

    def possessive(self, node: NounPhrase) -> bool:
        """Tell whether a noun has a pronoun at its end: "شركتها"."""
        token = self.tokens[node.head]
        return token.tag is Tag.WORD and bool(token.lemma)

    def denied_subject(self, at: int) -> int | None:
        """Return "لا" before a subject in front of its verb: "لا أورنج ولا غوغل تستضيف"."""
        subject = self.subject(at)
        position = subject[0] - 1 if subject and subject[0] < at else -1
        while self.coordinator(position) or (position >= 0 and self.noun(position)):
            position -= 1
        mark, cleft = self.marks.get(position), bool(subject) and self._stands_for(subject[0])
        if cleft and self.noun(position - 1) is not None:
            return None  # "أورنج لا تاليس هي التي": it denies but the other
        denies = mark is not None and mark.tag is Tag.NEGATION and self.verb(position - 1) is None
        return mark.first if mark is not None and denies else None

    def _stands_for(self, at: int) -> bool:
        node = self.noun(at)
        return node is not None and self.tokens[node.head].tag is Tag.PRONOUN

    def may_own(self, at: int, types: Collection[Iri]) -> bool:
        """Tell whether an office may be of a thing: a firm, of "رئيسها التنفيذي"."""
        node = self.noun(at)
        if node is None:
            return True
        bare = " ".join(self.forms.bare(one.text) for one in self.tokens[node.head : node.head + 2])
        kind = self.lexicon.titles.get(self.lexicon.singular(bare))
        return kind is None or kind in types

    def suffix_features(self, suffix: str) -> frozenset[str]:
        """Return the gender that a pronoun at a word's end shows."""
        suffixes = self.lexicon.words["suffixes"]
        return frozenset(kind for kind in GENDERS if suffix in suffixes[kind])

    def _suffix_agrees(self, suffix: str, node: NounPhrase) -> bool:
        gender = self.suffix_features(suffix)
        features = self.agreement(node) & GENDERS
        return not gender or not features or bool(gender & features)
