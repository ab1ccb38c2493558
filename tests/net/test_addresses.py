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
        ("[FE80::1%Wlan0]:80", Address("fe80::1%Wlan0", 80)),
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
    book.add_hint(HERE, 10.0)
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
        _fail(book, 100.0, typed=True)
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
    book.add_typed(HERE, 0.0)
    book.dialling(HERE)
    book.ended(HERE, 0.0, reached=True, dismissed=True, dice=0.0)
    assert book.next_due(NOBODY) == SETTINGS.dismissed_s


def test_the_address_of_a_connected_neighbour_is_not_dialled() -> None:
    book = a_book()
    book.add_hint(HERE, 0.0)
    book.dialling(HERE)
    book.reached(HERE, SOMEBODY, OURSELVES)
    book.ended(HERE, 0.0, reached=True, dismissed=False, dice=0.0)
    assert book.due(100.0, frozenset({SOMEBODY})) == []
    assert book.due(100.0, NOBODY) == [HERE]


def test_our_own_address_is_never_dialled_again() -> None:
    book = a_book()
    book.add_typed(HERE, 0.0)
    book.dialling(HERE)
    book.reached(HERE, OURSELVES, OURSELVES)
    book.add_typed(HERE, 1.0)
    assert book.due(1000.0, NOBODY) == []


def test_found_addresses_are_forgotten_when_nobody_ever_answers_typed_ones_are_not() -> None:
    found, typed = a_book(), a_book()
    for _ in range(8):
        _fail(found, 0.0)
        _fail(typed, 0.0, typed=True)
    assert found.next_due(NOBODY) is None
    assert typed.next_due(NOBODY) is not None


def test_an_address_where_somebody_was_is_forgotten_after_a_day_without_him() -> None:
    book = _where_somebody_was()
    for hour in range(23):
        _fail(book, hour * 3600.0)
    assert book.proved() == {HERE: SOMEBODY}
    _fail(book, 25 * 3600.0)
    assert book.proved() == {}


def test_pauses_do_not_grow_for_ten_minutes_after_a_neighbour_was_there() -> None:
    book = _where_somebody_was()
    for now in (10.0, 300.0, 599.0):
        _fail(book, now)
        assert book.next_due(NOBODY) == now + 2.0
    _fail(book, 601.0)
    assert book.next_due(NOBODY) == 601.0 + 16.0


def test_hearing_of_an_address_again_resets_no_pause_but_another_name_does() -> None:
    book = a_book()
    book.add_hint(HERE, 0.0, announced_as="one")
    for _ in range(5):
        _fail(book, 100.0)
    book.add_hint(HERE, 105.0, announced_as="one")
    book.add_hint(HERE, 105.0)
    assert book.next_due(NOBODY) == 132.0
    book.add_hint(HERE, 105.0, announced_as="two")
    assert book.due(105.0, NOBODY) == [HERE]


def test_many_names_for_one_address_make_it_no_target_of_many_calls() -> None:
    book = a_book()
    _fail(book, 100.0)
    for number in range(1000):
        book.add_hint(HERE, 100.5, announced_as=str(number))
    assert book.next_due(NOBODY) == 102.0


def test_one_host_fills_eight_places_however_many_ports_it_names() -> None:
    book = AddressBook(NetSettings())
    for port in range(1, 513):
        book.add_hint(HERE._replace(port=port), 0.0)
    other = Address("192.168.1.6", 1)
    book.add_hint(other, 0.0)
    assert len(book.due(0.0, NOBODY)) == 9
    assert other in book.due(0.0, NOBODY)


def test_one_host_fills_eight_places_also_where_somebody_has_proved_himself() -> None:
    book = AddressBook(NetSettings())
    for port in range(1, 100):
        book.add_hint(HERE._replace(port=port), 0.0)
        _answer(book, HERE._replace(port=port), 1.0, DeviceId(bytes([port]) * 32))
    assert len(book.proved()) == 8


def test_a_device_has_four_places_and_its_true_one_outlives_many_ports_of_one_host() -> None:
    """Security: whoever passes calls on to a neighbour gets his proof at every port."""
    book = AddressBook(NetSettings())
    _answer(book, HERE, 0.0)
    for port in range(1, 9):
        _answer(book, Address("192.168.1.66", port), float(port))
    assert set(book.proved()) == {HERE, *(Address("192.168.1.66", port) for port in (6, 7, 8))}


def test_of_a_devices_places_only_the_two_latest_are_dialled_soon_again() -> None:
    book = AddressBook(NetSettings())
    places = [Address(f"192.168.1.{number}", 1) for number in range(1, 5)]
    for number, place in enumerate(places):
        _answer(book, place, float(number))
    for place in places:
        book.ended(place, 10.0, reached=False, dismissed=False, dice=1.0)
    assert set(book.due(15.0, NOBODY)) == set(places[2:])


def test_an_address_where_somebody_was_gives_its_place_up_once_it_fails() -> None:
    book = a_book()
    for number in range(1, 4):
        _answer(book, Address(f"10.0.0.{number}", 1), 0.0, DeviceId(bytes([number]) * 32))
    newcomer = Address("10.0.0.9", 1)
    book.add_hint(newcomer, 1.0)
    assert newcomer not in book.due(1.0, NOBODY)
    book.ended(Address("10.0.0.2", 1), 2.0, reached=False, dismissed=False, dice=0.0)
    book.add_hint(newcomer, 3.0)
    assert newcomer in book.due(3.0, NOBODY)
    assert len(book.proved()) == 2


@pytest.mark.parametrize("announced_as", ["", "a name"])
def test_nobody_makes_the_program_try_one_port_after_the_other(announced_as: str) -> None:
    """Security: a refused port makes room in the book for the next, so what is counted is what was taken."""
    assert len(_ports_tried(AddressBook(NetSettings()), announced_as)) == 16


def test_a_flood_of_announced_ports_keeps_nobody_from_those_remembered_or_told() -> None:
    book = AddressBook(NetSettings())
    _ports_tried(book, "a name")
    assert len(_ports_tried(book, "")) == 16


def test_after_an_hour_other_ports_of_a_host_may_be_tried() -> None:
    book = AddressBook(NetSettings())
    _ports_tried(book, "a name")
    assert len(_ports_tried(book, "a name", now=3_700.0, first=1_000)) == 16


def test_a_port_where_a_neighbour_is_counts_for_nothing() -> None:
    book = AddressBook(NetSettings())
    for number in range(100):
        _answer(book, HERE._replace(port=5_000 + number), 0.0)
    assert len(_ports_tried(book, "")) == 16


def test_hosts_without_number_take_no_memory_without_bound() -> None:
    book = AddressBook(NetSettings())
    for number in range(5_000):
        place = Address(f"10.0.{number // 250}.{number % 250}", 1)
        book.add_hint(place, 0.0)
        book.ended(place, 0.0, reached=False, dismissed=False, dice=0.0)
    assert len(book._new_ports._taken) == 1_024


def test_a_new_address_takes_the_place_of_one_that_failed() -> None:
    book = a_book()
    _fail(book, 0.0)
    for number in range(2, 4):
        book.add_hint(Address(f"10.0.0.{number}", 1), 0.0)
    newcomer = Address("10.0.0.9", 1)
    book.add_hint(newcomer, 1.0)
    assert newcomer in book.due(1.0, NOBODY)
    assert HERE not in book.due(1000.0, NOBODY)


def test_strangers_cannot_fill_the_book() -> None:
    book = a_book()
    for number in range(1, 100):
        book.add_hint(Address(f"10.0.0.{number}", 1), 0.0)
    assert len(book.due(0.0, NOBODY)) == SETTINGS.max_addresses
    book.add_typed(HERE, 0.0)
    assert HERE in book.due(0.0, NOBODY)
    assert len(book.due(0.0, NOBODY)) == SETTINGS.max_addresses


def test_on_another_network_an_address_that_was_ours_may_be_somebody_elses() -> None:
    book = a_book()
    book.add_hint(HERE, 0.0)
    book.reached(HERE, OURSELVES, OURSELVES)
    book.retry_now(1.0)
    book.add_hint(HERE, 1.0)
    assert book.due(1.0, NOBODY) == [HERE]


def _answer(book: AddressBook, place: Address, now: float, device: DeviceId = SOMEBODY) -> None:
    book.add_hint(place, now)
    book.dialling(place)
    book.reached(place, device, OURSELVES)
    book.ended(place, now, reached=True, dismissed=False, dice=0.0)


def _ports_tried(book: AddressBook, announced_as: str, *, now: float = 0.0, first: int = 1) -> set[Address]:
    """Announce port after port of one host, each refusing at once; return which were dialled."""
    tried: set[Address] = set()
    for port in range(first, first + 200):
        place = HERE._replace(port=port)
        book.add_hint(place, now, announced_as=announced_as and f"{announced_as} {port}")
        if place in book.due(now, NOBODY):
            tried.add(place)
            book.dialling(place)
            book.ended(place, now, reached=False, dismissed=False, dice=0.0)
    return tried


def _where_somebody_was() -> AddressBook:
    book = a_book()
    book.add_hint(HERE, 0.0)
    book.dialling(HERE)
    book.reached(HERE, SOMEBODY, OURSELVES)
    book.ended(HERE, 0.0, reached=True, dismissed=False, dice=0.0)
    return book


def _fail(book: AddressBook, now: float, *, typed: bool = False, dice: float = 0.0) -> None:
    if not book.due(now + 1e6, NOBODY):
        if typed:
            book.add_typed(HERE, now)
        else:
            book.add_hint(HERE, now)
    book.dialling(HERE)
    book.ended(HERE, now, reached=False, dismissed=False, dice=dice)
