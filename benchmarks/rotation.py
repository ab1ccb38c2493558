"""Drawing new keys for a large house: how long it takes, and how many bytes of boxes travel.

Beside it stands the least that any way of boxing does: one key agreement for each device, in the same run.
"""

import os
import time
from statistics import median
from typing import Final

from nacl.bindings import crypto_box_beforenm, crypto_box_seed_keypair

from benchmarks.result import Bench, Result
from neighbourhood.crypto import boxes, tiers
from neighbourhood.domain.ids import DeviceId, EntryId, Tier

_TURNS: Final = 5
_KIB: Final = 1024


def rotation(_bench: Bench, n: int) -> list[Result]:
    """Draw the keys of one rotation and box them to ``n`` devices."""
    secrets = [os.urandom(32) for _ in range(n)]
    public = [boxes.box_key(secret) for secret in secrets]
    devices = [DeviceId(os.urandom(32)) for _ in range(n)]
    times, plain, size = [], [], 0
    for _ in range(_TURNS):
        began = time.perf_counter()
        keys = tiers.keys_of_rotation(os.urandom(32))
        recipients = [(device, key, keys[Tier.RESIDENTS]) for device, key in zip(devices, public, strict=True)]
        ephemeral, records = boxes.make_sheet(EntryId(os.urandom(32)), recipients, os.urandom(32))
        times.append(time.perf_counter() - began)
        size = len(ephemeral) + len(records)
        began = time.perf_counter()
        _, secret = crypto_box_seed_keypair(os.urandom(32))
        for key in public:
            crypto_box_beforenm(key, secret)
        plain.append(time.perf_counter() - began)
    here, least = 1000 * median(times), 1000 * median(plain)
    return [
        Result(
            name="rotation", value=here, unit="ms", baseline=least, ratio=here / least, n=n,
            notes="goal 200 ms; baseline: one key agreement for each device",
        ),
        Result(
            name="boxes", value=size / _KIB, unit="KiB", baseline=64.0, ratio=size / _KIB / 64.0, n=n,
            notes="goal and baseline: 64 KiB in all",
        ),
    ]  # fmt: skip
