"""What is taken up of a name: of somebody the last word, of a firm the first ones."""

from collections.abc import Collection, Iterator

_FORMS = (
    "a.s a/s ab ag aps as asa b.v berhad bhd bsc bv co corp corporation d.d d.o.o dmcc eirl "
    "eurl fzco fze gie gmbh inc incorporated jsc kft kgaa kk kscp limited llc llp lp ltd ltda "
    "n.v nv oao ooo oy oyj pao pjsc plc private psc pte pty pvt qpsc qsc s.a s.l s.p.a s.r.l "
    "sa saoc saog sarl sarlau sas sasu scop sdn se spa srl sro tbk wll zrt"
)
LEGAL = frozenset(_FORMS.split())
"""Words that say what a company is by law, and that its short name leaves out."""


def taken_up(names: Collection[str], alone: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the names one word of which stands alone too, and whether it is the last.

    "Ada Moyo … Moyo" is a person, "Karo Lind … Karo" is none.
    """
    for name in names:
        first, _, last = name.partition(" ")
        if last and " " not in last and (first in alone) != (last in alone):
            yield name, last in alone


def caseless(name: str) -> bool:
    """Tell whether a name is in a script without capitals."""
    return name[:1].isalpha() and name[:1].lower() == name[:1].upper()
