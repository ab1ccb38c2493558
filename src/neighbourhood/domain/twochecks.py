"""Two check symbols over GF(2^n): a Reed-Solomon code of distance 3, for what people copy by hand.

Any one or two wrong symbols are noticed, wherever they stand, and so any two that changed places; one alone is located.
Anything worse passes once in 4^n times.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Mending(NamedTuple):
    """The symbol at ``place`` (from 0) would be correct as ``symbol``, if it is the only wrong one."""

    place: int
    symbol: int


class TwoChecks:
    """The code of ``length`` symbols of ``bits`` bits each, the last two of them checks.

    ``polynomial`` is the modulus of the field, as bits, and 2 must generate all its non-zero elements.
    """

    def __init__(self, *, bits: int, polynomial: int, length: int) -> None:
        self._order = (1 << bits) - 1
        self._length = length
        self._power = self._powers_of_two(polynomial)
        self._log = {element: exponent for exponent, element in enumerate(self._power)}
        if len(self._log) != self._order or not 2 < length <= self._order:
            raise ValueError("no such code")

    def with_checks(self, data: Sequence[int]) -> list[int]:
        """Return ``data`` (two symbols fewer than the code's length) and its two checks; ValueError for another length."""
        if len(data) != self._length - 2:
            raise ValueError("wrong number of symbols")
        first, second = self._sums(data)
        # The checks a and b solve a + b = first and a·2^(length-2) + b·2^(length-1) = second.
        one, other = self._power[self._length - 2], self._power[self._length - 1]
        last = self._quotient(second ^ self._product(first, one), one ^ other)
        return [*data, first ^ last, last]

    def fits(self, symbols: Sequence[int]) -> bool:
        """Say whether the checks are those of the data before them. Another length is False."""
        return len(symbols) == self._length and self._sums(symbols) == (0, 0)

    def located(self, symbols: Sequence[int]) -> Mending | None:
        """Return what would mend a sequence that does not fit, or None if more than one symbol is wrong.

        Several errors can look like another single one: show it for comparison, never use it unasked.
        """
        first, second = self._sums(symbols)
        # One error of value e at place i gives the sums e and e·2^i.
        if len(symbols) != self._length or first == 0 or second == 0:
            return None
        place = (self._log[second] - self._log[first]) % self._order
        return Mending(place, symbols[place] ^ first) if place < self._length else None

    def _sums(self, symbols: Sequence[int]) -> tuple[int, int]:
        """Return the sums of s_i and of s_i·2^i: both are 0 for a correct sequence."""
        first = second = 0
        for place, symbol in enumerate(symbols):
            first ^= symbol
            second ^= self._product(symbol, self._power[place % self._order])
        return first, second

    def _product(self, left: int, right: int) -> int:
        return self._power[(self._log[left] + self._log[right]) % self._order] if left and right else 0

    def _quotient(self, left: int, right: int) -> int:
        return self._power[(self._log[left] - self._log[right]) % self._order] if left else 0

    def _powers_of_two(self, polynomial: int) -> list[int]:
        powers = [1]
        while len(powers) < self._order:
            doubled = powers[-1] << 1
            powers.append(doubled ^ polynomial if doubled > self._order else doubled)
        return powers
