"""Deterministic values of every kind, and the vectors kept in files."""

import json
from hashlib import blake2b
from pathlib import Path

from neighbourhood.crypto import boxes, sealing, signing
from neighbourhood.domain.ids import BoxKey, DeviceId, EntryId, EpochTag, HouseId, Lane

VECTORS = Path(__file__).resolve().parent.parent / "vectors"


def some_bytes(name: str, size: int = 32) -> bytes:
    """The same ``size`` bytes for the same name, at most 64."""
    return blake2b(name.encode(), digest_size=size).digest()


def an_entry_id(name: str = "entry") -> EntryId:
    return EntryId(some_bytes(name))


def a_house(name: str = "house") -> HouseId:
    return HouseId(some_bytes(name))


def a_device(name: str = "device") -> DeviceId:
    return DeviceId(signing.public_key(some_bytes(name)))


def a_box_key(name: str = "box") -> BoxKey:
    return boxes.box_key(some_bytes(name))


def some_coordinates(seq: int = 7) -> bytes:
    return sealing.coordinates(a_house(), a_device(), Lane.CONTENT, seq, EpochTag(some_bytes("epoch", 16)))


def each_byte_changed(data: bytes) -> list[bytes]:
    """One copy for each place, with one bit flipped there; another bit from place to place."""
    return [data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :] for at in range(len(data))]


def each_length_but(right: int) -> list[bytes]:
    return [bytes(size) for size in (0, 1, right - 1, right + 1, 2 * right)]


def frozen_answers() -> dict[str, str]:
    answers: dict[str, str] = json.loads((VECTORS / "crypto.json").read_text("utf-8"))
    return answers


def noise_vectors() -> list[dict[str, bytes]]:
    """The public vectors: name to bytes; ``prologue`` is empty where the file names none."""
    text = (VECTORS / "noise-XXpsk0_25519_ChaChaPoly_BLAKE2b.txt").read_text("utf-8")
    blocks = [block.splitlines() for block in text.split("\n\n") if "handshake=" in block]
    return [_noise_vector(block) for block in blocks]


def _noise_vector(lines: list[str]) -> dict[str, bytes]:
    pairs = dict(line.split("=", 1) for line in lines if line)
    name = pairs.pop("handshake").encode()
    return {"handshake": name, "prologue": b""} | {key: bytes.fromhex(value) for key, value in pairs.items()}
