"""When a session does something by itself. Seconds on the owner's clock; nothing here reads a clock."""

from typing import Final

PING_AFTER_S: Final = 10.0
SILENCE_LIMIT_S: Final = 30.0
COMPARE_EVERY_S: Final = 60.0
COMPARE_SPREAD: Final = 0.2
COMPARE_AGAIN_S: Final = 5.0
"""After a difference, doubled with every new round that did not help."""

MAX_ROUND_GAP_S: Final = 600.0
MAX_ROUNDS_AT_ONCE: Final = 16
"""Rounds beyond two per COMPARE_AGAIN_S, twice what two honest sides begin."""


class Timers:
    """Deadlines of one session; ``jitter`` in 0..1 spreads many sessions."""

    def __init__(self, now: float, jitter: float) -> None:
        self._factor = 1 - COMPARE_SPREAD + 2 * COMPARE_SPREAD * jitter
        self._began_at = self._sent_at = self._heard_at = now
        self._fruitless_rounds = 0
        self.compare_at = now + COMPARE_EVERY_S * self._factor
        self.round_not_before = now

    @property
    def ping_at(self) -> float:
        """When to break our own silence."""
        return self._sent_at + PING_AFTER_S

    @property
    def give_up_at(self) -> float:
        """When the other side has been silent for too long."""
        return self._heard_at + SILENCE_LIMIT_S

    def rounds_allowed(self, now: float) -> int:
        """How many rounds a session of this age can have had."""
        return MAX_ROUNDS_AT_ONCE + int(2 * (now - self._began_at) / COMPARE_AGAIN_S)

    def sent(self, now: float) -> None:
        """Note that something was sent."""
        self._sent_at = now

    def heard(self, now: float) -> None:
        """Note that something came."""
        self._heard_at = now

    def compare_now(self, now: float) -> None:
        """Compare digests at the next quiet moment."""
        self.compare_at = now

    def compared(self, now: float) -> None:
        """Plan the next comparison."""
        self.compare_at = now + COMPARE_EVERY_S * self._factor

    def found_equal(self) -> None:
        """Differences of the past no longer slow us down."""
        self._fruitless_rounds = 0

    def found_different(self, now: float) -> None:
        """Compare again soon: what is under way explains most differences."""
        self.compare_at = min(self.compare_at, now + min(self._gap_s, COMPARE_EVERY_S) * self._factor)

    def began_round(self, now: float) -> None:
        """Slow down rounds that do not help."""
        self.round_not_before = now + self._gap_s
        self._fruitless_rounds += 1

    @property
    def _gap_s(self) -> float:
        gap_s: float = COMPARE_AGAIN_S * 2.0 ** min(self._fruitless_rounds, 10)
        return min(gap_s, MAX_ROUND_GAP_S)
