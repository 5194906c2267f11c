"""Figures with a unit or a currency: "200 millions d'euros", "40 MW", as values of schema.org.

A figure without either ("4 000 processeurs") is no quantity here: what it counts is a noun, and
the clause analysis reads it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kg.errors import LexiconError
from kg.model import Entity, Iri, Value
from kg.names import SCHEMA, XSD, quantity_iri

_ANY = "- "
"""What stands before the name of a currency that several states have: francs, dinars."""
_FIGURES = frozenset({SCHEMA.MonetaryAmount, SCHEMA.QuantitativeValue})
_WORD = 12
"""Letters among which the word before a figure stands."""
_RANGE = 40
"""Letters among which the other end of a range stands before a figure."""
_YEARS = range(1900, 2100)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, at half-open offsets into the folded text.

    low       the least that it may be, where a range is written: "entre 30 et 35 MW"
    currency  ISO 4217; empty where an amount of money does not say whose francs it counts; or None
    code      UN/CEFACT Recommendation 20 common code of the unit, or None where it has none
    unit      the unit's name in the text's language, or None for an amount of a known currency
    """

    start: int
    end: int
    value: Decimal
    low: Decimal | None = None
    currency: str | None = None
    code: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Quantities:
    """How one language writes quantities: the expressions, and the tables behind them.

    thousands, decimal  the marks that may stand between thousands, and before decimals
    """

    pattern: re.Pattern[str]
    ranged: re.Pattern[str]
    grouped: re.Pattern[str]
    thousands: frozenset[str]
    decimal: str
    numbers: Mapping[str, Decimal]
    magnitudes: Mapping[str, int]
    currencies: Mapping[str, str]
    units: Mapping[str, tuple[str | None, str]]

    def find(self, text: str) -> Iterator[Quantity]:
        """Yield the quantities of a folded text in order, without overlaps."""
        for match in self.pattern.finditer(text):
            sign, unit = match.group("sign"), match.group("unit")
            number = match.group("signed" if sign else "number")
            value = self._value(number, match.group("power" if sign else "magnitude") or "")
            if value is None or self._ends_a_number(
                text[max(0, match.start() - _WORD) : match.start()]
            ):
                continue
            start, low = (match.start(), None) if sign else self._opened(text, match, value)
            currency = self.currencies.get(f"{sign} " if sign else unit)
            if currency and currency.startswith(_ANY):
                name = currency.removeprefix(_ANY)
                yield Quantity(start, match.end(), value, low, currency="", unit=name)
            elif currency:
                yield Quantity(start, match.end(), value, low, currency=currency)
            else:
                code, name = self.units[unit]
                yield Quantity(start, match.end(), value, low, code=code, unit=name)

    def _opened(self, text: str, match: re.Match[str], high: Decimal) -> tuple[int, Decimal | None]:
        """Return where a figure starts, and the least that a range before it has: "30 à 35 MW"."""
        before = text[max(0, match.start() - _RANGE) : match.start()]
        opened = self.ranged.search(before)
        if opened is None:
            return match.start(), None
        said = {name.rstrip("0123456789"): one for name, one in opened.groupdict("").items() if one}
        low = self._value(said["low"], said.get("power") or match.group("magnitude") or "")
        if low is None or not low < high or low in _YEARS:
            return match.start(), None
        return match.start() - len(before) + opened.start(), low

    def _ends_a_number(self, before: str) -> bool:
        """Tell whether what stands before makes a number a part of one: "mille deux cents"."""
        words = before.split()
        return bool(words) and before.endswith(" ") and words[-1] in self.magnitudes

    def _value(self, written: str, magnitudes: str) -> Decimal | None:
        number = self.numbers.get(written)
        number = self._digits(written) if number is None else number
        for word in magnitudes.split():
            number = number.scaleb(self.magnitudes[word]) if number is not None else None
        return number

    def _digits(self, written: str) -> Decimal | None:
        digits = written.translate(_DIGITS)
        if self.grouped.match(digits):  # "1,500" and "1,5" may use one mark
            for mark in self.thousands:
                digits = digits.replace(mark, "")
        for mark in self.decimal:
            digits = digits.replace(mark, ".")
        return Decimal(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def parse_quantities(table: Mapping[str, Any], where: str) -> Quantities:
    """Return the quantities of a language's quantities.toml.

    Raises LexiconError where a table is missing, or a unit has no code or "-" before its name.
    """
    try:
        signs = {f"{sign} ": code for code, found in table["symbols"].items() for sign in found}
        written = {form: code for code, forms in table["currencies"].items() for form in forms}
        units = {form: _unit(unit) for unit, forms in table["units"].items() for form in forms}
        below = _below_hundred(table["composed"]) if "composed" in table else {}
        hundreds = _hundreds(table["composed"]) if below else {}
        sums = {
            f"{hundred} {word}": value + rest
            for hundred, value in hundreds.items()
            for word, rest in below.items()
        }
        plain = {**below, **hundreds, **table["numbers"]}
        numbers = {word: Decimal(str(number)) for word, number in (sums | plain).items()}
        words = rf"(?:(?:{_any(hundreds)}) )?(?:{_any(plain)})"
        return Quantities(
            _pattern(table, words, signs, (*written, *units)),
            _ranged(table, words),
            re.compile(_grouped(table)),
            frozenset(table["thousands"]),
            table["decimal"],
            numbers,
            table["magnitudes"],
            signs | written,
            units,
        )
    except (KeyError, ValueError) as error:
        raise LexiconError(f"missing or wrong: {error}", where=where, fix="Mend the table") from (
            error
        )


def _below_hundred(table: Mapping[str, Any]) -> dict[str, int]:
    """Return the numbers that tens and units compose: "vingt et un", "soixante-dix-sept"."""
    found: dict[str, int] = dict(table["units"])
    for ten, (value, first, last) in table["tens"].items():
        for word, one in tuple(found.items()):
            if first <= one <= last:
                found[f"{ten}-{word}"] = value + one
                for joint in table["and"] if one in table["after"] else ():
                    found[f"{ten}{joint}{word}"] = value + one
        found[ten] = value
    return found


def _hundreds(table: Mapping[str, Any]) -> dict[str, int]:
    """Return the hundreds: "cent", and with how many of them before it, "deux cents"."""
    several = {word: one for word, one in table["units"].items() if 1 < one < 10}  # noqa: PLR2004
    hundreds = {f"{word} {form}": one for word, one in several.items() for form in table["hundred"]}
    return {word: 100 * one for word, one in (hundreds | {table["hundred"][0]: 1}).items()}


def _unit(written: str) -> tuple[str | None, str]:
    code, name = written.split(" ", 1)
    return None if code == "-" else code, name


def _pattern(
    table: Mapping[str, Any], words: str, signs: Mapping[str, str], behind: Iterable[str]
) -> re.Pattern[str]:
    decimal = rf"(?:[{re.escape(table['decimal'])}]\d+)?"
    digits = rf"(?:{_grouped(table)}|\d+){decimal}"
    number = rf"{digits}|{words}(?=[ -])"  # "خمسين" is no "خمس ين"
    magnitude = rf"(?:{_any(table['magnitudes'])})(?: (?:{_any(table['magnitudes'])}))?"
    much = rf"(?= ?(?:{_grouped(table)}|{digits}[ -]?{magnitude}(?!\w)))"  # "P100" is a chip
    forms = (one.strip() for one in _longest(signs))
    sign = "|".join(re.escape(one) + much * _letter(one) for one in forms) or "(?!)"
    of = "|".join(map(re.escape, table["of"]))
    joined = "".join(rf"|(?<=(?<!\w){re.escape(one)})" for one in table.get("joined", ()))
    return re.compile(
        rf"(?:(?<![\w.,]){joined})"
        rf"(?:(?P<sign>{sign}) ?(?P<signed>{digits})(?:[ -]?(?P<power>{magnitude}))?"
        rf"|(?P<number>{number})(?:[ -]?(?P<magnitude>{magnitude}))?"
        rf"[ -]?(?:{of})?(?P<unit>{_any(behind)}))(?!\w)"
    )


def _ranged(table: Mapping[str, Any], words: str) -> re.Pattern[str]:
    """Return what opens a range before its last figure: "entre 30 et ", "30 à ".

    `ranges` are the words before its first figure, if any, and those behind; what stands before
    one of `changing` is what was: "passe de 30 à 35 MW".
    """
    number = rf"(?:{_grouped(table)}|\d+)(?:[{re.escape(table['decimal'])}]\d+)?|{words}"
    power = rf"(?: (?:{_any(table['magnitudes'])}))?"
    apart = "".join(rf"(?<!{re.escape(one)})" for one in table.get("changing", ()))
    openings = (
        rf"{before or apart}(?P<low{at}>{number})(?P<power{at}>{power}){behind}"
        for at, ends in enumerate(table.get("ranges", ()))
        for before, behind in (map(re.escape, ends),)
    )
    return re.compile(rf"(?<![\w.,])(?:{'|'.join(openings) or '(?!)'})$")


def _letter(sign: str) -> bool:
    """Tell whether a sign is a letter, which a large sum alone shows to be one: "P7.8 billion"."""
    return len(sign) == 1 and sign.isalpha()


def _grouped(table: Mapping[str, Any]) -> str:
    return rf"\d{{1,3}}(?:[{''.join(map(re.escape, table['thousands']))}]\d{{3}})+(?!\d)"


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, _longest(words))) or "(?!)"


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def quantity_entity(quantity: Quantity, label: Value, base: str) -> Entity:
    """Return a quantity as a thing: schema:MonetaryAmount or schema:QuantitativeValue.

    Equal quantities have one IRI, whatever words say them.
    """
    number = format(quantity.value.normalize(), "f")
    properties: list[tuple[Iri, Value]] = [(SCHEMA.value, Value(number, XSD.decimal))]
    if quantity.low is not None:
        least = format(quantity.low.normalize(), "f")
        ends = ((SCHEMA.minValue, least), (SCHEMA.maxValue, number))
        properties = [(name, Value(one, XSD.decimal)) for name, one in ends]
        number = f"{least}-{number}"
    if quantity.currency is not None:
        kind, unit = SCHEMA.MonetaryAmount, quantity.currency or quantity.unit or ""
        if quantity.currency:
            properties.append((SCHEMA.currency, Value(quantity.currency)))
    else:
        kind, unit = SCHEMA.QuantitativeValue, quantity.code or quantity.unit or ""
        if quantity.code:
            properties.append((SCHEMA.unitCode, Value(quantity.code)))
        properties.append((SCHEMA.unitText, Value(quantity.unit or "", language=label.language)))
    return Entity(quantity_iri(base, number, unit), label, (kind,), properties=tuple(properties))


def is_quantity(entity: Entity | None) -> bool:
    """Tell whether a word's entity is a figure, published only where a statement uses it."""
    return entity is not None and entity.types[0] in _FIGURES
