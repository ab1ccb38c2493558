"""The commands about the house."""

import math
from pathlib import Path

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import FoundHouse, JoinHouse, ResumeWriting
from neighbourhood.app.ports import Backend, Queries
from neighbourhood.app.rows import HouseRow, JoiningRow, PersonRow, SyncRow
from neighbourhood.cli.inviting import invite_command
from neighbourhood.cli.parts import Group, Parts, seconds
from neighbourhood.cli.plan import plan_group, plan_options, planned
from neighbourhood.cli.session import Session, answered
from neighbourhood.cli.texts import Words
from neighbourhood.domain.fingerprint import house_fingerprint
from neighbourhood.domain.recovery import Language

_LOOK_AGAIN_S = 0.2
_HAND_OVER_S = 10.0
_OTHERS_ANSWER_S = 3.0
"""One neighbour said no; another one may say yes."""
_WAITING = frozenset({"searching", "asking", "receiving", "failed"})
"""States of a joining that founding a house gives up."""
_NOBODY_AFTER_S = 5.0
"""Neighbours who are there have answered by then."""


def house_group(parts: Parts) -> Group:
    """Return ``house`` with its commands."""
    name = parts.option("--name", required=True, metavar="NAME")
    flat = parts.option("--flat", told="flat number", required=True, metavar="NUMBER")
    timeout = parts.option("--timeout", type=seconds, metavar="SECONDS")
    house_name = parts.argument("house_name")
    return parts.group(
        "house",
        [
            parts.command("house found", found, house_name, name, flat, *plan_options(parts)),
            invite_command(parts),
            parts.command("house join", join, parts.argument("code"), name, timeout),
            parts.command("house show", show),
            parts.command("house resume", resume),
            plan_group(parts),
        ],
    )


def found(
    session: Session, house_name: str, name: str, flat: str, entrance: tuple[str, ...], plan: Path | None
) -> None:
    """Found a house, with a plan or without, and show it."""
    flats = planned(session, entrance, plan)
    intent = FoundHouse(house_name=house_name, person_name=name, flat_number=flat, plan=flats)
    with session.backend() as backend:
        waiting = backend.query(lambda reader: reader.joining()).result().state in _WAITING
        house = answered(backend, intent, HouseRow)
    if waiting:
        session.note(session.words("joining_given_up"))
    session.result(house, lambda: _house_lines(session, house))


def join(session: Session, code: str, name: str, timeout: float | None) -> None:
    """Use a code and wait until this device is in the house."""
    with session.backend(network=True) as backend:
        backend.submit(JoinHouse(code=code, person_name=name)).result()
        try:
            _await_joined(session, backend, timeout)
            _hand_over(session, backend)
        except KeyboardInterrupt:
            session.note(session.words("joining_stopped"))
            raise
        house = backend.query(lambda reader: reader.house()).result()
    if house is not None:
        session.result(house, lambda: _house_lines(session, house))


def show(session: Session) -> None:
    """Show the house, its people and how far this computer is."""
    house, people, sync, joining = session.ask(_overview)
    if house is None and joining.state in _WAITING - {"failed"}:
        told = session.words(f"joining_{joining.waits or joining.state}", check=joining.check)
        session.result({"house": None, "joining": joining}, lambda: [told])
        return
    if house is None:
        raise Fault(FaultKind.NO_HOUSE)
    session.result(
        {"house": house, "people": people, "sync": sync},
        lambda: [
            *_house_lines(session, house),
            *_people_lines(session, people),
            *_sync_lines(session, sync),
            *([session.words(f"joining_{joining.waits}", check=joining.check)] if joining.waits else []),
        ],
    )


def _overview(reader: Queries) -> tuple[HouseRow | None, tuple[PersonRow, ...], SyncRow, JoiningRow]:
    return reader.house(), tuple(reader.people()), reader.sync(), reader.joining()


def _hand_over(session: Session, backend: Backend) -> None:
    """Stay until a neighbour holds our name: whoever only joins and ends would stand there without one."""
    end_s = session.world.monotonic_s() + _HAND_OVER_S
    while session.world.monotonic_s() < end_s and not backend.query(lambda reader: reader.sync()).result().agree:
        session.world.sleep(_LOOK_AGAIN_S)


def _await_joined(session: Session, backend: Backend, timeout_s: float | None) -> None:
    clock = session.world.monotonic_s
    deadline_s = None if timeout_s is None else clock() + timeout_s
    told = waited = ""
    refused_s: float | None = None
    nobody_s = clock() + _NOBODY_AFTER_S
    while True:
        row = backend.query(lambda reader: reader.joining()).result()
        over = deadline_s is not None and clock() >= deadline_s
        if row.state == "failed":
            refused_s = clock() if refused_s is None else refused_s
            if over or clock() >= refused_s + _OTHERS_ANSWER_S:
                raise Fault(FaultKind(row.fault))
        elif (row.state, row.waits) != (told, waited):
            told, waited = row.state, row.waits
            session.note(session.words(f"joining_{waited or told}", check=row.check))
        if told == "joined":
            return
        if told == "searching" and clock() >= nobody_s:
            nobody_s = math.inf
            session.note(session.words("joining_nobody"))
        if over and waited:
            session.note(session.words("joining_goes_on"))
            return
        if over:
            raise Fault(FaultKind.NOT_REACHED)
        session.world.sleep(_LOOK_AGAIN_S)


def _house_lines(session: Session, house: HouseRow) -> list[str]:
    words = session.words
    lines = [
        house.name,
        words("house_id", id=house.house.hex()),
        words("house_words", here=_two_words(house, "en"), there=_two_words(house, "ru")),
        *([_me(words, house.me)] if house.me.name else []),
        words("house_counts", residents=house.residents, devices=house.devices),
    ]
    flats = [words("house_flats", flats=house.flats)] if house.flats else []
    state = "house_left" if house.left else "move_out_waits" if house.leaving else ""
    return [*lines, *flats, *([words(state)] if state else [])]


def _two_words(house: HouseRow, language: Language) -> str:
    return " · ".join(house_fingerprint(house.house, language))


def _me(words: Words, me: PersonRow) -> str:
    return words("me" if me.flat_number else "me_guest", name=me.name, flat=me.flat_number)


def _people_lines(session: Session, people: tuple[PersonRow, ...]) -> list[str]:
    return [f"{person.flat_number:>5}  {person.name or session.words('neighbour')}" for person in people]


def _sync_lines(session: Session, sync: SyncRow) -> list[str]:
    words = session.words
    lines = [words("online", count=sync.neighbours_online)]
    if sync.receiving:
        lines.append(words("receiving", count=sync.receiving))
    elif sync.agree:
        lines.append(words("agrees"))
    if sync.held_back:
        lines.append(words("held_back"))
    return lines


def resume(session: Session) -> None:
    """Write on after a restored backup."""
    session.tell(ResumeWriting(), type(None))
    session.note(session.words("writing_resumed"))
