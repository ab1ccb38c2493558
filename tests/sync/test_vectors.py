"""The bytes of every message are frozen: an older program must understand a newer one."""

import json
from pathlib import Path
from typing import Final, get_args

import pytest

from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import WireEntry
from neighbourhood.domain.ids import DeviceId, EntryId, HouseId
from neighbourhood.sync import wire
from neighbourhood.sync.frontier import digest_of
from neighbourhood.sync.log_port import Head
from neighbourhood.sync.receipts import Held, Statement, read_statement

VECTORS: Final = json.loads((Path(__file__).parents[1] / "vectors" / "sync.json").read_text(encoding="utf-8"))

DEVICE = DeviceId(b"\x11" * 32)
STATEMENT: Final = Statement(
    HouseId(b"\x22" * 32),
    DEVICE,
    1_795_000_000_000,
    (Held(b"\x11" * 8, 2, 300, b"\x55" * 4), Held(b"\x88" * 8, 0, 7, b"\x44" * 4)),
    ("192.168.1.20", "fe80::1"),
    47_120,
)
MESSAGES: Final[dict[str, wire.Message]] = {
    "hello": wire.Hello(1, HouseId(b"\x22" * 32), b"\x33" * 32),
    "hello of a newcomer": wire.Hello(1, None, b"\x33" * 32),
    "frontier": wire.Frontier(
        wire.Group.CONTENT,
        (
            wire.Chain(DEVICE, 1, (wire.HeadMark(7, b"\x44" * 8),)),
            wire.Chain(DEVICE, 2, (wire.HeadMark(300, b"\x55" * 8), wire.HeadMark(70_000, b"\x66" * 8))),
        ),
        False,
    ),
    "lane done": wire.LaneDone(wire.Group.AUTHORITY),
    "block": wire.Block(3, (WireEntry(b"header", b"\x77" * 64, b"body"), WireEntry(b"bare", None, None))),
    "ack": wire.Ack(3),
    "digest": wire.Digest(b"\x33" * 32),
    "resync": wire.Resync(1),
    "ping": wire.Ping(),
    "goodbye": wire.Goodbye(wire.Farewell.NOT_LIVE),
    "receipt": wire.Receipt(encode(STATEMENT), b"\x99" * 64, 7),
    "heard": wire.Heard((wire.Issue(b"\x11" * 8, 1_795_000_000_000), wire.Issue(b"\x22" * 8, 0))),
    "heard of nothing": wire.Heard(()),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_has_its_frozen_bytes(name: str) -> None:
    assert wire.to_bytes(MESSAGES[name]).hex() == VECTORS["messages"][name]


@pytest.mark.parametrize("name", MESSAGES)
def test_the_frozen_bytes_mean_the_message(name: str) -> None:
    assert wire.from_bytes(bytes.fromhex(VECTORS["messages"][name])) == MESSAGES[name]


def test_there_is_a_vector_for_every_kind_of_message() -> None:
    assert {type(message) for message in MESSAGES.values()} == set(get_args(wire.Message))
    assert set(VECTORS["messages"]) == set(MESSAGES)


def test_the_statement_of_a_receipt_is_frozen() -> None:
    assert encode(STATEMENT).hex() == VECTORS["statement"]
    assert read_statement(bytes.fromhex(VECTORS["statement"])) == STATEMENT


def test_the_frontier_digest_is_frozen() -> None:
    heads = [Head(DEVICE, 2, 300, EntryId(b"\x55" * 32)), Head(DEVICE, 1, 7, EntryId(b"\x44" * 32))]
    assert digest_of(heads).hex() == VECTORS["frontier_digest"]["digest"]
    assert digest_of([]).hex() == VECTORS["frontier_digest"]["digest_of_nothing"]


def test_numbers_that_travel_do_not_change() -> None:
    assert {reason.name: int(reason) for reason in wire.Farewell} == VECTORS["farewells"]
    assert {group.name: int(group) for group in wire.Group} == VECTORS["groups"]
