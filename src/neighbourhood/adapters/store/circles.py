"""Circles as they lie in the database: a built-in one as its number, one of the residents' own as its id."""

from neighbourhood.domain.ids import Circle, CircleId, Tier


def to_column(circle: Circle) -> int | bytes:
    """Return what stands in the database for a circle."""
    return int(circle) if isinstance(circle, Tier) else circle


def from_column(value: int | bytes) -> Circle:
    """Return the circle that ``to_column`` wrote."""
    return Tier(value) if isinstance(value, int) else CircleId(value)
