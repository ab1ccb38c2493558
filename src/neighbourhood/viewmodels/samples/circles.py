"""The residents' own circles of the sample house."""

from collections.abc import Sequence

from msgspec.structs import replace

from neighbourhood.app.changes import Changes
from neighbourhood.app.faults import FaultKind
from neighbourhood.app.intents import CreateTopic
from neighbourhood.app.intents_circles import ChangeCircle, LeaveCircle, MakeCircle, TalkTo
from neighbourhood.app.rows import PersonRow, TopicRow
from neighbourhood.app.rows_circles import CircleRow
from neighbourhood.domain.ids import CircleId, PersonId, SubjectId
from neighbourhood.viewmodels.samples import house as sample
from neighbourhood.viewmodels.samples.rows import SampleHouse, refuse, topic_row


class SampleCircles(SampleHouse):
    """There are none until somebody begins one."""

    _circles: tuple[CircleRow, ...] = ()

    def circles(self) -> Sequence[CircleRow]:
        """Return the circles that one is in."""
        return self._circles

    def circle(self, name: str, members: Sequence[PersonRow], *, left: bool = False) -> CircleRow:
        """Add a circle that I keep, or have left."""
        me = self._people[sample.ME]
        row = CircleRow(
            circle=CircleId(self._new_id()),
            kind="own",
            name=name,
            members=tuple(members),
            stewards=(members[0].person if left else me.person,),
            steward=not left,
            left=left,
        )
        self._circles = (*self._circles, row)
        self.tell(Changes(people=True))
        return row

    def _do_MakeCircle(self, intent: MakeCircle) -> CircleId:
        return self.circle(intent.name, self._persons(intent.members)).circle

    def _do_ChangeCircle(self, intent: ChangeCircle) -> None:
        row = self._circle(intent.circle)
        self._put_circle(
            replace(row, name=intent.name, members=self._persons(intent.members), stewards=intent.stewards)
        )

    def _do_LeaveCircle(self, intent: LeaveCircle) -> None:
        row = self._circle(intent.circle)
        self._put_circle(
            replace(row, members=tuple(one for one in row.members if not one.me), steward=False, left=True)
        )

    def _circle(self, circle: CircleId) -> CircleRow:
        row = next((row for row in self._circles if row.circle == circle), None)
        return row if row is not None else refuse(FaultKind.UNKNOWN_CIRCLE)

    def _put_circle(self, row: CircleRow) -> None:
        self._circles = tuple(row if one.circle == row.circle else one for one in self._circles)
        self.tell(Changes(people=True))

    def _do_TalkTo(self, intent: TalkTo) -> SubjectId:
        (other,) = self._persons([intent.person])
        for known in self._topics.values():
            if known.readers == "direct" and known.circle_name == other.name:
                return known.topic
        return self._add(topic_row(SubjectId(self._new_id()), other.name, "other", "", ""), "direct", other.name)

    def _do_CreateTopic(self, intent: CreateTopic) -> SubjectId:
        plain = topic_row(SubjectId(self._new_id()), intent.title, intent.category, intent.purpose, intent.emoji)
        own = next((row.name for row in self._circles if row.circle == intent.circle), "")
        return self._add(plain, "own" if own else intent.readers, own)

    def _add(self, row: TopicRow, readers: str, circle: str) -> SubjectId:
        new = replace(row, mine=True, created_at_ms=self.now_ms, readers=readers, circle_name=circle)
        self._topics[new.topic] = new
        self.tell(Changes(topics=frozenset({new.topic})))
        return new.topic

    def _persons(self, ids: Sequence[PersonId]) -> tuple[PersonRow, ...]:
        wanted = set(ids)
        return tuple(row for row in self.people() if row.person in wanted)
