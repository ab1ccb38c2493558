"""Makes entries.json: what the bytes of entries are for ever, and forgeries that every version must refuse.

`python -m tests.vectors.make_entries` writes the file anew from fixed seeds: the same bytes each time. A change in it
breaks every house that exists (docs/protocol.md).
"""

import json
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import msgspec

from neighbourhood.crypto import boxes, circles, invitation, sealing, signing, tiers
from neighbourhood.domain import limits
from neighbourhood.domain.authority import acts
from neighbourhood.domain.circles import Charter, encode_charter, encode_served
from neighbourhood.domain.codec import encode
from neighbourhood.domain.entry import Entry, Header, WireEntry, assemble, body_hash, entry_id, to_wire
from neighbourhood.domain.errors import Reason
from neighbourhood.domain.ids import (
    NO_HOUSE,
    BoxKey,
    DeviceId,
    EntryId,
    EpochTag,
    FlatId,
    HouseId,
    Lane,
    PersonId,
    SubjectId,
    Tier,
)
from neighbourhood.domain.subjects import content, measure_kinds

FILE: Final = Path(__file__).with_name("entries.json")
NOW_MS: Final = 1_795_000_000_000
GROUP_ORDER: Final = 2**252 + 27742317777372353535851937790883648493


def seed(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=32).digest()


class Pen:
    """One device that writes its chains by the rules."""

    def __init__(self, name: str) -> None:
        self.seed = seed(f"device {name}")
        self.device = DeviceId(signing.public_key(self.seed))
        self.box_secret = seed(f"box {name}")
        self.box_key = boxes.box_key(self.box_secret)
        self.last: dict[Lane, Entry] = {}
        self.grant: EntryId | None = None

    def sign(self, header: Header, body: bytes) -> Entry:
        bare = assemble(header, None, body)
        return Entry(bare.id, header, bare.header_bytes, signing.sign_entry(self.seed, bare.id), body)


class House:
    """A founder and a newcomer; ``entries``: (name, entry, plain body) in the order of writing."""

    def __init__(self) -> None:
        self.founder, self.newcomer = Pen("founder"), Pen("newcomer")
        self.keys = tiers.keys_of_rotation(seed("first rotation"))
        self.later_keys = tiers.keys_of_rotation(seed("second rotation"))
        self.entries: list[tuple[str, Entry, bytes]] = []
        self.house = NO_HOUSE
        self._write_authority()
        self._write_content()

    def header(self, pen: Pen, lane: Lane, body: bytes, *, epoch: EpochTag | None = None) -> Header:
        prev, tip = pen.last.get(lane), self._tip(lane)
        seen = (tip.id,) if tip and tip is not prev else ()
        lamport = 1 + max((entry.header.lamport for entry in (prev, tip) if entry), default=0)
        return Header(
            1, self.house, pen.device, lane, prev.header.seq + 1 if prev else 0, prev.id if prev else None, seen,
            lamport, pen.grant, epoch, body_hash(body), len(body),
        )  # fmt: skip

    def _tip(self, lane: Lane) -> Entry | None:
        return next((entry for _, entry, _ in reversed(self.entries) if entry.header.lane == lane), None)

    def _keep(self, name: str, pen: Pen, header: Header, body: bytes, plain: bytes) -> Entry:
        entry = pen.sign(header, body)
        pen.last[header.lane] = entry
        self.entries.append((name, entry, plain))
        return entry

    def act(self, name: str, pen: Pen, act: acts.Act) -> EntryId:
        body = encode(act)
        return self._keep(name, pen, self.header(pen, Lane.AUTHORITY, body), body, body).id

    def tell(self, name: str, pen: Pen, said: content.Content, tier: Tier = Tier.RESIDENTS) -> SubjectId:
        key, plain = self.later_keys[tier], encode(said)
        tag, last = tiers.epoch_tag(key), pen.last.get(Lane.CONTENT)
        place = sealing.coordinates(self.house, pen.device, Lane.CONTENT, last.header.seq + 1 if last else 0, tag)
        body = sealing.seal(key, place, plain, seed(f"nonce {name}")[:24])
        header = self.header(pen, Lane.CONTENT, body, epoch=tag)
        return SubjectId(self._keep(name, pen, header, body, plain).id)

    def _write_authority(self) -> None:
        founder, newcomer, code = self.founder, self.newcomer, seed("invitation")
        flat = FlatId(seed("flat")[:16])
        founder.grant = None
        founder.grant = self.act("found", founder, acts.Found(NOW_MS, founder.box_key, flat, seed("salt")[:16]))
        self.house = HouseId(founder.grant)
        first = self.act("rotate", founder, acts.Rotate(NOW_MS, _tags(self.keys), ()))
        self.act("boxes", founder, self._sheet(first, founder, self.keys[Tier.COUNCIL]))
        proof = invitation.sign_house(code, self.house)
        key = signing.public_key(code)
        terms = invitation.sign_terms(code, self.house, founder.device, invitation.Terms(acts.RESIDENT, flat, 4))
        invited = self.act(
            "invite", founder, acts.Invite(NOW_MS, key, acts.RESIDENT, flat, 4, None, None, proof, terms)
        )
        proof = invitation.prove_device(code, self.house, newcomer.device, newcomer.box_key)
        consent = invitation.sign_consent(newcomer.seed, self.house, key, newcomer.box_key)
        newcomer.grant = self.act(
            "admit", founder, acts.Admit(NOW_MS, invited, newcomer.device, newcomer.box_key, proof, consent)
        )
        sealed = tuple(tiers.seal_history(self.later_keys[t], first, t, self.keys[t]) for t in Tier)
        second = acts.Rotate(NOW_MS, _tags(self.later_keys), ((first, sealed),))  # type: ignore[arg-type]
        rotation = self.act("rotate again", founder, second)
        self.act("boxes for the newcomer", founder, self._sheet(rotation, newcomer, self.later_keys[Tier.RESIDENTS]))
        expiring = acts.Invite(
            NOW_MS, signing.public_key(seed("2")), acts.RESIDENT, flat, 1, NOW_MS + 1, None,
            invitation.sign_house(seed("2"), self.house),
            invitation.sign_terms(seed("2"), self.house, newcomer.device, invitation.Terms(acts.RESIDENT, flat, 1)),
        )  # fmt: skip
        self.act("invite by a resident", newcomer, expiring)

    def _sheet(self, rotation: EntryId, to: Pen, key: bytes) -> acts.Boxes:
        sheet = boxes.make_sheet(rotation, [(to.device, to.box_key, key)], seed(f"sheet {rotation.hex()}"))
        return acts.Boxes(NOW_MS, rotation, *sheet)

    def _write_content(self) -> None:
        founder, newcomer = self.founder, self.newcomer
        self.tell("house.describe", founder, content.DescribeHouse(None, NOW_MS, "Лесная, 12"), Tier.DESK)
        flat = FlatId(seed("flat")[:16])
        self.tell("flat.describe", founder, content.DescribeFlat(None, NOW_MS, flat, "48"), Tier.DESK)
        me = self.tell("person.describe", newcomer, content.DescribePerson(None, NOW_MS, "Борис"), Tier.DESK)
        self.tell("person.describe again", newcomer, content.DescribePerson(me, NOW_MS, "Борис Ёлкин"), Tier.DESK)
        topic = self.tell("topic.create", founder, content.CreateTopic(None, NOW_MS, "Лифт", "repairs", "", "🛗"))
        anew = content.ChangeTopic(topic, NOW_MS, "Лифт и двери", "repairs", "Когда починят", "🛗")
        self.tell("topic.change", founder, anew)
        self.tell("topic.resolve", newcomer, content.ResolveTopic(topic, NOW_MS, True))
        said = self.tell("message.say", founder, content.Say(None, NOW_MS, topic, "Лифт не работает", None))
        answer = self.tell("message.say answer", newcomer, content.Say(None, NOW_MS, topic, "Опять?", said))
        called = (
            content.Mention("person", "@Борис", PersonId(me)),
            content.Mention("entrance", "@подъезд 2", entrance="2"),
            content.Mention("council", "@совет"),
        )
        text = "@Борис, @подъезд 2, @совет: лифт?"
        self.tell("message.say to some", founder, content.Say(None, NOW_MS, topic, text, None, called))
        self.tell("message.edit", newcomer, content.EditMessage(answer, NOW_MS, "Опять, @совет.", called[2:]))
        self.tell("message.pin", founder, content.PinMessage(answer, NOW_MS, True))
        self.tell("message.react", founder, content.React(answer, NOW_MS, "agree", True))
        self.tell("message.react off", founder, content.React(answer, NOW_MS, "agree", False))
        self.tell("message.delete", newcomer, content.DeleteMessage(answer, NOW_MS))
        placed = (content.PlacedFlat(flat, "48", "2", 9), content.PlacedFlat(FlatId(bytes(16)), "49а", "", None))
        self.tell("plan.describe", founder, content.DescribePlan(None, NOW_MS, placed, (FlatId(b"g" * 16),)), Tier.DESK)
        part = content.DescribeTenure(None, NOW_MS, PersonId(me), flat, "owner", (1, 2))
        self.tell("tenure.describe", newcomer, part)
        self.tell("tenure.describe tenant", founder, content.DescribeTenure(None, NOW_MS, PersonId(me), flat, "tenant"))
        old = content.ImportMessage(
            None, NOW_MS, topic, "telegram", "-100", "7", "Галина", 1, "старое", "photo", "6", 2, False
        )
        self.tell("message.import", newcomer, old)
        self.tell("topic.hand_over", founder, content.HandOverTopic(topic, NOW_MS, PersonId(newcomer.device)))
        back = content.HandOverTopic(topic, NOW_MS, PersonId(founder.device))
        self.tell("topic.hand_over back", newcomer, back)
        self._write_moderation(topic, said, PersonId(newcomer.device), me)
        rules = self.tell(
            "rules.describe", founder, content.DescribeRules(None, NOW_MS, "Тихо с 22 до 8.\n\nЛестница свободна.")
        )
        self.tell("rules.acknowledge", newcomer, content.AcknowledgeRules(rules, NOW_MS))
        self._write_circle()

    def _write_circle(self) -> None:
        founder, newcomer = self.founder, self.newcomer
        key, persons = seed("circle"), tuple(sorted((PersonId(founder.device), PersonId(newcomer.device))))
        charter = Charter("own", "Огород", persons, (PersonId(founder.device),), (founder.device,), (), ())
        boxed = self._boxed(key, founder, founder.box_key, encode_charter(charter))
        epoch = self.tell("circle.epoch", founder, content.BeginEpoch(None, NOW_MS, *boxed), Tier.DESK)
        boxed = self._boxed(key, founder, newcomer.box_key, encode_served([newcomer.device]))
        further = content.BoxEpoch(epoch, NOW_MS, EntryId(epoch), *boxed)
        self.tell("circle.boxes", founder, further, Tier.DESK)

    def _boxed(self, key: bytes, pen: Pen, to: BoxKey, words: bytes) -> tuple[bytes, bytes, bytes]:
        noise = b"".join(seed(f"noise {n}") for n in range(6))
        ephemeral, made = circles.make_boxes(key, [to], seed(f"circle boxes {to.hex()}"), noise)
        sealed = circles.seal_charter(
            key, self.house, pen.device, pen.last[Lane.CONTENT].header.seq + 1, words, seed("n")[:24]
        )
        return ephemeral, made, sealed

    def _write_moderation(self, topic: SubjectId, said: SubjectId, person: PersonId, other: SubjectId) -> None:
        founder, newcomer = self.founder, self.newcomer
        self.tell("message.flag", newcomer, content.FlagMessage(said, NOW_MS, "rude", True))
        hide = measure_kinds.TakeMeasure(
            None, NOW_MS, "hide", person, said, None, "Грубо", "Правило 3", NOW_MS + 1, 0, True
        )
        hidden = self.tell("measure.take hide", founder, hide)
        self.tell("measure.appeal", newcomer, measure_kinds.AppealMeasure(hidden, NOW_MS, "Это цитата"))
        self.tell("measure.decide", newcomer, measure_kinds.DecideMeasure(hidden, NOW_MS, "Верно", False))
        self.tell("measure.lift", founder, measure_kinds.LiftMeasure(hidden, NOW_MS, "Ошибка"))
        slow = measure_kinds.TakeMeasure(
            None, NOW_MS, "slow", PersonId(other), None, topic, "Остыньте", "", None, 60, False
        )
        self.tell("measure.take slow", founder, slow)
        mute = measure_kinds.TakeMeasure(
            None, NOW_MS, "mute", person, None, None, "Угрозы", "", NOW_MS + 30 * 86_400_000, 0, False
        )
        muted = self.tell("measure.take mute", founder, mute)
        self.tell("measure.second", newcomer, measure_kinds.SecondMeasure(muted, NOW_MS))

    def named(self, name: str) -> Entry:
        return next(entry for known, entry, _ in self.entries if known == name)


def _tags(keys: dict[Tier, bytes]) -> Any:
    return tuple(tiers.epoch_tag(keys[tier]) for tier in Tier)


# Forgeries. Each is (name, wire, reason): offered to a house that holds all good entries.

Forgery = tuple[str, WireEntry, Reason]


def forgeries(house: House) -> Iterator[Forgery]:
    yield from _flipped(house)
    yield from _well_signed_but_wrong(house)
    yield from _ill_formed(house)
    yield from _not_canonical(house)


def _flip(data: bytes, at: int) -> bytes:
    place = at % len(data)
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def _flipped(house: House) -> Iterator[Forgery]:
    pen = house.newcomer
    wire = to_wire(_next(house, pen))
    signature, body = wire.signature, wire.body
    assert signature is not None
    assert body is not None
    number = int.from_bytes(signature[32:], "little") + GROUP_ORDER
    malleable = signature[:32] + number.to_bytes(32, "little")
    signed_another_id = signing.sign_entry(pen.seed, EntryId(_flip(_next(house, pen).id, 0)))
    yield "a flipped bit in the header", WireEntry(_flip(wire.header, 40), signature, body), Reason.BAD_SIGNATURE
    yield (
        "a flipped bit in the id that was signed",
        WireEntry(wire.header, signed_another_id, body),
        Reason.BAD_SIGNATURE,
    )
    yield "a flipped bit in the body", WireEntry(wire.header, signature, _flip(body, 50)), Reason.BODY_MISMATCH
    yield "a body cut short", WireEntry(wire.header, signature, body[:-1]), Reason.BODY_MISMATCH
    yield "a body left out", WireEntry(wire.header, signature, None), Reason.BODY_MISSING
    yield "a flipped bit in the signature", WireEntry(wire.header, _flip(signature, 3), body), Reason.BAD_SIGNATURE
    yield "no signature", WireEntry(wire.header, None, body), Reason.BAD_SIGNATURE
    yield "a short signature", WireEntry(wire.header, signature[:63], body), Reason.BAD_SIGNATURE
    yield "a second form of the signature", WireEntry(wire.header, malleable, body), Reason.BAD_SIGNATURE


def _next(house: House, pen: Pen, /, **changes: Any) -> Entry:
    """An entry that would be the device's next in the content lane, with header fields changed and signed again."""
    body = seed("body") * 4
    header = house.header(pen, Lane.CONTENT, body, epoch=tiers.epoch_tag(house.later_keys[Tier.RESIDENTS]))
    return pen.sign(msgspec.structs.replace(header, **changes), body)


def _next_act(house: House, pen: Pen, body: bytes, /, **changes: Any) -> Entry:
    return pen.sign(msgspec.structs.replace(house.header(pen, Lane.AUTHORITY, body), **changes), body)


def _well_signed_but_wrong(house: House) -> Iterator[Forgery]:
    pen, stranger = house.newcomer, Pen("stranger")
    stranger.grant = house.founder.grant
    good, nobody = _next(house, pen), EntryId(seed("nobody"))
    lamport, before = good.header.lamport, house.named("message.edit").id
    cases: Sequence[tuple[str, Entry, Reason]] = (
        ("a lamport too high", _next(house, pen, lamport=lamport + 1), Reason.WRONG_LAMPORT),
        ("a lamport too low", _next(house, pen, lamport=lamport - 1), Reason.WRONG_LAMPORT),
        ("a prev two places below", _next(house, pen, prev=before), Reason.WRONG_PREDECESSOR),
        (
            "a prev of another device",
            _next(house, pen, prev=house.founder.last[Lane.CONTENT].id),
            Reason.WRONG_PREDECESSOR,
        ),
        ("a prev of another lane", _next(house, pen, prev=pen.last[Lane.AUTHORITY].id), Reason.WRONG_PREDECESSOR),
        ("a seq that skips one", _next(house, pen, seq=good.header.seq + 1), Reason.WRONG_PREDECESSOR),
        ("a prev that nobody holds", _next(house, pen, prev=nobody), Reason.MISSING_BEFORE),
        ("a seen that nobody holds", _next(house, pen, seen=(nobody,)), Reason.MISSING_BEFORE),
        ("a seen of another lane", _next(house, pen, seen=(house.named("admit").id,)), Reason.WRONG_PREDECESSOR),
        ("another house", _next(house, pen, house=HouseId(nobody)), Reason.OTHER_HOUSE),
        ("a stand that nobody holds", _next(house, pen, stand=nobody), Reason.MISSING_BEFORE),
        ("a stand that is no grant", _next(house, pen, stand=house.named("invite").id), Reason.UNKNOWN_DEVICE),
        ("the grant of another device", _next(house, pen, stand=house.founder.grant), Reason.UNKNOWN_DEVICE),
        ("a device that no grant names", _next(house, stranger), Reason.UNKNOWN_DEVICE),
        ("a founding of another house", _founding(stranger), Reason.OTHER_HOUSE),
        ("a malformed act", _next_act(house, pen, b"\x91\xa5found"), Reason.MALFORMED),
        ("an act that is no message", _next_act(house, pen, b"\xc1"), Reason.MALFORMED),
    )
    yield from ((name, to_wire(entry), reason) for name, entry, reason in cases)


def _founding(pen: Pen) -> Entry:
    body = encode(acts.Found(NOW_MS, pen.box_key, FlatId(bytes(16)), bytes(16)))
    header = Header(1, NO_HOUSE, pen.device, Lane.AUTHORITY, 0, None, (), 1, None, None, body_hash(body), len(body))
    return pen.sign(header, body)


def _ill_formed(house: House) -> Iterator[Forgery]:
    pen = house.newcomer
    content_ids = sorted(entry.id for _, entry, _ in house.entries if entry.header.lane == Lane.CONTENT)
    many = tuple(EntryId(bytes([0, n]) + bytes(30)) for n in range(limits.MAX_SEEN_AUTHORITY + 1))
    top, low = (house.named(name).id for name in ("boxes for the newcomer", "admit"))
    act = b"\x91\xa5newer"
    large = bytes(limits.MAX_BODY_BYTES + 1)
    cases: Sequence[tuple[str, Entry, Reason]] = (
        ("a newer version", _next(house, pen, version=2), Reason.NEWER_FORMAT),
        ("version zero", _next(house, pen, version=0), Reason.NEWER_FORMAT),
        ("two seen in the content lane", _next(house, pen, seen=tuple(content_ids[:2])), Reason.MALFORMED),
        (
            "seen in falling order",
            _next_act(house, pen, act, seen=tuple(sorted((top, low), reverse=True))),
            Reason.MALFORMED,
        ),
        ("the same seen twice", _next_act(house, pen, act, seen=(top, top)), Reason.MALFORMED),
        ("more than 32 seen", _next_act(house, pen, act, seen=many), Reason.MALFORMED),
        ("a header too large", _next_act(house, pen, act, seen=many * 2), Reason.TOO_LARGE),
        ("a body too large", pen.sign(_header_for(house, large), large), Reason.TOO_LARGE),
        ("a body of negative size", _next(house, pen, body_size=-1), Reason.TOO_LARGE),
        ("a body of another size than stated", _next(house, pen, body_size=127), Reason.BODY_MISMATCH),
        ("a content entry without an epoch", _next(house, pen, epoch=None), Reason.MALFORMED),
        ("a content entry without a stand", _next(house, pen, stand=None), Reason.MALFORMED),
        ("an authority entry with an epoch", _next_act(house, pen, act, epoch=bytes(16)), Reason.MALFORMED),
        ("an authority entry without a stand", _next_act(house, pen, act, stand=None), Reason.MALFORMED),
        ("no prev above seq 0", _next(house, pen, prev=None), Reason.MALFORMED),
        ("a prev at seq 0", _next(house, pen, seq=0), Reason.MALFORMED),
        ("lamport zero", _next(house, pen, lamport=0), Reason.MALFORMED),
        ("a device of 31 bytes", _next(house, pen, device=DeviceId(pen.device[:31])), Reason.MALFORMED),
        ("an epoch tag of 17 bytes", _next(house, pen, epoch=bytes(17)), Reason.MALFORMED),
        ("a lane that does not exist", _next(house, pen, lane=3), Reason.MALFORMED),
    )
    yield from ((name, to_wire(entry), reason) for name, entry, reason in cases)


def _header_for(house: House, body: bytes) -> Header:
    return house.header(house.newcomer, Lane.CONTENT, body, epoch=EpochTag(bytes(16)))


def _not_canonical(house: House) -> Iterator[Forgery]:
    """Other encodings of a good header, each well signed."""
    pen, good = house.newcomer, _next(house, house.newcomer)
    fields = [msgspec.msgpack.encode(value) for value in msgspec.structs.astuple(good.header)]
    names = good.header.__struct_fields__
    lamport, seq = names.index("lamport"), names.index("seq")
    as_float = msgspec.msgpack.encode(float(good.header.lamport))
    widths: dict[str, Callable[[int], bytes]] = {
        "16": lambda n: b"\xcd" + n.to_bytes(2, "big"),
        "32": lambda n: b"\xce" + n.to_bytes(4, "big"),
        "64": lambda n: b"\xcf" + n.to_bytes(8, "big"),
        "signed 64": lambda n: b"\xd3" + n.to_bytes(8, "big"),
    }
    headers = {
        f"an integer of {bits} bits": _array(_put(fields, seq, wide(good.header.seq))) for bits, wide in widths.items()
    }
    headers |= {
        "an extra field": _array([*fields, b"\xc0"]),
        "a field too few": _array(fields[:-1]),
        "a float for an integer": _array(_put(fields, lamport, as_float)),
        "true for the version": _array(_put(fields, 0, b"\xc3")),
        "text for bytes": _array(_put(fields, 2, b"\xd9\x20" + b"a" * 32)),
        "bytes with a wide length": _array(_put(fields, 2, b"\xc5\x00\x20" + good.header.device)),
        "a map": bytes([0x80 | len(fields)]) + b"".join(_pairs(names, fields)),
        "an array with a wide length": b"\xdc\x00\x0c" + b"".join(fields),
        "a byte after the end": _array(fields) + b"\x00",
        "half a header": _array(fields)[:70],
        "nothing": b"",
    }
    for name, data in headers.items():
        signature = signing.sign_entry(pen.seed, entry_id(data))
        yield f"not canonical: {name}", WireEntry(data, signature, good.body), Reason.MALFORMED


def _array(fields: Sequence[bytes]) -> bytes:
    return bytes([0x90 | len(fields)]) + b"".join(fields)


def _put(fields: Sequence[bytes], at: int, value: bytes) -> list[bytes]:
    return [*fields[:at], value, *fields[at + 1 :]]


def _pairs(names: Sequence[str], fields: Sequence[bytes]) -> Iterator[bytes]:
    for name, field in zip(names, fields, strict=True):
        yield msgspec.msgpack.encode(name) + field


# The file.


def readable(value: Any) -> Any:
    """A value for JSON, bytes as hex text."""
    match value:
        case bytes():
            return value.hex()
        case list() | tuple():
            return [readable(item) for item in value]
        case dict():
            return {key: readable(item) for key, item in value.items()}
        case _:
            return value


def _good(name: str, entry: Entry, plain: bytes) -> dict[str, Any]:
    header = entry.header
    place = None
    if header.epoch is not None:
        place = sealing.coordinates(header.house, header.device, header.lane, header.seq, header.epoch)
    return {
        "name": name,
        "id": entry.id,
        "header": entry.header_bytes,
        "signature": entry.signature,
        "body": entry.body,
        "coordinates": place,
        "plain": plain,
        "says": msgspec.msgpack.decode(plain),
        "fields": dict(zip(header.__struct_fields__, msgspec.structs.astuple(header), strict=True)),
    }


def make() -> dict[str, Any]:
    house = House()
    tampered = [
        {"name": name, "reason": reason.value, "header": wire.header, "signature": wire.signature,
         "body": wire.body if wire.body is None or len(wire.body) <= 1024 else None,
         "zeros_in_body": len(wire.body) if wire.body is not None and len(wire.body) > 1024 else 0}
        for name, wire, reason in forgeries(house)
    ]  # fmt: skip
    keys = {tier.name.lower(): key for tier, key in house.later_keys.items()}
    whole = {
        "house": house.house,
        "box_secrets": {"founder": house.founder.box_secret, "newcomer": house.newcomer.box_secret},
        "keys_of_the_second_rotation": keys,
        "good": [_good(*item) for item in house.entries],
        "tampered": tampered,
    }
    made: dict[str, Any] = readable(whole)
    return made


def text() -> str:
    return json.dumps(make(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
