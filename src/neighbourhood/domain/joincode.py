"""Join codes: 18 random characters and 2 check characters, written XXXXX-XXXXX-XXXXX-XXXXX.

Crockford's base32 alphabet; the check characters are a Reed-Solomon code over GF(32), shortened to length 20. Its
distance is 3: any two mistyped characters are noticed, and one is located. A wrong code is reported, never mended in
silence (architecture.md, section 4, "Joining").
"""

from collections.abc import Sequence
from typing import Final, NewType

from neighbourhood.domain.twochecks import TwoChecks

JoinCode = NewType("JoinCode", str)
"""A correct code in its one written form: upper case, four groups of five."""

RANDOM_SIZE: Final = 12
DATA_LENGTH: Final = 18
CODE_LENGTH: Final = 20

_CHECKS: Final = TwoChecks(bits=5, polynomial=0b10_0101, length=CODE_LENGTH)
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SYMBOLS: Final = {letter: symbol for symbol, letter in enumerate(_ALPHABET)}
_GROUP: Final = 5
_IGNORED: Final = frozenset("-_‐‑‒–—−\u00ad\u200b\ufeff")
_LOOKALIKES: Final = str.maketrans("OILАВЕКМНОРСТУХ", "011ABEKMH0PCTYX")
"""Crockford's own, then the Cyrillic letters that a Russian keyboard offers for the same shapes."""


class UnusableCode(ValueError):
    """What was typed is no join code; the subclasses say why."""


class UnknownCharacter(UnusableCode):
    """``character`` never occurs in a code; it was typed as number ``position`` (from 1, without dashes)."""

    def __init__(self, character: str, position: int) -> None:
        super().__init__(f"{character!r} at {position}")
        self.character = character
        self.position = position


class WrongLength(UnusableCode):
    """``missing`` characters are not there, or ``extra`` ones are too many; one of the two is 0."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} instead of {CODE_LENGTH}")
        self.missing = max(CODE_LENGTH - length, 0)
        self.extra = max(length - CODE_LENGTH, 0)


class MistypedCode(UnusableCode):
    """The check failed. If one character is wrong, it is number ``position`` (from 1) and ``suggestion`` mends it.

    Both are None when more is wrong. Several errors can look like another single one: show the suggestion for
    comparison with the paper, never use it unasked.
    """

    def __init__(self, position: int | None, suggestion: JoinCode | None) -> None:
        super().__init__(f"at {position}" if position else "in several places")
        self.position = position
        self.suggestion = suggestion


def random_code(random_bytes: bytes) -> JoinCode:
    """Return the code made of the first 90 of 96 random bits; ValueError unless there are 12 bytes."""
    if len(random_bytes) != RANDOM_SIZE:
        raise ValueError("a code needs 12 random bytes")
    number = int.from_bytes(random_bytes, "big") >> 6
    return encode([number >> shift & 31 for shift in range(85, -1, -5)])


def encode(symbols: Sequence[int]) -> JoinCode:
    """Return the code of 18 symbols, each from 0 to 31; ValueError for anything else."""
    if len(symbols) != DATA_LENGTH or not all(0 <= symbol < 32 for symbol in symbols):
        raise ValueError("a code has 18 symbols from 0 to 31")
    return _write(_CHECKS.with_checks(symbols))


def parse(text: str) -> JoinCode:
    """Return the code a person typed: any case, spaces and dashes anywhere, O for 0, I and L for 1, and
    Cyrillic letters for the Latin ones of the same shape.

    Raises UnknownCharacter, WrongLength or MistypedCode, looked for in this order. Never accepts a wrong code.
    """
    symbols = _read(text)
    if len(symbols) != CODE_LENGTH:
        raise WrongLength(len(symbols))
    if not _CHECKS.fits(symbols):
        raise _mistyped(symbols)
    return _write(symbols)


def _read(text: str) -> list[int]:
    typed = [character for character in text if not character.isspace() and character not in _IGNORED]
    symbols = []
    for position, character in enumerate(typed, start=1):
        symbol = _SYMBOLS.get(character.upper().translate(_LOOKALIKES))
        if symbol is None:
            raise UnknownCharacter(character, position)
        symbols.append(symbol)
    return symbols


def _write(symbols: Sequence[int]) -> JoinCode:
    letters = "".join(_ALPHABET[symbol] for symbol in symbols)
    return JoinCode("-".join(letters[at : at + _GROUP] for at in range(0, CODE_LENGTH, _GROUP)))


def _mistyped(symbols: Sequence[int]) -> MistypedCode:
    mending = _CHECKS.located(symbols)
    if mending is None:
        return MistypedCode(None, None)
    mended = [mending.symbol if at == mending.place else symbol for at, symbol in enumerate(symbols)]
    return MistypedCode(mending.place + 1, _write(mended))
