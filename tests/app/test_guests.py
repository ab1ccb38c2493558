"""What a guest's computer, and a courier's, can open: shown on raw keys and on everything in its folder."""

from itertools import product

import apsw
import msgspec
import pytest

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import EndRole, MoveOut
from neighbourhood.app.intents_invitations import InviteGuest
from neighbourhood.app.rows import InvitationRow
from neighbourhood.crypto import sealing, tiers
from neighbourhood.crypto.sealing import CannotOpen
from neighbourhood.domain.entry import Entry
from neighbourhood.domain.ids import Circle, EntryId, Lane, PersonId, Tier
from neighbourhood.domain.subjects.content import DescribeHouse
from tests.app.builders import Resident, join, meet
from tests.app.conftest import Newcomers
from tests.app.pen import give, signed

SECRET = "код домофона 4711"


def guest_of(anna: Resident, newcomer: Resident, role: str) -> Resident:
    row = anna.do(InviteGuest(role=role))  # type: ignore[arg-type]
    assert isinstance(row, InvitationRow)
    join(newcomer, anna, row.code)
    return newcomer


def content_of(resident: Resident) -> list[Entry]:
    stored = resident.store.rows_after(0, limit=10_000)
    return [item.entry for item in stored if item.entry.header.lane == Lane.CONTENT]


def circle_of(anna: Resident, entry: Entry) -> Circle:
    opened = anna.service.core.log.keys.open(entry)
    assert opened is not None
    return opened[1]


def raw_keys(resident: Resident) -> set[bytes]:
    """Every key that the device holds, and all that follow from them."""
    held = {known.key for known in resident.service.core.log.keys._held.values()}
    derived = {key for one, tier in product(held, Tier) for key in tiers.keys_from(tier, one).values()}
    return held | derived


def opens(key: bytes, entry: Entry) -> bool:
    header = entry.header
    assert header.epoch is not None
    assert entry.body is not None
    place = sealing.coordinates(header.house, header.device, header.lane, header.seq, header.epoch)
    try:
        sealing.open_sealed(key, place, entry.body)
    except CannotOpen:
        return False
    return True


@pytest.mark.parametrize(("role", "reads"), [("company", Tier.DESK), ("observer", Tier.DESK), ("courier", Tier.WIRE)])
def test_no_key_of_a_guest_opens_what_residents_or_council_say(
    neighbours: list[Resident],
    newcomers: Newcomers,
    role: str,
    reads: Tier,
) -> None:
    anna = neighbours[0]
    guest = guest_of(anna, newcomers("Гость")[0], role)
    topic = anna.topic()
    anna.say(topic, SECRET)
    anna.service.core.tell(DescribeHouse(None, 1, "для совета"), circle=Tier.COUNCIL)
    anna.service.rotations.rotate()
    anna.say(topic, SECRET)
    meet(*neighbours, guest)
    entries, keys = content_of(guest), raw_keys(guest)
    assert {circle_of(anna, entry) for entry in entries} == {Tier.DESK, Tier.RESIDENTS, Tier.COUNCIL}
    opened = {circle_of(anna, entry) for entry in entries for key in keys if opens(key, entry)}
    assert opened == {tier for tier in (Tier.DESK,) if tier <= reads}


@pytest.mark.parametrize("role", ["company", "courier"])
def test_nothing_that_residents_say_lies_readable_in_a_guests_folder(
    neighbours: list[Resident],
    newcomers: Newcomers,
    role: str,
) -> None:
    anna = neighbours[0]
    guest = guest_of(anna, newcomers("Гость")[0], role)
    anna.say(anna.topic(SECRET), SECRET)
    meet(*neighbours, guest)
    guest.reader.topics()
    plain = bytes(_decrypted(guest))
    assert SECRET.encode() not in plain
    assert b"SQLite format 3" in plain
    residents_keys = {
        key.key for key in anna.service.core.log.keys._held.values() if key.circle in (Tier.RESIDENTS, Tier.COUNCIL)
    }
    assert not any(key in plain for key in residents_keys)


def _decrypted(resident: Resident) -> bytes:
    """Every page of the database, opened with the folder's own key, with what lies in the write-ahead log."""
    connection: apsw.Connection = resident.store._connection
    return connection.serialize("main")


def test_a_guest_writes_nothing_among_residents_and_is_told_so(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna = neighbours[0]
    guest = guest_of(anna, newcomers("УК")[0], "company")
    topic = anna.topic()
    meet(*neighbours, guest)
    with pytest.raises(Fault):
        guest.say(topic, "добрый день")
    assert {row.name: row.roles for row in anna.reader.people()}["УК"] == ("company",)


def test_only_the_council_invites_guests(neighbours: list[Resident]) -> None:
    with pytest.raises(Fault) as fault:
        neighbours[1].do(InviteGuest(role="company"))
    assert fault.value.kind is FaultKind.NOT_ALLOWED


def test_a_guest_who_replays_what_it_may_not_read_passes_it_off_as_nobody_s(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    """It carries these bodies for others. Under its own name, or once more, they open for nobody."""
    anna, boris, vera = neighbours
    company = guest_of(anna, newcomers("УК")[0], "company")
    topic = anna.topic()
    said = EntryId(anna.say(topic, "код двери 4711"))
    meet(*neighbours, company)
    stored = company.store.entry(said)
    assert stored is not None
    sealed = stored.entry
    own = company.service.core.log.frontier.own_head(company.device, Lane.CONTENT)
    assert sealed.body is not None
    assert own is not None
    copied = msgspec.structs.replace(
        sealed.header,
        device=company.device,
        seq=own.seq + 1,
        prev=own.id,
        stand=company.service.core.log.view.devices[company.device].grant,
        lamport=sealed.header.lamport + 1,
        seen=(said,),
    )
    replayed = signed(company.service.core.identity.seed, copied, sealed.body)
    for resident in (anna, boris, vera, company):
        assert give(resident, replayed, sealed) == []
    assert [resident.texts(topic) for resident in neighbours] == [["код двери 4711"]] * 3
    assert all(row.author.name != "УК" for row in anna.reader.timeline(topic, limit=9))
    assert b"4711" not in _decrypted(company)


def test_a_guest_ends_the_own_belonging_to_the_house(
    neighbours: list[Resident],
    newcomers: Newcomers,
) -> None:
    anna = neighbours[0]
    company = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, company)
    company.do(MoveOut())
    meet(*neighbours, company)
    assert anna.service.core.log.view.persons[PersonId(company.device)].gone


def test_whose_role_as_a_guest_ends_belongs_to_the_house_no_more(
    neighbours: list[Resident], newcomers: Newcomers
) -> None:
    """A computer without a role would be on no list and could go on writing to the topics that guests read."""
    anna, boris, _ = neighbours
    company = guest_of(anna, newcomers("УК")[0], "company")
    meet(*neighbours, company)
    anna.do(EndRole(person=PersonId(company.device), role="company"))
    meet(*neighbours, company)
    for reader in (anna, boris):
        view = reader.service.core.log.view
        assert view.persons[PersonId(company.device)].gone
        assert company.device not in view.devices
    with pytest.raises(Fault) as refused:
        company.topic()
    assert refused.value.kind is FaultKind.MOVED_OUT
