"""Whether an act counts and has effect, given what is decided about others (docs/authority.md)."""

from collections.abc import Iterable
from typing import Final, Protocol

from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import (
    COUNCIL,
    MODERATOR,
    RESIDENT,
    AddDevice,
    Admit,
    AnyAct,
    Boxes,
    Close,
    Confirm,
    Contest,
    Erase,
    Found,
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
from neighbourhood.domain.authority.cases import Case, Docket, Known, is_sheet, reaching
from neighbourhood.domain.authority.powers import (
    ANYBODY,
    CONFIRM,
    COUNCIL_ONLY,
    GRANTED,
    GUESTS,
    INVITABLE,
    INVITE_ANYWHERE,
    INVITE_GUESTS,
    RESIDENTS,
    Roles,
)
from neighbourhood.domain.authority.signatures import Signatures, Undecided, Weight
from neighbourhood.domain.authority.slots import Slots
from neighbourhood.domain.authority.standing import Standing, all_of
from neighbourhood.domain.authority.view import Rejection, Verdict
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, HouseId, PersonId

Judgement = bool | Verdict | None
"""True, None where it is not decided, or why not."""


class Proofs(Protocol):
    """Signature checks that the fold needs; pure functions of ``crypto``."""

    def house_signature_is_valid(self, key: bytes, house: HouseId, signature: bytes) -> bool:
        """Whether the invitation key signed this house."""

    def terms_signature_is_valid(self, invite: Invite, house: HouseId, inviter: DeviceId) -> bool:
        """Whether the invitation key signed who invites, as what, where to, how many and whom it restores."""

    def device_proof_is_valid(
        self, key: bytes, house: HouseId, device: DeviceId, box_key: BoxKey, proof: bytes
    ) -> bool:
        """Whether the holder of the code signed both keys of the device."""

    def consent_is_valid(self, device: DeviceId, house: HouseId, to: bytes, box_key: BoxKey, consent: bytes) -> bool:
        """Whether the device itself agreed to come in by this invitation key, or to this person."""

    def is_sound_device_key(self, key: bytes) -> bool:
        """Whether the key is a point of the prime-order group."""

    def is_sound_box_key(self, key: bytes) -> bool:
        """Whether a box for this key is a secret."""


class Judge:
    """Judges one case at a time; what it cannot decide yet waits for what it ``hung_on``."""

    def __init__(self, house: HouseId, docket: Docket, proofs: Proofs) -> None:
        self.house = house
        self.docket = docket
        self.proofs = proofs
        self.standing = Standing(docket)
        self.signatures = Signatures(self.standing, lambda case: self.counts(case) is True)
        self.standing.is_signed = self.signatures.is_signed
        self.slots = Slots(self.standing)

    def judge(self, case: Case) -> bool:
        """Decide what can be decided of a case; return whether anything was."""
        self.standing.begin()
        before = case.counts, case.effective
        if case.counts is None:
            case.counts = _truth(self.counts(case))
            self.standing.answers.decided(case)
        if case.counts and case.effective is None:
            case.effective = _truth(self.effective(case))
        elif case.counts is False:
            case.effective = False
        self.standing.answers.decided(case)
        return before != (case.counts, case.effective)

    def decide(self, case: Case, *, has_effect: bool) -> None:
        """Say of a case in a cycle whether it counts and has effect."""
        case.counts = case.effective = has_effect
        self.standing.answers.decided(case)

    def hung_on(self) -> dict[int, Case]:
        """Return what the last judgement hung on, by number."""
        return self.standing.answers.hung_on(self.docket.cases)

    def explain(self, case: Case) -> None:
        """Say why a case has no effect, once everything is decided: so the reason does not hang on the way there."""
        if case.effective or case.rejection is not None:
            return
        self.standing.begin()
        why = self.counts(case)
        if why is True:
            why = self.effective(case)
        if why is Verdict.NO_POWER and self._had_power_to_erase(case):
            why = Verdict.CLOSED
        ended = why in (Verdict.CLOSED, Verdict.SUSPENDED, Verdict.INVITATION_CLOSED)
        because = self.standing.because if ended else None
        verdict = why if isinstance(why, Verdict) else Verdict.OVERRULED
        case.rejection = Rejection(verdict, because.entry.id if because is not None else None)

    def _had_power_to_erase(self, case: Case) -> bool:
        """Whether an erasure was the council's as far as its author knew: others may have dropped bodies by it."""
        act, author = case.entry.act, case.person
        if not isinstance(act, Erase) or author is None or self.standing.is_unproven(case) is not False:
            return False
        own = all(self._is_own(case, part.device, author) for part in act.ranges)
        return own and bool(act.entries) and author in (self.standing.council_at(case) or ())

    def effective(self, case: Case) -> Judgement:
        """Whether an act that counts has its place or its signatures."""
        match case.entry.act:
            case Admit():
                return self.slots.has_place(case)
            case AddDevice():
                return self.slots.is_free(case)
            case Recover():
                free = self.slots.is_free(case)
                return _signed(self.signatures.is_signed(case)) if free is True else free
            case GrantRole() | Close() | Raise() | Uphold() | Policy():
                return _signed(self.signatures.is_signed(case))
            case _:
                return True

    def counts(self, case: Case) -> Judgement:
        """Whether an act is well made and its author could do so."""
        act = case.entry.act
        if isinstance(act, Found):
            return HouseId(case.entry.id) == self.house or Verdict.SECOND_FOUNDING
        stands = self.standing.device_stands(case)
        if isinstance(stands, Verdict) or case.person is None:
            return stands or Verdict.GROUND_MISSING
        fits = self._fits(case, case.person)
        # A clear no is a no, whatever else is undecided.
        return fits if isinstance(fits, Verdict) or stands is not None else None

    def power(self, case: Case) -> Roles:
        """Return the roles one of which an act rests on; none where its author's device is enough."""
        match case.entry.act:
            case GrantRole() | Policy() | Rotate() | Uphold() | Raise() | Close():
                return COUNCIL_ONLY
            case Invite(_, _, role):
                return INVITE_GUESTS if role in GUESTS else INVITE_ANYWHERE
            case Confirm(_, _, level):
                return CONFIRM[level]
            case _:
                return frozenset()

    def _fits(self, case: Case, author: PersonId) -> Judgement:
        if is_sheet(case.ground) and not _is_for_sheets(case.entry.act):
            return Verdict.NO_POWER
        if isinstance(case.entry.act, Second | Petition | Trustees | Recover):
            return self._on_own_word(case, self._fits_kind(case, author))
        return self._fits_kind(case, author)

    def _on_own_word(self, case: Case, fits: Judgement) -> Judgement:
        """Nobody speaks for the council, a flat or a trusted neighbour with a device that one neighbour brought back."""
        probation = self.standing.on_probation(case)
        if probation or is_sheet(case.ground):
            return Verdict.NO_POWER
        return None if probation is None and fits is True else fits

    def _fits_kind(self, case: Case, author: PersonId) -> Judgement:  # one line a kind
        match case.entry.act:
            case None:
                return Verdict.NEWER_KIND
            case Invite() as act:
                return self._invite(case, act, author)
            case Admit() as act:
                return self._admit(case, act, author)
            case Confirm() as act:
                return self._confirm(case, act, author)
            case AddDevice() as act:
                return self._consents(act.device, author, act.box_key, act.consent)
            case Recover() as act:
                return self._recover(case, act, author)
            case Contest() as act:
                return self._contest(case, act, author)
            case GrantRole() as act:
                return self._grant(case, act, author)
            case Close() | Raise() | Uphold() | Policy():
                return self._weighty(case, author)
            case Second() | Petition():
                return _had(self.standing.has_role(case, author, ANYBODY))
            case Rotate() as act:
                return self._rotate(case, act, author)
            case Boxes() as act:
                return self._boxes(case, act, author)
            case Erase() as act:
                return self._erase(case, act, author)
            case _:
                return True

    def _invite(self, case: Case, act: Invite, author: PersonId) -> Judgement:
        if act.role not in INVITABLE or (act.flat is None) != (act.role in GUESTS):
            return Verdict.NO_POWER
        proofs = self.proofs
        if not proofs.house_signature_is_valid(act.key, self.house, act.house_signature):
            return Verdict.BAD_PROOF
        if not proofs.terms_signature_is_valid(act, self.house, case.entry.device):
            return Verdict.BAD_PROOF
        allowed = self.standing.has_role(case, author, self.power(case))
        if act.flat is not None and not allowed:
            allowed = self.standing.any_of((allowed, self.standing.lives_in(case, author, act.flat)))
        if allowed and act.restores is not None and act.flat is not None:
            allowed = self.standing.lives_in(case, act.restores, act.flat)
        return self._first_of(case, self.docket.invites_by_key[act.key], _had(allowed))

    def _first_of(self, case: Case, alike: Iterable[Case], judgement: Judgement) -> Judgement:
        """A key serves once. A copy that the author did not know takes nothing away, else he could unmake his past."""
        before = [self.standing.counts(other) for other in alike if case.rests_on(other)]
        if any(before):
            return Verdict.REPEATED_KEY
        return None if None in before and judgement is True else judgement

    def _admit(self, case: Case, act: Admit, author: PersonId) -> Judgement:
        invite = self.docket.invite_of(case)
        if invite is None or not isinstance(invite.entry.act, Invite):
            return Verdict.GROUND_MISSING
        opened = self.standing.effective(invite)
        if opened is False:
            return Verdict.GROUND_MISSING
        proven = self.proofs.device_proof_is_valid(invite.entry.act.key, self.house, act.device, act.box_key, act.proof)
        if not proven:
            return Verdict.BAD_PROOF
        consents = self._consents(act.device, invite.entry.act.key, act.box_key, act.consent)
        if consents is not True:
            return consents
        closed = self.standing.is_ended(case, reaching(self.docket.ends_of_invitation(invite)))
        if closed:
            return Verdict.INVITATION_CLOSED
        lives_here = self.standing.has_role(case, author, RESIDENTS)
        return _had(lives_here if lives_here is False or (opened and closed is False) else None)

    def _consents(self, device: DeviceId, to: bytes, box_key: BoxKey, consent: bytes) -> Judgement:
        proofs = self.proofs
        sound = proofs.is_sound_device_key(device) and proofs.is_sound_box_key(box_key)
        return (sound and proofs.consent_is_valid(device, self.house, to, box_key, consent)) or Verdict.BAD_PROOF

    def _confirm(self, case: Case, act: Confirm, author: PersonId) -> Judgement:
        if author == act.person or not self.docket.is_known(case, act.person):
            return Verdict.NO_POWER
        could = self.standing.has_role(case, author, self.power(case))
        if could and act.level == "vouched":
            homes = {flat for admission, flat in self.docket.flats_of(act.person) if case.rests_on(admission)}
            shared = self.standing.any_of(self.standing.lives_in(case, author, flat) for flat in sorted(homes))
            could = None if shared is None else not shared
        return _had(could)

    def _recover(self, case: Case, act: Recover, author: PersonId) -> Judgement:
        trusted = self.standing.trustees_at(case, act.person)
        if trusted is None:
            return None
        belongs = self.standing.has_role(case, act.person, ANYBODY)
        if author not in trusted or belongs is False:
            return Verdict.NO_POWER
        consents = self._consents(act.device, act.person, act.box_key, act.consent)
        return None if belongs is None and consents is True else consents

    def _contest(self, case: Case, act: Contest, author: PersonId) -> Judgement:
        grant = self.docket.seen_by(case, act.grant)
        if grant is None:
            return Verdict.GROUND_MISSING
        if grant.names != author or grant.brought_back is not grant:
            return Verdict.NO_POWER
        by_itself = case.ground is not None and case.ground.brought_back is grant
        return Verdict.NO_POWER if by_itself else True

    def _grant(self, case: Case, act: GrantRole, author: PersonId) -> Judgement:
        if act.role not in GRANTED or not self.docket.is_known(case, act.person) or not _term_fits(act):
            return Verdict.NO_POWER
        return self._weighty(case, author)

    def _weighty(self, case: Case, author: PersonId) -> Judgement:
        """Who may propose: the council; what a petition can carry, any resident; what is one's own, oneself."""
        try:
            weight = self.signatures.weight(case)
        except Undecided:
            return None
        if weight is None:
            return Verdict.GROUND_MISSING
        act = case.entry.act
        if isinstance(act, Close) and not self._ends_one_thing(act):
            return Verdict.NO_POWER
        if isinstance(act, Close) and act.invitations:
            # A code by which somebody came ends with whoever is removed: it takes what the removal takes.
            others = act.invitations if weight is Weight.OWN else self.docket.not_come_by(case, act)
            own = self.signatures.may_close_invitations(case, others)
            if not own or weight is Weight.OWN:
                return _had(own)
        if weight is Weight.OWN:
            return True
        could = self.standing.has_role(case, author, COUNCIL_ONLY if weight is Weight.ONE else _PROPOSERS)
        return self._on_own_word(case, _had(could))

    def _ends_one_thing(self, act: Close) -> bool:
        """Whether a close ends people, or computers of one person, or one role of one person: more than that, and those who
        sign could be shown the lesser part of it. What came with an admission ends with its person.
        """
        if sum(bool(named) for named in (act.devices, act.roles, act.persons)) > 1:
            return False
        grants = [self.docket.by_id[id_] for id_ in (*act.devices, *act.roles)]
        if act.roles:
            return len({_role_given(grant) for grant in grants}) == 1 and _role_given(grants[0]) is not None
        return len({grant.names for grant in grants}) <= 1 or len({self.docket.device_of(each) for each in grants}) == 1

    def _rotate(self, case: Case, act: Rotate, author: PersonId) -> Judgement:
        """Those before it, whose keys it seals, need not count: else all rotations after one that falls would fall too."""
        heads = [self.docket.seen_by(case, head) for head, _ in act.history]
        if not all(head is not None and isinstance(head.entry.act, Rotate) for head in heads):
            return Verdict.GROUND_MISSING
        could = self.standing.has_role(case, author, self.power(case))
        alike: dict[EntryId, Case] = {}
        for tag in act.tags:
            alike |= {other.entry.id: other for other in self.docket.rotations_by_tag[tag]}
        return self._first_of(case, alike.values(), _had(could))

    def _boxes(self, case: Case, act: Boxes, author: PersonId) -> Judgement:
        rotation = self.docket.seen_by(case, act.rotation)
        if rotation is None or not isinstance(rotation.entry.act, Rotate):
            return Verdict.GROUND_MISSING
        made = self.standing.effective(rotation)
        if made is False:
            return Verdict.GROUND_MISSING
        could = self.standing.has_role(case, author, RESIDENTS)
        return _had(could if could is False or made else None)

    def _erase(self, case: Case, act: Erase, author: PersonId) -> Judgement:
        """Nothing brings erased words back, no contest either: who was brought back erases what came with that device."""
        unproven = self.standing.is_unproven(case)
        by_council = self.standing.has_role(case, author, COUNCIL_ONLY) if act.entries else True
        could = all_of((*(self._is_own(case, part.device, author) for part in act.ranges), by_council))
        back = case.ground.brought_back if case.ground is not None else None
        newest = [self._is_own(case, part.device, author, back) for part in act.ranges]
        could_anyhow = False if act.entries else all_of(newest)
        if unproven is False or could is False or could_anyhow:
            return _had(could)
        return _had(could_anyhow) if unproven else None

    def _is_own(self, case: Case, device: DeviceId, author: PersonId, back: Case | None = None) -> Known:
        """Whether a device is the author's; with ``back``, whether it is one that came to them by this grant."""
        return self.standing.any_of(
            self.standing.given(case, grant)
            for grant in self.docket.grants_of_device[device].get(author, ())
            if case.rests_on(grant) and (back is None or grant.brought_back is back)
        )


_PROPOSERS: Final[Roles] = frozenset((COUNCIL, RESIDENT))


def _is_for_sheets(act: AnyAct | None) -> bool:
    """A printed key adds and closes the person's devices, and nothing else."""
    if isinstance(act, Close):
        return not (act.roles or act.persons or act.invitations)
    return isinstance(act, AddDevice)


def _role_given(grant: Case) -> tuple[PersonId | None, str] | None:
    act = grant.entry.act
    if isinstance(act, GrantRole):
        return act.person, act.role
    return (grant.names, COUNCIL) if isinstance(act, Found) else None


def _term_fits(act: GrantRole) -> bool:
    """Nobody is made moderator for ever, or for longer than the longest term."""
    if act.role != MODERATOR:
        return True
    return act.until_ms is not None and act.until_ms <= act.written_at_ms + limits.MAX_MODERATOR_TERM_MS


def _truth(judgement: Judgement) -> Known:
    return False if isinstance(judgement, Verdict) else judgement


def _had(known: Known) -> Judgement:
    return Verdict.NO_POWER if known is False else known


def _signed(known: Known) -> Judgement:
    return Verdict.UNSIGNED if known is False else known
