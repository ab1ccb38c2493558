"""Who says what next in the sample house."""

import itertools
import random

import pytest

from neighbourhood.app.intents import React, Say
from neighbourhood.bootstrap.demo.sample import SampleHouse, load_sample
from neighbourhood.bootstrap.demo.script import FIRST_PAUSE_S, Cue, Script
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.resources import resource_folder

HOUR_S = 3600
SAID = SubjectId(b"\x05" * 32)


@pytest.fixture(scope="module")
def house() -> SampleHouse:
    return load_sample(resource_folder("resources"))


def a_script(house: SampleHouse, *neighbours: str, language: str = "en") -> Script:
    topics = {topic.key: SubjectId(bytes([number]) * 32) for number, topic in enumerate(house.topic, 100)}
    return Script(house, language, neighbours, topics, random.Random(7), 0.0)


def cues_until(script: Script, end_s: float, start_s: float = 0.0) -> list[Cue]:
    """Ask every second; what follows a line is told as said."""
    cues: list[Cue] = []
    for step in range(int(start_s), int(end_s) + 1):
        cue = script.due(step)
        if cue is not None:
            cues.append(cue)
            if cue.follows:
                script.said(SubjectId(len(cues).to_bytes(32)))
    return cues


def says(cue: Cue) -> Say:
    assert isinstance(cue.intent, Say)
    return cue.intent


def test_all_lines_are_said_in_order_at_a_human_pace(house: SampleHouse) -> None:
    cues = cues_until(a_script(house, "marina", "sergey", language="ru"), HOUR_S)
    assert [says(cue).text for cue in cues] == [line.text.ru for line in house.live]
    pauses_s = [two.at_s - one.at_s for one, two in itertools.pairwise(cues)]
    assert cues[0].at_s >= FIRST_PAUSE_S
    assert min(pauses_s) >= 6
    assert max(pauses_s) <= 32


def test_an_answer_names_the_line_before_it_and_nobody_answers_themselves(house: SampleHouse) -> None:
    cues = cues_until(a_script(house, "marina", "sergey", "olga"), HOUR_S)
    for number, (cue, line) in enumerate(zip(cues, house.live, strict=True)):
        assert says(cue).reply_to == (SubjectId(number.to_bytes(32)) if line.re else None)
    assert all(one.who != two.who for one, two in itertools.pairwise(cues))


def test_who_writes_gets_a_reaction_and_then_one_answer(house: SampleHouse) -> None:
    script = a_script(house, "marina", "sergey")
    topic = SubjectId(b"\x09" * 32)
    script.heard(0.0, topic, SAID, "When do they come?")
    reaction, answer = [cue for cue in cues_until(script, 10) if not cue.follows]
    assert reaction.intent == React(message=SAID, reaction="seen")
    assert (says(answer).topic, says(answer).reply_to) == (topic, SAID)
    assert says(answer).text in {text.en for text in house.answers.question}
    assert 0 < reaction.at_s < answer.at_s < 10


def test_thanks_are_answered_as_thanks_in_both_languages(house: SampleHouse) -> None:
    for language, text in (("en", "Thank you all"), ("ru", "Всем спасибо")):
        script = a_script(house, "marina", language=language)
        script.heard(0.0, SAID, SAID, text)
        answers = [says(cue).text for cue in cues_until(script, 10) if not cue.follows and isinstance(cue.intent, Say)]
        assert answers
        assert set(answers) <= {words.spoken(language) for words in house.answers.thanks}


def test_whoever_writes_a_hundred_lines_is_owed_only_some_answers(house: SampleHouse) -> None:
    script = a_script(house, "marina")
    for _ in range(100):
        script.heard(0.0, SAID, SAID, "again")
    assert len([cue for cue in cues_until(script, 60) if not cue.follows]) <= 21


def test_whose_program_is_gone_says_nothing_more(house: SampleHouse) -> None:
    script = a_script(house, "marina", "sergey")
    script.heard(0.0, SAID, SAID, "hello")
    script.gone("marina")
    assert {cue.who for cue in cues_until(script, HOUR_S)} == {"sergey"}
    script.gone("sergey")
    script.heard(HOUR_S, SAID, SAID, "anybody?")
    assert cues_until(script, HOUR_S + 60, HOUR_S) == []
