"""What residents do with invitations, codes and ways back: commands as in ``app.intents``."""

from typing import Literal

from neighbourhood.app.intent import Intent
from neighbourhood.domain.ids import EntryId, PersonId

Guest = Literal["company", "observer", "courier"]


class MakeInvitation(Intent, tag="house.invite", frozen=True, kw_only=True):
    """Print one code for a flat, good for so many computers and days. Answer: InvitationRow."""

    flat_number: str
    uses: int = 4
    days: int = 90


class InviteGuest(Intent, tag="house.invite_guest", frozen=True, kw_only=True):
    """Print one code for a guest of the house, or for a courier box, which reads nothing. Answer: InvitationRow."""

    role: Guest
    uses: int = 1


class LinkDevice(Intent, tag="device.link", frozen=True, kw_only=True):
    """Print one code for a further device: of one's own, or of ``person`` who has lost theirs. Answer: InvitationRow."""

    person: PersonId | None = None


class MakeRecoverySheet(Intent, tag="recovery.sheet", frozen=True, kw_only=True):
    """Draw a new recovery key for oneself; the sheets printed before bring nobody in any more. Answer: RecoveryRow."""


class NameTrusted(Intent, tag="recovery.trust", frozen=True, kw_only=True):
    """Say which two or three neighbours may bring oneself back, two of them together; none ends it. Answer: None.

    Raises Fault TRUSTED_COUNT, UNKNOWN_PERSON.
    """

    persons: tuple[PersonId, ...]


class BringBack(Intent, tag="recovery.bring_back", frozen=True, kw_only=True):
    """Print one code with which the new computer of somebody who trusts us reaches this one. Answer: InvitationRow.

    Another trusted neighbour then signs (``SignProposal``). Raises Fault NOT_ALLOWED, UNKNOWN_PERSON.
    """

    person: PersonId


class CloseInvitation(Intent, tag="invitation.close", frozen=True, kw_only=True):
    """End an invitation: nobody else comes in by it. Answer: None."""

    invitation: EntryId
