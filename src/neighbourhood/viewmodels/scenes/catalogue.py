"""Every screen of the window as a scene on the sample house: played for pictures, previews and tests alike."""

from collections.abc import Callable
from typing import Final, Literal

import msgspec
from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.options import PreviewOptions
from neighbourhood.app.rows import JoiningRow
from neighbourhood.viewmodels.desktop import SampleDesktop
from neighbourhood.viewmodels.formats import Language
from neighbourhood.viewmodels.scenes.circles import CIRCLES
from neighbourhood.viewmodels.scenes.devices import CAME_BACK, DEVICES
from neighbourhood.viewmodels.scenes.house import (
    FIRST_STEPS,
    HOME,
    fault_in_detail,
    name_house,
    two_passphrases,
    weak_passphrase,
)
from neighbourhood.viewmodels.scenes.inviting import INVITING
from neighbourhood.viewmodels.scenes.journal import JOURNAL
from neighbourhood.viewmodels.scenes.moderation import MODERATION
from neighbourhood.viewmodels.scenes.moving import MOVING
from neighbourhood.viewmodels.scenes.neighbours import NEIGHBOURS
from neighbourhood.viewmodels.scenes.rules import RULES
from neighbourhood.viewmodels.scenes.talk import TALK
from neighbourhood.viewmodels.scenes.trusted import TRUSTED, VOUCHED
from neighbourhood.viewmodels.settings import Choices
from neighbourhood.viewmodels.stage import Stage, settle

_SEARCH_MS: Final = 300


class Scene(msgspec.Struct, frozen=True):
    """What is done to reach a screen, from a house that is lived in, an empty data folder, or one that asks for a
    passphrase: ``locked``, or ``new``, where the first one is chosen. ``fault`` is why it did not open by itself.
    """

    play: Callable[[Stage], None]
    start: Literal["home", "empty", "locked", "new"] = "home"
    fault: Fault | None = None


def staged(scene: Scene, choices: Choices, language: Language) -> Stage:
    """Open a window and play a scene in it; the caller closes ``stage.window``."""
    locked, new = scene.start in {"locked", "new"}, scene.start == "new"
    stage = Stage(choices, language, empty=scene.start == "empty", locked=locked, new_folder=new, fault=scene.fault)
    try:
        scene.play(stage)
    except BaseException:
        stage.window.close()
        raise
    settle()
    return stage


def _locked(stage: Stage) -> None:
    stage.type_into("passphrase", "correct horse")
    stage.press("unlockButton")


def _found(stage: Stage) -> None:
    stage.press("foundDoor")


def _found_plan(stage: Stage) -> None:
    stage.press("foundDoor")
    stage.press("describeFlats")
    for field, text in (("planEntrances", "3"), ("planFloors", "6"), ("planEach", "3")):
        stage.type_into(field, text)


def _join_mistyped(stage: Stage) -> None:
    stage.press("joinDoor")
    stage.type_into("code", "k7qma2xwtr9gd4bpvcuh")
    stage.type_into("joinName", "Лев Орлов" if stage.backend.language == "ru" else "Leo Orlov")
    stage.press("joinButton")


def _searching(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="searching")
    stage.backend.tell(Changes(joining=True))


def _nobody(stage: Stage) -> None:
    _searching(stage)
    settle()
    stage.window.shell.firstRun.lose_patience()  # type: ignore[attr-defined]


def _joining(stage: Stage) -> None:
    stage.backend.joining_row = JoiningRow(state="asking")
    stage.backend.tell(Changes(joining=True))


def _empty_house(stage: Stage) -> None:
    stage.press("foundDoor")
    name_house(stage)


def _first(_stage: Stage) -> None:
    """What is shown before anything is pressed."""


def _topic(stage: Stage) -> None:
    stage.open_topic()


def _reply(stage: Stage) -> None:
    stage.open_topic()
    rows = stage.backend.timeline(stage.backend.topics()[0].topic)
    stage.find("composer").reply(rows[1].message.hex(), rows[1].author.name, rows[1].text)  # type: ignore[attr-defined]
    stage.find("composerText").setProperty("text", "Согласна.\n\n" if stage.backend.language == "ru" else "Agreed.\n\n")
    stage.find("messages").setProperty("currentIndex", 0)
    stage.find("messages").forceActiveFocus()  # type: ignore[attr-defined]


def _search(stage: Stage) -> None:
    stage.window.shell.go("topics")
    settle()
    stage.type_into("search", "лифт" if stage.backend.language == "ru" else "lift")
    settle(_SEARCH_MS)


def _deleted(stage: Stage) -> None:
    stage.open_topic()
    newest = stage.backend.timeline(stage.backend.topics()[0].topic)[0]
    stage.window.shell.timeline.remove(newest.message.hex())  # type: ignore[attr-defined]


def _plan(stage: Stage) -> None:
    _found_plan(stage)
    name_house(stage)
    stage.press("railInvite")
    stage.press("planButton")
    settle(_SEARCH_MS)


def _plan_mistaken(stage: Stage) -> None:
    _plan(stage)
    table = "номер;подъезд;этаж;площадь\n1;1;первый;40\n;1;2;38,5\n3;1;1;много\n2;1;1;40\n2;1;2;40\n5;1;2;40;60\n"
    if stage.backend.language != "ru":
        table = "number;entrance;floor;area\n1;1;first;40\n;1;2;38.5\n3;1;1;much\n2;1;1;40\n2;1;2;40\n5;1;2;40;60\n"
    stage.find("planLines").setProperty("text", table)


def _plan_changed(stage: Stage) -> None:
    _plan(stage)
    names = (
        "№ кв.;Подъезд;Этаж;Метраж;Собственник" if stage.backend.language == "ru" else "flat;entrance;floor;area;owner"
    )
    table = f"{names}\n1;1;1;40,2;\n2;1;1;;\n3;1;1;;\n4;1;3;;\n55А;1;;;\n"
    stage.find("planLines").setProperty("text", table)


def _today(stage: Stage) -> None:
    stage.window.shell.go("today")
    settle(_SEARCH_MS)


def _new_topic(stage: Stage) -> None:
    stage.window.shell.go("topics")
    settle()
    stage.press("newTopic")


def _place(place: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.shell.go(place)


def _settings(stage: Stage) -> None:
    stage.window.shell.preferences.use(SampleDesktop())  # type: ignore[attr-defined]
    _place("settings")(stage)


def _connections_alone(stage: Stage) -> None:
    quiet = {"neighbours_online": 0, "connected_devices": 0, "agree": False, "online": ()}
    stage.backend.sync_row = replace(stage.backend.sync_row, **quiet)
    stage.backend.tell(Changes(sync=True))
    _place("connections")(stage)


def _licence(stage: Stage) -> None:
    _place("about")(stage)
    settle()
    stage.press("ownLicence")


SCENES: Final[dict[str, Scene]] = {
    "today": Scene(_today),
    "topics": Scene(_place("topics")),
    "topic": Scene(_topic),
    "reply": Scene(_reply),
    "search-list": Scene(_search),
    "deleted": Scene(_deleted),
    "new-topic": Scene(_new_topic),
    "search": Scene(_place("search")),
    **{name: Scene(play) for name, play in (INVITING | TALK).items()},
    **{name: Scene(play) for name, play in NEIGHBOURS.items()},
    "settings": Scene(_settings),
    "settings-bare": Scene(_place("settings")),
    "connections": Scene(_place("connections")),
    "connections-alone": Scene(_connections_alone),
    "help": Scene(_place("help")),
    "about": Scene(_place("about")),
    "licence": Scene(_licence),
    "first-run": Scene(_first, "empty"),
    "found": Scene(_found, "empty"),
    "found-plan": Scene(_found_plan, "empty"),
    "join-mistyped": Scene(_join_mistyped, "empty"),
    "searching": Scene(_searching, "empty"),
    "nobody": Scene(_nobody, "empty"),
    "joining": Scene(_joining, "empty"),
    "plan": Scene(_plan, "empty"),
    "plan-mistaken": Scene(_plan_mistaken, "empty"),
    "plan-changed": Scene(_plan_changed, "empty"),
    "empty-house": Scene(_empty_house, "empty"),
    **{name: Scene(play, "empty") for name, play in (FIRST_STEPS | CAME_BACK | VOUCHED).items()},
    **{
        name: Scene(play)
        for name, play in (HOME | DEVICES | MOVING | JOURNAL | CIRCLES | TRUSTED | MODERATION | RULES).items()
    },
    "locked": Scene(_locked, "locked"),
    "unlock": Scene(_first, "locked"),
    "unlock-new": Scene(_first, "new", Fault(FaultKind.NO_KEYRING)),
    "unlock-weak": Scene(weak_passphrase, "new", Fault(FaultKind.NO_KEYRING)),
    "unlock-mismatch": Scene(two_passphrases, "new", Fault(FaultKind.NO_KEYRING)),
    "unlock-blocked": Scene(_first, "locked", Fault(FaultKind.NEWER_DATABASE)),
    "unlock-replaceable": Scene(
        fault_in_detail, "locked", Fault(FaultKind.DAMAGED_DATABASE, folder="/srv/neighbourhood")
    ),
    "unlock-elsewhere": Scene(_first, "locked", Fault(FaultKind.FOLDER_IN_USE, open_folder="/srv/neighbourhood")),
}
"""By name; a picture's file begins with it."""


def preview_scene(options: PreviewOptions) -> int:
    """Show a scene until its window is closed; return the exit code. Raises Fault UNKNOWN_SCENE."""
    if options.scene not in SCENES:
        raise Fault(FaultKind.UNKNOWN_SCENE, scene=options.scene, known=", ".join(SCENES))
    language: Language = "ru" if options.language == "ru" else "en"
    choices = Choices(
        language=language,
        theme="dark" if options.dark else "light",
        width=options.width,
        height=options.height,
        text_scale_percent=options.text_percent,
    )
    stage = staged(SCENES[options.scene], choices, language)
    code = stage.window.application.exec()
    stage.window.close()
    return code
