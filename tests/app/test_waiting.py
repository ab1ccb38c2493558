"""What is here but cannot be read yet: bodies that wait for a key, headers that wait for a body, newer kinds."""

from typing import cast

import msgspec
import pytest

from neighbourhood.app.intents import MarkRead
from neighbourhood.app.log_reader import LogReader
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.entry import Entry, parse
from neighbourhood.domain.ids import Lane, SubjectId, Tier
from neighbourhood.domain.subjects.content import AnyContent, Content, Say
from tests.app.builders import Resident, meet
from tests.app.pen import give


class FromTheFuture(Content, tag="future.kind", frozen=True):
    """A kind that this program does not know."""

    what: str


def entries_of(resident: Resident, since: int = 0) -> list[Entry]:
    return [parse(wire) for wire in resident.news_since(since)]


def is_box(entry: Entry) -> bool:
    return entry.header.lane == Lane.AUTHORITY and (entry.body or b"").startswith(b"\x95\xa5boxes")


def say(topic: SubjectId, text: str) -> Say:
    return Say(None, 1, topic, text, None)


def test_bodies_wait_for_their_key_and_the_digest_says_incomplete_until_it_comes(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    before = anna.store.last_row()
    anna.service.rotations.rotate()
    said = anna.say(topic, "под новым ключом")
    news = entries_of(anna, before)
    assert sum(map(is_box, news)) == 1
    assert give(boris, *(entry for entry in news if not is_box(entry))) == []
    assert boris.texts(topic) == []
    assert {(row.circle, row.digest) for row in boris.reader.digest() if not row.complete} == {(Tier.RESIDENTS, b"")}
    boris.reopen()
    give(boris, *news)
    assert boris.texts(topic) == ["под новым ключом"]
    assert boris.reader.search("ключ")[0].message.message == said
    assert boris.digests() == _residents_part(anna)
    assert all(row.complete for row in boris.reader.digest())


def test_a_newer_kind_that_waited_for_its_key_leaves_the_digest_complete(neighbours: list[Resident]) -> None:
    """It changes nothing anywhere, so a neighbour who got the key earlier has the same digest."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    before = anna.store.last_row()
    anna.service.rotations.rotate()
    newer = anna.service.core.author.tell([cast("AnyContent", FromTheFuture(None, 1, "что-то"))], Tier.RESIDENTS)
    give(anna, *newer)
    anna.say(topic, "после неё")
    news = entries_of(anna, before)
    assert give(boris, *(entry for entry in news if not is_box(entry))) == []
    assert any(not row.complete for row in boris.reader.digest())
    give(boris, *news)
    give(vera, *news)
    assert boris.shown()[1:] == vera.shown()[1:]
    assert boris.digests() == vera.digests()
    assert all(row.complete for row in boris.reader.digest())


def test_nobody_hides_a_neighbours_words_by_passing_them_on_without_their_body(neighbours: list[Resident]) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    meet(*neighbours)
    before = anna.store.last_row()
    anna.say(topic, "это должны увидеть все")
    (whole,) = entries_of(anna, before)
    bare = Entry(whole.id, whole.header, whole.header_bytes, whole.signature, None)
    assert give(boris, bare) == [(whole.id, "body_missing")]
    assert boris.store.entry(whole.id) is None
    give(boris, whole)
    assert boris.texts(topic) == ["это должны увидеть все"]
    assert boris.digests() == _residents_part(anna)


def _residents_part(resident: Resident) -> list[tuple[str, str]]:
    return [row for row in resident.digests() if row[0] != Tier.COUNCIL.name]


@pytest.mark.parametrize("turn", [1, 2])
def test_what_is_sent_on_always_ends_in_a_signature_that_was_checked(neighbours: list[Resident], turn: int) -> None:
    """An entry whose own signature is bad was taken because a later one vouches: it never travels without that one."""
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    first, second = vera.service.core.author.tell([say(topic, "раз"), say(topic, "два")], Tier.RESIDENTS)
    spoiled = Entry(first.id, first.header, first.header_bytes, bytes(64), first.body)
    before = anna.store.last_row()
    assert give(anna, spoiled, second) == []
    reader = LogReader(anna.service.core.log)
    for _ in range(turn):
        sent = reader.rows_after(before, limit=1, max_bytes=1)
    assert boris.take(item.wire for item in sent).accepted == 2
    assert boris.texts(topic) == ["раз", "два"]


def unread(resident: Resident) -> list[str]:
    return sorted(
        row.text
        for topic in resident.reader.topics()
        for row in resident.reader.timeline(topic.topic, limit=500)
        if row.unread
    )


def fold_again(resident: Resident, view: View | None = None) -> None:
    """As after a change of standing below what was folded; ``view``: what then is believed."""
    log = resident.service.core.log
    log.view = view or log.view
    with log.storage.transaction(durable=False):
        log.refold()


def without(view: View, unwanted: Resident) -> View:
    """The view in which this resident stands no more."""
    grants = {
        id_: msgspec.structs.replace(grant, person=None if grant.device == unwanted.device else grant.person)
        for id_, grant in view.grants.items()
    }
    return msgspec.structs.replace(view, grants=grants)


def test_what_opens_after_everything_was_read_is_unread_until_it_is_read_itself(neighbours: list[Resident]) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    vera.take(anna.everything())
    vera.say(topic, "прочитано давно")
    meet(*neighbours)
    before = anna.store.last_row()
    anna.service.rotations.rotate()
    anna.say(topic, "ждало ключа")
    news = entries_of(anna, before)
    give(boris, *(entry for entry in news if not is_box(entry)))
    assert boris.texts(topic) == ["прочитано давно"]
    boris.do(MarkRead(topic=topic))
    assert unread(boris) == []
    give(boris, *news)
    for _ in range(2):
        assert unread(boris) == ["ждало ключа"]
        assert [row.unread for row in boris.reader.topics()] == [1]
        fold_again(boris)
        boris.reopen()
    boris.do(MarkRead(topic=topic))
    for _ in range(2):
        assert unread(boris) == []
        fold_again(boris)


def test_what_begins_to_stand_after_everything_was_read_is_unread_and_what_was_read_stays_read(
    neighbours: list[Resident],
) -> None:
    anna, boris, vera = neighbours
    topic = anna.topic()
    meet(*neighbours)
    vera.say(topic, "прочитано давно")
    meet(*neighbours)
    boris.do(MarkRead(topic=topic))
    everybody = boris.service.core.log.view
    fold_again(boris, without(everybody, vera))
    assert boris.texts(topic) == []
    vera.say(topic, "пришло, пока не считалось")
    give(boris, *entries_of(vera))
    boris.do(MarkRead(topic=topic))
    assert boris.texts(topic) == []
    fold_again(boris, everybody)
    assert boris.texts(topic) == ["прочитано давно", "пришло, пока не считалось"]
    assert unread(boris) == ["пришло, пока не считалось"]
    boris.do(MarkRead(topic=topic))
    fold_again(boris)
    assert unread(boris) == []
