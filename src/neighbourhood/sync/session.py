"""One conversation with one device: bytes and ``now`` in; bytes, events and the next deadline out.

The order is greeting, authority, the rest, live (architecture.md, section 5; docs/protocol/sync.md).
"""

from neighbourhood.domain.ids import DeviceId
from neighbourhood.sync.events import Agreed, Event, PeerBroke, Received, StateChanged, Told
from neighbourhood.sync.events import Goodbye as Ended
from neighbourhood.sync.frontier import Marks, Place, digest_of, frontier_messages
from neighbourhood.sync.inflow import Inflow, headers_of
from neighbourhood.sync.log_port import LogPort
from neighbourhood.sync.outflow import Outflow
from neighbourhood.sync.plan import expected_entries
from neighbourhood.sync.receipts import NoReceipts, ReceiptExchange, ReceiptPort
from neighbourhood.sync.states import NEXT, TAKES, State, Step
from neighbourhood.sync.timers import Timers
from neighbourhood.sync.wire import (
    MARK_SIZE,
    MAX_KNOWN_CHAINS,
    PROTOCOL_VERSION,
    Ack,
    Block,
    Broke,
    Digest,
    Farewell,
    Fault,
    Frontier,
    Goodbye,
    Group,
    HeadMark,
    Heard,
    Hello,
    LaneDone,
    Message,
    Ping,
    Receipt,
    Resync,
    from_bytes,
    to_bytes,
)

_DIFFERENCES_BEFORE_ROUND = 2


class Session:
    """The engine of one connection. The owner calls it from one thread and drains it after every call."""

    def __init__(
        self,
        log: LogPort,
        receipts: ReceiptPort | None = None,
        *,
        remote: DeviceId,
        initiator: bool,
        now: float,
        jitter: float,
    ) -> None:
        """Begin; ``remote`` is proven by the channel, ``now`` is in seconds, ``jitter`` in 0..1 is drawn once."""
        self.state = State.HELLO
        self._log = log
        self.remote = remote
        self._timers = Timers(now, jitter)
        self._inflow = Inflow()
        self._outflow = Outflow(log)
        self._messages: list[bytes] = []
        self._events: list[Event] = []
        self._telling = ReceiptExchange(receipts or NoReceipts(), now)
        self._known: dict[Place, HeadMark] = {}
        self._question: Marks | None = None
        self._groups_asked = 0
        self._my_round = self._their_round = 0
        self._hello: Hello | None = None
        self._own_digest: tuple[int, bytes] | None = None
        self._digests_equal = False
        self._differences = 0
        self._wants_round = False
        if initiator:
            self._greet(now)

    @property
    def agrees(self) -> bool:
        """Whether the last exchanged digests were equal and nothing is under way."""
        return self._digests_equal and self._quiet

    @property
    def expected(self) -> int:
        """Entries known to be still missing here, by the other side's word; 0 if none."""
        return self._inflow.expected

    def remote_head(self, device: DeviceId, lane: int) -> HeadMark | None:
        """Return the highest place of a chain that the other side is known to hold, None if unknown."""
        return self._known.get((device, lane))

    def receive(self, message: bytes, now: float) -> None:
        """Take one whole decrypted message. Never raises for what is in it."""
        if self.state is State.CLOSED:
            return
        self._timers.heard(now)
        try:
            self._take(from_bytes(message), now)
            self._advance(now)
        except Broke as broke:
            self._break(broke.fault, now)

    def log_grew(self, now: float) -> None:
        """Offer what was appended to the log or kept of receipts, wherever it came from."""
        self._advance(now)

    def batch_done(self, accepted: int, refused: int, missing: bool, now: float) -> None:
        """Take the owner's answer to its oldest open ``Received``: counts, and whether something before was missing.

        ``refused`` counts bad signatures only. Raises RuntimeError when no batch is open.
        """
        if self.state is State.CLOSED:
            return
        if not self._inflow.pending:
            raise RuntimeError("batch_done without a Received event")
        try:
            self._send(Ack(self._inflow.finish_batch(accepted, refused)), now)
        except Broke as broke:
            self._break(broke.fault, now)
            return
        self._wants_round = self._wants_round or missing
        self._advance(now)

    def receipt_forged(self, now: float) -> None:
        """Take the owner's word that a ``Told`` receipt was not made by the device it names."""
        if self.state is not State.CLOSED:
            self._break(Fault.FORGED_RECEIPT, now)

    def tick(self, now: float) -> None:
        """Do what is due."""
        if self.state is State.CLOSED:
            return
        if now >= self._timers.give_up_at:
            self._farewell(Farewell.TIMEOUT, now)
            return
        if now >= self._timers.ping_at:
            self._send(Ping(), now)
        self._advance(now)

    def take_messages(self) -> list[bytes]:
        """Return the messages to send, in order, each once."""
        messages, self._messages = self._messages, []
        return messages

    def take_events(self) -> list[Event]:
        """Return what happened, in order, each once."""
        events, self._events = self._events, []
        return events

    def deadline(self) -> float | None:
        """Return when ``tick`` is wanted next, None after the end."""
        if self.state is State.CLOSED:
            return None
        due = [self._timers.ping_at, self._timers.give_up_at]
        if self._quiet:
            due.append(self._timers.compare_at)
            due += [self._timers.round_not_before] if self._wants_round else []
        return min(due)

    @property
    def _quiet(self) -> bool:
        """Nothing is under way in either direction."""
        return self.state is State.LIVE and not self._inflow.pending and self._outflow.settled

    # What arrives

    def _take(self, message: Message, now: float) -> None:
        if type(message) not in TAKES[self.state]:
            raise Broke(Fault.WRONG_ORDER)
        match message:
            case Hello():
                self._on_hello(message, now)
            case Frontier():
                self._on_frontier(message)
            case LaneDone():
                self._check_round()
                self._inflow.take_done(message, groups_we_asked=self._groups_asked)
            case Block():
                self._on_block(message)
            case Ack():
                self._outflow.acknowledge(message.number, self._learn)
            case Digest():
                self._on_digest(message, now)
            case Resync():
                self._on_resync(message, now)
            case Heard():
                self._check_is_past_authority()
                self._telling.take_question(message)
            case Receipt():
                self._check_is_past_authority()
                statement = self._telling.take(message, self._log.house(), now)
                self._events.append(Told(message, statement))
            case Goodbye():
                self._end(Ended(message.reason))
            case Ping():
                pass

    def _on_hello(self, theirs: Hello, now: float) -> None:
        # Whoever answers shows its house only to somebody who has named the same one.
        house = self._log.house()
        if theirs.version != PROTOCOL_VERSION:
            self._farewell(Farewell.OTHER_VERSION, now)
        elif house != theirs.house and house is not None and theirs.house is not None:
            self._farewell(Farewell.OTHER_HOUSE, now)
        else:
            mine = self._hello or self._greet(now)
            if mine.digest == theirs.digest:
                self._move(Step.EQUAL)
                self._found_equal(now)
            else:
                self._move(Step.DIFFERENT)
                self._outflow.restart()
                self._ask(Group.AUTHORITY, now)

    def _on_frontier(self, message: Frontier) -> None:
        self._check_round()
        marks = self._inflow.take_frontier(message)
        if marks is None:
            return
        self._question = marks
        self._inflow.expected += expected_entries(self._log.heads(), marks, message.group)
        for (device, lane), heads in marks.items():
            self._learn(device, lane, heads[-1])

    def _on_block(self, block: Block) -> None:
        headers = headers_of(block.entries)
        free = self.state is State.LIVE or not self._in_step
        self._inflow.take_block(block, headers, groups_we_asked=len(Group) if free else self._groups_asked)
        self._outflow.came_from_remote(name for name, _ in headers)
        for name, header in headers:
            self._learn(header.device, header.lane, HeadMark(header.seq, name[:MARK_SIZE]))
        self._events.append(Received(block.entries))

    def _on_digest(self, message: Digest, now: float) -> None:
        if not self._quiet:
            return
        if message.digest == self._digest():
            self._found_equal(now)
            return
        self._digests_equal = False
        self._differences += 1
        self._wants_round = self._wants_round or self._differences >= _DIFFERENCES_BEFORE_ROUND
        self._timers.found_different(now)

    def _on_resync(self, message: Resync, now: float) -> None:
        if message.round != self._their_round + 1 or (self.state is State.AUTHORITY and self._in_step):
            raise Broke(Fault.WRONG_ORDER)
        if message.round > self._timers.rounds_allowed(now):
            raise Broke(Fault.TOO_OFTEN)
        self._their_round += 1
        if self._my_round < self._their_round:
            self._begin_round(now)

    @property
    def _in_step(self) -> bool:
        """Whether what arrives belongs to our round; until their Resync comes it is of the one before."""
        return self._my_round == self._their_round

    def _check_round(self) -> None:
        if not self._in_step:
            raise Broke(Fault.WRONG_ORDER)

    def _check_is_past_authority(self) -> None:
        if self.state is State.AUTHORITY and self._in_step:
            raise Broke(Fault.WRONG_ORDER)

    def _learn(self, device: DeviceId, lane: int, mark: HeadMark) -> None:
        known = self._known.get((device, lane))
        if known.seq < mark.seq if known is not None else len(self._known) < MAX_KNOWN_CHAINS:
            self._known[device, lane] = mark

    # What follows from it

    def _advance(self, now: float) -> None:
        """Go on as far as possible: states, answers, the tail, a new round, a comparison."""
        if self.state in (State.HELLO, State.CLOSED):
            return
        self._answer(now)
        if self.state is State.AUTHORITY and self._exchanged(Group.AUTHORITY):
            self._leave_authority(now)
        if self.state is State.CONTENT and self._exchanged(Group.CONTENT):
            self._inflow.expected = 0
            self._move(Step.CONTENT_DONE)
            self._timers.compare_now(now)
        self._rest(now)
        self._tell(now)

    def _tell(self, now: float) -> None:
        """Pass on receipts; they are small, and told again when they change, so no credit bounds them."""
        if self.state is State.LIVE and self._log.device_is_live(self.remote):
            for message in self._telling.messages():
                self._send(message, now)

    def _exchanged(self, group: Group) -> bool:
        """Both directions of a group are through, and the owner has stored what came."""
        return min(self._inflow.answered, self._outflow.served) > group and not self._inflow.pending

    def _leave_authority(self, now: float) -> None:
        if not self._log.device_is_live(self.remote):
            self._farewell(Farewell.NOT_LIVE, now)
            return
        self._move(Step.AUTHORITY_DONE)
        self._ask(Group.CONTENT, now)
        self._answer(now)

    def _answer(self, now: float) -> None:
        group = Group.AUTHORITY if self.state is State.AUTHORITY else Group.CONTENT
        if self._question is not None and not self._outflow.busy and self._inflow.asked == group + 1:
            self._outflow.answer(group, self._question)
            self._question = None
        closed = self.state is not State.AUTHORITY and not self._log.device_is_live(self.remote)
        while (message := self._outflow.next_message(authority_only=closed)) is not None:
            self._send(message, now)

    def _rest(self, now: float) -> None:
        """What happens only when nothing is under way."""
        if not self._quiet:
            return
        self._outflow.forget_remote()
        if not self._log.device_is_live(self.remote):
            self._farewell(Farewell.NOT_LIVE, now)
        elif self._wants_round and now >= self._timers.round_not_before:
            self._begin_round(now)
        elif now >= self._timers.compare_at:
            self._timers.compared(now)
            self._send(Digest(self._digest()), now)

    def _begin_round(self, now: float) -> None:
        self._wants_round, self._differences, self._question, self._digests_equal = False, 0, None, False
        self._my_round += 1
        self._timers.began_round(now)
        self._inflow.restart()
        self._outflow.restart()
        self._move(Step.AGAIN)
        self._send(Resync(self._my_round), now)
        self._ask(Group.AUTHORITY, now)

    def _found_equal(self, now: float) -> None:
        self._digests_equal, self._differences, self._wants_round = True, 0, False
        self._timers.found_equal()
        self._events.append(Agreed(now))

    # What is sent

    def _greet(self, now: float) -> Hello:
        """Greet; what arrives in the log after this moment is tail if the digests turn out equal."""
        self._hello = Hello(PROTOCOL_VERSION, self._log.house(), self._digest())
        self._outflow.follow()
        self._send(self._hello, now)
        return self._hello

    def _ask(self, group: Group, now: float) -> None:
        self._groups_asked = group + 1
        for message in frontier_messages(self._log.heads(), group):
            self._send(message, now)

    def _digest(self) -> bytes:
        row = self._log.last_row()
        if self._own_digest is None or self._own_digest[0] != row:
            self._own_digest = (row, digest_of(self._log.heads()))
        return self._own_digest[1]

    def _send(self, message: Message, now: float) -> None:
        self._messages.append(to_bytes(message))
        self._timers.sent(now)

    # The end

    def _move(self, step: Step) -> None:
        self.state = NEXT[self.state, step]
        self._events.append(StateChanged())

    def _break(self, fault: Fault, now: float) -> None:
        self._send(Goodbye(Farewell.PROTOCOL), now)
        self._end(PeerBroke(fault))

    def _farewell(self, reason: Farewell, now: float) -> None:
        self._send(Goodbye(reason), now)
        self._end(Ended(reason))

    def _end(self, event: Event) -> None:
        self._move(Step.END)
        self._events.append(event)
        self._question = None
        self._outflow.forget_remote()
