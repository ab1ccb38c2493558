"""Keys are read by one thread while another finds them again: nobody ever sees a key missing that is held."""

from typing import Any

import pytest

from neighbourhood.crypto import boxes, tiers
from neighbourhood.domain.ids import Lane
from tests.app.builders import Resident, meet


@pytest.mark.parametrize("way", ["renew", "update"])
def test_what_could_be_opened_can_be_opened_at_every_moment_of_a_new_search(
    neighbours: list[Resident], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    anna, boris, _ = neighbours
    topic = anna.topic()
    anna.service.rotations.rotate()
    anna.say(topic, "читается всегда")
    meet(*neighbours)
    log = boris.service.core.log
    contents = [stored.entry for stored in boris.store.rows_after(0, limit=1000)]
    sealed = [entry for entry in contents if entry.header.lane is Lane.CONTENT]
    opened = [log.keys.open(entry) for entry in sealed]
    assert None not in opened
    moments: list[bool] = []
    real_box, real_history = boxes.open_box, tiers.open_history

    def watched_box(*args: Any) -> bytes | None:
        moments.append([log.keys.open(entry) for entry in sealed] == opened)
        return real_box(*args)

    def watched_history(*args: Any) -> bytes:
        moments.append([log.keys.open(entry) for entry in sealed] == opened)
        return real_history(*args)

    monkeypatch.setattr(boxes, "open_box", watched_box)
    monkeypatch.setattr(tiers, "open_history", watched_history)
    if way == "renew":
        log.keys.renew(log.view)
        assert len(moments) >= 2
    else:
        anna.service.rotations.rotate()
        boris.take(anna.everything())
        assert moments
    assert all(moments)
    assert [log.keys.open(entry) for entry in sealed] == opened


def test_a_search_that_starts_over_drops_keys_whose_ground_is_gone(neighbours: list[Resident]) -> None:
    boris = neighbours[1]
    log = boris.service.core.log
    (rotation,) = log.view.rotations
    assert all(log.keys.is_held(tag) for tag in rotation.tags[:3])
    log.keys.renew(type(log.view)())
    assert not any(log.keys.is_held(tag) for tag in rotation.tags)
    assert log.keys.update(log.view)
    assert all(log.keys.is_held(tag) for tag in rotation.tags[:3])
