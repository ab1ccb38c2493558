"""Data folders as they look in a house of 60 devices, made through the program's own append path."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from benchmarks.processes import expect
from benchmarks.workload import DEVICES, Said
from neighbourhood.adapters import keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.author import Author
from neighbourhood.app.core import Core
from neighbourhood.app.epochs import Identity
from neighbourhood.app.intents import CreateTopic, FoundHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.invitations import Invitations
from neighbourhood.app.membership import Membership, parse_code, request_of
from neighbourhood.app.plan import HousePlan
from neighbourhood.app.rotations import Rotations
from neighbourhood.app.talk import Talk
from neighbourhood.bootstrap.node import SystemOutside
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.domain import limits
from neighbourhood.domain.ids import DeviceId, SubjectId, Tier
from neighbourhood.domain.subjects import content

PASSPHRASE: Final = "measured, not secret"
TOPICS: Final = 8
_TRANSACTION: Final = 1000


@contextmanager
def opened(path: Path) -> Iterator[Core]:
    """Open or make a data folder, without network and threads.

    A new folder's passphrase is stretched as little as may be: the usual 0.4 s would hide everything else.
    """
    folder = DataFolder(path)
    with folder.lock():
        key = keystore.open_or_create(folder, PASSPHRASE, cost=MIN_COST)
        with closing(Writer(open_writer(folder.database_path, key))) as storage:
            yield Core(storage, SystemOutside(), folder)


def begin(here: Path, there: Path) -> None:
    """Found a house of 60 devices and some topics in the folder ``here``; ``there`` is a further neighbour's folder.

    Both hold the same afterwards.
    """
    with opened(here) as core, opened(there) as neighbour:
        membership = Membership(core, HousePlan(core), Rotations(core))
        membership.found(FoundHouse(house_name="Садовая 12", person_name="Anna Vetrova", flat_number="1"))
        _admit(core, membership, [*identities(), neighbour.identity])
        for number in range(TOPICS):
            Talk(core).create_topic(CreateTopic(title=f"Topic {number}"))
        _hand_over(core, neighbour)


def talk(here: Path, said: Sequence[Said]) -> None:
    """Add these messages, one entry each, to a folder made by ``begin``."""
    with opened(here) as core:
        everybody = [core.identity, *identities()]
        topics = [record.id for record in core.storage.subjects_of_kind("topic")]
        before = core.storage.last_row()
        _write(core, everybody, topics, said)
        expect(core.storage.last_row() - before == len(said))


def size_bytes(path: Path) -> int:
    """Return the size of a folder's database with its write-ahead log."""
    return sum(file.stat().st_size for file in path.glob(DataFolder(path).database_path.name + "*"))


def identities() -> list[Identity]:
    """Return the devices that live in the house beside the founder's."""
    return [_identity(number) for number in range(1, DEVICES)]


def _identity(number: int) -> Identity:
    seed = number.to_bytes(32, "big")
    return Identity(DeviceId(signing.public_key(seed)), seed, boxes.box_key(seed), seed)


def _admit(core: Core, membership: Membership, newcomers: Sequence[Identity]) -> None:
    house = core.log.house
    if house is None:
        raise AssertionError
    uses = limits.MAX_INVITATION_USES
    for start in range(0, len(newcomers), uses):
        row = Invitations(core, HousePlan(core)).to_flat(MakeInvitation(flat_number=f"{start // uses + 2}", uses=uses))
        seed = invitation.invitation_seed(parse_code(row.code))
        for newcomer in newcomers[start : start + uses]:
            request = request_of(newcomer, seed, house)
            membership.admit(newcomer.device, signing.public_key(seed), request)


def _hand_over(core: Core, neighbour: Core) -> None:
    if core.log.house is None:
        raise AssertionError
    neighbour.log.expect_house(core.log.house)
    entries = [stored.entry for stored in core.storage.rows_after(0, limit=10_000)]
    expect(not neighbour.receive(entries).refused)


def _write(core: Core, identities: Sequence[Identity], topics: Sequence[SubjectId], said: Sequence[Said]) -> None:
    authors = [Author(identity, core.log, os.urandom) for identity in identities]
    for start in range(0, len(said), _TRANSACTION):
        with core.storage.transaction(durable=False):
            for number, one in enumerate(said[start : start + _TRANSACTION], start):
                told = content.Say(None, one.written_at_ms, topics[number % len(topics)], one.text, None)
                entries = authors[one.device].tell([told], Tier.RESIDENTS)
                expect(not core.log.append(entries, one.written_at_ms).refused)
