"""The residents' own circles of the sample house."""

from collections.abc import Sequence

from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.viewmodels.sample_rows import SampleHouse


class SampleCircles(SampleHouse):
    """There are none until somebody begins one."""

    _circles: tuple[CircleRow, ...] = ()

    def circles(self) -> Sequence[CircleRow]:
        """Return the circles that one is in."""
        return self._circles
