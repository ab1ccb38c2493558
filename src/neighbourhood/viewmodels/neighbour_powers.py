"""What one neighbour may do about another, by the table of powers (docs/authority.md). Pure."""

from collections.abc import Iterable
from typing import Final

from neighbourhood.app.bench import MODERATING
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import AddressLevel, ConfirmAddress, EndRole, GiveRole, Role, SetTenure
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_belonging import OpenedRow
from neighbourhood.domain.authority.acts import COUNCIL, MODERATOR, RESIDENT
from neighbourhood.domain.authority.powers import CLOSE_INVITATION, CONFIRM, INVITE_ANYWHERE, majority, removal
from neighbourhood.domain.ids import PersonId
from neighbourhood.domain.subjects.content import Tenure

LEVELS: Final[tuple[AddressLevel, ...]] = ("vouched", "mailbox", "seen", "extract")
TENURES: Final[tuple[Tenure, ...]] = ("owner", "tenant", "family")
OFFERED: Final[tuple[Role, ...]] = ("moderator", "secretary", "council")
"""Roles of residents. Those of guests come with their invitation, and are only ended."""
GIVEN: Final[tuple[Role, ...]] = (*OFFERED, "company", "observer", "courier")


def actions(me: PersonRow, person: PersonRow) -> tuple[str, ...]:
    """Return what I may do, as a menu has it: "confirm vouched", "hold owner", "give moderator", "renew moderator", "recall moderator", "end council", "moderate",
    "remove";
    "hand council" asks first to whom, "rename" for the name.

    Of others the council says how they hold a flat on the command line, with the share.
    """
    confirmed = [f"confirm {level}" for level in LEVELS if may_confirm(me, person, level)]
    held = {*person.roles, *((MODERATOR,) if person.moderates_until_ms is not None else ())}
    ends = [f"end {role}" for role in GIVEN if role in held and (COUNCIL in me.roles or person.me)]
    if person.me:
        holds = [f"hold {tenure}" for tenure in TENURES if RESIDENT in person.roles and person.tenure != tenure]
        hands = [f"hand {role}" for role in OFFERED if role in person.roles and COUNCIL in person.roles]
        return ("rename", *holds, *hands, *ends)
    moderates = ["moderate"] if may_moderate(me, person) else []
    if COUNCIL not in me.roles:
        recalls = ["recall moderator"] if RESIDENT in me.roles and MODERATOR in held else []
        return (*confirmed, *recalls, *ends, *moderates)
    gives = [f"give {role}" for role in OFFERED if RESIDENT in person.roles and role not in person.roles]
    if MODERATOR in person.roles and person.moderates_until_ms is not None:
        gives.insert(0, "renew moderator")
    return (*confirmed, *gives, *ends, *moderates, "remove")


def may_moderate(me: PersonRow, person: PersonRow) -> bool:
    """Tell whether I may warn or mute somebody who writes in the house."""
    return (
        not (person.me or person.gone) and RESIDENT in person.roles and not frozenset(MODERATING).isdisjoint(me.roles)
    )


def may_confirm(me: PersonRow, person: PersonRow, level: AddressLevel) -> bool:
    """Tell whether I may say so of a resident's address. A neighbour vouches for those of other flats, and may do so
    after somebody else has: two who know a person make a vote of the flat.
    """
    if person.me or RESIDENT not in person.roles or not CONFIRM[level] & frozenset(me.roles):
        return False
    if level == "vouched":
        return person.flat_number != me.flat_number and level not in person.confirmed_by_me
    return level not in person.confirmed


def may_invite(me: PersonRow, flat_number: str) -> bool:
    """Tell whether I may make an invitation to a flat."""
    return bool(INVITE_ANYWHERE & frozenset(me.roles)) or (RESIDENT in me.roles and flat_number == me.flat_number)


def may_close(me: PersonRow, opened: OpenedRow) -> bool:
    """Tell whether I may end an invitation: who made it, who lives in its flat, council and secretary."""
    lives_there = RESIDENT in me.roles and opened.flat_number == me.flat_number != ""
    return opened.by.me or lives_there or bool(CLOSE_INVITATION & frozenset(me.roles))


def signatures_to_remove(people: Iterable[PersonRow], person: PersonRow) -> int:
    """Return how many of the council have to sign, the first who asks included."""
    council = sum(COUNCIL in one.roles for one in people)
    return majority(council) if COUNCIL in person.roles else removal(council)


def intent_of(action: str, person: PersonId) -> Intent:
    """Return what a line of the menu asks for. Raises KeyError for a line that ``actions`` does not know."""
    confirms = {f"confirm {level}": ConfirmAddress(person=person, level=level) for level in LEVELS}
    holds = {f"hold {tenure}": SetTenure(person=person, tenure=tenure) for tenure in TENURES}
    gives = {f"give {role}": GiveRole(person=person, role=role) for role in OFFERED}
    ends = {f"end {role}": EndRole(person=person, role=role) for role in GIVEN}
    terms: dict[str, Intent] = {
        "renew moderator": GiveRole(person=person, role=MODERATOR),
        "recall moderator": EndRole(person=person, role=MODERATOR),
    }
    return {**confirms, **holds, **gives, **terms, **ends}[action]
