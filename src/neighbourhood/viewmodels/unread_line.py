"""Where the line stands between what was read before and what is new. Pure."""

from neighbourhood.app.changes import MessageChange
from neighbourhood.domain.ids import SubjectId


class UnreadLine:
    """``message`` is the oldest new one, ``count`` how many are new with it; ``unseen`` those not yet on the screen.

    The line stays where it is after everything was seen, so that one finds where one began, and goes with the first
    message of my own; what comes after all was seen draws a new one.
    """

    def __init__(self) -> None:
        self.message: SubjectId | None = None
        self.count = 0
        self.unseen = 0
        self._position = 0

    def begin(self, message: SubjectId | None, position: int, count: int) -> None:
        """Another topic is open, with ``count`` unread messages from ``message`` on."""
        self.message, self._position = message, position
        self.count = count if message is not None else 0
        self.unseen = count

    def take(self, change: MessageChange, *, watching: bool) -> None:
        """A message has come; while the end is watched it is seen at once."""
        if change.mine:
            self.begin(None, 0, 0)
        elif not watching:
            self._grow(change)

    def saw_all(self) -> None:
        """Everything was on the screen."""
        self.unseen = 0

    def is_above(self, position: int) -> bool:
        """Tell whether the line stands before a position in the talk."""
        return self.message is not None and self._position < position

    def _grow(self, change: MessageChange) -> None:
        if self.message is None or self.unseen == 0:
            self.begin(change.message, change.position, 1)
            return
        self.count += 1
        self.unseen += 1
        if change.position < self._position:
            self.message, self._position = change.message, change.position
