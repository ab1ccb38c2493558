"""Neighbours who hold the same entries see the same house, in whatever order, how often and through whom they came."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from neighbourhood.app.intents import (
    ChangeTopic,
    DeleteMessage,
    EditMessage,
    HandOverTopic,
    ImportedMessage,
    ImportMessages,
    JoinHouse,
    PinMessage,
    React,
    ResolveTopic,
    Say,
)
from neighbourhood.app.join_wire import JoinDenied
from neighbourhood.domain.entry import WireEntry, entry_id
from neighbourhood.domain.ids import EntryId, SubjectId
from neighbourhood.domain.limits import MAX_PINS
from neighbourhood.domain.subjects.content import REACTIONS, Mention
from tests.app.builders import Resident, copy_of, invite, join, meet, request_of

WORDS = ("лифт", "крыша", "подвал", "двор", "шум")
WHO = st.integers(0, 2)
ANY = st.integers(0, 2**16)

CALM = settings(
    deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), print_blob=False
)


class Written:
    """What the author of a message may expect everybody to see in the end."""

    def __init__(self, author: int, text: str) -> None:
        self.author = author
        self.text = text
        self.deleted = False
        self.reactions: dict[tuple[str, str], bool] = {}

    def counts(self) -> dict[str, int]:
        on = [kind for (kind, _), is_on in self.reactions.items() if is_on]
        return {kind: on.count(kind) for kind in set(on)}


class Replicas(RuleBasedStateMachine):
    """Three neighbours without a network; entries travel when and how the machine likes."""

    def __init__(self, template: list[Resident]) -> None:
        super().__init__()
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.residents = copy_of(template, self.folder, "machine")
        self.template = self.residents[0].everything()
        self.pool: dict[EntryId, WireEntry] = {}
        self.rows = [0, 0, 0]
        self.written: dict[SubjectId, Written] = {}
        self.codes: list[str] = []
        self.newcomers = 0

    @initialize()
    def begin(self) -> None:
        self.residents[0].topic("Первая")
        for who in range(3):
            self.publish(who)

    def publish(self, who: int) -> None:
        """What this replica has got since the last time can from now on be delivered to anybody."""
        resident = self.residents[who]
        self.pool |= {entry_id(wire.header): wire for wire in resident.news_since(self.rows[who])}
        self.rows[who] = resident.store.last_row()

    def a_topic(self, who: int, which: int) -> SubjectId | None:
        topics = self.residents[who].reader.topics()
        return topics[which % len(topics)].topic if topics else None

    def a_message(self, who: int, which: int, *, own: bool = False) -> SubjectId | None:
        held = [
            message
            for message, written in self.written.items()
            if (written.author == who or not own) and self.residents[who].reader.message(message) is not None
        ]
        return held[which % len(held)] if held else None

    @rule(who=WHO, title=st.sampled_from(WORDS))
    def create_topic(self, who: int, title: str) -> None:
        self.residents[who].topic(title)
        self.publish(who)

    @rule(who=WHO, topic=ANY, words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
    def say(self, who: int, topic: int, words: list[str]) -> None:
        place, text = self.a_topic(who, topic), " ".join(words)
        if place is not None:
            self.written[self.residents[who].say(place, text)] = Written(who, text)
            self.publish(who)

    @rule(who=WHO, topic=ANY, to=ANY)
    def reply(self, who: int, topic: int, to: int) -> None:
        place, answered = self.a_topic(who, topic), self.a_message(who, to)
        if place is not None and answered is not None:
            self.written[self.residents[who].say(place, "ответ", answered)] = Written(who, "ответ")
            self.publish(who)

    @rule(who=WHO, topic=ANY, whom=WHO)
    def call(self, who: int, topic: int, whom: int) -> None:
        place, called = self.a_topic(who, topic), self.residents[whom]
        if place is not None:
            mentions = (Mention("person", f"@{called.name}", called.service.core.log.me), Mention("council", "@совет"))
            text = f"@{called.name} и @совет"
            message = SubjectId(self.residents[who].do(Say(topic=place, text=text, mentions=mentions)))
            self.written[message] = Written(who, text)
            self.publish(who)

    @rule(who=WHO, topic=ANY, title=st.sampled_from(WORDS))
    def rename(self, who: int, topic: int, title: str) -> None:
        rows = [row for row in self.residents[who].reader.topics() if row.mine]
        if rows:
            self.residents[who].do(ChangeTopic(topic=rows[topic % len(rows)].topic, title=title, category="other"))
            self.publish(who)

    @rule(who=WHO, topic=ANY, whom=WHO)
    def hand_over(self, who: int, topic: int, whom: int) -> None:
        rows = [row for row in self.residents[who].reader.topics() if row.mine]
        to = self.residents[whom].service.core.log.me
        if rows and who != whom and to is not None:
            self.residents[who].do(HandOverTopic(topic=rows[topic % len(rows)].topic, person=to))
            self.publish(who)

    @rule(who=WHO, topic=ANY, on=st.booleans())
    def resolve(self, who: int, topic: int, on: bool) -> None:
        place = self.a_topic(who, topic)
        if place is not None:
            self.residents[who].do(ResolveTopic(topic=place, on=on))
            self.publish(who)

    @rule(who=WHO, which=ANY, on=st.booleans())
    def pin(self, who: int, which: int, on: bool) -> None:
        message, reader = self.a_message(who, which), self.residents[who].reader
        row = reader.message(message) if message is not None else None
        if row is not None and not (on and len(reader.pinned(row.topic)) == MAX_PINS):
            self.residents[who].do(PinMessage(message=row.message, on=on))
            self.publish(who)

    @rule(who=WHO, which=ANY, text=st.sampled_from(WORDS))
    def edit(self, who: int, which: int, text: str) -> None:
        message = self.a_message(who, which, own=True)
        if message is not None:
            self.residents[who].do(EditMessage(message=message, text=text))
            self.written[message].text = text
            self.publish(who)

    @rule(who=WHO, which=ANY)
    def delete(self, who: int, which: int) -> None:
        message = self.a_message(who, which, own=True)
        if message is not None:
            self.residents[who].do(DeleteMessage(message=message))
            self.written[message].deleted = True
            self.publish(who)

    @rule(who=WHO, which=ANY, reaction=st.sampled_from(REACTIONS), on=st.booleans())
    def react(self, who: int, which: int, reaction: str, on: bool) -> None:
        message, resident = self.a_message(who, which), self.residents[who]
        if message is not None:
            resident.do(React(message=message, reaction=reaction, on=on))
            self.written[message].reactions[reaction, resident.name] = on
            self.publish(who)

    @rule(who=WHO, numbers=st.lists(st.integers(1, 6), min_size=1, max_size=4))
    def bring_an_old_chat(self, who: int, numbers: list[int]) -> None:
        old = tuple(ImportedMessage(number=str(n), author="Галина", sent_at_ms=n, text=f"старое {n}") for n in numbers)
        self.residents[who].do(ImportMessages(source="telegram", chat="1", title="Чат", messages=old))
        self.publish(who)

    @rule(who=WHO)
    def invite(self, who: int) -> None:
        flat = ("7", "1", "2")[who]
        self.codes.append(invite(self.residents[who], flat, uses=1))
        self.publish(who)

    @rule(code=ANY, hosts=st.lists(WHO, min_size=1, max_size=2, unique=True))
    def admit(self, code: int, hosts: list[int]) -> None:
        """A newcomer asks one neighbour, or two who do not know of each other, with a code for one."""
        if not self.codes or self.newcomers == 3:
            return
        self.newcomers += 1
        newcomer = Resident(self.folder, f"Новый{self.newcomers}")
        admitted = [host for host in hosts if self._admitted(newcomer, host, self.codes[code % len(self.codes)])]
        for host in admitted:
            newcomer.take(self.residents[host].everything())
        topics = newcomer.reader.topics()
        if newcomer.reader.house() is not None and topics:
            newcomer.say(topics[0].topic, f"пишет {newcomer.name}")
        self.pool |= {entry_id(wire.header): wire for wire in newcomer.everything()} if admitted else {}
        newcomer.close()

    def _admitted(self, newcomer: Resident, host: int, code: str) -> bool:
        membership = newcomer.service.membership
        if membership.pending is None and newcomer.service.core.log.house is None:
            newcomer.do(JoinHouse(code=code, person_name=newcomer.name))
        key = membership.invitation_key()
        proof = self.residents[host].service.house_proof(key) if key else None
        if key is None or proof is None:
            return False
        try:
            self.residents[host].service.joins(newcomer.device, key, request_of(newcomer, proof.house))
        except JoinDenied:
            return False
        newcomer.service.house_known(proof.house)
        self.publish(host)
        return True

    @rule()
    def rotate(self) -> None:
        self.residents[0].service.rotations.rotate()
        self.publish(0)

    @rule(who=WHO, which=st.lists(ANY, min_size=1, max_size=12))
    def deliver_some(self, who: int, which: list[int]) -> None:
        wires = list(self.pool.values())
        self.residents[who].take(wires[n % len(wires)] for n in which)
        self.publish(who)

    @rule(giver=WHO, taker=WHO)
    def deliver_all(self, giver: int, taker: int) -> None:
        self.residents[taker].take(self.residents[giver].everything())
        self.publish(taker)

    @rule(who=WHO)
    def restart(self, who: int) -> None:
        before = self.residents[who].shown()
        self.residents[who].reopen()
        assert self.residents[who].shown() == before

    def teardown(self) -> None:
        try:
            self._check_the_end()
        finally:
            for resident in self.residents:
                resident.close()
            self.temporary.cleanup()

    def _check_the_end(self) -> None:
        everything = list(self.pool.values())
        for turn, resident in enumerate(self.residents):
            resident.take(everything[:: -1 if turn % 2 else 1])
            resident.take(everything)
        first = self.residents[0]
        for resident in self.residents:
            assert resident.shown() == first.shown()
            assert _found(resident) == _found(first)
            calls = resident.reader.mentioned(limit=500)
            with resident.store.transaction(durable=False):
                resident.service.core.log.refold()
            assert resident.reader.mentioned(limit=500) == calls
            assert resident.shown() == first.shown()
            old = [hit.message.text for hit in resident.reader.search("старое", limit=500)]
            assert len(old) == len(set(old)), "brought by two, shown once"
            held = {row.id for row in resident.canonical()}
            assert held == self.pool.keys() | {entry_id(wire.header) for wire in self.template}
            for message, written in self.written.items():
                row = resident.reader.message(message)
                assert row is not None
                assert (row.text, row.deleted) == ("" if written.deleted else written.text, written.deleted)
                assert {reaction.reaction: reaction.count for reaction in row.reactions} == written.counts()


def _found(resident: Resident) -> dict[str, list[SubjectId]]:
    return {
        word: [hit.message.message for hit in resident.reader.search(word, limit=500)] for word in (*WORDS, "старое")
    }


def _run(template: list[Resident], examples: int, steps: int) -> None:
    wanted = settings(CALM, max_examples=examples, stateful_step_count=steps)
    run_state_machine_as_test(lambda: Replicas(template), settings=wanted)  # type: ignore[arg-type]  # takes any factory


def test_three_neighbours_agree_after_any_history(template: list[Resident]) -> None:
    _run(template, examples=12, steps=25)


@pytest.mark.slow
def test_three_neighbours_agree_after_many_long_histories(template: list[Resident]) -> None:
    _run(template, examples=150, steps=80)


@pytest.fixture(scope="module")
def history(template: list[Resident], tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[WireEntry]]:
    """One set of entries with everything in it: three authors, two partitions, an over-used invitation."""
    folder = tmp_path_factory.mktemp("history")
    anna, boris, vera = residents = copy_of(template, folder, "history")
    gleb, dina = newcomers = [Resident(folder, "Глеб"), Resident(folder, "Дина")]
    code, topic = invite(anna, "7", uses=1), anna.topic()
    said = anna.say(topic, "лифт стоит")
    meet(*residents)
    boris.do(React(message=said, reaction="agree"))
    anna.do(EditMessage(message=said, text="лифт едет"))
    vera.say(topic, "ответ", said)
    join(gleb, boris, code)
    join(dina, vera, code)
    anna.service.rotations.rotate()
    for resident in (anna, boris, *newcomers):
        gone = resident.say(topic, f"пишет {resident.name}")
    dina.do(DeleteMessage(message=gone))
    old = ImportedMessage(number="1", author="Галина", sent_at_ms=1, text="старое")
    for resident in (boris, vera):
        resident.do(ImportMessages(source="telegram", chat="1", title="Чат", messages=(old,)))
    meet(*residents, *newcomers)
    yield anna.everything()
    for resident in (*residents, *newcomers):
        resident.close()


def _taken_in_order(template: list[Resident], history: list[WireEntry], order: list[int], size: int) -> Any:
    """Offer the entries in slices again and again until all are taken; return what Вера sees then."""
    with tempfile.TemporaryDirectory() as folder:
        (vera,) = copy_of(template[2:], Path(folder), "order")
        try:
            wires = [history[n] for n in order]
            for _ in range(len(wires)):
                taken = [vera.take(wires[at : at + size]).accepted for at in range(0, len(wires), size)]
                if not any(taken):
                    break
            return vera.shown(), _found(vera), len(vera.everything())
        finally:
            vera.close()


def test_any_order_and_repetition_of_one_set_gives_the_same_state(
    template: list[Resident], history: list[WireEntry]
) -> None:
    """What is refused because something is missing before it is taken when it is offered again."""
    expected = _taken_in_order(template, history, list(range(len(history))), len(history))
    assert expected[2] == len(history)
    places = st.permutations(range(len(history)))
    again = st.lists(st.integers(0, len(history) - 1), max_size=10)

    @settings(CALM, max_examples=8)
    @given(order=places, repeated=again, size=st.sampled_from([1, 3, 11]))
    def check(order: list[int], repeated: list[int], size: int) -> None:
        assert _taken_in_order(template, history, [*order, *repeated], size) == expected

    check()
