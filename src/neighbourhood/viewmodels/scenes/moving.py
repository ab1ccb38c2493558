"""The scenes of moving out, of handing over, and of a house that one has left."""

from typing import Final

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.intents import MoveOut
from neighbourhood.app.intents_invitations import MakeRecoverySheet
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage, settle


def _responsible(stage: Stage, *roles: str, alone: bool = False) -> None:
    """Let this person have roles, topics and a recovery sheet; ``alone``: in the council."""
    backend = stage.backend
    if alone:
        backend._change_person("marina", council=False, roles=("resident",))
    backend._change_person(sample.ME, council="council" in roles, roles=tuple(sorted({*roles, "resident"})))
    for topic in [row.topic for row in backend.topics()][:3]:
        backend._topics[topic] = replace(backend._topics[topic], mine=True)
    backend._do_MakeRecoverySheet(MakeRecoverySheet())
    backend.tell(Changes(everything=True))


def _open_move_out(stage: Stage) -> None:
    stage.window.shell.go("settings")
    settle()
    stage.find("moveOut").forceActiveFocus()  # type: ignore[attr-defined]  # an item, and the page follows it
    settle()
    stage.press("moveOut")
    stage.find("moveOutConfirm")


def _move_out(stage: Stage) -> None:
    _open_move_out(stage)


def _move_out_council(stage: Stage) -> None:
    _responsible(stage, "council", "moderator")
    stage.backend.add_device("anna", 12)
    _open_move_out(stage)


def _move_out_last(stage: Stage) -> None:
    _responsible(stage, "council", alone=True)
    _open_move_out(stage)


def _move_out_unheard(stage: Stage) -> None:
    stage.backend.sync_row = replace(stage.backend.sync_row, neighbours_online=0, online=(), connected_devices=0)
    _responsible(stage)
    _open_move_out(stage)


def _move_out_secretary(stage: Stage) -> None:
    _responsible(stage, "secretary")
    _open_move_out(stage)


def _move_out_chosen(stage: Stage) -> None:
    _move_out_last(stage)
    _choose(stage, "council", "olga")
    _choose(stage, "topics", "sergey")


def _move_out_whom(stage: Stage) -> None:
    _move_out_last(stage)
    stage.press("give council")


def _move_out_refused(stage: Stage) -> None:
    _open_move_out(stage)
    stage.backend.refuses[MoveOut] = Fault(FaultKind.DISK_FULL)
    stage.find("moveOutSure").setProperty("checked", True)  # the value of a property
    stage.press("moveOutConfirm")


def _choose(stage: Stage, what: str, who: str) -> None:
    person = stage.backend._people[who].person
    stage.window.shell.moving.choose(what, person.hex())  # type: ignore[attr-defined]  # a part of the window
    settle()


def _hand_over(stage: Stage, *, alone: bool = True) -> None:
    _responsible(stage, "council", alone=alone)
    stage.window.shell.go("neighbours")
    settle()
    stage.press(f"flat {stage.backend._people[sample.ME].flat_number}")
    stage.press(f"do {stage.backend._people[sample.ME].name}")
    stage.find("hand council").triggered.emit()  # type: ignore[attr-defined]  # an action of a menu
    settle()


def _hand_over_many(stage: Stage) -> None:
    _hand_over(stage, alone=False)


def _hand_over_topic(stage: Stage) -> None:
    _responsible(stage)
    stage.open_topic()
    edit = stage.window.shell.topics.edit  # type: ignore[attr-defined]  # a part of the window
    edit.choose(stage.backend.topics()[0].topic.hex())
    edit.askHandOver()
    settle()


def _leaving(stage: Stage) -> None:
    _move_out_unheard(stage)
    stage.find("moveOutSure").setProperty("checked", True)  # the value of a property
    stage.press("moveOutConfirm")
    stage.window.shell.go("today")
    settle()


def _left(stage: Stage) -> None:
    stage.backend.leave("moved_out")
    settle()
    stage.window.shell.notices.dismiss()  # type: ignore[attr-defined]  # as at the next start
    settle()


def _left_topic(stage: Stage) -> None:
    _left(stage)
    stage.open_topic()


def _left_ended(stage: Stage) -> None:
    stage.backend.leave("ended")
    settle()


def _left_back(stage: Stage) -> None:
    _left(stage)
    stage.press("leftBack")


MOVING: Final[dict[str, Play]] = {
    "move-out": _move_out,
    "move-out-council": _move_out_council,
    "move-out-last": _move_out_last,
    "move-out-unheard": _move_out_unheard,
    "moving-out-waits": _leaving,
    "move-out-secretary": _move_out_secretary,
    "move-out-chosen": _move_out_chosen,
    "move-out-whom": _move_out_whom,
    "move-out-refused": _move_out_refused,
    "hand-over": _hand_over,
    "hand-over-many": _hand_over_many,
    "hand-over-topic": _hand_over_topic,
    "left": _left,
    "left-topic": _left_topic,
    "left-ended": _left_ended,
    "left-back": _left_back,
}
"""By name of the scene; played in a house that is lived in."""
