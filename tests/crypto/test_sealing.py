"""A sealed body opens with its own key, in its own place, unchanged; or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.crypto import sealing
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain import limits
from neighbourhood.domain.ids import DeviceId, EpochTag, HouseId, Lane
from tests.crypto.builders import a_device, a_house, each_byte_changed, some_bytes, some_coordinates

KEY = some_bytes("epoch key")
NONCE = some_bytes("nonce", 24)
TEXT = "Собрание в семь".encode()
EPOCH = EpochTag(some_bytes("epoch", 16))


def sealed(text: bytes = TEXT, place: bytes | None = None) -> bytes:
    return sealing.seal(KEY, some_coordinates() if place is None else place, text, NONCE)


@given(st.binary(max_size=3000), st.integers(0, 2**53 - 1))
def test_what_was_sealed_opens_as_it_was(text: bytes, seq: int) -> None:
    place = some_coordinates(seq)
    assert sealing.open_sealed(KEY, place, sealed(text, place)) == text


@given(st.binary(max_size=3000))
def test_padding_is_undone_exactly(content: bytes) -> None:
    assert sealing.unpad(sealing.pad(content)) == content


@pytest.mark.parametrize("content", [b"", b"\x80", b"\0", b"\x80\0\0", b"\0" * 64, b"\x80" * 64])
def test_content_that_looks_like_padding_survives_it(content: bytes) -> None:
    assert sealing.unpad(sealing.pad(content)) == content


def test_short_bodies_all_have_one_size() -> None:
    assert {len(sealing.pad(bytes(size))) for size in range(64)} == {64}


@pytest.mark.parametrize(("content", "padded"), [(64, 72), (71, 72), (72, 80), (300, 304), (999, 1024), (9999, 10240)])
def test_sizes_are_those_of_padme(content: int, padded: int) -> None:
    assert sealing.padded_size(content) == padded


def test_padding_adds_at_most_an_eighth_and_never_shrinks_with_length() -> None:
    sizes = [sealing.padded_size(size) for size in range(63, 70_000)]
    assert sizes == sorted(sizes)
    assert all(size < padded <= (size + 1) * 1.125 for size, padded in enumerate(sizes, start=63))


def test_the_longest_text_with_its_title_fits_into_one_body() -> None:
    content = limits.MAX_TEXT_BYTES + 4 * limits.MAX_TITLE_CHARS + 512
    assert sealing.padded_size(content) + sealing.OVERHEAD_SIZE <= limits.MAX_BODY_BYTES


@pytest.mark.parametrize(
    "padded",
    [b"", bytes(64), b"\x80", b"a" * 64, b"\x80" + bytes(62), b"\x80" + bytes(127), b"\x80" + bytes(62) + b"a"],
)
def test_bytes_that_padding_never_makes_are_refused(padded: bytes) -> None:
    with pytest.raises(CannotOpen):
        sealing.unpad(padded)


def test_a_body_with_any_byte_changed_does_not_open() -> None:
    for changed in each_byte_changed(sealed()):
        with pytest.raises(CannotOpen):
            sealing.open_sealed(KEY, some_coordinates(), changed)


@pytest.mark.parametrize("size", [0, 1, 23, 24, 39, 40, 103])
def test_a_body_cut_short_does_not_open(size: int) -> None:
    with pytest.raises(CannotOpen):
        sealing.open_sealed(KEY, some_coordinates(), sealed()[:size])


OTHER_PLACES = {
    "house": sealing.coordinates(a_house("other"), a_device(), Lane.CONTENT, 7, EPOCH),
    "device": sealing.coordinates(a_house(), a_device("other"), Lane.CONTENT, 7, EPOCH),
    "lane": sealing.coordinates(a_house(), a_device(), Lane.POLLS, 7, EPOCH),
    "seq": sealing.coordinates(a_house(), a_device(), Lane.CONTENT, 8, EPOCH),
    "epoch": sealing.coordinates(a_house(), a_device(), Lane.CONTENT, 7, EpochTag(bytes(16))),
}


@pytest.mark.parametrize("other", OTHER_PLACES.values(), ids=OTHER_PLACES.keys())
def test_a_copied_ciphertext_opens_under_no_other_coordinates(other: bytes) -> None:
    with pytest.raises(CannotOpen):
        sealing.open_sealed(KEY, other, sealed())


@pytest.mark.parametrize("other", OTHER_PLACES.values(), ids=OTHER_PLACES.keys())
def test_the_place_is_authenticated_even_for_who_holds_the_body_key(other: bytes) -> None:
    key = sealing.body_key(KEY, some_coordinates())
    with pytest.raises(CannotOpen):
        sealing.open_with_body_key(key, other, sealed())


def test_another_epoch_key_opens_nothing() -> None:
    with pytest.raises(CannotOpen):
        sealing.open_sealed(some_bytes("another key"), some_coordinates(), sealed())


def test_one_body_can_be_disclosed_without_the_others() -> None:
    key = sealing.body_key(KEY, some_coordinates(1))
    assert sealing.open_with_body_key(key, some_coordinates(1), sealed(TEXT, some_coordinates(1))) == TEXT
    with pytest.raises(CannotOpen):
        sealing.open_with_body_key(key, some_coordinates(2), sealed(TEXT, some_coordinates(2)))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_disclosed_key_of_another_length_opens_nothing(size: int) -> None:
    with pytest.raises(CannotOpen):
        sealing.open_with_body_key(bytes(size), some_coordinates(), sealed())


def test_the_same_text_twice_looks_unrelated() -> None:
    one = sealing.seal(KEY, some_coordinates(), TEXT, NONCE)
    two = sealing.seal(KEY, some_coordinates(), TEXT, some_bytes("another nonce", 24))
    assert not set(zip(range(24, 64), one[24:64], strict=True)) >= set(zip(range(24, 64), two[24:64], strict=True))


@pytest.mark.parametrize(
    ("house", "device", "epoch"),
    [(31, 33, 16), (33, 32, 15), (32, 31, 17), (32, 32, 0)],
)
def test_parts_of_other_lengths_are_refused_so_that_no_two_places_share_bytes(
    house: int, device: int, epoch: int
) -> None:
    with pytest.raises(ValueError, match="length"):
        sealing.coordinates(HouseId(bytes(house)), DeviceId(bytes(device)), Lane.CONTENT, 1, EpochTag(bytes(epoch)))


def test_coordinates_have_the_size_that_the_protocol_states() -> None:
    assert len(some_coordinates()) == 89
