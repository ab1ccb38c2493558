"""The cloak of a listening device: a stranger's first bytes get no answer.

Message 1 begins with a salt and a short MAC by which the listener finds the secret meant, among the wire keys of all
rotations and the open invitations (architecture.md, section 3). It only hides; who may enter is decided by the
device key inside the channel.
"""

import hmac
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

from neighbourhood.crypto.derive import Use, derive

SALT_SIZE: Final = 16
MAC_SIZE: Final = 8
PREFIX_SIZE: Final = SALT_SIZE + MAC_SIZE


def cloak(secret: bytes, salt: bytes) -> bytes:
    """Return the 24 bytes before message 1: ``salt`` (16 fresh random bytes) and its MAC under ``secret``."""
    if len(salt) != SALT_SIZE:
        raise ValueError("a salt has 16 bytes")
    return salt + derive(Use.CLOAK, secret, salt, size_bytes=MAC_SIZE)


def find_secret(prefix: bytes, candidates: Iterable[bytes]) -> bytes | None:
    """Return the candidate under which the prefix was made, or None. Each MAC is compared in constant time."""
    if len(prefix) != PREFIX_SIZE:
        return None
    salt = prefix[:SALT_SIZE]
    return next((secret for secret in candidates if hmac.compare_digest(cloak(secret, salt), prefix)), None)


class ReplayCache:
    """Salts seen lately: a recorded message 1, sent again, finds no listener. Holds ``capacity`` of them.

    Ask it only after ``find_secret`` found one: strangers then cannot push out what it remembers.
    """

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError("a cache holds at least one salt")
        self._capacity = capacity
        self._salts: OrderedDict[bytes, None] = OrderedDict()

    def __len__(self) -> int:
        return len(self._salts)

    def is_new(self, prefix: bytes) -> bool:
        """Remember the salt of a prefix; say whether it was not known. The oldest makes room."""
        salt = prefix[:SALT_SIZE]
        if salt in self._salts:
            return False
        self._salts[salt] = None
        if len(self._salts) > self._capacity:
            self._salts.popitem(last=False)
        return True
