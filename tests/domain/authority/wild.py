"""Houses in which everybody does anything at any time, knowing this or that: made from a seed."""

from collections.abc import Sequence
from hashlib import blake2b
from random import Random
from typing import Final

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    COURIER,
    MODERATOR,
    RESIDENT,
    SECRETARY,
    AddDevice,
    Admit,
    AnyAct,
    Boxes,
    Close,
    Confirm,
    Contest,
    Cut,
    Erase,
    ErasedRange,
    GrantRole,
    Invite,
    Petition,
    Policy,
    Raise,
    Recover,
    Rotate,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, PersonId
from tests.domain.authority.town import BAD, GOOD, Town, device, flat, person

NAMES: Final = ("anna", "boris", "clara", "dmitri", "elena", "fedor")
_ROLES: Final = (COUNCIL, COUNCIL, COUNCIL, MODERATOR, SECRETARY, COURIER)
_CLOSED: Final = {
    "devices": (Admit, AddDevice, Recover),
    "roles": (GrantRole, GrantRole, Admit),
    "invitations": (Invite,),
}


class Wild:
    """A town whose residents know of each other's acts now and then; some write on their own past."""

    def __init__(self, seed: int, steps: int) -> None:
        self._random = Random(seed)
        self.town = Town("anna")
        if self._random.random() < 0.7:
            self.town.council(*NAMES[1 : self._random.choice((2, 3, 4))])
        for number, name in enumerate(NAMES[1:], 201):
            if name not in self.town.stands and self._random.random() < 0.7:
                self.town.move_in("anna", name, number)
        self._who, self._seen = "anna", set(self.town.entries)
        self._knows = {name: set(self.town.entries) for name in self.town.stands}
        for _ in range(steps):
            self._step()

    def _step(self) -> None:
        who = self._random.choice(sorted(self._knows))
        if self._random.random() < 0.35:
            self._knows[who] |= self._knows[self._random.choice(sorted(self._knows))]
            return
        known = self._known(who)
        self._who, self._seen = who, known
        act = self._act()
        if act is None:
            return
        stand = self._grant_of(who, known)
        if self._random.random() < 0.15:
            self._knows[who].add(self.town.backdate(who, act, known, stand))
            return
        id_ = self.town.write(who, act, self._tips(known), stand)
        self._knows[who] = self.town.past(id_) | self._knows[who]

    def _known(self, who: str) -> set[EntryId]:
        """All that somebody knows, or for the dishonest only a part of it."""
        known = self._knows[who]
        if self._random.random() < 0.2:
            return self.town.past(self._random.choice(sorted(known)))
        return known

    def _tips(self, known: set[EntryId]) -> Sequence[EntryId]:
        return sorted(known - {id_ for entry in known for id_ in self.town.entries[entry].before})

    def _grant_of(self, who: str, known: set[EntryId]) -> EntryId | None:
        """Some grant of the device, or for once any other entry."""
        if self._random.random() < 0.05:
            return self._random.choice(sorted(known))
        named = [
            id_ for id_ in sorted(known)
            if isinstance(self.town.entries[id_].act, Admit | AddDevice | Recover)
            and getattr(self.town.entries[id_].act, "device", None) == device(who)
        ]  # fmt: skip
        return self._random.choice(named) if named else self.town.stands[who]

    def _of(self, *kinds: type) -> EntryId:
        found = [id_ for id_ in sorted(self._seen) if isinstance(self.town.entries[id_].act, kinds)]
        return self._random.choice(found or [EntryId(self.town.house)])

    def _somebody(self) -> PersonId:
        return person(self._random.choice(NAMES))

    def _some_device(self) -> DeviceId:
        return device(self._random.choice((*NAMES, "anna2", "boris2", "clara2")))

    def _good(self) -> bytes:
        return BAD if self._random.random() < 0.05 else GOOD

    def _act(self) -> AnyAct | None:
        pick = self._random.choice
        makers = (
            self._close, self._close, self._close, self._close, self._grants, self._grants, self._signs, self._signs,
            self._signs, self._invites, self._admits, self._admits, self._device, self._recovers, self._other,
        )  # fmt: skip
        return pick(makers)()

    def _close(self) -> AnyAct:
        random = self._random
        named: dict[str, tuple[bytes, ...]] = {"devices": (), "roles": (), "persons": (), "invitations": ()}
        for kind in sorted({random.choice(sorted(named)) for _ in range(1 if random.random() < 0.8 else 2)}):
            named[kind] = (self._somebody(),) if kind == "persons" else (self._of(*_CLOSED[kind]),)
        return Close(0, **named, cuts=self._cuts())  # type: ignore[arg-type]

    def _cuts(self) -> tuple[Cut, ...]:
        return (
            Cut(self._some_device(), 2, self._random.randrange(4), EntryId(bytes([self._random.randrange(3)]) * 32)),
        )

    def _grants(self) -> AnyAct:
        role = self._random.choice(_ROLES)
        return GrantRole(0, self._somebody(), role, 1 if role == MODERATOR and self._random.random() < 0.9 else None)

    def _signs(self) -> AnyAct:
        proposal = self._of(GrantRole, Close, Recover, Uphold, Raise)
        return Petition(0, proposal) if self._random.random() < 0.3 else Second(0, proposal)

    def _invites(self) -> AnyAct:
        random = self._random
        key = blake2b(bytes([random.randrange(6)]), digest_size=32).digest()
        restores = self._somebody() if random.random() < 0.3 else None
        uses = random.choice((1, 1, 2))
        return Invite(
            0, key, RESIDENT, flat(random.randrange(200, 208)), uses, None, restores, self._good(), self._good()
        )

    def _admits(self) -> AnyAct:
        new = self._some_device()
        return Admit(0, self._of(Invite), new, BoxKey(new), self._good(), self._good())

    def _device(self) -> AnyAct:
        new = self._some_device()
        second = f"{self._who[:5]}2"
        self._knows.setdefault(second, set(self._seen))
        self.town.stands.setdefault(second, self.town.stands[self._who])
        return AddDevice(0, new, BoxKey(new), self._good(), self._random.random() < 0.2)

    def _recovers(self) -> AnyAct:
        new = self._some_device()
        trusted = tuple(sorted({self._somebody() for _ in range(3)}))
        return self._random.choice(
            (
                Trustees(0, trusted), Recover(0, self._somebody(), new, BoxKey(new), GOOD),
                Contest(0, self._of(Recover, Admit)), Uphold(0, self._of(Recover, Admit)),
            )
        )  # fmt: skip

    def _other(self) -> AnyAct | None:
        random = self._random
        tags = tuple(EpochTag(bytes([random.randrange(3), number]) * 8) for number in range(4))
        return random.choice(
            (
                Confirm(0, self._somebody(), random.choice(("seen", "vouched"))),
                Raise(0, self._of(Close), self._cuts()),
                Rotate(0, (tags[0], tags[1], tags[2], tags[3]), ()),
                Boxes(0, self._of(Rotate), bytes(32), bytes(56)),
                Erase(0, (ErasedRange(self._some_device(), 2, 0, random.randrange(5)),)),
                Policy(0, random.choice(("format", "quiet")), random.randrange(3)),
                None,
            )
        )  # fmt: skip
