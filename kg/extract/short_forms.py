"""What is taken up of a name: of somebody the last word, of a firm the first ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg.extract.tokens import ARTICLES, Token
from kg.extract.view import fold
from kg.model import Entity
from kg.names import SOV

_FORMS = (
    "a.s a/s ab ag aps as asa b.v berhad bhd bsc bv co corp corporation d.d d.o.o dmcc eirl "
    "eurl fzco fze gie gmbh inc incorporated jsc kft kgaa kk kscp limited llc llp lp ltd ltda "
    "n.v nv oao ooo oy oyj pao pjsc plc private psc pte pty pvt qpsc qsc s.a s.l s.p.a s.r.l "
    "sa saoc saog sarl sarlau sas sasu scop sdn se spa srl sro tbk wll zrt"
)
LEGAL = frozenset(_FORMS.split())
"""Words that say what a company is by law, and that its short name leaves out."""

_THE = "ال"
"""The article that is written as one with a common noun, and never with a firm's bare name."""
_OFTEN = 2
"""How often a word stands alone that is a firm's short name."""


def taken_up(names: Collection[str], alone: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the names one word of which stands alone too, and whether it is the last.

    "Ada Moyo … Moyo" is a person, "Karo Lind … Karo" is none.
    """
    for name in names:
        first, _, last = name.partition(" ")
        if last and " " not in last and (first in alone) != (last in alone):
            yield name, last in alone


def own_names(one: Entity) -> set[str]:
    """Return how a text names who speaks: "The Lake Trust" without its article too.

    An outlet's first word stays: what takes up "Sentinel" else is no paper.
    """
    name = fold(one.label.lexical)
    bare = name.removeprefix("the ")
    return {name, bare} if " " in bare and SOV.MediaOutlet not in one.types else {name}


def last_words(names: Iterable[str], written: Collection[str]) -> Mapping[str, set[str]]:
    """Return the names that end with each of those of several words that are read alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.split()
        for at in range(1, len(words) - 1):
            if (short := " ".join(words[at:])) in written:
                found[short].add(name)
    return found


def caseless(name: str) -> bool:
    """Tell whether a name is in a script without capitals."""
    return name[:1].isalpha() and name[:1].lower() == name[:1].upper()


def called(word: str, alone: Mapping[str, int]) -> bool:
    """Tell whether a word without capitals is a firm's short name: it stands alone, bare, often.

    "شركة بصيرة لتقنيات اللغة … أسهم بصيرة … تخطط بصيرة", and never "البصيرة".

    alone  how often each word of the text is in no name of several words: `unnamed`
    """
    if word.startswith(_THE) or not caseless(word):
        return False
    return alone.get(word, 0) >= _OFTEN and not alone.get(f"{_THE}{word}")


def unnamed(tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Return the words of a sentence, folded, that are in no name of several words."""
    taken = {at for first, last in named if last > first + 1 for at in range(first, last)}
    return (fold(one.printed) for at, one in enumerate(tokens) if at not in taken)


def surnames(words: Sequence[str]) -> set[str]:
    """Return what somebody with a name is called: "Mansouri" of "al-Mansouri", "a. moyo" too."""
    shorter = {" ".join(words[at:]) for at in range(1, len(words))} | set(words[1:])
    if not words[0].endswith("."):
        initial = "-".join(f"{part[0]}." for part in words[0].split("-") if part)
        shorter |= {f"{initial} {words[-1]}", " ".join((initial, *words[1:]))}
    if len(words) > 2:  # noqa: PLR2004  # "Raimundo Nonato Alves"
        shorter.add(f"{words[0]} {words[-1]}")
    article, joint, bare = words[-1].partition("-")
    return shorter | {bare} if joint and article in ARTICLES else shorter
