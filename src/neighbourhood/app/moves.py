"""Messages that were moved to another topic: where each of them stands, for lists, counts and search."""

from collections.abc import Iterable

from neighbourhood.app.bench import Bench
from neighbourhood.app.storage import Storage
from neighbourhood.domain.authority.view import View
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.measures import MeasureState
from neighbourhood.domain.subjects.states import AnyState, MessageState, TopicState


class Moves:
    """Follows what was said of where messages belong. Whose word counts is asked of the authority view each time."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def settle(self, folded: Iterable[AnyState], begun: Iterable[SubjectId], view: View) -> bool:
        """Place the messages that these states speak of, and those ``begun`` that were moved before they came here.

        Return whether any went elsewhere.
        """
        states = list(folded)
        touched = {state.message for state in states if isinstance(state, MeasureState) and state.measure == "move"}
        if not touched and not self._storage.has_measures():
            return False
        if any(isinstance(state, TopicState) for state in states):
            touched |= self._storage.moved_messages()
        touched |= {subject for subject in begun if self._storage.measures.is_measured(subject)}
        return self._place(touched, view)

    def settle_all(self, view: View) -> bool:
        """Place all messages that were ever moved; return whether any went elsewhere."""
        return self._storage.has_measures() and self._place(self._storage.moved_messages(), view)

    def _place(self, messages: Iterable[SubjectId | None], view: View) -> bool:
        source = self._storage.measures
        bench = Bench(source, view, 0)
        went = False
        for id_ in messages:
            matter = source.matter(id_) if id_ is not None else None
            if id_ is not None and matter is not None and isinstance(matter[0], MessageState):
                went = self._storage.place_message(id_, bench.place_of(id_, matter[0])) or went
        return went
