"""Who had taken up what somebody would undo by ending what is his own."""

from collections.abc import Callable

from neighbourhood.domain.authority.cases import Case, Docket, Known
from neighbourhood.domain.ids import PersonId


def is_witness(case: Case, close: Case, whose: PersonId | None) -> bool:
    """Whether an act is by a third one whom the author of an own close knew, if the ground has effect, and had not heard of it."""
    ground = case.ground
    if ground is None or case.person in (None, whose, close.person) or case.rests_on(close):
        return False
    return close.rests_on(ground)


class Witnesses:
    """What all witnesses of one close rest on, gathered once: very many acts can ask, and each could look at all others."""

    def __init__(self, docket: Docket, close: Case, whose: PersonId | None) -> None:
        self._taken_up = 0
        """The numbers of all that somebody had taken up whose ground is known to have effect."""
        self._perhaps: dict[int, tuple[Case, int]] = {}
        """By the number of a ground that is not decided: it, and what would be taken up."""
        for case in docket.cases:
            if is_witness(case, close, whose) and case.ground is not None and case.ground.effective is not False:
                ground, before = self._perhaps.get(case.ground.number, (case.ground, 0))
                self._perhaps[ground.number] = ground, before | case.past
        self._settle()

    def _settle(self) -> None:
        for number, (ground, numbers) in list(self._perhaps.items()):
            if ground.effective is not None:
                del self._perhaps[number]
                self._taken_up |= numbers if ground.effective else 0

    def took_up(self, case: Case, effective: Callable[[Case], Known]) -> Known:
        """Whether somebody had taken an act up; ``effective`` notes the grounds on which that hangs."""
        self._settle()
        if self._taken_up >> case.number & 1:
            return True
        doubtful = [ground for ground, numbers in self._perhaps.values() if numbers >> case.number & 1]
        return None if [effective(ground) for ground in doubtful] else False
