"""What screens and the command line read about the residents' own circles."""

from neighbourhood.app.rows import PersonRow, Row
from neighbourhood.domain.ids import CircleId, PersonId


class CircleRow(Row, frozen=True, kw_only=True):
    """A circle that I am in, or was. ``kind``: own, or direct for a conversation of two, which has the other's name."""

    circle: CircleId
    kind: str
    name: str
    members: tuple[PersonRow, ...]
    stewards: tuple[PersonId, ...]
    """Who may change it, the senior ones first."""
    steward: bool
    """I am one of them."""
    left: bool
    """I am not in it any more, or ``waits``: what was read stays."""
    waits: bool = False
    """This computer does not know: there are newer keys that it cannot open, or not yet."""
