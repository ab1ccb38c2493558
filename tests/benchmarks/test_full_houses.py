"""What would only be noticed in a house with a million messages: a question that reads every one of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
from benchmarks.mixed import Kind, build

from benchmarks import house
from neighbourhood.adapters.store.connection import open_reader
from neighbourhood.app.options import Options
from neighbourhood.app.ports import Queries
from neighbourhood.bootstrap import node
from neighbourhood.bootstrap.node import LocalNode, opened

SAYS_MUCH = ("subject", "entry", "topic", "message")


class Asked:
    """Notes each statement that the reader's connection carries out."""

    def __init__(self) -> None:
        self.statements: dict[str, Any] = {}
        self.connection: apsw.Connection | None = None

    def note(self, _cursor: apsw.Cursor, statement: str, values: Any) -> bool:
        self.statements.setdefault(statement, values)
        return True

    def whole_tables(self) -> list[str]:
        """Return the steps of all statements that read a large table from end to end, without any index."""
        if self.connection is None:
            raise AssertionError
        self.connection.exec_trace = None
        steps = [
            (str(row[-1]), statement)
            for statement, values in self.statements.items()
            if statement.lstrip().upper().startswith(("SELECT", "WITH"))
            for row in self.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
        return [f"{step}: {statement}" for step, statement in steps if step in {f"SCAN {name}" for name in SAYS_MUCH}]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    asked = Asked()

    def watched(path: Path, key: bytes) -> apsw.Connection:
        asked.connection = open_reader(path, key)
        asked.connection.exec_trace = asked.note
        return asked.connection

    monkeypatch.setattr(node, "open_reader", watched)
    return asked


@pytest.fixture
def full(tmp_path: Path, asked: Asked) -> Iterator[LocalNode]:  # noqa: ARG001  # first the eyes, then the opening
    build(tmp_path, Kind(60, 20))
    with opened(Options(data_dir=tmp_path / "here", passphrase=house.PASSPHRASE), network=False) as node:
        yield node


def _ask_everything(queries: Queries) -> None:
    topic = queries.topics()[0].topic
    page = queries.timeline(topic)
    place, message = page[-1].position, page[0].message
    queries.house(), queries.people(), queries.flats(), queries.mentioned(), queries.thanked()
    queries.timeline(topic, before=place), queries.timeline(topic, after=place), queries.pinned(topic)
    queries.message(message), queries.wordings(message), queries.holders(message)
    queries.place_at(topic, page[-1].written_at_ms), queries.count_after(topic, place)
    (
        queries.search("лифт"),
        queries.search("лифт", topic=topic, author=page[0].author.person, since_ms=1, until_ms=2**50),
    )


def test_no_question_of_the_window_reads_a_whole_table(asked: Asked, full: LocalNode) -> None:
    full.query(_ask_everything).result()
    assert len(asked.statements) > 15
    assert full.query(lambda _queries: asked.whole_tables()).result() == []
