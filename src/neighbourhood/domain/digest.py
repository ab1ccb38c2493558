"""One number for everything that a circle's subjects have become."""

from collections.abc import Iterable
from hashlib import blake2b

from neighbourhood.domain.ids import SubjectId

_LABEL = b"nbhd digest 1"


def digest_of_states(states: Iterable[tuple[SubjectId, bytes]]) -> tuple[bytes, int]:
    """Return the 32-byte digest of (subject, state bytes) in ascending order of subject, and how many there were."""
    whole = blake2b(digest_size=32, person=_LABEL)
    count = 0
    for subject, state in states:
        whole.update(subject + len(state).to_bytes(4, "big") + state)
        count += 1
    return whole.digest(), count
