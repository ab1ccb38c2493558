"""The acts of the authority lane. Their bodies are not sealed and hold no personal data (architecture.md, section 3).

What each act asks for and does is told in docs/authority.md; who may do it, in ``powers``.
"""

from typing import Final, Literal

import msgspec

from neighbourhood.domain.ids import (
    BoxKey,
    CanonicalKey,
    DeviceId,
    EntryId,
    EpochTag,
    FlatId,
    PersonId,
)

FORMAT: Final = 1
"""The newest set of acts that this program judges; the policy "format" names the newest in use."""

RESIDENT: Final = "resident"
MODERATOR: Final = "moderator"
SECRETARY: Final = "secretary"
COUNCIL: Final = "council"
COMPANY: Final = "company"
OBSERVER: Final = "observer"
COURIER: Final = "courier"

ConfirmedBy = Literal["mailbox", "vouched", "seen", "extract"]
"""How an address was confirmed: code from the mailbox, word of a neighbour, seen at the door, extract of the register."""


class Act(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Base: ``written_at_ms`` is the author's clock, shown and never judged."""

    written_at_ms: int


class Found(Act, tag="found", frozen=True):
    """Begins a house; the founder's first device and flat."""

    box_key: BoxKey
    flat: FlatId
    salt: bytes


class Invite(Act, tag="invite", frozen=True):
    """Opens an invitation to a flat (none for guests and couriers). The invitation key signs the house id for the
    newcomer, and the terms (inviting device, role, flat, uses, whom it restores) for the house: so nobody else can
    publish the key as an invitation of his own. ``restores``: the devices admitted are further ones of this person.
    """

    key: bytes
    role: str
    flat: FlatId | None
    uses: int
    expires_at_ms: int | None
    restores: PersonId | None
    house_signature: bytes
    terms_signature: bytes


class Admit(Act, tag="admit", frozen=True):
    """Admits the device that proved the code of an invitation. ``consent`` is the device's own signature."""

    invitation: EntryId
    device: DeviceId
    box_key: BoxKey
    proof: bytes
    consent: bytes


class Confirm(Act, tag="confirm", frozen=True):
    """Says that a person lives where they say."""

    person: PersonId
    level: ConfirmedBy


class AddDevice(Act, tag="device.add", frozen=True):
    """One more device of the author. A ``sheet`` is a printed key: it can only add and close the person's devices."""

    device: DeviceId
    box_key: BoxKey
    consent: bytes
    sheet: bool


class Trustees(Act, tag="trustees", frozen=True):
    """The neighbours, three at most, of whom two together can give the author a new device. The last act counts."""

    persons: tuple[PersonId, ...]


class Recover(Act, tag="recover", frozen=True):
    """A trusted neighbour proposes a new device for somebody; it counts once another trusted neighbour seconds it."""

    person: PersonId
    device: DeviceId
    box_key: BoxKey
    consent: bytes


class Contest(Act, tag="contest", frozen=True):
    """Suspends a device that came by recovery, until the council upholds or closes it; by another of the person."""

    grant: EntryId


class Uphold(Act, tag="uphold", frozen=True):
    """The council's word that a contested device is rightly there; ends the contests it has seen."""

    grant: EntryId


class GrantRole(Act, tag="grant", frozen=True):
    """Gives a person a role. Of council it is a proposal that needs signatures.

    ``until_ms``: of a moderator, when the term is over, by the clocks of who acts and who looks; the fold knows no clock.
    """

    person: PersonId
    role: str
    until_ms: int | None = None


class Cut(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The last entry that still stands of one chain of the polls or content lane."""

    device: DeviceId
    lane: int
    seq: int
    id: EntryId


class Close(Act, tag="close", frozen=True):
    """Ends grants of devices, roles (by the act that gave them), persons with all they have, and invitations.

    Keeps its own causal past in the authority lane, and in the others what ``cuts`` names; a chain that is absent ends
    before its first entry.
    """

    devices: tuple[EntryId, ...]
    roles: tuple[EntryId, ...]
    persons: tuple[PersonId, ...]
    invitations: tuple[EntryId, ...]
    cuts: tuple[Cut, ...]


class Raise(Act, tag="raise", frozen=True):
    """Moves the cuts of a close further on. Needs the signatures that the close needed."""

    close: EntryId
    cuts: tuple[Cut, ...]


class Second(Act, tag="second", frozen=True):
    """A further signature under a proposal."""

    proposal: EntryId


class Petition(Act, tag="petition", frozen=True):
    """A flat's signature under a proposal that would else need the council's."""

    proposal: EntryId


class Rotate(Act, tag="rotate", frozen=True):
    """New keys. ``tags``: epoch tags of wire, desk, residents, council. ``history``: for each earlier rotation head its
    id and, per tier, its key sealed under the new key of the same tier.
    """

    tags: tuple[EpochTag, EpochTag, EpochTag, EpochTag]
    history: tuple[tuple[EntryId, tuple[bytes, bytes, bytes, bytes]], ...]


class Boxes(Act, tag="boxes", frozen=True):
    """One sheet of key boxes: records of an 8-byte device tag and a 48-byte box each."""

    rotation: EntryId
    ephemeral: bytes
    records: bytes


class ErasedRange(msgspec.Struct, gc=False, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Entries ``first_seq`` to ``last_seq`` of one chain, both included."""

    device: DeviceId
    lane: int
    first_seq: int
    last_seq: int


class Erase(Act, tag="erase", frozen=True):
    """Bodies that everybody drops and refuses for ever: ranges of the author's own chains; entries, for the council.

    An id cannot name what is not written yet: else one of the council could silence somebody for ever.
    """

    ranges: tuple[ErasedRange, ...]
    entries: tuple[EntryId, ...] = ()


class Policy(Act, tag="policy", frozen=True):
    """A setting of the house. Of several with one name the canonically last counts."""

    name: str
    value: int


AnyAct = (
    Found | Invite | Admit | Confirm | AddDevice | Trustees | Recover | Contest | Uphold | GrantRole | Close | Raise
    | Second | Petition | Rotate | Boxes | Erase | Policy
)  # fmt: skip
KINDS: Final = frozenset(
    str(kind.__struct_config__.tag)
    for kind in (
        Found, Invite, Admit, Confirm, AddDevice, Trustees, Recover, Contest, Uphold, GrantRole, Close, Raise,
        Second, Petition, Rotate, Boxes, Erase, Policy,
    )
)  # fmt: skip


class AuthorityEntry(msgspec.Struct, frozen=True):
    """One accepted entry of the authority lane. ``before``: its prev and seen; ``act`` is None where its kind is newer."""

    id: EntryId
    key: CanonicalKey
    device: DeviceId
    stand: EntryId | None
    before: tuple[EntryId, ...]
    act: AnyAct | None
