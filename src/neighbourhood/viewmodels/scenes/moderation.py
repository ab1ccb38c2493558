"""The scenes of moderation: what is set aside, who may not write, what moderators do, and the journal of it."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject

from neighbourhood.app.changes import Changes
from neighbourhood.app.rows import AsideRow, MessageRow, PersonRow
from neighbourhood.app.rows_moderation import FlaggedRow, MeasureRow, WritingRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.domain.subjects.measure_kinds import OF_PERSONS
from neighbourhood.viewmodels.preview import SampleBackend
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.stage import Play, Stage, settle

_LIFT: Final = 0
_HOUR_MS: Final = 3_600_000
_DAY_MS: Final = 24 * _HOUR_MS
_WAIT_MS: Final = 300
_RUDE: Final = ("No insults, please", "Пожалуйста, без оскорблений")
_RULE: Final = ("3, respect", "3, уважение")


def said(house: SampleBackend, both: tuple[str, str]) -> str:
    """Return the one of (English, Russian) that the house speaks."""
    return both[house.language == "ru"]


def make_moderator(house: SampleBackend) -> PersonRow:
    """Let me be a moderator of the sample house."""
    me = replace(house._people[sample.ME], roles=("moderator", "resident"))
    house._people[sample.ME] = me
    house._house = replace(house._house, me=me) if house._house is not None else None
    house.tell(Changes(people=True, authority=True))
    return me


def a_measure(house: SampleBackend, number: int, measure: str, **fields: object) -> MeasureRow:
    """Return something that Olga did about what Sergey wrote, unless ``fields`` say otherwise."""
    people, lift = house._people, house.topics()[_LIFT]
    plain = MeasureRow(
        id=SubjectId(number.to_bytes(32, "big")),
        measure=measure,
        state="holds",
        by=people["olga"],
        person=people["sergey"],
        at_ms=house.now_ms - number * 7 * _HOUR_MS,
        until_ms=None,
        reason=said(house, _RUDE),
        rule="",
        topic_title="" if measure in OF_PERSONS else lift.title,
    )
    return replace(plain, **fields)


def journal_of(house: SampleBackend) -> tuple[MeasureRow, ...]:
    """Return a journal with everything that can become of a measure."""
    people, lift = house._people, house.topics()[_LIFT]
    me, marina = people[sample.ME], people["marina"]
    message = _rows(house)[0].message
    appeal = said(house, ("It was a quotation", "Это была цитата"))
    back = said(house, ("Right, a quotation", "Верно, цитата"))
    of_message = {"message": message, "message_topic": lift.topic}
    return (
        a_measure(house, 1, "mute", person=me, until_ms=house.now_ms + 2 * _DAY_MS, can_appeal=True),
        a_measure(house, 2, "hide", rule=said(house, _RULE), appeal=appeal, appealed_at_ms=1, can_decide=True,
                  can_lift=True, **of_message),
        a_measure(house, 3, "hide", state="overturned", appeal=appeal, appealed_at_ms=1, decided_by=marina,
                  decision=back, **of_message),
        a_measure(house, 5, "mute", state="needs_second", until_ms=house.now_ms + 30 * _DAY_MS, can_second=True,
                  can_lift=True),
        a_measure(house, 6, "slow", seconds=60, state="ended", until_ms=house.now_ms - _HOUR_MS, topic=lift.topic),
        a_measure(house, 8, "lock", state="lifted", topic=lift.topic, lifted_by=people["olga"], lift_reason=back),
        a_measure(house, 9, "warn"),
        a_measure(house, 10, "move", reason="", **of_message),
    )  # fmt: skip


def flagged_of(house: SampleBackend) -> tuple[FlaggedRow, ...]:
    """Return one message that three flats ask to look at."""
    row = next(row for row in _rows(house) if not row.mine and not row.deleted and row.text)
    title = house.topics()[_LIFT].title
    reasons = (("rude", 2), ("spam", 1))
    return (FlaggedRow(message=row, topic_title=title, text=row.text, reasons=reasons, flats=3, collapsed=True),)


def hide_some(house: SampleBackend) -> list[MessageRow]:
    """Set messages aside in every way that there is; return them, the newest first."""
    rows = [row for row in _rows(house) if not (row.mine or row.deleted or row.imported_source) and row.text][:5]
    olga = house._people["olga"].name
    hidden = AsideRow(
        kind="hidden", by=olga, reason=said(house, _RUDE), rule=said(house, _RULE), measure=SubjectId(bytes(32))
    )
    asides = (
        hidden,
        AsideRow(kind="collapsed"),
        replace(hidden, kind="muted", rule=""),
        replace(hidden, reason=said(house, ("A telephone number", "Номер телефона")), rule="", readable=False),
        AsideRow(kind="notice", by=olga),
    )
    for row, aside in zip(rows, asides, strict=False):
        house.set_aside(row.message, aside)
    return rows


def silence_of(house: SampleBackend, kind: str) -> WritingRow:
    """Return what keeps me from writing: muted, locked or slow."""
    me = house._people[sample.ME]
    until_ms = house.now_ms + (42_000 if kind == "slow" else 2 * _DAY_MS)
    measure = a_measure(house, 1, "mute" if kind == "muted" else "lock", person=me, until_ms=until_ms)
    row = WritingRow(kind=kind, measure=replace(measure, can_appeal=kind == "muted"), until_ms=until_ms)
    return replace(row, locked_by=measure if kind == "locked" else None, slow=measure if kind == "slow" else None)


def _rows(house: SampleBackend) -> list[MessageRow]:
    return list(house.timeline(house.topics()[_LIFT].topic))


def _hidden(stage: Stage) -> None:
    house = stage.backend
    hide_some(house)
    mine = next(row for row in _rows(house) if row.mine)
    asked = AsideRow(
        kind="hidden",
        by=house._people["olga"].name,
        reason=said(house, ("No names, please", "Без фамилий, пожалуйста")),
    )
    house._change(mine.message, asked=asked, moved_from=house.topics()[1].title)
    stage.open_topic(_LIFT)
    stage.window.shell.timeline.toEnd()  # type: ignore[attr-defined]
    settle(_WAIT_MS)


def _silenced(kind: str) -> Play:
    def play(stage: Stage) -> None:
        stage.backend.moderate(silence=silence_of(stage.backend, kind))
        stage.open_topic(_LIFT)
        settle(_WAIT_MS)

    return play


def _in_menu(item: str, *, moderator: bool) -> Play:
    """Choose something in the menu of a message of somebody else's."""

    def play(stage: Stage) -> None:
        if moderator:
            make_moderator(stage.backend)
        stage.open_topic(_LIFT)
        line = next(row for row in _rows(stage.backend) if not row.mine and row.text)
        stage.window.shell.timeline.locate(line.message.hex())  # type: ignore[attr-defined]
        settle(_WAIT_MS)
        row = stage.find("message " + line.text[:40])
        row.menuAsked.emit(row, 68, 40)  # type: ignore[attr-defined]
        settle()
        stage.find(item).triggered.emit()  # type: ignore[attr-defined]
        settle(_WAIT_MS)

    return play


def _topic(stage: Stage) -> None:
    make_moderator(stage.backend)
    stage.open_topic(_LIFT)
    heads = stage.window.root.findChildren(QObject, "topicMore")
    heads[0].clicked.emit()  # type: ignore[attr-defined]
    settle()
    stage.find("topicModerate").triggered.emit()  # type: ignore[attr-defined]
    settle(_WAIT_MS)


def _journal(stage: Stage) -> None:
    make_moderator(stage.backend)
    stage.backend.moderate(journal_of(stage.backend), flagged_of(stage.backend))
    stage.window.shell.go("journal")
    settle(_WAIT_MS)


def _appeal(stage: Stage) -> None:
    _journal(stage)
    stage.press("appeal " + stage.backend._people[sample.ME].name)
    settle(_WAIT_MS)


def _today(stage: Stage) -> None:
    make_moderator(stage.backend)
    stage.backend.moderate(journal_of(stage.backend), flagged_of(stage.backend))
    stage.backend.tell(Changes(everything=True))
    settle(_WAIT_MS)


MODERATION: Final[dict[str, Play]] = {
    "moderated-messages": _hidden,
    "topic-muted": _silenced("muted"),
    "topic-locked": _silenced("locked"),
    "topic-slowed": _silenced("slow"),
    "report-message": _in_menu("report", moderator=False),
    "moderate-message": _in_menu("moderate", moderator=True),
    "move-message": _in_menu("moveMessage", moderator=True),
    "moderate-topic": _topic,
    "journal-moderation": _journal,
    "appeal": _appeal,
    "today-moderated": _today,
}
"""By name of the scene."""
