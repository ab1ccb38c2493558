"""Goes where a link leads, as soon as the program is far enough."""

from typing import cast

from neighbourhood.app.faults import Fault, FaultKind
from neighbourhood.app.links import Link, read_link
from neighbourhood.app.rows import MessageRow
from neighbourhood.domain.ids import SubjectId
from neighbourhood.viewmodels.bridge import Bridge
from neighbourhood.viewmodels.first_run import FirstRun
from neighbourhood.viewmodels.notices import Notices
from neighbourhood.viewmodels.shell import Shell


class LinkFollower:
    """One link waits until there is a house, or the first steps, to show it in; a later one takes its place."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._notices = cast("Notices", shell.notices)
        self._link: Link | None = None

    def follow(self, link: str) -> None:
        """Go there now or later; a link that is none is told as one sentence."""
        try:
            self._link = read_link(link)
        except Fault as fault:
            self._notices.show_fault(fault)
        self.go_on()

    def go_on(self) -> None:
        """Go now if that is possible."""
        screen, bridge, link = self._shell.property("screen"), self._shell.bridge, self._link
        if link is None or bridge is None or screen not in ("home", "first_run"):
            return
        self._link = None
        if link.verb == "join":
            self._join(link)
        elif screen == "home":
            self._go(link, bridge)
        else:
            self._refuse(FaultKind.NO_HOUSE)

    def _join(self, link: Link) -> None:
        """Put the code into the form; joining is for the person to do."""
        if self._shell.property("left"):
            self._shell.comeBack(True)
        if self._shell.property("screen") == "home":
            self._refuse(FaultKind.HOUSE_EXISTS)
        else:
            cast("FirstRun", self._shell.firstRun).offer(link.code)

    def _go(self, link: Link, bridge: Bridge) -> None:
        if link.verb == "topic":
            bridge.query(
                lambda queries: any(row.topic == link.subject for row in queries.topics()),
                lambda known: self._open_topic(link.subject, known),
            )
        else:
            bridge.query(lambda queries: queries.message(link.subject), self._open_message)

    def _open_topic(self, topic: SubjectId, known: bool) -> None:
        if known:
            self._shell.openTopic(topic.hex())
        else:
            self._refuse(FaultKind.UNKNOWN_TOPIC)

    def _open_message(self, row: MessageRow | None) -> None:
        if row is None:
            self._refuse(FaultKind.UNKNOWN_MESSAGE)
        else:
            self._shell.openMessage(row.topic.hex(), row.message.hex())

    def _refuse(self, kind: FaultKind) -> None:
        self._notices.show_fault(Fault(kind))
