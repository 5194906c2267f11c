"""What the figures of an Arabic sentence measure."""

from collections.abc import Sequence

from kg.extract.arabic.actions import ArabicActions
from kg.extract.arabic.arguments import STOPS
from kg.extract.classes import with_broader
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.names import SOV

_PRICED = frozenset({SOV.Agreement, SOV.InfrastructureAsset, SOV.AIModel})
"""Classes of what has a price or a size."""


class ArabicFigures(ArabicActions):
    """A chunked Arabic sentence, and what is asked of its figures."""

    def governor(self, at: int) -> tuple[int, ...]:
        """Return what a figure or a capacity is said of: "عقد بقيمة …", "يعمل المركز بقدرة …".

        It is the nearest noun before it that has a class of things with a price or a size, else
        the one right before it.
        """
        node = self.noun(at)
        if node is None or not node.preposition:
            return ()
        beside = (self._given_for(at), self._past_relative(at), self._told_of(at - 1))
        if (told := next((one for one in beside if one is not None), None)) is not None:
            return (told,)
        for position in range(at - 1, -1, -1):
            noun = self.noun(position)
            if self.mark(position, *STOPS):
                break
            if noun is None or self.extent(position) > at:
                continue
            if self.tokens[noun.core].tag is Tag.NUMBER:
                continue  # "500 خادم بقدرة 6 ميغاواط": it is what has them
            if self._measurable(noun):
                return (self._costing(position),)
        position = at - 1
        while self.mark(position, ",") or self.adverb(position):
            position -= 1
        chain = list(self._chain(position)) if self.noun(position) else []
        things = [one for one in chain if (noun := self.noun(one)) and not self._actor(noun)]
        raised = bool(things) and self._raises(things[0], node)
        return () if raised else tuple(things[:1])

    def _past_relative(self, at: int) -> int | None:
        """Return what a relative parts from its size: "المركز، الذي افتتح أمس، تبلغ قدرته 4 …"."""
        node, suffixes = self.noun(at), tuple(self.lexicon.words["suffixes"]["feminine"])
        own = node is not None and self.tokens[node.first].text.endswith((*suffixes, "ه"))
        if self.coordinator(at - 1):
            return self._told_in_relative(at)
        if not own or not self.mark(at - 1, ","):
            return None
        for position in range(at - 2, 1, -1):
            if self.mark(position, *self.lexicon.grammar.relatives):
                before = position - 2 if self.mark(position - 1, ",") else -1
                return next(self._chain(before), None) if self.noun(before) else None
            if self.mark(position, ",", *STOPS):
                return None
        return None

    def _told_in_relative(self, at: int) -> int | None:
        """Return what a relative tells of, then its size: "منشأة تؤوي خوادم، وتبلغ قدرتها 4 …"."""
        words = self.tokens[self.nodes[at].first].text.split()
        endings = self.lexicon.words["suffixes"]
        kinds = (kind for kind in ("feminine", "masculine") if self._sizes(words, endings[kind]))
        suffix = next(kinds, "")
        behind = at - 2 - self.mark(at - 2, ",")
        for position in range(behind, 0, -1):
            if self.mark(position, *self.lexicon.grammar.relatives):
                before = position - 1 - self.mark(position - 1, ",")
                first = next(self._chain(before), None) if self.noun(before) else None
                thing = self.noun(first) if first is not None else None
                if thing is None or self._actor(thing):
                    return None  # "البلدية التي تستعمل المنصة، وتبلغ كلفتها …"
                return first if suffix in self.agreement(thing) else None
            if self.mark(position, ",", *STOPS):
                return None
        return None

    def _sizes(self, words: Sequence[str], suffixes: Sequence[str]) -> bool:
        """Tell whether a word is a size in ة that is somebody's: "قدرتها"."""
        return any(word.endswith(tuple(f"ت{one}" for one in suffixes)) for word in words)

    def _raises(self, at: int, figure: NounPhrase) -> bool:
        """Tell whether a noun says what is done to the size of a thing: "رفع طاقتها إلى 9 …"."""
        done = self._action(self.tokens[self.nodes[at].head])  # type: ignore[union-attr]
        suffixes = tuple(self.lexicon.words["suffixes"]["feminine"])
        sized = self.tokens[figure.first].text.split()[0]
        return done and sized.endswith((*suffixes, "ه")) and not self.forms.base(sized)

    def _costing(self, at: int) -> int:
        """Return the position of what a thing with a price is of, where it has one itself.

        "المرحلة الثانية من المشروع باستثمار قدره …": it is the phase that costs it.
        """
        wholes = {self.of, *self.lexicon.words["verbless"]["origin"], self.lexicon.grammar.at}
        found = at
        while (node := self.noun(at)) and node.preposition in wholes:
            aim = node.preposition == self.lexicon.grammar.at
            if aim and self._action(self.tokens[node.head]):
                break  # "اتفاقية لبناء مركز بطاقة 12 ميغاواط"
            at -= 1
            if (whole := self.noun(at)) and self._measurable(whole):
                found = at
        outer = self.noun(self.outermost(at))
        return self.outermost(at) if outer and self._measurable(outer) else found

    def _given_for(self, at: int) -> int | None:
        """Return what a verb's object or complement is that is had for a sum: "مقابل 3 ملايين"."""
        node, verb = self.noun(at), self._finite_before(at)
        listed = self.lexicon.words["verbal"]["in_return"]
        if node is None or verb is None or self.tokens[node.first].text not in listed:
            return None
        subject = self.subject(verb)
        had = [one for one in self._arguments(verb) if one < at and one not in subject]
        had = [one for one in had if (noun := self.noun(one)) and not self._actor(noun)]
        bare = [one for one in had if (noun := self.noun(one)) and not noun.preposition]
        one = next(iter((*bare, *had)), None)
        if one is None or any(self.mark(p, ",") for p in range(one, at)):
            return None
        if any(self._agreed(p) for p in range(one, at)):
            return None  # "صفقة الاستحواذ على أسهمها مقابل …": the deal's own
        whole = one + 1
        while self.adverb(whole):
            whole += 1
        return whole if self._counted(whole) else one

    def _agreed(self, at: int) -> bool:
        """Tell whether a noun phrase is of an agreement: "صفقة"."""
        node = self.noun(at)
        kind = self.lexicon.head_class(self.head(node)) if node is not None else None
        return kind is not None and SOV.Agreement in with_broader(kind)

    def _told_of(self, comma: int) -> int | None:
        """Return the object that a figure behind a comma is of: "عقدا لبناء مركز، بقيمة …"."""
        verb = self._finite_before(comma) if self.mark(comma, ",") else None
        if verb is None:
            return None
        for one in self._bare(verb):
            noun = self.noun(one)
            if one > comma or noun is None or one in self.subject(verb):
                continue
            return one if self._measurable(noun) else None
        return None

    def _sized(self, at: int) -> int | None:
        """Return what a word of size gives a figure: "منحة قدرها …", "الدفعة الثانية، وقدرها …"."""
        mark, sizes = self.marks.get(at - 1), self.lexicon.words["verbal"]["sizes"]
        if mark is None or mark.text not in sizes:
            return None
        before = at - 2
        if self.coordinator(before) and self.mark(before - 1, ","):
            before -= 2
        if not self.noun(before):
            return None
        if self._headed(before, self.lexicon.words["verbal"]["measures"]):
            return self._budgeted(before)  # "ميزانية قدرها …" is a thing's
        plain = {"", self.of}
        while (
            (giver := self.noun(before)) and giver.preposition not in plain and self._actor(giver)
        ):
            before -= 1  # "منحة من البنك الدولي قدرها …", "غرامة على أورنج قدرها …"
        return self.outermost(before) if self.noun(before) else None

    def _budgeted(self, at: int) -> int | None:
        """Return for what a sum is set aside: "رصدت للبرنامج ميزانية قدرها …"."""
        verb, to = self._finite_before(at), self.lexicon.grammar.at
        group = self.verb(verb) if verb is not None else None
        financing = self._headed(at, self.lexicon.words["verbal"]["financing"])
        if verb is None or group is None or group.negation or not financing:
            return None  # "لم ترصد للبرنامج ميزانية": it costs nothing yet
        for one in range(at - 1, verb, -1):
            if (node := self.noun(one)) and node.preposition == to:
                given = (to, one) in self.complements(verb) and not self._actor(node)
                return one if given else None
        return None

    def _measurable(self, node: NounPhrase) -> bool:
        if SOV.Actor in self._types(node):
            return False  # "صندوق «الهضبة»"
        if self._headed_alike(node, self.lexicon.words["verbal"]["priced"]):
            return True
        kind = self.lexicon.head_class(self.head(node))
        kinds = with_broader(kind) if kind is not None else ()
        return not _PRICED.isdisjoint(kinds)

    def _measured_by(self, at: int, node: NounPhrase) -> tuple[int, ...]:
        verbal, before = self.lexicon.words["verbal"], self.noun(at - 1)
        if node.preposition in verbal["measuring"]:
            return self.governor(at)
        if (sized := self._sized(at)) is not None:
            return (sized,)
        of_thing = before is not None and self._measurable(before) and not self._determined(before)
        return (at - 1,) if of_thing and node.preposition in verbal["pricing"] else ()
