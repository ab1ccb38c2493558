"""Noise fails: what would be lost in a thread, a task or a finaliser fails the test that caused it."""

from pathlib import Path

from tests.guards.noise import outcomes

NOISY = """
    import asyncio, threading, time, warnings

    def test_quiet():
        pass

    def test_warning():
        warnings.warn("old")

    def test_exception_in_a_thread():
        def work():
            raise RuntimeError("lost")
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()

    def test_file_left_open(tmp_path):
        open(tmp_path / "x", "w")

    def test_thread_left_running():
        threading.Thread(target=time.sleep, args=(2,), name="left").start()

    async def test_coroutine_never_awaited():
        asyncio.sleep(0)
"""


def test_what_is_swallowed_elsewhere_fails_a_test_here(tmp_path: Path) -> None:
    seen = outcomes(tmp_path, NOISY)
    assert seen.pop("test_quiet") == "PASSED"
    assert len(seen) == 5
    assert "PASSED" not in seen.values(), seen
