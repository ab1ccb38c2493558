"""Residents whose programs run and talk, and what one of them knows of the others."""

from neighbourhood.crypto import signing
from neighbourhood.domain.codec import encode
from neighbourhood.domain.ids import SubjectId
from neighbourhood.sync.events import Goodbye, PeerBroke, Received, Told
from neighbourhood.sync.receipts import (
    Held,
    Statement,
    short,
)
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Receipt
from tests.app.builders import Resident

STEP_S = 2
Line = tuple["Party", Resident, Resident, Resident]


class Party:
    """Residents whose programs run and talk. Time goes on for all of them together."""

    def __init__(self, *residents: Resident) -> None:
        self.residents = residents
        self.now = 0.0
        self.sessions: dict[tuple[str, str], Session] = {}
        for resident in residents:
            resident.service.tick()

    def connect(self, one: Resident, other: Resident) -> None:
        for here, there in ((one, other), (other, one)):
            session = Session(
                here.service.log(),
                here.service.receipts(),
                remote=there.device,
                initiator=here is one,
                now=self.now,
                jitter=0.5,
            )
            self.sessions[here.name, there.name] = session
            here.service.connected(there.device, session)
        self.settle()

    def leave(self, resident: Resident) -> None:
        for (here, there), session in list(self.sessions.items()):
            if resident.name in (here, there):
                del self.sessions[here, there]
                self._named(here).service.disconnected(self._named(there).device, session)

    def run(self, seconds: float) -> None:
        """Let time pass; programs do what is due every STEP_S."""
        for _ in range(int(seconds / STEP_S)):
            self.now += STEP_S
            for resident in self.residents:
                resident.outside.at_ms += STEP_S * 1000
                resident.service.tick()
            self.settle()
        for resident in self.residents:
            resident.service.tick()

    def settle(self) -> None:
        """Let everybody hear what is said until nobody has more to say."""
        said = True
        while said:
            said = False
            for (here, there), session in list(self.sessions.items()):
                session.log_grew(self.now)
                session.tick(self.now)
                self._heed(self._named(here), self._named(there), session)
                for message in session.take_messages():
                    said = True
                    self.sessions[there, here].receive(message, self.now)

    def _heed(self, here: Resident, there: Resident, session: Session) -> None:
        while events := session.take_events():
            for event in events:
                match event:
                    case Received(entries):
                        batch = here.service.received(entries, there.device)
                        session.batch_done(batch.accepted, batch.refused, batch.missing, self.now)
                    case Told(receipt, statement):
                        assert here.service.told(receipt, statement)
                    case PeerBroke() | Goodbye():
                        raise AssertionError(event)
                    case _:
                        here.service.session_changed(there.device, session)

    def _named(self, name: str) -> Resident:
        return next(resident for resident in self.residents if resident.name == name)


def delivered(resident: Resident, message: SubjectId) -> int:
    row = resident.reader.message(message)
    assert row is not None
    return row.delivered_to


def holders(resident: Resident, message: SubjectId) -> list[str]:
    return [row.person.name for row in resident.reader.holders(message)]


def online(resident: Resident) -> int:
    row = resident.reader.sync()
    assert row.neighbours_online == len(row.online)
    assert resident.service.core.log.me not in row.online
    return row.neighbours_online


def a_receipt_of(maker: Resident, *held: Held, later_ms: int = 0) -> tuple[Receipt, Statement]:
    """A genuine receipt of a resident's device that says what it likes."""
    core = maker.service.core
    assert core.log.house is not None
    statement = Statement(core.log.house, maker.device, maker.outside.at_ms + later_ms, held, (), 0)
    data = encode(statement)
    return Receipt(data, signing.sign_receipt(core.identity.seed, data), 0), statement


def told(hearer: Resident, receipt: tuple[Receipt, Statement]) -> bool:
    genuine = hearer.service.told(*receipt)
    hearer.service.tick()
    return genuine


def end_of(author: Resident, *, seq: int | None = None, tag: bytes | None = None) -> Held:
    """What holding all that somebody has said looks like."""
    head = author.service.core.log.frontier.own_head(author.device, 2)
    assert head is not None
    return Held(short(author.device), 2, head.seq if seq is None else seq, head.id[:4] if tag is None else tag)
