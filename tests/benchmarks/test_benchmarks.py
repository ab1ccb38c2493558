"""``python -m benchmarks`` with a few messages: each figure is made by the program's own work, and told as promised."""

import json

import msgspec
import pytest
from benchmarks.result import Bench, Result, compared

from benchmarks import __main__ as command
from benchmarks import house, product, workload

N = 40
KEYS = {"name", "value", "unit", "baseline", "ratio", "n", "notes"}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


def test_the_ratio_is_value_to_baseline() -> None:
    result = compared("name", 3.0, 2.0, "unit", workload.messages(5), "")
    assert (result.value, result.baseline, result.ratio, result.n) == (3.0, 2.0, 1.5, 5)


def test_a_filled_house_holds_every_message_of_sixty_devices(bench: Bench) -> None:
    filled = bench.filled(N)
    with house.opened(filled.here) as core, house.opened(filled.there) as neighbour:
        assert core.storage.last_row() - neighbour.storage.last_row() == N
        assert len(core.log.view.devices) == workload.DEVICES + 1
        assert core.log.view.devices == neighbour.log.view.devices
        writers = {
            stored.entry.header.device for stored in core.storage.rows_after(neighbour.storage.last_row(), limit=N)
        }
        assert len(writers) == len({one.device for one in filled.said})


@pytest.mark.parametrize("name", ["append", "replicate", "propagate", "reopen", "memory", "size"])
def test_every_benchmark_of_the_core_runs_and_answers_with_its_own_name(bench: Bench, name: str) -> None:
    result = command.BENCHMARKS[name].run(bench, N)
    assert isinstance(result, Result)
    assert (result.name, result.n) == (name, N)
    assert result.value > 0
    assert result.ratio == result.value / result.baseline


def test_a_measurement_whose_entries_do_not_arrive_fails_instead_of_answering(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "_count_messages", lambda _queries: N - 1)
    with pytest.raises(RuntimeError, match="did not do what it measures"):
        product.replicate(bench, N)


def test_json_is_one_object_a_line_with_the_promised_keys(
    bench: Bench, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "Bench", lambda _folder, **_options: bench)
    command.main(["size", "--n", str(N), "--json"])
    (line,) = capsys.readouterr().out.splitlines()
    assert set(json.loads(line)) == KEYS
    assert msgspec.json.decode(line, type=Result).n == N


def test_an_unknown_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["speed"])
    assert "no benchmark is called speed" in capsys.readouterr().err
