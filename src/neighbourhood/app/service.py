"""The program behind windows, command line and network: carries out intents, and is the network's hub."""

from collections.abc import Callable, Sequence
from typing import Any

from neighbourhood.app.changes import Changes
from neighbourhood.app.channel import Device, Secret
from neighbourhood.app.circles import Circles
from neighbourhood.app.core import Core, Mark, Outside
from neighbourhood.app.erasing import Erasing
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.house_rules import HouseRules
from neighbourhood.app.hub import Batch
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    AcknowledgeRules,
    CancelJoining,
    ChangeTopic,
    CloseDevice,
    ConfirmAddress,
    ConnectTo,
    ContestDevice,
    CreateTopic,
    DeleteMessage,
    EditMessage,
    EndRole,
    EraseMessage,
    EraseMine,
    FoundHouse,
    GiveRole,
    HandOver,
    HandOverTopic,
    ImportMessages,
    JoinHouse,
    MarkRead,
    MoveOut,
    PinMessage,
    PinTopic,
    React,
    RemovePerson,
    ResolveTopic,
    ResumeWriting,
    SaveDraft,
    Say,
    SetName,
    SetPlan,
    SetRules,
    SetTenure,
    SetTopicLevel,
    ShowWindow,
    SignProposal,
    StayInHouse,
    UpholdDevice,
)
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.intents_invitations import (
    BringBack,
    CloseInvitation,
    InviteGuest,
    LinkDevice,
    MakeInvitation,
    MakeRecoverySheet,
    NameTrusted,
)
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.invitations import Invitations
from neighbourhood.app.join_wire import HouseProof, JoinRequest, RefusedBecause, ReturnProof
from neighbourhood.app.log_reader import LogReader
from neighbourhood.app.membership import Membership
from neighbourhood.app.moderating import Moderating
from neighbourhood.app.moving import Moving
from neighbourhood.app.naming import Naming
from neighbourhood.app.plan import HousePlan
from neighbourhood.app.presence import Presence, Snapshot
from neighbourhood.app.receipt_issuer import ReceiptIssuer
from neighbourhood.app.receipts import Receipts
from neighbourhood.app.residency import Residency
from neighbourhood.app.rotations import Rotations
from neighbourhood.app.storage import Storage
from neighbourhood.app.talk import Talk
from neighbourhood.app.tenures import Tenures
from neighbourhood.app.vouching import Vouching
from neighbourhood.crypto import invitation
from neighbourhood.domain.entry import Entry, WireEntry, parse
from neighbourhood.domain.errors import Reason, Refused
from neighbourhood.domain.ids import DeviceId, FlatId, HouseId, PersonId
from neighbourhood.sync.log_port import LogPort
from neighbourhood.sync.receipts import Statement
from neighbourhood.sync.session import Session
from neighbourhood.sync.wire import Receipt

_CLOCK_FROM_MS = 1_767_225_600_000
_CLOCK_TO_MS = 4_102_444_800_000
"""2026 and 2100: a clock outside is years off."""


class Service:
    """One data folder's program, on the writer thread. Implements ``app.hub.Hub``.

    ``dial`` is asked to connect to a typed address, ``hang_up`` to end all connections.
    """

    def __init__(self, storage: Storage, outside: Outside, mark: Mark) -> None:
        self.core = Core(storage, outside, mark)
        self.plan = HousePlan(self.core)
        self.rotations = Rotations(self.core)
        self.invitations = Invitations(self.core, self.plan)
        self.membership = Membership(self.core, self.plan, self.rotations)
        self.vouching = Vouching(self.core, self.rotations)
        self.residency = Residency(self.core, self.rotations, self.vouching)
        self.tenures = Tenures(self.core)
        self.rules = HouseRules(self.core)
        self.erasing = Erasing(self.core)
        self.membership.forget_unproven_house()
        self.moderating = Moderating(self.core)
        self.naming = Naming(self.core, self.moderating)
        self.talk = Talk(self.core)
        self.circles = Circles(self.core, self.rotations, self.talk)
        self._receipts = Receipts(self.core)
        self.issuer = ReceiptIssuer(self.core, self._receipts)
        self.presence = Presence(self.core, self._receipts)
        self.moving = Moving(
            self.core, self.residency, self.talk, self.circles, lambda: self.presence.is_known_elsewhere
        )
        self.dial: Callable[[str, int], None] | None = None
        self.hang_up: Callable[[], None] | None = None
        self._reader = LogReader(self.core.log)
        self._device = Device(self.core.identity.seed, self.core.identity.device)
        self._notices: list[FaultKind] = [FaultKind.CLOCK_YEARS_OFF] if self._is_clock_years_off() else []
        self.snapshot: Snapshot = self._snapshot()
        self.membership.on_forgotten = self._begin_anew
        self.core.on_trouble = self.notice
        self.core.on_saved = lambda: self.over(FaultKind.DISK_FULL, FaultKind.FOLDER_NOT_WRITABLE)
        self.membership.finish()  # what the last start received but could not answer any more
        self._handlers = self._handlers_of_all()

    def _handlers_of_all(self) -> dict[type[Intent], Callable[[Any], object]]:
        return {
            **self._handlers_of_the_house(),
            **self._handlers_of_the_talk(),
            **self._handlers_of_moderation(),
            ConnectTo: self._connect,
            ShowWindow: self._show_window,
            ResumeWriting: lambda _: self.core.release(deliberately=True),
        }

    def _handlers_of_the_house(self) -> dict[type[Intent], Callable[[Any], object]]:
        return {
            FoundHouse: self.membership.found,
            SetPlan: self.plan.set,
            MakeInvitation: self.invitations.to_flat,
            InviteGuest: self.invitations.to_guest,
            MakeRecoverySheet: self.invitations.sheet,
            LinkDevice: self.invitations.to_device,
            NameTrusted: self.vouching.name,
            BringBack: self.vouching.bring_back,
            CloseDevice: self.residency.close_device,
            ContestDevice: self.residency.contest,
            UpholdDevice: self.residency.uphold,
            CloseInvitation: self.residency.close_invitation,
            GiveRole: self.residency.give_role,
            EndRole: self.residency.end_role,
            RemovePerson: self.residency.remove,
            HandOver: self.moving.hand_over,
            MoveOut: self.moving.move_out,
            StayInHouse: self.moving.stay,
            ConfirmAddress: self.residency.confirm,
            SetName: self.naming.set,
            SetTenure: self.tenures.set,
            SetRules: self.rules.set,
            AcknowledgeRules: self.rules.acknowledge,
            SignProposal: self.residency.sign,
            JoinHouse: self.membership.join,
            CancelJoining: self.membership.cancel,
            EraseMessage: self.erasing.message,
            EraseMine: self.erasing.mine,
        }

    def _handlers_of_the_talk(self) -> dict[type[Intent], Callable[[Any], object]]:
        return {
            MakeCircle: self.circles.make,
            ChangeCircle: self.circles.change,
            LeaveCircle: self.circles.leave,
            TalkTo: self.circles.talk_to,
            CreateTopic: self.talk.create_topic,
            ChangeTopic: self.talk.change_topic,
            HandOverTopic: self.talk.hand_over_topic,
            ResolveTopic: self.talk.resolve_topic,
            PinTopic: self.talk.pin_topic,
            SetTopicLevel: self.talk.set_topic_level,
            Say: self.talk.say,
            EditMessage: self.talk.edit,
            DeleteMessage: self.talk.delete,
            PinMessage: self.talk.pin,
            React: self.talk.react,
            MarkRead: self.talk.mark_read,
            SaveDraft: self.talk.save_draft,
            ImportMessages: self.talk.import_messages,
        }

    def _handlers_of_moderation(self) -> dict[type[Intent], Callable[[Any], object]]:
        return {
            FlagMessage: self.moderating.flag,
            TakeMeasure: self.moderating.take,
            SecondMeasure: self.moderating.second,
            LiftMeasure: self.moderating.lift,
            AppealMeasure: self.moderating.appeal,
            DecideMeasure: self.moderating.decide,
        }

    def execute(self, intent: Intent) -> object:
        """Carry out an intent; answer and Faults as its docstring says."""
        if isinstance(intent, GiveRole | HandOver | MoveOut):
            self.over(FaultKind.LAST_OF_COUNCIL)  # what kept somebody from moving out
        return self._handlers[type(intent)](intent)

    def _connect(self, intent: ConnectTo) -> None:
        if self.dial is None:
            raise Fault(FaultKind.NO_NETWORK)
        self.dial(intent.host, intent.port)

    def _show_window(self, _intent: ShowWindow) -> None:
        raise Fault(FaultKind.FOLDER_IN_USE)  # a window has a door of its own

    def _begin_anew(self) -> None:
        """The house is forgotten: whoever speaks with us now speaks of another."""
        if self.hang_up is not None:
            self.hang_up()
        self._reader = LogReader(self.core.log)

    def notice(self, fault: Fault) -> None:
        """Remember a fault that does not stop the program, and show it."""
        if fault.kind is FaultKind.PORT_TAKEN:
            self.presence.taken_port = int(fault.details.get("port", 0)) or None
        if fault.kind not in self._notices:
            self._notices.append(fault.kind)
            self._refresh()

    def over(self, *kinds: FaultKind) -> None:
        """Take notices back: what they say is true no more."""
        left = [kind for kind in self._notices if kind not in kinds]
        if left != self._notices:
            self._notices = left
            self._refresh()

    def _look_at_clock(self) -> None:
        if self._is_clock_years_off():
            self.notice(Fault(FaultKind.CLOCK_YEARS_OFF))
        else:
            self.over(FaultKind.CLOCK_YEARS_OFF)

    def _is_clock_years_off(self) -> bool:
        return not _CLOCK_FROM_MS <= self.core.outside.now_ms() <= _CLOCK_TO_MS

    def listening(self, port: int) -> None:
        """The network listens on this port."""
        self.presence.port = port
        self._refresh()

    def reachable_at(self, hosts: Sequence[str], port: int) -> None:
        """The network listens at these addresses of this computer, at none of them with port 0."""
        self.issuer.listen_at(hosts, port)
        if self.presence.hosts != tuple(hosts):
            self.presence.hosts = tuple(hosts)
            self._refresh()

    def audit(self, limit: int) -> int:
        """Look at the clock, and check signatures that were not needed so far; return how many were looked at."""
        self._look_at_clock()
        return self._reader.audit(limit)

    def tick(self) -> None:
        """Do what time asks for, every few seconds while there is a network: tell, store and show what is held."""
        receipts = () if self.presence.alone else (self.issuer.issue_when_due,)
        for job in (
            *receipts,
            self._receipts.save_when_due,
            self.rotations.keep,
            self.circles.keep,
            self.moving.finish,
            self.core.storage.wipe,
        ):
            try:
                job()
            except Fault as fault:  # what one job meets must not be the end of the others
                self.notice(fault)
        self._refresh()

    # What the network asks: see app.hub.

    def identity(self) -> Device:
        """Return our device."""
        return self._device

    def secrets(self) -> Sequence[Secret]:
        """Return what a listener answers to."""
        log = self.core.log
        house = [Secret(key, "house") for key in log.keys.wire_keys(log.view)]
        codes = (*self.membership.channel_secrets(), *self.vouching.channel_secrets())
        return house + [Secret(key, "invitation", of) for key, of in codes]

    def dial_secret(self) -> Secret | None:
        """Return what a dialler uses; whoever has left the house and has a new code, that code."""
        log, of = self.core.log, self.membership.invitation_key()
        if of is None or log.me is not None:
            for key in log.keys.wire_keys(log.view):
                return Secret(key, "house")
        return Secret(invitation.channel_secret(of), "invitation", of) if of else None

    def log(self) -> LogPort:
        """Return the log that sessions read."""
        return self._reader

    def received(self, entries: tuple[WireEntry, ...], remote: DeviceId) -> Batch:  # noqa: ARG002
        """Append what arrived."""
        if self.core.log.house is None:
            return Batch(0, 0, missing=False)  # the last words of a house that is forgotten
        parsed: list[Entry] = []
        malformed = 0
        for wire in entries:
            try:
                parsed.append(parse(wire))
            except Refused:
                malformed += 1
        outcome = self.core.receive(parsed)
        self.membership.finish()
        forged = sum(1 for _, reason in outcome.refused if reason is Reason.BAD_SIGNATURE)
        return Batch(len(outcome.accepted), forged + malformed, bool(outcome.missing))

    def receipts(self) -> Receipts:
        """Return the receipts that sessions pass on."""
        return self._receipts

    def told(self, receipt: Receipt, statement: Statement) -> bool:
        """Take a receipt that arrived; what it shows is seen at the next ``tick``."""
        return self._receipts.hear(receipt, statement)

    def flat_of(self, device: DeviceId) -> FlatId | None:
        """Return the flat of a device's person."""
        view = self.core.log.view
        known = view.devices.get(device)
        return None if known is None else view.persons[known.person].flat

    def house_proof(self, invitation_key: bytes) -> HouseProof | ReturnProof | None:
        """Return what shows a newcomer that this is the house of its code."""
        return self.vouching.proof(invitation_key) or self.membership.house_proof(invitation_key)

    def joins(self, remote: DeviceId, invitation_key: bytes, request: JoinRequest) -> None:
        """Admit a newcomer, or vouch for the computer of somebody who comes back."""
        take = self.vouching.vouch if self.vouching.proof(invitation_key) is not None else self.membership.admit
        take(remote, invitation_key, request)

    def invitation_in_use(self) -> bytes | None:
        """Return the key of the invitation that we are joining with."""
        return self.membership.invitation_key()

    def join_request(self, house: HouseId, person: PersonId | None = None) -> JoinRequest | None:
        """Return what to ask of a house that has proved itself; None when we are in it by now."""
        return self.membership.request(house, person)

    def join_refused(self, reason: RefusedBecause) -> None:
        """Hear that we were not admitted."""
        self.membership.refused(reason)

    def house_known(self, house: HouseId) -> None:
        """Hear which house admitted us."""
        self.membership.house_known(house)

    def connected(self, remote: DeviceId, session: Session) -> None:
        """Hear of a new session."""
        self.presence.add(remote, session)
        self._refresh()

    def session_changed(self, remote: DeviceId, session: Session) -> None:  # noqa: ARG002
        """Hear that a session's state has changed."""
        if session.agrees:
            self.core.release()
            self.membership.finish()
        self._refresh()

    def disconnected(self, remote: DeviceId, session: Session) -> None:  # noqa: ARG002
        """Hear that a session has ended."""
        self.presence.remove(session)
        self._refresh()

    def _snapshot(self) -> Snapshot:
        self.presence.notices = tuple(kind.value for kind in self._notices)
        return self.presence.snapshot()

    def _refresh(self) -> None:
        self.presence.note()
        before, self.snapshot = self.snapshot, self._snapshot()
        if before != self.snapshot:
            self.core.publish(Changes(sync=True))
