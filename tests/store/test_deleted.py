"""What anybody can still read of a message that its author has deleted: nothing, in no answer and in no file.

Its entry stays in the log, sealed, as every entry does: the neighbours need the chain whole.
"""

import pytest

from neighbourhood.app.intents import DeleteMessage, EditMessage, PinMessage, React, SaveDraft, Say
from neighbourhood.domain.ids import SubjectId
from tests.app.builders import Resident, meet
from tests.store.test_secrecy import clear_text

SECRET = "гиппопотам"
STEM = "гиппопот"
"""What the index holds of it."""


@pytest.fixture
def deleted(neighbours: list[Resident]) -> tuple[list[Resident], SubjectId, SubjectId]:
    """A message that was drafted, pinned, changed, thanked for, answered and then deleted; and its topic."""
    anna, boris, _ = neighbours
    topic = anna.topic()
    anna.do(SaveDraft(topic=topic, text=SECRET))
    message = anna.say(topic, f"первый {SECRET}")
    anna.do(PinMessage(message=message, on=True))
    anna.do(EditMessage(message=message, text=f"второй {SECRET}"))
    meet(*neighbours)
    boris.do(React(message=message, reaction="thanks", on=True))
    boris.do(Say(topic=topic, text="ответ", reply_to=message))
    meet(*neighbours)
    assert SECRET in all_answers(anna, topic, message), "the control: it can be found"
    anna.do(DeleteMessage(message=message))
    meet(*neighbours)
    return neighbours, topic, message


def all_answers(resident: Resident, topic: SubjectId, message: SubjectId) -> str:
    """Return whatever the program says when it is asked for everything."""
    reader = resident.reader
    answers = (
        reader.topics(),
        reader.timeline(topic),
        reader.message(message),
        reader.wordings(message),
        reader.pinned(topic),
        reader.mentioned(),
        reader.thanked(),
        reader.search(SECRET),
    )
    return repr(answers)


def test_no_answer_holds_a_word_of_a_deleted_message_for_anybody(
    deleted: tuple[list[Resident], SubjectId, SubjectId],
) -> None:
    neighbours, topic, message = deleted
    for resident in neighbours:
        assert SECRET not in all_answers(resident, topic, message)
        resident.reopen()
        assert SECRET not in all_answers(resident, topic, message)


def test_no_file_of_the_folder_holds_a_word_of_a_deleted_message(
    deleted: tuple[list[Resident], SubjectId, SubjectId],
) -> None:
    for resident in deleted[0]:
        assert clear_text(resident.folder, (SECRET,)) == set()
        resident.reopen()
        assert clear_text(resident.folder, (SECRET,)) == set()


def test_the_index_for_search_and_the_drafts_forget_a_deleted_message(
    deleted: tuple[list[Resident], SubjectId, SubjectId],
) -> None:
    for resident in deleted[0]:
        connection = resident.store._connection
        connection.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'words', 'row')")
        terms = {str(term) for (term,) in connection.execute("SELECT term FROM held")}
        assert "ответ" in terms, "the control"
        assert STEM not in terms
        assert [text for (text,) in connection.execute("SELECT text FROM draft")] == []
