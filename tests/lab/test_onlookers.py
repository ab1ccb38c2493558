"""What somebody learns who is in the house's network and does not belong to the house."""

import re
from pathlib import Path

import pytest

from neighbourhood.app.intents import CreateTopic, Say
from tests.lab.houses import HOUSE_NAME
from tests.lab.lan import Lan
from tests.lab.onlookers import avahi_sees, look_around, whisper, wiretap
from tests.lab.residents import Resident, all_know, expect_to_meet, residents, start
from tests.processes.programs import eventually

RANDOM_NAME = re.compile(r"[a-z2-7]{16}")
TITLE, TEXT = "Лифт опять стоит", "Встречаемся у подъезда в семь"
NOISE = {
    "nothing that means anything": bytes(range(256)) * 8,
    "a cloak and first message of the right size": bytes(72),
    "a request of a browser": b"GET / HTTP/1.1\r\nHost: neighbour\r\n\r\n",
    "the hello of an encrypted page": bytes.fromhex("160301002e0100002a0303") + bytes(40),
    "a greeting of another chat program": b"<?xml version='1.0'?><stream:stream to='house'>",
}


@pytest.mark.parametrize("said", NOISE.values(), ids=NOISE.keys())
def test_a_strangers_bytes_at_the_port_get_no_answer_at_all(tmp_path: Path, said: bytes) -> None:
    with Lan(2) as lan, residents(lan, tmp_path, computers=[1]) as house:
        start(house)
        assert whisper(lan, 2, lan.ipv4_of(1), house[0].port, said) == b""


def test_the_announcement_holds_random_names_addresses_port_and_version_and_nothing_else(tmp_path: Path) -> None:
    with Lan(3) as lan, residents(lan, tmp_path, computers=[1, 2]) as house:
        start(house)
        found = look_around(lan, 3, wanted=2)
        assert {one.port for one in found} == {one.port for one in house}
        for one in found:
            assert RANDOM_NAME.fullmatch(one.name.removesuffix("._neighbourhood._tcp.local."))
            assert RANDOM_NAME.fullmatch(one.server.removesuffix(".local."))
            assert {address.split("%")[0] for address in one.addresses} <= lan.addresses()
            assert one.text == {b"v".hex(): b"1".hex()}
        names = {word for one in found for word in (one.name.split(".")[0], one.server.split(".")[0])}
        assert len(names) == 4


def test_names_are_new_at_every_start(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path, computers=[1]) as house:
        seen = []
        for _ in range(2):
            start(house)
            seen += look_around(lan, 2, wanted=1)
            house[0].stop()
        assert len({name for one in seen for name in (one.name.split(".")[0], one.server.split(".")[0])}) == 4


def test_avahi_sees_the_service_and_nothing_that_the_threat_model_does_not_name(tmp_path: Path) -> None:
    with Lan(2) as lan, residents(lan, tmp_path, computers=[1]) as house:
        start(house)
        seen = [line.split(";") for line in avahi_sees(lan, 2, tmp_path)]
        assert seen
        for _, interface, family, name, kind, domain, server, address, port, text in seen:
            assert (interface, kind, domain) == ("eth0", "_neighbourhood._tcp", "local")
            assert family in {"IPv4", "IPv6"}
            assert RANDOM_NAME.fullmatch(name)
            assert RANDOM_NAME.fullmatch(server.removesuffix(".local"))
            assert address in lan.addresses()
            assert int(port) == house[0].port
            assert text == '"v=1"'


def test_nothing_of_the_house_passes_the_switch_in_clear(tmp_path: Path) -> None:
    frames = tmp_path / "frames"
    with Lan(2) as lan, residents(lan, tmp_path) as house, wiretap(lan, frames):
        start(house)
        expect_to_meet(house)
        topic = house[0].tell(CreateTopic(title=TITLE))
        house[0].tell(Say(topic=topic, text=TEXT))
        eventually(lambda: all_know(house, Resident.topics, {TITLE}))
        eventually(lambda: bool(house[1].ask(lambda reader: reader.timeline(topic))))
        devices = [entry.device for entry in house[0].ask(lambda reader: reader.entries(lane=0, after=None, limit=50))]
        founded = house[0].ask(lambda reader: reader.house())
        assert founded is not None
    seen = frames.read_bytes()
    assert b"_neighbourhood" in seen, "the wiretap heard nothing"
    secrets = [founded.house, *devices, *_in_every_writing(HOUSE_NAME, TITLE, TEXT, *(one.name for one in house))]
    assert not [secret for secret in secrets if secret in seen]


def _in_every_writing(*words: str) -> list[bytes]:
    return [word.encode(writing) for word in words for writing in ("utf-8", "utf-16-le", "utf-16-be")]
