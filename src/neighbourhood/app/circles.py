"""Circles of the residents' own, and conversations of two: making them, changing them, keeping their keys in order."""

from collections.abc import Collection, Iterable, Sequence

from neighbourhood.app.circle_book import CircleBook
from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.rotations import TURN_MS, Rotations
from neighbourhood.app.talk import Talk
from neighbourhood.app.texts import clean_line
from neighbourhood.crypto import circles as sealed_circles
from neighbourhood.crypto.sealing import NONCE_SIZE
from neighbourhood.domain import limits
from neighbourhood.domain.authority.acts import Cut
from neighbourhood.domain.authority.view import Device, Person, View
from neighbourhood.domain.circles import (
    DIRECT_NAME,
    Charter,
    CircleKind,
    CircleState,
    Dropped,
    Parent,
    encode_charter,
    encode_served,
)
from neighbourhood.domain.ids import CircleId, EntryId, Lane, PersonId, SubjectId, Tier
from neighbourhood.domain.subjects.content import BeginEpoch, BoxEpoch


class Circles:
    """Intents about circles, over a Core."""

    def __init__(self, core: Core, rotations: Rotations, talk: Talk) -> None:
        self._core = core
        self._rotations = rotations
        self._talk = talk
        self._unfit_since_ms: dict[CircleId, int] = {}
        self._unserved_since_ms: dict[tuple[EntryId, bytes], int] = {}

    def make(self, intent: MakeCircle) -> CircleId:
        """Begin a circle with its first members; who begins it is its steward."""
        name, me = clean_line(intent.name, limits.MAX_NAME_CHARS), self._me()
        members = self._known({*intent.members, me.id})
        return CircleId(self._draw((), "own", name, members, [me.id], ()))

    def change(self, intent: ChangeCircle) -> None:
        """Say anew who is in a circle, who its stewards are and what it is called; saying the same writes nothing."""
        state, me = self._state(intent.circle), self._me()
        if state.kind == "direct":
            raise Fault(FaultKind.CONVERSATION)
        if state.id in self._book.shut or me.id not in state.members:
            raise Fault(FaultKind.NOT_IN_CIRCLE)
        if me.id not in state.stewards:
            raise Fault(FaultKind.NOT_A_KEEPER)
        name = clean_line(intent.name, limits.MAX_NAME_CHARS)
        added = self._known(set(intent.members) - set(state.members))
        members = sorted({*(set(intent.members) & set(state.members)), *added})
        stewards = [one for one in state.stewards if one in intent.stewards]
        stewards += [one for one in intent.stewards if one not in stewards]
        seniors = state.stewards[: state.stewards.index(me.id)]
        if me.id not in members or tuple(stewards[: len(seniors)]) != seniors or not set(stewards) <= set(members):
            raise Fault(FaultKind.NOT_A_KEEPER)
        if (state.name, list(state.members), list(state.stewards)) != (name, members, stewards):
            self._draw(state.heads, "own", name, members, stewards, set(state.members) - set(members))

    def talk_to(self, intent: TalkTo) -> SubjectId:
        """Return the topic of the conversation with somebody, begun if there is none yet."""
        me, (other,) = self._me(), self._known({intent.person})
        if other == me.id:
            raise Fault(FaultKind.TALK_TO_ONESELF)
        pair = sorted({me.id, other})
        with self._core.together():
            found = [state for state in self._states() if state.kind == "direct" and list(state.members) == pair]
            found.sort(key=lambda state: state.epochs[0].key)
            circle = found[0].id if found else CircleId(self._draw((), "direct", DIRECT_NAME, pair, pair, ()))
            topic = self._topic_in(circle)
            return topic or self._talk.create_topic(CreateTopic(title=DIRECT_NAME, circle=circle))

    def leave(self, intent: LeaveCircle) -> None:
        """Go out of a circle. Where one was its only steward, the residents in it are from then on."""
        state, me = self._state(intent.circle), self._me(Tier.DESK)
        if state.kind == "direct":
            raise Fault(FaultKind.CONVERSATION)
        if me.id not in state.members:
            raise Fault(FaultKind.NOT_IN_CIRCLE)
        if me.id in state.stewards:
            if not self._others(state, me.id):
                raise Fault(FaultKind.ALONE_IN_CIRCLE)
            self._give_up(state, me.id, None, still_here=True)
            return
        charters = {head: state.epochs[state.order[head]].charter for head in state.heads}
        head, charter = next((head, one) for head, one in reversed(charters.items()) if me.id in one.members)
        others = [one for one in charter.members if one != me.id]
        self._draw([head], "own", charter.name, others, charter.stewards, {me.id}, still_here=True)

    def give_up_all(self, successor: PersonId | None) -> None:
        """Go out of every circle that one keeps, before one leaves the house.

        ``successor`` keeps those of which they are a member and nobody else is a steward; else all residents in it do.
        """
        me = self._me(Tier.WIRE).id
        for state in self._states():
            is_kept = state.kind == "own" and me in state.stewards and state.id not in self._book.shut
            if is_kept and self._others(state, me):
                self._give_up(state, me, successor, still_here=False)

    def _others(self, state: CircleState, me: PersonId) -> list[PersonId]:
        return [one for one in self._living(state) if one != me]

    def _living(self, state: CircleState) -> list[PersonId]:
        """Return the members who are not known to be gone; who comes in may be heard of later than the circle."""
        known = self._core.log.view.persons
        return [one for one in state.members if one not in known or not known[one].gone]

    def _give_up(self, state: CircleState, me: PersonId, successor: PersonId | None, *, still_here: bool) -> None:
        """Draw new keys without oneself, and leave nobody without a steward."""
        others, persons = self._others(state, me), self._core.log.view.persons
        residents = [one for one in others if one in persons and persons[one].tier >= Tier.RESIDENTS]
        chosen = [successor] if successor is not None and successor in residents else residents
        stewards = [one for one in state.stewards if one in others] or chosen or others
        dropped = set(state.members) - set(others)
        self._draw(state.heads, "own", state.name, others, stewards, dropped, still_here=still_here)

    def _topic_in(self, circle: CircleId) -> SubjectId | None:
        records = self._core.storage.subjects_of_kind("topic")
        return next((record.id for record in records if record.circle == circle), None)

    # By itself.

    def keep(self) -> None:
        """Draw new keys where somebody who is gone has the newest, and box them to who has none yet.

        Called every few seconds; programs that could all do it take turns.
        """
        core, view = self._core, self._core.log.view
        if core.log.me is None or core.held_back or core.log.me not in view.persons:
            return
        met: Fault | None = None
        for state in self._states():
            if core.log.me in state.members and state.id not in self._book.shut:
                try:
                    self._keep_one(state, view, core.log.me)
                except Fault as fault:  # one that has grown too large must not be the end of the others
                    met = fault
        if met is not None:
            raise met

    def _keep_one(self, state: CircleState, view: View, me: PersonId) -> None:
        if me in state.stewards:
            self._renew_where_needed(state, view, me)
        self._serve(self._book.states[state.id], view, me)

    def _renew_where_needed(self, state: CircleState, view: View, me: PersonId) -> None:
        living = self._living(state)
        if state.kind == "direct" and len(living) < len(state.members):
            return
        if any(self._book.is_clean(view, state, one) and list(one.charter.members) == living for one in state.epochs):
            self._unfit_since_ms.pop(state.id, None)
            return
        now = self._core.outside.now_ms()
        since = self._unfit_since_ms.setdefault(state.id, now)
        stewards = [person for person in state.stewards if person in living]
        if now >= since + stewards.index(me) * TURN_MS:
            self._unfit_since_ms.pop(state.id, None)
            self._draw(state.heads, state.kind, state.name, living, stewards, set(state.members) - set(living))

    def _serve(self, state: CircleState, view: View, me: PersonId) -> None:
        """Box the key that is written with to members' devices that have none; to one's own at once."""
        key = self._book.for_writing(view, state.id)
        if key is None:
            return
        members = state.epochs[state.order[key.epoch]].charter.members
        served, now = self._book.served(key.epoch), self._core.outside.now_ms()
        turn = members.index(me) + 1
        due: list[Device] = []
        for device in self._devices_of(members):
            if device.id not in served:
                since = self._unserved_since_ms.setdefault((key.epoch, device.id), now)
                due += [device] if device.person == me or now >= since + turn * TURN_MS else []
        if due:
            due = due[: limits.MAX_CIRCLE_DEVICES]
            served_now = encode_served(device.id for device in due)
            boxed = self._boxed(key.key, due, served_now)
            self._core.tell(BoxEpoch(SubjectId(state.id), now, key.epoch, *boxed), circle=Tier.DESK)

    # Writing.

    def _draw(
        self,
        heads: Sequence[EntryId],
        kind: CircleKind,
        name: str,
        members: Sequence[PersonId],
        stewards: Sequence[PersonId],
        dropped: Collection[PersonId],
        *,
        still_here: bool = False,
    ) -> EntryId:
        """Begin an epoch that rests on these; on none: a circle.

        ``still_here``: who draws it leaves the circle and not the house. Their own devices learn by it that they have
        left; what is said under its key they do not read (``CircleBook``), and the stewards' programs draw a new one.
        """
        me = self._core.log.me
        devices = self._devices_of([*members, me] if still_here and me is not None else members)
        if len(members) > limits.MAX_CIRCLE_MEMBERS or len(devices) > limits.MAX_CIRCLE_DEVICES:
            raise Fault(FaultKind.CIRCLE_TOO_LARGE)
        charter = Charter(
            kind,
            name,
            tuple(sorted(members)),
            tuple(sorted(stewards) if kind == "direct" else stewards),
            tuple(device.id for device in devices),
            tuple(Parent(head, self._book.key_of(head)) for head in heads[-limits.MAX_CIRCLE_PARENTS :]),
            tuple(Dropped(person, tuple(self._cuts(person))) for person in sorted(dropped)),
        )
        boxed = self._boxed(self._core.outside.random_bytes(32), devices, encode_charter(charter))
        subject = SubjectId(self._book.circle_of(heads[0])) if heads else None
        (id_,) = self._core.tell(BeginEpoch(subject, self._core.outside.now_ms(), *boxed), circle=Tier.DESK)
        return id_

    def _boxed(self, key: bytes, devices: Sequence[Device], words: bytes) -> tuple[bytes, bytes, bytes]:
        """Return the ephemeral key, the boxes for these devices, and words sealed for the next entry of this one."""
        core, random_bytes = self._core, self._core.outside.random_bytes
        noise = random_bytes(sealed_circles.noise_size(len(devices)))
        ephemeral, boxes = sealed_circles.make_boxes(key, [one.box_key for one in devices], random_bytes(32), noise)
        house, device = core.log.house, core.identity.device
        if house is None:
            raise Fault(FaultKind.NO_HOUSE)
        head = core.log.frontier.own_head(device, Lane.CONTENT)
        seq = head.seq + 1 if head is not None else 0
        return ephemeral, boxes, sealed_circles.seal_charter(key, house, device, seq, words, random_bytes(NONCE_SIZE))

    def _cuts(self, person: PersonId) -> Iterable[Cut]:
        """What somebody has said so far, as far as it is here, counts."""
        grants = self._core.log.view.grants.values()
        for device in sorted({grant.device for grant in grants if grant.person == person}):
            head = self._core.log.frontier.own_head(device, Lane.CONTENT)
            if head is not None:
                yield Cut(device, Lane.CONTENT, head.seq, head.id)

    # Reading.

    @property
    def _book(self) -> CircleBook:
        return self._core.log.keys.circles

    def _states(self) -> Sequence[CircleState]:
        return tuple(self._book.states.values())

    def _state(self, circle: CircleId) -> CircleState:
        state = self._book.states.get(circle)
        if state is None:
            raise Fault(FaultKind.UNKNOWN_CIRCLE)
        return state

    def _me(self, least: Tier = Tier.RESIDENTS) -> Person:
        me = self._core.log.me
        if me is None:
            raise self._core.absent()
        known = self._core.log.view.persons[me]
        if known.tier < least:
            raise Fault(FaultKind.NOT_ALLOWED)
        return known

    def _known(self, persons: Collection[PersonId]) -> list[PersonId]:
        """Return people who are in the house, by id."""
        known = self._core.log.view.persons
        if any(person not in known or known[person].gone or known[person].tier < Tier.DESK for person in persons):
            raise Fault(FaultKind.UNKNOWN_PERSON)
        return sorted(persons)

    def _devices_of(self, persons: Collection[PersonId]) -> list[Device]:
        """Return the living devices of people that read, by id."""
        wanted = set(persons)
        devices = (one for one in self._core.log.view.devices.values() if one.person in wanted and not one.sheet)
        return sorted((one for one in devices if not self._rotations.must_wait(one)), key=lambda one: one.id)
