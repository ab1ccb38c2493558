"""The whole window as QML sees it: which screen, whose house, and the parts of it."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.importing import ReadExport
from neighbourhood.app.intents import ResumeWriting
from neighbourhood.app.ports import Backend
from neighbourhood.app.rows import HouseRow, SyncRow
from neighbourhood.app.troubles import troubles
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.about import About
from neighbourhood.viewmodels.appearance import Appearance
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.circles import HouseCircles
from neighbourhood.viewmodels.composer import Composer
from neighbourhood.viewmodels.connections import HouseNetwork
from neighbourhood.viewmodels.devices import Devices
from neighbourhood.viewmodels.erasing import Erasing
from neighbourhood.viewmodels.first_run import FirstRun
from neighbourhood.viewmodels.holders import Holders
from neighbourhood.viewmodels.house_rules import HouseRules
from neighbourhood.viewmodels.invitation import Invitation
from neighbourhood.viewmodels.journal import HouseJournal
from neighbourhood.viewmodels.moderation import Moderation
from neighbourhood.viewmodels.moving import Moving
from neighbourhood.viewmodels.neighbours import Neighbours
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.old_chats import OldChats
from neighbourhood.viewmodels.palette import Palette
from neighbourhood.viewmodels.passphrase import KeyCare, Passphrase
from neighbourhood.viewmodels.plan import HousePlan, ReadTable
from neighbourhood.viewmodels.preferences import Preferences
from neighbourhood.viewmodels.printing import Printing
from neighbourhood.viewmodels.recovery import RecoverySheet
from neighbourhood.viewmodels.search import Search
from neighbourhood.viewmodels.second_computer import SecondComputer
from neighbourhood.viewmodels.timeline import Timeline
from neighbourhood.viewmodels.today import Today
from neighbourhood.viewmodels.topic_head import TopicHead
from neighbourhood.viewmodels.topics import TopicList
from neighbourhood.viewmodels.trusted import Trusted
from neighbourhood.viewmodels.unlock import Unlock

QML_IMPORT_NAME = "Neighbourhood"
QML_IMPORT_MAJOR_VERSION = 1

PLACES: Final = (
    "today",
    "topics",
    "neighbours",
    "circles",
    "journal",
    "rules",
    "search",
    "settings",
    "connections",
    "help",
    "about",
)


@QmlElement
class Shell(QObject):
    """``screen``: opening, unlock, first_run or home; and of home the ``place``, one of PLACES."""

    screenChanged = Signal()
    placeChanged = Signal()
    houseChanged = Signal()
    topicOpened = Signal()
    """A topic was asked for, also one that is open already: who asked means to write."""
    writingResumed = Signal()
    partsChanged = Signal()
    """Never emitted: the parts stay, and qmllint can be told so in no other way."""

    def __init__(
        self,
        backend: Backend | None,
        unlock: Unlock,
        appearance: Appearance,
        *,
        keys: KeyCare | None = None,
        read_export: ReadExport | None = None,
        read_table: ReadTable | None = None,
        printing: Printing | None = None,
        still: bool = False,
    ) -> None:
        super().__init__()
        self._still = still
        self._appearance = appearance
        self._notices = Notices(appearance, self)
        self._topics = TopicList(appearance, self._notices, self)
        self._timeline = Timeline(appearance, self._notices, self)
        self._holders = Holders(appearance, self)
        self._erasing = Erasing(appearance, self._notices, self)
        self._topic_head = TopicHead(appearance, self._topics, self._timeline, self)
        self._composer = Composer(appearance, self._notices, self)
        self._search = Search(appearance, self)
        self._palette = Palette(appearance, self)
        self._today = Today(appearance, self)
        self._preferences = Preferences(appearance, self._notices, self)
        self._about = About(appearance, self)
        self._connections = HouseNetwork(appearance, self)
        self._neighbours = Neighbours(appearance, self)
        self._circles = HouseCircles(self._notices, self)
        self._journal = HouseJournal(appearance, self)
        self._moderation = Moderation(appearance, self._notices, self)
        self._rules = HouseRules(appearance, self)
        self._first_run = FirstRun(appearance, self)
        self._invitation = Invitation(appearance, printing, self)
        self._plan = HousePlan(appearance, read_table, self)
        self._passphrase = Passphrase(keys, appearance, self._notices, self)
        self._old_chats = OldChats(appearance, read_export, self)
        self._devices = Devices(appearance, self._notices, self)
        self._moving = Moving(appearance, self._notices, self)
        self._second_computer = SecondComputer(appearance, self)
        self._recovery = RecoverySheet(printing, appearance, self)
        self._trusted = Trusted(appearance, self)
        self._unlock = unlock
        unlock.setParent(self)
        self._bridge: Bridge | None = None
        self._backend: Backend | None = None
        self._house: HouseRow | None = None
        self._returning = False
        self._screen = "unlock" if backend is None else "opening"
        self._place = self._place_before = "today"
        self._topics.created.connect(self.openTopic)
        self._neighbours.talkOpened.connect(self.openTopic)
        self._erasing.begun.connect(self._timeline.finish_removals)
        self._unlock.opened.connect(self.attach)
        appearance.notSaved.connect(lambda problem: self._notices.show("not_saved", detail=problem))
        if appearance.settings.damaged:
            self._notices.show("settings_damaged")
        if backend is not None:
            self.attach(backend)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        return self._place

    @Property(str, notify=houseChanged)
    def houseName(self) -> str:
        return self._house.name if self._house is not None else ""

    @Property(str, notify=houseChanged)
    def myName(self) -> str:
        return self._house.me.name if self._house is not None else ""

    @Property(str, notify=houseChanged)
    def myFlat(self) -> str:
        return self._house.me.flat_number if self._house is not None else ""

    @Property(bool, notify=houseChanged)
    def council(self) -> bool:
        """Whether I belong to the council."""
        return self._house is not None and self._house.me.council

    @Property(str, notify=houseChanged)
    def left(self) -> str:
        """How this computer has left the house, whose words can still be read; "" while it belongs to it."""
        return self._house.left if self._house is not None else ""

    @Property(bool, notify=houseChanged)
    def leaving(self) -> bool:
        """Whether I am moving out as soon as a neighbour has everything that is here."""
        return self._house is not None and self._house.leaving

    @Property(int, notify=houseChanged)
    def residents(self) -> int:
        return self._house.residents if self._house is not None else 0

    @Property(bool, notify=partsChanged)
    def still(self) -> bool:
        return self._still

    @Property(int, notify=partsChanged)
    def startWidth(self) -> int:
        return self._appearance.settings.choices.width

    @Property(int, notify=partsChanged)
    def startHeight(self) -> int:
        return self._appearance.settings.choices.height

    @Property(Appearance, notify=partsChanged)
    def appearance(self) -> Appearance:
        return self._appearance

    @Property(Notices, notify=partsChanged)
    def notices(self) -> Notices:
        return self._notices

    @Property(TopicList, notify=partsChanged)
    def topics(self) -> TopicList:
        return self._topics

    @Property(Timeline, notify=partsChanged)
    def timeline(self) -> Timeline:
        return self._timeline

    @Property(TopicHead, notify=partsChanged)
    def topicHead(self) -> TopicHead:
        return self._topic_head

    @Property(Holders, notify=partsChanged)
    def holders(self) -> Holders:
        return self._holders

    @Property(Erasing, notify=partsChanged)
    def erasing(self) -> Erasing:
        return self._erasing

    @Property(Composer, notify=partsChanged)
    def composer(self) -> Composer:
        return self._composer

    @Property(Search, notify=partsChanged)
    def search(self) -> Search:
        return self._search

    @Property(Palette, notify=partsChanged)
    def palette(self) -> Palette:
        return self._palette

    @Property(Today, notify=partsChanged)
    def today(self) -> Today:
        return self._today

    @Property(Preferences, notify=partsChanged)
    def preferences(self) -> Preferences:
        return self._preferences

    @Property(About, notify=partsChanged)
    def about(self) -> About:
        return self._about

    @Property(HouseNetwork, notify=partsChanged)
    def connections(self) -> HouseNetwork:
        return self._connections

    @Property(Neighbours, notify=partsChanged)
    def neighbours(self) -> Neighbours:
        return self._neighbours

    @Property(HouseCircles, notify=partsChanged)
    def circles(self) -> HouseCircles:
        return self._circles

    @Property(HouseJournal, notify=partsChanged)
    def journal(self) -> HouseJournal:
        return self._journal

    @Property(Moderation, notify=partsChanged)
    def moderation(self) -> Moderation:
        return self._moderation

    @Property(HouseRules, notify=partsChanged)
    def rules(self) -> HouseRules:
        return self._rules

    @Property(FirstRun, notify=partsChanged)
    def firstRun(self) -> FirstRun:
        return self._first_run

    @Property(Invitation, notify=partsChanged)
    def invitation(self) -> Invitation:
        return self._invitation

    @Property(HousePlan, notify=partsChanged)
    def plan(self) -> HousePlan:
        return self._plan

    @Property(Passphrase, notify=partsChanged)
    def passphrase(self) -> Passphrase:
        return self._passphrase

    @Property(OldChats, notify=partsChanged)
    def oldChats(self) -> OldChats:
        return self._old_chats

    @Property(Devices, notify=partsChanged)
    def devices(self) -> Devices:
        return self._devices

    @Property(Moving, notify=partsChanged)
    def moving(self) -> Moving:
        return self._moving

    @Property(SecondComputer, notify=partsChanged)
    def secondComputer(self) -> SecondComputer:
        return self._second_computer

    @Property(RecoverySheet, notify=partsChanged)
    def recovery(self) -> RecoverySheet:
        return self._recovery

    @Property(Trusted, notify=partsChanged)
    def trusted(self) -> Trusted:
        return self._trusted

    @Property(Unlock, notify=partsChanged)
    def unlock(self) -> Unlock:
        return self._unlock

    @Slot(str)
    def go(self, place: str) -> None:
        """Show another place of the house."""
        if place in PLACES and place != self._place:
            self._place_before, self._place = self._place, place
            self.placeChanged.emit()

    @Slot()
    def goBack(self) -> None:
        """Show the place that was in sight before this one."""
        self.go(self._place_before)

    @Slot(str)
    def openTopic(self, topic_id: str) -> None:
        """Show a topic, or none for ""."""
        self.go("topics")
        if not topic_id or topic_id != self._topic_id():
            self._show_topic(SubjectId(bytes.fromhex(topic_id)) if topic_id else None)
        if topic_id:
            self.topicOpened.emit()

    @Slot(str, str)
    def openMessage(self, topic_id: str, message_id: str) -> None:
        """Show a message in its place."""
        self.openTopic(topic_id)
        self._timeline.locate(message_id)

    @Slot(str)
    def copyText(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._notices.show("copied")

    @Slot(bool)
    def comeBack(self, on: bool) -> None:
        """After having left: show where a code is typed, or (not ``on``) what is here to read."""
        self._returning = on
        self._go(self._screen_of(self._house))

    @Slot()
    def writeOnAnyway(self) -> None:
        """After a restored backup: wait for the neighbours no longer."""
        if self._bridge is not None:
            self._bridge.submit(ResumeWriting(), lambda _none: self.writingResumed.emit())

    @property
    def bridge(self) -> Bridge | None:
        """The way to the running program, once there is one."""
        return self._bridge

    def attach(self, backend: Backend) -> None:
        """Show a house, or the first steps on an empty data folder."""
        self._bridge = bridge = Bridge(backend)
        self._backend = backend
        bridge.failed.connect(self._notices.show_fault)
        bridge.changed.connect(self._take)
        self._first_run.attach(bridge)
        self._connections.attach(bridge)
        self._about.attach(bridge)
        self._read_house()
        self._read_troubles()

    def close(self) -> None:
        """Write down what is typed, tell what is deleted, then hear of nothing any more."""
        self._composer.keep()
        self._rules.keepDraft()
        self._timeline.finish_removals()
        self._unlock.close()
        self._old_chats.close()
        self._plan.close()
        self._passphrase.close()
        if self._bridge is not None:
            self._bridge.close()

    def _take(self, changes: Changes) -> None:
        if changes.people or changes.everything or changes.authority or changes.joining:
            self._read_house()
        if changes.sync or changes.everything:
            self._read_troubles()

    def _read_troubles(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.sync(), self._tell_troubles)

    def _tell_troubles(self, row: SyncRow) -> None:
        held_back = [Fault(FaultKind.HELD_BACK)] if row.held_back else []
        self._notices.follow([*held_back, *troubles(row)])

    def _read_house(self) -> None:
        if self._bridge is not None:
            self._bridge.query(lambda queries: queries.house(), self._show_house)

    def _show_house(self, house: HouseRow | None) -> None:
        first = self._house is None and house is not None
        self._tell_left(house)
        self._house = house
        self.houseChanged.emit()
        if first and self._bridge is not None and self._backend is not None:
            talk = (self._topics, self._timeline, self._holders, self._erasing, self._composer)
            for part in (*talk, self._search, self._palette, self._today):
                part.attach(self._bridge)
            self._invitation.attach(self._bridge)
            self._neighbours.attach(self._bridge)
            self._journal.attach(self._bridge)
            self._circles.attach(self._bridge)
            self._moderation.attach(self._bridge)
            self._rules.attach(self._bridge)
            self._old_chats.attach(self._bridge, self._backend)
            self._plan.attach(self._bridge)
            for mine in (self._devices, self._moving, self._second_computer, self._recovery, self._trusted):
                mine.attach(self._bridge)
        self._go(self._screen_of(house))

    def _screen_of(self, house: HouseRow | None) -> str:
        return "first_run" if house is None or (house.left and self._returning) else "home"

    def _tell_left(self, house: HouseRow | None) -> None:
        """Say once that others, or another computer, have ended this one; who has moved out knows it."""
        belongs = house is not None and not house.left
        ended = house is not None and house.left == "ended"
        if self._house is not None and not self._house.left and ended:
            self._notices.show_fault(Fault(FaultKind.MOVED_OUT))
        self._returning = self._returning and not belongs

    def _show_topic(self, topic: SubjectId | None) -> None:
        row = self._topics.find(topic) if topic is not None else None
        self._composer.open(topic, row.draft if row is not None else "")
        self._timeline.open(topic, row.unread if row is not None else 0)

    def _go(self, screen: str) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()

    def _topic_id(self) -> str:
        return str(self._timeline.property("topicId"))
