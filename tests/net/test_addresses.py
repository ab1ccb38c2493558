"""Addresses as typed, and the book of those to dial."""

import pytest

from neighbourhood.adapters.net.addresses import Address, AddressBook, parse_address
from neighbourhood.adapters.net.settings import NetSettings
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.domain.ids import DeviceId

SETTINGS = NetSettings(max_addresses=3)
HERE = Address("192.168.1.5", 4711)
NOBODY: frozenset[DeviceId] = frozenset()
SOMEBODY = DeviceId(b"s" * 32)
OURSELVES = DeviceId(b"o" * 32)


def a_book() -> AddressBook:
    return AddressBook(SETTINGS)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("192.168.1.5:4711", HERE),
        ("  192.168.1.5:4711 ", HERE),
        ("[fe80::1]:80", Address("fe80::1", 80)),
        ("Anna-PC.local:65535", Address("anna-pc.local", 65535)),
    ],
)
def test_addresses_are_read_as_people_write_them(text: str, address: Address) -> None:
    assert parse_address(text) == address
    assert parse_address(str(address)) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "192.168.1.5",
        "192.168.1.5:0",
        "192.168.1.5:65536",
        ":80",
        "[::1]",
        "::1:80",
        "[name]:80",
        "-x:80",
        "a b:80",
        "http://a:80",
        "x" * 64 + ":80",
        "a..b:80",
        "٣:80",
        "a:٣",
    ],
)
def test_what_is_not_an_address_is_named(text: str) -> None:
    with pytest.raises(Fault) as fault:
        parse_address(text)
    assert fault.value.kind is FaultKind.BAD_ADDRESS


def test_a_new_address_is_dialled_at_once_and_once() -> None:
    book = a_book()
    book.add(HERE, 10.0, keep=False)
    assert book.due(10.0, NOBODY) == [HERE]
    book.dialling(HERE)
    assert book.due(10.0, NOBODY) == []
    assert book.next_due(NOBODY) is None


@pytest.mark.parametrize(("dice", "pause_s"), [(0.0, 2.0), (0.5, 3.5), (1.0, 5.0)])
def test_the_first_redial_comes_after_2_to_5_seconds(dice: float, pause_s: float) -> None:
    book = a_book()
    _fail(book, 0.0, dice=dice)
    assert book.next_due(NOBODY) == pause_s


def test_pauses_double_up_to_a_limit_while_nobody_answers() -> None:
    book = a_book()
    pauses = []
    for _ in range(8):
        _fail(book, 100.0, keep=True)
        due = book.next_due(NOBODY)
        assert due is not None
        pauses.append(due - 100.0)
    assert pauses == [2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 120.0, 120.0]


def test_an_address_that_answered_is_dialled_soon_again() -> None:
    book = a_book()
    _fail(book, 0.0)
    _fail(book, 0.0)
    book.dialling(HERE)
    book.reached(HERE, SOMEBODY, OURSELVES)
    book.ended(HERE, 50.0, reached=True, dismissed=False, dice=0.0)
    assert book.next_due(NOBODY) == 52.0


def test_a_neighbour_who_said_goodbye_is_left_alone_longer() -> None:
    book = a_book()
    book.add(HERE, 0.0, keep=True)
    book.dialling(HERE)
    book.ended(HERE, 0.0, reached=True, dismissed=True, dice=0.0)
    assert book.next_due(NOBODY) == SETTINGS.dismissed_s


def test_the_address_of_a_connected_neighbour_is_not_dialled() -> None:
    book = a_book()
    book.add(HERE, 0.0, keep=False)
    book.dialling(HERE)
    book.reached(HERE, SOMEBODY, OURSELVES)
    book.ended(HERE, 0.0, reached=True, dismissed=False, dice=0.0)
    assert book.due(100.0, frozenset({SOMEBODY})) == []
    assert book.due(100.0, NOBODY) == [HERE]


def test_our_own_address_is_never_dialled_again() -> None:
    book = a_book()
    book.add(HERE, 0.0, keep=True)
    book.dialling(HERE)
    book.reached(HERE, OURSELVES, OURSELVES)
    book.add(HERE, 1.0, keep=True)
    assert book.due(1000.0, NOBODY) == []


def test_found_addresses_are_forgotten_when_nobody_ever_answers_typed_ones_are_not() -> None:
    found, typed = a_book(), a_book()
    for _ in range(8):
        _fail(found, 0.0)
        _fail(typed, 0.0, keep=True)
    assert found.next_due(NOBODY) is None
    assert typed.kept() == (HERE,)


def test_an_address_found_again_is_tried_at_once() -> None:
    book = a_book()
    _fail(book, 0.0)
    book.add(HERE, 0.5, keep=False)
    assert book.due(0.5, NOBODY) == [HERE]


def test_strangers_cannot_fill_the_book() -> None:
    book = a_book()
    for port in range(1, 100):
        book.add(Address("10.0.0.1", port), 0.0, keep=False)
    assert len(book.due(0.0, NOBODY)) == SETTINGS.max_addresses
    book.add(HERE, 0.0, keep=True)
    assert HERE in book.due(0.0, NOBODY)
    assert len(book.due(0.0, NOBODY)) == SETTINGS.max_addresses


def _fail(book: AddressBook, now: float, *, keep: bool = False, dice: float = 0.0) -> None:
    if not book.due(now + 1e6, NOBODY):
        book.add(HERE, now, keep=keep)
    book.dialling(HERE)
    book.ended(HERE, now, reached=False, dismissed=False, dice=dice)
