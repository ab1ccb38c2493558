"""Codes that let people, guests and further devices in, and the sheet that brings somebody back."""

from typing import Final

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_invitations import (
    InviteGuest,
    LinkDevice,
    MakeInvitation,
    MakeRecoverySheet,
)
from neighbourhood.app.plan import HousePlan
from neighbourhood.app.recovery import SHEET_USES, sheets_of
from neighbourhood.app.rows import InvitationRow, RecoveryRow
from neighbourhood.app.texts import clean_line
from neighbourhood.crypto import invitation, signing
from neighbourhood.crypto.recovery import invitation_seed as seed_of_sheet
from neighbourhood.domain import joincode, limits
from neighbourhood.domain.authority.acts import RESIDENT, Close, Invite
from neighbourhood.domain.authority.powers import INVITE_ANYWHERE, INVITE_GUESTS
from neighbourhood.domain.authority.view import Person
from neighbourhood.domain.ids import FLAT_ID_SIZE, FlatId, Tier
from neighbourhood.domain.recovery import SECRET_SIZE, RecoverySecret, words_of
from neighbourhood.domain.subjects.content import DescribeFlat
from neighbourhood.domain.subjects.flats import Flat

_GUEST_DAYS: Final = 30
_DEVICE_DAYS: Final = 7
"""Somebody sits in front of the other computer, or has just lost theirs."""


class Invitations:
    """Intents that open invitations, over a Core. The codes themselves are kept nowhere.

    An invitation ends by the clock of whoever is asked to admit by it: the house has no clock of its own.
    """

    def __init__(self, core: Core, plan: HousePlan) -> None:
        self._core = core
        self._plan = plan

    def to_flat(self, intent: MakeInvitation) -> InvitationRow:
        """Make one code for a flat."""
        me = self._me()
        number = clean_line(intent.flat_number, limits.MAX_NAME_CHARS)
        _check(intent.uses, intent.days)
        known = self._plan.by_number(number)
        if not me.roles & INVITE_ANYWHERE and (known is None or known.flat not in me.flats):
            raise Fault(FaultKind.NOT_ALLOWED)
        if (known is None or known.gone) and self._plan.has_plan():
            raise Fault(FaultKind.UNKNOWN_FLAT, flat=number)
        with self._core.together():
            terms = invitation.Terms(RESIDENT, self._flat(known, number), intent.uses)
            return self._opened(terms, number, intent.days)

    def to_guest(self, intent: InviteGuest) -> InvitationRow:
        """Make one code for a guest."""
        me = self._me()
        _check(intent.uses, _GUEST_DAYS)
        if not me.roles & INVITE_GUESTS:
            raise Fault(FaultKind.NOT_ALLOWED)
        return self._opened(invitation.Terms(intent.role, None, intent.uses), "", _GUEST_DAYS)

    def to_device(self, intent: LinkDevice) -> InvitationRow:
        """Make one code for a further device of a person."""
        me = self._me()
        person = self._core.log.view.persons.get(intent.person or me.id)
        if person is None or person.gone:
            raise Fault(FaultKind.UNKNOWN_PERSON)
        if person.flat is None or (not me.roles & INVITE_ANYWHERE and person.flat not in me.flats):
            raise Fault(FaultKind.NOT_ALLOWED)
        number = next((flat.number for flat in self._plan.flats().values() if flat.flat == person.flat), "")
        return self._opened(invitation.Terms(RESIDENT, person.flat, 1, person.id), number, _DEVICE_DAYS)

    def sheet(self, _: MakeRecoverySheet) -> RecoveryRow:
        """Draw a recovery key for this device's person, good without end; the ones before are closed."""
        core, me = self._core, self._me()
        if me.flat is None:
            raise Fault(FaultKind.NOT_ALLOWED)
        secret = RecoverySecret(core.outside.random_bytes(SECRET_SIZE))
        before = sheets_of(core.log.view, me.id)
        with core.together():
            self._open(seed_of_sheet(secret), invitation.Terms(RESIDENT, me.flat, SHEET_USES, me.id), None)
            if before:
                core.act(Close(core.outside.now_ms(), (), (), (), tuple(sorted(before)), ()))
        return RecoveryRow(english=words_of(secret, "en"), russian=words_of(secret, "ru"))

    def _me(self) -> Person:
        if self._core.log.me is None:
            raise self._core.absent()
        return self._core.log.view.persons[self._core.log.me]

    def _flat(self, known: Flat | None, number: str) -> FlatId:
        core = self._core
        flat = known.flat if known is not None else FlatId(core.outside.random_bytes(FLAT_ID_SIZE))
        if known is None or known.gone:
            core.tell(DescribeFlat(None, core.outside.now_ms(), flat, number), circle=Tier.DESK)
        return flat

    def _opened(self, terms: invitation.Terms, number: str, days: int) -> InvitationRow:
        code = joincode.random_code(self._core.outside.random_bytes(12))
        expires_at_ms = self._core.outside.now_ms() + days * limits.DAY_MS
        self._open(invitation.invitation_seed(code), terms, expires_at_ms)
        return InvitationRow(code=code, flat_number=number, uses=terms.uses, expires_at_ms=expires_at_ms)

    def _open(self, seed: bytes, terms: invitation.Terms, expires_at_ms: int | None) -> None:
        core, house = self._core, self._core.log.house
        if house is None:
            raise Fault(FaultKind.NO_HOUSE)
        proof = invitation.sign_house(seed, house)
        signed = invitation.sign_terms(seed, house, core.identity.device, terms)
        key, now = signing.public_key(seed), core.outside.now_ms()
        core.act(Invite(now, key, terms.role, terms.flat, terms.uses, expires_at_ms, terms.restores, proof, signed))


def _check(uses: int, days: int) -> None:
    if not 1 <= uses <= limits.MAX_INVITATION_USES:
        raise Fault(FaultKind.BAD_REQUEST, detail="uses")
    if not 1 <= days <= limits.MAX_INVITATION_DAYS:
        raise Fault(FaultKind.BAD_REQUEST, detail="days")
