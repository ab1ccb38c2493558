"""What one append, or one local act, changed. Screens choose what to refresh."""

import msgspec

from neighbourhood.domain.ids import EntryId, SubjectId


class MessageChange(msgspec.Struct, frozen=True):
    """A message whose row is new or different."""

    topic: SubjectId
    message: SubjectId
    position: int
    new: bool
    mine: bool


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Union of what was touched. Falsy when nothing was."""

    topics: frozenset[SubjectId] = frozenset()
    """Topics created or whose line in the list changed."""
    messages: tuple[MessageChange, ...] = ()
    people: bool = False
    """Names, flats or the house's name."""
    rules: bool = False
    """A version of the house rules, or that somebody has read one."""
    authority: bool = False
    sync: bool = False
    """SyncRow or delivered_to changed."""
    receipts: bool = False
    """Something to pass on to neighbours; nothing that is shown."""
    joining: bool = False
    moderation: bool = False
    """Measures of the moderators, what is said about them, or who is asked to look at what."""
    everything: bool = False
    """Reload all: the history was folded again."""
    entries: tuple[EntryId, ...] = ()

    def __bool__(self) -> bool:
        return self != NOTHING

    def merged(self, other: "Changes") -> "Changes":
        """Return the union of both."""
        return Changes(
            topics=self.topics | other.topics,
            messages=self.messages + other.messages,
            people=self.people or other.people,
            rules=self.rules or other.rules,
            authority=self.authority or other.authority,
            sync=self.sync or other.sync,
            receipts=self.receipts or other.receipts,
            joining=self.joining or other.joining,
            moderation=self.moderation or other.moderation,
            everything=self.everything or other.everything,
            entries=self.entries + other.entries,
        )


NOTHING = Changes()
