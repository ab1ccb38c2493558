"""The baseline does the work that it is compared for: every entry is checked, and what it stores is whole."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from benchmarks.baseline import Entry, Payload, Store

from benchmarks import baseline, workload


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "baseline.sqlite")) as opened:
        yield opened


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return baseline.written(workload.messages(50, devices=5))


def _changed(entry: Entry, **fields: object) -> Entry:
    payload = msgspec.msgpack.decode(entry.payload, type=Payload)
    return Entry(msgspec.msgpack.encode(msgspec.structs.replace(payload, **fields)), entry.signature)


def test_what_is_written_is_stored_whole_and_in_order(store: Store, entries: list[Entry]) -> None:
    store.append(entries)
    assert list(store.all()) == entries
    assert store.count() == 50


def test_a_changed_text_is_refused_and_nothing_of_its_batch_is_stored(store: Store, entries: list[Entry]) -> None:
    with pytest.raises(ValueError, match="signature"):
        store.append([*entries[:-1], _changed(entries[-1], text="something else")])
    assert store.count() == 0
    store.append(entries)


def test_a_wrong_signature_is_refused(store: Store, entries: list[Entry]) -> None:
    with pytest.raises(ValueError, match="signature"):
        store.append([Entry(entries[0].payload, entries[1].signature)])


@pytest.mark.parametrize("left_out", [0, 10])
def test_a_gap_in_a_chain_is_refused(store: Store, entries: list[Entry], left_out: int) -> None:
    with pytest.raises(ValueError, match="chain"):
        store.append(entries[:left_out] + entries[left_out + 1 :])


def test_a_file_opened_again_goes_on_with_its_chains(store: Store, entries: list[Entry], tmp_path: Path) -> None:
    store.append(entries[:30])
    with closing(Store(tmp_path / "baseline.sqlite")) as again:
        again.append(entries[30:])
        assert again.count() == 50
        with pytest.raises(ValueError, match="chain"):
            again.append(entries[30:])
