"""What is erased in the sample house."""

from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import EraseMessage, EraseMine
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse


class SampleErasing(SampleHouse):
    """Erases messages: one's own, those of others for the council."""

    def _do_EraseMessage(self, intent: EraseMessage) -> int:
        row = self._messages.get(intent.message)
        if row is None or row.erased:
            return refuse(FaultKind.UNKNOWN_MESSAGE)
        if not row.author.me and not (self._house is not None and self._house.me.council):
            refuse(FaultKind.NOT_YOURS)
        self._erase(row.message)
        return 1

    def _do_EraseMine(self, _intent: EraseMine) -> int:
        mine = [row.message for row in self._messages.values() if row.author.me and not row.erased]
        for message in mine:
            self._erase(message)
        return len(mine)

    def _erase(self, message: SubjectId) -> None:
        nothing = {"text": "", "edited": False, "pinned": False, "reactions": (), "media": "", "quote": None}
        heard = self.sync_row.connected_devices + 1
        self._change(message, **nothing, erased=True, erased_on=heard, devices=len(self.people()))
