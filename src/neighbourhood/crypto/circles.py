"""Epochs of the residents' own circles: a random key, boxes that are found by trial, and what only the key opens.

Boxes bear no names, and there are 4, 16, 64 or 256 of them, the rest filled with noise: how many people a circle has,
and who they are, is seen by who is in it (architecture.md, section 3).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from nacl.bindings import (
    crypto_box_seed_keypair,
    crypto_secretbox_easy,
    crypto_secretbox_NONCEBYTES,
    crypto_secretbox_open_easy,
)
from nacl.exceptions import CryptoError

from neighbourhood.crypto import sealing
from neighbourhood.crypto.boxes import box_key, shared_key
from neighbourhood.crypto.derive import Use, checked_key, public_digest
from neighbourhood.domain.ids import ID_SIZE, KEY_SIZE, TAG_SIZE, BoxKey, DeviceId, EntryId, EpochTag, HouseId, Lane

BOX_SIZE: Final = KEY_SIZE + 16
BOX_COUNTS: Final = (4, 16, 64, 256)
_CHARTER: Final = EpochTag(b"nbhd charter 1\0\0")
"""Stands in the coordinates of a charter where a body has its epoch tag; no tag of an epoch is known to have it."""


def epoch_tag(key: bytes, epoch: EntryId) -> EpochTag:
    """Return the 16 bytes by which headers name an epoch: no other epoch has them, whatever key it uses."""
    if len(epoch) != ID_SIZE:
        raise ValueError("an id has 32 bytes")
    return EpochTag(public_digest(Use.CIRCLE_TAG, checked_key(key) + epoch, size_bytes=TAG_SIZE))


def make_boxes(key: bytes, recipients: Sequence[BoxKey], ephemeral_seed: bytes, noise: bytes) -> tuple[bytes, bytes]:
    """Return the ephemeral public key (32 bytes) and the boxes of ``key`` (48 bytes each), with noise among them.

    ``ephemeral_seed``: 32 random bytes, used once. ``noise``: as many random bytes as BOX_COUNTS ask for (see
    ``noise_size``). Recipients whose keys are not sound get none. ValueError for more recipients than boxes.
    """
    ephemeral, secret = crypto_box_seed_keypair(ephemeral_seed)
    made = [box for one in recipients if (box := _box(key, one, ephemeral, secret)) is not None]
    wanted = _count(len(recipients))
    filled = made + [noise[at : at + BOX_SIZE] for at in range(0, (wanted - len(made)) * BOX_SIZE, BOX_SIZE)]
    return ephemeral, b"".join(sorted(filled))


def noise_size(recipients: int) -> int:
    """Return how many random bytes ``make_boxes`` needs at most."""
    return _count(recipients) * BOX_SIZE


def is_sheet(ephemeral: bytes, boxes: bytes) -> bool:
    """Whether boxes have the form that ``make_boxes`` gives them."""
    return len(ephemeral) == KEY_SIZE and len(boxes) % BOX_SIZE == 0 and len(boxes) // BOX_SIZE in BOX_COUNTS


def open_boxes(box_secret: bytes, ephemeral: bytes, boxes: bytes) -> Iterator[bytes]:
    """Yield the 32-byte keys that lie in boxes for the owner of a secret: one, where the author is honest."""
    shared = shared_key(ephemeral, box_secret)
    if shared is None:
        return
    nonce = _nonce(ephemeral, box_key(box_secret))
    for at in range(0, len(boxes), BOX_SIZE):
        try:
            yield crypto_secretbox_open_easy(boxes[at : at + BOX_SIZE], nonce, shared)
        except CryptoError:
            continue


def seal_charter(key: bytes, house: HouseId, device: DeviceId, seq: int, charter: bytes, nonce: bytes) -> bytes:
    """Return a charter sealed for the entry of this device and number: copied to another it does not open."""
    return sealing.seal(key, _place(house, device, seq), charter, nonce)


def open_charter(key: bytes, house: HouseId, device: DeviceId, seq: int, sealed: bytes) -> bytes:
    """Return what ``seal_charter`` sealed; raise CannotOpen."""
    return sealing.open_sealed(key, _place(house, device, seq), sealed)


def _place(house: HouseId, device: DeviceId, seq: int) -> bytes:
    return sealing.coordinates(house, device, Lane.CONTENT, seq, _CHARTER)


def _count(recipients: int) -> int:
    fitting = next((count for count in BOX_COUNTS if recipients <= count), None)
    if fitting is None:
        raise ValueError("too many recipients")
    return fitting


def _box(key: bytes, recipient: BoxKey, ephemeral: bytes, secret: bytes) -> bytes | None:
    shared = shared_key(recipient, secret)
    return None if shared is None else crypto_secretbox_easy(checked_key(key), _nonce(ephemeral, recipient), shared)


def _nonce(ephemeral: bytes, recipient: bytes) -> bytes:
    return public_digest(Use.CIRCLE_BOX, ephemeral + recipient, size_bytes=crypto_secretbox_NONCEBYTES)
