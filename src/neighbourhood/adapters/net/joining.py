"""The talk on an invitation channel, before the sync: the resident proves its house, the newcomer asks."""

from dataclasses import dataclass
from typing import Protocol

from neighbourhood.app.hub import Hub
from neighbourhood.app.join_wire import (
    BadJoinMessage,
    HouseProof,
    JoinAccepted,
    JoinDenied,
    JoinRefused,
    JoinRequest,
    RefusedBecause,
    ReturnProof,
    pack,
    unpack,
)
from neighbourhood.app.vouching import return_proof_is_valid
from neighbourhood.crypto.invitation import house_signature_is_valid
from neighbourhood.domain.ids import DeviceId, HouseId, PersonId


@dataclass(frozen=True, slots=True)
class Answer:
    """What to send, whether the sync begins, and whether the connection ends after sending.

    ``dismissed``: the other side meant its no, so asking again soon would be a nuisance.
    """

    reply: bytes | None = None
    accepted: bool = False
    ended: bool = False
    dismissed: bool = False


class JoinTalk(Protocol):
    """One side of the talk."""

    def opening(self) -> Answer:
        """Return what to do when the channel opens."""

    def receive(self, message: bytes) -> Answer:
        """Return what to do about a message. Raises BadJoinMessage."""


class ResidentTalk:
    """The side that listens. Proves its house first, then admits or refuses."""

    def __init__(self, hub: Hub, remote: DeviceId, invitation_key: bytes) -> None:
        self._hub = hub
        self._remote = remote
        self._invitation_key = invitation_key

    def opening(self) -> Answer:
        """Prove the house; without a proof there is nothing to say."""
        proof = self._hub.house_proof(self._invitation_key)
        return Answer(ended=True) if proof is None else Answer(pack(proof))

    def receive(self, message: bytes) -> Answer:
        """Admit the device that is really here, or say why not."""
        request = unpack(message)
        if not isinstance(request, JoinRequest) or request.device != self._remote:
            raise BadJoinMessage
        try:
            self._hub.joins(self._remote, self._invitation_key, request)
        except JoinDenied as denied:
            return Answer(pack(JoinRefused(denied.reason)), ended=True)
        return Answer(pack(JoinAccepted()), accepted=True)


class NewcomerTalk:
    """The side that dials. Says nothing to a house that does not prove itself."""

    def __init__(self, hub: Hub, remote: DeviceId, invitation_key: bytes) -> None:
        self._hub = hub
        self._remote = remote
        self._invitation_key = invitation_key
        self._house: HouseId | None = None

    def opening(self) -> Answer:
        """Wait: the resident speaks first."""
        return Answer()

    def receive(self, message: bytes) -> Answer:
        """Check the house, ask, and hear the answer; what comes after the person chose otherwise is not heard."""
        if not self._is_wanted():
            return Answer(ended=True)
        match unpack(message), self._house:
            case HouseProof(house, signature), None:
                return self._ask(house, house_signature_is_valid(self._invitation_key, house, signature))
            case ReturnProof(house, _, person) as proof, None:
                return self._ask(house, return_proof_is_valid(self._invitation_key, self._remote, proof), person)
            case JoinAccepted(), house if house is not None:
                self._hub.house_known(house)
                return Answer(accepted=True)
            case JoinRefused(reason), known if known is not None:
                self._hub.join_refused(reason)
                return Answer(ended=True, dismissed=reason is not RefusedBecause.NOT_NOW)
        raise BadJoinMessage

    def _is_wanted(self) -> bool:
        """Whether the code of this talk is still the one in use, or has led to this house by now."""
        if self._hub.invitation_in_use() == self._invitation_key:
            return True
        return self._house is not None and self._hub.log().house() == self._house

    def _ask(self, house: HouseId, proved: bool, person: PersonId | None = None) -> Answer:
        if not proved:
            self._hub.join_refused(RefusedBecause.WRONG_HOUSE)
            return Answer(ended=True, dismissed=True)
        request = self._hub.join_request(house, person)
        if request is None:
            return Answer(ended=True)
        self._house = house
        return Answer(pack(request))
