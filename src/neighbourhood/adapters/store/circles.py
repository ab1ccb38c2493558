"""Circles as they lie in the database: a built-in one as its number, one of the residents' own as its id."""

from neighbourhood.adapters.store.people import PeopleReader
from neighbourhood.app.circle_book import CircleBook
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.app.texts import legible_name
from neighbourhood.domain.circles import DIRECT_NAME, CircleState
from neighbourhood.domain.ids import Circle, CircleId, Tier


def to_column(circle: Circle) -> int | bytes:
    """Return what stands in the database for a circle."""
    return int(circle) if isinstance(circle, Tier) else circle


def from_column(value: int | bytes) -> Circle:
    """Return the circle that ``to_column`` wrote."""
    return Tier(value) if isinstance(value, int) else CircleId(value)


class CircleReader:
    """One answer's worth of the residents' own circles."""

    def __init__(self, book: CircleBook, people: PeopleReader) -> None:
        self._book = book
        self._people = people

    def rows(self) -> list[CircleRow]:
        """Return the circles that one is or was in, by name."""
        rows = [self._row(state) for state in self._book.states.values()]
        return sorted(rows, key=lambda row: (row.kind, row.name, row.circle))

    def row(self, circle: CircleId) -> CircleRow | None:
        """Return one circle."""
        state = self._book.states.get(circle)
        return self._row(state) if state is not None else None

    def title(self, circle: Circle | None, title: str) -> str:
        """Return what a topic is called here: the nameless one of a conversation as the other person."""
        row = self.row(circle) if isinstance(circle, bytes) and title == DIRECT_NAME else None
        return row.name if row is not None and row.kind == "direct" else title

    def _row(self, state: CircleState) -> CircleRow:
        me, members = self._people.me, [self._people.row(person) for person in state.members]
        others = (member.name for member in members if member.person != me)
        return CircleRow(
            circle=state.id,
            kind=state.kind,
            name=next(others, "") if state.kind == "direct" else legible_name(state.name),
            members=tuple(members),
            stewards=state.stewards,
            steward=me in state.stewards and state.kind == "own",
            left=me not in state.members or state.id in self._book.shut,
            waits=me in state.members and state.id in self._book.shut,
        )
