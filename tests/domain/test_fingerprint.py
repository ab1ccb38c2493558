"""Two words by which people recognise a house."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.domain.fingerprint import house_fingerprint
from neighbourhood.domain.ids import HouseId


def test_a_house_has_the_words_it_always_had() -> None:
    house = HouseId(bytes(range(32)))
    assert house_fingerprint(house, "en") == ("acorn", "almond")
    assert house_fingerprint(house, "ru") == ("абрикос", "автобус")
    assert house_fingerprint(HouseId(bytes([255] * 32)), "en") == ("zebra", "acorn")


@given(st.binary(min_size=32, max_size=32).map(HouseId), st.sampled_from(["en", "ru"]))
def test_the_two_words_are_never_the_same(house: HouseId, language: str) -> None:
    first, second = house_fingerprint(house, "ru" if language == "ru" else "en")
    assert first != second


def test_all_pairs_of_different_words_occur_once() -> None:
    houses = (HouseId(bytes([one, other]) + bytes(30)) for one in range(256) for other in range(255))
    assert len({house_fingerprint(house, "ru") for house in houses}) == 256 * 255


@pytest.mark.parametrize("size", [0, 2, 31, 33])
def test_an_id_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        house_fingerprint(HouseId(bytes(size)), "en")
