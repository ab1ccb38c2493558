"""Writes what the program itself never would: entries of one's own that break a rule and are still well signed."""

from typing import Any

import msgspec

from neighbourhood.app.frontier import head_of
from neighbourhood.crypto import signing
from neighbourhood.domain.authority.acts import Act
from neighbourhood.domain.chain import next_lamport
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import VERSION, Entry, Header, assemble, body_hash
from neighbourhood.domain.ids import Lane
from tests.app.builders import Resident


def signed(seed: bytes, header: Header, body: bytes | None) -> Entry:
    bare = assemble(header, None, body)
    return Entry(bare.id, bare.header, bare.header_bytes, signing.sign_entry(seed, bare.id), body)


def an_act(writer: Resident, act: Act | bytes, after: Entry | None = None, **changes: Any) -> Entry:
    """The writer's next authority entry, with header fields changed at will; ``after``: continues that one."""
    core = writer.service.core
    body = act if isinstance(act, bytes) else encode(act)
    prev = head_of(after) if after else core.log.frontier.own_head(writer.device, Lane.AUTHORITY)
    tips = [] if after else [id_ for id_ in core.log.authority_tips() if prev is None or id_ != prev.id]
    lamports = [place.lamport for place in core.storage.places(tips).values()] + ([prev.lamport] if prev else [])
    house = core.log.house
    assert house is not None
    header = Header(
        VERSION, house, writer.device, Lane.AUTHORITY, prev.seq + 1 if prev else 0, prev.id if prev else None,
        tuple(sorted(tips)), next_lamport(lamports), core.log.view.devices[writer.device].grant, None,
        body_hash(body), len(body),
    )  # fmt: skip
    return signed(core.identity.seed, msgspec.structs.replace(header, **changes), body)


def give(taker: Resident, *entries: Entry) -> list[tuple[bytes, str]]:
    """Offer entries as a neighbour would; return what was refused and why."""
    outcome = taker.service.core.receive(entries)
    return [(id_, reason.value) for id_, reason in outcome.refused]
