"""What every function must answer for ever to fixed questions: a change of any byte breaks every house that exists.

`python -m tests.crypto.known_answers` prints the answers of the present code in the form of vectors/crypto.json.
"""

import json

from neighbourhood.crypto import boxes, cloak, invitation, keyfile, sealing, signing, tiers
from neighbourhood.crypto.stretching import Cost
from neighbourhood.domain import joincode
from neighbourhood.domain.ids import Tier
from tests.crypto.builders import a_box_key, a_device, a_house, an_entry_id, some_bytes, some_coordinates

CODE = joincode.random_code(bytes(range(12)))


def answers() -> dict[str, str]:
    found = _signatures() | _bodies() | _tiers() | _sheet() | _key_files() | _joining()
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in found.items()}


Answers = dict[str, bytes | str]


def _signatures() -> Answers:
    seed, message = some_bytes("device"), some_bytes("message")
    return {
        "public key": signing.public_key(seed),
        "entry signature": signing.sign_entry(seed, an_entry_id()),
        "signature house": signing.sign(seed, signing.INVITATION_HOUSE, message),
        "signature device": signing.sign(seed, signing.INVITATION_DEVICE, message),
        "signature channel initiator": signing.sign_channel(seed, message, initiator=True),
        "signature channel responder": signing.sign_channel(seed, message, initiator=False),
    }


def _bodies() -> Answers:
    key, place, nonce = some_bytes("epoch key"), some_coordinates(), some_bytes("nonce", 24)
    return {
        "coordinates": place,
        "body key": sealing.body_key(key, place),
        "sealed empty": sealing.seal(key, place, b"", nonce),
        "sealed text": sealing.seal(key, place, "Лифт не работает".encode(), nonce),
    }


def _tiers() -> Answers:
    keys = tiers.keys_of_rotation(some_bytes("rotation secret"))
    old = some_bytes("old key")
    named: Answers = {f"key {tier.name.lower()}": key for tier, key in keys.items()}
    return named | {
        "epoch tag": tiers.epoch_tag(keys[Tier.RESIDENTS]),
        "history": tiers.seal_history(keys[Tier.RESIDENTS], an_entry_id("old rotation"), Tier.RESIDENTS, old),
    }


def _sheet() -> Answers:
    recipients = [(a_device(name), a_box_key(name), some_bytes(f"key for {name}")) for name in ("a", "b", "c")]
    ephemeral, records = boxes.make_sheet(an_entry_id("rotation"), recipients, some_bytes("ephemeral"))
    return {"sheet ephemeral": ephemeral, "sheet records": records}


def _key_files() -> Answers:
    key, salt, nonce = some_bytes("database key"), some_bytes("salt", 16), some_bytes("nonce", 24)
    return {
        "key file passphrase": keyfile.wrap_with_passphrase(key, "пароль", salt, nonce, Cost(1, 8192)),
        "key file keyring": keyfile.wrap_for_keyring(key, some_bytes("account", 16)),
    }


def _joining() -> Answers:
    seed, house = invitation.invitation_seed(CODE), a_house()
    return {
        "join code": CODE,
        "invitation seed": seed,
        "channel secret": invitation.channel_secret(signing.public_key(seed)),
        "house signature": invitation.sign_house(seed, house),
        "device proof": invitation.prove_device(seed, house, a_device(), a_box_key()),
        "cloak": cloak.cloak(some_bytes("wire key"), some_bytes("salt", 16)),
    }


if __name__ == "__main__":
    print(json.dumps(answers(), indent=2, ensure_ascii=False))
