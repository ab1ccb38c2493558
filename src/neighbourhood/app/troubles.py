"""What does not stop the program and is worth knowing, as faults with what their sentences mention."""

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.rows import SyncRow


def troubles(row: SyncRow) -> tuple[Fault, ...]:
    """Return the faults of a row, in the order in which they came up."""
    return tuple(_fault(FaultKind(kind), row) for kind in row.notices)


def _fault(kind: FaultKind, row: SyncRow) -> Fault:
    if kind is FaultKind.PORT_TAKEN and row.taken_port is not None:
        return Fault(kind, taken=str(row.taken_port))
    return Fault(kind)
