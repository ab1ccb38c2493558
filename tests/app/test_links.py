"""Links into the program, as a stranger would write them too."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.links import MAX_LINK_CHARS, Link, is_link, read_link
from neighbourhood.domain.ids import SubjectId

CODE = "K7QMA2XWP4H9RT5BNC3D"
HEX = "0f" * 32


@pytest.mark.parametrize(
    "text",
    [
        f"neighbourhood://join/{CODE}",
        f"NEIGHBOURHOOD://JOIN/{CODE.lower()}/",
        "neighbourhood:join/K7QMA-2XWP4-H9RT5-BNC3D",
    ],
)
def test_a_code_is_read_with_or_without_its_dashes(text: str) -> None:
    assert read_link(text) == Link(verb="join", code=CODE)


def test_topics_and_messages_are_named_by_their_whole_ids() -> None:
    assert read_link(f"neighbourhood://topic/{HEX}") == Link(verb="topic", subject=SubjectId(b"\x0f" * 32))
    assert read_link(f"neighbourhood://message/{HEX.upper()}/").subject == SubjectId(b"\x0f" * 32)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "neighbourhood:",
        "neighbourhood://",
        "neighbourhood://join",
        "neighbourhood://join/",
        f"neighbourhood://join/{CODE}9",
        f"neighbourhood://join/{CODE[:-1]}",
        f"neighbourhood://join/{CODE[:-1]}Я",
        f"neighbourhood://join/{CODE}?name=Anna",
        f"neighbourhood://join/{CODE}#now",
        f"neighbourhood://join/../topic/{HEX}",
        "neighbourhood://join/%4B7QMA2XWP4H9RT5BNC3D",
        f"neighbourhood://erase/{HEX}",
        f"neighbourhood://topic/{HEX[:-2]}",
        f"neighbourhood://topic/{HEX}00",
        f"neighbourhood://topic/{'zz' * 32}",
        f"neighbourhood://topic/{HEX[:-1]}-",
        f"neighbourhood://topic/{HEX}\n",
        f" neighbourhood://topic/{HEX}",
        f"neighbourhood://topic/{HEX} --data-dir /tmp",
        f"https://example.org/neighbourhood://topic/{HEX}",
        f"neighbourhood:///topic/{HEX}",
        "neighbourhood://topic/" + "０" * 64,
        "neighbourhood://" + "a" * 100_000,
    ],
)
def test_anything_else_is_one_kind_sentence(text: str) -> None:
    with pytest.raises(Fault) as problem:
        read_link(text)
    assert problem.value.kind is FaultKind.BAD_LINK


@given(st.text(max_size=2 * MAX_LINK_CHARS))
def test_no_text_breaks_the_reader(text: str) -> None:
    for candidate in (text, f"neighbourhood://{text}", f"neighbourhood://topic/{text}"):
        with suppress(Fault):
            assert read_link(candidate).verb in {"join", "topic", "message"}


def test_what_claims_to_be_a_link_is_known_by_its_beginning() -> None:
    assert is_link("Neighbourhood://nonsense")
    assert not is_link("neighbourhood")
    assert not is_link("say")
