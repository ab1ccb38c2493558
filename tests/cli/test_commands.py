"""What each command asks the program for and what it prints."""

import io
import json
import sys
from concurrent.futures import Future
from pathlib import Path

import pytest
from msgspec.structs import replace

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intent import Intent
from neighbourhood.app.intents import (
    ChangeTopic,
    ConnectTo,
    CreateTopic,
    FoundHouse,
    ImportedMessage,
    ImportMessages,
    JoinHouse,
    PlannedFlat,
    ResolveTopic,
    Say,
    SetPlan,
    SetTopicLevel,
)
from neighbourhood.app.intents_invitations import MakeInvitation
from neighbourhood.app.options import PreviewOptions
from neighbourhood.app.rows import DigestRow, JoiningRow
from neighbourhood.cli.codes import ExitCode
from neighbourhood.cli.main import run
from neighbourhood.domain.ids import SubjectId, Tier
from neighbourhood.domain.limits import MAX_TEXT_BYTES
from tests.cli.fake_world import FakeHouse, FakeWorld, a_flat, a_message, a_topic, an_entry, an_old_chat

Capture = pytest.CaptureFixture[str]
ENGLISH = {"LANG": "en_GB.UTF-8"}


def carry_out(world: FakeWorld, *arguments: str) -> int:
    return run(arguments, world, ENGLISH)


def an_import(*texts: str) -> tuple[ImportedMessage, ...]:
    return tuple(ImportedMessage(str(place), "Olga", 1, text) for place, text in enumerate(texts))


class FakeInput:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_founding_a_house_sends_names_and_flat_and_shows_the_house(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "house", "found", "Maple Street 5", "--name", "Anna", "--flat", "12") == ExitCode.FINE
    assert world.backend.submitted == [FoundHouse(house_name="Maple Street 5", person_name="Anna", flat_number="12")]
    out = capsys.readouterr().out.splitlines()
    assert out == [
        "Maple Street 5",
        "Fingerprint of the house: " + "01" * 32,
        "Its two words on printed pages: album · amber in English, август · адрес in Russian",
        "You: Anna, flat 12",
        "2\xa0residents, 3\xa0devices",
    ]


def test_founding_over_a_waiting_joining_says_that_the_code_stays_good(capsys: Capture) -> None:
    world = FakeWorld()
    world.backend.joining_states = [JoiningRow(state="searching")]
    assert carry_out(world, "house", "found", "H", "--name", "A", "--flat", "1") == ExitCode.FINE
    assert "Its code stays good" in capsys.readouterr().err


def test_a_founded_house_as_json_has_ids_in_hex(capsys: Capture) -> None:
    assert carry_out(FakeWorld(), "--json", "house", "found", "H", "--name", "A", "--flat", "1") == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)["house"] == "01" * 32


def test_an_invitation_prints_the_code_alone_and_says_the_rest_aside(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "house", "invite", "--flat", "7", "--uses", "2") == ExitCode.FINE
    assert world.backend.submitted == [MakeInvitation(flat_number="7", uses=2)]
    captured = capsys.readouterr()
    assert captured.out == "ABCDE-FGHJK-MNPQR-STVWX\n"
    assert "flat 7" in captured.err


def test_joining_goes_on_the_network_and_tells_each_step_once(capsys: Capture) -> None:
    states = ["searching", "searching", "asking", "receiving", "joined"]
    world = FakeWorld(FakeHouse(joining_states=[JoiningRow(state=state) for state in states]))
    assert carry_out(world, "house", "join", "CODE", "--name", "Boris") == ExitCode.FINE
    assert world.opened[0][1] is True
    assert world.backend.submitted == [JoinHouse(code="CODE", person_name="Boris")]
    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 4
    assert captured.out.startswith("Maple Street 5\n")


def test_joining_that_fails_says_why_and_has_its_exit_code(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(joining_states=[JoiningRow(state="failed", fault="used_code")]))
    assert carry_out(world, "house", "join", "CODE", "--name", "Boris") == ExitCode.NOT_ALLOWED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "as often as it may be" in captured.err


def test_a_no_of_one_neighbour_ends_nothing_when_another_says_yes(capsys: Capture) -> None:
    no = JoiningRow(state="failed", fault="used_code")
    states = [JoiningRow(state="asking"), no, no, JoiningRow(state="receiving"), JoiningRow(state="joined")]
    world = FakeWorld(FakeHouse(joining_states=states))
    assert carry_out(world, "house", "join", "CODE", "--name", "Boris") == ExitCode.FINE
    assert "as often as it may be" not in capsys.readouterr().err


def test_joining_stops_waiting_when_the_time_is_over(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(joining_states=[JoiningRow(state="searching")]))
    assert carry_out(world, "house", "join", "CODE", "--name", "B", "--timeout", "3") == ExitCode.NETWORK
    assert 3 <= world.clock_s < 4
    assert "next time it goes on" in capsys.readouterr().err


def test_joining_interrupted_says_that_it_goes_on_next_time(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_world: FakeWorld, _seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeWorld, "sleep", interrupt)
    world = FakeWorld(FakeHouse(joining_states=[JoiningRow(state="searching")]))
    assert carry_out(world, "house", "join", "CODE", "--name", "B") == ExitCode.INTERRUPTED
    assert "joining goes on" in capsys.readouterr().err


def test_adding_a_topic_prints_its_id(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "topic", "add", "Parking", "--category", "rules") == ExitCode.FINE
    assert world.backend.submitted == [CreateTopic(title="Parking", category="rules")]
    assert capsys.readouterr().out == "33" * 32 + "\n"


def test_topics_are_listed_one_a_line(capsys: Capture) -> None:
    assert carry_out(FakeWorld(), "topic", "list") == ExitCode.FINE
    assert capsys.readouterr().out.splitlines()[0] == "2121212121  Lifts  (5\xa0messages, 1 unread)"


def test_an_empty_list_of_topics_is_an_empty_output(capsys: Capture) -> None:
    assert carry_out(FakeWorld(FakeHouse(rows=[])), "topic", "list") == ExitCode.FINE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err != ""


@pytest.mark.parametrize("given", ["Lifts", "LIFTS", "lift r", "2222", "22" * 32])
def test_a_topic_is_found_by_title_prefix_or_id(given: str) -> None:
    world = FakeWorld()
    assert carry_out(world, "say", given, "Hello") == ExitCode.FINE
    (intent,) = world.backend.submitted
    assert isinstance(intent, Say)
    assert intent.topic == (b"\x21" * 32 if given.lower() == "lifts" else b"\x22" * 32)


@pytest.mark.parametrize("given", ["Cellar", "", "22", "lifts!"])
def test_an_unknown_topic_writes_nothing(given: str, capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "say", given, "Hello") == ExitCode.NOT_FOUND
    assert world.backend.submitted == []
    assert "Nothing was written" in capsys.readouterr().err


def test_an_ambiguous_topic_names_the_candidates(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "say", "lift", "Hello") == ExitCode.NOT_FOUND
    assert "Lifts (2121212121), Lift repair (2222222222)" in capsys.readouterr().err


def test_two_topics_of_one_title_are_told_apart_by_id() -> None:
    world = FakeWorld(FakeHouse(rows=[a_topic(0x21, "Lifts"), a_topic(0x23, "Lifts")]))
    assert carry_out(world, "say", "Lifts", "Hello") == ExitCode.NOT_FOUND
    assert carry_out(world, "say", "232323", "Hello") == ExitCode.FINE


def test_a_message_prints_its_id_and_can_answer_another(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "say", "Lifts", "Yes", "--reply-to", "6666") == ExitCode.FINE
    answer = Say(topic=SubjectId(b"\x21" * 32), text="Yes", reply_to=SubjectId(b"\x66" * 32))
    assert world.backend.submitted == [answer]
    assert capsys.readouterr().out == "44" * 32 + "\n"


def test_a_topic_is_renamed_and_keeps_the_rest_of_what_describes_it() -> None:
    row = replace(a_topic(0x21, "Lifts"), category="repairs", purpose="both of them", emoji="🛗")
    world = FakeWorld(FakeHouse(rows=[row]))
    assert carry_out(world, "topic", "rename", "lif", "Both lifts") == ExitCode.FINE
    intent = ChangeTopic(topic=row.topic, title="Both lifts", category="repairs", purpose="both of them", emoji="🛗")
    assert world.backend.submitted == [intent]


def test_a_topic_of_somebody_else_is_not_renamed(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(answers={ChangeTopic: Fault(FaultKind.NOT_YOURS)}))
    assert carry_out(world, "topic", "rename", "Lifts", "Mine") == ExitCode.NOT_ALLOWED
    assert "Nothing was changed" in capsys.readouterr().err


def test_a_topic_is_resolved_and_opened_again() -> None:
    world = FakeWorld()
    assert carry_out(world, "topic", "resolve", "Lifts") == ExitCode.FINE
    assert carry_out(world, "topic", "reopen", "2121") == ExitCode.FINE
    topic = SubjectId(b"\x21" * 32)
    assert world.backend.submitted == [ResolveTopic(topic=topic, on=True), ResolveTopic(topic=topic, on=False)]


def test_a_topic_is_muted_or_made_as_loud_as_asked() -> None:
    world = FakeWorld()
    topic = SubjectId(b"\x21" * 32)
    assert carry_out(world, "topic", "mute", "Lifts") == ExitCode.FINE
    assert carry_out(world, "topic", "mute", "Lifts", "--level", "mentions") == ExitCode.FINE
    assert carry_out(world, "topic", "mute", "Lifts", "--level", "all") == ExitCode.FINE
    levels = [intent.level for intent in world.backend.submitted if isinstance(intent, SetTopicLevel)]
    assert levels == ["muted", "mentions", "all"]
    assert world.backend.submitted[0] == SetTopicLevel(topic=topic, level="muted")
    assert carry_out(world, "topic", "mute", "Lifts", "--level", "loud") == ExitCode.USAGE


def test_an_answer_to_a_message_that_is_not_here_is_refused() -> None:
    assert carry_out(FakeWorld(), "say", "Lifts", "Yes", "--reply-to", "9999") == ExitCode.NOT_FOUND


def test_a_dash_reads_the_text_from_the_input(monkeypatch: pytest.MonkeyPatch) -> None:
    world = FakeWorld()
    monkeypatch.setattr(sys, "stdin", FakeInput("Привет\nвсем\n".encode()))
    assert carry_out(world, "say", "Lifts", "-") == ExitCode.FINE
    (intent,) = world.backend.submitted
    assert isinstance(intent, Say)
    assert intent.text == "Привет\nвсем"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x" * (MAX_TEXT_BYTES + 1)])
def test_an_input_that_is_no_text_or_too_long_is_refused(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    world = FakeWorld()
    monkeypatch.setattr(sys, "stdin", FakeInput(data))
    assert carry_out(world, "say", "Lifts", "-") == ExitCode.USAGE
    assert world.backend.submitted == []


def test_search_prints_what_it_found(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(messages=[a_message(1, "the lift is broken")]))
    assert carry_out(world, "search", "lift", "is") == ExitCode.FINE
    assert "Lifts  Anna: the lift is broken" in capsys.readouterr().out


def test_text_of_neighbours_cannot_steer_the_terminal(capsys: Capture) -> None:
    hostile = "lift \x1b[2J\x9b31m \u202egnp.exe\r\nnext \u2066x"
    world = FakeWorld(FakeHouse(messages=[a_message(1, hostile, name="An\x07na\u202e")]))
    assert carry_out(world, "search", "lift") == ExitCode.FINE
    assert carry_out(world, "--json", "search", "lift") == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert not set("\x1b\x9b\u202e\u2066\x07\r") & set("".join(lines))
    assert json.loads(lines[1])[0]["message"]["text"] == hostile


def test_entries_are_printed_lane_by_lane_in_order(capsys: Capture) -> None:
    log = [an_entry(2, 5), an_entry(0, 1), an_entry(2, 7)]
    assert carry_out(FakeWorld(FakeHouse(log=log)), "entries") == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["authority", "1"], ["content", "5"], ["content", "7"]]
    assert lines[0] == f"authority 1 {'dd' * 8} 1 {1:064x} + text Anna"


def test_a_long_log_is_read_in_pages_without_gaps(capsys: Capture) -> None:
    log = [an_entry(2, lamport) for lamport in range(1, 1203)]
    assert carry_out(FakeWorld(FakeHouse(log=log)), "entries", "--lane", "content") == ExitCode.FINE
    shown = [int(line.split()[1]) for line in capsys.readouterr().out.splitlines()]
    assert shown == list(range(1, 1203))


def test_entries_as_json_are_one_object_a_line(capsys: Capture) -> None:
    assert carry_out(FakeWorld(FakeHouse(log=[an_entry(0, 1), an_entry(0, 2)])), "--json", "entries") == ExitCode.FINE
    assert [json.loads(line)["seq"] for line in capsys.readouterr().out.splitlines()] == [1, 2]


def test_the_digest_has_one_line_per_circle(capsys: Capture) -> None:
    digests = [
        DigestRow(circle=Tier.DESK, digest=b"\xab" * 32, complete=True, subjects=1),
        DigestRow(circle=Tier.RESIDENTS, digest=b"", complete=False, subjects=9),
    ]
    assert carry_out(FakeWorld(FakeHouse(digests=digests)), "digest") == ExitCode.FINE
    assert capsys.readouterr().out.splitlines() == [f"desk {'ab' * 32} 1\xa0subject", "residents incomplete"]


def test_node_says_its_port_and_waits(capsys: Capture) -> None:
    world = FakeWorld()
    assert carry_out(world, "node", "--for", "2.5") == ExitCode.FINE
    assert capsys.readouterr().out == "ready, port 4321\n"
    assert world.opened[0][1] is True
    assert world.waited_s == [2.5]
    assert carry_out(world, "--json", "node") == ExitCode.FINE
    assert json.loads(capsys.readouterr().out) == {"ready": True, "port": 4321}


def test_an_import_is_sent_in_slices_and_counted(capsys: Capture) -> None:
    world = FakeWorld(chats=[an_old_chat("77", "House chat", an_import(*["Hi"] * 1203), skipped=2)])
    assert carry_out(world, "--json", "import", "telegram", "result.json") == ExitCode.FINE
    sent = [intent for intent in world.backend.submitted if isinstance(intent, ImportMessages)]
    assert [len(intent.messages) for intent in sent] == [500, 500, 203]
    assert {(intent.source, intent.chat, intent.title) for intent in sent} == {("telegram", "77", "House chat")}
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"title": "House chat", "added": 1203, "already_here": 0, "skipped": 2}
    assert "1,203 of 1,203" in captured.err


def test_an_import_of_long_messages_keeps_slices_small() -> None:
    world = FakeWorld(chats=[an_old_chat("77", "House chat", an_import(*["x" * 60_000] * 10))])
    assert carry_out(world, "import", "telegram", "result.json") == ExitCode.FINE
    sent = [intent for intent in world.backend.submitted if isinstance(intent, ImportMessages)]
    assert [len(intent.messages) for intent in sent] == [4, 4, 2]


def test_an_interrupted_import_says_how_many_are_in(capsys: Capture) -> None:
    class Interrupted(FakeHouse):
        def submit(self, intent: Intent) -> "Future[object]":
            if self.submitted:
                raise KeyboardInterrupt
            return super().submit(intent)

    world = FakeWorld(Interrupted(), chats=[an_old_chat("77", "House chat", an_import(*["Hi"] * 501))])
    assert carry_out(world, "import", "telegram", "result.json") == ExitCode.INTERRUPTED
    assert "500\xa0messages are in out of 501" in capsys.readouterr().err


def test_an_export_with_several_chats_imports_none_until_one_is_named(capsys: Capture) -> None:
    world = FakeWorld(
        chats=[
            an_old_chat("1", "Family", an_import("secret")),
            an_old_chat("", "?", ()),
            an_old_chat("2", "House", an_import("Hi")),
        ]
    )
    assert carry_out(world, "import", "telegram", "result.json") == ExitCode.USAGE
    assert "Family (1), House (2)" in capsys.readouterr().err
    assert carry_out(world, "import", "telegram", "result.json", "--chat", "Work") == ExitCode.USAGE
    assert world.backend.submitted == []
    assert carry_out(world, "import", "telegram", "result.json", "--chat", "hou") == ExitCode.FINE
    assert len(world.backend.submitted) == 1


def test_without_a_command_the_window_opens() -> None:
    world = FakeWorld()
    assert carry_out(world, "--data-dir", "somewhere") == ExitCode.FINE
    assert world.windows[0].data_dir == Path("somewhere")


def test_without_the_window_installed_one_sentence_says_so(capsys: Capture) -> None:
    assert carry_out(FakeWorld(missing="PySide6")) == ExitCode.FILE
    assert carry_out(FakeWorld(missing="PySide6"), "showcase", "--out", "x") == ExitCode.FILE
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "neighbourhood[desktop]" in lines[0]


def test_a_scene_is_shown_as_asked(capsys: Capture) -> None:
    world = FakeWorld()
    wanted = ("--lang", "ru", "scene", "today", "--dark", "--size", "900x600", "--text", "200")
    assert carry_out(world, *wanted) == ExitCode.FINE
    shown = PreviewOptions(scene="today", language="ru", dark=True, width=900, height=600, text_percent=200)
    assert world.previews == [shown]
    assert carry_out(world, "scene", "--size", "9x9") == ExitCode.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_command_goes_to_the_program_that_runs_on_the_folder() -> None:
    remote = FakeHouse()
    world = FakeWorld(remote=remote)
    assert carry_out(world, "--connect", "[::1]:99", "say", "Lifts", "Hello") == ExitCode.FINE
    assert world.opened == []
    assert remote.submitted[0] == ConnectTo(host="::1", port=99)
    assert isinstance(remote.submitted[1], Say)


def test_a_folder_that_is_busy_for_a_moment_is_waited_for() -> None:
    assert carry_out(FakeWorld(busy_times=3), "topic", "list") == ExitCode.FINE


def test_a_folder_that_stays_busy_is_a_fault() -> None:
    world = FakeWorld(busy_times=1000)
    assert carry_out(world, "topic", "list") == ExitCode.LOCKED
    assert world.clock_s < 20


def test_faults_are_json_too_when_asked_for(capsys: Capture) -> None:
    world = FakeWorld()
    world.backend.answers[Say] = Fault(FaultKind.TEXT_TOO_LONG, max_bytes=10)
    assert carry_out(world, "--json", "say", "Lifts", "Hello") == ExitCode.USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    report = json.loads(captured.err)
    assert (report["fault"], report["details"]) == ("text_too_long", {"max_bytes": 10})


def test_a_mistake_of_ours_says_so_and_shows_the_details(capsys: Capture) -> None:
    world = FakeWorld()
    world.backend.answers[Say] = ZeroDivisionError("odd")
    assert carry_out(world, "say", "Lifts", "Hello") == ExitCode.INTERNAL
    err = capsys.readouterr().err
    assert err.startswith("Something went wrong inside the program")
    assert "ZeroDivisionError" in err


def test_founding_with_a_plan_sends_all_its_flats(capsys: Capture) -> None:
    world = FakeWorld()
    founding = ("house", "found", "Maple Street 5", "--name", "Anna", "--flat", "12")
    assert carry_out(world, *founding, "--entrance", "1; 1-2; 1-4", "--entrance", "2: 1: 5") == ExitCode.FINE
    (intent,) = world.backend.submitted
    assert isinstance(intent, FoundHouse)
    assert [(flat.number, flat.entrance, flat.floor) for flat in intent.plan] == [
        ("1", "1", 1),
        ("2", "1", 1),
        ("3", "1", 2),
        ("4", "1", 2),
        ("5", "2", 1),
    ]
    capsys.readouterr()


def test_a_mistake_in_a_plan_is_told_with_its_line_and_nothing_is_founded(tmp_path: Path, capsys: Capture) -> None:
    world, file = FakeWorld(), tmp_path / "plan.txt"
    file.write_bytes("1; 1; 1\nподъезд второй\n".encode("cp1251"))
    founding = ("house", "found", "Maple Street 5", "--name", "Anna", "--flat", "12", "--plan", str(file))
    assert carry_out(world, *founding) == ExitCode.USAGE
    assert "Line 2, “подъезд второй”: three parts are needed" in capsys.readouterr().err
    assert world.backend.submitted == []
    assert carry_out(world, "house", "plan", "set", "--plan", str(tmp_path / "none")) == ExitCode.FILE
    assert carry_out(world, "house", "plan", "set") == ExitCode.USAGE
    assert world.backend.submitted == []


def test_a_plan_can_be_looked_at_before_it_is_set(capsys: Capture) -> None:
    world = FakeWorld()
    lines = ("--entrance", "2; 1-2; 3-6", "--entrance", ";; 7")
    assert carry_out(world, "house", "plan", "set", *lines, "--preview") == ExitCode.FINE
    assert world.backend.submitted == []
    shown = capsys.readouterr().out.splitlines()
    assert shown[:3] == ["Entrance 2", "    2  5 6", "    1  3 4"]
    assert shown[3:5] == ["Without an entrance", "       7"]
    assert carry_out(world, "house", "plan", "set", *lines) == ExitCode.FINE
    assert capsys.readouterr().out == "5\xa0flats in the plan of the house, 1 new or changed\n"


def test_a_plan_that_is_looked_at_tells_what_it_would_change(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(described=[a_flat("1", 1), a_flat("2", 2)]))
    line = "1; 1; 2-4"
    assert carry_out(world, "house", "plan", "set", "--entrance", line, "--preview") == ExitCode.FINE
    told = capsys.readouterr().out.splitlines()[-3:]
    assert told[0] == "New: 2 · changing: 1 · leaving the plan: 1 · staying as they are: 0"
    assert told[1] == "Leaving the plan: 1"
    assert world.backend.submitted == []


def test_the_plan_is_shown_as_the_house_stands(capsys: Capture) -> None:
    world = FakeWorld(FakeHouse(described=[a_flat("1", 1), a_flat("2", 2)]))
    assert carry_out(world, "house", "plan", "show") == ExitCode.FINE
    assert capsys.readouterr().out.splitlines() == ["Entrance 1", "    2  2", "    1  1"]
    assert carry_out(FakeWorld(), "house", "plan", "show") == ExitCode.FINE
    assert "not been described" in capsys.readouterr().out


def test_a_renumbered_flat_keeps_its_id_and_the_others_stay(capsys: Capture) -> None:
    one, two = a_flat("1", 1), a_flat("2", 2)
    world = FakeWorld(FakeHouse(described=[one, two]))
    assert carry_out(world, "house", "plan", "renumber", "2", "2A") == ExitCode.FINE
    wanted = (PlannedFlat("1", "1", 1, one.flat), PlannedFlat("2A", "1", 2, two.flat))
    assert world.backend.submitted == [SetPlan(flats=wanted)]
    assert carry_out(world, "house", "plan", "renumber", "9", "9A") == ExitCode.NOT_FOUND
    assert "no flat 9" in capsys.readouterr().err


def test_a_joining_that_nobody_answers_says_so_once_and_waits_on(capsys: Capture) -> None:
    states = ["searching"] * 40 + ["joined"]
    world = FakeWorld(FakeHouse(joining_states=[JoiningRow(state=state) for state in states]))
    assert carry_out(world, "house", "join", "CODE", "--name", "Boris") == ExitCode.FINE
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert "it goes on by itself, also after a restart" in told[1]
