"""Names of persons in Arabic: given names, words in no list behind a role or a verb of speech."""

from collections.abc import Container

from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.quoted import LONGEST_RUN, QuotedNames
from kg.extract.arabic.valency import actor_verbs
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.register import CUE, SHAPE, SURE, Candidate
from kg.extract.tokens import Token
from kg.names import SCHEMA

_LONGEST_OFFICE = 14
"""Tokens of a role with all that it is for, before a comma and a name."""
_PARTED = frozenset({",", ":"})
"""Marks behind a name that stands between a role and what its bearer says."""
_BEHIND_NAMES = frozenset({Tag.PUNCTUATION, Tag.RELATIVE, Tag.CLOSE})
"""What stands behind a name that ends in a common word: "قال سامي نصر إن"."""
_SHORT = 4
"""Letters of a word in ي at most that may open a name, though it is no given one."""
_LEADING = 8
"""Tokens between a role and its bearer, with the firm that it is in between them."""
_TWO = "ان"
"""How the dual ends, and foreign names: "مارتان", "كابلان"."""
_LOOK_BACK = 10
"""Tokens between a role and the name of whoever has it: "وزير الاقتصاد الرقمي أحمد علي"."""


class PersonNames(QuotedNames):
    """Reads the names of persons of one sentence."""

    def _person(self, at: int) -> Candidate | None:
        """Read a given name with what follows it, or words in no list behind a role."""
        token = self.tokens[at]
        if self._kind_before(at) or self._trade(at):
            return None
        given = self._is_given(at)
        if not given and not self._name_word(at, first=True):
            return self._introduced(at)
        role = self._role_before(at)
        acts = self._family(self._token(at + 1)) and self._before_of(at, actor_verbs(self.lexicon))
        if not (given or role or acts or self._speaks_before(at)):
            return self._introduced(at)
        if token.tag is Tag.PREPOSITION and not self._named_so(at, role=role):
            return None
        end = self._name_end(at)
        if end == at + 1 and not (role or self._speaks_before(at)):
            return None
        if not (role or given or self._role_behind(end) or self._family(self._token(end - 1))):
            return None  # who says it, and only what stands behind shows that it is a name
        if any(self._part(one) for one in range(at + 1, end)):
            return None  # "فيروز كلاود"
        if role:
            return Candidate(at, end, SCHEMA.Person, SURE)
        strength = CUE if self._speaks_before(at) or self._role_behind(end) else SHAPE
        return Candidate(at, end, SCHEMA.Person, strength)

    def _between_commas(self, at: int) -> Candidate | None:
        """Read a given name between commas behind a role: "وزيرة البريد، هدى فرعون، …".

        Its words may be common ones: that a role opens the sentence's last noun phrase shows it.
        """
        if at < 2 or self.tokens[at - 1].text != "," or not self._opens_name(at):  # noqa: PLR2004
            return None
        end = at + 1
        while end < at + LONGEST_RUN and (token := self._token(end)) and token.text not in _PARTED:
            if token.tag not in {Tag.WORD, Tag.VERB} or token.lemma or token.entity is not None:
                return None
            end += 1
        closed = self._token(end)
        named = closed is not None and closed.text in _PARTED and end > at + 1
        held = named and self._role_before(at - 1, _LONGEST_OFFICE)
        return Candidate(at, end, SCHEMA.Person, CUE) if held else None

    def _opens_name(self, at: int) -> bool:
        """Tell whether a word is a given name, or one in no list before one: "الفاتح عثمان"."""
        token, behind = self.tokens[at], self._token(at + 1)
        if self._given_name(token):
            return True
        unknown = token.tag is Tag.WORD and not token.lemma and token.entity is None
        listed = self.words.bare(token.text) in self.words.nouns
        if spelled_word(token.printed) in self.words.common_names:
            joined = behind is not None and spelled_word(behind.printed) in self.connectors
            return joined or self._family(behind) or self._given_name(behind)
        if self._proper(token) and (self._family(behind) or self._proper(behind)):
            return True
        return unknown and not listed and behind is not None and self._given_name(behind)

    def _common_name(self, at: int) -> bool:
        """Tell whether a common word is a given name by its neighbours: "قال ثابت العلواني"."""
        if spelled_word(self.tokens[at].printed) not in self.words.common_names:
            return False
        behind, held = self._token(at + 1), self._role_before(at)
        foreign = self._proper(behind) and self._ends_name(at + 2)  # "وزير المالية سكوت هاريس"
        if not ((held and foreign) or self._family(behind) or self._given_name(behind)):
            return False
        if held or self._speaks_before(at):
            return True
        return self._before_of(at, actor_verbs(self.lexicon))  # "تدير سنية بالحاج المركز"

    def _name_end(self, at: int) -> int:
        """Return the position past the words of a person's name."""
        end = at + 1
        while end < len(self.tokens) and end - at < LONGEST_RUN and self._name_word(end):
            end += 1
        while end > at + 1 and spelled_word(self.tokens[end - 1].printed) in self.connectors:
            end -= 1
        return end + self._closes(at, end)

    def _closes(self, at: int, end: int) -> bool:
        """Tell whether a common noun is the last of a name behind a title and before a comma.

        "السيد أحمدو ولد الشيخ باب،"
        """
        last, comma, title = self._token(end), self._token(end + 1), self._token(at - 1)
        if last is None or comma is None or title is None or comma.text not in _PARTED:
            return False
        titled = spelled_word(title.printed) in self.honorifics and end > at + 1
        noun = last.tag is Tag.WORD and not last.lemma and not last.printed.endswith(OBJECT)
        return titled and noun and self._class("apposed", last) is None

    def _is_given(self, at: int) -> bool:
        """Tell whether a word is a given name, by a list or by its neighbours."""
        return (
            self._given_name(self.tokens[at])
            or self._common_name(at)
            or self._with_kin(at)
            or self._of_faith(at)
            or self._by_child(at)
        )

    def _bearer(self, at: int) -> bool:
        """Tell whether whoever has a role before a body's name is named at a position."""
        return self._is_given(at) and self._called(self._token(at + 1)) and self._led_by(at)

    def _led_by(self, at: int) -> bool:
        """Tell whether a role stands before its bearer, a firm between: "مدير شركة X سالم Y"."""
        if self._given_name(self.tokens[at - 1]):
            return False
        for token in reversed(self.tokens[max(0, at - _LEADING) : at]):
            if self._class("apposed", token) == SCHEMA.Person or self._own_office(token):
                return True
            if token.tag not in {Tag.WORD, Tag.NAME, Tag.PREPOSITION}:
                return False
        return False

    def _by_child(self, at: int) -> bool:
        """Tell whether a name opens with whose father or mother one is: "أبو بكر ولد سيدي"."""
        token, behind, kin = self.tokens[at], self._token(at + 1), self._token(at + 2)
        if spelled_word(token.printed) not in self.connectors or behind is None or kin is None:
            return False
        child = spelled_word(behind.printed)
        named = child in self.given or child in self.words.common_names
        return named and (spelled_word(kin.printed) in self._kin or self._family(kin))

    def _named_so(self, at: int, *, role: bool) -> bool:
        """Tell whether what is written as a preposition is a name: "الخبير باسم العكيلي"."""
        if self._given_name(self._token(at - 1)):
            return True
        behind = self._token(at + 1)
        named = self._family(behind) or self._given_name(behind)  # "النائب علي حسن"
        role = role or self._role_behind(at + 2)  # "وقع علي حسن، رئيس الهيئة"
        return role and named and not self._speaks_for(at)

    def _with_kin(self, at: int) -> bool:
        """Tell whether a word is a name by what joins the next to it: "القاسم ولد بلالي"."""
        token, kin, behind = self.tokens[at], self._token(at + 1), self._token(at + 2)
        if kin is None or behind is None or spelled_word(kin.printed) not in self._kin:
            return False
        if token.tag is not Tag.WORD or token.lemma or token.entity is not None:
            return False
        common = spelled_word(token.printed) in self.words.common_names
        bare = self.words.bare(token.text)
        if not common and (bare in self.words.nouns or self._adjectival(token)):
            return False
        listed = self.words.bare(behind.text) in self.words.nouns
        family = self._surname(behind) or self._family(behind) or not listed
        return behind.tag is Tag.WORD and (self._given_name(behind) or family)

    @property
    def _kin(self) -> frozenset[str]:
        return self.lexicon.sets["verbal.kin"]

    def _of_faith(self, at: int) -> bool:
        """Tell whether a word is a given name with the next: "نصر الدين", "ضياء الدين"."""
        behind = self._token(at + 1)
        if behind is None or behind.text not in self.lexicon.sets["verbal.faith"]:
            return False
        first = spelled_word(self.tokens[at].printed)
        known = first in self.given or first in self.words.common_names
        return known or first in self.lexicon.sets["verbal.of_faith"]

    def _trade(self, at: int) -> bool:
        """Tell whether a given name is a noun of what somebody does: "رائد الأعمال"."""
        token, behind = self.tokens[at], self._token(at + 1)
        if behind is None or behind.tag is not Tag.WORD:
            return False
        return self.lexicon.cues["apposed"].get(self._with(token, behind)) == SCHEMA.Person

    def _speaks_for(self, at: int) -> bool:
        """Tell whether who speaks in another's name stands before a position: "المتحدث باسم"."""
        speakers = self.lexicon.nouns["speakers"]["persons"]
        return self.words.bare(self.tokens[at - 1].text) in speakers

    def _family(self, token: Token | None) -> bool:
        """Tell whether a word is a family's name by its shape: "الكبيسي", not "المصري"."""
        if token is None or not token.printed.endswith("ي") or not self._surname(token):
            return False
        people = self.lexicon.singular(self.words.bare(token.text)) in self.lexicon.demonyms.states
        return self.words.nisba(token.text) and not people

    def _called(self, token: Token | None) -> bool:
        """Tell whether a word may stand behind a given name: a family's, or one of no list."""
        if token is None:
            return False
        shaped = token.tag is Tag.WORD and not token.lemma and token.printed.endswith("ي")
        if shaped and self.words.nisba(token.text):
            return token.text not in self.words.adjectives and not self._of_people(token)
        return self._family(token) or self._surname(token) or self._proper(token)

    def _introduced(self, at: int) -> Candidate | None:
        """Read who speaks between a verb of speech and a role: "قالت شيخة البلوشية، مديرة …".

        Of two words in no list that a role stands behind none has to speak: "آدا لوم، مديرة …".
        """
        token = self.tokens[at]
        if token.entity is not None or token.tag is not Tag.WORD:
            return None
        told = self._speaks_before(at) or (
            self._proper(token) and self._proper(self._token(at + 1))
        )
        if not told:
            return None
        cue = any(self._class(table, token) for table in ("apposed", "cued"))
        if token.lemma or cue or self._definite(token):
            return None
        end = at + 1
        while end < len(self.tokens) and end - at < LONGEST_RUN and self._name_word(end):
            end += 1
        if end == at + 1 or not self._role_behind(end):
            return None
        return Candidate(at, end, SCHEMA.Person, CUE)

    def _name_word(self, at: int, *, first: bool = False) -> bool:
        token = self.tokens[at]
        behind = self._token(at + 1)
        with_pronoun = token.tag is Tag.PREPOSITION and behind and behind.tag is Tag.PRONOUN
        if token.entity is not None or not token.printed[:1].isalpha() or with_pronoun:
            return False  # "يسري عليها" is nobody called "علي"
        if token.printed[:1].isupper():
            return True
        word = spelled_word(token.printed)
        if first and word.startswith("ي") and word not in self.given and len(word) > _SHORT:
            return False  # "مسؤول يحتفي"
        particle = token.tag in {Tag.NEGATION, Tag.ADVERB}  # "لا", and "فإن", which is no "van"
        if self._given_name(token) or (word in self.connectors and not particle):
            return True
        if word in self.words.common_names and not first:  # "خالد فلاح الكبيسي"
            if spelled_word(self.tokens[at - 1].printed) in self._kin:
                return True  # "محمد بن طالب"
            ends = self._ends_name(at + 1)
            ends = ends or spelled_word(behind.printed) in self._kin  # type: ignore[union-attr]
            ends = ends or self._acting(at - 1)  # "أسست منى الطيب شركة"
            return self._given_name(self.tokens[at - 1]) and (ends or self._surname(behind))
        family = token.tag is Tag.WORD and not token.lemma and token.printed.endswith("ي")
        if family and self.words.nisba(token.text) and not self._definite(token):
            named = not first and self._given_name(self.tokens[at - 1])
            return named or not (word in self.words.adjectives or self._of_people(token))
        if first:
            return self._proper(token)
        return self._foreign_two(at) or (not self._aims(at) and self._goes_on_name(at))

    def _goes_on_name(self, at: int) -> bool:
        """Tell whether a word of no family's shape goes on with the name of a person."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.text.startswith("م") and token.printed.endswith(OBJECT):
            return False  # "قال أحمد علي مرفوقا بالوزير"
        if self._given_name(before) and self._definite(token) and self.words.nisba(token.text):
            return True  # "شيخة البلوشية"
        if spelled_word(before.printed) in self._kin and token.tag is Tag.WORD and not token.lemma:
            return True  # "نادين أبي صعب"
        if token.text in self.lexicon.sets["verbal.faith"] and token.printed.startswith("ال"):
            return self._of_faith(at - 1)
        if token.printed.endswith("ي") and self._definite(token):
            return True
        behind = self._token(at + 1)
        if self._given_name(before) and self._definite(token):
            if self._surname(behind):
                return True  # "أمل الفلاح السغروشني", though "الفلاح" is a common noun
            ends = self._ends_name(at + 1)
            if ends and (self._speaks_before(at - 1) or self._role_before(at - 1)):
                return True  # "الأستاذ غيث العدوان إن"
            unlisted = self.words.bare(token.text) not in self.words.nouns
            if self._after_role(at) or (unlisted and self._acting(at - 1)):
                return True
        return (
            self._proper(token)
            or (
                token.tag is Tag.WORD
                and self.words.definite(token.text)
                and (
                    (
                        self.words.bare(token.text) not in self.words.nouns
                        and not self._adjectival(token)
                    )
                    or spelled_word(before.printed) in self.connectors
                )
            )
            or (
                token.tag in {Tag.VERB, Tag.DETERMINER}
                and spelled_word(before.printed) in self.connectors
            )
        )

    def _ends_name(self, at: int) -> bool:
        """Tell whether what is at a position, if anything, never goes on with a name."""
        token = self._token(at)
        return token is None or token.tag in _BEHIND_NAMES

    def _foreign_two(self, at: int) -> bool:
        """Tell whether a word behind a given name ends as two things do: "برونو مارتان"."""
        token, printed = self.tokens[at], spelled_word(self.tokens[at].printed)
        dual = token.tag is Tag.WORD and printed.endswith(_TWO) and not token.lemma
        return dual and printed not in self.words.nouns and self._given_name(self.tokens[at - 1])

    def _aims(self, at: int) -> bool:
        """Tell whether a word says what somebody's proposal does: "اقتراح النائب القاضي بإنشاء"."""
        aim, behind = self.words.bare(self.tokens[at].text), self._token(at + 1)
        taken = self.lexicon.words["verbal"]["aiming"].get(aim)
        return behind is not None and behind.tag is Tag.PREPOSITION and behind.lemma == taken

    def _acting(self, at: int) -> bool:
        """Tell whether a verb stands right before a given name, whose bearer does what it says."""
        verb = self._token(at - 1)
        return verb is not None and verb.tag is Tag.VERB and verb.mood(*FINITE) is not None

    def _after_role(self, at: int) -> bool:
        """Tell whether a surname stands behind a role: "دعا الخبير سامر الطويل إلى"."""
        token, behind = self.tokens[at], self._token(at + 1)
        done = behind is not None and behind.tag in {Tag.PREPOSITION, Tag.VERB}
        office = any(self._class(table, token) for table in ("apposed", "cued"))
        return done and not office and self._role_before(at - 1)

    def _surname(self, token: Token | None) -> bool:
        """Tell whether a definite word is no common noun, so that it may be a family name."""
        if token is None or not self._definite(token) or token.tag is not Tag.WORD:
            return False
        bare = self.words.bare(token.text)
        return bare not in self.words.nouns and bare not in self.words.adjectives

    def _role_before(self, at: int, reach: int = _LOOK_BACK) -> bool:
        """Tell whether a role stands before a name, with nothing but its complements between."""
        employing = self.lexicon.words["verbal"]["employing"]
        for back in range(at - 1, max(-1, at - 1 - reach), -1):
            token = self.tokens[back]
            if spelled_word(token.printed) in self.honorifics:
                return back == at - 1
            if self._class("apposed", token) == SCHEMA.Person or self._own_office(token):
                return back == at - 1 or self._definite_or_name(at - 1)
            if token.tag is Tag.PREPOSITION and token.lemma not in employing:
                return False
            if token.tag is not Tag.PREPOSITION and self._given_name(token):
                return False  # whoever has the role is named
            if token.tag not in {Tag.WORD, Tag.NAME, Tag.COORDINATOR, Tag.PREPOSITION}:
                return False
        return False

    def _role_behind(self, at: int) -> bool:
        """Tell whether a comma and a role follow: "أحمد علي، مدير الشركة"."""
        comma, role = self._token(at), self._token(at + 1)
        if comma is None or role is None:
            return False
        if comma.text != ",":  # "براد سميث رئيس الشركة"
            held = self._definite(role) or role.tag in {Tag.NAME, Tag.WORD}
            opens = comma.tag is Tag.WORD and not self._definite(comma) and held
            return opens and self._class("apposed", comma) == SCHEMA.Person
        return self._class("apposed", role) == SCHEMA.Person

    def _speaks_before(self, at: int) -> bool:
        """Tell whether a verb of speech stands before a position, or "بحسب"."""
        before, sources = self._token(at - 1), self.lexicon.status["sources"]["prepositions"]
        if before is not None and before.tag is Tag.PREPOSITION:
            return before.lemma in sources and not self._definite(self.tokens[at])
        return self._before_of(at, self.lexicon.reporting)

    def _before_of(self, at: int, verbs: Container[str]) -> bool:
        """Tell whether one of the verbs stands right before a position."""
        before = self._token(at - 1)
        if before is None or before.tag is not Tag.VERB:
            return False
        return any(form.lemma in verbs for form in before.readings)
