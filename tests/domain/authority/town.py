"""Houses in which anybody writes any act: hand-made entries with causal pasts, and proofs that are tags."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec

from neighbourhood.domain.authority.acts import (
    COUNCIL,
    MODERATOR,
    RESIDENT,
    AddDevice,
    Admit,
    AnyAct,
    AuthorityEntry,
    Close,
    Confirm,
    Contest,
    Found,
    GrantRole,
    Invite,
    Petition,
    Recover,
    Second,
    Trustees,
    Uphold,
)
from neighbourhood.domain.authority.fold import fold_authority
from neighbourhood.domain.authority.view import Verdict, View
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, FlatId, HouseId, PersonId

GOOD = b"good" * 16
BAD = b"bad!" * 16


def device(name: str) -> DeviceId:
    return DeviceId(blake2b(name.encode(), digest_size=32).digest())


def person(name: str) -> PersonId:
    """The person whose first device has this name."""
    return PersonId(device(name))


def flat(number: int) -> FlatId:
    return FlatId(number.to_bytes(16, "big"))


class TagProofs:
    """Every signature is either GOOD or not."""

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:  # noqa: ARG002
        return signature == GOOD

    def terms_signature_is_valid(self, invite: Invite, house: HouseId, inviter: DeviceId) -> bool:  # noqa: ARG002
        return invite.terms_signature == GOOD

    def device_proof_is_valid(
        self,
        key: bytes,  # noqa: ARG002
        house: HouseId,  # noqa: ARG002
        device: DeviceId,  # noqa: ARG002
        box_key: BoxKey,  # noqa: ARG002
        proof: bytes,
    ) -> bool:
        return proof == GOOD

    def consent_is_valid(self, device: DeviceId, house: HouseId, to: bytes, box_key: BoxKey, consent: bytes) -> bool:  # noqa: ARG002
        return consent == GOOD

    def is_sound_device_key(self, key: bytes) -> bool:  # noqa: ARG002
        return True

    def is_sound_box_key(self, key: bytes) -> bool:  # noqa: ARG002
        return True


class Town:
    """A set of entries that grows. ``seen``: by default whoever writes has seen all; else exactly what is given."""

    def __init__(self, founder: str = "anna") -> None:
        self.entries: dict[EntryId, AuthorityEntry] = {}
        self._heads: dict[DeviceId, EntryId] = {}
        self._seqs: dict[DeviceId, int] = {}
        self.stands: dict[str, EntryId] = {}
        self.house = HouseId(self._write(founder, None, Found(0, BoxKey(bytes(32)), flat(1), bytes(16)), ()))
        self.stands[founder] = EntryId(self.house)

    def tips(self) -> tuple[EntryId, ...]:
        seen = {id_ for entry in self.entries.values() for id_ in entry.before}
        return tuple(sorted(self.entries.keys() - seen))

    def past(self, *ids: EntryId) -> set[EntryId]:
        """The entries given and all before them."""
        found: set[EntryId] = set()
        queue = list(ids)
        while queue:
            id_ = queue.pop()
            if id_ not in found:
                found.add(id_)
                queue.extend(self.entries[id_].before)
        return found

    def write(
        self, who: str, act: AnyAct | None, seen: Iterable[EntryId] | None = None, stand: EntryId | None = None
    ) -> EntryId:
        return self._write(who, stand or self.stands[who], act, self.tips() if seen is None else tuple(seen))

    def backdate(self, who: str, act: AnyAct, seen: Iterable[EntryId], stand: EntryId | None = None) -> EntryId:
        """Write as if nothing but this had been seen: a fork, where the author has written since."""
        before = tuple(sorted(seen))
        mine = [self.entries[id_].key[2] for id_ in self.past(*before) if self.entries[id_].device == device(who)]
        return self._note(device(who), max(mine, default=-1) + 1, before, stand or self.stands[who], act)

    def _write(self, who: str, stand: EntryId | None, act: AnyAct | None, seen: Sequence[EntryId]) -> EntryId:
        author = device(who)
        prev = self._heads.get(author)
        before = tuple(sorted({*seen, *((prev,) if prev else ())}))
        seq = self._seqs.get(author, -1) + 1
        id_ = self._note(author, seq, before, stand, act)
        self._heads[author], self._seqs[author] = id_, seq
        return id_

    def _note(
        self, author: DeviceId, seq: int, before: tuple[EntryId, ...], stand: EntryId | None, act: AnyAct | None
    ) -> EntryId:
        lamport = 1 + max((self.entries[id_].key[0] for id_ in before), default=0)
        id_ = EntryId(blake2b(msgspec.msgpack.encode((author, seq, before, stand, act)), digest_size=32).digest())
        self.entries[id_] = AuthorityEntry(id_, (lamport, author, seq, id_), author, stand, before, act)
        return id_

    # What residents do, in short.

    def invite(
        self, who: str, number: int, *, uses: int = 1, seen: Iterable[EntryId] | None = None, **terms: object
    ) -> EntryId:
        key = blake2b(f"{who}{number}{len(self.entries)}".encode(), digest_size=32).digest()
        act = Invite(0, key, RESIDENT, flat(number), uses, None, None, GOOD, GOOD)
        return self.write(who, msgspec.structs.replace(act, **terms), seen)

    def admit(self, who: str, invitation: EntryId, newcomer: str, seen: Iterable[EntryId] | None = None) -> EntryId:
        act = Admit(0, invitation, device(newcomer), BoxKey(device(newcomer)), GOOD, GOOD)
        id_ = self.write(who, act, seen)
        self.stands.setdefault(newcomer, id_)
        return id_

    def move_in(self, who: str, newcomer: str, number: int) -> EntryId:
        return self.admit(who, self.invite(who, number), newcomer)

    def grant(self, who: str, whom: str, role: str = COUNCIL, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, GrantRole(0, person(whom), role, 1 if role == MODERATOR else None), seen)

    def remove(self, who: str, *whom: str, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Close(0, (), (), tuple(sorted(person(name) for name in whom)), (), ()), seen)

    def close_device(self, who: str, grant: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Close(0, (grant,), (), (), (), ()), seen)

    def close_role(self, who: str, grant: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Close(0, (), (grant,), (), (), ()), seen)

    def close_invitation(self, who: str, invitation: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Close(0, (), (), (), (invitation,), ()), seen)

    def second(self, who: str, proposal: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Second(0, proposal), seen)

    def petition(self, who: str, proposal: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Petition(0, proposal), seen)

    def confirm(self, who: str, whom: str, level: str = "seen") -> EntryId:
        return self.write(who, Confirm(0, person(whom), level))  # type: ignore[arg-type]

    def add_device(self, who: str, new: str, *, sheet: bool = False) -> EntryId:
        id_ = self.write(who, AddDevice(0, device(new), BoxKey(device(new)), GOOD, sheet))
        self.stands.setdefault(new, id_)
        return id_

    def trust(self, who: str, *whom: str) -> EntryId:
        return self.write(who, Trustees(0, tuple(sorted(person(name) for name in whom))))

    def bring_back(self, who: str, whom: str, number: int, new: str) -> EntryId:
        """One neighbour gives somebody a new device by an invitation."""
        return self.admit(who, self.invite(who, number, restores=person(whom)), new)

    def uphold(self, who: str, grant: EntryId) -> EntryId:
        return self.write(who, Uphold(0, grant))

    def recover(self, who: str, whom: str, new: str, seen: Iterable[EntryId] | None = None) -> EntryId:
        id_ = self.write(who, Recover(0, person(whom), device(new), BoxKey(device(new)), GOOD), seen)
        self.stands.setdefault(new, id_)
        return id_

    def contest(self, who: str, grant: EntryId, seen: Iterable[EntryId] | None = None) -> EntryId:
        return self.write(who, Contest(0, grant), seen)

    def council(self, *names: str) -> None:
        """Take these in as further members of the council, each by the signatures that it takes."""
        sitting = [name for name in self.stands if person(name) in {one.id for one in self.view().council}]
        for number, name in enumerate(names, 101):
            if name not in self.stands:
                self.move_in(sitting[0], name, number)
            proposal = self.grant(sitting[0], name)
            for other in sitting[1:]:
                self.second(other, proposal)
            sitting.append(name)

    def sits(self, *names: str) -> bool:
        """Whether exactly these are the council."""
        return {one.id for one in self.view().council} == {person(name) for name in names}

    def view(self, ids: Iterable[EntryId] | None = None) -> View:
        chosen = self.entries.values() if ids is None else [self.entries[id_] for id_ in ids]
        return fold_authority(self.house, chosen, TagProofs())

    def verdict(self, id_: EntryId) -> Verdict | None:
        rejected = self.view().rejected.get(id_)
        return rejected.verdict if rejected else None
