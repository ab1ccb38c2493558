"""Moderation from the command line."""

import json
from typing import Any

import pytest
from msgspec.structs import replace

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents_moderation import (
    AppealMeasure,
    DecideMeasure,
    FlagMessage,
    LiftMeasure,
    SecondMeasure,
    TakeMeasure,
)
from neighbourhood.app.rows import PersonRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import PersonId, SubjectId
from tests.cli.fake_world import ANNA, HOUSE, WRITTEN_AT_MS, FakeHouse, FakeWorld, a_message

Capture = pytest.CaptureFixture[str]
MESSAGE, TOPIC = SubjectId(b"\x77" * 32), SubjectId(b"\x21" * 32)
MEASURE = SubjectId(b"\xab" * 32)
BORIS = PersonRow(person=PersonId(b"\x0b" * 32), name="Boris", flat_number="7")
DAY_MS = 24 * 3_600_000


def a_measure(measure: str = "hide", **fields: object) -> MeasureRow:
    plain = MeasureRow(
        id=MEASURE,
        measure=measure,
        state="holds",
        by=ANNA,
        person=BORIS,
        at_ms=WRITTEN_AT_MS,
        until_ms=None,
        reason="Rude",
        rule="",
        message=MESSAGE,
        message_topic=TOPIC,
        topic_title="Lifts",
    )
    return replace(plain, **fields)


def a_world(*taken: MeasureRow) -> FakeWorld:
    return FakeWorld(backend=FakeHouse(taken=list(taken)))


def carry_out(world: FakeWorld, *arguments: str, language: str = "en_GB.UTF-8") -> int:
    return run(arguments, world, {"LANG": language})


@pytest.mark.parametrize(
    ("arguments", "intent"),
    [
        (("flag", "7777", "rude"), FlagMessage(message=MESSAGE, reason="rude")),
        (("flag", "7777"), FlagMessage(message=MESSAGE, reason="other")),
        (("flag", "7777", "--take-back"), FlagMessage(message=MESSAGE, reason="other", on=False)),
        (("review", "7777"), TakeMeasure(measure="review", message=MESSAGE)),
        (("ask", "7777", "No names"), TakeMeasure(measure="ask", message=MESSAGE, reason="No names")),
        (
            ("hide", "7777", "Rude", "--rule", "Rule 3", "--days", "2", "--personal"),
            TakeMeasure(
                measure="hide", message=MESSAGE, reason="Rude", rule="Rule 3", until_ms=WRITTEN_AT_MS + 2 * DAY_MS,
                personal=True,
            ),
        ),
        (("move", "7777", "Lifts"), TakeMeasure(measure="move", message=MESSAGE, topic=TOPIC)),
        (("lock", "Lifts", "Calm down"), TakeMeasure(measure="lock", topic=TOPIC, reason="Calm down")),
        (("slow", "Lifts", "60", "Hot"), TakeMeasure(measure="slow", topic=TOPIC, seconds=60, reason="Hot")),
        (("warn", "Anna", "Rude"), TakeMeasure(measure="warn", person=ANNA.person, reason="Rude")),
        (
            ("mute", "Anna", "Rude", "--days", "3"),
            TakeMeasure(measure="mute", person=ANNA.person, reason="Rude", until_ms=WRITTEN_AT_MS + 3 * DAY_MS),
        ),
        (("second", "abab"), SecondMeasure(measure=MEASURE)),
        (("lift", "abab", "A mistake"), LiftMeasure(measure=MEASURE, reason="A mistake")),
        (("appeal", "abab", "A quote"), AppealMeasure(measure=MEASURE, reason="A quote")),
        (("decide", "abab", "stands", "So be it"), DecideMeasure(measure=MEASURE, stands=True, reason="So be it")),
        (("decide", "abab", "taken-back", "No"), DecideMeasure(measure=MEASURE, stands=False, reason="No")),
    ],
)  # fmt: skip
def test_each_command_says_what_it_is_for(arguments: tuple[str, ...], intent: object) -> None:
    world = a_world(a_measure())
    assert carry_out(world, "moderation", *arguments) == ExitCode.FINE
    assert world.backend.submitted == [intent]


@pytest.mark.parametrize("arguments", [("hide", "7777"), ("mute", "Anna", "Rude"), ("slow", "Lifts", "0", "Hot")])
def test_a_measure_without_reason_or_end_is_refused(arguments: tuple[str, ...]) -> None:
    world = a_world()
    assert carry_out(world, "moderation", *arguments) == ExitCode.USAGE
    assert world.backend.submitted == []


def test_the_list_tells_reason_rule_end_appeal_and_decision(capsys: Capture) -> None:
    appealed: dict[str, Any] = {"appeal": "A quote", "appealed_at_ms": 1, "decided_by": BORIS, "decision": "No"}
    world = a_world(a_measure(rule="Rule 3", state="overturned", **appealed))
    assert carry_out(world, "moderation", "list") == ExitCode.FINE
    line = capsys.readouterr().out.strip()
    assert line.startswith("ababababab  ")
    assert line.endswith(
        "Anna: hid a message of Boris in “Lifts”: “Rude”; rule: Rule 3; Boris appealed: “A quote”; "
        "Boris decided to take it back: “No”"
    )


@pytest.mark.parametrize("measure", ["ask", "hide", "move", "review", "lock", "slow", "warn", "mute"])
@pytest.mark.parametrize("state", ["holds", "ended", "needs_second", "own_conflict", "not_here"])
@pytest.mark.parametrize("language", ["en_GB.UTF-8", "ru_RU.UTF-8"])
def test_every_measure_in_every_state_is_a_line_in_both_languages(
    measure: str, state: str, language: str, capsys: Capture
) -> None:
    world = a_world(a_measure(measure, state=state, seconds=60))
    assert carry_out(world, "moderation", "list", language=language) == ExitCode.FINE
    assert capsys.readouterr().out.count("\n") == 1


def test_the_journal_of_the_house_tells_what_moderators_did(capsys: Capture) -> None:
    world = a_world(a_measure())
    assert carry_out(world, "journal") == ExitCode.FINE
    assert "hid a message of Boris" in capsys.readouterr().out
    assert carry_out(world, "--json", "journal") == ExitCode.FINE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["measure"], row["reason"]) == ("hide", "Rude")


def test_nobody_but_a_moderator_is_told_what_moderators_are_asked(capsys: Capture) -> None:
    """That nothing waits would not be true."""
    world = a_world()
    world.backend.here = replace(HOUSE, me=replace(ANNA, council=False, roles=("resident",)))
    assert carry_out(world, "moderation", "flagged") == ExitCode.NOT_ALLOWED
    assert capsys.readouterr().out == ""


def test_flagged_messages_are_listed_with_their_reasons(capsys: Capture) -> None:
    world = a_world()
    reasons = (("rude", 2), ("spam", 1))
    world.backend.flags = [
        FlaggedRow(message=a_message(0x77), topic_title="Lifts", text="Hello", reasons=reasons, flats=3, collapsed=True)
    ]
    assert carry_out(world, "moderation", "flagged") == ExitCode.FINE
    assert capsys.readouterr().out == "7777777777  Lifts: Anna: Hello (rude 2, advertising 1; 3\xa0flats)\n"


def test_the_words_of_a_hidden_message_are_shown_to_who_asks(capsys: Capture) -> None:
    assert carry_out(a_world(), "moderation", "show", "7777") == ExitCode.FINE
    assert capsys.readouterr().out == "Hello\n"


def test_an_unknown_measure_and_an_own_conflict_are_told(capsys: Capture) -> None:
    assert carry_out(a_world(), "moderation", "lift", "abab", "No") == ExitCode.NOT_FOUND
    world = a_world()
    world.backend.answers[TakeMeasure] = Fault(FaultKind.OWN_CONFLICT)
    assert carry_out(world, "moderation", "hide", "7777", "Rude") == ExitCode.NOT_ALLOWED
    assert "Ask another moderator" in capsys.readouterr().err


def test_a_long_mute_says_that_it_waits(capsys: Capture) -> None:
    world = a_world(a_measure("mute", id=SubjectId(b"\x55" * 32), state="needs_second"))
    assert carry_out(world, "moderation", "mute", "Anna", "Rude", "--days", "30") == ExitCode.FINE
    assert "waits for a second moderator" in capsys.readouterr().err
