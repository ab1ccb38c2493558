"""The channel on a fake wire: who gets in, who hears nothing, and what ends it."""

import pytest

from neighbourhood.app.channel import (
    DEADLINE_S,
    FIRST_MESSAGES_BYTES,
    MAX_MESSAGE_BYTES,
    Channel,
    ChannelClosed,
    ClosedBecause,
)
from neighbourhood.crypto import signing
from neighbourhood.crypto.cloak import PREFIX_SIZE, ReplayCache, cloak
from neighbourhood.crypto.noise import Handshake
from tests.net.wire import (
    FOREIGN_SECRET,
    HOUSE_SECRET,
    OLD_SECRET,
    a_device,
    a_dialler,
    a_listener,
    an_open_pair,
    run_wire,
    some_random,
)


def test_both_sides_learn_who_is_there() -> None:
    dialler, listener = an_open_pair()
    assert (dialler.open, listener.open) == (True, True)
    assert (dialler.remote, listener.remote) == (a_device(2).id, a_device(1).id)
    assert listener.secret == HOUSE_SECRET


def test_the_listener_finds_the_secret_of_an_older_rotation() -> None:
    dialler, listener = a_dialler(secret=OLD_SECRET), a_listener()
    run_wire(dialler, listener)
    assert listener.secret == OLD_SECRET


@pytest.mark.parametrize("size_bytes", [1, 65_515, 65_516, 200_000, MAX_MESSAGE_BYTES])
def test_messages_of_every_size_arrive_whole_and_in_order(size_bytes: int) -> None:
    dialler, listener = an_open_pair()
    dialler.send(b"first")
    dialler.send(b"x" * size_bytes)
    listener.send(b"back")
    run_wire(dialler, listener)
    assert listener.take_messages() == [b"first", b"x" * size_bytes]
    assert dialler.take_messages() == [b"back"]
    assert listener.take_messages() == []


def test_a_wire_that_delivers_single_bytes_changes_nothing() -> None:
    dialler, listener = a_dialler(), a_listener()
    run_wire(dialler, listener, piece_bytes=1)
    dialler.send(b"hello " * 50)
    run_wire(dialler, listener, piece_bytes=1)
    assert listener.take_messages() == [b"hello " * 50]


def test_nothing_that_is_said_shows_on_the_wire() -> None:
    dialler, _ = an_open_pair()
    dialler.send(b"the roof leaks")
    assert b"roof" not in dialler.take_bytes()


def test_who_does_not_know_a_secret_gets_no_single_byte_back() -> None:
    listener = a_listener()
    with pytest.raises(ChannelClosed) as closed:
        listener.receive(a_dialler(secret=FOREIGN_SECRET).take_bytes())
    assert closed.value.reason is ClosedBecause.NO_SECRET
    assert listener.take_bytes() == b""


@pytest.mark.parametrize("garbage", [bytes(24), b"GET / HTTP/1.1\r\nHost: neighbour\r\n\r\n", b"\xff" * 500])
def test_garbage_gets_no_single_byte_back(garbage: bytes) -> None:
    listener = a_listener()
    with pytest.raises(ChannelClosed):
        listener.receive(garbage)
    assert listener.take_bytes() == b""


def test_a_listener_with_no_secret_at_all_is_silent() -> None:
    listener = a_listener(secrets=())
    with pytest.raises(ChannelClosed):
        listener.receive(a_dialler().take_bytes())
    assert listener.take_bytes() == b""


def test_a_replayed_first_message_gets_no_single_byte_back() -> None:
    replays = ReplayCache(16)
    recorded = a_dialler().take_bytes()
    first = a_listener(replays=replays)
    first.receive(recorded)
    assert first.take_bytes()
    second = a_listener(replays=replays, random=3)
    with pytest.raises(ChannelClosed) as closed:
        second.receive(recorded)
    assert closed.value.reason is ClosedBecause.REPLAYED
    assert second.take_bytes() == b""


def test_the_right_cloak_before_a_wrong_first_message_gets_no_single_byte_back() -> None:
    recorded = bytearray(a_dialler().take_bytes())
    recorded[-1] ^= 1
    listener = a_listener()
    with pytest.raises(ChannelClosed) as closed:
        listener.receive(bytes(recorded))
    assert closed.value.reason is ClosedBecause.BROKEN
    assert listener.take_bytes() == b""


def test_a_first_message_under_another_salt_is_not_accepted() -> None:
    message = a_dialler().take_bytes()
    other_prefix = cloak(HOUSE_SECRET.key, b"another salt 16.")
    with pytest.raises(ChannelClosed):
        a_listener().receive(other_prefix + message[PREFIX_SIZE:])


def test_a_reflected_signature_is_refused() -> None:
    """Who has the house secret but no device key sends the dialler's own proof back as his."""
    dialler = a_dialler()
    first = dialler.take_bytes()
    prefix, message = first[:PREFIX_SIZE], first[PREFIX_SIZE + 2 :]
    random = some_random(9)
    thief = Handshake(False, random.static_secret, HOUSE_SECRET.key, b"nbhd channel 1" + prefix)
    thief.read(message)
    dialler.receive(_framed(thief.write(b"")))
    answer = dialler.take_bytes()
    thief.read(answer[2:66])
    reflected = thief.decrypt(answer[68:])
    with pytest.raises(ChannelClosed) as closed:
        dialler.receive(_framed(thief.encrypt(reflected)))
    assert closed.value.reason is ClosedBecause.BAD_PROOF
    assert dialler.remote is None


def test_a_device_cannot_be_claimed_with_the_key_of_another() -> None:
    dialler, handshake = _dialler_before_proof()
    forged = a_device(3).id + signing.sign_channel(a_device(4).seed, handshake.hash, initiator=False)
    with pytest.raises(ChannelClosed) as closed:
        dialler.receive(_framed(handshake.encrypt(forged)))
    assert closed.value.reason is ClosedBecause.BAD_PROOF


def test_the_listener_names_itself_only_to_a_proved_device() -> None:
    dialler, listener = a_dialler(), a_listener()
    listener.receive(dialler.take_bytes())
    dialler.receive(listener.take_bytes())
    third_and_proof = dialler.take_bytes()
    listener.receive(third_and_proof[:66])
    assert listener.take_bytes() == b""
    listener.receive(third_and_proof[66:])
    assert listener.take_bytes() != b""


@pytest.mark.parametrize("place", [0, 2, 30, -1])
def test_a_changed_byte_closes_the_channel(place: int) -> None:
    dialler, listener = an_open_pair()
    dialler.send(b"a message that somebody changes on its way")
    changed = bytearray(dialler.take_bytes())
    changed[place] ^= 1
    with pytest.raises(ChannelClosed):
        listener.receive(bytes(changed) + bytes(0x10000))
    assert (listener.open, listener.take_messages(), listener.take_bytes()) == (False, [], b"")


def test_a_lost_message_closes_the_channel() -> None:
    dialler, listener = an_open_pair()
    dialler.send(b"lost")
    dialler.take_bytes()
    dialler.send(b"found")
    with pytest.raises(ChannelClosed):
        listener.receive(dialler.take_bytes())


@pytest.mark.parametrize("allowed_bytes", [FIRST_MESSAGES_BYTES, MAX_MESSAGE_BYTES])
def test_a_message_above_the_cap_is_refused_before_it_is_held(allowed_bytes: int) -> None:
    for size_bytes in (0, allowed_bytes + 1, 0xFFFFFFFF):
        dialler, listener = _dialler_with_handshake_open()
        dialler.max_message_bytes = allowed_bytes
        with pytest.raises(ChannelClosed) as closed:
            dialler.receive(_framed(listener.encrypt(size_bytes.to_bytes(4, "big"))))
        assert closed.value.reason is ClosedBecause.TOO_LARGE


@pytest.mark.parametrize("size_bytes", [0, MAX_MESSAGE_BYTES + 1])
def test_a_message_that_the_other_side_would_refuse_is_not_sent(size_bytes: int) -> None:
    dialler, _ = an_open_pair()
    with pytest.raises(ValueError, match="bytes"):
        dialler.send(bytes(size_bytes))


def test_a_stranger_cannot_announce_a_long_frame() -> None:
    prefix = cloak(HOUSE_SECRET.key, b"a salt of 16 b..")
    with pytest.raises(ChannelClosed) as closed:
        a_listener().receive(prefix + (49).to_bytes(2, "big"))
    assert closed.value.reason is ClosedBecause.BROKEN


def test_a_frame_that_holds_nothing_closes_the_channel() -> None:
    dialler, listener = an_open_pair()
    with pytest.raises(ChannelClosed):
        listener.receive((16).to_bytes(2, "big"))
    assert dialler.open


def test_who_does_not_prove_itself_in_time_is_given_up() -> None:
    listener = a_listener()
    assert listener.deadline() == DEADLINE_S
    listener.tick(DEADLINE_S - 0.1)
    with pytest.raises(ChannelClosed) as closed:
        listener.tick(DEADLINE_S)
    assert closed.value.reason is ClosedBecause.TOO_SLOW


def test_an_open_channel_has_no_deadline() -> None:
    dialler, _ = an_open_pair()
    assert dialler.deadline() is None
    dialler.tick(1e9)


def test_nothing_is_sent_or_received_on_a_closed_channel() -> None:
    dialler, listener = an_open_pair()
    dialler.close()
    with pytest.raises(ChannelClosed):
        dialler.send(b"hello")
    with pytest.raises(ChannelClosed):
        dialler.receive(b"hello")
    with pytest.raises(ChannelClosed):
        a_listener().send(b"too early")
    assert listener.open


def test_secrets_do_not_show_when_printed() -> None:
    shown = repr(HOUSE_SECRET) + repr(a_device(1)) + repr(some_random(1))
    assert "hhh" not in shown
    assert "\\x01" not in shown


def _framed(message: bytes) -> bytes:
    return len(message).to_bytes(2, "big") + message


def _dialler_before_proof() -> tuple[Channel, Handshake]:
    dialler = a_dialler()
    first = dialler.take_bytes()
    other = Handshake(False, bytes([7]) * 32, HOUSE_SECRET.key, b"nbhd channel 1" + first[:PREFIX_SIZE])
    other.read(first[PREFIX_SIZE + 2 :])
    dialler.receive(_framed(other.write(b"")))
    answer = dialler.take_bytes()
    other.read(answer[2:66])
    other.decrypt(answer[68:])
    return dialler, other


def _dialler_with_handshake_open() -> tuple[Channel, Handshake]:
    dialler, other = _dialler_before_proof()
    device = a_device(2)
    proof = device.id + signing.sign_channel(device.seed, other.hash, initiator=False)
    dialler.receive(_framed(other.encrypt(proof)))
    return dialler, other
