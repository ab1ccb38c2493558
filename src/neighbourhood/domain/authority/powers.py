"""Who may do what: the one table of powers (docs/authority.md says the same in words)."""

from collections.abc import Mapping
from typing import Final

from neighbourhood.domain.authority.acts import (
    COMPANY,
    COUNCIL,
    COURIER,
    MODERATOR,
    OBSERVER,
    RESIDENT,
    SECRETARY,
)
from neighbourhood.domain.ids import Tier

Roles = frozenset[str]

TIER_OF: Final[Mapping[str, Tier]] = {
    COURIER: Tier.WIRE,
    COMPANY: Tier.DESK,
    OBSERVER: Tier.DESK,
    RESIDENT: Tier.RESIDENTS,
    MODERATOR: Tier.RESIDENTS,
    SECRETARY: Tier.RESIDENTS,
    COUNCIL: Tier.COUNCIL,
}
"""The innermost circle that a role reads."""

GUESTS: Final[Roles] = frozenset((COMPANY, OBSERVER, COURIER))
INVITABLE: Final[Roles] = GUESTS | {RESIDENT}
GRANTED: Final[Roles] = GUESTS | {MODERATOR, SECRETARY, COUNCIL}
"""Roles that an act of the council gives; resident comes by admission alone."""

SPEAKING: Final[Roles] = frozenset((MODERATOR, SECRETARY, COUNCIL))
"""Roles in which somebody speaks for the house: what was said in them stays said when they end."""

ANYBODY: Final[Roles] = frozenset(TIER_OF)
RESIDENTS: Final[Roles] = frozenset((RESIDENT,))
COUNCIL_ONLY: Final[Roles] = frozenset((COUNCIL,))
ON_PROBATION: Final[Roles] = GUESTS | {RESIDENT}
"""What somebody is with a device that a single neighbour brought back, until the council upholds it."""

INVITE_ANYWHERE: Final[Roles] = frozenset((COUNCIL, SECRETARY))
"""Residents invite to their own flat."""
KEEP_REGISTER: Final[Roles] = frozenset((COUNCIL, SECRETARY))
"""Who describes the flats of the house."""
INVITE_GUESTS: Final[Roles] = COUNCIL_ONLY
CLOSE_INVITATION: Final[Roles] = frozenset((COUNCIL, SECRETARY))
"""Whoever made it, and who lives in its flat, close it too."""
CONFIRM: Final[Mapping[str, Roles]] = {
    "mailbox": frozenset((COUNCIL, SECRETARY)),
    "vouched": RESIDENTS,
    "seen": COUNCIL_ONLY,
    "extract": frozenset((COUNCIL, SECRETARY)),
}

FORMAT_POLICY: Final = "format"
"""A policy that lets newer kinds of acts count; as weighty as a change of the council."""

REMOVAL_SIGNATURES: Final = 2
"""Council signatures that remove a person; one where the council is one person."""
TRUSTEE_SIGNATURES: Final = 2


def majority(council: int) -> int:
    """Return how many of the council's members change it."""
    return council // 2 + 1


def removal(council: int) -> int:
    """Return how many of the council's members remove a person who is not of the council."""
    return min(REMOVAL_SIGNATURES, max(council, 1))
