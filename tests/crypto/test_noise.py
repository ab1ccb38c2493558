"""The channel: equal to the public vectors, and closed to everybody without the secret."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from noise.backends.default.keypairs import KeyPair25519

from neighbourhood.crypto import noise
from neighbourhood.crypto.noise import ChannelBroken, Handshake, HandshakeFailed
from tests.crypto.builders import each_byte_changed, each_length_but, noise_vectors, some_bytes
from tests.crypto.test_boxes import SMALL_ORDER_BOX_KEYS

SECRET = some_bytes("wire key")
VECTORS = noise_vectors()


def an_end(initiator: bool, psk: bytes = SECRET, prologue: bytes = b"", ephemeral: str | None = None) -> Handshake:
    secret = None if ephemeral is None else some_bytes(ephemeral)
    return Handshake(initiator, some_bytes(f"static {initiator}"), psk, prologue, secret)


def two_ends() -> tuple[Handshake, Handshake]:
    return an_end(True), an_end(False)


def an_open_channel() -> tuple[Handshake, Handshake]:
    caller, listener = two_ends()
    listener.read(caller.write(b""))
    caller.read(listener.write(b""))
    listener.read(caller.write(b""))
    return caller, listener


def vector_ends(vector: dict[str, bytes]) -> tuple[Handshake, Handshake]:
    psk, prologue = vector["preshared_key"], vector["prologue"]
    caller = Handshake(True, vector["init_static"], psk, prologue, vector["gen_init_ephemeral"])
    listener = Handshake(False, vector["resp_static"], psk, prologue, vector["gen_resp_ephemeral"])
    return caller, listener


def test_there_are_four_public_vectors_for_exactly_this_handshake() -> None:
    assert [vector["handshake"] for vector in VECTORS] == [noise.PROTOCOL] * 4
    assert {vector["prologue"] for vector in VECTORS} == {b"", b"notsecret"}


@pytest.mark.parametrize("vector", VECTORS)
def test_both_ends_write_and_read_the_bytes_of_the_public_vectors(vector: dict[str, bytes]) -> None:
    caller, listener = vector_ends(vector)
    for number, (writer, reader) in enumerate([(caller, listener), (listener, caller), (caller, listener)]):
        message = writer.write(vector[f"msg_{number}_payload"])
        assert message == vector[f"msg_{number}_ciphertext"]
        assert reader.read(message) == vector[f"msg_{number}_payload"]
    assert caller.finished
    assert listener.finished
    assert caller.hash == listener.hash
    assert caller.encrypt(vector["msg_3_payload"]) == vector["msg_3_ciphertext"]
    assert listener.decrypt(vector["msg_3_ciphertext"]) == vector["msg_3_payload"]
    assert listener.encrypt(vector["msg_4_payload"]) == vector["msg_4_ciphertext"]
    assert caller.decrypt(vector["msg_4_ciphertext"]) == vector["msg_4_payload"]


@settings(max_examples=20)
@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=500)), max_size=20))
def test_what_one_end_sends_the_other_reads_in_order(messages: list[tuple[bool, bytes]]) -> None:
    caller, listener = an_open_channel()
    for from_caller, plaintext in messages:
        writer, reader = (caller, listener) if from_caller else (listener, caller)
        assert reader.decrypt(writer.encrypt(plaintext)) == plaintext


def test_every_channel_has_a_hash_of_its_own_that_both_ends_know() -> None:
    hashes = []
    for _ in range(3):
        caller, listener = an_open_channel()
        assert caller.hash == listener.hash
        hashes.append(caller.hash)
    assert len(set(hashes)) == 3
    assert {len(digest) for digest in hashes} == {64}


def test_a_stranger_without_the_secret_fails_at_message_1() -> None:
    with pytest.raises(HandshakeFailed):
        an_end(False).read(an_end(True, psk=some_bytes("guess")).write(b""))


def test_another_prologue_fails_at_message_1() -> None:
    with pytest.raises(HandshakeFailed):
        an_end(False, prologue=b"one").read(an_end(True, prologue=b"two").write(b""))


def test_message_1_with_any_byte_changed_fails() -> None:
    for changed in each_byte_changed(an_end(True).write(b"payload")):
        with pytest.raises(HandshakeFailed):
            an_end(False).read(changed)


def test_message_2_with_any_byte_changed_fails() -> None:
    first = an_end(True, ephemeral="e").write(b"")
    listener = an_end(False)
    listener.read(first)
    for changed in each_byte_changed(listener.write(b"payload")):
        caller = an_end(True, ephemeral="e")
        caller.write(b"")
        with pytest.raises(HandshakeFailed):
            caller.read(changed)


def test_message_3_with_any_byte_changed_fails() -> None:
    caller = an_end(True, ephemeral="e")
    first = caller.write(b"")
    listener = an_end(False, ephemeral="r")
    listener.read(first)
    caller.read(listener.write(b""))
    for changed in each_byte_changed(caller.write(b"payload")):
        listener = an_end(False, ephemeral="r")
        listener.read(first)
        listener.write(b"")
        with pytest.raises(HandshakeFailed):
            listener.read(changed)


@pytest.mark.parametrize("size", range(48))
def test_a_message_cut_short_fails(size: int) -> None:
    with pytest.raises(HandshakeFailed):
        an_end(False).read(an_end(True).write(b"")[:size])


def test_small_order_ephemeral_keys_fail() -> None:
    """Message 1 does no exchange yet, so the key is met when message 2 is written; then with the secret known."""
    from_secret_holder = [_first_message_with_key(key) for key in SMALL_ORDER_BOX_KEYS]
    for message in from_secret_holder:
        listener = an_end(False)
        listener.read(message)
        with pytest.raises(HandshakeFailed):
            listener.write(b"")


def test_a_handshake_that_failed_once_stays_failed() -> None:
    caller, listener = two_ends()
    message = caller.write(b"")
    with pytest.raises(HandshakeFailed):
        listener.read(bytes(48))
    with pytest.raises(HandshakeFailed):
        listener.read(message)
    with pytest.raises(HandshakeFailed):
        listener.write(b"")


def test_a_caller_does_not_go_on_after_a_forged_answer() -> None:
    """Only the payload is forged here: all keys that message 3 needs are known already."""
    caller, listener = two_ends()
    listener.read(caller.write(b""))
    with pytest.raises(HandshakeFailed):
        caller.read(each_byte_changed(listener.write(b"payload"))[-1])
    with pytest.raises(HandshakeFailed):
        caller.write(b"")
    assert not caller.finished


CALLS_OUT_OF_TURN: list[tuple[str, Callable[[], object], type[Exception]]] = [
    ("caller reads first", lambda: an_end(True).read(b""), HandshakeFailed),
    ("listener writes first", lambda: an_end(False).write(b""), HandshakeFailed),
    ("encrypt before the end", lambda: an_end(True).encrypt(b""), ChannelBroken),
    ("decrypt before the end", lambda: an_end(True).decrypt(b""), ChannelBroken),
    ("hash before the end", lambda: an_end(True).hash, HandshakeFailed),
    ("write after the end", lambda: an_open_channel()[1].write(b""), HandshakeFailed),
    ("read after the end", lambda: an_open_channel()[0].read(b""), HandshakeFailed),
]


@pytest.mark.parametrize(
    ("call", "error"), [case[1:] for case in CALLS_OUT_OF_TURN], ids=[c[0] for c in CALLS_OUT_OF_TURN]
)
def test_a_call_out_of_turn_fails(call: Callable[[], object], error: type[Exception]) -> None:
    with pytest.raises(error):
        call()


def test_a_transport_message_with_any_byte_changed_breaks_the_channel() -> None:
    for place in range(20):
        caller, listener = an_open_channel()
        message = caller.encrypt(b"four")
        for next_try in (each_byte_changed(message)[place], message, caller.encrypt(b"next")):
            with pytest.raises(ChannelBroken):
                listener.decrypt(next_try)


def test_repeated_lost_and_reordered_messages_break_the_channel() -> None:
    for order in ([0, 0], [1], [1, 0], [0, 2]):
        caller, listener = an_open_channel()
        messages = [caller.encrypt(bytes([number])) for number in range(3)]
        with pytest.raises(ChannelBroken):
            [listener.decrypt(messages[number]) for number in order]


def test_an_end_does_not_read_its_own_messages() -> None:
    caller, _ = an_open_channel()
    with pytest.raises(ChannelBroken):
        caller.decrypt(caller.encrypt(b"echo"))


def test_the_longest_message_passes_and_a_longer_one_is_refused() -> None:
    caller, listener = an_open_channel()
    longest = bytes(noise.MAX_PLAINTEXT_SIZE)
    message = caller.encrypt(longest)
    assert len(message) == noise.MAX_MESSAGE_SIZE
    assert listener.decrypt(message) == longest
    with pytest.raises(ChannelBroken):
        caller.encrypt(longest + b"\0")
    with pytest.raises(ChannelBroken):
        caller.encrypt(b"")
    with pytest.raises(ChannelBroken):
        listener.decrypt(bytes(noise.MAX_MESSAGE_SIZE + 1))


def test_handshake_messages_that_are_too_long_are_refused() -> None:
    with pytest.raises(HandshakeFailed):
        an_end(True).write(bytes(noise.MAX_MESSAGE_SIZE))
    from_a_careless_program = bytes(an_end(True)._noise.write_message(bytes(noise.MAX_MESSAGE_SIZE)))
    with pytest.raises(HandshakeFailed):
        an_end(False).read(from_a_careless_program)


@pytest.mark.parametrize("secret", each_length_but(32))
def test_secrets_of_another_length_are_refused(secret: bytes) -> None:
    good = some_bytes("good")
    for static, psk, ephemeral in ((secret, good, good), (good, secret, good), (good, good, secret)):
        with pytest.raises(HandshakeFailed):
            Handshake(True, static, psk, b"", ephemeral)


def test_each_handshake_draws_a_fresh_ephemeral_key() -> None:
    assert len({an_end(True).write(b"")[:32] for _ in range(5)}) == 5


def _first_message_with_key(key: bytes) -> bytes:
    """Message 1 of somebody who knows the secret and sends this ephemeral key."""
    caller = an_end(True, ephemeral="e")
    state = caller._noise.noise_protocol.handshake_state
    state.e = KeyPair25519.from_private_bytes(some_bytes("e"))
    state.e.public_bytes = key
    return caller.write(b"")
