"""The rules of the sample house: it has none until ``lay_down`` says so."""

from collections.abc import Sequence

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import AcknowledgeRules, SetRules
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_rules import RulesRow, RulesVersionRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.rules import numbered
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse


class SampleRules(SampleHouse):
    """Versions, and how many have read the last one."""

    _versions: tuple[RulesVersionRow, ...] = ()
    _read = 0
    _read_by_me = False
    rules_typed = ""
    """The draft of the next version."""

    def rules(self) -> RulesRow | None:
        """Return the rules that hold."""
        if not self._versions or self._house is None:
            return None
        read, residents = self._read + self._read_by_me, self._house.residents
        others = tuple(row for row in self.people() if not (row.council or row.me))
        missing = others[: residents - read]
        return RulesRow(
            now=self._versions[0],
            earlier=len(self._versions) - 1,
            read=read,
            residents=residents,
            read_by_me=self._read_by_me,
            asked=not self._read_by_me,
            not_read=missing if self._house.me.council else (),
        )

    def rules_history(self, limit: int = 20) -> Sequence[RulesVersionRow]:
        """Return all versions, the one that holds first."""
        return self._versions[:limit]

    def rules_draft(self) -> str:
        """Return what was typed for the next version."""
        return self.rules_typed

    def lay_down(self, text: str, by: PersonRow, at_ms: int, *, read: int = 0) -> None:
        """Let there be a new version, which so many others have read."""
        version = RulesVersionRow(
            version=SubjectId(self._new_id()), rules=numbered(text), text=text, by=by, written_at_ms=at_ms
        )
        self._versions = (version, *self._versions)
        self._read, self._read_by_me = read, by.me
        self.tell(Changes(rules=True))

    def _do_SetRules(self, intent: SetRules) -> SubjectId:
        house = self._house
        if house is None or not house.me.council:
            return refuse(FaultKind.NOT_ALLOWED)
        if not intent.text.strip():
            return refuse(FaultKind.EMPTY_TEXT)
        self.rules_typed = ""
        self.lay_down(intent.text.strip(), house.me, self.now_ms)
        return self._versions[0].version

    def _do_AcknowledgeRules(self, intent: AcknowledgeRules) -> None:
        if not self._versions:
            refuse(FaultKind.NO_RULES)
        if intent.version != self._versions[0].version:
            refuse(FaultKind.RULES_CHANGED)
        self._read_by_me = True
        self.tell(Changes(rules=True))
