"""How people are called: each gives oneself a name, and can give another, also after all that one wrote was erased."""

from neighbourhood.app.core import Core
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import SetName
from neighbourhood.app.moderating import Moderating
from neighbourhood.app.texts import clean_line
from neighbourhood.domain import limits
from neighbourhood.domain.ids import Tier
from neighbourhood.domain.subjects.content import DescribePerson


class Naming:
    """The intent about it, over a Core. Guests read names too."""

    def __init__(self, core: Core, moderating: Moderating) -> None:
        self._core = core
        self._moderating = moderating

    def set(self, intent: SetName) -> None:
        """Give oneself a name; the same one again writes nothing."""
        core, me = self._core, self._core.log.me
        if me is None:
            raise core.absent()
        if core.log.view.persons[me].tier < Tier.DESK:
            raise Fault(FaultKind.NOT_ALLOWED)
        name = clean_line(intent.name, limits.MAX_NAME_CHARS)
        if name == core.storage.measures.name(me):
            return
        self._moderating.check_may_begin()
        core.tell(DescribePerson(None, core.outside.now_ms(), name), circle=Tier.DESK)
