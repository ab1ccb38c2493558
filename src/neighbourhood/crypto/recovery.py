"""The invitation key of a recovery sheet: it comes from the 22 bytes on the paper and from nothing else.

To the house the sheet is an invitation, by a person for further devices of their own (docs/authority.md, "Recovery").
"""

from neighbourhood.crypto.derive import Use, derive, public_digest
from neighbourhood.domain.recovery import SECRET_SIZE, RecoverySecret

_KEY_SIZE = 32


def invitation_seed(secret: RecoverySecret) -> bytes:
    """Return the sheet's 32-byte Ed25519 seed; ValueError unless the secret has 22 bytes.

    The 22 bytes hold 176 random bits, so they need no stretching.
    """
    if len(secret) != SECRET_SIZE:
        raise ValueError("a recovery secret has 22 bytes")
    key = public_digest(Use.RECOVERY_KEY, secret, size_bytes=_KEY_SIZE)
    return derive(Use.RECOVERY_SEED, key)
