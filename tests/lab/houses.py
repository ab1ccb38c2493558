"""Data folders of neighbours who already belong to one house, but have never met on a network."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from neighbourhood.adapters import keystore
from neighbourhood.adapters.datafolder import DataFolder
from neighbourhood.adapters.store.connection import open_writer
from neighbourhood.adapters.store.writer import Writer
from neighbourhood.app.intents import FoundHouse
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.membership import parse_code, request_of
from neighbourhood.app.rows import InvitationRow
from neighbourhood.app.service import Service
from neighbourhood.bootstrap.node import SystemOutside
from neighbourhood.crypto import invitation, signing
from neighbourhood.crypto.keyfile import MIN_COST
from neighbourhood.domain import limits
from neighbourhood.domain.ids import HouseId, Tier
from neighbourhood.domain.subjects.content import DescribePerson
from tests.processes.programs import PASSPHRASE

HOUSE_NAME = "Лесная, 12"


def settle(folders: Sequence[Path], names: Sequence[str]) -> None:
    """Found a house in the first folder and admit the owners of the others.

    What each says about himself is only in his own folder: the others learn it when they meet. Passphrases are
    stretched as little as may be, so that many programs can start together.
    """
    with ExitStack() as stack:
        founder, *newcomers = [stack.enter_context(_opened(folder)) for folder in folders]
        founder.execute(FoundHouse(house_name=HOUSE_NAME, person_name=names[0], flat_number="1"))
        house = founder.core.log.house
        assert house is not None
        _admit(founder, house, newcomers)
        entries = [stored.entry for stored in founder.core.storage.rows_after(0, limit=10_000)]
        for newcomer, name in zip(newcomers, names[1:], strict=True):
            core = newcomer.core
            core.log.expect_house(house)
            assert not core.receive(entries).refused
            core.tell(DescribePerson(None, core.outside.now_ms(), name), circle=Tier.DESK)


def _admit(founder: Service, house: HouseId, newcomers: Sequence[Service]) -> None:
    for start in range(0, len(newcomers), limits.MAX_INVITATION_USES):
        part = newcomers[start : start + limits.MAX_INVITATION_USES]
        row = founder.execute(MakeInvitation(flat_number=f"{start + 2}", uses=len(part)))
        assert isinstance(row, InvitationRow)
        seed = invitation.invitation_seed(parse_code(row.code))
        for identity in (newcomer.core.identity for newcomer in part):
            request = request_of(identity, seed, house)
            founder.joins(identity.device, signing.public_key(seed), request)


@contextmanager
def _opened(path: Path) -> Iterator[Service]:
    folder = DataFolder(path)
    with folder.lock():
        key = keystore.open_or_create(folder, PASSPHRASE, cost=MIN_COST)
        with closing(Writer(open_writer(folder.database_path, key))) as storage:
            yield Service(storage, SystemOutside(), folder)
