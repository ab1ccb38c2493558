"""Founding a house, admitting and joining."""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from neighbourhood.app.changes import Changes
from neighbourhood.app.core import Core
from neighbourhood.app.epochs import Identity
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CancelJoining, FoundHouse, JoinHouse
from neighbourhood.app.join_wire import HouseProof, JoinDenied, JoinRequest, RefusedBecause
from neighbourhood.app.plan import HousePlan
from neighbourhood.app.recovery import is_words, seed_of_words
from neighbourhood.app.rotations import Rotations
from neighbourhood.app.rows import HouseRow, JoiningRow, PersonRow
from neighbourhood.app.texts import clean_line, clean_optional_line
from neighbourhood.crypto import boxes, invitation, signing
from neighbourhood.crypto.check_number import check_number
from neighbourhood.domain import joincode, limits
from neighbourhood.domain.authority.acts import Admit, Found
from neighbourhood.domain.authority.powers import TIER_OF
from neighbourhood.domain.authority.view import Invitation
from neighbourhood.domain.ids import FLAT_ID_SIZE, DeviceId, EntryId, FlatId, HouseId, PersonId, Tier
from neighbourhood.domain.subjects.content import DescribeFlat, DescribeHouse, DescribePerson
from neighbourhood.domain.subjects.flats import Flat

_JOINING: Final = "joining"
_STAGES: Final = ("searching", "asking", "failed", "receiving")
"""How far a joining is. Several residents answer at once, so word of one may come after word of another: it only goes on."""
_REFUSALS: Final = {
    RefusedBecause.USED: FaultKind.USED_CODE,
    RefusedBecause.EXPIRED: FaultKind.EXPIRED_CODE,
    RefusedBecause.UNKNOWN: FaultKind.UNKNOWN_CODE,
    RefusedBecause.WRONG_HOUSE: FaultKind.WRONG_HOUSE,
}


class Pending(msgspec.Struct, frozen=True, array_like=True):
    """A joining that goes on by itself, also after a restart. ``seed`` is the invitation key's."""

    seed: bytes
    name: str


class Membership:
    """Acts of belonging, over a Core."""

    def __init__(self, core: Core, plan: HousePlan, rotations: Rotations) -> None:
        self._core = core
        self._rotations = rotations
        self._plan = plan
        pending = core.storage.meta(_JOINING)
        self.pending = msgspec.msgpack.decode(pending, type=Pending) if pending is not None else None
        self.joining = self._waiting() or JoiningRow(state="searching" if self.pending else "idle")
        self._secrets: dict[bytes, bytes] = {}
        self._secrets_of: Mapping[bytes, EntryId] | None = None
        self.on_forgotten: Callable[[], None] = lambda: None

    def forget_unproven_house(self) -> None:
        """Let go of a house that somebody said had admitted us, as long as it has not and nothing was written here.

        Anybody who holds the same code, or lives in its house, can say so. Whoever has written words keeps them: an
        admission that was there can also cease to count, when others have used up the code before.
        """
        log = self._core.log
        if log.house is not None and log.me is None and not self._core.has_written():
            log.forget_house()
            self.on_forgotten()
            self._core.publish(Changes(everything=True, people=True, authority=True))

    def found(self, intent: FoundHouse) -> HouseRow:
        """Found a house: the founding, the first keys, and the names as sealed content."""
        self.forget_unproven_house()
        self._check_houseless()
        house_name = clean_line(intent.house_name, limits.MAX_NAME_CHARS)
        person_name = clean_line(intent.person_name, limits.MAX_NAME_CHARS)
        flat_number = clean_line(intent.flat_number, limits.MAX_NAME_CHARS)
        self.cancel(CancelJoining())
        core, now = self._core, self._core.outside.now_ms()
        flat = FlatId(core.outside.random_bytes(FLAT_ID_SIZE))
        plan = self._plan.placed(intent.plan, {flat: Flat(flat, flat_number)})
        if plan and flat not in {placed.flat for placed in plan}:
            raise Fault(FaultKind.UNKNOWN_FLAT, flat=flat_number)
        founding = core.author.founding(Found(now, core.identity.box_key, flat, core.outside.random_bytes(16)))
        with core.together():
            core.log.expect_house(HouseId(founding.id))
            core.found(founding)
            self._rotations.rotate()
            core.tell(DescribeHouse(None, now, house_name), circle=Tier.DESK)
            core.tell(DescribeFlat(None, now, flat, flat_number), circle=Tier.DESK)
            core.tell(DescribePerson(None, now, person_name), circle=Tier.DESK)
            self._plan.tell(plan)
        me = PersonRow(
            person=PersonId(core.identity.device), name=person_name, flat_number=flat_number, council=True, me=True
        )
        return HouseRow(house=HouseId(founding.id), name=house_name, me=me, residents=1, devices=1, flats=len(plan))

    def _house(self) -> HouseId:
        if self._core.log.house is None:
            raise Fault(FaultKind.NO_HOUSE)
        return self._core.log.house

    # The resident's side of a joining.

    def house_proof(self, key: bytes) -> HouseProof | None:
        """Return what shows the holder of a code that this is its house."""
        known = self._core.log.view.invitation_by_key(key)
        return HouseProof(self._house(), known.house_signature) if known else None

    def channel_secrets(self) -> list[tuple[bytes, bytes]]:
        """Return (channel secret, invitation key) of every invitation: who used it up may have to finish joining."""
        keys = self._core.log.view.invitation_keys
        if keys is not self._secrets_of:
            # A stranger makes us look at these by connecting: each is derived once, not for every caller.
            before = self._secrets
            self._secrets = {key: before.get(key) or invitation.channel_secret(key) for key in keys}
            self._secrets_of = keys
        return [(secret, key) for key, secret in self._secrets.items()]

    def admit(self, remote: DeviceId, key: bytes, request: JoinRequest) -> None:
        """Admit a newcomer and box the keys. The same device again is welcome and changes nothing.

        Raises JoinDenied.
        """
        core = self._core
        known = core.log.view.invitation_by_key(key)
        if known is None or request.device != remote:
            raise JoinDenied(RefusedBecause.UNKNOWN)
        if not invitation.device_proof_is_valid(key, self._house(), remote, request.box_key, request.proof):
            raise JoinDenied(RefusedBecause.UNKNOWN)
        if not invitation.consent_is_valid(remote, self._house(), key, request.box_key, request.consent):
            raise JoinDenied(RefusedBecause.UNKNOWN)
        if not (signing.is_sound_device_key(remote) and boxes.is_sound_box_key(request.box_key)):
            raise JoinDenied(RefusedBecause.UNKNOWN)
        if remote in known.used_by:
            return
        if not known.open or remote in core.log.view.devices:
            raise JoinDenied(RefusedBecause.USED)
        if known.expires_at_ms is not None and known.expires_at_ms < core.outside.now_ms():
            raise JoinDenied(RefusedBecause.EXPIRED)
        self._admit(known, request)

    def _admit(self, known: Invitation, request: JoinRequest) -> None:
        core = self._core
        if core.held_back or core.log.view.newer:
            raise JoinDenied(RefusedBecause.NOT_NOW)
        heads = core.log.view.rotation_heads()
        tier = TIER_OF[known.role] if known.restores is None else core.log.view.persons[known.restores].tier
        sheets = self._rotations.boxes_for(request.device, request.box_key, tier, heads)
        if not sheets:
            raise JoinDenied(RefusedBecause.NOT_NOW)
        act = Admit(core.outside.now_ms(), known.id, request.device, request.box_key, request.proof, request.consent)
        with core.together():
            core.act(act)
            device = core.log.view.devices.get(request.device)
            # Who says that somebody has lost their devices is given no keys before that person could object.
            if device is None or not self._rotations.must_wait(device):
                core.act(*sheets)

    # The newcomer's side.

    def join(self, intent: JoinHouse) -> None:
        """Take a code; the network goes on with it. Raises Fault MISTYPED_CODE with the place."""
        if self._core.log.me is not None:
            raise Fault(FaultKind.HOUSE_EXISTS)
        # Whoever comes back has a name already.
        name = clean_optional_line(intent.person_name, limits.MAX_NAME_CHARS)
        if not name and not is_words(intent.code):
            raise Fault(FaultKind.EMPTY_TEXT)
        seed = (
            seed_of_words(intent.code) if is_words(intent.code) else invitation.invitation_seed(parse_code(intent.code))
        )
        if self.pending is None or self.pending.seed != seed:
            self.forget_unproven_house()
        self._set_pending(Pending(seed, name))
        self.set_joining(JoiningRow(state="searching"))

    def cancel(self, _: CancelJoining) -> None:
        """Forget the code, and a house that it led to as long as nobody has admitted us there."""
        if self._core.log.me is None:
            self.forget_unproven_house()
            self._set_pending(None)
            self.set_joining(JoiningRow(state="idle"))

    def invitation_key(self) -> bytes | None:
        """Return the public key of the invitation in use."""
        return signing.public_key(self.pending.seed) if self.pending else None

    def request(self, house: HouseId, person: PersonId | None = None) -> JoinRequest | None:
        """Return what to ask of a house that has proved itself; None when there is nothing to ask any more.

        ``person``: whom the code brings back.
        """
        if self.pending is None:
            return None
        if self._core.log.house not in (None, house):  # it was left, and can still be read here
            self._go_on(JoiningRow(state="failed", fault=FaultKind.HOUSE_EXISTS.value))
            return None
        self._go_on(JoiningRow(state="asking"))
        return request_of(self._core.identity, self.pending.seed, house, person)

    def refused(self, reason: RefusedBecause) -> None:
        """One resident did not admit us. A clear no is shown, but others may still: one alone cannot shut us out."""
        kind = _REFUSALS.get(reason)
        if kind is not None:
            self._go_on(JoiningRow(state="failed", fault=kind.value))

    def house_known(self, house: HouseId) -> None:
        """A resident has admitted us to this house."""
        if self._core.log.house is None:
            self._core.log.expect_house(house)
        self._go_on(JoiningRow(state="receiving"))

    def finish(self) -> None:
        """Once admitted and in possession of a key: say who we are."""
        log = self._core.log
        self._tell_what_it_waits_for()
        if self.pending is None or log.me is None or self._core.held_back:
            return
        speaks = log.view.persons[log.me].tier >= Tier.DESK  # a courier box reads nothing and says nothing
        if log.keys.for_writing(log.view, Tier.DESK if speaks else Tier.WIRE) is None:
            return
        with self._core.together():
            # A further device of somebody who has said who they are says nothing.
            if speaks and log.me == PersonId(self._core.identity.device):
                self._core.tell(DescribePerson(None, self._core.outside.now_ms(), self.pending.name), circle=Tier.DESK)
            self._core.storage.set_meta(_JOINING, None)
        self.pending = None
        self.set_joining(JoiningRow(state="joined"))

    def _tell_what_it_waits_for(self) -> None:
        """Say what a computer waits for that others bring back."""
        if self.pending is not None and self.joining.state == "receiving":
            self.set_joining(self._waiting() or JoiningRow(state="receiving"))

    def _waiting(self) -> JoiningRow | None:
        """Return for what a computer waits that others bring back, also after a restart; None where it does not."""
        view, device = self._core.log.view, self._core.identity.device
        if self.pending is None:
            return None
        known = view.devices.get(device)
        if known is not None and self._rotations.must_wait(known):
            waits = "notice"
        elif any(view.grants[id_].device == device for id_ in view.proposals if id_ in view.grants):
            waits = "second"
        else:
            return None
        return JoiningRow(state="receiving", waits=waits, check=check_number(device))

    def _go_on(self, row: JoiningRow) -> None:
        """Note a further stage of a joining that is under way; a late word of an earlier one changes nothing."""
        if self.pending is not None and _STAGES.index(row.state) > _STAGES.index(self.joining.state):
            self.set_joining(row)

    def set_joining(self, row: JoiningRow) -> None:
        """Publish how far the joining is."""
        if row != self.joining:
            self.joining = row
            self._core.publish(Changes(joining=True))

    def _check_houseless(self) -> None:
        if self._core.log.house is not None:
            raise Fault(FaultKind.HOUSE_EXISTS)

    def _set_pending(self, pending: Pending | None) -> None:
        with self._core.together():
            self._core.storage.set_meta(_JOINING, msgspec.msgpack.encode(pending) if pending else None)
        self.pending = pending


def request_of(identity: Identity, seed: bytes, house: HouseId, person: PersonId | None = None) -> JoinRequest:
    """Return what a device asks that has a code. ``seed``: of its key; ``person``: whom the code brings back."""
    proof = invitation.prove_device(seed, house, identity.device, identity.box_key)
    consent = invitation.sign_consent(identity.seed, house, person or signing.public_key(seed), identity.box_key)
    return JoinRequest(identity.device, identity.box_key, proof, consent)


def parse_code(text: str) -> joincode.JoinCode:
    """Return a code; raise Fault MISTYPED_CODE that says where."""
    try:
        return joincode.parse(text)
    except joincode.MistypedCode as problem:
        details: dict[str, str | int] = {}
        if problem.position is not None:
            details["position"] = problem.position
        if problem.suggestion is not None:
            details["suggestion"] = problem.suggestion
        raise Fault(FaultKind.MISTYPED_CODE, **details) from problem
    except joincode.WrongLength as problem:
        raise Fault(FaultKind.MISTYPED_CODE, missing=problem.missing, extra=problem.extra) from problem
    except joincode.UnknownCharacter as problem:
        raise Fault(FaultKind.MISTYPED_CODE, position=problem.position, character=problem.character) from problem
