"""The rules of the house: each version is a subject of its own, with who has said to have read it.

Which versions count, and which of them holds, follows from the authority view when they are shown
(architecture.md, section 2, rules 3 and 4).
"""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from neighbourhood.domain.ids import PersonId
from neighbourhood.domain.limits import MAX_RULES, MAX_RULES_READERS
from neighbourhood.domain.subjects.content import AcknowledgeRules, DescribeRules, Told

_BETWEEN_RULES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")


class RulesState(msgspec.Struct, gc=False, tag="rules", frozen=True, array_like=True):
    """One version of the rules as its author wrote it.

    ``readers``: who has said to have read it, ascending, each once; of very many the lowest MAX_RULES_READERS.
    """

    author: PersonId
    written_at_ms: int
    text: str
    readers: tuple[PersonId, ...] = ()

    def is_read_by(self, person: PersonId) -> bool:
        """Whether a person knows this version: who wrote it has read it."""
        return person == self.author or person in self.readers


def begun_rules(first: Told, content: DescribeRules) -> RulesState:
    """Return a version nobody has read yet."""
    return RulesState(first.person, content.written_at_ms, content.text)


def fold_rules(state: RulesState, later: Iterable[Told]) -> RulesState:
    """Return the version with more readers. Nobody takes back to have read it, so no order matters."""
    said = {told.person for told in later if isinstance(told.content, AcknowledgeRules)}
    readers = sorted({*state.readers, *said})[:MAX_RULES_READERS]
    return msgspec.structs.replace(state, readers=tuple(readers))


def numbered(text: str) -> tuple[str, ...]:
    """Return the rules of a text in their order, rule 1 first: its paragraphs, which blank lines part.

    Of very many the last holds all the rest.
    """
    parts = (part.strip() for part in _BETWEEN_RULES.split(text.strip(), maxsplit=MAX_RULES - 1))
    return tuple(part for part in parts if part)
