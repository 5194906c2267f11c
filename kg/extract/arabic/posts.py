"""Who bears an Arabic role beside another, and of what body a line says that its author is."""

from kg.extract.arabic.places import ArabicPlaces
from kg.extract.nodes import NounPhrase, VerbGroup


class ArabicPosts(ArabicPlaces):
    """A chunked Arabic sentence, and the posts that are held in it."""

    def _bears_both(self, at: int) -> tuple[int, ...]:
        """Return who bears a role that "و" adds to another: "ليلى، الشريكة المؤسسة ومديرة أفق"."""
        role, first = self.noun(at), at - 1
        if role is None or not self.coordinator(first) or not self._role(role):
            return ()
        while self.noun(first - 1) is not None:
            first -= 1
        title, found = (
            self.noun(first),
            self._predicated(first) if self.mark(first - 1, ",") else (),
        )
        alike = title is not None and self._feminine(title) == self._feminine(role)
        person = self.noun(found[0]) if found and alike else None
        return found if person is not None and self._is_person(person) else ()

    def _feminine(self, node: NounPhrase) -> bool:
        return self.tokens[node.head].text.endswith("ه")

    def _signed_for(self, at: int) -> tuple[int, ...]:
        """Return the body behind a comma where a line says what its author is, and no more.

        "* باحثة في السياسات الرقمية، مركز أفق للدراسات"
        """
        opens = not any(isinstance(node, VerbGroup | NounPhrase) for node in self.nodes[:at])
        house = (
            self.noun(self.extent(at) + 1) if opens and self.mark(self.extent(at), ",") else None
        )
        if house is None or house.preposition or not self._actor(house):
            return ()
        end = self.extent(self.extent(at) + 1)
        closed = end == len(self.nodes) or self.mark(end, ".")
        return (self.extent(at) + 1,) if closed else ()
