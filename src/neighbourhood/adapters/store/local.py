"""What concerns this computer alone: what was read, drafts, pinned topics and how loud a topic is."""

import apsw

from neighbourhood.adapters.store.connection import telling
from neighbourhood.domain.ids import SubjectId


@telling
class LocalTables:
    """The part of the store that no neighbour ever hears of."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def mark_read(self, topic: SubjectId, arrival: int) -> None:
        """Everything in the topic that arrived up to this row is read; never moves back."""
        self._connection.execute(
            "INSERT INTO reading VALUES (?1, ?2) ON CONFLICT DO UPDATE SET arrival = max(arrival, ?2)", (topic, arrival)
        )
        # What was shown late, since the last arrival, lies above every mark: reading brings it back to its own place.
        above = "topic = ?1 AND unread = 1 AND hidden = 0 AND news > ?2"
        self._connection.execute(
            f"UPDATE late SET news = row WHERE row IN (SELECT arrival FROM subject WHERE {above})", (topic, arrival)
        )
        self._connection.execute(f"UPDATE subject SET news = arrival WHERE {above}", (topic, arrival))

    def save_draft(self, topic: SubjectId, text: str, saved_at_ms: int) -> None:
        """Keep, replace or (empty) drop a draft."""
        if text:
            self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (topic, text, saved_at_ms))
        else:
            self._connection.execute("DELETE FROM draft WHERE topic = ?", (topic,))

    def pinned_topics(self) -> frozenset[SubjectId]:
        """Return the topics that are pinned here and still there."""
        shown = "SELECT id FROM subject WHERE kind = 'topic' AND kind <> 'message'"
        rows = self._connection.execute(f"SELECT topic FROM topic_choice WHERE pinned = 1 AND topic IN ({shown})")
        return frozenset(SubjectId(topic) for (topic,) in rows)

    def pin_topic(self, topic: SubjectId, *, on: bool) -> None:
        """Pin a topic, or no more."""
        self._connection.execute(
            "INSERT INTO topic_choice(topic, pinned) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET pinned = ?2",
            (topic, int(on)),
        )

    def set_topic_level(self, topic: SubjectId, level: str) -> None:
        """Keep which messages of a topic are told aloud."""
        self._connection.execute(
            "INSERT INTO topic_choice(topic, level) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET level = ?2",
            (topic, level),
        )
