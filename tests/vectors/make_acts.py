"""Makes acts.json: what the bytes of every kind of act are for ever.

`python -m tests.vectors.make_acts` writes the file anew: the same bytes each time. A change in it breaks every house
that exists (docs/authority.md).
"""

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final

from neighbourhood.domain.authority import acts
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, FlatId, Lane, PersonId

FILE: Final = Path(__file__).with_name("acts.json")
NOW_MS: Final = 1_795_000_000_000


def id_of(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=32).digest()


def entry(name: str) -> EntryId:
    return EntryId(id_of(f"entry {name}"))


RITA: Final = PersonId(id_of("rita"))
TIMUR: Final = PersonId(id_of("timur"))
NEW: Final = DeviceId(id_of("new"))
BOX: Final = BoxKey(id_of("box"))
FLAT: Final = FlatId(id_of("flat")[:16])
SIGNED: Final = id_of("signed") * 2
CONSENT: Final = id_of("consent") * 2
CUTS: Final = (
    acts.Cut(NEW, Lane.POLLS, 3, entry("ballot")),
    acts.Cut(NEW, Lane.CONTENT, 40, entry("message")),
)
SEALED: Final = (bytes(48), bytes([1]) * 48, bytes([2]) * 48, bytes([3]) * 48)


def tag(number: int) -> EpochTag:
    return EpochTag(bytes([number]) * 16)


ALL: Final[Mapping[str, acts.AnyAct]] = {
    "found": acts.Found(NOW_MS, BOX, FLAT, id_of("salt")[:16]),
    "invite to a flat": acts.Invite(NOW_MS, id_of("key"), acts.RESIDENT, FLAT, 4, NOW_MS + 1, None, SIGNED, CONSENT),
    "invite a guest": acts.Invite(NOW_MS, id_of("key"), acts.COMPANY, None, 1, None, None, SIGNED, CONSENT),
    "invite back": acts.Invite(NOW_MS, id_of("key"), acts.RESIDENT, FLAT, 1, None, RITA, SIGNED, CONSENT),
    "admit": acts.Admit(NOW_MS, entry("invite"), NEW, BOX, SIGNED, CONSENT),
    "confirm": acts.Confirm(NOW_MS, RITA, "mailbox"),
    "device.add": acts.AddDevice(NOW_MS, NEW, BOX, CONSENT, sheet=False),
    "device.add of a sheet": acts.AddDevice(NOW_MS, NEW, BOX, CONSENT, sheet=True),
    "trustees": acts.Trustees(NOW_MS, tuple(sorted((RITA, TIMUR)))),
    "no trustees": acts.Trustees(NOW_MS, ()),
    "recover": acts.Recover(NOW_MS, RITA, NEW, BOX, CONSENT),
    "contest": acts.Contest(NOW_MS, entry("recover")),
    "uphold": acts.Uphold(NOW_MS, entry("recover")),
    "grant": acts.GrantRole(NOW_MS, RITA, acts.MODERATOR),
    "grant for a term": acts.GrantRole(NOW_MS, RITA, acts.MODERATOR, NOW_MS + 31_536_000_000),
    "grant of council": acts.GrantRole(NOW_MS, RITA, acts.COUNCIL),
    "close devices": acts.Close(NOW_MS, (entry("admit"),), (), (), (), CUTS),
    "close roles": acts.Close(NOW_MS, (), tuple(sorted((entry("grant"), entry("admit")))), (), (), ()),
    "close persons": acts.Close(NOW_MS, (), (), (RITA,), (), CUTS),
    "close invitations": acts.Close(NOW_MS, (), (), (), (entry("invite"),), ()),
    "raise": acts.Raise(NOW_MS, entry("close"), CUTS),
    "second": acts.Second(NOW_MS, entry("grant")),
    "petition": acts.Petition(NOW_MS, entry("grant")),
    "rotate": acts.Rotate(NOW_MS, (tag(0), tag(1), tag(2), tag(3)), ()),
    "rotate again": acts.Rotate(NOW_MS, (tag(4), tag(5), tag(6), tag(7)), ((entry("rotate"), SEALED),)),
    "boxes": acts.Boxes(NOW_MS, entry("rotate"), id_of("ephemeral"), bytes(56) + bytes([1]) * 56),
    "erase": acts.Erase(NOW_MS, (acts.ErasedRange(NEW, Lane.CONTENT, 2, 5),)),
    "erase for the council": acts.Erase(NOW_MS, (), (EntryId(b"e" * 32),)),
    "policy": acts.Policy(NOW_MS, "format", 2),
}


def made() -> dict[str, str]:
    """Return the bytes of every act as hex text."""
    return {name: encode(act).hex() for name, act in ALL.items()}


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", encoding="utf-8")
