"""Two check symbols find what they promise, in any field and at any length."""

from itertools import combinations

import pytest

from neighbourhood.domain import joincode
from neighbourhood.domain.twochecks import TwoChecks

SMALL = TwoChecks(bits=4, polynomial=0b1_0011, length=15)


def test_all_pairs_of_errors_in_a_full_small_code_are_noticed() -> None:
    """The code is linear, so the errors alone decide."""
    missed = []
    for one, other in combinations(range(15), 2):
        for left in range(1, 16):
            for right in range(1, 16):
                symbols = [0] * 15
                symbols[one], symbols[other] = left, right
                missed += [symbols] if SMALL.fits(symbols) else []
    assert missed == []


def test_every_single_error_is_located() -> None:
    right = SMALL.with_checks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9])
    assert SMALL.fits(right)
    for place in range(15):
        for error in range(1, 16):
            wrong = [symbol ^ error if at == place else symbol for at, symbol in enumerate(right)]
            assert SMALL.located(wrong) == (place, right[place])


def test_it_is_the_code_that_join_codes_have() -> None:
    code = joincode.encode(list(range(18))).replace("-", "")
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    checks = TwoChecks(bits=5, polynomial=0b100101, length=20).with_checks(list(range(18)))
    assert "".join(alphabet[symbol] for symbol in checks) == code


@pytest.mark.parametrize(("polynomial", "length"), [(0b1_1111, 10), (0b1_0011, 2), (0b1_0011, 16)])
def test_a_field_that_is_none_or_a_length_that_does_not_fit_is_refused(polynomial: int, length: int) -> None:
    with pytest.raises(ValueError, match="no such code"):
        TwoChecks(bits=4, polynomial=polynomial, length=length)


def test_another_number_of_symbols_never_fits() -> None:
    assert not SMALL.fits([0] * 14)
    assert SMALL.located([0] * 14) is None
    with pytest.raises(ValueError, match="number of symbols"):
        SMALL.with_checks([0] * 14)
