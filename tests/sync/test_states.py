"""The two tables of a session are complete."""

from typing import get_args

from neighbourhood.sync.states import NEXT, TAKES, State, Step
from neighbourhood.sync.wire import Frontier, Goodbye, Hello, Message


def test_every_open_state_can_end_and_a_closed_one_leads_nowhere() -> None:
    assert all(NEXT[state, Step.END] is State.CLOSED for state in State if state is not State.CLOSED)
    assert not [state for state, _ in NEXT if state is State.CLOSED]


def test_every_state_says_what_it_takes() -> None:
    assert set(TAKES) == set(State)
    assert frozenset().union(*TAKES.values()) == set(get_args(Message))
    assert all(Goodbye in taken for state, taken in TAKES.items() if state is not State.CLOSED)
    assert TAKES[State.CLOSED] == frozenset()


def test_a_greeting_is_taken_once_and_questions_only_in_an_exchange() -> None:
    assert [state for state in State if Hello in TAKES[state]] == [State.HELLO]
    assert [state for state in State if Frontier in TAKES[state]] == [State.AUTHORITY, State.CONTENT]


def test_content_is_reached_only_through_authority() -> None:
    assert [before for before, after in NEXT.items() if after is State.CONTENT] == [
        (State.AUTHORITY, Step.AUTHORITY_DONE)
    ]
